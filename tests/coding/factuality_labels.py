#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Did it happen? Predicates of news articles, labelled by a reader, against `verbale parse --factuality`.

    VERBALE_DATA=/path/to/corpora VERBALE_PROGRAM=build/verbale factuality_labels.py score [--verbose]
    factuality_labels.py show LIST.tsv        each predicate in its clause, without labels: for a second reader
    factuality_labels.py agree OTHER.tsv      Cohen's kappa between the labels and another reader's

factuality_labels.tsv holds document, begin and end in code points, and the label; factuality_labels.md says how the
clauses were drawn and read. The articles lie in $VERBALE_DATA/attribution/dev/text. Exit status: 0, 2 on bad input,
77 where there are no articles (skipped).
"""
import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys

LABELS = pathlib.Path(__file__).resolve().with_suffix(".tsv")
VALUES = ("CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "UU")
NOT_ASSERTED = ("UU", "CT-", "PR-", "PS-")


def read_labels(path):
    """{(document, begin, end): label}; a list that is yet to be labelled has no fourth column."""
    rows = [line.split("\t") for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    labels = {(row[0], int(row[1]), int(row[2])): row[3] if len(row) > 3 else None for row in rows}
    if len(labels) != len(rows):
        raise ValueError(f"{path}: a predicate stands there twice")
    return labels


def articles(names):
    folder = pathlib.Path(os.environ.get("VERBALE_DATA", ""), "attribution/dev/text")
    if not os.environ.get("VERBALE_DATA") or not folder.is_dir():
        print("skipped: no articles in $VERBALE_DATA/attribution/dev/text")
        sys.exit(77)
    return {name: (folder / name).read_text(encoding="utf-8") for name in sorted(names)}


# ---- the program's values


def coded(texts):
    """What `verbale parse` prints for the texts, as {document: its lines}."""
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items())
    run = subprocess.run([os.environ["VERBALE_PROGRAM"], "parse", "--factuality", "-q", "-"], input=lines, check=True,
                         capture_output=True, text=True)
    return documents(run.stdout)


def documents(conllu):
    found, name = collections.defaultdict(list), None
    for line in conllu.splitlines():
        if line.startswith("# newdoc id = "):
            name = line.removeprefix("# newdoc id = ")
        elif re.match(r"\d+\t|\d+-\d+\t", line):
            found[name].append(line.split("\t"))
    return found


def placed(words, text):
    """[(begin, end, value)] of each word; the parts of a contraction (1-2) have its place."""
    text = re.sub("[\x80-\x9f]", "\ufffd", text)  # control characters, which the program prints so
    at, parts, found = 0, 0, []
    for columns in words:
        if not parts:
            begin = text.index(columns[1], at)
            span = (begin, begin + len(columns[1]))
            at = span[1]
        if "-" in columns[0]:
            first, last = columns[0].split("-")
            parts = int(last) - int(first) + 1
        else:
            parts = max(0, parts - 1)
            misc = dict(x.split("=", 1) for x in columns[9].split("|") if "=" in x)
            found.append((*span, misc.get("Asserted")))
    return found


def value_at(places, begin, end):
    """The value of the word that has the predicate; a word without one that overlaps it only where no other does."""
    over = [value for b, e, value in places if b < end and begin < e]
    return next((value for value in over if value), None)


# ---- figures


def figures(pairs):
    """Of (label, value) pairs; a predicate without a value is wrong and asserts nothing."""
    kinds = sorted({label for label, _ in pairs})
    unasserted = [value for label, value in pairs if label in NOT_ASSERTED]
    return {"predicates": len(pairs), "accuracy": sum(a == b for a, b in pairs) / len(pairs),
            "macro_f1": sum(f1(kind, pairs) for kind in kinds) / len(kinds),
            "asserted": unasserted.count("CT+") / max(1, len(unasserted)),
            "without": sum(value is None for _, value in pairs)}


def f1(kind, pairs):
    both = sum(a == b == kind for a, b in pairs)
    return 2 * both / (sum(a == kind for a, _ in pairs) + sum(b == kind for _, b in pairs))


def kappa(pairs):
    observed = sum(a == b for a, b in pairs) / len(pairs)
    one, two = (collections.Counter(side) for side in zip(*pairs))
    chance = sum(one[value] * two[value] for value in one) / len(pairs) ** 2
    return 1.0 if chance == 1 else (observed - chance) / (1 - chance)


# ---- commands


def score(verbose):
    labels = read_labels(LABELS)
    texts = articles({name for name, _, _ in labels})
    by_document = coded(texts)
    places = {name: placed(by_document[name], text) for name, text in texts.items()}
    found = [(label, value_at(places[name], begin, end)) for (name, begin, end), label in labels.items()]
    result = figures(found)
    print("accuracy %(accuracy).3f macro_f1 %(macro_f1).3f asserted %(asserted).3f over %(predicates)d predicates "
          "(%(without)d without a value)" % result)
    for label in VALUES:
        row = collections.Counter(value or "none" for wanted, value in found if wanted == label)
        print(f"{label}: {row.total()}, coded " + ", ".join(f"{value} {n}" for value, n in row.most_common()))
    for key, (label, value) in zip(labels, found) if verbose else ():
        if label != value:
            print(f"{label} coded {value}: {shown(texts[key[0]], *key[1:])}")
    return result


def shown(text, begin, end):
    """The predicate in brackets, with what stands around it in its paragraph."""
    first, last = max(text.rfind("\n", 0, begin) + 1, begin - 260), text.find("\n", end)
    last = min(last if last >= 0 else len(text), end + 120)
    return f"{text[first:begin]}[[{text[begin:end]}]]{text[end:last]}".replace("\n", " ")


def show(path):
    predicates = read_labels(path)
    texts = articles({name for name, _, _ in predicates})
    for name, begin, end in predicates:
        print(f"{name}\t{begin}\t{end}\t{shown(texts[name], begin, end)}")


def agree(path):
    mine, other = read_labels(LABELS), read_labels(path)
    pairs = [(mine[key], other[key]) for key in mine if key in other]
    print("agreement %.3f kappa %.3f over %d predicates" % (sum(a == b for a, b in pairs) / len(pairs), kappa(pairs), len(pairs)))


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("command", choices=("score", "show", "agree"))
    parser.add_argument("list", nargs="?", default=LABELS)
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args(argv)
    try:
        if args.command == "score":
            score(args.verbose)
        else:
            {"show": show, "agree": agree}[args.command](args.list)
    except (OSError, ValueError) as error:
        print(f"factuality_labels.py: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
