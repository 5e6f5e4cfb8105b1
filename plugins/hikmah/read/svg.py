"""A drawing's size, and whether there is nothing in it that a drawing does not need."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Final
from xml.parsers import expat

from hikmah.picture import PictureFacts

_DANGEROUS: Final = frozenset(
    {"script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler"}
)
_LINKS: Final = frozenset({"href", "src"})
_OUTSIDE: Final = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|javascript:|expression\(", re.IGNORECASE)
_SAFE_LINK: Final = re.compile(r"#|data:image/(?:png|jpeg|webp|gif);", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*$")
_USUAL: Final = (300.0, 150.0)
"""What browsers take where a drawing does not say how large it is."""


class _Unsafe(Exception):
    """The drawing runs something or fetches something."""


class _Reader:
    def __init__(self) -> None:
        self.root: dict[str, str] | None = None
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.CharacterDataHandler = self._text
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.EntityDeclHandler = self._entity
        self._style = ""

    def read(self, data: bytes) -> None:
        """Raises ExpatError or _Unsafe."""
        self._parser.Parse(data, True)
        if _OUTSIDE.search(self._style):
            raise _Unsafe

    def _start(self, tag: str, given: dict[str, str]) -> None:
        name = tag.rpartition(":")[2].lower()
        if self.root is None:
            if name != "svg":
                raise expat.ExpatError("no drawing")
            self.root = given
        if name in _DANGEROUS:
            raise _Unsafe
        for key, value in given.items():
            short = key.rpartition(":")[2].lower()
            outside = short in _LINKS and not _SAFE_LINK.match(value.strip())
            if short.startswith("on") or outside or _OUTSIDE.search(value):
                raise _Unsafe

    def _text(self, text: str) -> None:
        self._style += text

    def _instruction(self, *_: object) -> None:
        raise _Unsafe  # an instruction can name a style sheet

    def _entity(self, *_: object) -> None:
        raise _Unsafe


def read_svg(data: bytes) -> tuple[PictureFacts | None, bool]:
    """The facts of a drawing, or None where it cannot be read; and whether it must not be published."""
    reader = _Reader()
    try:
        reader.read(data)
    except _Unsafe:
        return None, True
    except expat.ExpatError:
        return None, False
    width, height = _size(reader.root or {})
    digest = blake2b(data, digest_size=16).hexdigest()
    facts = PictureFacts(format="svg", width=width, height=height, digest=digest, clean=True, resizes=False)
    return facts, False


def _size(root: dict[str, str]) -> tuple[int, int]:
    box = [float(part) for part in re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox", ""))]
    usual = (box[2], box[3]) if len(box) == 4 and box[2] > 0 and box[3] > 0 else _USUAL
    width, height = _NUMBER.match(root.get("width", "")), _NUMBER.match(root.get("height", ""))
    if width and height:
        return max(1, round(float(width[1]))), max(1, round(float(height[1])))
    if width:
        return max(1, round(float(width[1]))), max(1, round(float(width[1]) * usual[1] / usual[0]))
    return max(1, round(usual[0])), max(1, round(usual[1]))
