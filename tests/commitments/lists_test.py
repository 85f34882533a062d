#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The program against the lists. The bounds keep what is there; the aims are F1 0.75, states 0.75, joins 0.80."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import joined  # noqa: E402


class Lists(unittest.TestCase):
    def figures(self, reports, listed):
        with tempfile.TemporaryDirectory() as folder:
            ledger, lines = pathlib.Path(folder, "ledger.db"), pathlib.Path(folder, "lines.jsonl")
            subprocess.run([os.environ["VERBALE_PROGRAM"], "code", reports, "-o", ledger, "-q"], check=True)
            lines.write_text("".join(json.dumps(one) + "\n" for one in joined.lines(str(ledger))), encoding="utf-8")
            run = subprocess.run([sys.executable, HERE / "score.py", listed, lines, "--json"], check=True,
                                 capture_output=True, text=True)
            return json.loads(run.stdout)

    def at_least(self, figures, **bounds):
        for name, bound in bounds.items():
            with self.subTest(figure=name):
                self.assertGreaterEqual(figures[name], bound)

    def test_chronicle(self):
        figures = self.figures(HERE.parents[1] / "examples" / "chronicle", HERE / "chronicle.toml")
        self.at_least(figures, f1=0.69, states=0.66, joins=0.60)

    def test_pairs_of_reports(self):
        figures = self.figures(HERE / "pairs", HERE / "pairs.toml")
        self.at_least(figures, f1=0.63, states=0.61, joins=0.45)

    def met_in(self, folder):
        """By kind, how many expectations on the single reports of a folder are met."""
        run = subprocess.run([os.environ["VERBALE_PROGRAM"], "code", *sorted((HERE / folder).glob("*.txt")), "--format", "jsonl", "-q"], check=True,
                             capture_output=True, text=True)
        with tempfile.TemporaryDirectory() as temporary:
            lines = pathlib.Path(temporary, "lines.jsonl")
            lines.write_text(run.stdout, encoding="utf-8")
            said = subprocess.run([sys.executable, HERE / "unseen.py", lines, "--folder", folder], check=True,
                                  capture_output=True, text=True).stdout
        found = (line.partition(": ") for line in said.splitlines())
        return {kind: int(rest.split()[0]) for kind, _, rest in found if rest and rest.split()[0].isdigit()}

    def test_single_reports(self):
        met = self.met_in("unseen")
        self.at_least(met, event=135, statement=95, commitment=64, relation=22)
        self.assertLessEqual(met["forbidden"], 9)

    def test_reports_that_no_rule_was_made_with(self):
        met = self.met_in("unseen2")
        self.at_least(met, event=106, statement=70, commitment=29, relation=15)
        self.assertLessEqual(met["forbidden"], 6)


if __name__ == "__main__":
    unittest.main()
