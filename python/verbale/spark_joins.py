# SPDX-License-Identifier: Apache-2.0
"""Incidents and promises over all reports, joined on Apache Spark (docs/spark.md).

Every step is a shuffle on a key, and the C++ of one process does the work within each group (include/verbale/spread.h):

    copies       one of the smallest hashes of a text (LSH buckets)
    incidents    a side and four days; then what a chain of links ties together
    promises     a debtor's side and a rare word; then the same
    deeds        a side and what it did

What no machine can share out is held by all: how many reports have a word, for words of two reports at least.
"""
from __future__ import annotations

import uuid
from array import array
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any

import pyarrow
from pyspark import StorageLevel
from pyspark.sql import Column, DataFrame, Window
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema

from . import _core
from .coder import Coder
from .default import _default
from .joined import Incident, JoinedCommitment
from .records import Record
from .spark_rows import Batches, in_batches, rows_of
from .table import Table

Row = dict[str, Any]
Labels = list[tuple[str, str]]

_TEXT, _BYTES = pyarrow.string(), pyarrow.binary()
_DIGEST = pyarrow.schema([("id", _TEXT), ("published", _TEXT), ("words", pyarrow.list_(pyarrow.int32())),
                          ("sample", _BYTES), ("keys", pyarrow.list_(pyarrow.int64())),
                          ("events", pyarrow.list_(_TEXT)), ("told", _BYTES)])
_PIECE = pyarrow.schema([("key", _TEXT), ("id", _TEXT), ("piece", _BYTES), ("report", _TEXT)])
_PAIR = pyarrow.schema([("a", _TEXT), ("b", _TEXT), ("piece", _BYTES)])
_COPY = pyarrow.schema([("a", _TEXT), ("b", _TEXT), ("day_a", _TEXT), ("day_b", _TEXT)])
_REPORTED = pyarrow.schema([("copy", _TEXT), ("reported", _TEXT)])
_MEMBER = pyarrow.schema([("member", _TEXT), ("first", _TEXT), ("because", _TEXT)])
_KEPT = pyarrow.schema([("first", _TEXT), ("packed", _BYTES), ("because", pyarrow.list_(pyarrow.list_(_TEXT))),
                        ("deeds", pyarrow.list_(_BYTES))])
_LINE = pyarrow.schema([("line", _TEXT)])


def _mapped(df: DataFrame, work: Callable[[Row], Iterable[Row]], schema: pyarrow.Schema) -> DataFrame:
    """Rows out of each row."""
    def each(batches: Batches) -> Batches:
        return in_batches((made for row in rows_of(batches) for made in work(row)), schema)
    return df.mapInArrow(each, from_arrow_schema(schema))


def _grouped(df: DataFrame, key: str, work: Callable[[Any, list[Row]], Iterable[Row]],
             schema: pyarrow.Schema) -> DataFrame:
    """Rows out of all rows that have one key: the shuffle. A worker holds one group at a time."""
    def each(batches: Batches) -> Batches:
        groups = groupby(rows_of(batches), itemgetter(key))
        return in_batches((made for value, rows in groups for made in work(value, list(rows))), schema)
    return df.repartition(key).sortWithinPartitions(key).mapInArrow(each, from_arrow_schema(schema))


def _stored(df: DataFrame) -> DataFrame:
    """Made now, once, and read again from there: from the checkpoint folder, else from the disks of the executors, where
    it is lost with one of them."""
    if not df.sparkSession.sparkContext.getCheckpointDir():
        return df.localCheckpoint()
    held = df.persist(StorageLevel.DISK_ONLY)  # else it would be made twice
    stored = held.checkpoint()
    held.unpersist()
    return stored


# ---- components: what a chain of pairs ties together --------------------------------------------


