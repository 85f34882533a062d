#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Feeds, other encodings and what is doubtful about a report, from the file to the ledger."""
import re
import json
import pathlib
import shutil
import tempfile
import unittest
import zipfile

from export_case import run

FEED = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0"><channel><title>Chronicle Wire</title>
<item><guid>w1</guid><title>Envoys meet</title><pubDate>Tue, 13 May 2003 18:40:00 GMT</pubDate>
<description>&lt;p&gt;France accused Iran of spying in a caf\u00e9.&lt;/p&gt;</description></item>
<item><guid>w2</guid><description>Iran & France</description></item>
<item><guid>w3</guid><description>Iran denied it.</description></item>
</channel></rss>
"""


class Inputs(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="verbale-inputs-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.ledger = str(self.folder / "a.db")

    def file(self, name, text, encoding="utf-8"):
        path = self.folder / name
        path.write_bytes(text.encode(encoding))
        return str(path)

    def show(self, kind):
        out = run("show", self.ledger, kind, "--format", "jsonl").stdout
        return [json.loads(line) for line in out.splitlines()]

    def test_a_feed_becomes_reports_and_its_broken_item_a_reject(self):
        ran = run("code", self.file("feed.xml", FEED.format(encoding="utf-8")), "-o", self.ledger)
        self.assertEqual(ran.returncode, 3, ran.stderr)
        self.assertIn("3 reports in = 2 coded + 0 unchanged + 1 rejected", ran.stdout)
        self.assertNotIn("warning", ran.stdout)
        first = next(report for report in self.show("reports") if report["id"] == "w1")
        self.assertEqual([first[key] for key in ("title", "source", "published", "published_from")],
                         ["Envoys meet", "Chronicle Wire", "2003-05-13", "input"])
        self.assertEqual([(reject["report"], reject["code"]) for reject in self.show("rejects")], [("w2", "V1024")])
        self.assertTrue(any(event["cameo"].startswith("112") for event in self.show("events")))

    def test_what_is_doubtful_goes_into_the_ledger_once(self):
        feed = self.file("feed.xml", FEED.format(encoding="windows-1252"), "windows-1252")
        for coded in ("2 coded + 0 unchanged", "0 coded + 2 unchanged"):
            ran = run("code", feed, "-o", self.ledger)
            self.assertIn(coded + " + 1 rejected (1 with a warning)", ran.stdout)
            self.assertIn("warning: V1014 read as windows-1252", ran.stderr)
        self.assertEqual([(one["report"], one["code"], one["what"]) for one in self.show("warnings")],
                         [("w1", "V1014", "read as windows-1252")])
        self.assertIn("1 report read with a doubt", run("doctor", self.ledger).stdout)

    def test_read_shows_a_feed_in_a_zip_file(self):
        path = self.folder / "a.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("feed.xml", FEED.format(encoding="utf-8"))
        ran = run("read", str(path), "--format", "jsonl")
        found = [json.loads(line) for line in ran.stdout.splitlines()]
        self.assertEqual([(one["record"], one["id"]) for one in found],
                         [("report", "w1"), ("reject", "w2"), ("report", "w3")])
        self.assertEqual(found[0]["kind"], "rss")
        self.assertTrue(found[0]["origin"].endswith("a.zip!feed.xml, line 3"), found[0]["origin"])

    def test_entities_are_refused(self):
        bomb = "<!DOCTYPE rss [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>"
        ran = run("read", self.file("bomb.xml", bomb), "--format", "jsonl")
        self.assertEqual([json.loads(line)["code"] for line in ran.stdout.splitlines()], ["V1026"])

    def test_what_goes_out_as_another_data_set_comes_in_again(self):
        run("code", "examples/chronicle", "-o", self.ledger, "-q")
        for data_set in ("icews", "polecat", "petrarch2"):
            run("export", self.ledger, data_set, "--of", "all", "-o", str(self.folder / data_set), "-q")
            file = self.folder / data_set / f"{data_set}.tsv"
            rows = len(file.read_text(encoding="utf-8").splitlines()) - (data_set != "petrarch2")
            other = str(self.folder / f"{data_set}.db")
            ran = run("import", str(file), "-o", other)
            self.assertEqual(ran.returncode, 0, ran.stderr)
            counts = re.search(rf"{rows} rows of {data_set.upper()} = (\d+) imported \+ (\d+) unchanged \+ 0 rejected", ran.stdout)
            self.assertIsNotNone(counts, ran.stdout)
            taken, alike = map(int, counts.groups())
            self.assertEqual(taken + alike, rows)
            if data_set != "petrarch2":  # whose rows have no number: two may be alike
                self.assertEqual(alike, 0)
            shown = run("show", other, "events", "--limit", "0", "--format", "jsonl").stdout.splitlines()
            self.assertEqual(len(shown), taken)
            ours, theirs = (run("show", ledger, "events", "--source", "USA*", "--target", "IRN*", "--limit", "0",
                                "--count-by", "quad", "--format", "csv").stdout for ledger in (self.ledger, other))
            self.assertEqual(ours.splitlines()[0], theirs.splitlines()[0])
            self.assertTrue(set(line.split(",")[0] for line in theirs.splitlines()) <=
                            set(line.split(",")[0] for line in ours.splitlines()), theirs)

    def test_import_needs_a_ledger_and_a_known_file(self):
        self.assertEqual(run("import", self.file("a.tab", "a\tb\n")).returncode, 2)
        ran = run("import", self.file("a.tab", "a\tb\n"), "-o", self.ledger)
        self.assertEqual(ran.returncode, 1)
        self.assertIn("V1022", ran.stderr)


if __name__ == "__main__":
    unittest.main()
