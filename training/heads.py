# SPDX-License-Identifier: Apache-2.0
"""What is asked of a word, whichever encoder stands below: tags, head and relation (Dozat and Manning 2017), whether it
is part of a statement, how much it is said to have happened."""

import jax
import jax.numpy as jnp
import numpy as np

from inventory import PARTS, SCALES

TAGS = ("upos", "feats", "script", "name")
MAY_HAPPEN = ("ADJ", "AUX", "NOUN", "VERB")


def dense(key, rows, columns):
    return jax.random.normal(key, (rows, columns)) / np.sqrt(rows)


def init(key, width, sizes, relations, arc, label):
    keys = iter(jax.random.split(key, 40))
    p = {"root": jax.random.normal(next(keys), (width,)) * 0.1}
    outputs = [*((name, sizes[name]) for name in TAGS), ("part", len(PARTS)), ("happened", len(SCALES))]
    outputs += [("dep", arc), ("head", arc), ("label_dep", label), ("label_head", label)]
    for name, size in outputs:
        p[name + ".w"], p[name + ".b"] = dense(next(keys), width, size), jnp.zeros(size)
    p["arc.w"], p["arc.b"] = dense(next(keys), arc, arc), jnp.zeros(arc)
    p["label.u"] = jax.random.normal(next(keys), (relations, label, label)) / label
    p["label.d"], p["label.h"] = dense(next(keys), label, relations), dense(next(keys), label, relations)
    p["label.b"] = jnp.zeros(relations)
    return p


def affine(p, name, x):
    return x @ p[name + ".w"] + p[name + ".b"]


def drop(key, x, rate, shape=None):
    return x * jax.random.bernoulli(key, 1 - rate, shape or x.shape) / (1 - rate)


def answers(p, x, sentence, keys=None, rate=0.3):
    """x: rows, words, width. Every word may have a word of its own sentence as its head, or the root"""
    rows, length = sentence.shape
    rooted = jnp.concatenate([jnp.broadcast_to(p["root"], (rows, 1, x.shape[-1])), x], 1)
    sides = [jax.nn.relu(affine(p, name, y)) for name, y in (("dep", x), ("head", rooted), ("label_dep", x), ("label_head", rooted))]
    if keys:
        sides = [drop(next(keys), side, rate, (rows, 1, side.shape[-1])) for side in sides]
    dep, head, label_dep, label_head = sides
    arcs = jnp.einsum("bia,bja->bij", affine(p, "arc", dep), head)
    together = sentence[:, :, None] == sentence[:, None, :]
    together &= ~jnp.eye(length, dtype=bool)[None]
    valid = jnp.concatenate([jnp.ones((rows, length, 1), bool), together], 2)
    made = {name: affine(p, name, x) for name in (*TAGS, "part", "happened")}
    return {**made, "arcs": jnp.where(valid, arcs, -1e9), "label_dep": label_dep, "label_head": label_head}


def labels(p, said, heads):
    """scores of the relations to the given heads"""
    dep = said["label_dep"]
    head = jnp.take_along_axis(said["label_head"], jnp.maximum(heads, 0)[..., None], 1)
    bilinear = jnp.einsum("bia,rac,bic->bir", dep, p["label.u"], head, optimize=True)
    return bilinear + dep @ p["label.d"] + head @ p["label.h"] + p["label.b"]


def mean(values, known):
    return (values * known).sum() / jnp.maximum(known.sum(), 1)


def cross_entropy(logits, gold):
    picked = jnp.take_along_axis(jax.nn.log_softmax(logits), jnp.maximum(gold, 0)[..., None], -1)[..., 0]
    return mean(-picked, gold >= 0)


def binary(logits, gold):
    return jax.nn.softplus(logits) - gold * logits


def gold_loss(p, said, batch):
    loss = cross_entropy(said["arcs"], batch["heads"]) + cross_entropy(labels(p, said, batch["heads"]), batch["deprel"])
    loss += 0.5 * sum(cross_entropy(said[name], batch[name]) for name in TAGS)
    for i, part in enumerate(PARTS):
        loss += 0.3 * mean(binary(said["part"][..., i], batch[part]), batch[part] >= 0)
    for i, scale in enumerate(SCALES):
        known = ~jnp.isnan(batch[scale])
        loss += 0.3 * mean(jnp.abs(said["happened"][..., i] - jnp.where(known, batch[scale], 0)), known)
    return loss


def teaching(p, said):
    """what a teacher says, as probabilities"""
    heads = said["arcs"].argmax(-1)
    told = {name: jax.nn.softmax(said[name]) for name in (*TAGS, "arcs")}
    return {**told, "part": jax.nn.sigmoid(said["part"]), "happened": said["happened"]}, heads


def taught_loss(p, said, told, inside, may_happen):
    """how far the answers are from those of the teachers"""

    def soft(logits, target):
        return mean(-(jnp.where(target > 0, target * jax.nn.log_softmax(logits), 0)).sum(-1), inside)

    loss = soft(said["arcs"], told["arcs"]) + soft(labels(p, said, told["heads"]), told["deprel"])
    loss += 0.5 * sum(soft(said[name], told[name]) for name in TAGS)
    loss += 0.3 * sum(mean(binary(said["part"][..., i], told["part"][..., i]), inside) for i in range(len(PARTS)))
    acts = inside * (told["upos"] * may_happen).sum(-1)
    return loss + 0.3 * sum(mean(jnp.abs(said["happened"][..., i] - told["happened"][..., i]), acts) for i in range(len(SCALES)))
