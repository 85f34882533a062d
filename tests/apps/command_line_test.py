#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The command line as a user types it."""
import json
import os
import pathlib
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("VERBALE_PROGRAM", str(ROOT / "build/verbale"))
FIRST, SECOND = (f"examples/chronicle/{name}.txt" for name in ("1980-04-08-break", "1981-01-20-algiers"))


def run(*words, stdin=""):
    return subprocess.run([PROGRAM, *words], input=stdin, capture_output=True, text=True, cwd=ROOT)


def origins(ran):
    records = [json.loads(line) for line in ran.stdout.splitlines()]
    return [record["origin"] for record in records if record["record"] == "report"]


class CommandLine(unittest.TestCase):
    def test_several_reports_in_one_run_in_their_order(self):
        for words in ((FIRST, SECOND, "--format", "jsonl", "-q"), ("--format", "jsonl", "-q", SECOND, FIRST)):
            ran = run("code", *words)
            self.assertEqual(ran.returncode, 0, ran.stderr)
            self.assertEqual(origins(ran), [word for word in words if word.endswith(".txt")])

    def test_options_between_reports(self):
        ran = run("code", FIRST, "--format", "jsonl", SECOND, "-q")
        self.assertEqual(origins(ran), [FIRST, SECOND], ran.stderr)

    def test_parse_takes_several_too(self):
        ran = run("parse", FIRST, SECOND, "-q")
        self.assertEqual(ran.stdout.count("# newdoc"), 2, ran.stderr)

    def test_one_too_many_is_said_where_one_is_asked_for(self):
        ran = run("explain", "France met Iran.", "And again.")
        self.assertNotEqual(ran.returncode, 0)
        self.assertIn("one too many", ran.stderr)

    def test_an_unknown_option_is_a_usage_error(self):
        ran = run("code", FIRST, "--fromat", "jsonl")
        self.assertNotEqual(ran.returncode, 0)
        self.assertEqual(ran.stdout, "")
        self.assertIn("--fromat", ran.stderr)

    def test_a_missing_report_is_rejected_and_the_run_goes_on(self):
        ran = run("code", "no-such-report.txt", FIRST, "--format", "jsonl", "-q")
        self.assertEqual(origins(ran), [FIRST])
        self.assertIn("V1000", ran.stderr)
        self.assertNotEqual(ran.returncode, 0)


if __name__ == "__main__":
    unittest.main()
