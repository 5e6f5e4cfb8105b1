"""A file written whole or not at all: whoever reads it meanwhile sees the old one or the new."""

from __future__ import annotations

from pathlib import Path


def write_whole(file: Path, data: bytes, *, mode: int | None = None) -> None:
    """Make *file* hold *data*, by renaming another file over it; its folder is made where there is none.

    *mode* are the permissions it shall have, where the usual ones will not do.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    beside.write_bytes(data)
    if mode is not None:
        beside.chmod(mode)
    beside.replace(file)
