"""``hikmah init --upgrade``: what a newer Hikmah would change in a site's theme; and doing it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

from hikmah.cli.load import load_settings
from hikmah.cli.shipped import shipped, version
from hikmah.cli.theme_files import (
    MANIFEST,
    Action,
    Change,
    changes_between,
    digests_of,
    load_manifest,
    manifest_text,
)
from hikmah.errors import CannotDo
from hikmah.names import Language
from hikmah.whole_file import write_whole

_ACTIONS: Mapping[Action, Mapping[Language, str]] = {
    "add": {"id": "baru", "en": "new"},
    "replace": {"id": "diganti", "en": "replaced"},
    "remove": {"id": "dihapus", "en": "removed"},
    "keep": {"id": "milik Anda, tidak disentuh", "en": "yours, left as it is"},
    "conflict": {
        "id": "berubah di kedua pihak; yang baru ditaruh di {path}.new",
        "en": "changed by both; the new one goes beside it as {path}.new",
    },
}
_SAID: Mapping[str, Mapping[Language, str]] = {
    "none": {"id": "Tema sudah yang terbaru ({version}).\n", "en": "The theme is up to date ({version}).\n"},
    "would": {
        "id": "Belum ada yang diubah. Pakai --yes untuk mengerjakannya, --diff untuk melihat barisnya.\n",
        "en": "Nothing was changed yet. Add --yes to do it, --diff to see it line by line.\n",
    },
    "done": {"id": "Tema diperbarui ke {version}.\n", "en": "The theme is brought up to {version}.\n"},
    "merge": {
        "id": "Gabungkan berkas .new dengan milik Anda, lalu hapus yang .new.\n",
        "en": "Put what you want of the .new files into your own, then delete the .new files.\n",
    },
    "unknown": {
        "id": "Tidak ada theme/SHIPPED, jadi tidak diketahui mana yang Anda ubah: semua yang berbeda "
        "dianggap milik Anda.\n",
        "en": "There is no theme/SHIPPED to tell what you changed: all that differs counts as yours.\n",
    },
    "no_theme": {"id": "tidak ada tema di {theme}", "en": "there is no theme in {theme}"},
    "itself": {
        "id": "{theme} adalah tema Hikmah sendiri, bukan salinannya",
        "en": "{theme} is Hikmah's own theme and no copy of it",
    },
    "unwritable": {"id": "{file} tidak bisa ditulis: {why}", "en": "{file} cannot be written: {why}"},
}


def upgrade_theme(settings_file: Path, lang: Language, *, write: bool, lines: bool) -> str:
    """Give what would change, or with *write* change it and say so.

    Raises CannotDo where there is no theme, or it is the shipped one itself.
    """
    theme, ours = load_settings(str(settings_file))[0].theme, shipped("theme")
    if not theme.is_dir():
        raise CannotDo(_SAID["no_theme"][lang].format(theme=theme))
    if theme.resolve() == ours.resolve():
        raise CannotDo(_SAID["itself"][lang].format(theme=theme))
    base, now = load_manifest(theme), digests_of(ours)
    changes = changes_between(base, digests_of(theme), now)
    said = "" if base else _SAID["unknown"][lang]
    said += "".join(_line(change, lang) + (_diff(change, theme, ours) if lines else "") for change in changes)
    todo = [change for change in changes if change.action != "keep"]
    if write:
        try:
            for change in todo:
                _apply(change, theme, ours)
            write_whole(theme / MANIFEST, manifest_text(now, version()).encode())
        except OSError as fault:
            raise CannotDo(
                _SAID["unwritable"][lang].format(file=fault.filename, why=fault.strerror)
            ) from fault
    return said + _ending(todo, lang, write=write)


def _ending(todo: list[Change], lang: Language, *, write: bool) -> str:
    said = _SAID["done" if write else "would"] if todo else _SAID["none"]
    conflicts = write and any(change.action == "conflict" for change in todo)
    return said[lang].format(version=version()) + (_SAID["merge"][lang] if conflicts else "")


def _line(change: Change, lang: Language) -> str:
    return f"  {change.path}: {_ACTIONS[change.action][lang].format(path=change.path)}\n"


def _diff(change: Change, theme: Path, ours: Path) -> str:
    """Line by line what an upgrade would bring; what is the team's own is not shown."""
    if change.action == "keep":
        return ""
    before, after = (_lines(folder / change.path) for folder in (theme, ours))
    return "".join(difflib.unified_diff(before, after, f"theme/{change.path}", f"hikmah/{change.path}"))


def _lines(file: Path) -> list[str]:
    if not file.is_file():
        return []
    return [line + "\n" for line in file.read_text(encoding="utf-8", errors="replace").splitlines()]


def _apply(change: Change, theme: Path, ours: Path) -> None:
    """The manifest is written last: an upgrade stopped half way goes on when it is asked for again."""
    file = theme / change.path
    match change.action:
        case "add" | "replace":
            write_whole(file, (ours / change.path).read_bytes())
        case "conflict":
            write_whole(file.with_name(f"{file.name}.new"), (ours / change.path).read_bytes())
        case "remove":
            file.unlink()
