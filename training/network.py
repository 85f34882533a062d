# SPDX-License-Identifier: Apache-2.0
"""The joint network in JAX; src/language/network.cc runs the same."""

import jax
import jax.numpy as jnp
import numpy as np

from features import AFFIXES

HIDDEN, LAYERS, ARC, LABEL = 128, 3, 128, 64
VECTOR, LEARNED, TREEBANK = 96, 48, 8
HEADS = ("upos", "feats", "script", "name")
INPUT = VECTOR + LEARNED + sum(columns for _, _, columns in AFFIXES) + TREEBANK


def init(seed, words, sizes, relations, hidden=HIDDEN):
    keys = iter(jax.random.split(jax.random.PRNGKey(seed), 100))

    def dense(rows, columns):
        return jax.random.normal(next(keys), (rows, columns)) / np.sqrt(rows)

    def table(rows, columns):
        return jax.random.normal(next(keys), (rows, columns)) * 0.3

    width = 2 * hidden
    p = {"word": table(words + 2, LEARNED), "treebank": table(2, TREEBANK), "root": jax.random.normal(next(keys), (width,)) * 0.1}

    def layer(name, rows, columns):
        p[name + ".w"], p[name + ".b"] = dense(rows, columns), jnp.zeros(columns)

    layer("dense", INPUT, width)
    for name, slots, columns in AFFIXES:
        p["affix." + name] = table(slots, columns)
    for level in range(LAYERS):
        for direction in ("forward", "backward"):
            layer(f"{direction}{level}", width * (3 if level == 0 else 1), 3 * hidden)
    for name in HEADS:
        layer(name, width, sizes[name])
    for name, size in (("dep", ARC), ("head", ARC), ("label_dep", LABEL), ("label_head", LABEL)):
        layer(name, width, size)
    layer("arc", ARC, ARC)
    p["label.u"] = jax.random.normal(next(keys), (relations, LABEL, LABEL)) / LABEL
    p["label.d"], p["label.h"], p["label.b"] = dense(LABEL, relations), dense(LABEL, relations), jnp.zeros(relations)
    return p


def drop(key, x, rate, shape=None):
    return x * jax.random.bernoulli(key, 1 - rate, shape or x.shape) / (1 - rate)


def recur(forget, update, backward):
    def join(a, b):
        return a[0] * b[0], a[1] * b[0] + b[1]

    return jax.lax.associative_scan(join, (forget, (1 - forget) * update), reverse=backward, axis=1)[1]


def affine(p, name, x):
    return x @ p[name + ".w"] + p[name + ".b"]


def embed(p, batch, keys):
    rows, length = batch["word"].shape
    word, vector = batch["word"], batch["vector"]
    if keys:  # unknown words are the rule in news: the network must do without
        word = jnp.where(jax.random.bernoulli(next(keys), 0.25, word.shape), 1, word)
        vector = vector * jax.random.bernoulli(next(keys), 0.93, (rows, length, 1))
    parts = [vector, p["word"][word]]
    for i, (name, _, _) in enumerate(AFFIXES):
        part = p["affix." + name][batch["affixes"][..., i]]
        parts.append(part * jax.random.bernoulli(next(keys), 0.92, (rows, length, 1)) if keys else part)
    parts.append(p["treebank"][batch["treebank"]])
    x = jnp.concatenate(parts, -1)
    return drop(next(keys), x, 0.2) if keys else x


def encode(p, batch, mask, keys):
    x = jnp.maximum(affine(p, "dense", embed(p, batch, keys)), 0) * mask
    for level in range(LAYERS):
        y = x
        if level == 0:
            before = jnp.pad(x, ((0, 0), (1, 0), (0, 0)))[:, :-1]
            after = jnp.pad(x, ((0, 0), (0, 1), (0, 0)))[:, 1:]
            y = jnp.concatenate([before, x, after], -1)
        sides = []
        for direction in ("forward", "backward"):
            gates = affine(p, f"{direction}{level}", y)
            update, forget, out = jnp.split(gates, 3, -1)
            forget = jnp.where(mask, jax.nn.sigmoid(forget + 1.0), 1.0)  # padding keeps the state
            state = recur(forget, jnp.tanh(update), direction == "backward")
            sides.append(state * jax.nn.sigmoid(out))
        h = jnp.concatenate(sides, -1) * mask
        if keys:
            h = drop(next(keys), h, 0.33, (h.shape[0], 1, h.shape[2]))
        x = h if level == 0 else h + x
    return x


