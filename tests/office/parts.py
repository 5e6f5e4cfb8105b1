"""What is in the files: their parts by name, and their words."""

from __future__ import annotations

import re
import struct
import zlib
from html import unescape
from io import BytesIO
from zipfile import ZipFile


def png(width: int = 3, height: int = 2) -> bytes:
    """A grey picture of the given size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def parts(data: bytes) -> dict[str, str]:
    """The text parts of a packed document by their names."""
    with ZipFile(BytesIO(data)) as packed:
        names = [name for name in packed.namelist() if not name.endswith((".png", ".jpeg", ".jpg", "/"))]
        return {name: packed.read(name).decode().replace(" />", "/>") for name in names}


def words(xml: str) -> str:
    """The words of one part, white space folded."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", xml)).split())


def all_words(data: bytes) -> str:
    """The words of all parts that hold a reader's text."""
    held = re.compile(r"word/(?:document|footnotes|footer1)\.xml|ppt/slides/\w+\.xml|EPUB/.*\.xhtml")
    return " ".join(words(text) for name, text in parts(data).items() if held.fullmatch(name))
