#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints the commitments of a ledger as score.py reads them: each with the commitment that it was joined to.

    joined.py LEDGER > LINES.jsonl         (the program: $VERBALE_PROGRAM, else build/verbale)
"""
import json
import os
import pathlib
import subprocess
import sys

PROGRAM = os.environ.get("VERBALE_PROGRAM") or str(pathlib.Path(__file__).resolve().parents[2] / "build" / "verbale")


def show(*words):
    run = subprocess.run([PROGRAM, *words, "--format", "jsonl", "--limit", "0"], check=True, capture_output=True, text=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def lines(ledger):
    of = {}
    for one in show("commitments", ledger):
        for member in one["members"]:
            of[member] = (one["id"], one["status"])
    records = show("show", ledger, "reports") + show("show", ledger, "commitments")
    for record in records:
        if record["record"] == "commitment" and record["id"] in of:
            record["joined"], record["joined_status"] = of[record["id"]]
    return records


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for record in lines(sys.argv[1]):
        print(json.dumps(record, ensure_ascii=False))
