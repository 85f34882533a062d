#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Codes the reports of a file by the program and by the Python package in turns, and compares what each takes.

    bench/python.py FILE [--rounds 5] [--jobs 1] [--cpus 0] [--program build/verbale]

Each run is a process of its own, bound to the processors named (as many as there are jobs), so that starting and loading
are in the figures: wall time and processor time, in seconds, best and median of the rounds. Both write the same records,
which is checked. Needs the package verbale.
"""
import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

OURS = """
import pathlib, sys, verbale
for minutes in verbale.code(pathlib.Path(sys.argv[1]), jobs=int(sys.argv[2])):
    sys.stdout.write(minutes.to_jsonl())
"""


def run(words, cpus):
    """(hash of the records, wall seconds, processor seconds)"""
    with tempfile.TemporaryFile() as out:
        begin = time.monotonic()
        process = subprocess.Popen(words, stdout=out, preexec_fn=lambda: os.sched_setaffinity(0, cpus))
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
        if os.waitstatus_to_exitcode(status) not in (0, 3):
            raise SystemExit(f"{words[0]} failed")
        out.seek(0)
        records = hashlib.sha256()
        for line in out:  # the program writes signs that cannot be seen as \\u200b, Python as they are
            records.update(json.dumps(json.loads(line)).encode())
        return records.hexdigest(), wall, used.ru_utime + used.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--cpus", type=lambda text: {int(cpu) for cpu in text.split(",")}, default={0})
    parser.add_argument("--program", default="build/verbale")
    arguments = parser.parse_args()
    ways = {"program": [arguments.program, "code", arguments.file, "--format", "jsonl", "--quiet", f"-j{arguments.jobs}"],
            "package": [sys.executable, "-c", OURS, arguments.file, str(arguments.jobs)]}
    runs = {way: [] for way in ways}
    for _ in range(arguments.rounds):
        for way, words in ways.items():
            runs[way].append(run(words, arguments.cpus))
    if len({printed for all_of_it in runs.values() for printed, _, _ in all_of_it}) != 1:
        raise SystemExit("they do not print the same")
    for place, what in ((1, "wall"), (2, "processor time")):
        seconds = {way: sorted(one[place] for one in all_of_it) for way, all_of_it in runs.items()}
        best, middle = ({way: of(all_of_it) for way, all_of_it in seconds.items()} for of in (min, statistics.median))
        print(f"{what}: program {best['program']:.2f} (median {middle['program']:.2f}), package {best['package']:.2f} "
              f"(median {middle['package']:.2f}): {100 * (best['package'] / best['program'] - 1):+.1f} % "
              f"({100 * (middle['package'] / middle['program'] - 1):+.1f} %)")


main()
