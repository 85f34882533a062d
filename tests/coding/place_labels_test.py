#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Are the labels of places whole, and is their measure right?"""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import place_labels as measure  # noqa: E402

GENEVA = {"country": "CHE", "name": "Geneva", "text": "Geneva"}


class Right(unittest.TestCase):
    def test_a_place_that_is_said(self):
        label = ("CHE", "Geneva", False)
        self.assertEqual(measure.right(label, GENEVA), (True, True))
        self.assertEqual(measure.right(label, GENEVA | {"name": "Bern", "text": "Bern"}), (True, False))
        self.assertEqual(measure.right(label, GENEVA | {"country": "USA"}), (False, True))
        self.assertEqual(measure.right(label, None), (False, False))

    def test_a_place_that_is_not_said(self):
        self.assertEqual(measure.right((None, None, False), None), (True, True))
        self.assertEqual(measure.right((None, None, False), GENEVA), (False, False))
        self.assertEqual(measure.right((None, None, False), {"text": "the camp"}), (False, False))

    def test_a_place_that_may_be_given(self):
        for place in (None, GENEVA):
            self.assertEqual(measure.right(("CHE", "Geneva", True), place), (True, True))
        self.assertEqual(measure.right(("USA", "Tulsa", True), GENEVA), (False, False))

    def test_figures(self):
        said, unsaid, may = ("CHE", "Geneva", False), (None, None, False), ("CHE", "Geneva", True)
        result = measure.figures([(said, GENEVA), (said, None), (unsaid, GENEVA), (unsaid, None), (may, None)])
        self.assertEqual(result, {"all": [(3, 5)] * 2, "said": [(1, 2)] * 2, "given": [(1, 2)] * 2})

    def test_form_of_the_list(self):
        labels = measure.read_labels()
        self.assertEqual(len(labels), 200)
        for country, name, may_lack in labels.values():
            self.assertEqual(country is None, name is None)
            self.assertTrue(country is None and not may_lack or len(country) == 3)


if __name__ == "__main__":
    unittest.main()
