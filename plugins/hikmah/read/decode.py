"""Bytes → text: UTF-8 only, one kind of line end, none of the characters that nobody can see."""

from __future__ import annotations

import re

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.names import Place, SourcePath

LIMIT = 128 * 1024
"""The most bytes a source file may have: some twenty thousand words, and no more than a second of reading."""

BOM = b"\xef\xbb\xbf"
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters other than tab and line feed
    "\u2028\u2029"  # line ends that YAML counts and editors do not
    "\ud800-\udfff"  # half characters, which only an escape in YAML can write
    "\ue000-\uf8ff"  # private use: the body converter's own marks
    "\ufdd0-\ufdef\ufeff\ufffe\uffff]"  # not characters at all, and stray byte order marks
)
_BREAKS = {"\u2028", "\u2029"}
_SUSPECT = bytes({*range(0x20), 0x7F, 0xC2, 0xEE, 0xEF} - {*b"\t\n\r"})
"""The bytes with which all that is unwanted begins in UTF-8, but for the line ends above."""


def decode_text(path: SourcePath, data: bytes) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of a source file, with line feeds as its only line ends, or None and the reason.

    Columns that later stages count are those of this text: a character dropped here takes no column.
    """
    if len(data) > LIMIT:
        return None, (too_large(path, len(data)),)
    found = []
    if data.startswith(BOM):
        found.append(diagnose("HKM002", Place(path)))
    start = len(BOM) if found else 0
    try:
        text = data[start:].decode("utf-8")
    except UnicodeDecodeError as fault:
        return None, (*found, _not_utf8(path, data[start:], fault.start, start))
    text = _one_line_end(text)
    if _is_clean(data[start:], text):
        return text, tuple(found)
    text, dropped = drop_unwanted(text, Place(path))
    return text, (*found, *dropped)


def too_large(path: SourcePath, size: int) -> Diagnostic:
    """The finding for a file of *size* bytes that is over the limit."""
    return diagnose("HKM003", Place(path), size=-(-size // 1024), limit=LIMIT // 1024)


def drop_unwanted(text: str, start: Place) -> tuple[str, tuple[Diagnostic, ...]]:
    """*text* without invisible characters; each kind is reported once, where it first occurs.

    *start* is the place of the text's first character.
    """
    if not _UNWANTED.search(text):
        return text, ()
    found: dict[str, Diagnostic] = {}
    line, column, seen = start.line, start.column, 0
    for match in _UNWANTED.finditer(text):
        between = text[seen : match.start()]
        if newlines := between.count("\n"):
            line, column = line + newlines, 1
        column += len(between) - between.rfind("\n") - 1
        seen = match.start()
        if match[0] not in found:
            place = Place(start.source, line, column)
            found[match[0]] = diagnose("HKM022", place, found=f"{ord(match[0]):04X}")
    return _UNWANTED.sub(_replacement, text), tuple(found.values())


def _is_clean(data: bytes, text: str) -> bool:
    """Whether a glance shows nothing unwanted: five times as fast as looking at each character."""
    return len(data.translate(None, _SUSPECT)) == len(data) and not any(end in text for end in _BREAKS)


def _replacement(match: re.Match[str]) -> str:
    """A blank for what parted two words, nothing for the rest."""
    return " " if match[0] in _BREAKS else ""


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _not_utf8(path: SourcePath, data: bytes, bad: int, skipped: int) -> Diagnostic:
    before = _one_line_end(data[:bad].decode("utf-8"))
    place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return diagnose("HKM001", place, offset=bad + skipped + 1)
