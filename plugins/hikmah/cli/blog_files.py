"""The disk, for ``hikmah import``: what lies at a source, and what is written into the content folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hikmah.errors import CannotDo, ConfigError
from hikmah.importing.arrange import Arranged
from hikmah.importing.decode import LIMIT
from hikmah.importing.entries import Note, Refusal
from hikmah.importing.folder import TEXTS
from hikmah.importing.pictures import ENDINGS, MOST, ending_of
from hikmah.importing.record import RECORD, Came, Record, read_record, record_text
from hikmah.language import Said
from hikmah.whole_file import write_whole

_FILE_LIMIT = 4 * 1024 * 1024
"""The most bytes of one file in a folder."""
_EXPORTS = (".xml", ".atom", ".rss")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A source's files by their paths, the pictures beside them, and notes on what was not opened."""

    files: tuple[tuple[str, bytes], ...]
    single: bytes | None
    """The bytes, where the source is one file."""
    pictures: dict[str, Path]
    notes: tuple[Note, ...] = ()


def read_beside(source: str, images: Path | None) -> Beside | Refusal:
    """Read a file, a folder or (``-``) standard input; never many more bytes than are allowed."""
    shelf = dict(_pictures(images)) if images is not None else {}
    if source == "-":
        data = sys.stdin.buffer.read(LIMIT + 1)
        return Beside(files=(("-", data),), single=data, pictures=shelf)
    path = Path(source)
    try:
        if path.is_dir():
            return _folder(path, shelf)
        with path.open("rb") as opened:
            data = opened.read(LIMIT + 1)
    except OSError as fault:
        return Refusal("unreadable", fault.strerror or "")
    if path.suffix.lower() in (".html", ".htm", *TEXTS):
        shelf = {**dict(_beside(path)), **shelf}
    return Beside(files=((path.name, data),), single=data, pictures=shelf)


def _folder(folder: Path, shelf: dict[str, Path]) -> Beside | Refusal:
    """A folder of Markdown; or one that holds a single export, as Takeout gives it."""
    paths = sorted(_walk(folder))
    shelf = {**shelf, **dict(_pictures(folder))}
    texts = [path for path in paths if path.suffix.lower() in TEXTS]
    exports = [path for path in paths if path.suffix.lower() in _EXPORTS]
    if not texts and exports:
        with exports[0].open("rb") as opened:
            data = opened.read(LIMIT + 1)
        rest = [path for path in paths if path != exports[0] and path.suffix.lower() not in ENDINGS]
        notes = tuple(_unopened(path.relative_to(folder).as_posix(), "not-markdown") for path in rest)
        return Beside(files=((exports[0].name, data),), single=data, pictures=shelf, notes=notes)
    files, notes_ = [], []
    for path in paths:
        name = path.relative_to(folder).as_posix()
        if path.suffix.lower() in ENDINGS:
            continue
        if path.stat().st_size > _FILE_LIMIT:
            notes_.append(_unopened(name, "too-large"))
        else:
            files.append((name, path.read_bytes()))
    return Beside(files=tuple(files), single=None, pictures=shelf, notes=tuple(notes_))


def _unopened(name: str, why: str) -> Note:
    return Note(kind="other", name=name, fate="dropped", why=why)


def _walk(folder: Path) -> Iterator[Path]:
    """The regular files below *folder*; hidden ones and links are passed over."""
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "node_modules"]
        for name in names:
            path = Path(where) / name
            if not name.startswith(".") and path.is_file() and not path.is_symlink():
                yield path


def _pictures(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files below *folder* that are pictures by name and by their first bytes."""
    if not folder.is_dir():
        raise ConfigError(
            Said(f"--images {folder}: tidak ada folder itu", f"--images {folder}: there is no such folder")
        )
    for path in _walk(folder):
        if path.suffix.lower() in ENDINGS and path.stat().st_size <= MOST:
            with path.open("rb") as opened:
                if ending_of(opened.read(16)):
                    yield path.relative_to(folder).as_posix(), path


def _beside(page: Path) -> Iterator[tuple[str, Path]]:
    """The pictures that a browser saved with a page, and those in its folder."""
    for folder in sorted(page.parent.glob("*")):
        if folder.is_dir() and folder.stem.startswith((page.stem, "images")):
            for name, path in _pictures(folder):
                yield f"{folder.name}/{name}", path
    for path in sorted(page.parent.glob("*")):
        if path.suffix.lower() in ENDINGS and path.is_file():
            yield path.name, path


def write_all(content: Path, done: Arranged, found: Beside | Refusal) -> None:
    """Pictures first, then texts, each whole or not at all; each is recorded as soon as it is there.

    Nothing that is there is written over. Raises CannotDo where the disk will not take a file.
    """
    assert isinstance(found, Beside)
    came: dict[str, list[tuple[str, Came]]] = {}
    for key, one in done.came:
        came.setdefault(one.path, []).append((key, one))
    try:
        for picture in done.pictures:
            data = found.pictures[picture.file].read_bytes() if picture.file else picture.data
            _write_new(content / picture.path, data)
        record = content / RECORD
        for path, text in done.texts:
            _write_new(content / path, text.encode("utf-8"))
            with record.open("a", encoding="utf-8", newline="\n") as opened:
                opened.write(record_text(Record(dict(came[path]))).partition("\n")[2])
        if done.came:
            write_whole(record, record_text(read_record(record.read_text(encoding="utf-8"))).encode("utf-8"))
    except OSError as fault:
        raise CannotDo(f"{fault.filename or content}: {fault.strerror}") from fault


def _write_new(file: Path, data: bytes) -> None:
    if file.exists():
        raise FileExistsError(17, "sudah ada / it is there already", str(file))
    write_whole(file, data)
