# SPDX-License-Identifier: Apache-2.0
"""What only many reports together show: the records of a ledger's questions (docs/ledger.md)."""
from __future__ import annotations

from .records import KINDS, Record


class NamedParty(Record):
    code: str | None
    name: str


class SourceLink(NamedParty):
    cue: str | None


class LifeStep(Record):
    kind: str
    date: str | None
    claims: str
    status: str
    moved: bool
    why: str
    said_by: list[SourceLink]
    words: str | None
    begin: int
    end: int
    report: str | None
    report_title: str | None
    report_source: str | None
    published: str | None
    sentence: int
    id: str | None


class JoinedCommitment(Record):
    """One promise over all reports that speak of it."""

    record: str
    id: str
    debtors: list[NamedParty]
    creditors: list[NamedParty]
    objects: list[NamedParty]
    content: str
    cameo: str | None
    label: str | None
    condition: str | None
    agreement: str | None
    made: str | None
    due: str | None
    status: str
    why: str | None
    first: str | None
    last: str | None
    reports: int
    members: list[str]
    joined_because: list[str]
    steps: list[LifeStep]


class Agreement(Record):
    record: str
    name: str
    parties: list[NamedParty]
    first: str | None
    last: str | None
    commitments: list[str]
    statuses: dict[str, int]


class Telling(Record):
    event: str
    report: str
    report_title: str | None
    report_source: str | None
    published: str | None
    words: str
    factuality: str


class Incident(Record):
    """One happening, however often it is told."""

    record: str
    id: str
    begin: str | None
    end: str | None
    sources: list[NamedParty]
    targets: list[NamedParty]
    cameo: str
    label: str | None
    quad: int
    goldstein: float
    place: str | None
    reports: int
    tellings: list[Telling]


class TiesCount(Record):
    quad: list[int]
    goldstein: float
    events: int
    asserted: int


class TiesPeriod(Record):
    record: str
    period: str
    begin: str
    end: str
    both: TiesCount
    forth: TiesCount
    back: TiesCount
    attitudes: dict[str, int]
    open: int
    kept: int
    broken: int


class LedgerActor(Record):
    """An actor over all reports."""

    code: str | None
    name: str
    kind: str
    reports: int
    mentions: int
    events: int


KINDS.update(
    joined_commitment=JoinedCommitment,
    agreement=Agreement,
    incident=Incident,
    ties=TiesPeriod,
)
