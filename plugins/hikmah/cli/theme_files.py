"""A theme's files by digest, and what stands between the theme as it was shipped, as it is, and as it is now.

Three ways: a file that only Hikmah has changed is taken over, one that only the team has changed is left,
and where both have, both are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

MANIFEST = "SHIPPED"
"""In the theme's folder: a digest and a path a line, of every file as it was shipped."""
_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")

Action = Literal["add", "replace", "remove", "keep", "conflict"]
Digests = Mapping[str, str]
"""By path within the theme, with forward slashes."""


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """What an upgrade does with one file; ``keep`` is for what the team has changed and Hikmah has not."""

    path: str
    action: Action


def digests_of(theme: Path) -> dict[str, str]:
    """The digests of all files of *theme*, in order of paths, without the manifest and ``.new`` files."""
    return {path: _digest(theme / path) for path in sorted(_paths(theme))}


def load_manifest(theme: Path) -> dict[str, str]:
    """What was shipped, as far as it is recorded."""
    try:
        text = (theme / MANIFEST).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    return {found[2]: found[1] for line in text.splitlines() if (found := _LINE.fullmatch(line.rstrip()))}


def manifest_text(digests: Digests, version: str) -> str:
    """The manifest of a theme that is shipped with this *version*."""
    lines = "".join(f"{digest}  {path}\n" for path, digest in digests.items())
    return f"# The theme as Hikmah {version} brought it; `hikmah init --upgrade` needs this file.\n{lines}"


def changes_between(base: Digests, here: Digests, now: Digests) -> tuple[Change, ...]:
    """What an upgrade does, in order of paths; files that stay as they are and are Hikmah's are not named.

    *base* was shipped, *here* is what the team has, *now* is shipped today.
    """
    found = []
    for path in sorted(base.keys() | here.keys() | now.keys()):
        action = _action(base.get(path), here.get(path), now.get(path))
        if action:
            found.append(Change(path, action))
    return tuple(found)


def _action(base: str | None, here: str | None, now: str | None) -> Action | None:
    if here == now:
        return None
    if base == now:
        return "keep"
    if here != base:
        return "conflict" if now is not None else "keep"
    if now is None:
        return "remove"
    return "add" if here is None else "replace"


def _paths(theme: Path) -> Iterator[str]:
    for file in theme.rglob("*"):
        path = file.relative_to(theme).as_posix()
        hidden = any(part.startswith((".", "__pycache__")) for part in path.split("/"))
        if file.is_file() and path != MANIFEST and not path.endswith((".new", "~")) and not hidden:
            yield path


def _digest(file: Path) -> str:
    """Line ends make no difference: Git on Windows may change them all."""
    return sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
