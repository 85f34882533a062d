# SPDX-License-Identifier: Apache-2.0
"""The records, field by field, in the words of docs/ledger.md.

A record is a dict whose fields can also be read as attributes: ``event["cameo"]`` is ``event.cameo``. The
annotations below are what editors complete, and what the columns of a table are made of (shape.py). Every field
may be ``None`` where the contract says null. Records inside records (a span, a party) are plain ``Record``s of
the shapes named here. ``from`` is a word of Python's: as an attribute it is ``from_``.
"""
from __future__ import annotations

from typing import Any, Iterable


class Record(dict[str, Any]):
    """A dict whose keys can also be read as attributes."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name.removesuffix("_")]
        except KeyError:
            raise AttributeError(f"a {self.get('record', 'record')} has no {name}") from None

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *self]


class Span(Record):
    """Words of the report: ``text[begin:end]``, in code points."""

    begin: int
    end: int
    text: str


class Trigger(Span):
    lemma: str


class Party(Record):
    """Who plays a role: the actor's id in this report, its code, the words that name it there."""

    actor: str | None
    code: str | None
    mention: Span | None


class Attribution(Party):
    cue: Span | None


class Time(Record):
    text: str | None
    value: str | None
    begin: str | None
    end: str | None
    from_: str | None


class Place(Record):
    text: str | None
    name: str | None
    country: str | None
    latitude: float | None
    longitude: float | None


class Plover(Record):
    event: str | None
    mode: str | None
    context: list[str]


class CoderStamp(Record):
    name: str
    version: str
    model: str
    lexicon: str


class Report(Record):
    record: str
    id: str
    report: str
    title: str | None
    source: str | None
    author: str | None
    published: str | None
    published_from: str | None
    dateline: str | None
    reposted: str | None
    language: str | None
    url: str | None
    origin: str | None
    sentences: int
    words: int
    coder: CoderStamp
    first_reported_by: Party | None
    text: str | None


class Actor(Record):
    record: str
    id: str
    report: str
    code: str | None
    name: str
    kind: str
    description: str | None
    resolved_by: str
    knowledge: str | None
    mentions: list[Span]


class _Found(Record):
    record: str
    id: str
    report: str
    sentence: int
    evidence: Span


class Event(_Found):
    sources: list[Party]
    targets: list[Party]
    trigger: Trigger
    cameo: str
    plover: Plover
    quad: int
    goldstein: float
    factuality: str
    tense: str
    attribution: list[Attribution]
    time: Time | None
    place: Place | None
    about: Span | None
    lexicon: str
    confidence: float
    story: str | None


class Statement(_Found):
    speakers: list[Party]
    via: list[Party]
    addressees: list[Party]
    cue: Span | None
    content: list[Span]
    mode: str
    attitude: str
    toward: list[str]
    events: list[str]
    time: Time | None


class TimeExpression(_Found):
    timex_type: str
    value: str | None
    mod: str | None
    begin: str | None
    end: str | None
    anchor: str | None


class Relation(_Found):
    kind: str
    subject: Party | None
    object: Party | None
    value: str | None
    pair: str | None
    cameo: str | None
    plover: Plover | None
    factuality: str
    confidence: float


class Promised(Span):
    cameo: str | None


class Step(Record):
    report: str
    sentence: int
    date: str | None
    status: str
    said_by: list[Attribution]
    evidence: Span


class Commitment(_Found):
    debtors: list[Party]
    creditors: list[Party]
    content: Promised | None
    object: Party | None
    condition: Span | None
    made: Time | None
    due: Time | None
    status: str
    history: list[Step]


class Reason(_Found):
    """Why a place in the text gave what it gave; only where reasons were asked for."""

    entry: str | None
    fired: bool
    reason: str


class Reject(Record):
    """A report that could not be read, and why."""

    record: str
    report: str | None
    origin: str | None
    code: str
    what: str
    where: str | None
    to_do: str | None


class Word(Record):
    """A word of ``parse``: Universal Dependencies, ``id`` and ``head`` within the sentence from 1."""

    sentence: int
    id: int
    form: str
    lemma: str | None
    upos: str
    feats: str | None
    head: int
    deprel: str
    begin: int
    end: int
    factuality: str | None


KINDS: dict[str, type[Record]] = {
    "report": Report,
    "actor": Actor,
    "event": Event,
    "statement": Statement,
    "time": TimeExpression,
    "relation": Relation,
    "commitment": Commitment,
    "reason": Reason,
    "reject": Reject,
}
