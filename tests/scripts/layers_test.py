#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""scripts/layers passes on the tree and fails on an include against the list."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def layers(root):
    return subprocess.run([sys.executable, ROOT / "scripts/layers", root], capture_output=True, text=True)


class Layers(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        for part in ("src", "apps", "include", "scripts", "python/binding"):
            shutil.copytree(ROOT / part, self.root / part)

    def tearDown(self):
        self.folder.cleanup()

    def add(self, file, line):
        path = self.root / file
        path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
        return layers(self.root)

    def test_the_tree_keeps_the_rules(self):
        self.assertEqual(layers(self.root).returncode, 0, layers(self.root).stdout)

    def test_a_lower_layer_may_not_include_a_higher_one(self):
        ran = self.add("src/base/utf8.cc", '#include "coding/lexicon.h"')
        self.assertEqual(ran.returncode, 1)
        self.assertIn("base may not include coding/lexicon.h", ran.stdout)

    def test_neighbours_may_not_include_each_other(self):
        ran = self.add("src/coding/roles.cc", '#include "actors/names.h"')
        self.assertIn("coding may not include actors/names.h", ran.stdout)

    def test_public_headers_belong_to_layers(self):
        ran = self.add("src/record/json.cc", "#include <verbale/coder.h>")
        self.assertIn("record may not include verbale/coder.h", ran.stdout)

    def test_programs_see_public_headers_only(self):
        ran = self.add("apps/show.cc", '#include "ledger/sqlite.h"')
        self.assertIn("apps may not include ledger/sqlite.h", ran.stdout)
        ran = self.add("python/binding/coder.cc", '#include "pipeline/stages.h"')
        self.assertIn("python may not include pipeline/stages.h", ran.stdout)

    def test_a_new_folder_or_header_must_be_listed(self):
        (self.root / "src/gossip").mkdir()
        self.assertIn("no such layer", layers(self.root).stdout)
        (self.root / "include/verbale/gossip.h").write_text("#pragma once\n", encoding="utf-8")
        self.assertIn("gossip.h: no layer", layers(self.root).stdout)


if __name__ == "__main__":
    unittest.main()
