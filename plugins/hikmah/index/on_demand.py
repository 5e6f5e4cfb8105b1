"""Relations that are worked out for the one text that somebody asks about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key")
Found = TypeVar("Found")
Value = TypeVar("Value")


class OnDemand(Mapping[Key, Value], Generic[Key, Found, Value]):
    """A read-only mapping of what *make* gives of each value that was *found*; made once, when asked for.

    Most builds show few of them. Threads may ask at once: then both make it, and it is the same.
    """

    __slots__ = ("_found", "_made", "_make")

    def __init__(self, found: Mapping[Key, Found], make: Callable[[Found], Value]) -> None:
        """*make* must be pure."""
        self._found = found
        self._make = make
        self._made: dict[Key, Value] = {}

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._found)

    def __contains__(self, key: object) -> bool:
        return key in self._found

    def __getitem__(self, key: Key) -> Value:
        if key not in self._made:
            self._made[key] = self._make(self._found[key])
        return self._made[key]

    def __repr__(self) -> str:
        """All of it."""
        return repr(dict(self))
