"""What is kept from build to build: one value a file, good for one state of Hikmah's own code.

What cannot be read, is not as it was written, or is of other code, is as if nothing were kept: it can only
ever save time.

Values are pickled. Python takes a frozen dataclass out of its pickle by asking for its fields and setting
them one by one, each time; of a thousand stories that is half of what an edit costs. Here a value is
written with its class, and a function made for that class sets its slots.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zlib import crc32

from hikmah.whole_file import write_whole

_FAULTS = (
    OSError,
    pickle.UnpicklingError,
    EOFError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    ArithmeticError,
    MemoryError,
)
"""What a damaged file may raise."""


def kept_in(file: Path, code: str) -> Any:
    """The value in *file*, if the same *code* has put it there; else None."""
    try:
        data = memoryview(file.read_bytes())
        if data[:_SUM] != _sum_of(data[_SUM:]):
            return None
        stored = unpacked(data[_SUM:])
        return stored["value"] if stored["code"] == code else None
    except (*_FAULTS, ImportError):
        return None


def keep(file: Path, code: str, value: object) -> None:
    """Put *value* into *file*, which is replaced whole. A folder that cannot be written is let be."""
    data = packed({"code": code, "value": value})
    with suppress(OSError):
        write_whole(file, _sum_of(data) + data)


_SUM = 4
"""So many bytes before the value are a sum of it: a pickle need not complain of a fallen bit."""


def _sum_of(data: bytes | memoryview) -> bytes:
    return crc32(data).to_bytes(_SUM, "big")


def packed(value: object) -> bytes:
    """*value* as bytes, of which :func:`unpacked` makes its equal."""
    buffer = BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.dispatch_table = _Ways({MappingProxyType: _mapping})
    pickler.dump(value)
    return buffer.getvalue()


def unpacked(data: bytes | memoryview) -> Any:
    """The value in *data*, which must be our own: whoever can write the cache can change our code."""
    return pickle.loads(data)  # noqa: S301


Way = Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]]
"""Gives what makes a value again, and of what."""


class _Ways(dict[type, Way]):
    """How values of each type are written; what is no dataclass with slots, pickle writes in its own way."""

    def __missing__(self, cls: type) -> Way:
        if not is_dataclass(cls) or "__slots__" not in vars(cls) or not fields(cls):
            raise KeyError(cls)
        values = attrgetter(*_names(cls), "__class__")  # one more, for a single one would give no tuple
        self[cls] = lambda value: (_made, (cls, *values(value)[:-1]))
        return self[cls]


class _Makers(dict[type, Callable[..., Any]]):
    """A function for each class that makes a value of it, as :mod:`dataclasses` itself makes ``__init__``."""

    def __missing__(self, cls: type) -> Callable[..., Any]:
        names = [f"v{number}" for number, _ in enumerate(_names(cls))]
        lines = [f"def make({', '.join(names)}):", " made = new(cls)"]
        lines += [f" set_{name}(made, {name})" for name in names]
        slots = {f"set_{name}": vars(cls)[of].__set__ for name, of in zip(names, _names(cls), strict=True)}
        scope: dict[str, Any] = {"new": object.__new__, "cls": cls, **slots}
        exec("\n".join((*lines, " return made")), scope)  # noqa: S102 (of numbered names alone)
        self[cls] = scope["make"]
        return self[cls]


_MAKERS = _Makers()
"""They follow from the classes alone."""


def _names(cls: type) -> list[str]:
    assert is_dataclass(cls)
    return [field.name for field in fields(cls)]


def _made(cls: type, *values: Any) -> Any:
    return _MAKERS[cls](*values)


def _mapping(value: Any) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return _read_only, (dict(value),)


def _read_only(value: dict[Any, Any]) -> Any:
    return MappingProxyType(value)
