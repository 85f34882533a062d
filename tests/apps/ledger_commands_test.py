#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""search, rejects, doctor, backup and merge as a user types them."""
import csv
import io
import sqlite3
import unittest

from export_case import ROOT, ExportCase, run


class LedgerCommands(ExportCase):
    def ledger_of(self, name, reports):
        path = self.folder / name
        ran = run("code", *reports, "-o", path, "-q")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return path

    def test_search_as_csv(self):
        ran = run("search", self.ledger, "nuclear inspectors", "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(ran.stdout)))
        self.assertTrue(rows)
        self.assertTrue(all("[" in row["words"] for row in rows))

    def test_search_shows_no_control_characters(self):
        ran = run("search", self.ledger, "sent troops")
        self.assertIn("troops", ran.stdout)
        self.assertNotIn("\x1b", ran.stdout)

    def test_search_without_a_word(self):
        self.assertEqual(run("search", self.ledger, "***").returncode, 2)

    def test_doctor_is_content_and_sees_damage(self):
        self.assertEqual(run("doctor", self.ledger).returncode, 0)
        copy = self.folder / "damaged.db"
        self.assertEqual(run("backup", self.ledger, copy).returncode, 0)
        with sqlite3.connect(copy) as db:
            db.execute("UPDATE events SET evidence = 'other words'")
        ran = run("doctor", copy)
        self.assertEqual(ran.returncode, 1)
        self.assertIn("BAD   quotations", ran.stdout)

    def test_merged_exports_are_those_of_one_run(self):
        reports = sorted(str(path) for path in (ROOT / "examples/chronicle").iterdir())
        first, second = self.ledger_of("first.db", reports[:14]), self.ledger_of("second.db", reports[9:])
        whole, both = self.ledger_of("whole.db", reports), self.folder / "both.db"
        ran = run("merge", first, second, "-o", both)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertEqual(run("doctor", both).returncode, 0)
        for form in ("csv", "jsonl", "gdelt", "dyad-month"):
            files = []
            for ledger in (whole, both):
                out = self.folder / f"{ledger.stem}-{form}"
                self.assertEqual(run("export", ledger, form, "-o", out, "-q").returncode, 0)
                files.append({path.name: path.read_bytes() for path in out.iterdir() if path.name != "datapackage.json"})
            self.assertEqual(*files)

    def test_rejects_of_a_conflict(self):
        one, two = self.folder / "c1.jsonl", self.folder / "c2.jsonl"
        one.write_text('{"id": "same", "text": "France accused Iran of spying."}\n')
        two.write_text('{"id": "same", "text": "Spain accused Iran of spying."}\n')
        first, second = self.ledger_of("c1.db", [one]), self.ledger_of("c2.db", [two])
        ran = run("merge", first, second, "-o", self.folder / "c.db")
        self.assertEqual(ran.returncode, 3)
        self.assertIn("same differs", ran.stderr)
        self.assertIn("V1060", run("rejects", self.folder / "c.db", "--format", "csv").stdout)

    def test_counted_as_markdown(self):
        ran = run("show", self.ledger, "events", "--count-by", "factuality", "--format", "markdown")
        self.assertIn("| CT+ | ", ran.stdout)
        self.assertEqual(run("show", self.ledger, "events", "--count-by", "quad", "--format", "jsonl").returncode, 2)


if __name__ == "__main__":
    unittest.main()
