# SPDX-License-Identifier: Apache-2.0
"""Trains the reader of events that no lexicon entry names: two layers of the network, models/events.model.

    VERBALE_STATES=STATES verbale_event_features data REPORTS.jsonl > FEATURES.tsv   (cmake -DVERBALE_TRAINING=ON)
    python3 training/events.py FEATURES.tsv STATES training/events.tsv data/models [--check]

REPORTS.jsonl: the articles that events.tsv names, each with its `id` and, as `text`, title, blank line, text.
events.tsv: report, begin of the trigger (code points), CAMEO code, begins of sources and of targets, what is said of
its happening (f it did, n it did not, p perhaps, u nothing), "C" where it is a commitment. A word with a line there is
an event of that root, every other word is none. The network's two layers see the encoder's state and the vector of a
word; what they answer to articles that they were not trained on is a feature of the model above them. --check prints
five-fold cross-validation over articles, words at which no entry fired apart.
"""

import argparse
import collections
import pathlib

import jax
import jax.numpy as jnp
import numpy as np
import optax
from sklearn.model_selection import GroupKFold

from choice import Choice, held_out
from export import read, write

CLASSES = 21  # nothing, then the CAMEO roots
WIDTH, VECTOR = 256, 96
HIDDEN, EPOCHS, BATCH, RATE = 160, 14, 512, 2e-3
STRENGTH, SEEN_AT_LEAST, STEPS = 0.1, 3, 150
MOST_ODDS = 4
TINY = 1e-6


class Examples:
    """the words that may be events, of the articles that have labels"""

    def __init__(self, features, states, labels):
        gold = collections.defaultdict(dict)
        for line in pathlib.Path(labels).read_text(encoding="utf-8").splitlines():
            report, begin, code, *_ = line.split("\t")
            gold[report][int(begin)] = int(code[:2])
        self.names, self.gold, self.fired, self.report, at = [], [], [], [], []
        first, words = 0, []
        with open(features, encoding="utf-8") as lines:
            for line in lines:
                report, *rest = line.rstrip("\n").split("\t")
                if report == "#words":
                    first += len(words)
                    words = [int(begin) for begin in rest[1:]]
                elif report in gold:
                    word, fired, *names = rest
                    self.names.append([n for n in names if not n.startswith("net")])
                    self.gold.append(gold[report].get(words[int(word)], 0))
                    self.fired.append(fired)
                    self.report.append(report)
                    at.append(first + int(word))
        table = np.memmap(states, np.float32).reshape(-1, WIDTH + VECTOR)
        self.seen = np.array(table[np.array(at)])
        self.gold, self.fired = np.array(self.gold), np.array(self.fired)

    def folds(self, count):
        return list(GroupKFold(count).split(self.gold, self.gold, self.report))


class Layers:
    """two layers over a word's state and vector"""

    def __init__(self, seen, gold, seed=0):
        self.mean, self.spread = seen.mean(0), seen.std(0) + 1e-3
        x, first, second, noise = (seen - self.mean) / self.spread, *jax.random.split(jax.random.PRNGKey(seed), 3)
        width = seen.shape[1]
        p = {"in.w": jax.random.normal(first, (width, HIDDEN)) / np.sqrt(width), "in.b": jnp.zeros(HIDDEN)}
        p |= {"w": jax.random.normal(second, (HIDDEN, CLASSES)) / np.sqrt(HIDDEN), "b": jnp.zeros(CLASSES)}
        steps = EPOCHS * (len(gold) // BATCH)
        rule = optax.adamw(optax.cosine_decay_schedule(RATE, steps), weight_decay=3e-3)

        @jax.jit
        def step(p, state, x, gold, key):
            def loss(p):
                said = jax.nn.log_softmax(self.said(p, x, key))
                return -jnp.take_along_axis(said, gold[:, None], 1).mean()

            change, state = rule.update(jax.grad(loss)(p), state, p)
            return optax.apply_updates(p, change), state

        state, order = rule.init(p), np.random.default_rng(seed)
        for _ in range(EPOCHS):
            shuffled = order.permutation(len(gold))
            for i in range(0, len(gold) - BATCH + 1, BATCH):
                noise, key = jax.random.split(noise)
                p, state = step(p, state, x[shuffled[i : i + BATCH]], gold[shuffled[i : i + BATCH]], key)
        self.p = p

    @staticmethod
    def said(p, x, key=None):
        def kept(y, rate, key):
            return y * jax.random.bernoulli(key, 1 - rate, y.shape) / (1 - rate)

        if key is not None:
            key, other = jax.random.split(key)
            x = kept(x, 0.15, other)
        y = jax.nn.relu(x @ p["in.w"] + p["in.b"])
        return (kept(y, 0.35, key) if key is not None else y) @ p["w"] + p["b"]

    def odds(self, seen):
        share = np.array(jax.nn.softmax(self.said(self.p, (seen - self.mean) / self.spread)), np.float64)
        return np.log(np.maximum(share, TINY)) - np.log(np.maximum(1 - share, TINY))

    def tensors(self):
        """the first layer takes the raw numbers"""
        weights = np.array(self.p["in.w"]) / self.spread[:, None]
        bias = np.array(self.p["in.b"]) - self.mean @ weights
        parts = {"deal_in.w": weights, "deal_in.b": bias[None], "deal.w": self.p["w"], "deal.b": self.p["b"][None]}
        return {name: np.array(part, np.float32) for name, part in parts.items()}


def with_odds(names, odds):
    """as of_network in src/coding/event_features.cc"""
    steps = range(-MOST_ODDS, MOST_ODDS + 1)
    return [row + [f"net{k}>={b}" for k in range(CLASSES) for b in steps if own[k] >= b] for row, own in zip(names, odds)]


def choice(names, gold):
    return Choice(names, gold, CLASSES, STRENGTH, 0.0, SEEN_AT_LEAST, STEPS)


def check(examples, names):
    share = held_out(choice, names, examples.gold, examples.report, CLASSES)
    event, root = 1 - share[:, 0], share[:, 1:].argmax(1) + 1
    for what, where in (("all words", examples.fired != ""), ("no entry fired", examples.fired == "-")):
        for least in (0.3, 0.4, 0.5, 0.6, 0.7):
            got, wanted = where & (event >= least), where & (examples.gold > 0)
            precision, recall = (got & wanted).sum() / got.sum(), (got & wanted).sum() / wanted.sum()
            right = (root == examples.gold)[got & wanted].mean()
            print(f"{what}, from {least}: precision {precision:.3f} recall {recall:.3f} root right {right:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("features", "states", "labels", "models"):
        parser.add_argument(name)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    examples = Examples(options.features, options.states, options.labels)
    print(f"{len(examples.gold)} words, {(examples.gold > 0).sum()} events among them")
    odds = np.zeros((len(examples.gold), CLASSES))
    for train, test in examples.folds(5):
        odds[test] = Layers(examples.seen[train], examples.gold[train]).odds(examples.seen[test])
    names = with_odds(examples.names, odds)
    if options.check:
        check(examples, names)
    roots = ["nothing", *(f"{root:02}" for root in range(1, CLASSES))]
    models = pathlib.Path(options.models)
    choice(names, examples.gold).export(roots, models / "events.model")
    network = read(models / "english.model") | Layers(examples.seen, examples.gold).tensors()
    write(models / "english.model", list(network.items()))


if __name__ == "__main__":
    main()
