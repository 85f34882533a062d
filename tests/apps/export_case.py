# SPDX-License-Identifier: Apache-2.0
"""What the tests of `verbale export` have in common: a ledger of the bundled reports and of hostile ones,
its records as the program itself shows them, and readers that forgive nothing."""
import csv
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("VERBALE_PROGRAM", str(ROOT / "build/verbale"))
KINDS = ("reports", "actors", "events", "statements", "commitments", "relations")
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")

# Each would break a careless writer somewhere: lines, fields, quotes, formulas, markup, code points.
HOSTILE = [
    {"id": "=HYPERLINK(\"http://evil.example\",\"x\")", "published": "2003-05-13", "source": "\"Quoted\tWire",
     "title": "<script>alert(1)</script>\u2028next", "url": "https://example.org/a?b=1&c=<d>",
     "text": "France\taccused\nIran of \"=1+1\" spying.\r\nFrance and Germany warned Iran and Syria.\n"},
    {"id": "-2+3 \u0085 x", "published": "2003-05-14", "source": "+41 Agency; two", "author": "'=A1",
     "text": "\U0001F600 Ünal said that Türkiye “may” attack Greece.\n@Paris France praised Germany; it thanked Spain.\n"},
    {"id": "@cmd|' /C calc'!A0", "published": "2003-05-15", "title": "\"\"\"", "source": "\u202eevil\x1b[2J",
     "text": "The United States sent troops to Baghdad. Iran denied that it had attacked Israel in Beirut.\n"},
]


def run(*words, **more):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, cwd=ROOT, **more)


class ExportCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="verbale-export-"))
        cls.ledger = cls.folder / "all.db"
        hostile = cls.folder / "hostile.jsonl"
        hostile.write_text("".join(json.dumps(one) + "\n" for one in HOSTILE), encoding="utf-8")
        ran = run("code", "examples/chronicle", hostile, "-o", cls.ledger, "-q")
        assert ran.returncode == 0, ran.stderr
        cls.records = {}
        for kind in KINDS:
            shown = run("show", cls.ledger, kind, "--limit", 0, "--format", "jsonl")
            cls.records[kind] = [json.loads(line) for line in shown.stdout.splitlines()]
            assert cls.records[kind], kind
        cls.reports = {one["id"]: one for one in cls.records["reports"]}

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def export(self, form, *words, to=None):
        """The folder that was written; fails the test where that fails."""
        out = self.folder / (to or form)
        ran = run("export", self.ledger, form, "-o", out, *words)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.account = ran.stdout
        return out

    def strict_lines(self, path):
        """Lines of a tab-separated file as lists, read in the simplest way and in the usual one."""
        text = path.read_bytes().decode("utf-8")
        self.assertTrue(text.endswith("\n"))
        lines = text[:-1].split("\n")
        self.assertEqual(lines, text.splitlines())
        plain = [line.split("\t") for line in lines]
        self.assertEqual(plain, list(csv.reader(lines, delimiter="\t", strict=True)))
        self.assertEqual({len(line) for line in plain}, {len(plain[0])})
        return plain

    def strict_tsv(self, path):
        head, *rows = self.strict_lines(path)
        return [dict(zip(head, row)) for row in rows]

    def strict_csv(self, path):
        text = path.read_bytes().decode("utf-8")
        head, *rows = csv.reader(text[:-1].split("\n"), strict=True)
        self.assertEqual(len(rows) + 1, len(text.splitlines()), "a field is one line")
        self.assertEqual({len(row) for row in rows} | {len(head)}, {len(head)})
        return [dict(zip(head, row)) for row in rows]

    def asserted(self):
        return [one for one in self.records["events"] if one["factuality"] == "CT+"]


def one_line(text):
    """What a field holds of a text: the rule of the codebook, told again."""
    out = ""
    for c in text or "":
        if not (ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u2028\u2029"):
            out += c
        elif out and not out.endswith(" "):
            out += " "
    return out.strip(" ")


def guarded(text):
    return "'" + text if text.lstrip("'").startswith(FORMULA) else text


def field(text):
    return guarded(one_line(text))


def tsv_field(text):
    text = field(text)
    return "“" + text[1:] if text.startswith('"') else text


def pairs(event):
    for source in event["sources"] or [None]:
        for target in event["targets"] or [None]:
            yield source, target
