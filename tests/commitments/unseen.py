#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds a ledger against what a reader finds in single reports. Format: unseen/README.md.

    verbale code tests/commitments/unseen/*.txt --format jsonl > ledger.jsonl
    unseen.py ledger.jsonl [NAME ...] [--folder unseen2] [--verbose]

Prints for each report, and for all, 'met N of M, forbidden K' and the shares by kind. Exit status 0, or 2 on bad input.
"""
import argparse
import collections
import pathlib
import sys
import tomllib

import reports
import score
from ledger_lines import Ledger, as_list, content_spans, place_of, places, read_ledger

HERE = pathlib.Path(__file__).resolve().parent
KINDS = ("event", "statement", "commitment", "relation")
ROLES = {"source": "sources", "target": "targets", "speaker": "speakers", "via": "via", "toward": "toward",
         "debtor": "debtors", "creditor": "creditors", "subject": "subject", "object": "object", "said_by": "attribution"}
VALUES = ("factuality", "attitude", "mode", "status", "kind")


class Expected:
    """One expectation file: what stands in `report`, and what must not come of it."""

    def __init__(self, path):
        self.data = tomllib.loads(path.read_text(encoding="utf-8"))
        self.name = path.name.removesuffix(".expect.toml")
        (self.report,) = reports.from_file(path.parent / self.data["report"])
        self.reports = {self.report.name: self.report}
        self.wanted = [(kind, e) for kind in KINDS for e in self.data.get(kind, [])]
        self.forbidden = [(e["record"], e) for e in self.data.get("forbid", [])]


def all_expected(names=(), folder="unseen"):
    found = [Expected(p) for p in sorted((HERE / folder).glob("*.expect.toml"))]
    if not found:
        raise ValueError(f"{folder}: no list (*.expect.toml) there")
    return [e for e in found if not names or e.name in names]


def spans_of(record):
    spans = [record.get(key) for key in ("trigger", "cue", "evidence")] + content_spans(record.get("content"))
    return [s for s in spans if s and s.get("text")]


def on_words(spans, words, text):
    found = [p for s in spans if s.get("text") for p in place_of(s, text)]
    return any(min(e, fe) > max(b, fb) for b, e in places(reports.squeeze(words), text) for fb, fe in found)


def has_actor(refs, pattern, ledger):
    return any(score.debtor_agrees(ledger.names(ref), [pattern]) for ref in as_list(refs) if ref)


def roles_agree(record, e, ledger):
    if e.get("either"):
        parties = (record.get("sources") or []) + (record.get("targets") or [])
        return all(has_actor(parties, e[key], ledger) for key in ("source", "target"))
    return all(has_actor(record.get(ROLES[key]), e[key], ledger) for key in e.keys() & ROLES.keys())


def meets(record, kind, e, ledger, text):
    spans = [record.get("trigger") or {}] if e.get("trigger") else spans_of(record)
    if record.get("record") != kind or not on_words(spans, e["words"], text):
        return False
    said = " ".join(reports.squeeze(s["text"]) for s in spans_of(record)).lower()
    return (roles_agree(record, e, ledger)
            and (not e.get("unattributed") or not record.get("attribution"))
            and ("cameo" not in e or any((record.get("cameo") or "").startswith(c) for c in e["cameo"]))
            and all(record.get(key) in e[key] for key in VALUES if key in e)
            and all(word.lower() in said for word in e.get("content", []))
            and e.get("value", "").lower() in (record.get("value") or "").lower())


def judge(expected, records):
    """What was met, what was missed, what was hit that must not be."""
    ledger = Ledger(records, expected)
    mine = [r for r in records if ledger.name_of.get(r.get("report")) == expected.report.name]
    found = lambda kind, e: any(meets(r, kind, e, ledger, expected.report.text) for r in mine)
    met = [(kind, e) for kind, e in expected.wanted if found(kind, e)]
    missed = [pair for pair in expected.wanted if pair not in met]
    return met, missed, [(kind, e) for kind, e in expected.forbidden if found(kind, e)]


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("ledger")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--folder", default="unseen", help="reports and lists, beside this script; default: unseen")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args(argv)
    try:
        records = read_ledger([args.ledger])
        lists = all_expected(args.names, args.folder)
    except (OSError, ValueError) as error:
        print(f"unseen.py: {error}", file=sys.stderr)
        return 2
    print_all(lists, records, args.verbose)
    return 0


def print_all(lists, records, verbose):
    totals, forbidden = collections.Counter(), 0
    for expected in lists:
        met, missed, hits = judge(expected, records)
        print(f"{expected.name}: met {len(met)} of {len(expected.wanted)}, forbidden {len(hits)}")
        for word, pairs in (("  miss", missed), ("  forbidden", hits)) if verbose else ():
            for kind, e in pairs:
                print(word, kind, {k: v for k, v in e.items() if k != "record"})
        totals.update(("met", kind) for kind, _ in met)
        totals.update(("all", kind) for kind, _ in expected.wanted)
        forbidden += len(hits)
    for kind in KINDS:
        print(f"{kind}: {totals['met', kind]} of {totals['all', kind]}")
    print(f"forbidden: {forbidden} of {sum(len(e.forbidden) for e in lists)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
