#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Is the measure of same-actor chains right, and does the program keep what it reaches? The second needs the corpora."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import coreference as measure  # noqa: E402

TREEBANK = """\
# newdoc id = GUM_news_made
# newpar
# sent_id = 1
# text = Mali's king left.
1-2	Mali's	_	_	_	_	_	_	_	_
1	Mali	Mali	PROPN	NNP	Number=Sing	3	nmod:poss	_	Entity=(1-person-new(2-place-new)
2	's	's	PART	POS	_	1	case	_	_
3	king	king	NOUN	NN	Number=Sing	4	nsubj	_	Entity=1)
4	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = 2
# text = He said it lost.
1	He	he	PRON	PRP	Number=Sing|Person=3	2	nsubj	_	Entity=(1-person-giv)
2	said	say	VERB	VBD	_	0	root	_	_
3	it	it	PRON	PRP	Number=Sing|Person=3	4	nsubj	_	Entity=(2-place-giv)
4	lost	lose	VERB	VBD	_	2	ccomp	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_

"""
FLOORS = {"CoNLL": 0.48, "pronouns": 0.77}


def made():
    with tempfile.NamedTemporaryFile("w", suffix=".conllu") as file:
        file.write(TREEBANK)
        file.flush()
        (text,) = measure.read_treebank(file.name)
    return text


class Reading(unittest.TestCase):
    def test_text_and_offsets(self):
        text = made()
        self.assertEqual(text.text, "Mali's king left. He said it lost.")
        for word in text.words:
            self.assertEqual(text.text[word.begin:word.end], word.form)

    def test_chains_by_head_words(self):
        text = made()
        self.assertEqual(measure.expected(text), {"1": {2, 5}, "2": {0, 7}})

    def test_mentions_of_the_program(self):
        text = made()
        actors = [{"id": "a", "mentions": [{"begin": 0, "end": 11}, {"begin": 18, "end": 20}]}]
        self.assertEqual(measure.program_mentions(text, actors), {2: "a", 5: "a"})

    def test_pronouns(self):
        text = made()
        self.assertEqual(measure.pronouns_right(text, {2: "a", 5: "a", 0: "b", 7: "b"}), (2, 2))
        self.assertEqual(measure.pronouns_right(text, {2: "a", 5: "b", 0: "b", 7: "a"}), (0, 2))
        self.assertEqual(measure.pronouns_right(text, {2: "a", 5: "a"}), (1, 2))


class Figures(unittest.TestCase):
    """The worked example of CoNLL 2011: key {A B C} {D E F G}, response {A B} {C D} {F G H I}."""
    KEY = [set("ABC"), set("DEFG")]
    RESPONSE = [set("AB"), set("CD"), set("FGHI")]

    def test_muc(self):
        self.assertEqual(measure.muc(self.KEY, self.RESPONSE), (2, 5))
        self.assertEqual(measure.muc(self.RESPONSE, self.KEY), (2, 5))

    def test_b_cubed(self):
        right, mentions = measure.b_cubed(self.KEY, self.RESPONSE)
        self.assertAlmostEqual(right / mentions, (1 / 3 * (2 + 2 + 1) + 1 / 4 * (1 + 2 + 2)) / 7)

    def test_ceaf(self):
        self.assertAlmostEqual(measure.ceaf(self.KEY, self.RESPONSE), 4 / 5 + 4 / 8)

    def test_same_chains_are_perfect(self):
        sums = measure.Sums()
        sums.add({"a": {1, 2}, "b": {3, 4}}, {"x": {1, 2}, "y": {3, 4}, "alone": {5}})
        self.assertEqual(sums.scores()["CoNLL"][2], 1.0)

    def test_all_in_one_is_not(self):
        sums = measure.Sums()
        sums.add({"a": {1, 2}, "b": {3, 4}}, {"x": {1, 2, 3, 4}})
        self.assertLess(sums.scores()["CoNLL"][2], 0.8)


class Program(unittest.TestCase):
    def test_floors(self):
        treebank = pathlib.Path(os.environ.get("VERBALE_DATA") or "/nowhere") / "treebank/en_gum_open-dev.conllu"
        if not treebank.exists():
            self.skipTest("VERBALE_DATA names no folder with treebank/en_gum_open-dev.conllu")
        with tempfile.TemporaryDirectory() as folder:
            where = pathlib.Path(folder)
            measure.write_reports(treebank, where / "gum.jsonl")
            with open(where / "ledger.jsonl", "w") as out:
                subprocess.run([os.environ["VERBALE_PROGRAM"], "code", where / "gum.jsonl", "--format", "jsonl", "-q"],
                               stdout=out, check=True)
            figures = measure.figures(treebank, where / "ledger.jsonl", measure.GENRES)
            baseline = measure.figures(treebank, where / "ledger.jsonl", measure.GENRES, baseline=True)
        for name, floor in FLOORS.items():
            self.assertGreaterEqual(figures[name][2], floor, name)
        self.assertGreater(figures["pronouns"][2], baseline["pronouns"][2])


if __name__ == "__main__":
    unittest.main()
