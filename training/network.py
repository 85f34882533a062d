# SPDX-License-Identifier: Apache-2.0
"""The joint network in JAX; src/language/network.cc runs the same."""

import jax
import jax.numpy as jnp

import heads
from features import AFFIXES
from heads import affine, dense, drop

HIDDEN, LAYERS, ARC, LABEL = 128, 3, 128, 64
VECTOR, LEARNED, TREEBANK = 96, 48, 8
INPUT = VECTOR + LEARNED + sum(columns for _, _, columns in AFFIXES) + TREEBANK
STRONG = {"word": 0.25, "vector": 0.07, "affix": 0.08, "input": 0.2, "layer": 0.33, "arc": 0.3}
WEAK = {"word": 0.15, "vector": 0.05, "affix": 0.05, "input": 0.1, "layer": 0.12, "arc": 0.12}


def init(seed, words, sizes, relations, hidden=HIDDEN):
    keys = iter(jax.random.split(jax.random.PRNGKey(seed), 100))
    width = 2 * hidden

    def table(rows, columns):
        return jax.random.normal(next(keys), (rows, columns)) * 0.3

    p = {"word": table(words + 2, LEARNED), "treebank": table(2, TREEBANK)}
    for name, slots, columns in AFFIXES:
        p["affix." + name] = table(slots, columns)

    def layer(name, rows, columns):
        p[name + ".w"], p[name + ".b"] = dense(next(keys), rows, columns), jnp.zeros(columns)

    layer("dense", INPUT, width)
    for level in range(LAYERS):
        for direction in ("forward", "backward"):
            layer(f"{direction}{level}", width * (3 if level == 0 else 1), 3 * hidden)
    return {**p, **heads.init(next(keys), width, sizes, relations, ARC, LABEL)}


def recur(forget, update, fresh, backward):
    """the state starts anew with the first word of each sentence"""

    def join(a, b):
        return a[0] * b[0], a[1] * b[0] + b[1]

    return jax.lax.associative_scan(join, (jnp.where(fresh, 0, forget), (1 - forget) * update), reverse=backward, axis=1)[1]


def embed(p, seen, keys, rates):
    rows, length = seen["word"].shape
    word, vector = seen["word"], seen["vector"]

    def kept(rate):
        return jax.random.bernoulli(next(keys), 1 - rate, (rows, length, 1))

    if keys:  # unknown words are the rule in news: the network must do without
        word = jnp.where(kept(rates["word"])[..., 0], word, 1)
        vector = vector * kept(rates["vector"])
    parts = [vector, p["word"][word]]
    for i, (name, _, _) in enumerate(AFFIXES):
        part = p["affix." + name][seen["affixes"][..., i]]
        parts.append(part * kept(rates["affix"]) if keys else part)
    parts.append(p["treebank"][seen["treebank"]])
    x = jnp.concatenate(parts, -1)
    return drop(next(keys), x, rates["input"]) if keys else x


def encode(p, seen, sentence, keys=None, rates=None):
    begins = (sentence != jnp.pad(sentence, ((0, 0), (1, 0)), constant_values=-2)[:, :-1])[..., None]
    ends = (sentence != jnp.pad(sentence, ((0, 0), (0, 1)), constant_values=-2)[:, 1:])[..., None]
    x = jnp.maximum(affine(p, "dense", embed(p, seen, keys, rates)), 0)
    for level in range(LAYERS):
        y = x
        if level == 0:
            before = jnp.where(begins, 0, jnp.pad(x, ((0, 0), (1, 0), (0, 0)))[:, :-1])
            after = jnp.where(ends, 0, jnp.pad(x, ((0, 0), (0, 1), (0, 0)))[:, 1:])
            y = jnp.concatenate([before, x, after], -1)
        sides = []
        for direction, fresh in (("forward", begins), ("backward", ends)):
            update, forget, out = jnp.split(affine(p, f"{direction}{level}", y), 3, -1)
            state = recur(jax.nn.sigmoid(forget + 1.0), jnp.tanh(update), fresh, direction == "backward")
            sides.append(state * jax.nn.sigmoid(out))
        h = jnp.concatenate(sides, -1)
        if keys:
            h = drop(next(keys), h, rates["layer"], (h.shape[0], 1, h.shape[2]))
        x = h if level == 0 else h + x
    return x


def forward(p, seen, sentence, key=None, rates=None):
    """seen: vector, word, affixes, treebank of each word; sentence: the number of its sentence in the row, -1: no word"""
    keys = iter(jax.random.split(key, 40)) if key is not None else None
    x = encode(p, seen, sentence, keys, rates)
    return heads.answers(p, x, sentence, keys, rates["arc"] if rates else 0)
