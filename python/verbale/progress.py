# SPDX-License-Identifier: Apache-2.0
"""How far a long run is, in one line of a notebook that is written over."""
from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from .minutes import Minutes

_EVERY = 0.5  # seconds


def in_notebook() -> bool:
    """True in Jupyter and its kin: there an output can be written over."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    return type(shell).__name__ == "ZMQInteractiveShell"


def _display() -> Callable[[str], None]:
    from IPython.display import display  # only where in_notebook() was true

    handle: Any = display({"text/plain": ""}, raw=True, display_id=True)
    return lambda line: handle.update({"text/plain": line}, raw=True)


def shown(coded: Iterable[Minutes], show: Callable[[str], None] | None = None,
          clock: Callable[[], float] = time.monotonic) -> Iterator[Minutes]:
    """Hands on what is coded and says, twice a second at most, how much that is.

    :param show: takes the line; else a line in the notebook
    """
    show = show or _display()
    began = last = clock()
    done = rejected = 0
    for minutes in coded:
        done += 1
        rejected += minutes.reject is not None
        yield minutes
        now = clock()
        if now - last >= _EVERY:
            show(_line(done, rejected, now - began))
            last = now
    show(_line(done, rejected, clock() - began))


def _line(done: int, rejected: int, seconds: float) -> str:
    rate = f", {done / seconds:.0f} a second" if seconds > 0 else ""
    return f"{done} reports, {rejected} of them rejected{rate}"
