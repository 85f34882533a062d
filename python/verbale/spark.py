# SPDX-License-Identifier: Apache-2.0
"""Reports coded on Apache Spark (docs/spark.md).

    coded = verbale.spark.code(spark.read.parquet("reports"), published="date")
    coded.write.parquet("coded")
    verbale.spark.write(spark.read.parquet("coded"), "whole.db")

A row is a report, before and after. Each Python worker of Spark loads one coder and codes with one thread. A report
that cannot be read is a row with its reject; nothing that a report holds ends a job.
"""
from __future__ import annotations

import glob
import os
from functools import lru_cache, partial
from typing import Any

import pyarrow
from pyspark import TaskContext
from pyspark.sql import DataFrame, Row, SparkSession
from pyspark.sql import functions as f
from pyspark.sql import types as t
from pyspark.sql.pandas.types import from_arrow_schema

from . import writing
from ._core import Document
from .coder import Coder, Lists, _paths
from .errors import Error
from .minutes import NAMES, Minutes
from .records import KINDS, Reject
from .reports import _FIELDS
from .spark_joins import commitments, incidents
from .spark_rows import Batches, in_batches, rows_of
from .table import Table

__all__ = ["code", "commitments", "incidents", "read_warc", "records", "write"]

_TEXT = pyarrow.string()
_REJECT = pyarrow.struct([(name, _TEXT) for name in ("code", "what", "where", "to_do")])
_CODED = pyarrow.schema([("id", _TEXT), ("origin", _TEXT), ("reject", _REJECT), ("records", _TEXT),
                         ("packed", pyarrow.binary())])
_INFO = ("id", "title", "source", "author", "url", "language", "published", "origin", "text")
_READ = pyarrow.schema([*((name, _TEXT) for name in _INFO), ("document", pyarrow.binary()), ("reject", _REJECT)])


@lru_cache(maxsize=2)
def _coder(data: str | None, actors: tuple[str, ...]) -> Coder:
    """Loaded once in each worker process."""
    return Coder(data, actors)


def _reject_row(reject: Reject | None) -> dict[str, Any] | None:
    return reject and {name: reject.get(name) for name in _REJECT.names}


def _minutes(coder: Coder, row: dict[str, Any], origin: str) -> Minutes:
    try:
        report = Document.unpack(row["document"]) if row.get("document") else row
    except Error as error:
        return Minutes.rejected(row.get("id") or "", origin, error)
    return coder._code(True, False, (report, origin))


def _coded(coder: Coder, row: dict[str, Any], origin: str) -> dict[str, Any]:
    """A row of _CODED for a row of reports, or for one of read_warc."""
    if row.get("reject"):
        return {name: row.get(name) for name in ("id", "origin", "reject")}
    minutes = _minutes(coder, row, row.get("origin") or origin)
    of = minutes.report or minutes.reject
    return {"id": of["id" if minutes.ok else "report"], "origin": of["origin"], "reject": _reject_row(minutes.reject),
            "records": minutes.to_jsonl() or None, "packed": minutes.packed or None}


def _code_batches(names: dict[str, str], data: str | None, actors: tuple[str, ...], batches: Batches) -> Batches:
    coder = _coder(data, actors)
    part = TaskContext.get().partitionId()
    rows = ({field: row[column] for field, column in names.items()} for row in rows_of(batches))
    return in_batches((_coded(coder, row, f"partition {part}, row {number}")
                        for number, row in enumerate(rows, 1)), _CODED)


def _columns(df: DataFrame, named: dict[str, str]) -> dict[str, str]:
    """The column of each field: as named, else of the field's own name where there is one."""
    fields = (*_FIELDS, "origin", "document", "reject")
    wrong = [field for field in named if field not in fields] + [c for c in named.values() if c not in df.columns]
    if wrong:
        raise ValueError(f"no such field or column: {', '.join(wrong)}; the fields are {', '.join(fields)}")
    names = {field: field for field in fields if field in df.columns} | named
    for field, kind in (("document", t.BinaryType), ("reject", t.StructType)):  # of read_warc, not the caller's own
        if field in names and not isinstance(df.schema[names[field]].dataType, kind):
            del names[field]
    if "text" not in names:
        raise ValueError('name the column of the text: code(df, text="body")')
    return names


