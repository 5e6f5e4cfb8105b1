"""How far a command has come: a bar for a person who waits, and nothing for a file or a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from hikmah.cli.paper_words import say
from hikmah.names import Language

_WIDTH = 24
_CLEAR = "\r\x1b[K"


class Steps:
    """A bar of *count* steps on standard error, if that is a terminal; gone when all is done."""

    def __init__(self, count: int, lang: Language) -> None:
        self._count = count
        self._lang = lang
        self._done = 0
        self._shown = sys.stderr.isatty()

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Show that *name* is being done; a step that fails leaves no bar behind."""
        filled = _WIDTH * self._done // self._count
        self._write(f"{_CLEAR}[{'█' * filled}{'·' * (_WIDTH - filled)}] {say(self._lang, name)} …")
        try:
            yield
        except BaseException:
            self.close()
            raise
        self._done += 1

    def close(self) -> None:
        """Take the bar away."""
        self._write(_CLEAR)

    def _write(self, text: str) -> None:
        if self._shown:
            sys.stderr.write(text)
            sys.stderr.flush()
