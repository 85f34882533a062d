# SPDX-License-Identifier: Apache-2.0
"""Coders that are loaded when they are first needed, for those who want no Coder of their own."""
from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from ._core import Document
from .coder import Coder, Lists, _paths
from .parsed import Explained, Parsed
from .records import Reject


@lru_cache(maxsize=4)
def _coder(home: str | None, actors: tuple[tuple[str, int], ...]) -> Coder:
    return Coder(home, [path for path, _ in actors])


def _stamped(path: str) -> tuple[str, int]:
    """A list that has been edited is another list."""
    try:
        return path, os.stat(path).st_mtime_ns
    except OSError:
        return path, 0  # the coder says what is wrong with it


def _default(actors: Lists = ()) -> Coder:
    return _coder(os.environ.get("VERBALE_HOME"), tuple(map(_stamped, _paths(actors))))


def code(reports: Any, *, jobs: int = 1, actors: Lists = (), with_text: bool = False, reasons: bool = False,
         progress: bool = True) -> Any:
    """Codes one report, or many, with the knowledge of the package: see Coder.code.

    :param actors: lists of actors of your own, which go before the package's
    """
    return _default(actors).code(reports, jobs=jobs, with_text=with_text, reasons=reasons, progress=progress)


def read(*paths: str | os.PathLike[str]) -> Iterator[Document | Reject]:
    """Reports of files and folders: see Coder.read."""
    return _default().read(*paths)


def parse(text: str, *, factuality: bool = False) -> Parsed:
    """Sentences, words, tags and trees of a text: see Coder.parse."""
    return _default().parse(text, factuality=factuality)


def explain(sentence: str, *, date: str | None = None) -> Explained:
    """How a sentence is coded, and why: see Coder.explain."""
    return _default().explain(sentence, date=date)
