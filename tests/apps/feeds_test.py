#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reports that keep coming: a folder that is watched, a feed on standard input."""
import contextlib
import json
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

from export_case import PROGRAM, ROOT, run

CHRONICLE = ROOT / "examples/chronicle"
FIRST, SECOND = (CHRONICLE / f"{name}.txt" for name in ("1980-04-08-break", "1981-01-20-algiers"))


def wire(name, text="France accused Iran of spying."):
    return json.dumps({"id": name, "text": text, "published": "2003-05-13"}) + "\n"


class Feeds(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="verbale-feeds-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.inbox = self.folder / "inbox"
        self.inbox.mkdir()
        self.ledger = self.inbox / "own.db"  # the worst place for it

    def start(self, *words):
        """The program with a pipe to its standard input; ended at the end of the test."""
        process = subprocess.Popen([PROGRAM, *map(str, words)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.end, process, signal.SIGKILL)
        return process

    def end(self, process, how=signal.SIGINT):
        """Exit status, standard output and error."""
        if process.poll() is None:
            process.send_signal(how)
        if process.stdin and process.stdin.closed:
            process.stdin = None
        out, err = ("", "") if process.stdout.closed else process.communicate(timeout=20)
        return process.returncode, out, err

    def ask(self, sql):
        with contextlib.closing(sqlite3.connect(f"file:{self.ledger}?mode=ro", uri=True)) as db:
            return db.execute(sql).fetchall()

    def comes(self, wanted, seconds=20, sql="SELECT count(*) FROM reports"):
        """Seconds until the ledger says so."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            with contextlib.suppress(sqlite3.Error):
                if self.ask(sql)[0][0] == wanted:
                    return time.monotonic() - began
            time.sleep(0.02)
        self.fail(f"{wanted} did not come; {self.ask(sql)}")

    def test_a_watched_folder(self):
        shutil.copy(FIRST, self.inbox)
        watch = self.start("watch", self.inbox, "-o", self.ledger)
        self.comes(1)
        shutil.copy(SECOND, self.folder / "a.txt")
        (self.folder / "a.txt").rename(self.inbox / "a.txt")
        self.comes(2)
        (self.inbox / "later").mkdir()
        (self.inbox / "later/b.jsonl").write_text(wire("b1") + "{broken\n", encoding="utf-8")
        self.comes(3)
        status, out, err = self.end(watch)
        self.assertEqual(status, 3, err)
        self.assertIn("4 reports in = 3 coded + 0 unchanged + 1 rejected", out)
        self.assertIn("V1020", err)
        self.assertNotIn("own.db:", err)
        self.assertEqual(run("doctor", self.ledger).returncode, 0)

    def test_watching_goes_on_after_a_kill(self):
        shutil.copy(FIRST, self.inbox)
        first = self.start("watch", self.inbox, "-o", self.ledger)
        self.comes(1)
        self.assertEqual(self.end(first, signal.SIGKILL)[0], -signal.SIGKILL)
        shutil.copy(SECOND, self.inbox)
        second = self.start("watch", self.inbox, "-o", self.ledger, "--poll", "1")
        self.comes(2)
        status, out, err = self.end(second, signal.SIGTERM)
        self.assertEqual(status, 0, err)
        self.assertIn("2 reports in = 1 coded + 1 unchanged + 0 rejected", out)
        self.assertIn("as asked for", err)

    def test_a_second_writer_is_refused(self):
        watch = self.start("watch", self.inbox, "-o", self.ledger)
        self.comes(0)
        ran = run("code", FIRST, "-o", self.ledger)
        self.assertEqual(ran.returncode, 5)
        self.assertIn("V3001", ran.stderr)
        self.assertEqual(self.end(watch)[0], 0)

    def test_what_watch_asks_for(self):
        self.assertEqual(run("watch", self.inbox).returncode, 2)
        ran = run("watch", self.folder / "none", "-o", self.ledger)
        self.assertEqual(ran.returncode, 1)
        self.assertIn("V1000", ran.stderr)
        self.assertFalse(self.ledger.exists())

    def test_a_feed_is_written_as_it_comes(self):
        follow = self.start("code", "--follow", "-", "-o", self.ledger)
        for count in (1, 2, 3):
            follow.stdin.write(wire(f"r{count}"))
            follow.stdin.flush()
            self.assertLess(self.comes(count), 20 if count == 1 else 1.5)
        follow.stdin.write('{"id": "torn", "te')
        follow.stdin.flush()
        # After a pause, what is derived holds for all that has come.
        self.comes(1, sql="SELECT changes = derived FROM derivation")
        self.assertEqual(self.ask("SELECT count(DISTINCT story) FROM incident_events")[0][0], 1)
        status, out, err = self.end(follow)
        self.assertEqual(status, 0, err)
        self.assertIn("3 reports in = 3 coded + 0 unchanged + 0 rejected", out)

    def test_a_feed_with_an_end(self):
        feed = "\ufeff" + wire("one") + "\r\n\n[]\n" + wire("two").rstrip("\n")
        for ledger in (self.ledger, self.folder / "whole.db"):
            reads = ("--follow", "-") if ledger == self.ledger else ()
            ran = run("code", *reads, "-o", ledger, "-q", input=feed)
            self.assertEqual(ran.returncode, 3, ran.stderr)
        told = [run("show", ledger, kind, "--format", "jsonl").stdout for kind in ("events", "rejects")
                for ledger in (self.ledger, self.folder / "whole.db")]
        self.assertEqual(told[0], told[1])
        self.assertEqual(told[2], told[3])

    def test_a_feed_is_printed_as_it_comes(self):
        follow = self.start("code", "--follow", "--format", "jsonl", "-q")
        follow.stdin.write(wire("one"))
        follow.stdin.flush()
        self.assertEqual(json.loads(follow.stdout.readline())["id"], "one")
        follow.stdin.close()
        self.assertEqual(follow.wait(timeout=20), 0)

    def test_only_standard_input_is_followed(self):
        self.assertEqual(run("code", "--follow", FIRST, "-o", self.ledger).returncode, 2)


if __name__ == "__main__":
    unittest.main()
