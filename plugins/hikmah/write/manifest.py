"""What an output folder holds of ours: for every file its fingerprint and how it was left on the disk."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from hikmah.whole_file import write_whole

if TYPE_CHECKING:
    from hikmah.plan.routes import SaveAs


@dataclass(frozen=True, slots=True)
class Entry:
    """One file as it was left."""

    fingerprint: str
    size: int
    mtime_ns: int

    def describes(self, file: str) -> bool:
        """Whether *file* is there and as it was left."""
        try:
            # Many thousands are asked about: making a Path for each would take longer than the answer.
            found = os.stat(file)  # noqa: PTH116
        except OSError:
            return False
        return (found.st_size, found.st_mtime_ns) == (self.size, self.mtime_ns)


def load_manifest(file: Path) -> dict[SaveAs, Entry]:
    """The entries of *file*; a manifest that cannot be read is empty, and everything is written anew."""
    try:
        rows = json.loads(file.read_bytes())
        entries = {name: Entry(str(mark), int(size), int(time)) for name, (mark, size, time) in rows.items()}
        return cast("dict[SaveAs, Entry]", entries)
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def save_manifest(file: Path, entries: Mapping[SaveAs, Entry]) -> None:
    """Replace *file* whole."""
    rows = {name: [entry.fingerprint, entry.size, entry.mtime_ns] for name, entry in sorted(entries.items())}
    write_whole(file, json.dumps(rows, separators=(",", ":")).encode())
