# SPDX-License-Identifier: Apache-2.0
"""Trains models/pairs.model, which picks the class of event that joins the two spans of a pair.

    verbale_pair_features data REPORTS.jsonl > FEATURES.tsv     (cmake -DVERBALE_TRAINING=ON)
    python3 training/pairs.py FEATURES.tsv LABELS.tsv OUT.model [--check]

LABELS.tsv: id and class, a line for each pair. --check prints five-fold cross-validation before the
model is made of all pairs.
"""

import argparse
import csv

import numpy as np
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import StratifiedKFold

from choice import Choice

CLASSES = {  # class: the code that stands for it, its PLOVER events
    "ACCUSE": "110 ACCUSE",
    "AGREE": "030 AGREE",
    "AID": "070 AID",
    "ASSAULT": "190 ASSAULT",
    "COERCE": "170 COERCE",
    "CONSULT": "040 CONSULT",
    "COOPERATE": "060 COOPERATE",
    "MOBILIZE": "150 MOBILIZE",
    "PROTEST": "140 PROTEST",
    "REJECT": "120 REJECT",
    "REQUEST": "020 REQUEST",
    "SANCTION": "160 SANCTION",
    "SUPPORT": "051 SUPPORT",
    "THREATEN": "130 THREATEN",
    "YIELD": "080 CONCEDE RETREAT",
}
NAMES = list(CLASSES)
SEEN_AT_LEAST = 2
STRENGTH = 0.4  # inverse of the L2 penalty
BALANCE = 0.5  # 0: pairs count alike, 1: classes do


def load(features, labels):
    with open(labels, encoding="utf-8", newline="") as f:
        gold = dict(csv.reader(f, delimiter="\t"))
    with open(features, encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f]
    rows = [r for r in rows if r[0] in gold]
    return [r[1:] for r in rows], np.array([NAMES.index(gold[r[0]]) for r in rows])


def model(rows, gold):
    return Choice(rows, gold, len(NAMES), STRENGTH, BALANCE, SEEN_AT_LEAST)


def rules_alone(rows):
    answers = [next(n.split(":")[1] for n in row if n.startswith("rule:")) for row in rows]
    merged = [next((c for c, v in CLASSES.items() if a in v.split()), None) for a in answers]
    return np.array([NAMES.index(m) if m else len(NAMES) for m in merged])


def check(rows, gold):
    def say(what, got):
        macro = f1_score(gold, got, labels=np.unique(gold), average="macro", zero_division=0)
        print(f"{what}: macro-F1 {macro:.4f} accuracy {accuracy_score(gold, got):.4f} over {len(gold)}")

    say("rules alone", rules_alone(rows))
    for seed in (1, 2, 3):
        got = np.zeros_like(gold)
        for train, test in StratifiedKFold(5, shuffle=True, random_state=seed).split(gold, gold):
            got[test] = model([rows[i] for i in train], gold[train]).predict([rows[i] for i in test])
        say(f"five folds, seed {seed}", got)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("features", "labels", "out"):
        parser.add_argument(name)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    rows, gold = load(options.features, options.labels)
    if options.check:
        check(rows, gold)
    model(rows, gold).export(CLASSES.values(), options.out)


if __name__ == "__main__":
    main()
