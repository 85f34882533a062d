# SPDX-License-Identifier: Apache-2.0
import contextlib
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHRONICLE = ROOT / "examples/chronicle"
PROGRAM = os.environ.get("VERBALE_PROGRAM", str(ROOT / "build/verbale"))


def program(*words, status=0):
    """What the command line prints; 3 is its status where reports were rejected."""
    ran = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True)
    assert ran.returncode == status, ran.stderr
    return ran.stdout


PIECES = re.compile(r"^```python\n(.*?)^```$(?:\n\n^```text\n(.*?)^```$)?", re.S | re.M)
INSTALLING = ("pip install ", "apt-get install ", "make build && scripts/wheel ")  # scripts/python-test does these


def not_run(text):
    """Code of a page that no piece is: fences of another kind, indented lines that install nothing."""
    rest = PIECES.sub("", text).replace("\\\n", " ")
    yield from re.findall(r"^\s*(?:```|~~~).*", rest, re.M)
    yield from (line for line in re.findall(r"^(?: {4,}|\t)\s*(.+)", rest, re.M) if not line.startswith(INSTALLING))


def run_pieces(page, names):
    """Runs each piece of code of a page in its order; each prints what stands under it. How many there were."""
    text = (ROOT / page).read_text(encoding="utf-8")
    assert list(not_run(text)) == []
    pieces = PIECES.findall(text)
    for code, expected in pieces:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, code, "exec"), names)
        assert printed.getvalue() == expected, code
    return len(pieces)


@pytest.fixture(scope="session")
def ledger_file(tmp_path_factory):
    file = tmp_path_factory.mktemp("ledger") / "chronicle.db"
    program("code", CHRONICLE, "-o", file, "--quiet")
    return file


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    """Two executors. No test with it runs where there is no pyspark or no Java."""
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    if not shutil.which("java"):
        pytest.skip("there is no Java")
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    before = os.getcwd()
    os.chdir(tmp_path_factory.mktemp("spark"))  # where its processes look for files, and leave theirs
    session = (sql.SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false")
               .config("spark.sql.shuffle.partitions", "2").getOrCreate())
    yield session
    session.stop()
    os.chdir(before)
