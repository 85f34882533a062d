# SPDX-License-Identifier: Apache-2.0
"""Trains the joint network: larger networks learn from the treebanks, the small one that is shipped from what they say
of raw news, from the treebanks, and from annotated statements and factuality.

    python3 training/train.py PREPARED.npz OUT.npz                       two cores: two recurrent teachers
    python3 training/train.py PREPARED.npz OUT.npz --teacher transformer one GPU: three transformers, first trained to
                                                                         guess hidden words of the news

A stage takes the seconds that it is given (--guess, --teach, --distil, of these alone it depends how good the result
is), measured from its first step; the steps that they were are printed.
"""

import argparse
import functools
import json
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

import heads
import network
import transformer
from corpora import TREEBANKS
from inventory import PARTS, SCALES
from rows import LENGTH, Prepared, drawn, joined

FOLD = (0.10, 0.15, 0.33)  # dropout of a transformer: words, layers, heads
BEAT = 50  # steps between looks at the clock


class Tables:
    """what the networks see of each form, on the device"""

    def __init__(self, data):
        rank = np.argsort(np.argsort(-data.count, kind="stable"), kind="stable")
        known = np.where(rank < transformer.KNOWN, rank, transformer.OTHER).astype(np.int32)
        self.tables = {"vector": jnp.asarray(data.vectors), "affixes": jnp.asarray(data.affixes), "word": jnp.asarray(data.word), "known": jnp.asarray(known)}

    @staticmethod
    def seen(tables, form, treebank):
        return {**{name: table[form] for name, table in tables.items()}, "vector": tables["vector"][form].astype(jnp.float32), "treebank": jnp.maximum(treebank, 0)}


class Pace:
    """how far a stage is, by steps once it is known how many of them fit into its seconds"""

    def __init__(self, name, seconds, steps=None):
        self.name, self.seconds, self.steps, self.done, self.begun = name, seconds, steps, 0, None

    def on(self, value):
        """after each step; false at the end"""
        self.done += 1
        if self.done == 10:  # those before were slow: the compiler
            jax.block_until_ready(value)
            self.begun = time.time()
        if self.steps is None and self.done == 10 + BEAT:
            jax.block_until_ready(value)
            self.steps = max(2 * BEAT, int(self.seconds / (time.time() - self.begun) * BEAT))
            print(f"{self.name}: {self.steps} steps", flush=True)
        if self.done % (10 * BEAT) == 0:
            print(f"{self.name}: step {self.done} loss {float(value):.3f} seconds {time.time() - self.begun:.0f}", flush=True)
        return self.steps is None or self.done < self.steps

    def rate(self):
        """share of the highest learning rate: up over the first steps, then down as a cosine"""
        at = min(1.0, self.done / self.steps) if self.steps else 0.0
        return min(1.0, (self.done + 1) / 300) * (0.5 * (1 + np.cos(np.pi * at)) * 0.99 + 0.01)


def optimiser(clip, decay):
    return optax.chain(optax.clip_by_global_norm(clip), optax.scale_by_adam(b2=0.98), optax.add_decayed_weights(decay))


def moved(p, update, rate):
    return jax.tree.map(lambda x, u: x - rate * u, p, update)


def learn(p, loss, tables, batches, pace, rate, clip=1.0, decay=0.01, keep=0.0, seed=0, saved=None):
    """loss(p, tables, batch, key); keep: share of the old in a running mean of the weights, which is what comes back"""
    opt = optimiser(clip, decay)

    @jax.jit
    def step(p, state, mean, tables, batch, key, rate):
        value, gradient = jax.value_and_grad(loss)(p, tables, batch, key)
        update, state = opt.update(gradient, state, p)
        p = moved(p, update, rate)
        return p, state, jax.tree.map(lambda a, x: keep * a + (1 - keep) * x, mean, p) if keep else None, value

    state, mean, key = opt.init(p), p if keep else None, jax.random.PRNGKey(seed)
    for batch in batches:
        key, here = jax.random.split(key)
        p, state, mean, value = step(p, state, mean, tables, batch, here, np.float32(rate * pace.rate()))
        if saved and pace.done % 4000 == 3999:
            saved(mean if keep else p)
        if not pace.on(value):
            break
    return mean if keep else p


