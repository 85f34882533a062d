# SPDX-License-Identifier: Apache-2.0
"""The questions of a ledger give what the command line prints."""
import csv
import datetime
import io
import json
import threading

import pyarrow
import pytest
import verbale
from conftest import program


@pytest.fixture(scope="module")
def ledger(ledger_file):
    with verbale.Ledger(ledger_file) as opened:
        yield opened


def lines(*words):
    return [json.loads(line) for line in program(*words).splitlines()]


FILTERS = [
    ("events", {"source": "USA*", "quad": 4}, ["--source", "USA*", "--quad", "4"]),
    ("events", {"from_": datetime.date(1980, 1, 1), "to": "1989", "min_confidence": 0.5, "sort": "cameo"},
     ["--from", "1980-01-01", "--to", "1989", "--min-confidence", "0.5", "--sort", "cameo"]),
    ("statements", {"speaker": "IRN*"}, ["--speaker", "IRN*"]),
    ("relations", {}, []),
]


@pytest.mark.parametrize("kind, filters, words", FILTERS)
def test_filters_are_those_of_the_command_line(ledger, ledger_file, kind, filters, words):
    printed = lines("show", ledger_file, kind, "--format", "jsonl", "--limit", "0", *words)
    assert getattr(ledger, kind)(**filters) == printed and printed


def test_all_rows_unless_a_limit_is_given(ledger):
    assert len(ledger.events()) > 50 and len(ledger.events(limit=3)) == 3


def test_reports_actors_rejects(ledger, ledger_file):
    assert len(ledger.reports) == 24 and len(ledger.rejects) == 0
    rows = list(csv.DictReader(io.StringIO(program("show", ledger_file, "actors", "--format", "csv", "--limit", "0"))))
    assert [(a.name, str(a.mentions)) for a in ledger.actors] == [(row["name"], row["mentions"]) for row in rows]


def test_commitments_and_their_history(ledger, ledger_file):
    printed = lines("commitments", ledger_file, "--debtor", "USA", "--format", "jsonl", "--limit", "0")
    found = ledger.commitments(debtor="USA")
    assert found == printed and printed
    assert ledger.history(found[0].id) == found[0]
    with pytest.raises(verbale.Error, match="V3006"):
        ledger.history("nothing-of-the-sort")


def test_incidents_agreements_search_count(ledger, ledger_file):
    assert ledger.incidents() == lines("show", ledger_file, "incidents", "--format", "jsonl", "--limit", "0")
    assert ledger.agreements() == lines("commitments", ledger_file, "--by-agreement", "--format", "jsonl", "--limit", "0")
    assert "Algiers" in " ".join(str(hit) for hit in ledger.search("Algiers"))
    counts = ledger.count("events", by="quad")
    assert sum(row.events for row in counts) == len(ledger.events())


def test_ties(ledger, ledger_file):
    ties = ledger.ties("USA", "IRN", by="year", asserted=True)
    assert ties == lines("ties", ledger_file, "USA", "IRN", "--by", "year", "--asserted", "--format", "jsonl")
    assert ties.svg.startswith("<svg") and ties._repr_html_() == ties.svg
    with pytest.raises(ValueError):
        ledger.ties("USA", "IRN", by="decade")


@pytest.mark.parametrize("name", ["events", "statements", "relations", "commitments", "agreements", "incidents"])
def test_tables_of_a_ledger(ledger, name):
    table = getattr(ledger, name)()
    arrow = pyarrow.table(table)
    arrow.validate(full=True)
    assert {key for row in table for key in row} <= set(arrow.column_names)
    assert arrow.num_rows == len(table) > 0


def test_ties_as_a_table(ledger):
    arrow = pyarrow.table(ledger.ties("USA", "IRN", by="year"))
    assert arrow.column("both").to_pylist()[0]["events"] > 0 and "attitudes" in arrow.column_names


def test_several_threads_may_ask(ledger):
    expected, seen = len(ledger.events()), []
    threads = [threading.Thread(target=lambda: seen.append(len(ledger.events()))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [expected] * 4


def test_wrong_questions(ledger, tmp_path):
    with pytest.raises(TypeError, match="colour.*source"):
        ledger.events(colour="red")
    with pytest.raises(verbale.Error, match="V1050"):
        ledger.events(from_="May")
    with pytest.raises(verbale.Error) as error:
        verbale.Ledger(tmp_path / "no.db")
    assert error.value.code.startswith("V") and str(tmp_path) in str(error.value)
    foreign = tmp_path / "foreign.db"
    foreign.write_bytes(b"not a ledger" * 500)
    with pytest.raises(verbale.Error, match="V3003|V3000"):
        verbale.Ledger(foreign)


def test_closed(ledger_file):
    with verbale.Ledger(ledger_file) as opened:
        pass
    with pytest.raises(ValueError, match="closed"):
        opened.events()
