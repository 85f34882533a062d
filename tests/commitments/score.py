#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the commitments of a ledger against a list that a person wrote. Format of lists and figures: README.md.

    verbale code reports/*.txt --format jsonl > ledger.jsonl
    score.py LIST.toml ledger.jsonl [--verbose] [--json] [--need f1=0.75 states=0.75 joins=0.80]

Exit status: 0, or 1 where a figure is below what --need asks, or 2 where the input cannot be read.
"""
import argparse
import collections
import json
import pathlib
import re
import sys
import tomllib

import reports
from assignment import best_assignment
from ledger_lines import Ledger, as_list, places, read_ledger

STATES = {"conditional", "active", "reaffirmed", "fulfilled", "broken", "disputed", "withdrawn", "expired"}
Unit = collections.namedtuple("Unit", "name report quotes debtors words optional")


# ---- the list


class Listed:
    """A list with its reports; `units` are its commitments by report: what a program has to find."""

    def __init__(self, path):
        path = pathlib.Path(path)
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self.commitments = {c["name"]: c for c in data.get("commitment", [])}
        self.forbidden = data.get("forbid", [])
        self.reports = reports.from_folder(path.parent / data["folder"])
        self.order = {name: i for i, name in enumerate(self.reports_by_date())}
        self.units = [u for c in self.commitments.values() for u in units_of(c)]

    def reports_by_date(self):
        return sorted(self.reports, key=lambda name: re.search(r"\d{4}-\d\d-\d\d|$", name).group() + name)


def units_of(commitment):
    by_report = collections.defaultdict(list)
    for mention in commitment["mentions"]:
        by_report[mention["report"]].append(mention)
    for report, mentions in by_report.items():
        optional = commitment.get("optional", False) or all(m.get("optional") for m in mentions)
        quotes = [reports.squeeze(m["quote"]) for m in mentions]
        yield Unit(commitment["name"], report, quotes, commitment["debtors"], commitment["words"], optional)


# ---- one against the other


def same_country(code, wanted):
    if wanted.startswith("~"):
        return code.startswith("~") and wanted[1:].lower() in code
    if code.startswith("~"):
        return False
    if code.startswith("IGO") or wanted.startswith("IGO"):
        return code.startswith(wanted) or wanted.startswith(code) and len(code) > 3
    return code.startswith(wanted)


def debtor_agrees(names, debtors):
    wanted = [w for d in debtors for w in d.split("|")]
    return not wanted or any(same_country(n, w) for n in names for w in wanted)


def overlap(found_places, quotes, text):
    """The largest share that a found stretch and a quoted one have in common, of both together."""
    best = 0.0
    for quote in quotes:
        for b, e in places(quote, text):
            for fb, fe in found_places:
                common = min(e, fe) - max(b, fb)
                if common >= 4:
                    best = max(best, common / (max(e, fe) - min(b, fb)))
    return best


def words_in(words, texts):
    """Share of the content words that stand in the texts, 0 where fewer than two or less than half do."""
    held = sum(any(re.search(rf"\b{re.escape(w.lower())}\b", t.lower()) for t in texts) for w in words)
    return held / len(words) if held >= 2 and 2 * held >= len(words) else 0.0


def likeness(unit, found, text):
    """0 where the two cannot be the same; required units come before optional ones, whatever the words."""
    if not debtor_agrees(found.debtors, unit.debtors):
        return 0.0
    words = 10 * overlap(found.places, unit.quotes, text) + 5 * words_in(unit.words, found.texts)
    return words and words + (100 if unit.optional else 10000)


def match(listed, ledger):
    """Pairs (unit, found), one to one; and what was found beside them."""
    pairs, rest = [], []
    for report in listed.reports.values():
        units = [u for u in listed.units if u.report == report.name]
        found = [f for f in ledger.found if f.report == report.name]
        weights = [[likeness(u, f, report.text) for f in found] for u in units]
        chosen = best_assignment(weights)
        pairs += [(units[i], found[j]) for i, j in chosen]
        taken = {j for _, j in chosen}
        rest += [f for j, f in enumerate(found) if j not in taken and not said_again(j, found, weights, chosen)]
    return pairs, rest


def said_again(j, found, weights, chosen):
    """A second record for the same listed commitment, and the program knows it: neither right nor wrong."""
    return any(weights[i][j] and found[j].joined == found[k].joined for i, k in chosen)


# ---- the figures


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def share(part, whole, empty=0.0):
    return part / whole if whole else empty


def final_states(listed, pairs):
    """(name, status by the ledger, right) for each listed commitment that was found; the optional ones do not count."""
    groups = collections.defaultdict(lambda: collections.defaultdict(list))
    for unit, found in pairs:
        groups[unit.name][found.joined].append(found)
    for name, by_joined in groups.items():
        listing = listed.commitments[name]
        if not listing.get("optional"):
            latest = lambda fs: max(listed.order[f.report] for f in fs)
            group = max(by_joined.values(), key=lambda fs: (len(fs), latest(fs)))
            status = max(group, key=lambda f: listed.order[f.report]).status
            yield name, status, status in [listing["final"], *listing.get("also", [])]


def joins(listed, pairs):
    """(right, made, wanted) over all pairs of matched mentions, those of commitments 'near' each other left out."""
    right = made = wanted = 0
    for i, (a, found_a) in enumerate(pairs):
        for b, found_b in pairs[:i]:
            if a.name != b.name and near(listed, a.name, b.name):
                continue
            same, joined = a.name == b.name, found_a.joined == found_b.joined
            right, made, wanted = right + (same and joined), made + joined, wanted + same
    return right, made, wanted


def near(listed, a, b):
    return b in listed.commitments[a].get("near", []) or a in listed.commitments[b].get("near", [])


def turning_points(listed, ledger, pairs):
    """(met, listed): the moves of the commitments found, met by a move of the same report to the same state."""
    moves = collections.defaultdict(set)
    for unit, found in pairs:
        together = [member for member in ledger.found if member.joined == found.joined]
        moves[unit.name] |= {move for member in together for move in moves_of(member, ledger)}
    turns = [(name, t) for name in moves for t in listed.commitments[name].get("turns", [])]
    return sum((t["report"], t["status"]) in moves[name] for name, t in turns), len(turns)


def moves_of(found, ledger):
    for move in as_list(found.record.get("history")):
        yield ledger.name_of.get(move.get("report")) or move.get("report") or found.report, move.get("status")


def forbidden_hits(listed, rest):
    return [(f, found) for f in listed.forbidden for found in rest
            if found.report == f["report"] and debtor_agrees(found.debtors, f["debtors"])
            and overlap(found.places, [reports.squeeze(f["quote"])], listed.reports[found.report].text)]


def score(listed, records):
    ledger = Ledger(records, listed)
    pairs, rest = match(listed, ledger)
    hit = sum(not unit.optional for unit, _ in pairs)
    wanted = sum(not unit.optional for unit in listed.units)
    precision, recall = share(hit, hit + len(rest)), share(hit, wanted)
    states = list(final_states(listed, pairs))
    right, made, same = joins(listed, pairs)
    met, turns = turning_points(listed, ledger, pairs)
    nothing = 1.0 if pairs else 0.0
    return {
        "precision": precision, "recall": recall, "f1": f1(precision, recall),
        "states": share(sum(ok for *_, ok in states), len(states)),
        "states_first": share(sum(status == listed.commitments[name]["final"] for name, status, _ in states), len(states)),
        "joins": f1(share(right, made, nothing), share(right, same, nothing)),
        "join_precision": share(right, made, nothing), "join_recall": share(right, same, nothing),
        "turns": share(met, turns), "forbidden": len(forbidden_hits(listed, rest)),
        "found": hit, "wanted": wanted, "beside": len(rest), "elsewhere": ledger.elsewhere,
    }, (ledger, pairs, rest, states)


# ---- the command


def explain(listed, details):
    _, pairs, rest, states = details
    seen = {(u.name, u.report) for u, _ in pairs}
    for unit in listed.units:
        if not unit.optional and (unit.name, unit.report) not in seen:
            print(f"MISS    {unit.report}: {unit.name}: {unit.quotes[0]}")
    for found in rest:
        print(f"BESIDE  {found.report}: {' '.join(found.debtors[:1]) or '-'}: {found.texts[0] if found.texts else '-'}")
    for name, status, ok in states:
        if not ok:
            print(f"STATE   {name}: {status}, listed {listed.commitments[name]['final']}")
    for i, (a, x) in enumerate(pairs):
        for b, y in pairs[:i]:
            if (a.name == b.name) != (x.joined == y.joined) and not (a.name != b.name and near(listed, a.name, b.name)):
                print(f"JOIN    {a.report}: {a.name} {'is not joined' if a.name == b.name else 'is joined'} with {b.report}: {b.name}")
    for forbidden, _ in forbidden_hits(listed, rest):
        print(f"FORBID  {forbidden['report']}: {forbidden['quote']}: {forbidden['why']}")


def arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("list")
    parser.add_argument("ledger", nargs="+")
    parser.add_argument("--verbose", action="store_true", help="print each miss")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--need", nargs="*", default=[], metavar="FIGURE=VALUE", help="fail below this")
    return parser.parse_args(argv)


def main(argv):
    args = arguments(argv)
    try:
        listed = Listed(args.list)
        records = read_ledger(args.ledger)
        needs = {key: float(value) for key, value in (need.split("=") for need in args.need)}
    except (OSError, ValueError, KeyError) as error:
        print(f"score.py: {error}", file=sys.stderr)
        return 2
    figures, details = score(listed, records)
    if unknown := needs.keys() - figures.keys():
        print(f"score.py: no such figure: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    if args.verbose:
        explain(listed, details)
    if args.json:
        print(json.dumps(figures))
    else:
        print("  ".join(f"{k} {v:.3f}" if isinstance(v, float) else f"{k} {v}" for k, v in figures.items()))
    return 1 if any(figures[key] < value for key, value in needs.items()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
