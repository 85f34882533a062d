#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Verbale's own tables and the columns of others, read back and compared with the records."""
import collections
import hashlib
import json
import unittest

from export_case import ROOT, ExportCase, field, guarded, one_line, pairs, run, tsv_field


def number(value):
    return "" if value is None else repr(value).removesuffix(".0")


def listed(texts):
    return guarded("; ".join(one_line(text).replace(";", ",") for text in texts))


class OwnTables(ExportCase):
    def test_counts_are_those_of_the_ledger(self):
        out = self.export("csv")
        for kind in self.records:
            self.assertEqual(len(self.strict_csv(out / f"{kind}.csv")), len(self.records[kind]), kind)

    def test_events_have_their_values(self):
        rows = {row["id"]: row for row in self.strict_csv(self.export("csv") / "events.csv")}
        for event in self.records["events"]:
            row = rows[field(event["id"])]
            self.assertEqual(row["cameo"], event["cameo"])
            self.assertEqual(row["report"], field(event["report"]))
            self.assertEqual(row["evidence"], field(event["evidence"]["text"]))
            self.assertEqual(row["evidence_begin"], str(event["evidence"]["begin"]))
            self.assertEqual(row["trigger_end"], str(event["trigger"]["end"]))
            self.assertEqual(row["source_codes"], listed(one["code"] or "" for one in event["sources"]))
            self.assertEqual(row["quad"], str(event["quad"]))
            self.assertEqual(float(row["goldstein"]), event["goldstein"])
            self.assertEqual(row["factuality"], event["factuality"])
            self.assertEqual(row["time_begin"], (event["time"] or {}).get("begin") or "")
            self.assertEqual(row["plover"], event["plover"]["event"] or "")
            self.assertEqual(row["place"], field(event["place"]["name"]) if event["place"] else "")
            self.assertEqual(float(row["confidence"]), event["confidence"])

    def test_statements_commitments_relations_have_theirs(self):
        out = self.export("csv")
        for kind, key, value in (("statements", "attitude", lambda r: r["attitude"] or ""),
                                 ("commitments", "status", lambda r: r["status"]),
                                 ("relations", "kind", lambda r: r["kind"])):
            rows = {row["id"]: row for row in self.strict_csv(out / f"{kind}.csv")}
            for record in self.records[kind]:
                row = rows[field(record["id"])]
                self.assertEqual(row[key], value(record))
                self.assertEqual(row["evidence"], field((record["evidence"] or {}).get("text")))

    def test_every_actor_in_every_role_is_there(self):
        rows = self.strict_csv(self.export("csv") / "roles.csv")
        told = collections.Counter((row["id"], row["role"]) for row in rows)
        for event in self.records["events"]:
            for role, refs in (("source", "sources"), ("target", "targets"), ("attribution", "attribution")):
                self.assertEqual(told[(field(event["id"]), role)], len(event[refs]), event["id"])

    def test_tabs_hold_what_commas_hold(self):
        comma, tab = self.export("csv"), self.export("tsv")
        for kind in ("reports", "events", "statements", "roles", "mentions"):
            other = [{k: "“" + v[1:] if v.startswith('"') else v for k, v in row.items()}
                     for row in self.strict_csv(comma / f"{kind}.csv")]
            self.assertEqual(self.strict_tsv(tab / f"{kind}.tsv"), other)

    def test_no_text_runs_as_a_formula(self):
        tab = self.strict_tsv(self.export("tsv") / "reports.tsv")
        ids = {row["id"] for row in tab}
        self.assertIn("'=HYPERLINK(\"http://evil.example\",\"x\")", ids)
        self.assertIn("'@cmd|' /C calc'!A0", ids)
        for row in tab:
            self.assertFalse(row["id"].startswith(("=", "+", "-", "@")))
        authors = {row["author"] for row in tab}
        self.assertIn("''=A1", authors, "an apostrophe that was there is told from one that was put")

    def test_rejects_go_out_too(self):
        bad = self.folder / "bad.db"
        ran = run("code", "no-such-file.txt", "-o", bad, "-q")
        self.assertNotEqual(ran.returncode, 0)
        ran = run("export", bad, "csv", "-o", self.folder / "bad")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        rows = self.strict_csv(self.folder / "bad" / "rejects.csv")
        self.assertEqual([row["code"] for row in rows], ["V1000"])


