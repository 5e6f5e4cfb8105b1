"""Where a site is written, and where the build keeps its own things."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

LONG = 100
"""Disks take names of 255 bytes, and a letter may have four."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The output folder and the cache; both on the same disk."""

    output: Path
    cache: Path

    @property
    def manifest(self) -> Path:
        """One manifest for each output folder; it is still found when the whole project has moved."""
        root = self.cache.parent
        place = self.output.relative_to(root) if self.output.is_relative_to(root) else self.output
        digest = blake2b(place.as_posix().encode(), digest_size=4).hexdigest()
        return self.cache / f"manifest-{self.output.name}-{digest}.json"

    @property
    def stage(self) -> Path:
        """Where files wait to be renamed; beside the output, so that a rename is one step."""
        return self.output.with_name(f".{self.output.name}.new")

    @property
    def journal(self) -> Path:
        """There only while files are being renamed: which go where, and which go away."""
        return self.stage / "journal.json"

    @property
    def account(self) -> Path:
        """What the last build was made from and what it said."""
        return self.manifest.with_name(self.manifest.name.replace("manifest", "account", 1))

    @property
    def checked(self) -> Path:
        """What the last check found, and of what state of the sources."""
        return self.manifest.with_name(self.manifest.name.replace("manifest", "checked", 1))

    @property
    def turn(self) -> Path:
        """What a build holds while it writes; others wait for it."""
        return self.manifest.with_suffix(".turn")

    def holds(self, name: object) -> bool:
        """Whether *name* is a file's below the output folder; a damaged record may hold anything."""
        return isinstance(name, str) and "\0" not in name and {"", ".", ".."}.isdisjoint(name.split("/"))

    def waiting(self, name: str) -> Path:
        """Where the file *name* waits. All wait in one folder: making as many as there are pages takes longer
        than writing the pages.
        """
        flat = name.replace("%", "%25").replace("/", "%2f")
        return self.stage / (flat if len(flat) < LONG else blake2b(name.encode()).hexdigest())
