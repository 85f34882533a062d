#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Files that are no tables, and tables of days and months, read back and compared with the records."""
import collections
import datetime
import json
import pathlib
import tomllib
import unittest
import xml.etree.ElementTree as ElementTree

from export_case import HOSTILE, ROOT, ExportCase, pairs, run


def countries():
    known = {}
    for path in sorted(pathlib.Path(ROOT / "data/actors/countries").glob("*.toml")):
        for one in tomllib.loads(path.read_text(encoding="utf-8"))["actor"]:
            known.setdefault(one["id"], one)
    return known


class Graphs(ExportCase):
    def test_jsonl_is_what_code_prints(self):
        text = (self.export("jsonl") / "records.jsonl").read_text(encoding="utf-8")
        printed = run("code", "examples/chronicle", self.folder / "hostile.jsonl", "--format", "jsonl", "-q").stdout
        # What reports have in common ("story") only a ledger knows.
        alone = lambda line: {key: value for key, value in json.loads(line).items() if key != "story"}
        as_records = lambda lines: sorted(json.dumps(alone(line), sort_keys=True) for line in lines.splitlines())
        self.assertEqual(as_records(text), as_records(printed))

    def test_geojson(self):
        told = json.loads((self.export("geojson") / "events.geojson").read_text(encoding="utf-8"))
        placed = {event["id"]: event["place"] for event in self.records["events"]
                  if event["place"] and event["place"]["latitude"] is not None}
        self.assertTrue(placed)
        self.assertEqual({one["properties"]["id"] for one in told["features"]}, set(placed))
        for one in told["features"]:
            place = placed[one["properties"]["id"]]
            self.assertEqual(one["geometry"], {"type": "Point", "coordinates": [place["longitude"], place["latitude"]]})

    def test_graphml(self):
        root = ElementTree.parse(self.export("graphml") / "events.graphml").getroot()
        name = "{http://graphml.graphdrawing.org/xmlns}"
        nodes = [one.get("id") for one in root.iter(name + "node")]
        edges = list(root.iter(name + "edge"))
        self.assertEqual(len(nodes), len(set(nodes)))
        self.assertEqual({one.get(end) for one in edges for end in ("source", "target")}, set(nodes))
        wanted = sum(1 for event in self.records["events"] for pair in pairs(event) if None not in pair)
        self.assertEqual(len(edges), wanted)
        keys = {one.get("attr.name"): one.get("id") for one in root.iter(name + "key") if one.get("for") == "edge"}
        codes = collections.Counter(data.text for one in edges for data in one if data.get("key") == keys["cameo"])
        self.assertEqual(codes, collections.Counter(event["cameo"] for event in self.records["events"]
                                                    for pair in pairs(event) if None not in pair))

    def test_annotations_find_their_words(self):
        page = json.loads((self.export("annotations") / "annotations.jsonld").read_text(encoding="utf-8"))
        wanted = sum(len(self.records[kind]) for kind in ("events", "statements", "commitments", "relations"))
        self.assertEqual(len(page["items"]), wanted)
        self.assertEqual(len({one["id"] for one in page["items"]}), wanted)
        text = HOSTILE[0]["text"]
        here = [one for one in page["items"] if one["target"]["source"] == HOSTILE[0]["url"]]
        self.assertTrue(here)
        for one in here:
            position, quote = one["target"]["selector"]
            begin, end = position["start"], position["end"]
            self.assertEqual(text[begin:end], quote["exact"])
            self.assertTrue(text[:begin].endswith(quote.get("prefix", "")))
            self.assertTrue(text[end:].startswith(quote.get("suffix", "")))
            self.assertRegex(one["id"], r"^urn:verbale:[A-Za-z0-9._~/:%-]+$")

    def test_follow_the_money(self):
        text = (self.export("followthemoney") / "entities.jsonl").read_text(encoding="utf-8")
        entities = [json.loads(line) for line in text.splitlines()]
        known = {one["id"]: one for one in entities}
        self.assertEqual(len(known), len(entities))
        schemas = collections.Counter(one["schema"] for one in entities)
        self.assertEqual(schemas["Event"], len(self.records["events"]))
        self.assertEqual(schemas["Article"], len(self.records["reports"]))
        for one in entities:
            for name in ("organizer", "involved", "proof"):
                for other in one["properties"].get(name, []):
                    self.assertIn(other, known)
        try:
            from followthemoney import model
        except ImportError:
            self.skipTest("followthemoney is not installed: the schema itself was not checked")
        for one in entities:
            model.get(one["schema"]).validate(one)


