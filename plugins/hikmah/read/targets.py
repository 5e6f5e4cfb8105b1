"""What the inside of ``[[…]]`` or a file's address means."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from hikmah.names import PassageId, SourcePath, TargetKind
from hikmah.read.dialect import RawLink
from hikmah.read.scalars import ascii_name
from hikmah.text import Target

_PREFIXES: dict[str, TargetKind] = {
    "cerita": "story",
    "story": "story",
    "pelajaran": "lesson",
    "lesson": "lesson",
    "istilah": "term",
    "term": "term",
    "halaman": "page",
    "page": "page",
    "pelatihan": "session",
    "session": "session",
}
_SLUG = re.compile(r"(?:(\w+):)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:#([a-z0-9]+(?:-[a-z0-9]+)*))?$")


def story_target(written: str) -> Target | None:
    """``slug``, ``slug#passage`` or ``lesson:process``; None when the form is not understood."""
    found = _SLUG.match(written.strip())
    if not found:
        return None
    prefix, slug, passage = found.groups()
    kind = _PREFIXES.get(prefix) if prefix else "story"
    if kind is None or (passage and kind != "story"):
        return None
    return Target(kind, slug, PassageId(passage) if passage else None)


def likely_link(raw: RawLink) -> str:
    """What a link of no known form most likely means; empty where nobody can tell."""
    if raw.quotes:
        return ""
    target, _, passage = raw.target.removeprefix("file:").partition("#")
    stem = re.sub(r"\.(?:md|html?)$", "", target.rstrip("/")).rpartition("/")[2]
    slug, passage = ascii_name(stem), ascii_name(passage)
    return f"[[{slug}{'#' if passage else ''}{passage}]]" if slug else ""


def file_target(address: str, source: SourcePath) -> Target | None:
    """A local file named from *source*'s folder or with ``{static}`` from the content folder.

    ``images/x.png`` means the content folder's images wherever it is written. None when the address
    leads out of the content folder or starts at the site's root.
    """
    path = unquote(address.split("#")[0].split("?")[0]).replace("\\", "/")
    for prefix in ("{static}", "{attach}", "{filename}"):
        path = path.removeprefix(prefix)
    if address.startswith("/"):
        return None
    path = path.lstrip("/")
    folder = "" if path.startswith("images/") or address.startswith("{") else posixpath.dirname(source)
    resolved = posixpath.normpath(posixpath.join(folder, path))
    return None if resolved.startswith("..") else Target("asset", resolved)
