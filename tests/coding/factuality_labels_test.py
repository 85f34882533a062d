#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Are the labels whole, are the figures right, and does the program keep what it has reached?"""
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import factuality_labels as measure  # noqa: E402

DATA = os.environ.get("VERBALE_DATA")


def word(number, form, value=None):
    return [number, form] + ["_"] * 7 + [f"Asserted={value}" if value else "_"]


class Labels(unittest.TestCase):
    def setUp(self):
        self.labels = measure.read_labels(measure.LABELS)

    def test_form(self):
        self.assertEqual(len(self.labels), 400)
        self.assertLessEqual(set(self.labels.values()), set(measure.VALUES))
        self.assertTrue(all(begin < end for _, begin, end in self.labels))

    @unittest.skipUnless(DATA, "no VERBALE_DATA")
    def test_each_is_one_word_of_its_article(self):
        texts = measure.articles({name for name, _, _ in self.labels})
        for name, begin, end in self.labels:
            self.assertRegex(f" {texts[name]} "[begin:end + 2], r"^\W[\w-]+\W$")

    @unittest.skipUnless(DATA, "no VERBALE_DATA")
    def test_the_program_keeps_what_it_has_reached(self):
        result = measure.score(verbose=False)
        self.assertGreaterEqual(result["accuracy"], 0.82)
        self.assertGreaterEqual(result["macro_f1"], 0.55)
        self.assertLessEqual(result["asserted"], 0.15)


class Places(unittest.TestCase):
    def test_parts_of_a_contraction_have_its_place_and_the_next_sentence_goes_on(self):
        words = [word("1", "They"), word("2-3", "don't"), word("2", "do"), word("3", "n't"), word("4", "go", "CT-"),
                 word("1", "Stay", "UU")]
        self.assertEqual(measure.placed(words, "They don't go. Stay"),
                         [(0, 4, None), (5, 10, None), (5, 10, None), (11, 13, "CT-"), (15, 19, "UU")])

    def test_a_control_character_counts_one(self):
        self.assertEqual(measure.placed([word("1", "a\ufffdb"), word("2", "ran", "CT+")], "a\x83b ran"),
                         [(0, 3, None), (4, 7, "CT+")])

    def test_documents_are_told_apart(self):
        one, two = "\t".join(word("1", "He")), "\t".join(word("1", "She"))
        found = measure.documents(f"# newdoc id = a\n{one}\n\n# newdoc id = b\n{two}\n")
        self.assertEqual([found["a"][0][1], found["b"][0][1]], ["He", "She"])

    def test_a_value_of_a_word_beside_it_does_not_count(self):
        places = [(0, 4, "CT+"), (5, 9, None), (10, 14, "UU")]
        self.assertEqual([measure.value_at(places, 5, 9), measure.value_at(places, 10, 14)], [None, "UU"])


class Figures(unittest.TestCase):
    def test_accuracy_f1_and_what_is_asserted(self):
        result = measure.figures([("CT+", "CT+"), ("CT+", None), ("UU", "CT+"), ("CT-", "CT-")])
        self.assertEqual((result["accuracy"], result["without"]), (0.5, 1))
        self.assertAlmostEqual(result["macro_f1"], (0.5 + 0 + 1) / 3)
        self.assertAlmostEqual(result["asserted"], 0.5)

    def test_kappa(self):
        self.assertAlmostEqual(measure.kappa([("a", "a")] * 20 + [("a", "b")] * 5 + [("b", "a")] * 10 + [("b", "b")] * 15), 0.4)
        self.assertEqual(measure.kappa([("a", "a"), ("b", "b")]), 1.0)


if __name__ == "__main__":
    unittest.main()