def _star(edges: DataFrame) -> DataFrame:
    """One round of the large star and of the small star (R. Kiveris and others, Connected Components in MapReduce and
    Beyond, 2014): every node moves to the least of its neighbours, until it hangs at the least of its component."""
    least = f.min("b").over(Window.partitionBy("a"))
    both = edges.union(edges.select("b", "a"))
    large = both.withColumn("least", f.least("a", least)).where("b > a").select(f.col("b").alias("a"),
                                                                               f.col("least").alias("b")).distinct()
    small = large.withColumn("least", least)
    return small.select("a", "least").union(small.select("b", "least").where("b <> least")).toDF("a", "b").distinct()


def _state(edges: DataFrame) -> Any:
    return edges.agg(f.count("a"), f.bit_xor(f.xxhash64("a", "b"))).first()


def _components(pairs: DataFrame) -> DataFrame:
    """The rows of `pairs` (columns a, b) with `component`, the least id of all that hang together."""
    edges = _stored(pairs.select(f.greatest("a", "b").alias("a"), f.least("a", "b").alias("b")).distinct())
    before, now = None, _state(edges)
    while now != before:
        edges = _stored(_star(edges))
        before, now = now, _state(edges)
    least = edges.select(f.col("a").alias("node"), f.col("b").alias("component"))
    roots = edges.select(f.col("b").alias("node"), f.col("b").alias("component")).distinct()
    return pairs.join(least.union(roots), pairs["a"] == f.col("node")).drop("node")


# ---- what a report tells, and the weights of words ----------------------------------------------


def _digests(reports: DataFrame) -> DataFrame:
    def each(batches: Batches) -> Batches:
        core = _core.Spread([])
        return in_batches(map(partial(digest, core), rows_of(batches)), _DIGEST)

    def digest(core: _core.Spread, row: Row) -> Row:
        made = core.digest(row["packed"])
        return made | {"words": array("i", made["words"]).tolist(), "keys": array("q", made["keys"]).tolist()}
    return _stored(reports.mapInArrow(each, from_arrow_schema(_DIGEST)))


_cores: dict[str, _core.Spread] = {}


def _weighted(weights: Any) -> _core.Spread:
    """One for each job in each worker process."""
    name, reports, words, counts = weights.value
    if name not in _cores:
        _cores.clear()
        _cores[name] = _core.Spread([])
        _cores[name].weigh(reports, words, counts)
    return _cores[name]


def _weights(digests: DataFrame) -> Any:
    counted = (digests.select(f.explode("words").alias("word")).groupBy("word").count().where("count > 1")
               .select("word", f.col("count").cast("int"))).toArrow()
    words, counts = (array("i", counted[name].to_pylist()).tobytes() for name in ("word", "count"))
    context = digests.sparkSession.sparkContext
    return context.broadcast((uuid.uuid4().hex, digests.count(), words, counts))


# ---- copies -------------------------------------------------------------------------------------


def _order(published: str, report: str) -> tuple[bool, str, bytes]:
    return not published, published, report.encode()


def _copy_pairs(_: int, rows: list[Row]) -> Iterator[Row]:
    rows.sort(key=lambda row: _order(row["published"], row["id"]))
    for later, earlier in _core.Spread.copies([row["sample"] for row in rows]):
        a, b = rows[earlier], rows[later]
        yield {"a": a["id"], "b": b["id"], "day_a": a["published"], "day_b": b["published"]}


def _first_copies(_: str, rows: list[Row]) -> Iterator[Row]:
    """The day of the first report that leads to a copy, by way of other copies or not."""
    earlier: dict[tuple[Any, ...], set[tuple[Any, ...]]] = {}
    for row in rows:
        a, b = _order(row["day_a"], row["a"]), _order(row["day_b"], row["b"])
        earlier.setdefault(b, set()).add(a)
    first: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for report in sorted(earlier):
        first[report] = min(first.get(one, one) for one in earlier[report])
        yield {"copy": report[2].decode(), "reported": first[report][1]}


def _reported(digests: DataFrame) -> DataFrame:
    """The digests with the day on which their story was first reported."""
    keyed = digests.select("id", "published", "sample", f.explode("keys").alias("key"))
    pairs = _stored(_grouped(keyed, "key", _copy_pairs, _COPY).distinct())
    first = _grouped(_components(pairs), "component", _first_copies, _REPORTED)
    joined = digests.join(first, digests["id"] == first["copy"], "left")
    return joined.withColumn("reported", f.coalesce("reported", "published"))


