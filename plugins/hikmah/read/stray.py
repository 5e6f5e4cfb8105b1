"""Signs of the dialect that were written a little wrong, so that readers would see them as words.

Nothing here changes a text. What stands in code is left alone, and so is a sign after a backslash: there it
is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.language import Said
from hikmah.names import Place
from hikmah.read.block_kinds import OPTIONS
from hikmah.read.fenced import code_lines
from hikmah.read.finder import Finder
from hikmah.read.phrases import shown

_HIDDEN = re.compile(r"(?<!`)(`{1,4})(?!`)[^\n]*?(?<!`)\1(?!`)|\\[^\n]")
_INDENTED = re.compile(r"(?m)^(?: {4}|\t).*$")

_LINK = Said(
    "tautan ditulis [[slug]], dengan dua kurung di kedua ujungnya",
    "a link is written [[slug]], with two brackets at both ends",
)
_OPEN_MARK = Said("tanda petikan ditutup dengan “}”", "the mark of a passage is closed with “}”")
_LONE_MARK = Said(
    "tanda petikan berdiri tepat di bawah paragrafnya, tanpa baris kosong",
    "the mark of a passage stands right below its paragraph, with no empty line between",
)
_BLANK = Said("antara “]” dan “(” tidak ada spasi", "there is no blank between “]” and “(”")
_COMMENT = Said("komentar ditutup dengan “-->”", "a comment is closed with “-->”")
_SWALLOWS = Said(
    "komentar ini belum ditutup dengan “-->”, jadi tulisan sesudahnya ikut hilang",
    "this comment is not closed with “-->”, and the text after it goes with it",
)
_CONFLICT = Said(
    "di sini ada dua versi: pilih salah satunya, lalu hapus tandanya",
    "here are two versions: choose one, then delete the marks",
)
_TABLE = Said("di bawah kepala tabel ada baris |---|---|", "below a table's head stands a line |---|---|")

_SIGNS: tuple[tuple[str, re.Pattern[str], Said], ...] = (
    ("[[", re.compile(r"\[\[[^\[\]\n]{1,80}\](?!\])|\[\[ *\]\]"), _LINK),
    ("{:", re.compile(r"(?m)\{:(?=[^{}\n]*(?:#|\blesson))[^{}\n]*$"), _OPEN_MARK),
    ("{:", re.compile(r"(?:\A|\n)[ \t]*\n *(?P<sign>\{:[^{}\n]*\blesson[^{}\n]*\})"), _LONE_MARK),
    (
        "] (",
        re.compile(
            r"!?\[[^\[\]\n]{1,200}\] +\((?:images/|https?://|[\w./-]+\.(?:md|png|jpe?g)\))[^()\n]{0,200}\)?"
        ),
        _BLANK,
    ),
    ("&lt;!--", re.compile(r"<!--[^\n]*"), _COMMENT),
    ("&lt;&lt;&lt;&lt;&lt;&lt;&lt;", re.compile(r"(?m)^<{7}[^\n]*"), _CONFLICT),
    ("<p>|", re.compile(r"(?:\A|\n)[ \t]*\n(?P<sign>\|[^\n]*\|)[ \t]*(?=\n\|(?![ :|-]*\n))"), _TABLE),
)
"""What the page would show, the sign as it is written, and how it should be."""


_CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)
_BLOCK = re.compile(rf"(?:(?<![:/\w;])/{{3,}}|(?<=[>\n])//) ?({'|'.join(OPTIONS)})\b", re.IGNORECASE)


def blocks_in_sentences(finder: Finder, html: str) -> Iterator[Diagnostic]:
    """The beginnings of blocks that readers would see, with what was for trainers alone below them."""
    for found in _BLOCK.finditer(_CODE.sub("", html)) if "//" in html else ():
        yield diagnose("HKM049", finder.words(found[0]), found=found[0], near=found[1].lower())


def stray_signs(finder: Finder, written: str, html: str) -> Iterator[Diagnostic]:
    """The signs of *written* that readers would see in *html*."""
    shows = [sign for sign in _SIGNS if sign[0] in html]
    text = "\n\n" + _seen(written) if shows else ""
    for _, sign, problem in shows:
        for found in sign.finditer(text):
            raw = found[found.lastgroup or 0].strip()
            yield _stray(finder.words(raw), raw, problem)


def swallowed(place: Place) -> Diagnostic:
    """The finding of a comment that takes the text after it along."""
    return _stray(place, "<!--", _SWALLOWS)


def _stray(place: Place, raw: str, problem: Said) -> Diagnostic:
    return diagnose("HKM048", place, found=shown(raw, 40), **problem.values("problem"))


def _seen(written: str) -> str:
    """*written* with all that is code or escaped turned into blanks."""
    code = code_lines(written)
    lines = ["" if number in code else line for number, line in enumerate(written.split("\n"))]
    text = _INDENTED.sub("", "\n".join(lines))
    return _HIDDEN.sub(lambda found: " " * len(found[0]), text)
