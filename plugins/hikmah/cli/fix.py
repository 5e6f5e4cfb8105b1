"""``hikmah check --fix``: show what can be mended safely, ask, and write it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path
from stat import S_IMODE

from hikmah import road
from hikmah.cli.narrow import is_named
from hikmah.diagnostics import lines_of
from hikmah.names import Language
from hikmah.settings import Settings
from hikmah.whole_file import write_whole

_NAMES: Mapping[str, Mapping[Language, str]] = {
    "bom": {"id": "tanda BOM dihapus", "en": "byte order mark removed"},
    "line-ends": {"id": "akhir baris disamakan", "en": "line ends made alike"},
    "date": {"id": "ejaan tanggal", "en": "spelling of dates"},
    "key": {"id": "ejaan nama isian", "en": "spelling of field names"},
    "order": {"id": "urutan pelajaran", "en": "order of lessons"},
    "blanks": {"id": "spasi di akhir baris", "en": "blanks at line ends"},
    "quotes": {"id": "tanda kutip", "en": "quotation marks"},
}
_SAID: Mapping[str, Mapping[Language, str]] = {
    "none": {
        "id": "Tidak ada yang bisa diperbaiki secara otomatis.",
        "en": "There is nothing that can be mended safely.",
    },
    "ask": {"id": "Perbaiki {count} berkas? [y/t] ", "en": "Mend {count} files? [y/n] "},
    "no": {"id": "Tidak ada yang diubah.", "en": "Nothing was changed."},
    "done": {"id": "{count} berkas diperbaiki.", "en": "{count} files mended."},
    "moved": {
        "id": "{file} berubah sementara itu; berkas itu tidak disentuh.",
        "en": "{file} has changed meanwhile and was let be.",
    },
    "script": {
        "id": "Tidak ada yang bisa ditanya; tambahkan --yes bila memang dikehendaki.",
        "en": "There is nobody to ask; add --yes if it is meant.",
    },
}


def fix_sources(
    settings: Settings, asked: tuple[str, ...] | None, lang: Language, *, yes: bool, only_show: bool
) -> int:
    """Show the change as a unified diff and, unless only that was wanted, make it once it is agreed to.

    Gives 0, or 1 where there was nobody to agree.
    """
    found = [
        mending for mending in road.mendings(settings) if asked is None or is_named(mending.source, asked)
    ]
    for mending in found:
        sys.stdout.write("".join(diff(mending, settings.content.name, lang)))
    if not found:
        sys.stderr.write(_SAID["none"][lang] + "\n")
    if not found or only_show:
        return 0
    if not yes and not sys.stdin.isatty():
        sys.stderr.write(_SAID["script"][lang] + "\n")
        return 1
    if not (yes or _agreed(len(found), lang)):
        sys.stderr.write(_SAID["no"][lang] + "\n")
        return 0
    written = sum(_write(mending, lang) for mending in found)
    sys.stderr.write(_SAID["done"][lang].format(count=written) + "\n")
    return 0


def diff(mending: road.Mending, root: str, lang: Language) -> Iterator[str]:
    """The change to one file, headed by what it is; line ends and marks that show nowhere are named there."""
    names = ", ".join(_NAMES[fix][lang] for fix in mending.fixes)
    yield f"# {root}/{mending.source}: {names}\n"
    before, after = (_lines(data) for data in (mending.before, mending.after))
    name = f"{root}/{mending.source}"
    for line in unified_diff(before, after, f"a/{name}", f"b/{name}"):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def _lines(data: bytes) -> list[str]:
    *whole, last = lines_of(data)
    return [*(line + "\n" for line in whole), *([last] if last else [])]


def _agreed(count: int, lang: Language) -> bool:
    sys.stderr.write(_SAID["ask"][lang].format(count=count))
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "ya", "yes")


def _write(mending: road.Mending, lang: Language) -> bool:
    """Whole or not at all, under the same permissions; a link stays a link."""
    file = Path(os.path.realpath(mending.file))
    if file.read_bytes() != mending.before:
        sys.stderr.write(_SAID["moved"][lang].format(file=mending.source) + "\n")
        return False
    write_whole(file, mending.after, mode=S_IMODE(file.stat().st_mode))
    return True
