"""Address names: plain small letters, and no name twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from urllib.parse import unquote, urlsplit

_ALIAS = re.compile(r"/[^\s?#\\:*\"<>|]*[^\s?#\\:*\"<>|/]/?")


def slug_of(text: str, fallback: str = "") -> str:
    """*text* as an address name, at most sixty characters and cut at a word where that is possible."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’`]", "", plain))
    slug = ""
    for word in words:
        if slug and len(slug) + len(word) + 1 > 60:
            break
        slug = f"{slug}-{word[:60]}" if slug else word[:60]
    return slug or fallback


def free_name(wanted: str, taken: Container[str]) -> str:
    """*wanted*, or with the first number from 2 that makes it a name nobody has."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def alias_of(address: str) -> str:
    """The path of an old address as an alias, or nothing where none can lead there."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    path = unquote(parts.path)
    names = path.strip("/").split("/")
    if parts.query or not _ALIAS.fullmatch(path) or {"", ".", ".."} & set(names):
        return ""
    return path if all(name.isprintable() and len(name) < 200 for name in names) else ""


def last_name(address: str) -> str:
    """The last part of an address, without its ending: what an old blog called the text."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return ""
    name = path.rstrip("/").rpartition("/")[2]
    return slug_of(re.sub(r"\.(?:html?|php|aspx?|md)$", "", name, flags=re.I))
