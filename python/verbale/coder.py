# SPDX-License-Identifier: Apache-2.0
"""The coder: reports in, their minutes out."""
from __future__ import annotations

import datetime
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar, overload

from . import _core, reports as given
from ._core import Document
from .errors import Error
from .minutes import Minutes
from .parsed import Explained, Parsed
from .progress import in_notebook, shown
from .records import Record, Reject
from .table import record_of

Lists = Iterable[str | os.PathLike[str]] | str | os.PathLike[str]
In = TypeVar("In")
Out = TypeVar("Out")
_AHEAD = 4  # reports that may wait for each thread


def _paths(lists: Lists) -> list[str]:
    return [os.fspath(lists)] if isinstance(lists, (str, os.PathLike)) else [os.fspath(one) for one in lists]


def _data(asked: str | os.PathLike[str] | None) -> str:
    """As asked for, else VERBALE_HOME, else what the package carries."""
    return os.fspath(asked or os.environ.get("VERBALE_HOME") or Path(__file__).parent / "data")


def _threads(jobs: int) -> int:
    if jobs < 0:
        raise ValueError("jobs is 1 or more, or 0 for as many as there are processors")
    return jobs or len(os.sched_getaffinity(0))


def in_order(work: Callable[[In], Out], items: Iterable[In], jobs: int) -> Iterator[Out]:
    """Works on several items at a time and gives what comes out in the order in which they came in."""
    if jobs == 1:
        yield from map(work, items)
        return
    with ThreadPoolExecutor(jobs, "verbale") as pool:
        waiting: deque[Future[Out]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(work, item))
                while waiting and (len(waiting) >= jobs * _AHEAD or waiting[0].done()):
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _day(date: str | datetime.date | None) -> str:
    """The day of a date or its beginning: "2003-05" is 2003-05-01."""
    if date is None or date == "":
        return ""
    text = date.isoformat()[:10] if isinstance(date, datetime.date) else str(date)
    try:
        return datetime.date.fromisoformat(text + "0000-01-01"[len(text):]).isoformat()
    except ValueError:
        raise Error("V1050", "not an ISO 8601 date", text, "write 2003, 2003-05 or 2003-05-13") from None


class Coder:
    """Model and knowledge, loaded once. Threads may share it.

    :param data: folder with lexicon/, actors/, ontology/, models/; else VERBALE_HOME, else the package's own
    :param actors: lists of actors of your own, which go before those of the folder (docs/actors.md)
    :param lexicon: entries of your own, which add to those of the folder or replace them (docs/lexicon.md)
    :param without: names of stages to leave out
    """

    def __init__(self, data: str | os.PathLike[str] | None = None, actors: Lists = (), *,
                 lexicon: Lists = (), without: Iterable[str] = ()) -> None:
        self._load = partial(_core.Coder, _data(data), _paths(actors), _paths(lexicon), list(without))
        self._plain = self._load(False)

    @cached_property
    def _reasoning(self) -> _core.Coder:
        return self._load(True)

    @property
    def stamp(self) -> Record:
        """What coded a report: name, version, hashes of model and knowledge."""
        return Record(self._plain.stamp)

    @property
    def code_labels(self) -> list[tuple[str, str]]:
        """CAMEO codes with their names."""
        return self._plain.code_labels

    @property
    def data_folder(self) -> Path:
        return Path(self._plain.data_folder)

    def read(self, *paths: str | os.PathLike[str]) -> Iterator[Document | Reject]:
        """Reports of files and folders, in the order in which the program reads them."""
        for found in self._plain.reading([os.fspath(path) for path in paths]):
            yield record_of(found) if isinstance(found, dict) else found

    def _items(self, reports: Any) -> Iterator[tuple[Any, str]]:
        """(report, where it is from); paths become the reports of their files."""
        for number, report in enumerate(given.each(reports), 1):
            if isinstance(report, Path):
                yield from ((found, "") for found in self.read(report))
            else:
                yield report, f"report {number}"

    def _code(self, with_text: bool, reasons: bool, item: tuple[Any, str]) -> Minutes:
        report, origin = item
        if isinstance(report, Reject):
            return Minutes("", "", reject=report)
        coder = self._reasoning if reasons else self._plain
        try:
            read = report if isinstance(report, Document) else coder.read(given.as_bytes(report), origin)
            return Minutes(*coder.code(read, with_text, reasons))
        except Error as error:
            return Minutes.rejected(given.id_of(report), getattr(report, "origin", origin), error)

    @overload
    def code(self, reports: given.Report, *, jobs: int = 1, with_text: bool = False,
             reasons: bool = False) -> Minutes: ...
    @overload
    def code(self, reports: Iterable[given.Report | Path] | Path, *, jobs: int = 1, with_text: bool = False,
             reasons: bool = False, progress: bool = True) -> Iterator[Minutes]: ...
    def code(self, reports: Any, *, jobs: int = 1, with_text: bool = False,
             reasons: bool = False, progress: bool = True) -> Minutes | Iterator[Minutes]:
        """Codes one report, or many.

        :param reports: a report (a text, a dict with the fields of docs/ledger.md, bytes as they stand in a
            file, a Document) gives its Minutes; an iterable of reports, a data frame with a column `text` or a
            pathlib.Path gives a generator of Minutes in the same order
        :param jobs: reports that are coded at the same time; 0 for as many as there are processors
        :param with_text: put the text into the report record, as the program does with --with-text
        :param reasons: tell of every place in the text why it gave what it gave
        :param progress: of many reports, a line says in a notebook how many are done; False leaves it out
        """
        work = partial(self._code, with_text, reasons)
        if given.is_one(reports):
            return work((reports, "memory"))
        coded = in_order(work, self._items(reports), _threads(jobs))
        return shown(coded) if progress and in_notebook() else coded

    def parse(self, text: str, *, factuality: bool = False) -> Parsed:
        """Sentences, words, tags and trees of a text. Error where it cannot be read."""
        read = self._plain.read(given.as_bytes(text), "memory")
        return Parsed(read.text, *self._plain.parse(read, factuality))

    def explain(self, sentence: str, *, date: str | datetime.date | None = None) -> Explained:
        """How a sentence is coded, and why. Its words are read as the body of a report of that date."""
        try:
            utf8 = sentence.encode()
        except UnicodeEncodeError:
            raise Error("V1010", "bytes that are not UTF-8", "sentence", "remove lone surrogates") from None
        typed = _core.Coder.typed(utf8, _day(date))
        minutes = Minutes(*self._reasoning.code(typed, False, True))
        return Explained(minutes, Parsed(minutes.text, *self._plain.parse(typed, True)))
