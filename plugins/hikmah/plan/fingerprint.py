"""The digest of a frozen value: equal values have equal digests, in any process and any order of making."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from hashlib import blake2b
from json import JSONEncoder
from operator import attrgetter


def fingerprint(*values: object) -> str:
    """A 32-digit digest of *values*, which must be trees of dataclasses, tuples, texts, numbers, dates.

    Raises TypeError for anything else. As JSON, which is written faster than anything else that is the same
    for equal values: a pickle tells two equal texts from one text used twice.
    """
    return blake2b(_encoder().encode(values).encode(), digest_size=16).hexdigest()


@lru_cache(maxsize=1)
def _encoder() -> JSONEncoder:
    return JSONEncoder(
        ensure_ascii=False,
        check_circular=False,
        separators=(",", ":"),
        default=lambda value: _plain(type(value))(value),
    )


@lru_cache(maxsize=256)
def _plain(cls: type) -> Callable[[object], object]:
    """How a value of *cls* is written: under the name of its class, which nothing else is."""
    if cls is dt.date:
        return lambda day: {"date": str(day)}
    if not is_dataclass(cls):
        raise TypeError(f"no fingerprint of {cls.__name__}")
    name, names = cls.__name__, [field.name for field in fields(cls)]
    if not names:
        return lambda _: {name: None}
    values = attrgetter(*names)
    return lambda value: {name: values(value)}
