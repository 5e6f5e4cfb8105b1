"""A new site: its settings, its first texts, a copy of the theme, and what editors and servers need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from hikmah.cli.shipped import requirement, shipped, version
from hikmah.cli.theme_files import MANIFEST, digests_of, manifest_text
from hikmah.errors import CannotDo
from hikmah.names import Language
from hikmah.read.blank import clean
from hikmah.read.schema import KINDS, schema_text

_SAID: Mapping[str, Mapping[Language, str]] = {
    "full": {
        "id": "{folder} tidak kosong ({what}); tidak ada yang ditulis. Pilih folder lain, atau tambahkan "
        "--yes: yang belum ada akan ditulis, yang sudah ada tidak disentuh",
        "en": "{folder} is not empty ({what}); nothing was written. Choose another folder, or add --yes: "
        "what is not there will be written, and what is there left as it is",
    },
    "file": {"id": "{folder} bukan folder", "en": "{folder} is not a folder"},
    "unwritable": {"id": "{file} tidak bisa ditulis: {why}", "en": "{file} cannot be written: {why}"},
    "done": {
        "id": "{count} berkas ditulis di {folder}. Lanjutkan di sana dengan:\n"
        '  hikmah build\n  hikmah new "Judul cerita"\n',
        "en": '{count} files written to {folder}. Go on there:\n  hikmah build\n  hikmah new "A title"\n',
    },
    "left": {
        "id": "  sudah ada, tidak disentuh: {file}\n",
        "en": "  there already, left as it was: {file}\n",
    },
}
_BESIDE = frozenset({".git", ".hikmah"})
"""A folder that holds nothing else passes for empty."""
_NOT_COPIED = ("__pycache__", ".pytest_cache", ".ruff_cache", ".mypy_cache")


def start_site(folder: Path, name: str | None, lang: Language, *, add: bool) -> str:
    """Write a site into *folder* and give what is to be said of it.

    Raises CannotDo where the folder holds anything, unless *add*; even then no file is written over.
    """
    _refuse_full(folder, lang, add=add)
    written, left = 0, []
    for path, data in _files(_name(folder, name)):
        file = folder / path
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as opened:
                opened.write(data)
            written += 1
        except FileExistsError:
            left.append(path)
        except OSError as fault:
            raise CannotDo(_SAID["unwritable"][lang].format(file=file, why=fault.strerror)) from fault
    said = _SAID["done"][lang].format(count=written, folder=folder.resolve())
    return said + "".join(_SAID["left"][lang].format(file=path) for path in left)


def _refuse_full(folder: Path, lang: Language, *, add: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise CannotDo(_SAID["file"][lang].format(folder=folder))
    there = sorted(item.name for item in folder.iterdir()) if folder.is_dir() else []
    there = [item for item in there if item not in _BESIDE]
    if there and not add:
        what = ", ".join(there[:4]) + (", …" if len(there) > 4 else "")
        raise CannotDo(_SAID["full"][lang].format(folder=folder, what=what))


def _name(folder: Path, name: str | None) -> str:
    """The site's name; what a settings file could not hold as it stands is left out of it."""
    told = (
        clean(name or "") or clean(folder.resolve().name).replace("-", " ").replace("_", " ").strip().title()
    )
    return told.replace("\\", "").replace('"', "") or "Hikmah"


def _files(name: str) -> Iterator[tuple[str, bytes]]:
    """Every file of the new site, in a total order."""
    fills = {b"@name@": name.encode(), b"@hikmah@": requirement().encode()}
    starter, theme = shipped("starter"), shipped("theme")
    for file in sorted(starter.rglob("*")):
        path = file.relative_to(starter).as_posix()
        if file.is_file() and not any(part in path.split("/") for part in _NOT_COPIED):
            data = file.read_bytes()
            for hole, value in fills.items():
                data = data.replace(hole, value)
            yield "." + path.removeprefix("dot-") if path.startswith("dot-") else path, data
    for kind in KINDS:
        yield f"schemas/{kind}.schema.json", schema_text(kind).encode()
    digests = digests_of(theme)
    for path in digests:
        yield f"theme/{path}", (theme / path).read_bytes()
    yield f"theme/{MANIFEST}", manifest_text(digests, version()).encode()
