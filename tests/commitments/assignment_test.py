#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Is the assignment the best of all? Every one is tried on small matrices."""
import itertools
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from assignment import best_assignment  # noqa: E402


class Assignment(unittest.TestCase):
    def test_is_the_best_of_all(self):
        value = itertools.cycle([3, 0, 7, 1, 0, 9, 4, 4, 2, 8, 0, 6, 5])
        for rows, columns in itertools.product(range(1, 5), repeat=2):
            weights = [[next(value) for _ in range(columns)] for _ in range(rows)]
            got = sum(weights[i][j] for i, j in best_assignment(weights))
            wide = weights if rows <= columns else [list(c) for c in zip(*weights)]
            best = max(sum(w[j] for w, j in zip(wide, p)) for p in itertools.permutations(range(len(wide[0])), len(wide)))
            self.assertEqual(got, best, weights)

    def test_nothing_goes_with_nothing(self):
        self.assertEqual(best_assignment([]), [])
        self.assertEqual(best_assignment([[]]), [])
        self.assertEqual(best_assignment([[0.0]]), [])


if __name__ == "__main__":
    unittest.main()
