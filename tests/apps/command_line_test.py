#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The command line as a user types it."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

try:
    import tomllib
except ImportError:  # before Python 3.11
    tomllib = None

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


OWN = """# a list of one's own
ZEMBLA_LEAGUE_ [FRAOPP] ; made up
\t[FRAREB >19990101]
"""
HOSTILE = """Police arrested Mallory "<script>" Malfoy\\ in Paris on Monday.

Reporters asked Ann Zarkova about it, but Ann Zarkova left. Later Ann Zarkova returned."""


class Actors(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, text):
        path = pathlib.Path(self.folder.name) / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def test_show_says_who_on_that_date_and_why(self):
        ran = run("actors", "show", "Bush", "--on", "1991-02-01")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        first = ran.stdout.splitlines()[1]
        self.assertTrue(first.startswith("->  USAGOV  George H.W. Bush"), first)
        self.assertIn("in office: President", first)
        self.assertIn("George W. Bush", ran.stdout)

    def test_show_of_nobody_fails_and_says_so(self):
        ran = run("actors", "show", "Nobody Atall")
        self.assertEqual((ran.returncode, ran.stdout), (1, ""))
        self.assertIn("Nobody Atall", ran.stderr)

    def test_an_action_asks_for_what_it_needs(self):
        for words in (("show",), ("unknown",), ("show", "A", "B"), ("build", "x"), ("shwo", "A")):
            self.assertEqual(run("actors", *words).returncode, 2, words)

    def test_unknown_is_a_list_that_can_be_given_back(self):
        ledger = str(pathlib.Path(self.folder.name) / "own.db")
        run("code", self.file("a.txt", HOSTILE), "-o", ledger, "-q")
        ran = run("actors", "unknown", ledger, "--limit", "0")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn("Ann Zarkova (person)", ran.stdout)
        if tomllib:
            blocks = tomllib.loads(ran.stdout)["actor"]
            self.assertIn(["Ann Zarkova"], [block["names"] for block in blocks])
        mine = self.file("mine.toml", ran.stdout.replace('code = ""', 'code = "FRAMED"'))
        self.assertEqual(run("actors", "check", mine).returncode, 0)
        coded = run("code", "--actors", mine, "--format", "jsonl", "-q", stdin="Ann Zarkova met Iran's president.")
        self.assertIn('"code":"FRAMED","name":"Ann Zarkova"', coded.stdout)

    def test_a_dictionary_is_read_with_its_dates(self):
        own = self.file("own.txt", OWN)
        for date, code in (("1998-05-01", "FRAOPP"), ("2003-05-01", "FRAREB")):
            ran = run("actors", "show", "zembla league", "--actors", own, "--on", date)
            self.assertIn(f"->  {code}", ran.stdout, ran.stderr)
            ran = run("explain", "The Zembla League met on Monday.", "--actors", own, "--date", date)
            self.assertIn(code, ran.stdout, ran.stderr)

    def test_a_bad_line_is_named(self):
        for command in (("actors", "check"), ("code", FIRST, "--actors"), ("actors", "show", "X", "--actors")):
            ran = run(*command, self.file("bad.txt", OWN + "ELF [ELF 991301-20000101]\n"))
            self.assertNotEqual(ran.returncode, 0)
            self.assertIn("V2101", ran.stderr)
            self.assertIn("bad.txt, line 4", ran.stderr)

    def test_check_finds_what_is_wrong_and_nothing_in_ours(self):
        ran = run("actors", "check")
        self.assertEqual((ran.returncode, ran.stdout), (0, "nothing found\n"), ran.stderr)
        bad = self.file("bad.toml", '[[actor]]\nid = "a"\nkind = "person"\nnames = ["A B"]\ncode = "FRAGVO"\n')
        ran = run("actors", "check", bad)
        self.assertEqual(ran.returncode, 1)
        self.assertIn("bad.toml:1: code: a: no such code: FRAGVO", ran.stdout)

    def test_a_built_index_is_a_file_of_that_name(self):
        built = pathlib.Path(self.folder.name) / "out.index"
        ran = run("actors", "build", "-o", str(built))
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertTrue(built.read_bytes().startswith(b"VRBINDEX"))
        self.assertEqual(run("actors", "build", "-o", "/no/such/folder/x").returncode, 1)

    def test_version_names_the_hash_and_the_index(self):
        ran = run("--version")
        self.assertRegex(ran.stdout, r"lexicon  [0-9a-f]{32}")
        self.assertIn("knowledge.index", ran.stdout)


if __name__ == "__main__":
    unittest.main()
