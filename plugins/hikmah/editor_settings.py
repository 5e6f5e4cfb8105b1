"""What the settings file says about the web editor."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from hikmah.language import Said

Host = Literal["", "github", "gitlab"]
HOSTS: Mapping[str, Host] = {"github": "github", "gitlab": "gitlab"}
_BACKEND = re.compile(r"(github|gitlab):[\w.-]+(/[\w.-]+)+", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorSettings:
    """Whether there is an editor, and what it opens."""

    wanted: bool
    host: Host
    """Who keeps the sources, or empty: then only a folder on one's own machine can be opened."""
    repository: str
    content: str
    """The content folder, seen from the folder of the settings file; with forward slashes."""
    program: Path
    """Where `hikmah admin` puts the editor's program."""


def editor_from(given: Mapping[str, object], folder: Path, content: Path, cache: Path) -> EditorSettings:
    """Read them; *folder* is that of the settings file."""
    host, _, repository = str(given.get("HIKMAH_ADMIN_BACKEND") or "").partition(":")
    return EditorSettings(
        wanted=bool(given.get("HIKMAH_ADMIN", False)),
        host=HOSTS.get(host, ""),
        repository=repository,
        content=Path(os.path.relpath(content, folder)).as_posix(),
        program=cache / "editor",
    )


def editor_faults(given: Mapping[str, object]) -> list[Said]:
    """What is of the right type and cannot be used."""
    said = str(given.get("HIKMAH_ADMIN_BACKEND") or "")
    if not said or _BACKEND.fullmatch(said):
        return []
    key = f"HIKMAH_ADMIN_BACKEND = {said!r}"
    return [
        Said(
            f"{key}: seharusnya seperti 'github:tim/situs' atau 'gitlab:grup/situs'",
            f"{key}: should be like 'github:team/site' or 'gitlab:group/site'",
        )
    ]
