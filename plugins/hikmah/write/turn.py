"""One build at a time in one output folder: two with one stage would rename each other's unfinished files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def turn(file: Path) -> Iterator[None]:
    """Wait until no other process holds *file*, and hold it meanwhile.

    The system takes it back when a process dies, and not before the copies of that process have ended, which
    may still be writing.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as held:
        _wait(held.fileno())
        yield


if sys.platform == "win32":
    import msvcrt

    def _wait(descriptor: int) -> None:
        while True:
            try:
                return msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
            except OSError:  # it gives up after ten seconds, and a build may take longer
                continue

else:
    import fcntl

    def _wait(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