class ColumnsOfOthers(ExportCase):
    def pair_rows(self, events=None):
        return sum(len(list(pairs(event))) for event in (events or self.asserted()))

    def names(self):
        return {one["id"]: one["name"] for one in self.records["actors"]}

    def name(self, ref):
        if ref is None:
            return ""
        return self.actor_names.get(ref["actor"]) or (ref["mention"] or {}).get("text") or ref["code"] or ""

    def setUp(self):
        self.actor_names = {one["id"]: one["name"] for one in self.every_actor()}

    def every_actor(self):
        text = (self.export("jsonl") / "records.jsonl").read_text(encoding="utf-8")
        return [one for one in map(json.loads, text.splitlines()) if one["record"] == "actor"]

    def test_icews(self):
        rows = self.strict_tsv(self.export("icews") / "icews.tsv")
        self.assertEqual(len(rows[0]), 20)
        self.assertEqual(len(rows), self.pair_rows())
        self.assertEqual(len({row["Event ID"] for row in rows}), len(rows))
        told = collections.Counter((row["Story ID"], row["Sentence Number"], row["CAMEO Code"], row["Source Name"],
                                    row["Target Name"], float(row["Intensity"])) for row in rows)
        wanted = collections.Counter(
            (tsv_field(event["report"]), str(event["sentence"] + 1), event["cameo"], tsv_field(self.name(source)),
             tsv_field(self.name(target)), float(event["goldstein"]))
            for event in self.asserted() for source, target in pairs(event))
        self.assertEqual(told, wanted)

    def test_facts_only_unless_asked(self):
        self.export("icews", "--of", "all", to="icews-all")
        rows = self.strict_tsv(self.folder / "icews-all" / "icews.tsv")
        self.assertEqual(len(rows), self.pair_rows(self.records["events"]))
        self.assertGreater(len(rows), self.pair_rows(), "the ledger has events that are no facts")

    def test_phoenix(self):
        rows = self.strict_tsv(self.export("phoenix") / "phoenix.tsv")
        self.assertEqual(len(rows[0]), 26)
        self.assertEqual(len(rows), self.pair_rows())
        for row in rows:
            self.assertEqual(row["Date"], row["Year"] + row["Month"] + row["Day"])
            self.assertTrue(row["EventCode"].startswith(row["EventRootCode"]))
            quad = {"01": 0, "02": 0, "03": 1, "04": 1, "05": 1, "06": 2, "07": 2, "08": 2, "14": 4, "15": 4,
                    "17": 4, "18": 4, "19": 4, "20": 4}.get(row["EventRootCode"], 3)
            self.assertEqual(row["QuadClass"], str(quad), row["EventCode"])

    def test_petrarch2_rows_have_one_length(self):
        rows = self.strict_lines(self.export("petrarch2") / "petrarch2.tsv")
        self.assertEqual({len(row) for row in rows}, {11})
        self.assertEqual(len(rows), self.pair_rows())
        codes = collections.Counter(row[3] for row in rows)
        self.assertEqual(codes, collections.Counter(e["cameo"] for e in self.asserted() for _ in pairs(e)))

    def test_gdelt(self):
        rows = self.strict_lines(self.export("gdelt") / "gdelt.tsv")
        self.assertEqual({len(row) for row in rows}, {61})
        self.assertEqual(len(rows), self.pair_rows())
        for row in rows:
            self.assertEqual(row[1][:6], row[2])
            self.assertEqual(int(row[3]), int(float(row[4])))
            self.assertIn(row[29], "1234")
            self.assertTrue(row[26].startswith(row[28]))

    def test_polecat_and_plover(self):
        coded = [event for event in self.asserted() if event["plover"]["event"]]
        rows = self.strict_tsv(self.export("polecat") / "polecat.tsv")
        self.assertEqual(len(rows[0]), 40)
        self.assertEqual(len(rows), self.pair_rows(coded))
        self.assertTrue(all(all(row.values()) for row in rows), "what is not known is None")
        text = (self.export("plover") / "plover.jsonl").read_text(encoding="utf-8")
        told = {one["id"]: one for one in map(json.loads, text.splitlines())}
        self.assertEqual(set(told), {event["id"] for event in coded})
        for event in coded:
            self.assertEqual(told[event["id"]]["event"], [event["plover"]["event"]])
            self.assertEqual(told[event["id"]]["event_text"], [event["evidence"]["text"]])
            self.assertEqual(len(told[event["id"]]["actor"]), len(event["sources"]))

    def test_the_account_adds_up(self):
        self.export("polecat")
        last = self.account.splitlines()[-1]
        chosen, written, not_facts, no_place = (int(word) for word in last.split() if word.isdigit())
        self.assertEqual(chosen, len(self.records["events"]))
        self.assertEqual(chosen, written + not_facts + no_place)
        self.assertEqual(not_facts, chosen - len(self.asserted()))

    def test_filters_narrow_down(self):
        self.export("icews", "--source", "IRN*", "--quad", 3, to="icews-iran")
        rows = self.strict_tsv(self.folder / "icews-iran" / "icews.tsv")
        shown = run("show", self.ledger, "events", "--source", "IRN*", "--quad", 3, "--factuality", "CT+", "--limit", 0,
                    "--format", "jsonl").stdout.splitlines()
        self.assertEqual(len(rows), self.pair_rows([json.loads(line) for line in shown]))
        self.assertTrue(rows)