def forward(p, batch, key=None):
    keys = iter(jax.random.split(key, 40)) if key is not None else None
    rows, length = batch["word"].shape
    inside = jnp.arange(length)[None] < batch["length"][:, None]
    x = encode(p, batch, inside[..., None], keys)
    heads = {name: affine(p, name, x) for name in HEADS}
    rooted = jnp.concatenate([jnp.broadcast_to(p["root"], (rows, 1, x.shape[-1])), x], 1)
    sides = [jax.nn.relu(affine(p, name, y)) for name, y in (("dep", x), ("head", rooted), ("label_dep", x), ("label_head", rooted))]
    if keys:
        sides = [drop(next(keys), side, 0.3, (rows, 1, side.shape[-1])) for side in sides]
    dep, head, label_dep, label_head = sides
    arcs = jnp.einsum("bia,bja->bij", affine(p, "arc", dep), head)
    valid = jnp.concatenate([jnp.ones((rows, 1), bool), inside], 1)[:, None, :]
    self_arc = jnp.arange(length)[:, None] + 1 == jnp.arange(length + 1)[None]
    return heads, jnp.where(valid & ~self_arc[None], arcs, -1e9), label_dep, label_head


def labels(p, dep, head):
    bilinear = jnp.einsum("bia,rac,bic->bir", dep, p["label.u"], head, optimize=True)
    return bilinear + dep @ p["label.d"] + head @ p["label.h"] + p["label.b"]


def at_heads(side, heads):
    return jnp.take_along_axis(side, jnp.maximum(heads, 0)[..., None], 1)


def cross_entropy(logits, gold):
    known = gold >= 0
    picked = jnp.take_along_axis(jax.nn.log_softmax(logits), jnp.maximum(gold, 0)[..., None], -1)[..., 0]
    return -(picked * known).sum() / jnp.maximum(known.sum(), 1)


def loss(p, batch, key):
    heads, arcs, dep, head = forward(p, batch, key)
    tree = cross_entropy(arcs, batch["heads"]) + cross_entropy(labels(p, dep, at_heads(head, batch["heads"])), batch["deprel"])
    return tree + 0.5 * sum(cross_entropy(heads[name], batch[name]) for name in HEADS)


@jax.jit
def scores(p, batch):
    """log-probabilities of tags and heads, and the label scores at each pair of words that may be asked for"""
    heads, arcs, dep, head = forward(p, batch)
    return {name: jax.nn.log_softmax(logits) for name, logits in heads.items()}, jax.nn.log_softmax(arcs), dep, head


@jax.jit
def relations(p, dep, head, heads):
    return jax.nn.log_softmax(labels(p, dep, at_heads(head, heads)))


def agree(networks, batch):
    """what several networks say together: the mean of their log-probabilities decides"""
    said = [scores(p, batch) for p in networks]
    heads = sum(arcs for _, arcs, _, _ in said).argmax(-1)
    related = sum(relations(p, dep, head, heads) for p, (_, _, dep, head) in zip(networks, said)).argmax(-1)
    return heads, related, {name: sum(tags[name] for tags, _, _, _ in said).argmax(-1) for name in HEADS}


@jax.jit
def predict(p, batch):
    heads, arcs, dep, head = forward(p, batch)
    best = arcs.argmax(-1)
    return best, labels(p, dep, at_heads(head, best)).argmax(-1), {name: logits.argmax(-1) for name, logits in heads.items()}
