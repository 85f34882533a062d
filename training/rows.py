# SPDX-License-Identifier: Apache-2.0
"""Rows of a fixed number of words, each of several whole sentences, of what prepare.py wrote."""

import json

import numpy as np

LENGTH = 128  # words of a row
UNKNOWN = -1


def packed(lengths, order):
    """sentence by sentence into rows: which word stands where (-1: none), in which sentence, and where that begins"""
    starts = np.concatenate([[0], np.cumsum(lengths.astype(np.int64))])
    words, sentences, begins = [], [], []
    for number in order:
        length = int(lengths[number])
        if not words or used + length > LENGTH:
            for table in (words, sentences, begins):
                table.append(np.full(LENGTH, -1, np.int32))
            used = count = 0
        span = slice(used, used + length)
        words[-1][span] = np.arange(starts[number], starts[number] + length)
        sentences[-1][span] = count
        begins[-1][span] = used
        used, count = used + length, count + 1
    return np.stack(words), np.stack(sentences), np.stack(begins)


class Text:
    """sentences with what is known of their words"""

    def __init__(self, stored, name):
        self.lengths = stored[name + ".lengths"]
        self.columns = {k.split(".", 1)[1]: v for k, v in stored.items() if k.startswith(name + ".") and not k.endswith((".lengths", ".articles"))}

    def rows(self, order=None, treebank=0):
        words, sentences, begins = packed(self.lengths, np.arange(len(self.lengths)) if order is None else order)
        inside = words >= 0
        made = {"sentence": sentences, "treebank": np.full(words.shape, treebank, np.int32)}
        for name, column in self.columns.items():
            filler = 0 if name == "form" else np.nan if column.dtype == np.float16 else UNKNOWN
            kind = np.float32 if column.dtype == np.float16 else np.int32
            made[name] = np.where(inside, column[np.maximum(words, 0)].astype(kind), filler)
        if "heads" in made:  # 0 is the root, else the place in the row, counted from 1
            made["heads"] = np.where(made["heads"] > 0, made["heads"] + begins, made["heads"])
        return made

    def windows(self):
        """rows of running text, each of one article, whatever its sentences"""
        lengths = self.lengths.astype(np.int64)
        starts = np.concatenate([[0], np.cumsum(lengths)])
        begins = starts[np.concatenate([[0], np.cumsum(self.articles.astype(np.int64))])]
        rows = [(b, min(b + LENGTH, e)) for first, e in zip(begins[:-1], begins[1:]) for b in range(first, e, LENGTH)]
        made = np.full((len(rows), LENGTH), -1, np.int32)
        for row, (b, e) in zip(made, rows):
            row[: e - b] = self.columns["form"][b:e]
        return made


class Prepared:
    def __init__(self, path):
        stored = dict(np.load(path, allow_pickle=False).items())
        self.labels = json.loads(str(stored["labels"]))
        self.texts = {n: Text(stored, n) for n in {k.split(".")[0] for k in stored if k.endswith(".lengths")} - {"form"}}
        self.texts["news"].articles = stored["news.articles"]
        self.scale = float(stored["vec.scale"])
        self.forms = stored["forms"].tobytes().decode("utf-8").split("\n")
        self.vectors = self.vectors_of(stored)
        self.affixes, self.word, self.count = (stored["form." + n].astype(np.int32) for n in ("affixes", "word", "count"))

    def vectors_of(self, stored):
        table, grams = ((stored[n + ".table"] * stored[n + ".scales"][:, None]).astype(np.float32) for n in ("vec", "gram"))
        row, lengths = stored["form.row"], stored["form.lengths"].astype(np.int64)
        made = table[np.maximum(row, 0)]
        ends = np.cumsum(lengths)
        for i in np.flatnonzero(row < 0):
            made[i] = grams[stored["form.grams"][ends[i] - lengths[i] : ends[i]]].mean(0)
        return (made * self.scale).astype(np.float16)


def joined(parts, rng=None):
    """rows of several texts as one; what a text does not know is unknown there"""
    names = {name: value for part in parts for name, value in part.items()}
    made = {}
    for name, like in names.items():
        filler = np.nan if like.dtype == np.float32 else UNKNOWN
        made[name] = np.concatenate([p.get(name, np.full((len(p["form"]), LENGTH), filler, like.dtype)) for p in parts])
    if rng is not None:
        order = rng.permutation(len(made["form"]))
        made = {name: value[order] for name, value in made.items()}
    return made


def drawn(rows, size, rng):
    """batches without end, each row once before any comes again"""
    count = len(rows["form"])
    order = np.zeros(0, np.int64)
    while True:
        while len(order) < size:
            order = np.concatenate([order, rng.permutation(count)])
        yield {name: value[order[:size]] for name, value in rows.items()}
        order = order[size:]
