#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""From a record in the browser's hands to the gold file that judges the next lexicon."""
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.request

from export_case import PROGRAM, ROOT, run

REPORTS = [{"id": "a", "published": "2003-05-12", "text": "France accused Iran of spying."},
           {"id": "b", "published": "2003-05-13", "text": "France praised Spain. Spain praised Italy."}]


class Reviewing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="verbale-review-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        reports = cls.folder / "reports.jsonl"
        reports.write_text("\n".join(map(json.dumps, REPORTS)), encoding="utf-8")
        cls.ledger = cls.folder / "l.db"
        ran = run("code", reports, "-o", cls.ledger, "-q")
        assert ran.returncode == 0, ran.stderr
        server = subprocess.Popen([PROGRAM, "serve", cls.ledger, "--port", "0", "--review", "Ada"],
                                  stdout=subprocess.PIPE, text=True)
        try:
            cls.url, cls.token = re.search(r"(http:\S+/)\?token=(\w+)", server.stdout.readline()).groups()
            cls.events = {one["evidence"]["text"]: one for one in cls.records("events")}
            cls.judge()
        finally:
            server.terminate()
            server.communicate()

    @classmethod
    def records(cls, kind, ledger=None):
        out = run("show", ledger or cls.ledger, kind, "--limit", "0", "--format", "jsonl").stdout
        return [json.loads(line) for line in out.splitlines()]

    @classmethod
    def ask(cls, method, path, value=None):
        request = urllib.request.Request(cls.url + path, method=method, headers={
            "Verbale-Token": cls.token, "Content-Type": "application/json"},
            data=None if value is None else json.dumps(value).encode())
        with urllib.request.urlopen(request) as answer:
            return answer.read().decode()

    @classmethod
    def judge(cls):
        spying, praise, other = (next(one for words, one in cls.events.items() if part in words)
                                 for part in ("spying", "France praised", "Spain praised"))
        for event, verdict, more in ((spying, "accept", {}), (praise, "reject", {"reason": "not this"}),
                                     (other, "change", {"changes": {"targets": ["ITAGOV"]}})):
            cls.ask("POST", "api/reviews", {"report": event["report"], "kind": "event", "record_id": event["id"],
                                            "verdict": verdict, **more})
        cls.gold = cls.folder / "gold.jsonl"
        cls.gold.write_text(cls.ask("GET", "api/gold"), encoding="utf-8")

    def test_reviews_are_shown_and_the_records_are_as_they_were(self):
        self.assertEqual([one["verdict"] for one in self.records("reviews")], ["accept", "reject", "change"])
        self.assertEqual({one["evidence"]["text"]: one for one in self.records("events")}, self.events)
        table = run("show", self.ledger, "reviews", "--count-by", "verdict", "--format", "csv").stdout
        self.assertIn("reject,1", table)
        self.assertEqual(run("show", self.ledger, "reviews", "--words", "not this", "--format", "csv").stdout.count("\n"), 2)
        self.assertEqual(run("show", self.ledger, "reviews", "--source", "FRA").returncode, 2)

    def test_the_gold_judges_as_the_reviews_did(self):
        for more in ((), ("--ledger", self.ledger)):
            ran = run("validate", self.gold, *more)
            self.assertEqual(ran.returncode, 0, ran.stderr)
            self.assertRegex(ran.stdout, r"(?m)^found +0\.667 +1\.000 ")
            self.assertRegex(ran.stdout, r"(?m)^all +0\.333 +0\.500 ")
            self.assertIn("differ targets", ran.stdout)

    def test_another_lexicon_moves_records_and_reviews_follow(self):
        data = self.folder / "data"
        shutil.copytree(ROOT / "data", data, copy_function=lambda a, b: pathlib.Path(b).symlink_to(a))
        for entry in (data / "lexicon").glob("*.toml"):
            text = entry.read_text(encoding="utf-8")
            if 'cameo = "1125"' in text:
                entry.unlink()
                entry.write_text(text.replace('cameo = "1125"', 'cameo = "112"'), encoding="utf-8")
        new, last = self.folder / "new.db", self.folder / "last.json"
        ran = run("recode", self.ledger, "-o", new, "--data", data)
        self.assertIn("reviews by people: 3 kept; the records of 1 say something else now, those of 0 are gone", ran.stderr)
        self.assertEqual([one["standing"] for one in self.records("reviews", new)], ["changed", "same", "same"])
        self.assertIn("say something else", run("doctor", new).stdout)
        first = run("validate", self.gold, "--last", last)
        self.assertNotIn("Since the last run", first.stdout)
        worse = run("validate", self.gold, "--last", last, "--data", data)
        self.assertRegex(worse.stdout, r"F1 of all 0\.400, now 0\.000\nworse: 1\n  a: FRA 1125 IRN accused")
        better = run("validate", self.gold, "--last", last)
        self.assertRegex(better.stdout, r"F1 of all 0\.000, now 0\.400\nbetter: 1\n")
        self.assertIn("nothing else changed", run("validate", self.gold, "--last", last).stdout)

    def test_wrong_input_is_told(self):
        bad = self.folder / "bad.jsonl"
        bad.write_text('{"text": "x", "events": []}\n{"text": "y", "events": [{"cameo": "99"}]}\n', encoding="utf-8")
        ran = run("validate", bad)
        self.assertEqual((ran.returncode, ran.stdout), (1, ""))
        self.assertIn("bad.jsonl, line 2", ran.stderr)
        self.assertEqual(run("validate", self.folder / "none.jsonl").returncode, 1)
        self.assertIn("V3006", run("validate", ROOT / "examples/gold.jsonl", "--ledger", self.ledger).stderr)
        self.assertIn("not a run of verbale validate", run("validate", self.gold, "--last", self.gold).stderr)
        self.assertTrue(self.gold.read_text(encoding="utf-8").startswith('{"id"'), "and the file is as it was")
        self.assertEqual(run("serve", self.folder / "none.db", "--review", "Ada").returncode, 5)
        self.assertEqual(run("serve", self.ledger, "--listen", "0.0.0.0").returncode, 2)

    def test_the_example_is_coded(self):
        ran = run("validate", ROOT / "examples/gold.jsonl")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn("22 texts, 22 gold events", ran.stdout)
        found = re.search(r"(?m)^found +\S+ +(\S+)", ran.stdout)
        self.assertGreater(float(found[1]), 0.7, ran.stdout)


if __name__ == "__main__":
    unittest.main()
