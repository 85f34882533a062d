#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""verbale lexicon: check, coverage and gaps as a user types them; entries of a user's own; and that examples notice a
changed code or role."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("VERBALE_PROGRAM", str(ROOT / "build/verbale"))
REPORT = "France steepled Iran. Oman kayaked with Chad <script>\x1b[2J. Spain criticized Peru."


def run(*words, stdin=""):
    return subprocess.run([PROGRAM, "lexicon", *words], input=stdin, capture_output=True, text=True, cwd=ROOT)


class Stamp(unittest.TestCase):
    def test_a_record_tells_each_model_that_coded_it(self):
        def stamp(data):
            said = subprocess.run([PROGRAM, "--version", "--data", data], capture_output=True, text=True, check=True).stdout
            return dict(line.split(maxsplit=1) for line in said.splitlines()[1:3])

        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("*.model"), dirs_exist_ok=True)
            for model in (ROOT / "data/models").glob("*.model"):
                os.symlink(model, os.path.join(folder, "models", model.name))
            whole = stamp(folder)
            os.remove(os.path.join(folder, "models", "happening.model"))
            self.assertNotEqual(stamp(folder)["model"], whole["model"])
            self.assertEqual(whole["model"], stamp(str(ROOT / "data"))["model"])


class LexiconCommand(unittest.TestCase):
    def test_coverage_counts_and_names_what_is_missing(self):
        ran = run("coverage")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn("Codes without an entry:", ran.stdout)
        self.assertRegex(ran.stdout, r"163 +Impose embargo, boycott, or sanctions +\d+ +\d+")

    def test_gaps_of_a_report_and_of_its_ledger(self):
        ran = run("gaps", stdin=REPORT)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertNotIn("\x1b", ran.stdout)
        self.assertNotIn("criticize", ran.stdout)
        with tempfile.TemporaryDirectory() as folder:
            ledger = os.path.join(folder, "a.db")
            subprocess.run([PROGRAM, "code", "-q", "-o", ledger], input=REPORT, text=True, check=True)
            self.assertEqual(run("gaps", ledger).stdout, ran.stdout)

    def test_what_is_typed_wrongly_is_said(self):
        self.assertEqual(run("coverage", "a.txt").returncode, 2)
        self.assertEqual(run("gasp").returncode, 2)
        self.assertNotEqual(run("gaps", "no-such-report.txt").returncode, 0)
        self.assertNotEqual(run("check", "--data", "no-such-folder").returncode, 0)


def entry(name, word, cameo, example):
    return (f'[[entry]]\nid = "{name}"\nword = "{word}"\ncameo = "{cameo}"\nsource = ["subject"]\n'
            f'target = ["object"]\nexamples = [ {example}, {example} ]\n')


ADDED = entry("steeple", "steeple", "111", '{ text = "France steepled Iran.", source = "FRA*", target = "IRN*" }')
REPLACED = entry("accuse", "accuse", "190", '{ text = "France accused Iran.", source = "FRA*", target = "IRN*" }')
DICTIONARY = "&GRAIN\n+WHEAT\n\n--- STEEPLE [160] ---\nSTEEPLE {STEEPLED }\n- * &GRAIN (WITH +) [1246]\n- * OAT WHEAT [111]\n"


class OwnEntries(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, text):
        path = pathlib.Path(self.folder.name) / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return str(path)

    def events(self, text, *words):
        ran = subprocess.run([PROGRAM, "code", "--format", "jsonl", "-q", *words], input=text, capture_output=True,
                             text=True, check=True)
        records = [json.loads(line) for line in ran.stdout.splitlines()]
        return ([(r["cameo"], r["lexicon"]) for r in records if r["record"] == "event"],
                next(r["coder"]["lexicon"] for r in records if r["record"] == "report"))

    def test_a_folder_adds_and_replaces(self):
        text = "France steepled Iran. Chad accused Oman."
        ours, hash_of_ours = self.events(text)
        self.write("mine/a.toml", ADDED)
        self.write("mine/b.toml", REPLACED)
        mine = str(pathlib.Path(self.folder.name) / "mine")
        own, hash_of_own = self.events(text, "--lexicon", mine)
        self.assertEqual([cameo for cameo, _ in ours], ["112"])
        self.assertEqual(own, [("111", "steeple"), ("190", "accuse")])
        self.assertNotEqual(hash_of_own, hash_of_ours)
        version = subprocess.run([PROGRAM, "--version", "--lexicon", mine], capture_output=True, text=True)
        self.assertIn(hash_of_own, version.stdout)
        self.assertEqual(run("check", "--lexicon", mine).returncode, 0)
        tested = run("test", "--lexicon", mine)
        self.assertNotIn("steeple", tested.stdout)

    def test_classes_of_a_folder(self):
        self.write("mine/classes.toml", 'spires = ["spire"]\n')
        self.write("mine/a.toml", ADDED + 'when = { object = ["@spires"] }\n')
        mine = str(pathlib.Path(self.folder.name) / "mine")
        self.assertEqual(self.events("France steepled Iran's spire.", "--lexicon", mine)[0], [("111", "steeple")])
        self.assertNotIn(("111", "steeple"), self.events("France steepled Iran.", "--lexicon", mine)[0])

    def test_a_verb_dictionary_as_it_is(self):
        own = self.write("own.verbs.txt", DICTIONARY)
        found, _ = self.events("France steepled the wheat with Iran. Chad steepled Oman.", "--lexicon", own)
        self.assertEqual(found, [("1246", "own.verbs.txt:6"), ("160", "own.verbs.txt:5")])
        ran = run("check", "--lexicon", own)
        self.assertEqual(ran.returncode, 1)
        self.assertEqual(ran.stdout.splitlines()[0],
                         "own.verbs.txt:7: mapping: * OAT WHEAT: two words in a row behind the verb")

    def test_what_is_broken_is_said_with_its_place(self):
        wrong = {"broken.toml": ADDED + "[[entry\n", "code.toml": ADDED.replace("111", "999"),
                 "empty.toml": '[[entry]]\nid = "x"\n', "none.txt": "# nothing\n"}
        for name, text in wrong.items():
            path = self.write(name, text)
            ran = subprocess.run([PROGRAM, "explain", "Iran met Oman.", "--lexicon", path], capture_output=True, text=True)
            self.assertNotEqual(ran.returncode, 0, name)
            self.assertIn("V2101", ran.stderr)
            self.assertIn(name, ran.stderr)
        for nothing in ("no/such/folder", self.folder.name + "/none"):
            self.assertNotEqual(run("check", "--lexicon", nothing).returncode, 0)


class Mutations(unittest.TestCase):
    def test_examples_notice_a_changed_code_or_role(self):
        ran = subprocess.run([sys.executable, str(ROOT / "scripts/mutate_lexicon"), "--program", PROGRAM],
                             capture_output=True, text=True)
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)


if __name__ == "__main__":
    unittest.main()
