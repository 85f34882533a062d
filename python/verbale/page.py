# SPDX-License-Identifier: Apache-2.0
"""A coded report as a notebook shows it: the text with its marks, the records on hover and below.

Everything that a report holds is escaped, nothing is loaded from elsewhere, and there is no script.
"""
from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from .table import brief

if TYPE_CHECKING:
    from .minutes import Minutes

_LONGEST = 20_000  # code points of text that are shown
_STYLES = {
    "statement": "border-bottom:2px solid #7aa6d8",
    "commitment": "border-bottom:2px dashed #c08a2d",
    "event": "background:#ffe9a8;color:#222;border-radius:2px",
}


class Mark(NamedTuple):
    begin: int
    end: int
    kind: str
    title: str


def _event(event: Any) -> str:
    who = f"{brief(event['sources']) or '?'} → {brief(event['targets']) or '?'}"
    return f"{event['cameo']} {event['plover']['event'] or ''} {who} {event['factuality']}"


def _statement(statement: Any) -> str:
    return f"{brief(statement['speakers']) or '?'}: {statement['attitude']}"


def _commitment(commitment: Any) -> str:
    return f"{brief(commitment['debtors']) or '?'} owes {brief(commitment['creditors']) or '?'}: {commitment['status']}"


def _marks(minutes: Minutes) -> list[Mark]:
    marks = []
    for statement in minutes.statements:
        marks += [Mark(span["begin"], span["end"], "statement", _statement(statement)) for span in statement["content"]]
    for commitment in minutes.commitments:
        if span := commitment["content"]:
            marks.append(Mark(span["begin"], span["end"], "commitment", _commitment(commitment)))
    for event in minutes.events:
        if span := event["trigger"]:
            marks.append(Mark(span["begin"], span["end"], "event", _event(event)))
    return marks


def _piece(text: str, marks: list[Mark]) -> str:
    if not marks:
        return escape(text)
    style = ";".join(dict.fromkeys(_STYLES[mark.kind] for mark in marks))
    title = "\n".join(f"{mark.kind} {mark.title}" for mark in reversed(marks))
    return f'<span style="{style}" title="{escape(title)}">{escape(text)}</span>'


def _marked(text: str, marks: list[Mark]) -> str:
    """The text cut wherever a mark begins or ends, each piece with the marks that cover it."""
    cuts = sorted({0, len(text), *(min(at, len(text)) for mark in marks for at in (mark.begin, mark.end))})
    begins = sorted(marks)
    open_marks: list[Mark] = []
    out = []
    for begin, end in zip(cuts, cuts[1:]):
        while begins and begins[0].begin <= begin:
            open_marks.append(begins.pop(0))
        open_marks = [mark for mark in open_marks if mark.end > begin]
        order = [mark for kind in _STYLES for mark in open_marks if mark.kind == kind]
        out.append(_piece(text[begin:end], order))
    return "".join(out)


def _list(name: str, rows: list[tuple[str, str]]) -> str:
    if not rows:
        return ""
    items = "".join(f"<li><b>{escape(what)}</b> “{escape(words)}”</li>" for what, words in rows)
    return f"<details><summary>{len(rows)} {escape(name)}</summary><ul>{items}</ul></details>"


def _quoted(records: Any, line: Any) -> list[tuple[str, str]]:
    return [(line(record), brief(record["evidence"])) for record in records]


def html_of(minutes: Minutes) -> str:
    if minutes.reject:
        why = " ".join(brief(minutes.reject[key]) for key in ("code", "what", "where", "to_do"))
        return f"<div><b>not read</b>: {escape(why)}</div>"
    report = minutes.report or {}
    head = ", ".join(filter(None, (brief(report.get(key)) for key in ("title", "source", "published"))))
    text = minutes.text[:_LONGEST]
    cut = "" if text == minutes.text else f"<p>({_LONGEST} of {len(minutes.text)} characters are shown)</p>"
    marks = [mark for mark in _marks(minutes) if mark.begin < len(text)]
    return (
        '<div style="max-width:50em;line-height:1.6">'
        f'<div style="font-weight:bold">{escape(head)}</div>'
        f'<div dir="auto" style="white-space:pre-wrap;unicode-bidi:isolate">{_marked(text, marks)}</div>{cut}'
        + _list("events", _quoted(minutes.events, _event))
        + _list("statements", _quoted(minutes.statements, _statement))
        + _list("commitments", _quoted(minutes.commitments, _commitment))
        + "</div>"
    )
