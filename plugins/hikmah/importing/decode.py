"""Bytes → text, by what the bytes are and not only by what they say they are."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from hikmah.importing.entries import Refusal

LIMIT = 64 * 1024 * 1024
"""The most bytes one source may have: blogs of thirty years fit, bombs do not."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"\xfd7zXZ", b"Rar!")
_DECLARED = re.compile(rb"(?:encoding|charset)\s*=\s*[\"']?([A-Za-z][\w.:-]{1,30})", re.IGNORECASE)
_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2060\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_KNOWN = re.compile(
    r"windows-125\d|cp125\d|iso-8859-\d{1,2}|koi8-[ru]|shift_jis|euc-(?:jp|kr)|gbk|gb2312|gb18030|big5"
)
"""Others are not asked for: some of Python's codecs pack or scramble instead of spelling letters."""
_TEXTS = frozenset({"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"})
"""Under these names the web has always meant windows-1252."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, whether that is certain, and how many characters were of no use."""

    text: str
    encoding: str
    sure: bool = True
    cleaned: int = 0


def decode(data: bytes) -> Decoded | Refusal:
    """The text of *data*; a declaration that the bytes contradict is not believed."""
    if len(data) > LIMIT:
        return Refusal("too-large", f"{len(data) >> 20} MB > {LIMIT >> 20} MB")
    if not data.strip():
        return Refusal("empty-source")
    if data.startswith(_PACKED):
        return Refusal("packed")
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decoded(data[len(bom) :], name, sure=True)
    if wide := _wide(data):
        return _decoded(data, wide, sure=True)
    if b"\x00" in data[:4096]:
        return Refusal("binary")
    return _narrow(data)


def _narrow(data: bytes) -> Decoded | Refusal:
    try:
        return _cleaned(data.decode("utf-8"), "utf-8", sure=True)
    except UnicodeDecodeError:
        found = _DECLARED.search(data[:2048])
    name = found[1].decode("ascii").lower() if found else "windows-1252"
    honest = found is not None and name not in ("utf-8", "utf8", "utf-16", "utf-32")
    if name in _TEXTS or not honest or not _KNOWN.fullmatch(name):
        return _decoded(data, "windows-1252", sure=honest)
    return _decoded(data, name, sure=True)


def _decoded(data: bytes, name: str, *, sure: bool) -> Decoded | Refusal:
    """Bytes that mean nothing become question marks, and the encoding is then not certain."""
    try:
        return _cleaned(data.decode(name), name, sure=sure)
    except UnicodeError:
        return _cleaned(data.decode(name, "replace"), name, sure=False)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of its first tags is zero."""
    head = data[:64]
    if len(head) < 4 or len(data) % 2:
        return ""
    even, odd = head[::2], head[1::2]
    if not any(even) or not any(odd):
        return "utf-16-be" if not any(even) else "utf-16-le"
    return ""


def _cleaned(text: str, name: str, *, sure: bool) -> Decoded | Refusal:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept, count = _UNWANTED.subn("", text)
    if count > max(20, len(text) // 20):
        return Refusal("binary")
    return Decoded(kept, name, sure, count) if kept.strip() else Refusal("empty-source")


def printable(text: str) -> str:
    """*text* with one kind of line end and none of the characters that our reader would drop."""
    return _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