class Periods(ExportCase):
    @staticmethod
    def state(code, known):
        return code[:3] if code and code[:3] in known else None

    def counted(self, size):
        """Events in each (period, source, target), worked out from the records alone."""
        known, counts = countries(), collections.Counter()
        for event in self.asserted():
            published = self.reports[event["report"]]["published"]
            time = event["time"] or {"begin": published, "end": published}
            begin, end = time["begin"], time["end"]
            if begin is None or end is None or begin[:size] != end[:size]:
                continue  # longer than the period ("since 2003"), or not on the calendar ("in the past")
            sides = [{self.state(ref["code"], known) for ref in event[side]} - {None} for side in ("sources", "targets")]
            for source in sides[0]:
                for target in sides[1] - {source}:
                    counts[(begin[:size], source, target)] += 1
        return counts

    def test_dyad_day(self):
        rows = self.strict_csv(self.export("dyad-day") / "dyad_day.csv")
        told = {(row["date"], row["source"], row["target"]): int(row["events"]) for row in rows}
        self.assertEqual(len(told), len(rows))
        counts = self.counted(10)
        self.assertTrue(counts)
        self.assertEqual({key: n for key, n in told.items() if n}, dict(counts))
        days = sorted({date for date, _, _ in told})
        first, last = map(datetime.date.fromisoformat, (days[0], days[-1]))
        self.assertEqual(len(days), (last - first).days + 1, "no day is left out")
        both = {(source, target) for _, source, target in told}
        self.assertEqual(both, {(target, source) for source, target in both})
        for source, target in (("USA", "IRN"), ("IRN", "USA")):
            self.assertEqual(sum((day, source, target) in told for day in days), len(days), "zeros are rows")

    def test_dyad_month_by_numbers(self):
        iso = self.strict_csv(self.export("dyad-month") / "dyad_month.csv")
        known = countries()
        cow = self.strict_csv(self.export("dyad-month", "--ids", "cow", to="cow.csv"))
        gw = self.strict_csv(self.export("dyad-month", "--ids", "gw", to="gw.csv"))
        for rows, name in ((cow, "cow"), (gw, "gw")):
            self.assertEqual(sum(int(row["events"]) for row in rows),
                             sum(n for (month, *two), n in self.counted(7).items() if all(name in known[s] for s in two)))
            self.assertTrue(all(row["source"].isdigit() for row in rows))
        self.assertEqual(sum(int(row["events"]) for row in iso), sum(self.counted(7).values()))
        self.assertIn("630", {row["source"] for row in cow}, "Iran is 630 in both systems")

    def test_west_germany_has_its_own_cow_number(self):
        reports = self.folder / "german.jsonl"
        reports.write_text("".join(json.dumps({"id": year, "published": f"{year}-05-02",
                                               "text": "Germany accused Iran of spying."}) + "\n"
                                   for year in ("1985", "1995")), encoding="utf-8")
        ledger = self.folder / "german.db"
        run("code", reports, "-o", ledger, "-q")
        run("export", ledger, "dyad-month", "--ids", "cow", "-o", self.folder / "german.csv")
        rows = self.strict_csv(self.folder / "german.csv")
        held = {(row["month"], row["source"]) for row in rows if int(row["events"])}
        self.assertEqual(held, {("1985-05", "260"), ("1995-05", "255")})

    def test_quads_and_goldstein_add_up(self):
        for row in self.strict_csv(self.export("country-month") / "country_month.csv"):
            quads = sum(int(row[name]) for name in ("verbal_cooperation", "material_cooperation", "verbal_conflict",
                                                    "material_conflict"))
            self.assertEqual(quads, int(row["events"]))
            self.assertEqual(row["goldstein_mean"] == "", row["events"] == "0")

    def test_from_and_to_frame_the_table(self):
        rows = self.strict_csv(self.export("country-month", "--from", "2003", "--to", "2003-06", to="framed.csv"))
        self.assertEqual(sorted({row["month"] for row in rows}), [f"2003-0{month}" for month in range(1, 7)])


class Parquet(ExportCase):
    def rows(self, path):
        try:
            import pyarrow.parquet
            return pyarrow.parquet.read_table(path).to_pylist()
        except ImportError:
            pass
        try:
            import duckdb
        except ImportError:
            self.skipTest("neither pyarrow nor duckdb is installed: Parquet was not read back")
        asked = duckdb.sql(f"SELECT * FROM '{path}'")
        return [dict(zip(asked.columns, row)) for row in asked.fetchall()]

    def test_events_come_back(self):
        rows = {row["id"]: row for row in self.rows(self.export("parquet") / "events.parquet")}
        self.assertEqual(set(rows), {event["id"] for event in self.records["events"]})
        for event in self.records["events"]:
            row = rows[event["id"]]
            self.assertEqual(row["report"], event["report"])
            self.assertEqual(row["evidence"], event["evidence"]["text"], "every character, line ends too")
            self.assertEqual(row["source_codes"] or [], [one["code"] or "" for one in event["sources"]])
            self.assertEqual(row["plover_context"] or [], event["plover"]["context"])
            self.assertEqual((row["quad"], row["goldstein"], row["confidence"]),
                             (event["quad"], event["goldstein"], event["confidence"]))
            self.assertEqual(row["latitude"], event["place"]["latitude"] if event["place"] else None)

    def test_the_other_tables_come_back(self):
        out = self.export("parquet")
        for kind in ("reports", "statements", "commitments", "relations"):
            told = [row["id"] for row in self.rows(out / f"{kind}.parquet")]
            self.assertEqual(sorted(told), sorted(one["id"] for one in self.records[kind]), kind)
        self.assertEqual(self.rows(out / "rejects.parquet"), [])

    def test_two_readers_agree(self):
        try:
            import duckdb
            import pyarrow.parquet
        except ImportError:
            self.skipTest("pyarrow and duckdb are not both installed")
        for path in sorted(self.export("parquet").glob("*.parquet")):
            one = [tuple(row.values()) for row in pyarrow.parquet.read_table(path).to_pylist()]
            self.assertEqual(one, duckdb.sql(f"SELECT * FROM '{path}'").fetchall(), path.name)


if __name__ == "__main__":
    unittest.main()
