# SPDX-License-Identifier: Apache-2.0
"""Incidents and commitments joined on Spark are those of a ledger, record for record."""
import json
import random

import pytest
import verbale
from conftest import CHRONICLE, ROOT, program

pytest.importorskip("pyspark", reason="pyspark is not installed")

import verbale.spark  # noqa: E402


def plain(value):
    """Records and rows as the same: dicts and lists."""
    if hasattr(value, "asDict"):
        value = value.asDict()
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list) else value


def by_id(records):
    return {one["id"]: plain(one) for one in records}


def retellings():
    """Happenings that several reports tell, from the stories of the C++ tests."""
    for number, line in enumerate((ROOT / "tests/history/stories.txt").read_text(encoding="utf-8").splitlines()):
        head, bar, text = line.partition(" | ")
        if bar and not line.startswith("#"):
            yield {"id": f"story-{number}", "published": head.split()[-1], "text": text}


def copies():
    """A long report printed by others on later days, the last a copy of a copy."""
    text = (CHRONICLE / "2018-05-08-withdrawal.txt").read_text(encoding="utf-8")
    words = text.split(" ")
    for number in range(4):
        words[5 + 31 * number % len(words)] = f"({number})"
        yield {"id": f"copy-{number}", "published": f"2018-05-{9 + 7 * number:02}", "text": " ".join(words)}


def chains():
    """One promise told again and again; an undated report; a creditor that says it is broken; the deed."""
    for year in range(1990, 2002):
        yield {"id": f"pledge-{year}", "published": f"{year}-03-01", "text":
               f"France promised in {year} to withdraw its troops from the disputed Zubara peninsula in Chad."}
    yield {"id": "undated", "text": "France pledged to withdraw its troops from the disputed Zubara peninsula in Chad."}
    yield {"id": "broken", "published": "2003-03-01", "text":
           "Chad said that France had broken its promise to withdraw its troops from the disputed Zubara peninsula."}
    yield {"id": "done", "published": "2004-03-02", "text":
           "France withdrew its troops from the disputed Zubara peninsula in Chad on Monday."}


@pytest.fixture(scope="module")
def joined(spark, tmp_path_factory):
    """(what is coded, in another order than that of the ledger; the ledger)"""
    folder = tmp_path_factory.mktemp("joined")
    reports = [*retellings(), *copies(), *chains(), {"id": "empty", "text": ""}]
    random.Random(1).shuffle(reports)
    lines = folder / "reports.jsonl"
    lines.write_text("".join(json.dumps(report) + "\n" for report in reports), encoding="utf-8")
    program("code", CHRONICLE, lines, "-o", folder / "one.db", "--quiet", status=3)
    coded = verbale.spark.code(verbale.spark.read_warc(f"{CHRONICLE}/*", lines).repartition(3))
    coded.write.parquet(str(folder / "coded"))
    return spark.read.parquet(str(folder / "coded")), verbale.Ledger(folder / "one.db")


def test_incidents_are_those_of_the_ledger(joined):
    coded, ledger = joined
    theirs = by_id(ledger.incidents())
    assert sum(one["reports"] > 1 for one in theirs.values()) > 20  # there is something to join
    twice = coded.union(coded.limit(9))  # a report that comes again counts once
    assert by_id(verbale.spark.incidents(twice).collect()) == theirs


def test_commitments_are_those_of_the_ledger(joined, tmp_path):
    coded, ledger = joined
    theirs = by_id(ledger.commitments(on="2017-12-31"))
    steps = [step for one in theirs.values() for step in one["steps"]]
    assert max(len(one["members"]) for one in theirs.values()) > 10
    assert any(step["kind"] == "deed" for step in steps) and {"disputed", "active"} <= {s["status"] for s in steps}
    assert theirs != by_id(ledger.commitments())
    coded.sparkSession.sparkContext.setCheckpointDir(str(tmp_path))
    assert by_id(verbale.spark.commitments(coded, on="2017-12-31").collect()) == theirs


def test_nothing_to_join(spark):
    rows = [("a", "It rained."), ("b", "")]
    coded = verbale.spark.code(spark.createDataFrame(rows, "id string, text string"))
    assert verbale.spark.incidents(coded).collect() == verbale.spark.commitments(coded).collect() == []


def test_bytes_of_another_version_are_refused():
    with pytest.raises(verbale.Error, match="V"):
        verbale._core.Spread.event_pieces(b"\x05abc", "")