# ---- incidents ----------------------------------------------------------------------------------


def _rows(names: tuple[str, ...], made: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
    return (dict(zip(names, one)) for one in made)


_piece_rows = partial(_rows, ("key", "id", "piece"))
_pair_rows = partial(_rows, ("a", "b", "piece"))
_member_rows = partial(_rows, ("member", "first", "because"))
_deed_rows = partial(_rows, ("key", "id", "piece"))


def _of_report(row: Row, rows: Iterable[Row]) -> Iterator[Row]:
    return (one | {"report": row["id"]} for one in rows)


def _pieces(rows: list[Row]) -> list[bytes]:
    return [row["piece"] for row in rows]


def _first_events(digests: DataFrame, weights: Any) -> DataFrame:
    """(member, first) for each event that is one happening with another."""
    pieces = _mapped(_reported(digests), lambda row: _piece_rows(
        _core.Spread.event_pieces(row["told"], row["reported"])), _PIECE)
    pairs = _stored(_grouped(pieces, "key", lambda key, rows: _pair_rows(
        _weighted(weights).event_pairs(key, _pieces(rows))), _PAIR))
    return _stored(_grouped(_components(pairs), "component", lambda _, rows: _member_rows(
        _core.Spread.incidents(_pieces(rows))), _MEMBER))


def _kept(row: Row) -> Iterator[Row]:
    """Of a report, what belongs to each incident or promise."""
    parts = sorted(row["parts"], key=itemgetter("first"))
    for first, group in groupby(parts, itemgetter("first")):
        records = list(group)
        yield {"first": first, "packed": _core.Spread.keep(row["packed"], [one["id"] for one in records]),
               "because": [[one["id"], one["because"]] for one in records if one["because"] is not None],
               "deeds": [one["piece"] for one in records if one["piece"] is not None]}


def _answers(reports: DataFrame, parts: DataFrame, kind: type[Record],
             work: Callable[[str, list[Row]], str]) -> DataFrame:
    """Records of a kind out of `parts` (report, first, id, because, piece), put together by `first`."""
    part = f.struct("first", "id", "because", "piece")
    of_report = parts.groupBy("report").agg(f.collect_list(part).alias("parts"))
    held = reports.join(of_report, reports["id"] == of_report["report"]).select("packed", "parts")
    lines = _grouped(_mapped(held, _kept, _KEPT), "first", lambda first, rows: (
        {"line": line} for line in (work(first, rows),) if line), _LINE)
    schema = from_arrow_schema(pyarrow.table(Table.of(kind, ())).schema)
    return lines.select(f.from_json("line", schema).alias("found")).select("found.*")


def _nothing(name: str, kind: str) -> Column:
    return f.lit(None).cast(kind).alias(name)


def _reports(coded: DataFrame) -> DataFrame:
    return coded.where("reject IS NULL").select("id", "packed").dropDuplicates(["id"])


def incidents(coded: DataFrame, *, coder: Coder | None = None) -> DataFrame:
    """Happenings, each once, however many reports tell it: the records of ``verbale.Ledger.incidents``.

    :param coded: what ``code`` gave; store it first (Parquet), for it is gone through twice
    :param coder: the one that names the CAMEO codes; else the package's own

    A lost executor ends the join, unless there is a checkpoint folder (``SparkContext.setCheckpointDir``).
    """
    reports, labels = _reports(coded), (coder or _default()).code_labels
    digests = _digests(reports)
    first = _first_events(digests, _weights(digests))
    events = digests.select(f.col("id").alias("report"), f.explode("events").alias("event"))
    parts = events.join(first, events["event"] == first["member"], "left").select(
        "report", f.coalesce("first", "event").alias("first"), f.col("event").alias("id"),
        _nothing("because", "string"), _nothing("piece", "binary"))
    return _answers(reports, parts, Incident, lambda first, rows: _labelled(labels).incident(
        first, [row["packed"] for row in rows]))


_named: list[tuple[Labels, _core.Spread]] = []


def _labelled(labels: Labels) -> _core.Spread:
    """One for each job in each worker process."""
    if not _named or _named[0][0] != labels:
        _named[:] = [(labels, _core.Spread(labels))]
    return _named[0][1]


# ---- promises -----------------------------------------------------------------------------------


def _promises(digests: DataFrame, weights: Any) -> DataFrame:
    """All commitments (id, piece, report) with the first of their promise and why they are of it."""
    keyed = _mapped(digests, lambda row: _piece_rows(_weighted(weights).pledge_pieces(row["told"])), _PIECE)
    pairs = _stored(_grouped(keyed, "key", lambda _, rows: _pair_rows(
        _weighted(weights).pledge_pairs(_pieces(rows))), _PAIR))
    members = _grouped(_components(pairs), "component", lambda _, rows: _member_rows(
        _core.Spread.promises(_pieces(rows))), _MEMBER)
    every = _mapped(digests, lambda row: _of_report(row, _piece_rows(
        _core.Spread.commitment_pieces(row["told"]))), _PIECE)
    joined = every.join(members, every["id"] == members["member"], "left")
    return _stored(joined.select("id", "piece", "report", f.coalesce("first", "id").alias("first"),
                                 f.coalesce("because", f.lit("")).alias("because")))


def _deeds(digests: DataFrame, promises: DataFrame, first: DataFrame, weights: Any) -> DataFrame:
    """Events that keep or break a promise: (report, first, id, because, piece), `first` names the promise."""
    events = _mapped(digests, lambda row: _of_report(row, _piece_rows(
        _core.Spread.deed_pieces(row["told"]))), _PIECE)
    alone = _stored(events.join(first, events["id"] == first["member"], "left").where(
        "first IS NULL OR first = id").select("key", "id", "piece", "report"))
    keys = [row["key"] for row in alone.select("key").distinct().toLocalIterator()]
    pledges = _grouped(promises, "first", lambda _, rows: _piece_rows(
        _core.Spread.pledge(_pieces(rows), keys)), _PIECE)
    both = alone.withColumn("deed", f.lit(True)).unionByName(pledges.withColumn("deed", f.lit(False)))
    found = _grouped(both, "key", lambda key, rows: _deed_rows(_weighted(weights).deeds(
        key, [row["piece"] for row in rows if not row["deed"]], [row["piece"] for row in rows if row["deed"]])), _PIECE)
    kept = _grouped(found, "key", lambda _, rows: _deed_rows(_core.Spread.kept_deeds(_pieces(rows))), _PIECE)
    reports = alone.select("id", "report").distinct()
    return kept.drop("report").join(reports, "id").select(
        "report", f.col("key").alias("first"), "id", _nothing("because", "string"), "piece")


def commitments(coded: DataFrame, *, on: str | None = None, coder: Coder | None = None) -> DataFrame:
    """Promises over all reports, each with its life: the records of ``verbale.Ledger.commitments``.

    :param coded: what ``code`` gave; store it first (Parquet), for it is gone through twice
    :param on: as things stood at the end of that day (2003-05-13); else that of the newest report
    :param coder: the one that names the CAMEO codes; else the package's own
    """
    reports, labels = _reports(coded), (coder or _default()).code_labels
    digests = _digests(reports)
    weights = _weights(digests)
    promises = _promises(digests, weights)
    deeds = _deeds(digests, promises, _first_events(digests, weights), weights)
    day = on or digests.agg(f.max("published")).first()[0] or ""
    parts = promises.select("report", "first", "id", "because", _nothing("piece", "binary")).unionByName(deeds)
    return _answers(reports, parts, JoinedCommitment, lambda _, rows: _labelled(labels).promise(
        [(one, because) for row in rows for one, because in row["because"]],
        [deed for row in rows for deed in row["deeds"]], [row["packed"] for row in rows], day))
