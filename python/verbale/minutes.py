# SPDX-License-Identifier: Apache-2.0
"""What one report gave, and what many gave together."""
from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from . import page
from .errors import Error
from .records import (Actor, Commitment, Event, Reason, Record, Reject, Relation, Report, Statement,
                      TimeExpression)
from .table import Table, records_of

NAMES: dict[str, type[Record]] = {
    "reports": Report,
    "actors": Actor,
    "events": Event,
    "statements": Statement,
    "times": TimeExpression,
    "relations": Relation,
    "commitments": Commitment,
    "reasons": Reason,
    "rejects": Reject,
}


class Minutes:
    """The records of one report. One that could not be read has none, and says why in ``reject``."""

    def __init__(self, lines: str, text: str, packed: bytes = b"", reject: Reject | None = None) -> None:
        self._lines = lines
        self.text = text
        self.packed = packed  # as a ledger takes them (verbale.write)
        self.reject = reject

    @classmethod
    def rejected(cls, report: str, origin: str, error: Error) -> Minutes:
        fields = {"record": "reject", "report": report or None, "origin": origin, "code": error.code,
                  "what": error.what, "where": error.where or None, "to_do": error.remedy or None}
        return cls("", "", reject=Reject(fields))

    @property
    def ok(self) -> bool:
        return self.reject is None

    @cached_property
    def records(self) -> list[Any]:
        """All records in the order in which the program writes them."""
        return [self.reject] if self.reject else records_of(self._lines)

    def _of(self, kind: type[Record]) -> Table[Any]:
        return Table.of(kind, (record for record in self.records if type(record) is kind))

    @property
    def report(self) -> Report | None:
        return next((record for record in self.records if type(record) is Report), None)

    @cached_property
    def actors(self) -> Table[Actor]:
        return self._of(Actor)

    @cached_property
    def events(self) -> Table[Event]:
        return self._of(Event)

    @cached_property
    def statements(self) -> Table[Statement]:
        return self._of(Statement)

    @cached_property
    def times(self) -> Table[TimeExpression]:
        return self._of(TimeExpression)

    @cached_property
    def relations(self) -> Table[Relation]:
        return self._of(Relation)

    @cached_property
    def commitments(self) -> Table[Commitment]:
        return self._of(Commitment)

    @cached_property
    def reasons(self) -> Table[Reason]:
        return self._of(Reason)

    def to_jsonl(self) -> str:
        """The records as ``verbale code --format jsonl`` prints them; empty for a reject."""
        return self._lines

    def __repr__(self) -> str:
        if self.reject:
            return f"<Minutes: rejected, {self.reject['code']} {self.reject['what']}>"
        counts = ", ".join(f"{len(getattr(self, name))} {name}" for name in ("events", "statements", "commitments"))
        return f"<Minutes of {self.records[0]['id']}: {counts}>"

    def _repr_html_(self) -> str:
        return page.html_of(self)


class Collection:
    """The records of many reports, a table a kind. Made by ``verbale.collect``."""

    def __init__(self, tables: dict[str, Table[Any]]) -> None:
        self._tables = tables

    reports: Table[Report]
    actors: Table[Actor]
    events: Table[Event]
    statements: Table[Statement]
    times: Table[TimeExpression]
    relations: Table[Relation]
    commitments: Table[Commitment]
    reasons: Table[Reason]
    rejects: Table[Reject]

    def __getattr__(self, name: str) -> Table[Any]:
        if name.startswith("_") or name not in self._tables:
            raise AttributeError(name)
        return self._tables[name]

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *self._tables]

    def __repr__(self) -> str:
        return "<Collection: " + ", ".join(f"{len(table)} {name}" for name, table in self._tables.items()) + ">"


def collect(minutes: Iterable[Minutes]) -> Collection:
    """Puts the records of all reports into one table a kind."""
    by_kind: dict[type[Record], list[Any]] = {kind: [] for kind in NAMES.values()}
    for one in minutes:
        for record in one.records:
            by_kind[type(record)].append(record)
    return Collection({name: Table.of(kind, by_kind[kind]) for name, kind in NAMES.items()})
