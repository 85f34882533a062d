# SPDX-License-Identifier: Apache-2.0
"""Tables: no field of the contract is lost on the way, and four libraries read them."""
import duckdb
import pandas
import polars
import pyarrow
import pytest
import verbale
from conftest import CHRONICLE
from verbale.records import Event, Record
from verbale.table import Table

NAMES = ["reports", "actors", "events", "statements", "times", "relations", "commitments", "reasons", "rejects"]


@pytest.fixture(scope="module")
def chronicle():
    return verbale.collect([*verbale.code(CHRONICLE, with_text=True, reasons=True), verbale.code("")])


def pruned(value):
    """Without what is None: a table has a place for it, a record may not."""
    if isinstance(value, dict):
        return {key: pruned(one) for key, one in value.items() if one is not None}
    return [pruned(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", NAMES)
def test_a_table_holds_every_field_of_every_record(chronicle, name):
    table = getattr(chronicle, name)
    arrow = pyarrow.table(table)
    arrow.validate(full=True)
    assert len(table) > 0
    assert [pruned(row) for row in arrow.to_pylist()] == [pruned(row) for row in table]


def test_columns_are_the_same_however_few_records_there_are(chronicle):
    empty = pyarrow.table(verbale.code("").events)
    assert empty.num_rows == 0 and empty.schema == pyarrow.table(chronicle.events).schema
    assert pyarrow.schema(chronicle.events) == empty.schema


def test_polars_pandas_duckdb(chronicle):
    table = chronicle.events
    cameos = [event.cameo for event in table]
    assert polars.DataFrame(table)["cameo"].to_list() == cameos
    assert polars.DataFrame(table)["sources"].dtype == polars.List(
        polars.Struct({"actor": polars.String, "code": polars.String, "mention": polars.Struct(
            {"begin": polars.Int64, "end": polars.Int64, "text": polars.String})}))
    assert list(pandas.DataFrame(table)["cameo"]) == cameos
    assert list(pyarrow.table(table).to_pandas()["quad"]) == [event.quad for event in table]
    arrow = pyarrow.table(table)
    found = duckdb.sql("SELECT evidence.text, len(sources) FROM arrow").fetchall()
    assert found == [(event.evidence.text, len(event.sources)) for event in table]


def test_more_rows_than_a_batch():
    one = verbale.code("France accused Iran.").events[0]
    many = Table.of(Event, [one] * 70_000)
    arrow = pyarrow.table(many)
    assert arrow.num_rows == 70_000 and arrow.slice(69_999).to_pylist() == arrow.slice(0, 1).to_pylist()


def test_a_stream_that_nobody_takes_leaves_nothing_behind():
    events = verbale.code("France accused Iran.").events
    for _ in range(100):
        events.__arrow_c_stream__()
        events.__arrow_c_schema__()


def test_slices_and_choices_stay_tables(chronicle):
    conflict = chronicle.events.where(lambda event: event.quad > 2)
    assert 0 < len(conflict) < len(chronicle.events)
    assert pyarrow.table(conflict[:2]).num_rows == 2


@pytest.mark.parametrize("value", [{"quad": "four"}, {"cameo": 7}, {"sources": "FRA"}, {"time": []}, {"quad": 1 << 70}])
def test_what_does_not_fit_a_column_is_an_error(value):
    with pytest.raises((TypeError, OverflowError)):
        pyarrow.table(Table.of(Event, [Record(value)]))


def test_a_record_is_a_dict_with_attributes():
    event = verbale.code("France accused Iran.").events[0]
    assert isinstance(event, dict) and event.cameo == event["cameo"] and "cameo" in dir(event)
    with pytest.raises(AttributeError, match="event has no colour"):
        event.colour
