# SPDX-License-Identifier: Apache-2.0
"""Word vectors, the closed sets that the network chooses from, and sentences shown in other letters."""

import collections

import numpy as np

from features import lemma_script, plain

PARTS = ("source", "cue", "content")  # of a statement
SCALES = ("uw", "uds")  # what factuality was annotated by
TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]  # in the order of NameType


def quantised(table):
    """int8 rows with a scale, as they go into the model file"""
    scale = np.abs(table).max(1) / 127 + 1e-12
    return np.clip(np.round(table / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


class Vectors:
    def __init__(self, path):
        stored = dict(np.load(path, allow_pickle=True).items())
        self.words, self.table, self.ngrams = list(stored["words"]), stored["vectors"], stored["ngrams"]
        self.rows = {w: i for i, w in enumerate(self.words)}
        self.scale = float(1.0 / np.std(self.table[:5000]))

    def quantised(self):
        return quantised(self.table), quantised(self.ngrams)

    def row(self, word):
        for form in (word, word.lower(), word.capitalize() if word.isupper() else word):
            if form in self.rows:
                return self.rows[form]
        return None


class Labels:
    """the closed sets that the heads choose from"""

    def __init__(self, train):
        words = [w for s, _ in train for w in s]
        count = collections.Counter(w.form.lower() for w in words)
        self.vocabulary = {w: i + 2 for i, (w, c) in enumerate(count.most_common()) if c >= 3}
        feats = collections.Counter(w.feats for w in words)
        scripts = collections.Counter(lemma_script(plain(w.form), w.lemma) for w in words)
        self.upos = sorted({w.upos for w in words})
        self.feats = [f for f, c in feats.items() if c >= 2]
        self.script = [s for s, c in scripts.items() if c >= 3]
        self.deprel = sorted({w.deprel for w in words})
        self.name = TAGS

    def index(self, which):
        return {x: i for i, x in enumerate(getattr(self, which))}


def altered(sentence, rng):
    """the sentence as a headline in capitals, as chat in small letters, or without its full stop"""
    kind = rng.integers(4)
    if kind < 2:
        return [w._replace(form=w.form.upper()) for w in sentence]
    if kind == 2:
        return [w._replace(form=w.form.lower()) for w in sentence]
    last = len(sentence)
    bare = last > 3 and sentence[-1].upos == "PUNCT" and all(w.head != last for w in sentence)
    return sentence[:-1] if bare else sentence
