# SPDX-License-Identifier: Apache-2.0
"""Many records of one kind."""
from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import Any, Generic, TypeVar, overload

from . import _core
from .records import KINDS, Record
from .shape import Shape, columns, texts

R = TypeVar("R", bound=Record)
_SHOWN = 20


def record_of(fields: dict[str, Any]) -> Record:
    """The record of its kind; inner ones are plain records."""
    return KINDS.get(fields.get("record", ""), Record)(fields)


def records_of(lines: str) -> list[Any]:
    """The records of JSON Lines, in their order."""
    return [json.loads(line, object_hook=record_of) for line in lines.split("\n") if line]


class Table(Generic[R]):
    """Records of one kind: a sequence, and a table for all who speak Arrow.

    ``pyarrow.table(t)``, ``polars.DataFrame(t)`` and ``pandas.DataFrame(t)`` take it; columns and types are the
    same however few records there are, lists and records stay what they are.
    """

    def __init__(self, records: Iterable[R], shape: tuple[Shape, ...]) -> None:
        self._records = list(records)
        self._shape = shape

    @classmethod
    def of(cls, kind: type[R], records: Iterable[R]) -> Table[R]:
        return cls(records, columns(kind))

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[R]:
        return iter(self._records)

    @overload
    def __getitem__(self, index: int) -> R: ...
    @overload
    def __getitem__(self, index: slice) -> Table[R]: ...
    def __getitem__(self, index: int | slice) -> R | Table[R]:
        if isinstance(index, slice):
            return Table(self._records[index], self._shape)
        return self._records[index]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Table):
            return self._records == other._records
        return self._records == other

    __hash__ = None  # type: ignore[assignment]

    def where(self, wanted: Callable[[R], bool]) -> Table[R]:
        """Those of which `wanted` says yes: ``events.where(lambda e: e.quad == 4)``."""
        return Table((record for record in self._records if wanted(record)), self._shape)

    @property
    def columns(self) -> list[str]:
        return [name for name, _, _ in self._shape]

    def __arrow_c_schema__(self) -> object:
        return _core.arrow_schema(("", "+s", self._shape))

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """All records; a schema that is asked for is not followed, which the interface allows."""
        return _core.arrow_stream(self._records, ("", "+s", self._shape))

    def __repr__(self) -> str:
        return f"<Table of {len(self)}: {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        rows = "".join(
            "<tr>" + "".join(f"<td>{escape(brief(row.get(name)))}</td>" for name in self.columns) + "</tr>"
            for row in self._records[:_SHOWN]
        )
        more = f"<p>{_SHOWN} of {len(self)}</p>" if len(self) > _SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}"


def text_table(names: list[str], rows: list[list[str]]) -> Table[Record]:
    """A table of texts, empty ones None."""
    records = (Record(zip(names, (value or None for value in row))) for row in rows)
    return Table(records, texts(names))


def brief(value: Any) -> str:
    """A value in a few words, for people."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(brief(one) for one in value)
    if isinstance(value, dict):
        for key in ("code", "text", "name", "value", "event"):
            if value.get(key):
                return str(value[key])
        mention = value.get("mention")
        return brief(mention) if mention else ""
    return str(value)
