#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The benchmarks run, and the count of instructions sees a slowdown of more than 5 %."""
import contextlib
import importlib.machinery
import importlib.util
import io
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("VERBALE_PROGRAM", str(ROOT / "build/verbale"))


def script(name):
    loader = importlib.machinery.SourceFileLoader("bench_" + name, str(ROOT / "bench" / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


class Instructions(unittest.TestCase):
    def slower(self, base, head):
        with contextlib.redirect_stdout(io.StringIO()) as said:
            return script("instructions").judge(base, head), said.getvalue()

    def test_more_than_5_percent_is_slower(self):
        self.assertEqual(self.slower({"start": 1000, "code": 1000}, {"start": 1049, "code": 1051})[0], ["code"])

    def test_faster_asks_for_a_new_baseline(self):
        slower, said = self.slower({"code": 1000}, {"code": 900})
        self.assertEqual(slower, [])
        self.assertIn("--write", said)

    def test_the_baseline_holds_what_is_measured(self):
        baseline = json.loads((ROOT / "bench/baseline.json").read_text(encoding="utf-8"))
        self.assertEqual(set(baseline["instructions"]), {"start", "code"})
        self.assertIn("x86_64", baseline["compiler"])


class Run(unittest.TestCase):
    def test_one_round_over_the_bundled_reports(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "bench.json"
            ran = subprocess.run([ROOT / "bench/run", "--program", PROGRAM, "--rounds", "1", "--copies", "1", "--json", file],
                                 capture_output=True, text=True)
            self.assertEqual(ran.returncode, 0, ran.stderr)
            found = json.loads(file.read_text(encoding="utf-8"))
        self.assertEqual(found["reports"], 19)
        measured = found["results"][PROGRAM]
        self.assertEqual(set(measured), {"start", "parse", "code", "ledger"})
        for name in ("parse", "code", "ledger"):
            self.assertGreater(measured[name]["words_per_cpu_s"]["median"], 0)
            self.assertIn(name, ran.stdout)


if __name__ == "__main__":
    unittest.main()
