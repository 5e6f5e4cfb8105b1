"""A source file's bytes → the same with what is safe to mend mended; nothing else is touched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hikmah.names import SourcePath
from hikmah.read.bounds import too_intricate
from hikmah.read.decode import BOM, LIMIT, decode_text
from hikmah.read.front_matter import read_front_matter
from hikmah.read.mend_fields import FRONTS, apply, field_edits
from hikmah.read.mend_prose import with_curly_quotes, without_blanks
from hikmah.read.yaml_nodes import compose

FIXES = ("bom", "line-ends", "date", "key", "order", "blanks", "quotes")
"""The names of what can be mended."""
_END = re.compile(r"\r\n|\r|\n")
_ROUNDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """The bytes of a file after mending, and the names of the fixes that changed them."""

    data: bytes
    fixes: tuple[str, ...]


def mend(path: SourcePath, data: bytes, lessons: Sequence[str] = ()) -> Mended:
    """Mend one file below ``stories/``, ``lessons/``, ``sessions/``, ``pages/`` or ``replies/``.

    Mending what is mended changes nothing. A file that is not UTF-8, is too large or holds characters that
    reading drops is left as it is, but for its byte order mark.
    """
    if path.partition("/")[0] not in FRONTS or len(data) > LIMIT:
        return Mended(data=data, fixes=())
    fixes: dict[str, None] = {}
    if data.startswith(BOM) and not data[len(BOM) :].startswith(BOM):
        data = data[len(BOM) :]
        fixes["bom"] = None
    text, found = decode_text(path, data)
    if text is None or found or too_intricate(text):
        return Mended(data=data, fixes=tuple(fixes))
    ends = _END.findall(data.decode())
    usual = max(dict.fromkeys(ends), key=ends.count) if ends else "\n"
    if len(set(ends)) > 1:
        fixes["line-ends"] = None
        ends = [usual] * len(ends)
    for _ in range(_ROUNDS):
        before = text
        text, done = apply(text, field_edits(path, text, lessons))
        fixes.update(dict.fromkeys(done))
        text = _whole(path, text, fixes)
        if text == before:
            break
    written = "".join(line + end for line, end in zip(text.split("\n"), (*ends, ""), strict=True))
    return Mended(data=written.encode(), fixes=tuple(name for name in FIXES if name in fixes))


def _whole(path: SourcePath, text: str, fixes: dict[str, None]) -> str:
    """Blanks and marks: in the fields blanks alone, and only where they mean nothing."""
    front = read_front_matter(path, text)
    if front.body is None:
        return text
    head, body = text[: len(text) - len(front.body)], front.body
    bare = _bare_fields(path, head) if front.fields is not None else head
    if bare + (plain := without_blanks(body)) != text:
        fixes["blanks"] = None
    if (curled := with_curly_quotes(plain)) != plain:
        fixes["quotes"] = None
    return bare + curled


def _bare_fields(path: SourcePath, head: str) -> str:
    """The fields without blanks at line ends, unless that would change what they say."""
    bare = re.sub(r"[ \t]+(?=\n|$)", "", head)
    if bare == head:
        return head
    return bare if _said(path, bare) == _said(path, head) else head


def _said(path: SourcePath, head: str) -> object:
    inner = head.strip().removeprefix("---").removesuffix("---")
    return compose(path, inner, 1)
