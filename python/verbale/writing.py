# SPDX-License-Identifier: Apache-2.0
"""Minutes into a ledger: what ``verbale code … -o ledger.db`` does, from Python."""
from __future__ import annotations

import datetime
import os
from collections import Counter
from collections.abc import Iterable

from . import _core
from .coder import Coder
from .default import _default
from .minutes import Minutes
from .records import Record, Reject


class Account(Record):
    """What became of the reports: `reports` is the sum of the others."""

    reports: int
    added: int
    unchanged: int  # there already, with the same records
    recoded: int  # the same text, but other records: replaced
    refused: int  # another text under the same id: kept out, see the rejects
    rejected: int  # could not be read


def _now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def _reject(writer: _core.LedgerWriter, reject: Reject) -> str:
    fields = ("report", "origin", "code", "what", "where", "to_do")
    writer.add_reject(*(reject.get(name) or "" for name in fields))
    return "rejected"


def _put(writer: _core.LedgerWriter, minutes: Minutes) -> str:
    return _reject(writer, minutes.reject) if minutes.reject else writer.add(minutes.packed)


def write(path: str | os.PathLike[str], minutes: Minutes | Iterable[Minutes], *, coder: Coder | None = None) -> Account:
    """Adds minutes to a ledger, which is made where there is none, and joins them with what it holds.

    What stops in the middle leaves a whole ledger; the same call again gives that of an undisturbed one.

    :param coder: the one that made the minutes, for the ledger's log of runs; else the package's own
    """
    coder = coder or _default()
    stamp = coder.stamp
    writer = _core.LedgerWriter(os.fspath(path))
    writer.begin(_now(), "verbale.write", [stamp.name, stamp.version, stamp.model, stamp.lexicon], coder.code_labels)
    became = Counter(_put(writer, one) for one in ([minutes] if isinstance(minutes, Minutes) else minutes))
    writer.finish()
    return Account(reports=became.total(), **{name: became[name] for name in Account.__annotations__ if name != "reports"})
