# SPDX-License-Identifier: Apache-2.0
"""The records of a ledger (JSON Lines), with their words laid on the plain text of the reports."""
import collections
import json
import pathlib
import re

import reports


class Found:
    """One commitment of the ledger, with its words laid on the plain text of its report."""

    def __init__(self, record, report, ledger):
        self.record, self.report = record, report.name
        self.debtors = [name for ref in as_list(record.get("debtors")) for name in ledger.names(ref)]
        spans = [record.get("evidence"), *content_spans(record.get("content")), *own_history(record)]
        spans = [s for s in spans if s and s.get("text")]
        self.texts = [reports.squeeze(s["text"]) for s in spans]
        self.places = [p for s in spans for p in place_of(s, report.text)]
        self.joined = record.get("joined") or (report.name, record.get("id"))
        self.status = record.get("joined_status") or record.get("status")


def read_ledger(paths):
    """The records of JSON Lines files; ValueError says where a line is none."""
    records = []
    for path in paths:
        for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                records.append(read_line(line, f"{path}:{number}"))
    return records


def read_line(line, where):
    try:
        record = json.loads(line)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error
    if not isinstance(record, dict):
        raise ValueError(f"{where}: a record is an object")
    return record


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def content_spans(content):
    return [c.get("span", c) for c in as_list(content) if isinstance(c, dict)]


def own_history(record):
    return [h.get("evidence") for h in as_list(record.get("history")) if h.get("report") in (None, record.get("report"))]


def places(text, within):
    """Every stretch of `within` where the words stand."""
    return [(m.start(), m.end()) for m in re.finditer(re.escape(text), within)] if text else []


def place_of(span, within):
    """Where a record's words stand: of several places the one nearest to its offset, which counts other white space."""
    found = places(reports.squeeze(span["text"]), within)
    if span.get("begin") is None or not found:
        return found
    return [min(found, key=lambda place: abs(place[0] - span["begin"]))]


class Ledger:
    def __init__(self, records, listed):
        self.actors = {r.get("id"): r for r in records if r.get("record") == "actor"}
        self.name_of = names_of_reports(records, listed)
        promises = [r for r in records if r.get("record") == "commitment"]
        self.found = [Found(r, listed.reports[self.name_of[r["report"]]], self)
                      for r in promises if self.name_of.get(r.get("report"))]
        self.elsewhere = len(promises) - len(self.found)

    def names(self, ref):
        """Codes, and texts marked by '~', by which an actor may be known."""
        ref = ref if isinstance(ref, dict) else {"actor": ref}
        actor = self.actors.get(ref.get("actor"), {})
        codes = [c for c in (ref.get("code"), actor.get("code")) if c]
        texts = [(ref.get("mention") or {}).get("text"), actor.get("name"), actor.get("description")]
        return codes + ["~" + t.lower() for t in texts if t]


def names_of_reports(records, listed):
    """The list's name for each report of the ledger: by its id, its title, or the words quoted from it."""
    titles = {r.title.lower(): name for name, r in listed.reports.items() if r.title}
    names, quoted = {name: name for name in listed.reports}, collections.defaultdict(list)
    for record in records:
        text = (record.get("evidence") or {}).get("text")
        if text:
            quoted[record.get("report")].append(reports.squeeze(text))
        if record.get("record") == "report":
            title = reports.squeeze(record.get("title") or "").lower()
            identifier = record.get("id")
            names[identifier] = identifier if identifier in listed.reports else titles.get(title)
    for report, texts in quoted.items():
        if not names.get(report):
            names[report] = by_quotes(texts, listed)
    return names


def by_quotes(texts, listed):
    """The report in which the most of these words stand, where they are more than half of them."""
    hits = {name: sum(t in r.text for t in texts) for name, r in listed.reports.items()}
    best = max(hits, key=hits.get, default=None)
    return best if best and 2 * hits[best] > len(texts) else None
