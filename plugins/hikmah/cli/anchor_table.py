"""What ``hikmah anchors`` says: one line for everything that moved, counts for the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from hikmah.index.settlement import Change, Happening
from hikmah.names import Language
from hikmah.road import Recorded

_WHAT: Mapping[Language, Mapping[Happening, str]] = MappingProxyType(
    {
        "id": {
            "new": "baru",
            "edited": "disunting",
            "moved": "pindah",
            "joined": "digabung",
            "gone": "hilang",
            "back": "kembali",
            "displaced": "bertukar",
        },
        "en": {
            "new": "new",
            "edited": "edited",
            "moved": "moved",
            "joined": "joined",
            "gone": "gone",
            "back": "back",
            "displaced": "displaced",
        },
    }
)
_HEAD: Mapping[Language, tuple[str, ...]] = MappingProxyType(
    {
        "id": ("yang terjadi", "nama lama", "nama sekarang", "serupa", "berkas"),
        "en": ("what happened", "old name", "name now", "alike", "file"),
    }
)


def anchor_table(recorded: Recorded, lang: Language, *, current: bool, written: bool) -> str:
    """The changes as a table with a last line that says what became of the lock file.

    New texts, and edits that leave no doubt, are only counted: no address depends on them.
    """
    shown = [change for change in recorded.anchors.changes if not _is_plain(change)]
    rows = [_HEAD[lang], *(_row(change, lang) for change in shown)] if shown else []
    counts = Counter(change.what for change in recorded.anchors.changes if _is_plain(change))
    plain = ", ".join(f"{number} {_WHAT[lang][what]}" for what, number in sorted(counts.items()))
    ends = [plain + ".\n"] if plain else []
    return "".join([*_aligned(rows), *ends, _end(recorded, lang, current=current, written=written)])


def _is_plain(change: Change) -> bool:
    return change.what == "new" or (change.what == "edited" and change.sure)


def _row(change: Change, lang: Language) -> tuple[str, ...]:
    was = change.was.written if change.was else "–"
    now = change.now.written if change.now else "–"
    name = change.now or change.was
    kept = name is not None and name.kind == "lesson"
    prefix = "lesson:" if kept else ""
    likeness = f"{round(100 * change.likeness)}%" if change.now else "–"
    return _WHAT[lang][change.what], prefix + was, prefix + now, likeness, change.place.source


def _aligned(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip() + "\n"


def _end(recorded: Recorded, lang: Language, *, current: bool, written: bool) -> str:
    number = len(recorded.lock.entries)
    if current:
        return {
            "id": f"anchors.lock sudah benar: {number} nama.\n",
            "en": f"anchors.lock is right: {number} names.\n",
        }[lang]
    if written:
        return {
            "id": f"anchors.lock ditulis: {number} nama.\n",
            "en": f"anchors.lock written: {number} names.\n",
        }[lang]
    return {
        "id": "anchors.lock belum sesuai: jalankan “hikmah anchors”.\n",
        "en": "anchors.lock is out of date: run “hikmah anchors”.\n",
    }[lang]


def nothing_recorded(lang: Language) -> str:
    """What is said when sources cannot be read."""
    if lang == "id":
        return "anchors.lock tidak diubah: perbaiki dulu yang di atas.\n"
    return "anchors.lock is as it was: mend the above first.\n"
