#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the README states holds: its record, its commands, its links."""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAM = os.environ.get("VERBALE_PROGRAM", str(ROOT / "build/verbale"))


def run(*words, stdin=""):
    return subprocess.run([PROGRAM, *words], input=stdin, capture_output=True, text=True, cwd=ROOT)


def holds(shown, real):
    """Every value that the README shows stands in the real record."""
    if isinstance(shown, dict):
        return isinstance(real, dict) and all(holds(v, real.get(k)) for k, v in shown.items())
    if isinstance(shown, list):
        return isinstance(real, list) and len(shown) == len(real) and all(map(holds, shown, real))
    return shown == real


class Readme(unittest.TestCase):
    def test_first_command_stands_by_line_30(self):
        lines = README.splitlines()
        self.assertTrue(any("make demo" in line for line in lines[:30]))

    def test_the_record_is_one_that_the_program_writes(self):
        shown = json.loads(re.search(r"<!-- tested: record -->\n```json\n(.*?)```", README, re.S)[1])
        sentence = re.search(r'echo "([^"]+)" \| build/verbale code', README)[1]
        out = run("code", "--format", "jsonl", "--quiet", stdin=sentence + "\n").stdout
        records = [json.loads(line) for line in out.splitlines()]
        self.assertTrue(any(holds(shown, record) for record in records), out)

    def test_every_command_has_help_with_an_example(self):
        for command in re.findall(r"^\| `verbale (\w+)", README, re.M):
            ran = run(command, "--help")
            self.assertEqual(ran.returncode, 0, command)
            self.assertIn("Example", ran.stdout, command)

    def test_links_lead_somewhere(self):
        for target in re.findall(r"\]\(([^)#:]+)\)", README):
            self.assertTrue((ROOT / target).exists(), target)

    def test_the_chronicle_has_24_reports_and_none_is_rejected(self):
        with tempfile.TemporaryDirectory() as folder:
            ran = run("code", "examples/chronicle", "-o", folder + "/chronicle.db")
            self.assertEqual(ran.returncode, 0, ran.stderr)
            self.assertIn("24 reports in = 24 coded", ran.stdout + ran.stderr)
            shown = run("show", folder + "/chronicle.db").stdout
            self.assertIn("24 reports", shown)
            self.assertLess(len(shown.splitlines()), 30)


class Data(unittest.TestCase):
    """With VERBALE_DATA: articles of others are coded without a crash and without a reject."""

    def test_articles_are_all_coded(self):
        data = os.environ.get("VERBALE_DATA", "")
        articles = pathlib.Path(data, "attribution/dev/text")
        if not data or not articles.is_dir():
            self.skipTest("VERBALE_DATA is not set")
        with tempfile.TemporaryDirectory() as folder:
            ran = run("code", str(articles), "-o", folder + "/articles.db")
            self.assertEqual(ran.returncode, 0, ran.stderr)
            self.assertIn("0 rejected", ran.stdout + ran.stderr)


if __name__ == "__main__":
    unittest.main()
