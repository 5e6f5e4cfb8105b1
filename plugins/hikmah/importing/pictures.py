"""Which of a text's pictures have come along, and what they are called here."""

from __future__ import annotations

import base64
import binascii
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from hikmah.importing.entries import shortened
from hikmah.importing.slugs import free_name, slug_of

ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")
"""SVG is not among them: it may hold scripts."""
MOST = 20 * 1024 * 1024
_RESIZED = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w+$)|-scaled(?=\.\w+$)")
_DATA = re.compile(r"data:image/[\w.+-]+((?:;[\w=.-]+)*),(.*)", re.S | re.I)


def ending_of(head: bytes) -> str:
    """The right ending for a picture that begins so, or nothing where it is none we show."""
    if head.startswith(b"\xff\xd8\xff"):
        return ".jpg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return ".png"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return ".gif"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return ".webp"
    return ".avif" if head[4:12] in (b"ftypavif", b"ftypavis") else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A picture to be put into the site: its place there, and its bytes or the file they are in."""

    path: str
    file: str = ""
    data: bytes = b""


class Shelf:
    """The pictures that lie beside a source, by their paths with forward slashes."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = frozenset(paths)
        self._named: dict[str, list[str]] = {}
        for path in sorted(self._paths):
            self._named.setdefault(posixpath.basename(path).lower(), []).append(path)

    def find(self, address: str, folder: str = "") -> str:
        """The picture that *address* means: the one whose path ends most like it, if its name is there."""
        try:
            path = unquote(urlsplit(address).path)
        except ValueError:
            return ""
        path = re.sub(r"^\{\w+\}", "", path.replace("\\", "/"))
        for name in dict.fromkeys((path, _RESIZED.sub("", path))):
            near = posixpath.normpath(posixpath.join(folder, name.lstrip("/")))
            if near in self._paths:
                return near
            wanted = [part.lower() for part in name.split("/")]
            found = self._named.get(wanted[-1], ())
            if found:
                return max(found, key=lambda one: (_alike(one.lower().split("/"), wanted), -len(one)))
        return ""


def _alike(one: list[str], other: list[str]) -> int:
    """How many of their last parts are the same."""
    count = 0
    for mine, theirs in zip(reversed(one), reversed(other), strict=False):
        if mine != theirs:
            break
        count += 1
    return count


@dataclass(slots=True)
class Gallery:
    """The pictures of one text: each gets a name in the text's own folder, and is brought once."""

    shelf: Shelf
    slug: str
    folder: str = ""
    taken: frozenset[str] = frozenset()
    """Paths of pictures that the site has already."""
    brought: dict[str, Brought] = field(default_factory=dict)
    """By the file or the data they come from."""

    def local(self, address: str) -> str:
        """Where the picture of this address stands in the site, or nothing where it has not come along."""
        if address[:5].lower() == "data:":
            return self._data(address)
        found = self.shelf.find(address, self.folder) if address else ""
        if not found:
            return ""
        if found not in self.brought:
            stem, ending = posixpath.splitext(posixpath.basename(found))
            self.brought[found] = Brought(
                path=self._free(slug_of(stem, "gambar"), ending.lower()), file=found
            )
        return self.brought[found].path

    def _data(self, address: str) -> str:
        match = _DATA.fullmatch(address)
        if match is None:
            return ""
        try:
            base64ed = ";base64" in match[1].lower()
            data = (
                base64.b64decode(unquote(match[2]), validate=False)
                if base64ed
                else unquote_to_bytes(match[2])
            )
        except (binascii.Error, ValueError):
            return ""
        ending = ending_of(data[:16])
        if not ending or len(data) > MOST:
            return ""
        if address not in self.brought:
            self.brought[address] = Brought(path=self._free("gambar", ending), data=data)
        return self.brought[address].path

    def _free(self, stem: str, ending: str) -> str:
        used = {posixpath.splitext(one.path)[0] for one in self.brought.values()}
        name = free_name(f"images/{self.slug}/{stem}", used)
        while name + ending in self.taken:
            used.add(name)
            name = free_name(f"images/{self.slug}/{stem}", used)
        return name + ending


def guessed_alt(source: str) -> str:
    """Words for a picture that has none: those of its file's name, for the author to better."""
    name = re.sub(r"[?#].*", "", source).rpartition("/")[2].partition(".")[0]
    words = " ".join(re.findall(r"[^\W\d_]{2,}", name))
    return "gambar" if source.startswith("data:") or not words else f"gambar {shortened(words, 60)}"
