#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Are the labels of events whole, are the figures right, and does the program keep what it has reached?"""
import os
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import event_labels as measure  # noqa: E402

DATA = os.environ.get("VERBALE_DATA")
LISTS = [measure.ROOT / "training" / name for name in ("events.tsv", "events_held.tsv")]


def event(begin, cameo, factuality, source=None):
    mention = {"begin": source, "end": source + 5} if source is not None else None
    return {"trigger": {"begin": begin}, "cameo": cameo, "factuality": factuality,
            "sources": [{"mention": mention}] if mention else [], "targets": []}


class Labels(unittest.TestCase):
    def test_form(self):
        for path in LISTS:
            lines = path.read_text(encoding="utf-8").splitlines()
            self.assertEqual([line for line in lines if not re.fullmatch(r"\w+\t\d+\t(0[1-9]|1\d|20)\d{0,2}\t[\d ]*\t[\d ]*\t[fnpu]\tC?", line)], [])
            self.assertEqual(len({tuple(line.split("\t")[:2]) for line in lines}), len(lines), "a word stands there twice")

    def test_no_article_is_in_both(self):
        trained, held = (set(measure.read_labels(path)) for path in LISTS)
        self.assertEqual(trained & held, set())

    def test_figures(self):
        labels = {"a": {0: ("17", [20], [], "f"), 40: ("04", [], [], "u")}}
        events = {"a": [event(0, "173", "CT+", 20), event(10, "190", "CT+"), event(10, "190", "CT+")]}
        self.assertEqual(measure.score(labels, events).splitlines(), [
            "events: 3 said, 2 marked, precision 0.333 recall 0.500",
            "of those found: root right 1.000, factuality right 1.000",
            "sources precision 1.000 recall 1.000",
            "targets precision 0.000 recall 0.000"])

    @unittest.skipUnless(DATA, "no VERBALE_DATA")
    def test_the_program_keeps_what_it_has_reached(self):
        labels = measure.read_labels(LISTS[1])
        reports = list(measure.articles(labels))
        self.assertEqual(len(reports), len(labels))
        said = measure.score(labels, measure.events_of(reports))
        precision, recall, root, happened = (float(figure) for figure in re.findall(r"0\.\d+", said)[:4])
        self.assertGreaterEqual(precision, 0.80)
        self.assertGreaterEqual(recall, 0.58)
        self.assertGreaterEqual(root, 0.70)
        self.assertGreaterEqual(happened, 0.78)


if __name__ == "__main__":
    unittest.main()