def guess(data, tables, seconds, size):
    """a transformer that guesses hidden words of the news"""
    windows = {"form": data.texts["news"].windows()}
    print(f"guess: {len(windows['form'])} windows", flush=True)

    def loss(p, tables, batch, key):
        form = batch["form"]
        seen = Tables.seen(tables, jnp.maximum(form, 0), jnp.zeros_like(form))
        return transformer.guess_loss(p, seen, form >= 0, key)

    p = transformer.init(1, data.vectors.shape[1])
    return learn(p, loss, tables, drawn(windows, size, np.random.default_rng(1)), Pace("guess", seconds), 1e-3)


class Gold:
    """batches of what people annotated"""

    def __init__(self, data, part="train"):
        self.trees = joined([data.texts[f"{t}-{part}"].rows(self.order(data, f"{t}-{part}"), i) for i, t in enumerate(TREEBANKS)])
        self.statements = self.rows(data, f"attribution-{part}", 1)
        self.happened = joined([self.rows(data, f"{scale}-{part}", 0) for scale in SCALES])

    @classmethod
    def rows(cls, data, name, treebank):
        return data.texts[name].rows(cls.order(data, name), treebank)

    @staticmethod
    def order(data, name):
        return np.random.default_rng(5).permutation(len(data.texts[name].lengths))

    def batches(self, sizes, rng):
        for parts in zip(*(drawn(rows, size, rng) for rows, size in zip((self.trees, self.statements, self.happened), sizes))):
            yield joined(parts)


def teacher(data, tables, gold, kind, seed, seconds, base, sizes):
    relations = len(data.labels["deprel"])
    if kind == "transformer":
        p, forward = transformer.with_heads(base, seed, sizes, relations), transformer.forward
        rates, rate, decay, rows = dict(zip(("word", "layer", "arc"), FOLD)), 3e-4, 0.01, (20, 8, 4)
    else:
        p = network.init(seed, len(data.labels["vocabulary"]), sizes, relations, 224)
        forward, rates, rate, decay, rows = network.forward, network.STRONG, 3e-3, 1e-4, (17, 4, 2)

    def loss(p, tables, batch, key):
        said = forward(p, Tables.seen(tables, batch["form"], batch["treebank"]), batch["sentence"], key, rates)
        return heads.gold_loss(p.get("heads", p), said, batch)

    batches = gold.batches(rows, np.random.default_rng(seed))
    return learn(p, loss, tables, batches, Pace(f"teach {seed}", seconds), rate, 1.0 if base else 5.0, decay, 0.995, seed)


def asked(teachers, forward, tables):
    """what several teachers say together: the mean of their probabilities, the relations at the heads that it prefers"""

    @jax.jit
    def answer(teachers, tables, form, treebank, sentence):
        seen = Tables.seen(tables, form, treebank)
        said = [forward(p, seen, sentence) for p in teachers]
        told = jax.tree.map(lambda *x: sum(x) / len(x), *(heads.teaching(p, s)[0] for p, s in zip(teachers, said)))
        best = told["arcs"].argmax(-1)
        related = sum(jax.nn.softmax(heads.labels(p.get("heads", p), s, best)) for p, s in zip(teachers, said)) / len(said)
        return {**told, "heads": best, "deprel": related}

    return functools.partial(answer, teachers, tables)


def distil(data, tables, gold, ask, seconds, sizes, hidden, rows, saved):
    news = data.texts["news"]
    raw = news.rows(np.random.default_rng(7).permutation(len(news.lengths)))
    may_happen = jnp.array([float(u in heads.MAY_HAPPEN) for u in data.labels["upos"]])
    rng = np.random.default_rng(3)

    def batches():
        for told, raw_part in zip(gold.batches(rows[1:], rng), drawn(raw, rows[0], rng)):
            raw_part["treebank"] = np.repeat(rng.integers(0, 2, (rows[0], 1), dtype=np.int32), LENGTH, 1)
            batch = joined([told, raw_part])
            yield {**batch, "told": ask(batch["form"], batch["treebank"], batch["sentence"])}

    def loss(p, tables, batch, key):
        said = network.forward(p, Tables.seen(tables, batch["form"], batch["treebank"]), batch["sentence"], key, network.WEAK)
        return 0.5 * heads.gold_loss(p, said, batch) + heads.taught_loss(p, said, batch["told"], batch["sentence"] >= 0, may_happen)

    p = network.init(3, len(data.labels["vocabulary"]), sizes, len(data.labels["deprel"]), hidden)
    return learn(p, loss, tables, batches(), Pace("distil", seconds), 3e-3, 5.0, 1e-4, 0.999, 3, saved)


