# SPDX-License-Identifier: Apache-2.0
"""Multinomial logistic regression over hashed features, in the form that src/coding/choice_model.h reads."""

import collections

import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from export import write
from features import fnv1a


class Choice:
    """rows: a list of feature names for each example; gold: the index of its class.

    strength: inverse of the L2 penalty. balance: 0 examples count alike, 1 classes do. steps: at most, of the search.
    """

    def __init__(self, rows, gold, classes, strength, balance=0.0, seen_at_least=2, steps=2000):
        count = collections.Counter(name for row in rows for name in row)
        keys = sorted({fnv1a(n) for n, c in count.items() if c >= seen_at_least})
        self.columns = {key: i for i, key in enumerate(keys)}
        size = np.bincount(gold, minlength=classes)
        weight = (len(gold) / np.maximum(size, 1) / classes) ** balance
        fit = LogisticRegression(C=strength, max_iter=steps, tol=1e-5, class_weight=dict(enumerate(weight)))
        fit.fit(self.matrix(rows), gold)
        self.weights = np.zeros((len(keys), classes))
        self.bias = np.full(classes, -30.0)  # of a class that was never seen
        if len(fit.classes_) == 2:
            self.weights[:, fit.classes_[1]] = fit.coef_[0]
            self.bias[fit.classes_] = [0.0, fit.intercept_[0]]
        else:
            self.weights[:, fit.classes_] = fit.coef_.T
            self.bias[fit.classes_] = fit.intercept_

    def matrix(self, rows):
        at = [(i, self.columns[k]) for i, row in enumerate(rows) for k in map(fnv1a, row) if k in self.columns]
        index = np.array(at, int).reshape(-1, 2).T
        return scipy.sparse.csr_matrix((np.ones(len(at)), index), (len(rows), len(self.columns)))

    def scores(self, rows):
        return self.matrix(rows) @ self.weights + self.bias

    def shares(self, rows):
        """the probability of each class"""
        scores = self.scores(rows)
        scores = np.exp(scores - scores.max(1, keepdims=True))
        return scores / scores.sum(1, keepdims=True)

    def predict(self, rows):
        return np.argmax(self.scores(rows), 1)

    def export(self, classes, path):
        """classes: a line of text for each class."""
        scale = np.abs(self.weights).max(0) / 127 + 1e-12
        names = "\n".join(classes).encode("utf-8")
        keys = np.array(sorted(self.columns), "<u4").view(np.uint8).reshape(-1, 4)
        weights = np.round(self.weights / scale).astype(np.int8)
        parts = [("classes", np.frombuffer(names, np.uint8)[None]), ("keys", keys), ("weights", weights)]
        parts += [("scale", scale[None].astype(np.float32)), ("bias", self.bias[None].astype(np.float32))]
        write(path, parts)


def held_out(make, rows, gold, reports, classes):
    """the probability of each class for each row, by a model of make(rows, gold) that has seen no row of its report"""
    shares = np.zeros((len(gold), classes))
    for train, test in GroupKFold(5).split(gold, gold, reports):
        shares[test] = make([rows[i] for i in train], np.asarray(gold)[train]).shares([rows[i] for i in test])
    return shares
