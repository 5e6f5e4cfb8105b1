"""Paths given on the command line → the sources they mean."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from hikmah.errors import CannotDo
from hikmah.names import Language


def sources_named(paths: Iterable[str], content: Path, lang: Language) -> tuple[str, ...]:
    """Each path as findings write it, below the content folder; a folder ends in a slash.

    A path counts from where one stands or from the content folder. Raises CannotDo for what is not there.
    """
    return tuple(_source(path, content, lang) for path in paths)


def is_named(source: str, asked: Iterable[str]) -> bool:
    """Whether *source* is one of these files or stands in one of these folders."""
    return any(source == one or (one.endswith("/") and source.startswith(one)) or one == "/" for one in asked)


def _source(path: str, content: Path, lang: Language) -> str:
    root = content.resolve()
    for file in (Path(path), content / path):
        if file.exists() and file.absolute().is_relative_to(content.absolute()):
            inside = file.absolute().relative_to(content.absolute())
            return _written(inside, file)
        if file.exists() and file.resolve().is_relative_to(root):
            return _written(file.resolve().relative_to(root), file)
    if lang == "id":
        raise CannotDo(f"{path}: tidak ada berkas atau folder seperti itu di {content.name}/")
    raise CannotDo(f"{path}: there is no such file or folder in {content.name}/")


def _written(inside: Path, file: Path) -> str:
    name = inside.as_posix()
    return f"{'' if name == '.' else name}/" if file.is_dir() else name
