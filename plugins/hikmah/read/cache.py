"""Readings kept from build to build, by file: what has not changed is not read again."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hikmah.names import SourcePath

Stamp = tuple[int, int]
"""A file's size and time of change in nanoseconds."""


@dataclass(slots=True)
class ReadCache:
    """Pickled readings, good for one state of Hikmah's own code.

    A cache that cannot be read, or is of other code, is empty: it can only ever save time.
    """

    file: Path
    code: str
    kept: dict[SourcePath, tuple[Stamp, bytes]] = field(default_factory=dict)

    @classmethod
    def load(cls, file: Path, code: str) -> ReadCache:
        """The cache in *file*, if it was made by the same *code*."""
        try:
            # Our own file, in a folder that is never committed: whoever can write it can change our code.
            stored = pickle.loads(file.read_bytes())  # noqa: S301
            if stored["code"] == code:
                return cls(file, code, stored["kept"])
        except (OSError, pickle.UnpicklingError, EOFError, KeyError, TypeError, AttributeError, ImportError):
            pass
        return cls(file, code)

    def get(self, path: SourcePath, stamp: Stamp) -> bytes | None:
        """The pickled reading of *path*, if the file still bears *stamp*."""
        found = self.kept.get(path)
        return found[1] if found is not None and found[0] == stamp else None

    def save(self, kept: Mapping[SourcePath, tuple[Stamp, bytes]]) -> None:
        """Keep exactly *kept*; the file is replaced whole. A folder that cannot be written is let be."""
        if kept == self.kept:
            return
        beside = self.file.with_suffix(".new")
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(pickle.dumps({"code": self.code, "kept": dict(kept)}, protocol=5))
            beside.replace(self.file)
        except OSError:
            return
