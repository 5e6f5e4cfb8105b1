"""Pandoc's own program, spoken to in its JSON: nothing that an author wrote is read as markup by it."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hikmah.names import Language
from hikmah.render.fault import RenderFault

PACKAGE: Final = "pypandoc-binary"
_FIRST_DAY: Final = date(1980, 1, 1)
"""Before this day no file in a ZIP archive can have been made."""
_MISSING: Final[Mapping[Language, str]] = {
    "id": "pandoc belum terpasang; jalankan pip install {package}",
    "en": "pandoc is not installed; run pip install {package}",
}
_FAILED: Final[Mapping[Language, str]] = {
    "id": "pandoc menolak: {said}",
    "en": "pandoc refused: {said}",
}


def program() -> Path | None:
    """The program that the wheel brings, or None; another one on this machine would write other bytes."""
    found = find_spec("pypandoc")
    folder = Path(found.origin).parent / "files" if found and found.origin else None
    names = ("pandoc", "pandoc.exe")
    return next((folder / name for name in names if (folder / name).is_file()), None) if folder else None


def convert(
    document: Mapping[str, object],
    arguments: Sequence[str],
    day: date,
    lang: Language,
    files: Mapping[str, bytes],
) -> bytes:
    """What pandoc makes of *document*; *files* are all that it may name, by their names.

    Same arguments, same bytes: *day* stands for the time of making. Raises RenderFault (HKM089).
    """
    with TemporaryDirectory(prefix="hikmah-") as folder:
        for name, data in files.items():
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        given = json.dumps(document, ensure_ascii=False).encode()
        return _run(["--from=json", "--output=-", *arguments], given, Path(folder), day, lang)


def default_file(name: str, lang: Language) -> bytes:
    """A file that pandoc brings: ``reference.docx`` and the like."""
    with TemporaryDirectory(prefix="hikmah-") as folder:
        return _run([f"--print-default-data-file={name}"], b"", Path(folder), _FIRST_DAY, lang)


def _run(arguments: Sequence[str], given: bytes, folder: Path, day: date, lang: Language) -> bytes:
    found = program()
    if found is None:
        raise RenderFault("HKM089", problem=_MISSING[lang].format(package=PACKAGE))
    seconds = int(datetime.combine(max(day, _FIRST_DAY), time(), UTC).timestamp())
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(  # noqa: S603 (a program of ours, and no argument comes from a text)
        [str(found), f"--data-dir={folder}", *arguments],
        input=given,
        capture_output=True,
        cwd=folder,
        env={**kept, "SOURCE_DATE_EPOCH": str(seconds), "TZ": "UTC", "LC_ALL": "C.UTF-8"},
        check=False,
    )
    if done.returncode:
        said = " ".join(done.stderr.decode(errors="replace").split())
        raise RenderFault("HKM089", problem=_FAILED[lang].format(said=said))
    return done.stdout
