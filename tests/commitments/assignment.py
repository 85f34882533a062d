# SPDX-License-Identifier: Apache-2.0
"""Who goes with whom, one to one, so that the sum of the weights is the largest.

Shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957, in the O(n^3) form of Jonker and Volgenant 1987).
A weight of 0 means: these two cannot go together.
"""


def best_assignment(weights):
    """[(row, column)] of the best assignment of a matrix (rows of equal length), pairs of weight 0 left out."""
    rows, columns = len(weights), len(weights[0]) if weights else 0
    if not rows or not columns:
        return []
    size = max(rows, columns)
    cost = [[-weights[i][j] if i < rows and j < columns else 0.0 for j in range(size)] for i in range(size)]
    row_of = square(cost, size)
    pairs = [(row_of[j], j) for j in range(columns) if row_of[j] < rows]
    return sorted((i, j) for i, j in pairs if weights[i][j])


def square(cost, size):
    """The row of each column in the cheapest assignment of a square matrix."""
    u, v = [0.0] * size, [0.0] * size
    row_of = [-1] * size
    for row in range(size):
        add_row(cost, size, row, u, v, row_of)
    return row_of


def add_row(cost, size, row, u, v, row_of):
    """Dijkstra over reduced costs from the new row to a free column; then the path is turned over."""
    slack, before, done = [float("inf")] * size, [-1] * size, [False] * size
    at, column = row, -1
    while True:
        for j in range(size):
            if not done[j]:
                reduced = cost[at][j] - u[at] - v[j]
                if reduced < slack[j]:
                    slack[j], before[j] = reduced, column
        column = min((j for j in range(size) if not done[j]), key=slack.__getitem__)
        shift(slack, done, row, u, v, row_of, slack[column])
        done[column] = True
        if row_of[column] < 0:
            break
        at = row_of[column]
    while column >= 0:
        earlier = before[column]
        row_of[column] = row_of[earlier] if earlier >= 0 else row
        column = earlier


def shift(slack, done, row, u, v, row_of, delta):
    u[row] += delta
    for j in range(len(slack)):
        if done[j]:
            u[row_of[j]] += delta
            v[j] -= delta
        else:
            slack[j] -= delta