def share(right, known):
    return round(100.0 * float((right & known).sum()) / max(1, int(known.sum())), 2)


def evaluate(ask, data, gold_rows):
    """with the words as people cut them; LAS on universal relations"""
    universal = np.array([r.split(":")[0] for r in data.labels["deprel"]])
    found = []
    for at in range(0, len(gold_rows["form"]), 32):
        batch = {n: v[at : at + 32] for n, v in gold_rows.items()}
        short = 32 - len(batch["form"])
        batch = {n: np.concatenate([v, np.repeat(v[:1], short, 0)]) for n, v in batch.items()}
        told = ask(batch["form"], batch["treebank"], batch["sentence"])
        told = {n: np.asarray(told[n].argmax(-1) if n not in ("heads", "part", "happened") else told[n])[: 32 - short] for n in told}
        found.append(told)
    got = {n: np.concatenate([f[n] for f in found]) for n in found[0]}
    known = gold_rows["heads"] >= 0
    arcs = got["heads"] == gold_rows["heads"]
    made = {"uas": share(arcs, known), "las": share(arcs & (universal[got["deprel"]] == universal[np.maximum(gold_rows["deprel"], 0)]), known)}
    made.update({n: share(got[n] == gold_rows[n], gold_rows[n] >= 0) for n in heads.TAGS})
    for i, part in enumerate(PARTS):
        yes, truth, asked_for = got["part"][..., i] > 0.5, gold_rows[part] == 1, gold_rows[part] >= 0
        if asked_for.any():
            made[part] = round(200.0 * float((yes & truth).sum()) / float((yes & asked_for).sum() + truth.sum()), 2)
    for i, scale in enumerate(SCALES):
        known = ~np.isnan(gold_rows[scale])
        if known.any():
            made[scale] = round(float(np.abs(got["happened"][..., i] - gold_rows[scale])[known].mean()), 3)
    return made


def report(name, ask, data):
    gold = Gold(data, "dev")
    for i, treebank in enumerate(TREEBANKS):
        print(name, treebank, evaluate(ask, data, joined([data.texts[treebank + "-dev"].rows(None, i), gold.statements])), flush=True)
    print(name, evaluate(ask, data, joined([gold.happened, gold.statements])), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prepared")
    parser.add_argument("out")
    parser.add_argument("--teacher", choices=("recurrent", "transformer"), default="recurrent")
    parser.add_argument("--seeds", type=int, nargs="+", default=[7, 11])
    parser.add_argument("--guess", type=float, default=270)
    parser.add_argument("--teach", type=float, default=1500)
    parser.add_argument("--distil", type=float, default=4200)
    parser.add_argument("--hidden", type=int, default=network.HIDDEN)
    parser.add_argument("--rows", type=int, nargs=4, default=[20, 8, 2, 1], help="of a batch of the small network: news, trees, statements, factuality")
    parser.add_argument("--windows", type=int, default=256)
    options = parser.parse_args()
    data = Prepared(options.prepared)
    tables, gold = Tables(data).tables, Gold(data)
    sizes = {n: len(data.labels[n]) for n in heads.TAGS}
    print(jax.devices(), {n: len(t.lengths) for n, t in data.texts.items()}, flush=True)
    base = guess(data, tables, options.guess, options.windows) if options.teacher == "transformer" else None
    teachers = [teacher(data, tables, gold, options.teacher, seed, options.teach, base, sizes) for seed in options.seeds]
    forward = transformer.forward if base else network.forward
    ask = asked(teachers, forward, tables)
    report("one teacher", asked(teachers[:1], forward, tables), data)
    report("teachers", ask, data)

    def save(p):
        stored = {k: np.asarray(v, np.float32) for k, v in p.items()}
        np.savez_compressed(options.out, labels=json.dumps(data.labels), scale=data.scale, **stored)

    p = distil(data, tables, gold, ask, options.distil, sizes, options.hidden, options.rows, save)
    save(p)
    report("small", asked([p], network.forward, tables), data)


if __name__ == "__main__":
    main()
