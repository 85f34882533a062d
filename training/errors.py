# SPDX-License-Identifier: Apache-2.0
"""The commonest errors of the parser on the news of the development treebanks, words as people cut them.

    python3 training/errors.py PROGRAM [--kinds 20]

Prints: how many words, how many wrong; then of each kind its count, the relation that people gave, the one that the
parser gave, and whether the head is wrong or only the relation. Punctuation does not count.
"""

import argparse
import collections
import re
import subprocess
import tempfile

import corpora

NEWS = {"en_ewt-dev": re.compile(r"(weblog|newsgroup)-.*"), "en_gum_open-dev": re.compile(r"GUM_news_.*")}


def news(name):
    """the sentences of the documents that are news, as rows of columns"""
    kept, rows = False, []
    for line in open(corpora.conllu(name), encoding="utf-8"):
        if line.startswith("# newdoc id = "):
            kept = bool(NEWS[name].fullmatch(line[14:].strip()))
        elif line == "\n":
            if rows:
                yield rows
            rows = []
        elif kept and line[0].isdigit() and line.split("\t")[0].isdigit():
            rows.append(line.rstrip("\n").split("\t"))


def parsed(program, sentences):
    with tempfile.NamedTemporaryFile("w", suffix=".conllu", encoding="utf-8") as words:
        for rows in sentences:
            words.write("".join(f"{row[0]}\t{row[1]}" + "\t_" * 8 + "\n" for row in rows) + "\n")
        words.flush()
        lines = subprocess.run([program, "parse", words.name, "-q"], capture_output=True, text=True, check=True).stdout.split("\n")
    rows = []
    for line in lines:
        if not line and rows:
            yield rows
            rows = []
        elif line and line.split("\t")[0].isdigit():
            rows.append(line.split("\t"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--kinds", type=int, default=20)
    options = parser.parse_args()
    gold = [rows for name in NEWS for rows in news(name)]
    kinds, words = collections.Counter(), 0
    for people, program in zip(gold, parsed(options.program, gold), strict=True):
        for right, got in zip(people, program, strict=True):
            words += right[3] != "PUNCT"
            relation, guess = (row[7].split(":")[0] for row in (right, got))
            if right[3] != "PUNCT" and (relation, right[6]) != (guess, got[6]):
                kinds[relation, guess, "head" if right[6] != got[6] else "relation"] += 1
    print(f"{words} words, {sum(kinds.values())} wrong")
    for (relation, guess, wrong), count in kinds.most_common(options.kinds):
        print(f"{count}\t{relation}\t{guess}\t{wrong}")


if __name__ == "__main__":
    main()
