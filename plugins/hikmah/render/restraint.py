"""Keeps the typesetter's memory within bounds: one large sheet at a time, and old work forgotten.

Typst remembers what it worked out for its last ten documents, in case one of them comes again: some 150
times the size of each file. A build never sets a sheet twice, and ten long handouts took 1.5 GB.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

LARGE: Final = 400_000
"""A sheet whose data are this many bytes waits until no other such sheet is being set: some 50 stories."""
FORGET: Final = 720_000
"""After so many bytes of finished files old work is forgotten. Forgetting costs time, so not after each."""
AGES: Final = 11
"""Each document makes all older work one older; at this age it is dropped."""


class Restraint:
    """Shared by all threads that set sheets with one press."""

    def __init__(self) -> None:
        self._large = Lock()
        self._counting = Lock()
        self._finished = 0

    @contextmanager
    def turn(self, weight: int) -> Iterator[None]:
        """Hold while a sheet of *weight* bytes of data is being set."""
        if weight < LARGE:
            yield
            return
        with self._large:
            yield

    def finished(self, size: int, age: Callable[[], object]) -> None:
        """Count a finished file of *size* bytes; *age* makes all that Typst remembers one document older."""
        with self._counting:
            self._finished += size
            due = self._finished >= FORGET
            if due:
                self._finished = 0
        if due:
            for _ in range(AGES):
                age()
