"""Pictures that leave the site on paper or in a document: without what the camera wrote into them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hikmah.render.pictures import cleaned

_PHOTOGRAPHS: Final = (".jpg", ".jpeg", ".png", ".webp")


@contextmanager
def private_pictures(data: object, content: Path) -> Iterator[Path]:
    """The folder to take a sheet's pictures from: *content*, or one that lasts as long as the sheet is set.

    There they have the same names, and those that told too much do so no longer. (Typst takes pictures from
    a folder alone: files in memory must be text.)
    """
    names = {str(node["src"]).removeprefix("/") for node in _pictures(data)}
    changed = {name: found for name in sorted(names) if (found := _changed(content / name)) is not None}
    if not changed:
        yield content
        return
    with TemporaryDirectory() as folder:
        for name in names:
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(changed.get(name) or (content / name).read_bytes())
        yield Path(folder)


def _changed(file: Path) -> bytes | None:
    return without_traces(file) if file.suffix.lower() in _PHOTOGRAPHS else None


def without_traces(file: Path) -> bytes | None:
    """The picture alone, or None where there is nothing else in *file*."""
    return _without_traces(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=16)
def _without_traces(file: Path, _changed: int) -> bytes | None:
    data = file.read_bytes()
    found = cleaned(data)
    return None if found == data else found


def _pictures(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        if isinstance(value.get("src"), str):
            yield value
        for inner in value.values():
            yield from _pictures(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _pictures(inner)
