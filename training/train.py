# SPDX-License-Identifier: Apache-2.0
"""Trains the joint network on the treebanks.

    python3 training/train.py VECTORS.npz OUT.npz [--epochs 26] [--seed 3] [--hidden 128] [--silver SILVER.conllu]

About 50 s an epoch on two cores without silver. --silver adds sentences that larger networks labelled
(silver.py): the small network that is shipped learns from them what they agree on.
"""

import argparse
import collections
import json
import os
import time

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=true")

import jax
import numpy as np
import optax

import corpora
import network
from features import affix_slots, fnv1a_signed, lemma_script, ngrams, plain

LENGTHS = [6, 10, 16, 24, 32, 44, 64, 96, 200]  # sentences are padded to the next of these
WORDS_A_BATCH = 2000
ALTERED = 0.08  # share of sentences that are also shown altered
TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]  # in the order of NameType
GOLD = ("upos", "feats", "script", "heads", "deprel", "name")


class Vectors:
    def __init__(self, path):
        stored = dict(np.load(path, allow_pickle=True).items())
        self.words, self.table, self.ngrams = list(stored["words"]), stored["vectors"], stored["ngrams"]
        self.rows = {w: i for i, w in enumerate(self.words)}
        self.scale = float(1.0 / np.std(self.table[:5000]))
        self.cache = {}

    def row(self, word):
        for form in (word, word.lower(), word.capitalize() if word.isupper() else word):
            if form in self.rows:
                return self.rows[form]
        return None

    def of(self, word):
        if word not in self.cache:
            row = self.row(word)
            grams = [self.ngrams[fnv1a_signed(g) % len(self.ngrams)] for g in ngrams(word)] if row is None else None
            self.cache[word] = self.scale * (self.table[row] if row is not None else np.mean(grams, 0))
        return self.cache[word]


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

    @classmethod
    def stored(cls, lists):
        labels = cls.__new__(cls)
        vars(labels).update(lists)
        return labels

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


class Encoder:
    def __init__(self, labels, vectors, tags):
        self.labels, self.vectors, self.tags = labels, vectors, tags
        self.maps = {n: labels.index(n) for n in ("upos", "feats", "script", "deprel", "name")}

    def inputs(self, forms, treebank):
        forms = [plain(f) for f in forms]
        return {
            "vector": np.stack([self.vectors.of(f) for f in forms]).astype(np.float32),
            "word": np.array([self.labels.vocabulary.get(f.lower(), 1) for f in forms]),
            "affixes": np.array([affix_slots(f) for f in forms]),
            "treebank": np.full(len(forms), treebank),
        }

    def __call__(self, sentence, treebank, original=None):
        """`original` is the sentence that the names are known by, where this one is altered"""
        row = self.inputs([w.form for w in sentence], treebank)
        maps = self.maps
        row["upos"] = np.array([maps["upos"][w.upos] for w in sentence])
        row["feats"] = np.array([maps["feats"].get(w.feats, -1) for w in sentence])
        row["script"] = np.array([maps["script"].get(lemma_script(plain(w.form), w.lemma), -1) for w in sentence])
        row["heads"] = np.array([w.head for w in sentence])
        row["deprel"] = np.array([maps["deprel"].get(w.deprel, maps["deprel"][w.deprel.split(":")[0]]) for w in sentence])
        original = original or sentence
        tags = self.tags.get(" ".join(w.form for w in original)) if treebank == 0 else None
        known = tags is not None and len(tags) == len(original)
        row["name"] = np.array([maps["name"].get(t, 0) for t in tags[: len(sentence)]]) if known else np.full(len(sentence), -1)
        return row


def silver_rows(path, encode, rng):
    """sentences labelled by larger networks; each counts as one of either treebank"""
    rows = []
    for sentence in corpora.sentences(path):
        row = encode(sentence, int(rng.integers(len(corpora.TREEBANKS))))
        row["name"] = np.array([encode.maps["name"].get(w.name, 0) for w in sentence])
        rows.append(row)
    return rows