class WhatGoesWithIt(ExportCase):
    FORMATS = ("csv", "tsv", "jsonl", "icews", "phoenix", "petrarch2", "gdelt", "polecat", "plover", "geojson", "graphml",
               "annotations", "followthemoney", "dyad-month", "country-month", "parquet")

    def test_package_and_codebook_say_what_is_there(self):
        for form in self.FORMATS:
            out = self.export(form)
            package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
            book = (out / "codebook.md").read_text(encoding="utf-8")
            self.assertTrue(package["resources"], form)
            for resource in package["resources"]:
                data = (out / resource["path"]).read_bytes()
                self.assertEqual(resource["hash"], "sha256:" + hashlib.sha256(data).hexdigest())
                self.assertEqual(resource["bytes"], len(data))
                fields = resource["schema"]["fields"]
                for one in fields:
                    self.assertIn(f"| `{one['name']}` |", book)
                    self.assertTrue(one["description"])
                if resource.get("dialect", {}).get("header"):
                    rows = (self.strict_csv if out.name.endswith(("csv", "month")) else self.strict_tsv)(
                        out / resource["path"])
                    self.assertEqual(len(rows), resource["rows"])
                    if rows:
                        self.assertEqual(list(rows[0]), [one["name"] for one in fields])
            self.assertIn(f"export {self.ledger} {form}", package["verbale"]["command"].replace("'", ""))
            self.assertTrue(package["verbale"]["coders"][0]["lexicon"])
            self.assertEqual(package["licenses"][0]["name"], "CC-BY-4.0")

    def test_empty_columns_are_named(self):
        out = self.export("gdelt")
        book = (out / "codebook.md").read_text(encoding="utf-8")
        names = [line.split("`")[1] for line in book.splitlines() if line.startswith("| `")]
        empty = book.split("Always empty, because nothing in the ledger fills them: ")[1].split(".\n")[0].split(", ")
        rows = self.strict_lines(out / "gdelt.tsv")
        for name in empty:
            self.assertEqual({row[names.index(name)] for row in rows}, {""}, name)
        self.assertIn("AvgTone", empty)

    def test_a_second_run_writes_the_same_bytes(self):
        for form in self.FORMATS:
            out = self.export(form)
            first = {path.name: path.read_bytes() for path in out.iterdir()}
            self.export(form)
            self.assertEqual({path.name: path.read_bytes() for path in out.iterdir()}, first, form)

    def test_nothing_is_half_written(self):
        out = self.export("icews", to="whole")
        before = {path.name: path.read_bytes() for path in out.iterdir()}
        self.assertFalse([name for name in before if name.endswith(".part")])
        ran = run("export", self.ledger, "icews", "-o", "/proc/no/such")
        self.assertNotEqual(ran.returncode, 0)
        self.assertIn("V1002", ran.stderr)
        ran = run("export", self.ledger, "icews", "--from", "2003-99-99", "-o", out)
        self.assertNotEqual(ran.returncode, 0)
        self.assertEqual({path.name: path.read_bytes() for path in out.iterdir()}, before)

    def test_one_file(self):
        self.export("icews", to="alone.tsv")
        self.assertTrue((self.folder / "alone.tsv").is_file())
        self.assertEqual((self.folder / "alone.tsv").read_bytes(), (self.export("icews") / "icews.tsv").read_bytes())

    def test_help_lists_every_format(self):
        told = run("export", "--help").stdout
        for form in self.FORMATS + ("dyad-day",):
            self.assertIn(form + ":", told)
            self.assertIn(f"`{form}`", (ROOT / "docs/export.md").read_text(encoding="utf-8"))

    def test_a_format_that_is_none(self):
        ran = run("export", self.ledger, "excel")
        self.assertEqual(ran.returncode, 2)
        self.assertIn("icews", ran.stderr)


if __name__ == "__main__":
    unittest.main()
