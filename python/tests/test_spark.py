# SPDX-License-Identifier: Apache-2.0
"""Spark over two executors, of which one is killed, gives what one process gives. Skipped without pyspark or Java."""
import gzip
import os
import signal
import sys
from pathlib import Path

import pytest
import verbale
from conftest import CHRONICLE, program, run_pieces
from test_write import exported

pytest.importorskip("pyspark", reason="pyspark is not installed")

import verbale.spark  # noqa: E402
from pyspark import TaskContext, cloudpickle  # noqa: E402

cloudpickle.register_pickle_by_value(sys.modules[__name__])  # the executors do not have the tests

ODD = ('{"id": "a", "published": "2003-05-13", "text": "France accused Iran of spying."}\n'
       '{broken\n{"id": "no-text"}\n{"id": "empty", "text": " "}\n')


def killing(folder):
    """Once each: amid the reports of partition 0 the Python worker dies, amid those of 1 the whole executor."""
    def work(batches):
        partition = TaskContext.get().partitionId()
        for batch in batches:
            yield batch
            killed = folder / f"killed-{partition}"
            if partition < 2 and not killed.exists():
                killed.touch()
                daemon = os.getppid()
                executor = int(Path(f"/proc/{daemon}/stat").read_text().rpartition(")")[2].split()[1])
                os.kill((os.getpid(), executor)[partition], signal.SIGKILL)
    return work


def test_with_workers_killed_the_ledger_is_that_of_one_process(spark, tmp_path):
    odd = tmp_path / "odd.jsonl"
    odd.write_text(ODD)
    program("code", CHRONICLE, odd, "-o", tmp_path / "one.db", "--quiet", status=3)
    read = verbale.spark.read_warc(f"{CHRONICLE}/*", odd).repartition(4)
    coded = verbale.spark.code(read)
    coded.mapInArrow(killing(tmp_path), coded.schema).write.parquet(str(tmp_path / "coded"))
    assert (tmp_path / "killed-0").exists() and (tmp_path / "killed-1").exists()
    account = verbale.spark.write(spark.read.parquet(str(tmp_path / "coded")), tmp_path / "many.db")
    assert account == {"reports": 28, "added": 25, "unchanged": 0, "recoded": 0, "refused": 0, "rejected": 3}
    assert exported(tmp_path / "many.db", tmp_path) == exported(tmp_path / "one.db", tmp_path)
    one, many = verbale.Ledger(tmp_path / "one.db"), verbale.Ledger(tmp_path / "many.db")
    assert sorted(many.rejects, key=str) == sorted(one.rejects, key=str)
    assert list(many.incidents()) == list(one.incidents())
    assert list(many.commitments()) == list(one.commitments())


def test_rows_of_a_data_frame(spark):
    rows = [(7, "France accused Iran of spying.", "2003-05-13"), (8, None, None), (9, "Britain praised Iran.", None)]
    frame = spark.createDataFrame(rows, "number long, body string, day string")
    coded = verbale.spark.code(frame.coalesce(1), text="body", id="number", published="day").cache()
    seven, eight, nine = coded.collect()
    assert (seven.id, seven.reject, eight.id, eight.reject.code, eight.records) == ("7", None, "8", "V1021", None)
    assert seven.origin == "partition 0, row 1, line 1"
    fields = {"id": "7", "text": rows[0][1], "published": "2003-05-13"}
    ours, theirs = seven.records.splitlines(), verbale.code(fields, with_text=True).to_jsonl().splitlines()
    assert ours[1:] == theirs[1:] and nine.records
    events = verbale.spark.records(coded, "events")
    assert [(e.report, e.sources[0].code, e.cameo, e.goldstein) for e in events.collect()] == [
        ("7", "FRA", "1125", -2.0), ("9", "GBR", "051", 3.4)]
    assert verbale.spark.records(coded, "reports").select("published").first().published == "2003-05-13"


def write_warc(file):
    with gzip.open(file, "wb") as out:
        for number, deed in enumerate(("accused Iran of spying", "praised Iran")):
            page = (f"<html><body><h1>France speaks</h1><p>France {deed} on Monday, officials in the capital said, and "
                    f"they added that the talks would go on for days.</p><h2>What now?</h2><p>Nobody knows "
                    f"what comes after the talks, {number} diplomats said.</p></body></html>").encode()
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
            out.write(f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
                      f"WARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2019-06-20T10:00:00Z\r\n"
                      f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
                      .encode() + answer + b"\r\n\r\n")


def test_a_warc_file(spark, tmp_path):
    file = tmp_path / "two.warc.gz"
    write_warc(file)
    read = verbale.spark.read_warc(file)
    assert [row.url for row in read.collect()] == ["https://example.org/0", "https://example.org/1"]
    coded = [row.records for row in verbale.spark.code(read).collect()]
    assert "".join(coded) == program("code", file, "--format", "jsonl", "--with-text", "--quiet")


def test_wrong_columns_are_named(spark):
    frame = spark.createDataFrame([("France left.",)], "body string")
    for columns in ({}, {"text": "nowhere"}, {"tekst": "body"}):
        with pytest.raises(ValueError, match="text|nowhere|tekst"):
            verbale.spark.code(frame, **columns)
    with pytest.raises(ValueError, match="deeds"):
        verbale.spark.records(verbale.spark.code(frame, text="body"), "deeds")


def test_every_piece_of_docs_spark_runs(spark):
    Path("wire.jsonl").write_text('{"id": "a", "date": "2003-05-13", "body": "France accused Iran of spying."}\n'
                                  '{"id": "b", "date": "2003-05-14", "body": ""}\n')
    Path("crawl").mkdir()
    write_warc("crawl/two.warc.gz")
    assert run_pieces("docs/spark.md", {"spark": spark}) == 4
