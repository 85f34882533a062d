#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whatever happens to a run, the ledger is whole, and the same command again brings it to its end.

VERBALE_KILLS (8) is the number of moments at which a run is killed, VERBALE_SEED chooses them."""
import contextlib
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

from export_case import PROGRAM, ROOT, run

KILLS = int(os.environ.get("VERBALE_KILLS", "8"))
KILLS_EACH = 4  # of one ledger, before a run may end
SEED = os.environ.get("VERBALE_SEED") or str(time.time_ns())
NOBODY = 65534
MORE = sorted((ROOT / "examples/chronicle").glob("*.txt"))[1:5]


def paragraphs():
    """Each paragraph of the bundled reports as a report: enough for several batches."""
    for path in sorted((ROOT / "examples/chronicle").glob("*.txt")):
        for number, text in enumerate(path.read_text(encoding="utf-8").split("\n\n")):
            if len(text) > 100:  # a paragraph, and no line of its head
                yield {"id": f"{path.stem}/{number}", "published": path.stem[:10], "text": text}


def listens(process):
    """A program that takes SIGINT itself: before that, the signal kills it."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    caught = next(int(line.split()[1], 16) for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(caught >> (signal.SIGINT - 1) & 1)


class Killed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="verbale-kill-"))
        cls.folder.chmod(0o755)
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.inbox = cls.folder / "inbox"
        cls.inbox.mkdir()
        cls.reports = list(paragraphs())
        for part in range(4):
            lines = (json.dumps(one) + "\n" for one in cls.reports[part::4])
            (cls.inbox / f"{part}.jsonl").write_text("".join(lines), encoding="utf-8")
        began = time.monotonic()
        cls.whole = cls.folder / "whole.db"
        cls.check(run("code", cls.inbox, "-o", cls.whole, "-q"))
        cls.seconds = time.monotonic() - began
        cls.wanted = cls.export(cls.whole)
        assert len(cls.reports) > 100, "more than one batch"

    @staticmethod
    def check(ran):
        assert ran.returncode == 0, ran.stderr

    @classmethod
    def export(cls, ledger):
        with tempfile.TemporaryDirectory(dir=cls.folder) as out:
            cls.check(run("export", ledger, "jsonl", "-o", f"{out}/out", "-q"))
            return pathlib.Path(out, "out/records.jsonl").read_bytes()

    def killed(self, words, after):
        """Killed after so many seconds, unless it had ended before."""
        process = subprocess.Popen([PROGRAM, *map(str, words)], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(after)
        process.kill()
        process.wait()

    def whole_file(self, ledger):
        """Looks at a copy: SQLite may not tidy up what the next run finds. Reports in it."""
        with tempfile.TemporaryDirectory(dir=self.folder) as out:
            for part in self.folder.glob(f"{ledger.name}*"):
                shutil.copy(part, out)
            copy = pathlib.Path(out, ledger.name)
            if not copy.exists() or copy.stat().st_size == 0:
                return 0
            with contextlib.closing(sqlite3.connect(copy)) as db:
                self.assertEqual(db.execute("PRAGMA integrity_check").fetchone(), ("ok",))
                self.assertEqual(db.execute("PRAGMA foreign_key_check").fetchall(), [])
                if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'reports'").fetchone():
                    return 0
                return db.execute("SELECT count(*) FROM reports JOIN report_texts ON report_key = key").fetchone()[0]

    def kill_often(self, ledger, words, chance):
        had = 0
        for _ in range(KILLS_EACH):
            self.killed(words, chance.uniform(0, 1.1 * self.seconds))
            has = self.whole_file(ledger)
            self.assertGreaterEqual(has, had, "what was written stays")
            had = has

    def test_the_same_command_again_ends_what_was_killed(self):
        chance = random.Random(SEED)
        for count in range(max(1, KILLS // (2 * KILLS_EACH))):
            with self.subTest(seed=SEED, count=count):
                ledger = self.folder / f"code-{count}.db"
                words = ("code", self.inbox, "-o", ledger, "-q")
                self.kill_often(ledger, words, chance)
                self.check(run(*words))
                self.assertEqual(self.export(ledger), self.wanted)

    def test_a_watched_folder_that_was_killed(self):
        chance = random.Random(SEED + "w")
        for count in range(max(1, KILLS // (2 * KILLS_EACH))):
            with self.subTest(seed=SEED, count=count):
                ledger = self.folder / f"watch-{count}.db"
                words = ("watch", self.inbox, "-o", ledger, "-q")
                self.kill_often(ledger, words, chance)
                watch = subprocess.Popen([PROGRAM, *map(str, words)], cwd=ROOT)
                end = time.monotonic() + 60
                while (self.whole_file(ledger) < len(self.reports) or not listens(watch)) and time.monotonic() < end:
                    time.sleep(0.1)
                watch.send_signal(signal.SIGINT)
                self.assertEqual(watch.wait(20), 0)
                self.assertEqual(self.export(ledger), self.wanted)

    def test_a_recoding_that_was_killed(self):
        ledger, less = self.folder / "recoded.db", ("--without", "relations")
        self.check(run("code", self.inbox, "-o", ledger, "-q", *less))  # so that there is something to do
        words = ("recode", ledger, "-q")
        chance = random.Random(SEED + "r")
        for _ in range(max(2, KILLS // 8)):
            self.killed(words, chance.uniform(0, 1.1 * self.seconds))
            self.assertEqual(self.whole_file(ledger), len(self.reports))
        self.check(run(*words))
        self.assertEqual(self.export(ledger), self.wanted)

    def test_a_merge_that_was_killed(self):
        merged = self.folder / "merged.db"
        words = ("merge", self.whole, "-o", merged, "-q")
        for part in (0.1, 0.5):
            self.killed(words, part * self.seconds)
            if merged.exists():
                merged.unlink()  # it had ended
        self.check(run(*words))
        self.assertEqual(self.export(merged), self.wanted)
        self.assertEqual(list(self.folder.glob("merged.db?*")), [])


class Refused(unittest.TestCase):
    """Disks that take nothing more, or nothing at all."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="verbale-full-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.ledger = self.folder / "own.db"
        Killed.check(run("code", MORE[0], "-o", self.ledger, "-q"))
        self.before = self.records(self.ledger)

    @staticmethod
    def records(ledger):
        ran = run("show", ledger, "events", "--limit", "0", "--format", "jsonl")
        Killed.check(ran)
        return ran.stdout

    def limited(self, *words):
        """As on a disk with little room: nothing may be written behind the first 32 KiB of a file."""
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (32 << 10, 32 << 10))
        return run(*words, preexec_fn=limit)

    def test_a_full_disk_loses_nothing(self):
        ran = self.limited("code", *MORE, "-o", self.ledger)
        self.assertEqual(ran.returncode, 5, ran.stderr)
        self.assertRegex(ran.stderr, r"V300[04] .*run the same command again")
        self.assertEqual(self.records(self.ledger), self.before)
        self.assertEqual(run("doctor", self.ledger).returncode, 0)
        Killed.check(run("code", *MORE, "-o", self.ledger, "-q"))
        self.assertIn("4 reports", run("show", self.ledger).stdout)

    def test_a_full_tmpfs(self):
        disk = self.folder / "disk"
        disk.mkdir()
        size = self.ledger.stat().st_size + (96 << 10)
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
        if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
            self.skipTest("no disk of our own can be made here")
        self.addCleanup(subprocess.run, ["umount", str(disk)])
        ledger = disk / "own.db"
        shutil.copy(self.ledger, ledger)
        for words in (("code", *MORE, "-o", ledger), ("backup", ledger, disk / "copy.db"),
                      ("merge", ledger, ledger, "-o", disk / "merged.db")):
            ran = run(*words)
            self.assertIn(ran.returncode, (1, 5), words)
            self.assertRegex(ran.stderr, r"V(1002|300[04]) .*full")
            self.assertEqual(self.records(ledger), self.before)
        self.assertEqual(sorted(path.name for path in disk.iterdir()), ["own.db"])

    def test_other_files_on_a_full_disk(self):
        big = self.folder / "big.db"
        Killed.check(run("code", *MORE, "-o", big, "-q"))
        for words in (("backup", big, self.folder / "copy.db"), ("merge", big, "-o", self.folder / "merged.db"),
                      ("export", big, "jsonl", "-o", self.folder / "out")):
            ran = self.limited(*words)
            self.assertIn(ran.returncode, (1, 5), words)
            self.assertRegex(ran.stderr, "V(1002|300[04]) ")
            self.assertFalse(list(self.folder.glob("copy.db*")) + list(self.folder.glob("merged.db*")), words)
        self.assertFalse((self.folder / "out/records.jsonl").exists())

    def test_what_may_not_be_written(self):
        self.ledger.chmod(0o444)
        self.folder.chmod(0o555)
        self.addCleanup(self.folder.chmod, 0o755)
        drop = (lambda: os.setuid(NOBODY)) if os.geteuid() == 0 else None
        for words in (("code", *MORE, "-o", self.ledger), ("watch", self.folder, "-o", self.ledger),
                      ("merge", self.ledger, "-o", self.folder / "merged.db")):
            ran = run(*words, preexec_fn=drop)
            self.assertEqual(ran.returncode, 5, words)
            self.assertRegex(ran.stderr, "V300[04] ")
            self.assertIn("permission", ran.stderr.lower())
        self.assertEqual(self.records(self.ledger), self.before)


if __name__ == "__main__":
    unittest.main()
