"""Where the links of an old blog lead now."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from hikmah.importing.pictures import Gallery

_SCHEMES = ("http", "https", "mailto", "tel")


@dataclass(frozen=True, slots=True)
class OldRoads:
    """The old blog's addresses, by what is left of them, and the slugs they became."""

    base: str
    slugs: Mapping[str, str]

    def slug(self, address: str, folder: str) -> str:
        """The story that an address of the old blog, or a file of it, became."""
        for name in address_keys(address, folder):
            if name in self.slugs and self._ours(address):
                return self.slugs[name]
        return ""

    def _ours(self, address: str) -> bool:
        """Whether the address is on the old blog: another site's path says nothing."""
        host = _host(address)
        return not host or host == _host(self.base)


@dataclass(frozen=True, slots=True)
class TextWays:
    """The ways on from one text: to its pictures and to other texts."""

    roads: OldRoads
    gallery: Gallery
    own: str = ""
    """The text's own old address, from which others in it are counted."""

    def picture(self, address: str) -> str:
        """Where the picture stands here, or nothing."""
        return self.gallery.local(address)

    def link(self, address: str) -> str:
        """``[[slug]]``, a full address, or nothing where there is none to be had."""
        address = re.sub(r"\s", "%20", address.strip())
        slug = self.roads.slug(address, self.gallery.folder)
        if slug:
            return f"[[{slug}]]"
        try:
            full = address if urlsplit(address).scheme else urljoin(self.own or self.roads.base, address)
            parts = urlsplit(full)
        except ValueError:
            return ""
        if (
            parts.scheme.lower() not in _SCHEMES
            or not (parts.netloc or parts.path)
            or address.startswith("#")
        ):
            return ""
        if parts.scheme.lower() in ("http", "https") and not parts.netloc:
            return ""
        return re.sub(r"[<>\"\\`]", lambda match: f"%{ord(match[0]):02X}", full)


def address_keys(address: str, folder: str = "") -> list[str]:
    """The names under which an address is looked up: its path and question, or the file it means."""
    address = re.sub(r"^\{\w+\}", "", address)
    try:
        parts = urlsplit(address)
    except ValueError:
        return []
    path = unquote(parts.path)
    if parts.query:
        return [f"{path.rstrip('/')}?{parts.query}"]
    if not path.strip("/"):
        return []
    keys = [path.rstrip("/")]
    if not parts.netloc and path.endswith((".md", ".markdown")):
        near = posixpath.normpath(posixpath.join(folder, path.lstrip("/")))
        keys += [f"file:{near}", f"file:{posixpath.basename(path)}"]
    return keys


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return "?"
