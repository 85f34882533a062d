#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tables with one report a row, as a user gives them."""
import json
import unittest

from command_line_test import run

TABLE = 'KEY,VERBATIM\n1,"France accused Iran of spying."\n2,"open\n3,Iran denied it.\n'


class Tables(unittest.TestCase):
    def test_columns_named_by_the_user(self):
        ran = run("code", "-", "--columns", "text=VERBATIM", "--columns", "id=KEY", "--format", "jsonl", "-q", stdin=TABLE)
        self.assertEqual(ran.returncode, 3, ran.stderr)
        records = [json.loads(line) for line in ran.stdout.splitlines()]
        self.assertEqual([r["id"] for r in records if r["record"] == "report"], ["1", "3"])
        self.assertIn("standard input, line 3: V1023", ran.stderr)

    def test_without_names_the_columns_are_listed(self):
        ran = run("parse", "-", "-q", stdin=TABLE)
        self.assertIn("V1022", ran.stderr)
        self.assertIn("KEY, VERBATIM", ran.stderr)

    def test_a_wrong_list_of_columns(self):
        ran = run("code", "-", "--columns", "words=BODY", stdin=TABLE)
        self.assertEqual(ran.returncode, 2)
        self.assertIn("FIELD=COLUMN", ran.stderr)


if __name__ == "__main__":
    unittest.main()
