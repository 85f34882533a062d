# SPDX-License-Identifier: Apache-2.0
"""A larger network in JAX that is only there to teach the small one: words guessed from their context over raw news
(Devlin et al. 2019), then the same heads as the small network. Needs a GPU; nothing of it is in the model file."""

import jax
import jax.numpy as jnp
import numpy as np

import heads
from features import AFFIXES
from heads import dense

WIDTH, LAYERS, ATTENTION, INNER = 512, 12, 8, 2048
ARC, LABEL = 384, 128
KNOWN, GUESSED = 45000, 32000  # commonest forms that have a row; of these, forms that are guessed
HIDDEN_WORDS = 26  # of the 128 of a row
MASK, OTHER = KNOWN, KNOWN + 1


def init(seed, vector):
    keys = iter(jax.random.split(jax.random.PRNGKey(seed), 30))

    def stack(rows, columns, size=1.0):
        return jax.random.normal(next(keys), (LAYERS, rows, columns)) * (size / np.sqrt(rows))

    p = {"word": jax.random.normal(next(keys), (KNOWN + 2, WIDTH)) * 0.04, "vector.w": dense(next(keys), vector, WIDTH) * 0.5}
    for name, slots, _ in AFFIXES:
        p["affix." + name] = jax.random.normal(next(keys), (slots, WIDTH)) * 0.02
    p["treebank"] = jnp.zeros((2, WIDTH))
    deep = 1 / np.sqrt(2 * LAYERS)
    p["layers"] = {
        "qkv": stack(WIDTH, 3 * WIDTH),
        "join": stack(WIDTH, WIDTH, deep),
        "wide": stack(WIDTH, INNER),
        "narrow": stack(INNER, WIDTH, deep),
        "norm1": jnp.ones((LAYERS, WIDTH)),
        "norm2": jnp.ones((LAYERS, WIDTH)),
        "bias1": jnp.zeros((LAYERS, INNER)),
        "bias2": jnp.zeros((LAYERS, WIDTH)),
    }
    p["norm0"], p["norm"] = jnp.ones(WIDTH), jnp.ones(WIDTH)
    p["guess.w"], p["guess.norm"], p["guess.b"] = dense(next(keys), WIDTH, WIDTH), jnp.ones(WIDTH), jnp.zeros(GUESSED)
    return p


def normal(x, weight):
    y = x.astype(jnp.float32)
    return (y * jax.lax.rsqrt((y * y).mean(-1, keepdims=True) + 1e-6) * weight).astype(x.dtype)


def turned(x, angles):
    """rotary positions (Su et al. 2021)"""
    a, b = jnp.split(x, 2, -1)
    sine, cosine = jnp.sin(angles).astype(x.dtype), jnp.cos(angles).astype(x.dtype)
    return jnp.concatenate([a * cosine - b * sine, a * sine + b * cosine], -1)


def encode(p, seen, allowed, key=None, rate=0.0):
    """allowed: rows, words, words: who may see whom. seen["hidden"]: words that must be guessed"""
    shown = jnp.where(seen["hidden"], 0, 1)[..., None].astype(jnp.bfloat16)
    x = p["word"][jnp.where(seen["hidden"], MASK, seen["known"])].astype(jnp.bfloat16)
    x += shown * (seen["vector"].astype(jnp.bfloat16) @ p["vector.w"].astype(jnp.bfloat16))
    for i, (name, _, _) in enumerate(AFFIXES):
        x += shown * p["affix." + name][seen["affixes"][..., i]].astype(jnp.bfloat16)
    x = normal(x + p["treebank"][seen["treebank"]].astype(jnp.bfloat16), p["norm0"])
    rows, length, _ = x.shape
    size = WIDTH // ATTENTION
    angles = jnp.arange(length)[:, None] / 1000.0 ** (jnp.arange(size // 2) / (size // 2))
    angles = angles[None, :, None]
    bias = jnp.where(allowed, 0.0, -1e9)[:, None].astype(jnp.float32)

    def maybe(x, key):
        return heads.drop(key, x, rate) if rate else x

    def layer(carry, w):
        x, key = carry
        w = {n: v if n.startswith("norm") else v.astype(jnp.bfloat16) for n, v in w.items()}
        key, one, two = jax.random.split(key, 3)
        q, k, v = (t.reshape(rows, length, ATTENTION, size) for t in jnp.split(normal(x, w["norm1"]) @ w["qkv"], 3, -1))
        q, k = turned(normal(q, 1.0), angles), turned(normal(k, 1.0), angles)
        scores = jnp.einsum("bihd,bjhd->bhij", q, k).astype(jnp.float32) / np.sqrt(size) + bias
        y = jnp.einsum("bhij,bjhd->bihd", jax.nn.softmax(scores).astype(jnp.bfloat16), v).reshape(rows, length, WIDTH)
        x += maybe(y @ w["join"], one).astype(x.dtype)
        y = jax.nn.gelu(normal(x, w["norm2"]) @ w["wide"] + w["bias1"])
        x += maybe(y @ w["narrow"] + w["bias2"], two).astype(x.dtype)
        return (x, key), None

    (x, _), _ = jax.lax.scan(layer, (x, key if key is not None else jax.random.PRNGKey(0)), p["layers"])
    return normal(x, p["norm"])


def guess_loss(p, seen, inside, key):
    """some words of each row are hidden (some shown as they are, some as others), and must be guessed"""
    rows, length = inside.shape
    choose, how, other, inner = jax.random.split(key, 4)
    rank = jax.random.uniform(choose, inside.shape) - 2.0 * inside
    places = jnp.argsort(rank, -1)[:, :HIDDEN_WORDS]
    chosen = jnp.zeros(inside.shape, bool).at[jnp.arange(rows)[:, None], places].set(True)
    kind = jax.random.uniform(how, inside.shape)
    shifted = jnp.roll(seen["known"], 7, 1)
    altered = {**seen, "hidden": chosen & (kind < 0.82), "known": jnp.where(chosen & (kind > 0.92), shifted, seen["known"])}
    x = encode(p, altered, jnp.broadcast_to(inside[:, None, :], (rows, length, length)), inner)
    x = jnp.take_along_axis(x, places[..., None], 1)
    target = jnp.take_along_axis(seen["known"], places, 1)
    known = jnp.take_along_axis(inside, places, 1) & (target < GUESSED)
    y = normal(jax.nn.gelu(x @ p["guess.w"].astype(x.dtype)), p["guess.norm"])
    logits = (y @ p["word"][:GUESSED].T.astype(x.dtype)).astype(jnp.float32) + p["guess.b"]
    return heads.cross_entropy(logits, jnp.where(known, target, -1))


def with_heads(p, seed, sizes, relations):
    return {**{n: v for n, v in p.items() if not n.startswith("guess")}, "heads": heads.init(jax.random.PRNGKey(seed), WIDTH, sizes, relations, ARC, LABEL)}


def forward(p, seen, sentence, key=None, rates=None):
    keys = iter(jax.random.split(key, 12)) if key is not None else None
    hidden = jax.random.bernoulli(next(keys), rates["word"], sentence.shape) if keys else jnp.zeros(sentence.shape, bool)
    allowed = sentence[:, :, None] == sentence[:, None, :]
    x = encode(p, {**seen, "hidden": hidden}, allowed, next(keys) if keys else None, rates["layer"] if rates else 0.0).astype(jnp.float32)
    if keys:
        x = heads.drop(next(keys), x, rates["arc"], (x.shape[0], 1, x.shape[2]))
    return heads.answers(p["heads"], x, sentence, keys, rates["arc"] if rates else 0)
