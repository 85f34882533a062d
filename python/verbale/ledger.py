# SPDX-License-Identifier: Apache-2.0
"""A ledger, read-only: the questions of the command line with its words."""
from __future__ import annotations

import datetime
import os
from typing import Any, TypedDict, TypeVar, Unpack

from . import _core
from .joined import Agreement, Incident, JoinedCommitment, LedgerActor, TiesPeriod
from .records import Event, Record, Reject, Relation, Report, Statement
from .table import Table, records_of, text_table

R = TypeVar("R", bound=Record)
Date = str | datetime.date


class Filters(TypedDict, total=False):
    """What narrows records down (``verbale show --help``). ``from`` is a word of Python's, hence ``from_``."""

    source: str
    target: str
    actor: str
    cameo: str
    plover: str
    factuality: str
    speaker: str
    report: str
    words: str
    from_: Date
    to: Date
    quad: int
    min_confidence: float
    sort: str
    limit: int


class CommitmentFilters(TypedDict, total=False):
    """``verbale commitments --help``"""

    debtor: str
    creditor: str
    actor: str
    status: str
    agreement: str
    cameo: str
    words: str
    from_: Date
    to: Date
    on: Date
    limit: int


class IncidentFilters(TypedDict, total=False):
    """``verbale show LEDGER incidents --help``; `reports`: told by at least so many"""

    source: str
    target: str
    actor: str
    cameo: str
    id: str
    from_: Date
    to: Date
    reports: int
    limit: int


def _plain(filters: Any, known: Any) -> dict[str, Any]:
    """Checked names, dates as text, without what is None."""
    unknown = set(filters) - set(known.__annotations__)
    if unknown:
        raise TypeError(f"no filter {', '.join(sorted(unknown))}; there are: {', '.join(known.__annotations__)}")
    given = {name.removesuffix("_"): value for name, value in filters.items() if value is not None}
    return {name: value.isoformat()[:10] if isinstance(value, datetime.date) else value
            for name, value in given.items()}


class Ledger:
    """A ledger of ``verbale code -o``, which another process may be writing to meanwhile.

    Every question gives all rows unless ``limit`` says how many.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        self._core: _core.Ledger | None = _core.Ledger(self.path)

    def close(self) -> None:
        self._core = None

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _open(self) -> _core.Ledger:
        if self._core is None:
            raise ValueError("the ledger is closed")
        return self._core

    def _records(self, name: str, kind: type[R], filters: Any) -> Table[R]:
        return Table.of(kind, records_of(self._open.records(name, _plain(filters, Filters))))

    def events(self, **filters: Unpack[Filters]) -> Table[Event]:
        return self._records("events", Event, filters)

    def statements(self, **filters: Unpack[Filters]) -> Table[Statement]:
        return self._records("statements", Statement, filters)

    def relations(self, **filters: Unpack[Filters]) -> Table[Relation]:
        return self._records("relations", Relation, filters)

    @property
    def reports(self) -> Table[Report]:
        return self._records("reports", Report, {})

    @property
    def rejects(self) -> Table[Reject]:
        return self._records("rejects", Reject, {})

    @property
    def actors(self) -> Table[LedgerActor]:
        """Each different actor once, the most mentioned first."""
        names, rows = self._open.table("actors", {})
        whole = {"reports", "mentions", "events"}
        return Table.of(LedgerActor, (
            LedgerActor((name, int(value or 0) if name in whole else value or None)
                        for name, value in zip(names, row)) for row in rows))

    def commitments(self, **filters: Unpack[CommitmentFilters]) -> Table[JoinedCommitment]:
        """Promises over all reports, each with its life in ``steps``."""
        return Table.of(JoinedCommitment, records_of(self._open.commitments(_plain(filters, CommitmentFilters))))

    def history(self, commitment: str, *, on: Date | None = None) -> JoinedCommitment:
        """One promise, by its id, an unambiguous beginning of it, or the id of one of its records."""
        day = _plain({"on": on}, CommitmentFilters).get("on", "")
        found: JoinedCommitment = records_of(self._open.history(commitment, day))[0]
        return found

    def agreements(self, **filters: Unpack[CommitmentFilters]) -> Table[Agreement]:
        return Table.of(Agreement, records_of(self._open.agreements(_plain(filters, CommitmentFilters))))

    def incidents(self, **filters: Unpack[IncidentFilters]) -> Table[Incident]:
        """Happenings, each once, however many reports tell it."""
        return Table.of(Incident, records_of(self._open.incidents(_plain(filters, IncidentFilters))))

    def ties(self, a: str, b: str, by: str = "month", *, from_: Date | None = None, to: Date | None = None,
             asserted: bool = False, by_incident: bool = False) -> Ties:
        """How two sides dealt with each other: a row a day, week, month or year, also where nothing happened."""
        if by not in ("day", "week", "month", "year"):
            raise ValueError("by is day, week, month or year")
        query = _plain({"from_": from_, "to": to}, Filters)
        query |= {"a": a, "b": b, "by": by, "asserted": asserted, "by_incident": by_incident}
        lines, svg = self._open.ties(query)
        return Ties(records_of(lines), svg)

    def search(self, words: str, kind: str = "reports", **filters: Unpack[Filters]) -> Table[Record]:
        """Words in reports, events or statements, the best hits first (``verbale search --help``)."""
        return text_table(*self._open.search(words, kind, _plain(filters, Filters)))

    def count(self, kind: str, by: str, **filters: Unpack[Filters]) -> Table[Record]:
        """How many records there are for each value of a column, or of year, month or day."""
        names, rows = self._open.table(kind, {**_plain(filters, Filters), "count_by": by})
        table = ((names[0], "U", ()), (names[1], "l", ()))
        return Table((Record({names[0]: value or None, names[1]: int(count)}) for value, count in rows), table)

    def __repr__(self) -> str:
        return f"<Ledger {self.path}{'' if self._core else ', closed'}>"


class Ties(Table[TiesPeriod]):
    """A row a period; in a notebook, a picture."""

    def __init__(self, periods: list[TiesPeriod], svg: str) -> None:
        super().__init__(periods, Table.of(TiesPeriod, ())._shape)
        self.svg = svg

    def _repr_html_(self) -> str:
        return self.svg