def batches(rows, rng=None):
    by_length = collections.defaultdict(list)
    for row in rows:
        length = next((n for n in LENGTHS if len(row["heads"]) <= n), None)
        if length:
            by_length[length].append(row)
    made = []
    for length, group in by_length.items():
        if rng:
            rng.shuffle(group)
        size = max(1, WORDS_A_BATCH // length)
        made += [pad(group[i : i + size], size, length) for i in range(0, len(group), size)]
    if rng:
        rng.shuffle(made)
    return made


def pad(rows, size, length):
    batch = {}
    for key, first in rows[0].items():
        full = np.full((size, length) + first.shape[1:], -1 if key in GOLD else 0, np.float32 if key == "vector" else np.int32)
        for j, row in enumerate(rows):
            full[j, : len(row[key])] = row[key]
        batch[key] = full
    batch["length"] = np.array([len(r["heads"]) for r in rows] + [0] * (size - len(rows)), np.int32)
    return batch


def evaluate(p, rows, labels):
    plain_relation = np.array([r.split(":")[0] for r in labels.deprel])
    right, total = collections.Counter(), collections.Counter()
    for batch in batches(rows):
        heads, relations, tags = jax.tree.map(np.asarray, network.predict(p, batch))
        inside = batch["heads"] >= 0
        arcs = (heads == batch["heads"]) & inside
        right["uas"] += arcs.sum()
        right["las"] += (arcs & (plain_relation[relations] == plain_relation[batch["deprel"]])).sum()
        total["uas"] = total["las"] = total["uas"] + inside.sum()
        for name, got in tags.items():
            known = batch[name] >= 0
            right[name] += ((got == batch[name]) & known).sum()
            total[name] += known.sum()
    return {k: round(100.0 * float(right[k]) / float(total[k]), 2) for k in right if total[k]}


def optimiser(steps):
    schedule = optax.warmup_cosine_decay_schedule(0, 3e-3, 200, steps, 1e-5)
    return optax.chain(optax.clip_by_global_norm(5.0), optax.adamw(schedule, b2=0.98, weight_decay=1e-4))


def run(p, train, dev, labels, epochs, rng):
    opt = optimiser(epochs * len(batches(train)))
    state, mean, key, begun = opt.init(p), p, jax.random.PRNGKey(11), time.time()

    @jax.jit
    def step(p, state, mean, batch, key):
        value, gradient = jax.value_and_grad(network.loss)(p, batch, key)
        update, state = opt.update(gradient, state, p)
        p = optax.apply_updates(p, update)
        return p, state, jax.tree.map(lambda a, x: 0.998 * a + 0.002 * x, mean, p), value

    for epoch in range(1, epochs + 1):
        values = []
        for batch in batches(train, rng):
            key, here = jax.random.split(key)
            p, state, mean, value = step(p, state, mean, batch, here)
            values.append(float(value))
        print(f"epoch {epoch} loss {np.mean(values):.3f} seconds {time.time() - begun:.0f}", flush=True)
        if epoch % 5 == 0 or epoch == epochs:
            print({name: evaluate(mean, rows, labels) for name, rows in dev.items()}, flush=True)
    return mean


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("vectors")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=26)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--hidden", type=int, default=network.HIDDEN)
    parser.add_argument("--silver")
    options = parser.parse_args()
    train = [(s, i) for i, t in enumerate(corpora.TREEBANKS) for s in corpora.sentences(corpora.conllu(t + "-train"))]
    labels, vectors = Labels(train), Vectors(options.vectors)
    encode = Encoder(labels, vectors, {**corpora.names("train"), **corpora.names("dev")})
    rng = np.random.default_rng(options.seed)
    rows = [encode(s, i) for s, i in train]
    rows += [encode(altered(s, rng), i, s) for s, i in train if rng.random() < ALTERED]
    rows += silver_rows(options.silver, encode, rng) if options.silver else []
    dev = {t: [encode(s, i) for s in corpora.sentences(corpora.conllu(t + "-dev"))] for i, t in enumerate(corpora.TREEBANKS)}
    sizes = {n: len(getattr(labels, n)) for n in network.HEADS}
    p = network.init(options.seed, len(labels.vocabulary), sizes, len(labels.deprel), options.hidden)
    p = run(p, rows, dev, labels, options.epochs, rng)
    np.savez(options.out, labels=json.dumps(vars(labels)), scale=vectors.scale, **{k: np.asarray(v) for k, v in p.items()})


if __name__ == "__main__":
    main()
