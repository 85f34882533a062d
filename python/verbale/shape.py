# SPDX-License-Identifier: Apache-2.0
"""From the annotations of a record to the columns of a table (binding/arrow_shape.h tells the form)."""
from __future__ import annotations

import types
import typing
from functools import lru_cache
from typing import Any

from .records import Record

_PLAIN = {str: "U", int: "l", float: "g", bool: "b"}
Shape = tuple[str, str, tuple[Any, ...]]


def _without_none(hint: Any) -> Any:
    if isinstance(hint, types.UnionType):
        return next(part for part in hint.__args__ if part is not type(None))
    return hint


def _field(name: str, hint: Any) -> Shape:
    hint = _without_none(hint)
    origin = typing.get_origin(hint)
    if origin is list:
        return (name, "+l", (_field("item", hint.__args__[0]),))
    if origin is dict:
        entry = (_field("key", hint.__args__[0]), _field("value", hint.__args__[1]))
        return (name, "+m", (("entries", "+s", entry),))
    if issubclass(hint, Record):
        return (name, "+s", columns(hint))
    return (name, _PLAIN[hint], ())


@lru_cache(maxsize=None)
def columns(kind: type[Record]) -> tuple[Shape, ...]:
    """The fields of a record, the general ones first."""
    hints = {}
    for base in reversed(kind.__mro__):
        if issubclass(base, Record):
            hints.update(typing.get_type_hints(base))
    return tuple(_field(name.removesuffix("_"), hint) for name, hint in hints.items())


def texts(names: list[str]) -> tuple[Shape, ...]:
    """A table of nothing but texts."""
    return tuple((name, "U", ()) for name in names)
