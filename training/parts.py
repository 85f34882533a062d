# SPDX-License-Identifier: Apache-2.0
"""Trains models/roles.model, which says who takes part in an event, and models/happening.model: did it happen.

    VERBALE_EVENTS=training/events.tsv verbale_role_features data REPORTS.jsonl > PARTS.tsv   (cmake -DVERBALE_TRAINING=ON)
    python3 training/parts.py PARTS.tsv training/events.tsv data/models [--check]

REPORTS.jsonl and events.tsv: see events.py. A candidate is source or target where one of its words is one of those that
events.tsv names. --check prints five-fold cross-validation over reports before the models are made of all of them.
"""

import argparse
import pathlib

import numpy as np

from choice import Choice, held_out

SIDES = ["neither", "source", "target"]
HAPPENED = ["f", "n", "p", "u"]  # it did, it did not, perhaps, nothing is said
STRENGTH, SEEN_AT_LEAST, STEPS = 0.1, 3, 150


class Examples:
    def __init__(self, classes):
        self.classes, self.names, self.gold, self.report = classes, [], [], []

    def add(self, report, gold, names):
        self.names.append(names)
        self.gold.append(gold)
        self.report.append(report)

    def model(self, names, gold):
        return Choice(names, gold, len(self.classes), STRENGTH, 0.0, SEEN_AT_LEAST, STEPS)

    def check(self):
        return held_out(self.model, self.names, self.gold, self.report, len(self.classes))


def load(parts, labels):
    gold = {}
    for line in pathlib.Path(labels).read_text(encoding="utf-8").splitlines():
        report, begin, _, sources, targets, happened, _ = line.split("\t")
        gold[report, begin] = set(sources.split()), set(targets.split()), happened
    roles, happening = Examples(SIDES), Examples(HAPPENED)
    with open(parts, encoding="utf-8") as lines:
        for line in lines:
            kind, report, begin, *rest = line.rstrip("\n").split("\t")
            sources, targets, happened = gold[report, begin]
            if kind == "happened":
                happening.add(report, HAPPENED.index(happened), rest)
            else:
                words = set(rest[0].split())
                roles.add(report, 1 if words & sources else 2 if words & targets else 0, rest[1:])
    return roles, happening, gold


def check_roles(roles, gold):
    share, right = roles.check(), np.array(roles.gold)
    for side in (1, 2):
        wanted = sum(len(event[side - 1]) for event in gold.values())
        for least in (0.3, 0.4, 0.5, 0.6):
            got = share[:, side] >= least
            good = (got & (right == side)).sum()
            print(f"{SIDES[side]}, from {least}: precision {good / got.sum():.3f} recall {good / wanted:.3f}")


def check_happening(happening):
    share, right = happening.check(), np.array(happening.gold)
    best = share.argmax(1)
    print(f"happening: accuracy {(best == right).mean():.3f}")
    for i, name in enumerate(HAPPENED):
        precision, recall = (right[best == i] == i).mean(), (best[right == i] == i).mean()
        print(f"  {name}: precision {precision:.3f} recall {recall:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("parts", "labels", "models"):
        parser.add_argument(name)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    roles, happening, gold = load(options.parts, options.labels)
    if options.check:
        check_roles(roles, gold)
        check_happening(happening)
    for examples, name in ((roles, "roles"), (happening, "happening")):
        examples.model(examples.names, np.array(examples.gold)).export(examples.classes, pathlib.Path(options.models) / f"{name}.model")


if __name__ == "__main__":
    main()
