# SPDX-License-Identifier: Apache-2.0
"""Rows as dicts into Arrow's batches and out of them, a few at a time: what Spark's workers read and write."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow

_SLICE = 64  # rows that a worker holds at a time

Batches = Iterator[pyarrow.RecordBatch]
Rows = Iterator[dict[str, Any]]


def in_batches(rows: Iterable[dict[str, Any]], schema: pyarrow.Schema) -> Batches:
    held: list[dict[str, Any]] = []
    for row in rows:
        held.append(row)
        if len(held) == _SLICE:
            yield pyarrow.RecordBatch.from_pylist(held, schema)
            held.clear()
    if held:
        yield pyarrow.RecordBatch.from_pylist(held, schema)


def rows_of(batches: Batches) -> Rows:
    for batch in batches:
        for begin in range(0, batch.num_rows, _SLICE):
            yield from batch.slice(begin, _SLICE).to_pylist()
