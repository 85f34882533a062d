# SPDX-License-Identifier: Apache-2.0
"""Puts everything that the networks learn from into one file of numbers, for a machine that has neither the corpora nor
the program.

    python3 training/prepare.py VECTORS.npz PROGRAM OUT.npz

PROGRAM is a built verbale: its segmenter cuts raw text into words. A text is a column of numbers a word, sentences one
behind the other: which form, and what is known of it (-1, or NaN for factuality: not known). About eight minutes on
two cores.
"""

import argparse
import collections
import json

import numpy as np

import corpora
from features import affix_slots, fnv1a_signed, lemma_script, ngrams, plain
from inventory import PARTS, SCALES, Labels, Vectors, altered

ALTERED = 0.08  # share of sentences that are also shown altered
WORDS = 20000  # commonest words of the news that have a row of their own beside those of the treebanks
LONGEST = 126  # words of a sentence


class Forms:
    """numbers for the words of all texts"""

    def __init__(self):
        self.numbers, self.counts = {}, collections.Counter()

    def __call__(self, words):
        self.counts.update(words)
        return [self.numbers.setdefault(w, len(self.numbers)) for w in words]


class Columns:
    """sentences, with what is known of their words"""

    KNOWN = ("upos", "feats", "script", "name", "heads", "deprel", *PARTS)

    def __init__(self, forms):
        self.forms, self.columns, self.lengths = forms, collections.defaultdict(list), []

    def add(self, words, **known):
        if not 0 < len(words) <= LONGEST:
            return
        self.lengths.append(len(words))
        self.columns["form"] += self.forms([plain(w) for w in words])
        for name in self.KNOWN:
            self.columns[name] += known.get(name, [-1] * len(words))
        for name in SCALES:
            self.columns[name] += known.get(name, [float("nan")] * len(words))

    def arrays(self, name):
        yield name + ".lengths", np.array(self.lengths, np.uint8)
        for column, values in self.columns.items():
            kind = np.float16 if column in SCALES else np.uint32 if column == "form" else np.int16
            yield f"{name}.{column}", np.array(values, kind)


def treebanks(labels, forms, rng):
    maps = {n: labels.index(n) for n in ("upos", "feats", "script", "deprel", "name")}
    people = {**corpora.names("train"), **corpora.names("dev")}

    def add(columns, sentence, tags):
        columns.add(
            [w.form for w in sentence],
            upos=[maps["upos"][w.upos] for w in sentence],
            feats=[maps["feats"].get(w.feats, -1) for w in sentence],
            script=[maps["script"].get(lemma_script(plain(w.form), w.lemma), -1) for w in sentence],
            heads=[w.head for w in sentence],
            deprel=[maps["deprel"].get(w.deprel, maps["deprel"][w.deprel.split(":")[0]]) for w in sentence],
            name=[maps["name"].get(t, 0) for t in tags[: len(sentence)]] if tags else [-1] * len(sentence),
        )

    for treebank in corpora.TREEBANKS:
        for part in ("train", "dev"):
            columns = Columns(forms)
            for sentence in corpora.sentences(corpora.conllu(f"{treebank}-{part}")):
                tags = people.get(" ".join(w.form for w in sentence)) if treebank == "en_ewt" else None
                tags = tags if tags and len(tags) == len(sentence) else None
                add(columns, sentence, tags)
                if part == "train" and rng.random() < ALTERED:
                    add(columns, altered(sentence, rng), tags)
            yield f"{treebank}-{part}", columns


def attribution(program, forms):
    for part in ("train", "dev"):
        columns = Columns(forms)
        articles = list(corpora.attributed(part))
        for sentences, (text, spans) in zip(corpora.segmented(program, [text for text, _ in articles]), articles):
            at = 0
            for sentence in sentences:
                begins = []
                for surface, words in sentence:
                    at = max(text.find(surface, at, at + 200), at)
                    begins += [at] * len(words)
                    at += len(surface)
                inside = {part: [int(any(b <= i < e for b, e in spans[part])) for i in begins] for part in PARTS}
                columns.add([w for _, words in sentence for w in words], **inside)
        yield "attribution-" + part, columns


def factuality(forms):
    for scale in SCALES:
        for part in ("train", "dev"):
            columns = Columns(forms)
            for words, values in corpora.happened(scale, part):
                column = [float("nan")] * len(words)
                for at, value in values:
                    column[at] = value
                columns.add(words, **{scale: column})
            yield f"{scale}-{part}", columns


def news(program, forms):
    """words, lengths of the sentences, sentences of the articles"""
    words, lengths, articles = [], [], []
    for sentences in corpora.segmented(program, corpora.news_articles()):
        kept = [[plain(w) for _, parts in s for w in parts] for s in sentences]
        kept = [s for s in kept if 0 < len(s) <= LONGEST]
        articles.append(len(kept))
        for sentence in kept:
            lengths.append(len(sentence))
            words += forms(sentence)
    yield "news.form", np.array(words, np.uint32)
    yield "news.lengths", np.array(lengths, np.uint8)
    yield "news.articles", np.array(articles, np.uint16)


def inputs(forms, labels, vectors):
    """what the small network sees of each form"""
    grams, lengths = [], []
    rows = np.full(len(forms), -1, np.int32)
    for i, form in enumerate(forms):
        row = vectors.row(form)
        slots = [fnv1a_signed(g) % len(vectors.ngrams) for g in ngrams(form)] if row is None else []
        rows[i] = -1 if row is None else row
        grams += slots
        lengths.append(len(slots))
    yield "forms", np.frombuffer("\n".join(forms).encode("utf-8"), np.uint8)
    yield "form.row", rows
    yield "form.grams", np.array(grams, np.uint16)
    yield "form.lengths", np.array(lengths, np.uint16)
    yield "form.affixes", np.array([affix_slots(f) for f in forms], np.uint16)
    yield "form.word", np.array([labels.vocabulary.get(f.lower(), 1) for f in forms], np.uint16)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("vectors", "program", "out"):
        parser.add_argument(name)
    options = parser.parse_args()
    train = [(s, i) for i, t in enumerate(corpora.TREEBANKS) for s in corpora.sentences(corpora.conllu(t + "-train"))]
    labels, vectors, forms = Labels(train), Vectors(options.vectors), Forms()
    made = dict(news(options.program, forms))
    lower = collections.Counter()
    for form, count in forms.counts.items():
        lower[form.lower()] += count
    for word, _ in lower.most_common(WORDS):
        labels.vocabulary.setdefault(word, len(labels.vocabulary) + 2)
    texts = [*treebanks(labels, forms, np.random.default_rng(3)), *attribution(options.program, forms), *factuality(forms)]
    for name, columns in texts:
        made.update(columns.arrays(name))
        print(f"{name}: {len(columns.lengths)} sentences, {sum(columns.lengths)} words")
    made.update(inputs(list(forms.numbers), labels, vectors))
    made["form.count"] = np.array([forms.counts[f] for f in forms.numbers], np.uint32)
    (made["vec.table"], made["vec.scales"]), (made["gram.table"], made["gram.scales"]) = vectors.quantised()
    made["vec.scale"] = np.float32(vectors.scale)
    made["labels"] = np.array(json.dumps(vars(labels)))
    np.savez(options.out, **made)
    print(f"{len(made['news.form'])} words of news, {len(forms.numbers)} forms")


if __name__ == "__main__":
    main()
