"""What the author saves, as it happens."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import watchfiles

Kind = Literal["content", "theme", "settings"]
STEP = 10
"""Milliseconds without news that end a group of changes: an editor that saves makes several at once."""


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A file that was made, changed or removed."""

    kind: Kind
    path: Path


class Changes:
    """Watches folders, each in a thread of its own, and hands on what happens there.

    A folder that goes away and comes back, as with another branch, is watched again by :meth:`follow`.
    """

    def __init__(self) -> None:
        """Watch nothing yet."""
        self._news: queue.SimpleQueue[frozenset[Change]] = queue.SimpleQueue()
        self._watches: dict[tuple[Kind, Path], _Watch] = {}
        self._roots: frozenset[str] = frozenset()

    def follow(self, roots: Mapping[Kind, Path]) -> None:
        """Watch exactly the folders *roots*, of ``settings`` only what lies in it and is Python.

        What is being watched already goes on; a folder that is not there is left for the next call. When this
        returns, nothing that happens in them is missed any more.
        """
        wanted = {(kind, path.resolve()) for kind, path in roots.items()}
        self._roots = frozenset(str(path) for _, path in wanted)
        for key, watch in [*self._watches.items()]:
            if key not in wanted or not watch.holds:
                watch.end()
                del self._watches[key]
        for kind, path in sorted(wanted - self._watches.keys()):
            if path.is_dir():
                self._watches[kind, path] = _Watch(kind, path, self._news, self._matters)

    def next(self, wait: float | None = None) -> frozenset[Change]:
        """All that has happened since the last call; waits for something, but not longer than *wait*."""
        found: set[Change] = set()
        with suppress(queue.Empty):
            found |= self._news.get(timeout=wait)
            while True:
                found |= self._news.get_nowait()
        return frozenset(found)

    def end(self) -> None:
        """Watch nothing any more, and let a waiting :meth:`next` go on with nothing."""
        self.follow({})
        self._news.put(frozenset())

    def _matters(self, kind: Kind, root: Path, path: str) -> bool:
        """Not what editors and systems put beside the author's files."""
        if path in self._roots:
            return True
        file = Path(path)
        if kind == "settings":
            return file.suffix == ".py"
        parts = file.relative_to(root).parts if file.is_relative_to(root) else file.parts[-1:]
        return not any(part.startswith(".") or part.endswith("~") for part in parts)


class _Asked:
    """Whether to stop; and, as a watcher asks that only when it watches, whether it does."""

    def __init__(self) -> None:
        self.stop = False
        self.watching = threading.Event()

    def is_set(self) -> bool:
        """What watchfiles asks at every step."""
        self.watching.set()
        return self.stop


class _Watch:
    def __init__(
        self,
        kind: Kind,
        root: Path,
        news: queue.SimpleQueue[frozenset[Change]],
        matters: Callable[[Kind, Path, str], bool],
    ) -> None:
        self._kind = kind
        self._root = root
        self._news = news
        self._matters = matters
        self._asked = _Asked()
        self._identity = _identity(root)
        self._thread = threading.Thread(target=self._watch, name=f"watch {root.name}", daemon=True)
        self._thread.start()
        self._asked.watching.wait()

    @property
    def holds(self) -> bool:
        """Whether the folder that is watched is still the one at its place."""
        return self._thread.is_alive() and self._identity == _identity(self._root)

    def end(self) -> None:
        """Stop, and wait until it has stopped: a thread must not be inside the watcher when Python ends."""
        self._asked.stop = True
        self._thread.join()

    def _watch(self) -> None:
        try:
            self._hand_on()
        finally:
            self._asked.watching.set()

    def _hand_on(self) -> None:
        with suppress(OSError):  # the folder is gone
            for changes in watchfiles.watch(
                self._root,
                watch_filter=lambda _, path: self._matters(self._kind, self._root, path),
                step=STEP,
                stop_event=self._asked,
                recursive=self._kind != "settings",
                ignore_permission_denied=True,
            ):
                self._news.put(frozenset(Change(self._kind, Path(path)) for _, path in changes))
                if any(
                    kind == watchfiles.Change.deleted and Path(path) == self._root for kind, path in changes
                ):
                    return


def _identity(folder: Path) -> tuple[int, int]:
    try:
        found = folder.stat()
    except OSError:
        return (0, 0)
    return (found.st_dev, found.st_ino)
