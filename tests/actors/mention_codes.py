#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Has the program the right code for who is marked as source and target? 299 sentences of the PLV training part.

    mention_codes.py --verbose

`mention_codes.tsv`: sentence id of `$VERBALE_DATA/relations/PLV_train.tsv` (Hu et al. 2024; 300 drawn with
Python's random.Random(300) among those with both marks, one of them twice), the codes of source and target that two readers settled on, "-" where
none can be given. The sentences are not here. A code is right if its country (or IGO, NGO, IMG, MNC) is; "whole" also asks
for the first role code. Of what the program finds inside the marked words the last actor with a code counts, as in
"French foreign minister X". Exit status 0, or 77 without the corpus.
"""
import argparse
import csv
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PREFIXES = ("IGO", "NGO", "IMG", "MNC")
NOT_RUN = 77


def read_labels(path=HERE / "mention_codes.tsv"):
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return {number: (source, target) for number, source, target in rows}


def unmark(marked):
    """The text and, by "s" and "t", the words that are marked first."""
    text, spans, begin = "", {}, {}
    for part in re.split(r"(</?[st]>)", marked):
        mark = re.fullmatch(r"<(/?)([st])>", part)
        if not mark:
            text += part
        elif mark[1]:
            spans.setdefault(mark[2], (begin[mark[2]], len(text)))
        else:
            begin[mark[2]] = len(text)
    return text, spans


def code_at(actors, span):
    """The code of the actor whose mention shares the most with the span; None where none has one."""
    best, most = None, 0
    for actor in actors:
        for mention in actor["mentions"]:
            shared = min(mention["end"], span[1]) - max(mention["begin"], span[0])
            inside = shared / (mention["end"] - mention["begin"]) > 0.5
            if actor["code"] and inside and shared > most:
                best, most = actor["code"], shared
    return best


def right(label, code):
    """(country, whole): is it right by country, and by the first role code as well?"""
    if label == "-":
        return code is None, code is None
    wanted = label.split("+")
    if code is None:
        return False, False
    return any(code[:3] == one[:3] for one in wanted), any(code[:6] == one[:6] or (one in PREFIXES and code[:3] == one)
                                                          for one in wanted)


def figures(pairs):
    """{"country": (right, all), "whole": ...} of (label, code) pairs."""
    judged = [right(*pair) for pair in pairs]
    return {name: (sum(one[i] for one in judged), len(judged)) for i, name in enumerate(("country", "whole"))}


def sentences(path, wanted):
    csv.field_size_limit(10**7)
    with open(path, encoding="utf-8", newline="") as file:
        return {row["sentence_id"]: row["marked_sentence"] for row in csv.DictReader(file, delimiter="\t")
                if row["sentence_id"] in wanted}


def coded(marked):
    lines = "".join(json.dumps({"id": number, "text": unmark(text)[0]}) + "\n" for number, text in marked.items())
    ran = subprocess.run([os.environ.get("VERBALE_PROGRAM", "verbale"), "code", "-", "--format", "jsonl", "-q"],
                         input=lines, capture_output=True, encoding="utf-8", check=True)
    actors = {}
    for record in map(json.loads, ran.stdout.splitlines()):
        if record["record"] == "actor":
            actors.setdefault(record["report"], []).append(record)
    return {number: actors.get(number, []) for number in marked}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true")
    verbose = parser.parse_args().verbose
    corpus = pathlib.Path(os.environ.get("VERBALE_DATA") or "/nowhere") / "relations/PLV_train.tsv"
    if not corpus.exists():
        print("skipped: no $VERBALE_DATA/relations/PLV_train.tsv")
        return NOT_RUN
    labels = read_labels()
    marked = sentences(corpus, labels)
    found, pairs = coded(marked), []
    for number, text in marked.items():
        for label, mark in zip(labels[number], "st"):
            code = code_at(found[number], unmark(text)[1][mark])
            pairs.append((label, code))
            if verbose and not right(label, code)[0]:
                span = unmark(text)[1][mark]
                print(f"{number} {mark}: {label}, not {code}: {unmark(text)[0][span[0]:span[1]]}")
    for name, (good, total) in figures(pairs).items():
        print(f"{name}: {good} of {total} right ({good / total:.3f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
