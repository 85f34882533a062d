#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Is the measure of codes right, and is its list whole?"""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import mention_codes as measure  # noqa: E402


class Right(unittest.TestCase):
    def test_country_and_role(self):
        self.assertEqual(measure.right("IRNGOV", "IRNGOV"), (True, True))
        self.assertEqual(measure.right("IRNGOV", "IRN"), (True, False))
        self.assertEqual(measure.right("IRNGOV", "IRQGOV"), (False, False))
        self.assertEqual(measure.right("IRNGOV", None), (False, False))

    def test_bodies_and_alternatives(self):
        self.assertEqual(measure.right("IGO", "IGOUNO"), (True, True))
        self.assertEqual(measure.right("TURGOV+USAGOV", "USAGOV"), (True, True))

    def test_nobody(self):
        self.assertEqual(measure.right("-", None), (True, True))
        self.assertEqual(measure.right("-", "USA"), (False, False))

    def test_marks(self):
        text, spans = measure.unmark("<s>Iran</s> accused <t>the U.S.</t> again.")
        self.assertEqual(text, "Iran accused the U.S. again.")
        self.assertEqual({mark: text[slice(*span)] for mark, span in spans.items()}, {"s": "Iran", "t": "the U.S."})

    def test_code_at(self):
        actors = [{"code": "USA", "mentions": [{"begin": 0, "end": 4}]},
                  {"code": "USAGOV", "mentions": [{"begin": 0, "end": 14}, {"begin": 40, "end": 50}]}]
        self.assertEqual(measure.code_at(actors, (0, 14)), "USAGOV")
        self.assertEqual(measure.code_at(actors, (20, 30)), None)

    def test_figures(self):
        self.assertEqual(measure.figures([("IRNGOV", "IRN"), ("-", None)]), {"country": (2, 2), "whole": (1, 2)})

    def test_list(self):
        labels = measure.read_labels()
        self.assertEqual(len(labels), 299)
        for pair in labels.values():
            for label in pair:
                self.assertRegex(label, r"^(-|[A-Z]{3}([A-Z]{3})*(\+[A-Z]{3}([A-Z]{3})*)*)$")


if __name__ == "__main__":
    unittest.main()
