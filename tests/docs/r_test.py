#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every piece of docs/r.md runs in its order, prints what stands under it, and leaves a plot. 77 without R or RSQLite."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("VERBALE_PROGRAM", ROOT / "build/verbale")).resolve()
PAGE = (ROOT / "docs/r.md").read_text(encoding="utf-8")
PIECES = re.compile(r"^```(sh|r)\n(.*?)^```$(?:\n\n^```text\n(.*?)^```$)?", re.S | re.M)
MARK = "--- end of a piece"


def not_run(text):
    """Code of the page that no piece is: fences of another kind, indented lines that install nothing."""
    rest = PIECES.sub("", text)
    indented = re.findall(r"^(?: {4,}|\t)\s*(.+)", rest, re.M)
    fences = re.findall(r"^\s*(?:```|~~~).*", rest, re.M)
    return fences + [line for line in indented if not line.startswith("apt-get install ")]


def have_r():
    asked = "quit(status = !requireNamespace('RSQLite', quietly = TRUE))"
    return bool(shutil.which("Rscript")) and subprocess.run(["Rscript", "--vanilla", "-e", asked]).returncode == 0


def script():
    """All pieces as one R program, so that a later one knows what an earlier one made; the shell's are run by R."""
    for kind, code, _ in PIECES.findall(PAGE):
        if kind == "sh":
            yield "".join(f"stopifnot(system({line!r}) == 0)\n" for line in code.splitlines())
        else:
            yield code
        yield f"cat({MARK!r}, sep = '\\n')\n"


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="verbale-r-"))
        shutil.copytree(ROOT / "examples/chronicle", cls.folder / "reports")
        (cls.folder / "page.R").write_text("".join(script()), encoding="utf-8")
        cls.ran = subprocess.run(
            ["Rscript", "--vanilla", "page.R"], cwd=cls.folder, capture_output=True, text=True,
            env={**os.environ, "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"})

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_every_piece_runs(self):
        self.assertEqual(self.ran.returncode, 0, self.ran.stderr)
        self.assertNotIn("Warning", self.ran.stderr)

    def test_there_is_no_other_code(self):
        self.assertEqual(not_run(PAGE), [])
        for code in ("```R\nprint(1)\n```", "```\nprint(1)\n```", "~~~r\nprint(1)\n~~~", "    print(1)"):
            self.assertTrue(not_run(f"{PAGE}\n{code}\n"), code)

    def test_every_piece_prints_what_stands_under_it(self):
        pieces = PIECES.findall(PAGE)
        self.assertGreater(len(pieces), 6)
        printed = self.ran.stdout.split(MARK + "\n")
        for (_, code, expected), out in zip(pieces, printed):
            self.assertEqual(out, expected, code)

    def test_the_plot_has_lines(self):
        plot = xml.parse(self.folder / "usa-iran.svg").getroot()
        self.assertGreater(sum(element.tag.endswith("path") for element in plot.iter()), 500)


if __name__ == "__main__":
    if not have_r():
        sys.exit(77)
    unittest.main()
