# SPDX-License-Identifier: Apache-2.0
"""What a notebook says of a long run."""
import sys
import types

import pytest

import verbale
from verbale import progress


class ZMQInteractiveShell:
    """What IPython calls its shell in Jupyter."""


class Handle:
    def __init__(self):
        self.lines = []

    def update(self, data, raw):
        assert raw
        self.lines.append(data["text/plain"])


@pytest.fixture
def notebook(monkeypatch):
    """An IPython that keeps what is shown."""
    handle = Handle()
    shell = types.ModuleType("IPython")
    shell.get_ipython = ZMQInteractiveShell
    page = types.ModuleType("IPython.display")
    page.display = lambda data, raw, display_id: handle
    monkeypatch.setitem(sys.modules, "IPython", shell)
    monkeypatch.setitem(sys.modules, "IPython.display", page)
    return handle


def minutes(rejected=False):
    return verbale.Minutes("", "", reject=object() if rejected else None)


def test_twice_a_second_and_at_the_end():
    times = iter([0.0, 0.1, 0.7, 0.8, 2.0])
    lines = []
    coded = list(progress.shown([minutes(), minutes(rejected=True), minutes()], lines.append, lambda: next(times)))
    assert len(coded) == 3
    assert lines == ["2 reports, 1 of them rejected, 3 a second", "3 reports, 1 of them rejected, 2 a second"]


def test_nothing_outside_of_a_notebook(capsys):
    assert not progress.in_notebook()
    assert len(list(verbale.code(["France accused Iran of spying."] * 2))) == 2
    assert capsys.readouterr() == ("", "")


def test_a_notebook_says_how_many(notebook):
    assert len(list(verbale.code(["France accused Iran of spying."] * 3))) == 3
    assert notebook.lines[-1].startswith("3 reports, 0 of them rejected, ")


def test_it_can_be_left_out(notebook):
    assert len(list(verbale.code(["France accused Iran of spying."] * 3, progress=False))) == 3
    assert notebook.lines == []
