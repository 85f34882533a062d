# SPDX-License-Identifier: Apache-2.0
"""What may be handed in as a report, and how it becomes the bytes that the reader reads."""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Union

from ._core import Document
from .errors import Error

Report = Union[str, bytes, Mapping[str, Any], Document]
"""A text; bytes as they stand in a file; the fields of docs/ledger.md; a report that has been read."""

_FIELDS = ("id", "text", "title", "source", "author", "url", "language", "published", "pairs")


def is_one(reports: object) -> bool:
    return isinstance(reports, (str, bytes, bytearray, Mapping, Document))


def each(reports: Any) -> Iterator[Any]:
    """The reports of an iterable; the rows of a data frame."""
    if hasattr(reports, "iter_rows"):  # polars
        return iter(reports.iter_rows(named=True))
    if hasattr(reports, "columns") and hasattr(reports, "to_dict"):  # pandas
        return iter(reports.to_dict("records"))
    if isinstance(reports, Path):
        return iter([reports])
    if not isinstance(reports, Iterable):
        raise TypeError(f"a report is a text, a dict, a path or an iterable of these, not {type(reports).__name__}")
    return iter(reports)


def _wrong(what: str) -> Error:
    return Error("V1021", what, "", "give a text, or a dict with the fields of docs/ledger.md")


def _missing(value: Any) -> bool:
    """None, and what data frames put where nothing is: NaN, NaT and NA are not equal to themselves."""
    try:
        return value is None or bool(value != value)
    except (TypeError, ValueError):
        return True


def _plain(name: str, value: Any) -> Any:
    if name == "published" and hasattr(value, "isoformat"):
        return value.isoformat()
    if name == "id" and not isinstance(value, str):
        return str(value)
    return value


def _fields(report: Mapping[str, Any]) -> dict[str, Any]:
    given = ((name, report[name]) for name in _FIELDS if name in report)
    return {name: _plain(name, value) for name, value in given if name == "pairs" or not _missing(value)}


def as_bytes(report: Any) -> bytes:
    """UTF-8, but for what is none in the first place: the reader says so. Error where it is no report."""
    if isinstance(report, str):
        return report.encode("utf-8", "surrogatepass")
    if isinstance(report, (bytes, bytearray)):
        return bytes(report)
    if not isinstance(report, Mapping):
        raise _wrong(f"a report cannot be a {type(report).__name__}")
    try:
        line = json.dumps(_fields(report), ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise _wrong(f"a field of the report cannot be read: {error}") from None
    return line.encode("utf-8", "surrogatepass")


def id_of(report: Any) -> str:
    """The caller's id, for a reject."""
    if isinstance(report, Document):
        return str(report.id)
    given = report.get("id") if isinstance(report, Mapping) else None
    return "" if _missing(given) else str(given)
