# SPDX-License-Identifier: Apache-2.0
"""Trains models/statements.model, which decides which candidates are statements.

    verbale_statement_features data REPORTS.jsonl > FEATURES.tsv     (cmake -DVERBALE_TRAINING=ON)
    python3 training/statements.py FEATURES.tsv CUES.tsv OUT.model [--check]

CUES.tsv: report, begin, end (code points) of each cue that people annotated, a line each. A candidate
is a statement where its cue overlaps one of them. --check prints five-fold cross-validation over
reports before the model is made of all of them.
"""

import argparse
import collections
import csv

import numpy as np

from choice import Choice, held_out

CLASSES = ["no", "yes"]
STRENGTH = 0.1  # inverse of the L2 penalty
SEEN_AT_LEAST = 3


def load(features, cues):
    gold = collections.defaultdict(list)
    with open(cues, encoding="utf-8", newline="") as f:
        for report, begin, end in csv.reader(f, delimiter="\t"):
            gold[report].append((int(begin), int(end)))
    rows, labels, reports = [], [], []
    with open(features, encoding="utf-8") as f:
        for line in f:
            report, begin, end, *names = line.rstrip("\n").split("\t")
            rows.append(names)
            reports.append(report)
            labels.append(int(any(b < int(end) and int(begin) < e for b, e in gold[report])))
    return rows, np.array(labels), reports


def model(rows, gold):
    return Choice(rows, gold, len(CLASSES), STRENGTH, 0.0, SEEN_AT_LEAST)


def check(rows, gold, reports):
    probability = held_out(model, rows, gold, reports, len(CLASSES))[:, 1]
    print(f"{len(gold)} candidates, {gold.sum()} statements among them")
    for least in (0.2, 0.3, 0.4, 0.5, 0.6):
        got = probability >= least
        precision, recall = gold[got].mean(), got[gold == 1].mean()
        f1 = 2 * precision * recall / (precision + recall)
        print(f"five folds, from {least}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("features", "cues", "out"):
        parser.add_argument(name)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    rows, gold, reports = load(options.features, options.cues)
    if options.check:
        check(rows, gold, reports)
    model(rows, gold).export(CLASSES, options.out)


if __name__ == "__main__":
    main()
