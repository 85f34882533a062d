#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A ledger whose texts are coded again by another lexicon."""
import contextlib
import json
import pathlib
import shutil
import sqlite3
import tempfile
import unittest

from export_case import ROOT, run

REPORTS = sorted((ROOT / "examples/chronicle").glob("198*")) + sorted((ROOT / "examples/chronicle").glob("2007*.html"))
PAIR = {"id": "pair", "text": "France accused Iran of spying.", "pairs": [{"id": "p", "source": [0, 6], "target": [15, 19]}]}


class Recode(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="verbale-recode-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.data = cls.folder / "data"
        shutil.copytree(ROOT / "data", cls.data, copy_function=lambda a, b: pathlib.Path(b).symlink_to(a))
        entry = cls.data / "lexicon/11-disapprove.toml"
        text = entry.read_text(encoding="utf-8")
        entry.unlink()
        before, blame = text.split('id = "blame"\n')
        entry.write_text(before + 'id = "blame"\n' + blame.replace('cameo = "112"', 'cameo = "111"', 1), encoding="utf-8")
        pair = cls.folder / "pair.jsonl"
        pair.write_text(json.dumps(PAIR) + "\n", encoding="utf-8")
        cls.old = cls.folder / "old.db"
        ran = run("code", *REPORTS, pair, "-o", cls.old, "-q")
        assert ran.returncode == 0, ran.stderr
        cls.new = cls.folder / "new.db"
        cls.ran = run("recode", cls.old, "-o", cls.new, "--data", cls.data, "--format", "jsonl")
        cls.changes = [json.loads(line) for line in cls.ran.stdout.splitlines()]

    @staticmethod
    def records(ledger):
        return run("show", ledger, "events", "--limit", "0", "--format", "jsonl").stdout

    def test_the_same_lexicon_changes_nothing(self):
        before = self.records(self.old)
        ran = run("recode", self.old)
        self.assertEqual((ran.returncode, ran.stdout), (0, ""), ran.stderr)
        self.assertIn(f"{len(REPORTS) + 1} reports = 0 changed + {len(REPORTS)} the same + 0 failed + 1 left as they are", ran.stderr)
        self.assertEqual(self.records(self.old), before)

    def test_what_changed_is_told_with_both_values(self):
        self.assertEqual(self.ran.returncode, 0, self.ran.stderr)
        self.assertTrue(self.changes)
        codes = [one["fields"]["cameo"] for one in self.changes if one["change"] == "changed" and one["record"] == "event"]
        self.assertTrue(codes)
        self.assertEqual({tuple(both) for both in codes}, {("112", "111")})

    def test_what_is_told_is_what_the_ledgers_hold(self):
        old, new = ({one["id"]: one for one in map(json.loads, self.records(ledger).splitlines())}
                    for ledger in (self.old, self.new))
        for change in (one for one in self.changes if one["record"] == "event" and one["change"] == "changed"):
            self.assertEqual(new[change["id"]]["cameo"], "111")
        told = {one["id"] for one in self.changes if one["record"] == "event"}
        self.assertEqual({name for name in new if new[name]["cameo"] != old.get(name, {}).get("cameo")}, told)

    def test_a_dry_run_writes_nothing(self):
        before = self.old.read_bytes()
        ran = run("recode", self.old, "--dry-run", "--data", self.data, "--format", "jsonl")
        self.assertEqual(ran.stdout, self.ran.stdout)
        self.assertIn("nothing was written", ran.stderr)
        self.assertEqual(self.old.read_bytes(), before)
        self.assertEqual(run("recode", self.old, "--dry-run", "-o", self.folder / "x.db").returncode, 2)

    def test_nothing_is_overwritten_and_nothing_half_is_left(self):
        ran = run("recode", self.old, "-o", self.new)
        self.assertEqual(ran.returncode, 1)
        self.assertIn("V1002", ran.stderr)
        self.assertEqual(run("recode", self.folder / "none.db").returncode, 5)
        self.assertFalse((self.folder / "none.db").exists())
        self.assertEqual(list(self.folder.glob("*.part*")), [])
        self.assertEqual(run("doctor", self.new).returncode, 0)

    def test_tables_of_others_stay(self):
        ledger = self.folder / "others.db"
        shutil.copy(self.old, ledger)
        with contextlib.closing(sqlite3.connect(ledger)) as db:
            db.execute("CREATE TABLE notes (report TEXT, note TEXT)")
            db.execute("INSERT INTO notes SELECT id, 'mine' FROM reports")
            db.commit()
        self.assertEqual(run("recode", ledger, "--data", self.data, "-q").returncode, 0)
        with contextlib.closing(sqlite3.connect(ledger)) as db:
            self.assertEqual(db.execute("SELECT count(*) FROM notes").fetchone()[0], len(REPORTS) + 1)
        self.assertEqual(self.records(ledger), self.records(self.new))


if __name__ == "__main__":
    unittest.main()
