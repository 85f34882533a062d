#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Shards of the work, put together again, are the work of one run."""
import json
import pathlib
import re
import shutil
import tempfile
import unittest

from export_case import HOSTILE, run

FORMATS = ("csv", "jsonl", "gdelt", "graphml", "country-month")  # all kinds of records, and what is derived


class Shards(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="verbale-shards-"))
        odd = cls.folder / "odd.jsonl"
        lines = [json.dumps(one) for one in HOSTILE] + ["{broken", json.dumps({"id": "no-text"}), json.dumps(HOSTILE[0])]
        odd.write_text("\n".join(lines) + "\n", encoding="utf-8")
        cls.reports = ("examples/chronicle", odd)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def code(self, name, *words):
        """The ledger, and the account's numbers by their words."""
        ledger = self.folder / name
        ran = run("code", *self.reports, "-o", ledger, *words)
        self.assertIn(ran.returncode, (0, 3), ran.stderr)
        account = ran.stdout.splitlines()[0]
        return ledger, {what: int(count) for count, what in re.findall(r"([0-9]+) ([a-z ]+?)(?= [=+]|$)", account)}

    def export(self, ledger, form):
        out = self.folder / f"{ledger.stem}-{form}"
        ran = run("export", ledger, form, "-o", out, "-q")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return {path.name: path.read_bytes() for path in out.iterdir() if path.name != "datapackage.json"}

    def test_four_shards_merged_are_one_run(self):
        whole, account = self.code("whole.db")
        parts = [self.code(f"part-{i}.db", "--shard", f"{i}/4") for i in range(1, 5)]
        for _, part in parts:
            self.assertEqual(part["reports in"], account["reports in"])
            self.assertGreater(part["in other shards"], 0)
        for what in ("coded", "unchanged", "rejected"):
            self.assertEqual(sum(part[what] for _, part in parts), account[what], what)
        merged = self.folder / "merged.db"
        ran = run("merge", *(ledger for ledger, _ in reversed(parts)), "-o", merged)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertEqual(run("doctor", merged).returncode, 0)
        for form in FORMATS:
            self.assertEqual(self.export(whole, form), self.export(merged, form), form)

    def test_what_is_no_shard(self):
        for shard in ("0/4", "5/4", "4", "1/0", "/", "a/b", "1/4/2", "-1/4", "1/65537", "1/99999999999"):
            ran = run("code", "examples/chronicle", f"--shard={shard}")
            self.assertEqual((ran.returncode, ran.stdout), (2, ""), shard)
            self.assertIn("as 2/4", ran.stderr)


if __name__ == "__main__":
    unittest.main()
