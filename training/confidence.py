# SPDX-License-Identifier: Apache-2.0
"""Trains models/confidence.model: how often such an event is right.

    verbale_confidence_features data REPORTS.jsonl > EVENTS.tsv     (cmake -DVERBALE_TRAINING=ON; no confidence.model in data)
    python3 training/confidence.py EVENTS.tsv training/events_held.tsv OUT.model [--check]

events_held.tsv has the form of events.tsv (events.py) and other articles: no model has seen them. An event is right
where readers marked one of the same CAMEO root at its trigger or among the words of its evidence. --check prints five-fold
cross-validation over reports: how often events of each tenth of confidence are right, and how far off that is on average.
"""

import argparse
import collections
import pathlib

import numpy as np

from choice import Choice, held_out

CLASSES = ["wrong", "right"]
STRENGTH, SEEN_AT_LEAST = 0.05, 5


def load(events, labels):
    gold = collections.defaultdict(dict)
    for line in pathlib.Path(labels).read_text(encoding="utf-8").splitlines():
        report, begin, code, *_ = line.split("\t")
        gold[report][begin] = code[:2]
    names, right, first, reports = [], [], [], []
    for line in pathlib.Path(events).read_text(encoding="utf-8").splitlines():
        report, begin, words, cameo, number, *features = line.split("\t")
        if report not in gold:
            continue
        names.append(features)
        right.append(int(any(gold[report].get(word) == cameo[:2] for word in [begin, *words.split()])))
        first.append(float(number))
        reports.append(report)
    return names, np.array(right), np.array(first), reports


def model(names, right):
    return Choice(names, right, len(CLASSES), STRENGTH, 0.0, SEEN_AT_LEAST)


def off(said, right):
    """expected calibration error over tenths"""
    tenth = np.minimum((said * 10).astype(int), 9)
    rows = [(t, (tenth == t).sum(), said[tenth == t].mean(), right[tenth == t].mean()) for t in range(10) if (tenth == t).any()]
    return rows, sum(count * abs(mean - share) for _, count, mean, share in rows) / len(said)


def check(names, right, first, reports):
    said = held_out(model, names, right, reports, len(CLASSES))[:, 1]
    print(f"{len(right)} events, {right.mean():.3f} right; first number off by {off(first, right)[1]:.3f}")
    rows, error = off(said, right)
    for tenth, count, mean, share in rows:
        print(f"{tenth / 10:.1f}: {count} events, said {mean:.2f}, right {share:.2f}")
    print(f"calibrated: off by {error:.3f}, Brier {((said - right) ** 2).mean():.3f} (first number {((first - right) ** 2).mean():.3f})")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("events", "labels", "out"):
        parser.add_argument(name)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    names, right, first, reports = load(options.events, options.labels)
    if options.check:
        check(names, right, first, reports)
    model(names, right).export(CLASSES, options.out)


if __name__ == "__main__":
    main()
