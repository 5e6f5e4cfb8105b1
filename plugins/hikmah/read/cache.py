"""Readings kept from build to build, by file: what has not changed is not read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hikmah.kept import keep, kept_in, unpacked
from hikmah.names import SourcePath

Stamp = tuple[int, int]
"""A file's size and time of change in nanoseconds."""
Kept = dict[SourcePath, tuple[Stamp, bytes]]
FEW = 64
"""So many readings that are new are kept in a file of their own: the others need not be written again."""


@dataclass(slots=True)
class ReadCache:
    """Pickled readings, good for one state of Hikmah's own code."""

    file: Path
    code: str
    kept: Kept = field(default_factory=dict)
    written: Kept = field(default_factory=dict)
    """What stands in the large file; what has changed since stands in the small one."""
    made: dict[SourcePath, tuple[bytes, Any]] = field(default_factory=dict)
    """Readings that have been taken out of their pickles: a process that stays does so once."""

    @classmethod
    def load(cls, file: Path, code: str) -> ReadCache:
        """The cache in *file*, if it was made by the same *code*; else an empty one."""
        written: Kept = kept_in(file, code) or {}
        since: dict[SourcePath, tuple[Stamp, bytes] | None] = kept_in(_beside(file), code) or {}
        whole = {**written, **since}
        return cls(file, code, {path: found for path, found in whole.items() if found}, written)

    def get(self, path: SourcePath, stamp: Stamp) -> bytes | None:
        """The pickled reading of *path*, if the file still bears *stamp*."""
        found = self.kept.get(path)
        return found[1] if found is not None and found[0] == stamp else None

    def reading(self, path: SourcePath, pickled: bytes) -> Any:
        """What *pickled* holds."""
        found = self.made.get(path)
        if found is None or found[0] is not pickled:
            found = self.made[path] = pickled, unpacked(pickled)
        return found[1]

    def save(self, kept: Mapping[SourcePath, tuple[Stamp, bytes]]) -> None:
        """Keep exactly *kept*."""
        if kept == self.kept:
            return
        self.kept = dict(kept)
        self.made = {path: found for path, found in self.made.items() if path in kept}
        since = {path: found for path, found in kept.items() if found != self.written.get(path)}
        gone = dict.fromkeys(self.written.keys() - kept.keys())
        if len(since) + len(gone) <= FEW:
            keep(_beside(self.file), self.code, {**since, **gone})
        else:
            self.written = self.kept
            keep(self.file, self.code, self.written)
            keep(_beside(self.file), self.code, {})


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.name}-since")