def code(df: DataFrame, *, data: str | None = None, actors: Lists = (), **columns: str) -> DataFrame:
    """Codes the reports of a data frame, one a row; lazy, as all of Spark.

    What comes out has the columns `id` (the report's), `origin`, `reject` (null, or `code`, `what`, `where`, `to_do`),
    `records` (JSON Lines with the text, as ``verbale code --format jsonl --with-text`` prints them) and `packed` (for
    ``write``, in the same version of the package).

    :param columns: the column of a field (docs/ledger.md, Reports in) where it is not named as the field:
        ``code(df, text="body", published="date")``; `origin` says where a report is from
    :param data, actors: as in Coder; the paths must lead to the same files on every machine
    """
    names = _columns(df, columns)
    work = partial(_code_batches, names, data, tuple(_paths(actors)))
    return df.select(*dict.fromkeys(names.values())).mapInArrow(work, from_arrow_schema(_CODED))


def _read_row(found: Document | Reject) -> dict[str, Any]:
    if isinstance(found, Reject):
        return {"id": found.get("report"), "origin": found.get("origin"), "reject": _reject_row(found)}
    return {name: getattr(found, name) or None for name in _INFO} | {"document": found.pack()}


def _read_batches(data: str | None, batches: Batches) -> Batches:
    coder = _coder(data, ())
    return in_batches((_read_row(found) for row in rows_of(batches) for found in coder.read(row["path"])), _READ)


def read_warc(*paths: str, data: str | None = None) -> DataFrame:
    """The reports of WARC files, or of any others that ``verbale.read`` reads; ``code`` takes what comes out.

    A file is read by one task: many files are better than a few large ones. The paths must lead to the same files on
    every machine.

    :param paths: files, with ``*`` and ``?``
    """
    spark = SparkSession.active()
    files = [file for path in paths for file in sorted(glob.glob(os.fspath(path))) or [os.fspath(path)]]
    rows = spark.sparkContext.parallelize([(os.path.abspath(file),) for file in files], max(len(files), 1))
    return rows.toDF("path string").mapInArrow(partial(_read_batches, data), from_arrow_schema(_READ))


def _minutes_of(row: Row) -> Minutes:
    if row["reject"] is None:
        return Minutes("", "", bytes(row["packed"]))
    of = {"record": "reject", "report": row["id"], "origin": row["origin"]}
    return Minutes("", "", reject=Reject(of | row["reject"].asDict()))


def records(coded: DataFrame, kind: str) -> DataFrame:
    """One kind of records ("events", "statements", …) out of what ``code`` gave, a row each, with typed columns."""
    if kind not in NAMES or kind in ("rejects", "reasons"):
        raise ValueError(f"no records of the kind {kind}")
    of_kind = NAMES[kind]
    schema = from_arrow_schema(pyarrow.table(Table.of(of_kind, ())).schema)
    word = next(word for word, one in KINDS.items() if one is of_kind)
    line = f.explode(f.split("records", "\n"))
    lines = coded.select(line.alias("line")).where(f.col("line").startswith(f'{{"record":"{word}"'))
    return lines.select(f.from_json("line", schema).alias("found")).select("found.*")


def write(coded: DataFrame, path: str | os.PathLike[str], *, coder: Coder | None = None) -> writing.Account:
    """Puts what ``code`` gave into a ledger on the driver, with incidents and commitments joined over all reports.

    Give it what has been coded and stored (``spark.read.parquet(…)``): it goes through the partitions one by one, and
    would otherwise code them so. See verbale.write.
    """
    rows = coded.select("id", "origin", "reject", "packed").toLocalIterator(prefetchPartitions=True)
    return writing.write(path, map(_minutes_of, rows), coder=coder)
