#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Codes files of reports on a local Spark cluster of two executors and times each step.

    bench/spark.py REPORTS... --out FOLDER [--workers 2] [--parts 32] [--kill] [--joins]

FOLDER gets coded/ (Parquet) and spark.db. With --kill, one executor is killed after its first reports. With --joins,
incidents and commitments are joined on the cluster, too, and held against those of spark.db, record for record.
Needs the package verbale, pyspark, pyarrow and Java.
"""
import argparse
import os
import pathlib
import signal
import sys
import time

import verbale.spark
from pyspark import TaskContext
from pyspark.sql import SparkSession


def killing(folder):
    def work(batches):
        killed = folder / "killed"
        for batch in batches:
            yield batch
            if TaskContext.get().partitionId() == 1 and not killed.exists():
                killed.touch()
                stat = pathlib.Path(f"/proc/{os.getppid()}/stat").read_text()
                os.kill(int(stat.rpartition(")")[2].split()[1]), signal.SIGKILL)
    return work


def timed(what, work):
    begin = time.monotonic()
    value = work()
    print(f"{what}: {time.monotonic() - begin:.1f} s", flush=True)
    return value


def plain(value):
    """Records and rows as the same: dicts and lists."""
    if hasattr(value, "asDict"):
        value = value.asDict()
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list) else value


def joins(spark, out):
    spark.sparkContext.setCheckpointDir(str(out / "checkpoints"))
    stored, ledger = spark.read.parquet(str(out / "coded")), verbale.Ledger(out / "spark.db")
    for kind in ("incidents", "commitments"):
        file = str(out / kind)
        timed(f"{kind} on the cluster", lambda: getattr(verbale.spark, kind)(stored).write.parquet(file))
        ours = {row["id"]: plain(row) for row in spark.read.parquet(file).toLocalIterator()}
        theirs = {one.id: plain(one) for one in getattr(ledger, kind)()}
        same = sum(theirs.get(name) == one for name, one in ours.items())
        print(f"{kind}: {len(ours)} on the cluster, {len(theirs)} in the ledger, {same} the same", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="+")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--parts", type=int, default=32)
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--joins", action="store_true")
    arguments = parser.parse_args()
    arguments.out = arguments.out.resolve()
    arguments.out.mkdir(parents=True)
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    session = SparkSession.builder.master(f"local-cluster[{arguments.workers},1,1024]")
    spark = timed("session", session.config("spark.ui.enabled", "false").config(
        "spark.sql.shuffle.partitions", arguments.parts).getOrCreate)
    coded = verbale.spark.code(verbale.spark.read_warc(*arguments.reports).repartition(arguments.parts))
    if arguments.kill:
        coded = coded.mapInArrow(killing(arguments.out), coded.schema)
    store = str(arguments.out / "coded")
    timed("read, code, Parquet", lambda: coded.write.parquet(store))
    print(f"killed: {(arguments.out / 'killed').exists()}", flush=True)
    account = timed("ledger", lambda: verbale.spark.write(spark.read.parquet(store), arguments.out / "spark.db"))
    print(dict(account), flush=True)
    if arguments.joins:
        joins(spark, arguments.out)
    spark.stop()


main()
