"""What Hikmah brings along for other sites: its theme, and the files of a new site.

In an installed package these lie inside it; in a checkout of the project they are folders at its top.
"""

from __future__ import annotations

import json
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_PROJECT = _PACKAGE.parents[1]
EXTRAS = "search,serve"
"""What a new site has from the beginning beside what Hikmah always needs."""


def shipped(name: str) -> Path:
    """The folder ``theme`` or ``starter``."""
    inside = _PACKAGE / "shipped" / name
    return inside if inside.is_dir() else _PROJECT / name


def version() -> str:
    """The version of this Hikmah, also where it runs without having been installed."""
    try:
        return distribution("hikmah").version
    except PackageNotFoundError:
        project = tomllib.loads((_PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
        return str(project["project"]["version"])


def requirement() -> str:
    """The line of a requirements file that gets this Hikmah again.

    Where it came from Git, that address and commit; else a wheel that the site keeps itself. Never a bare
    name, which some other package may have in an index.
    """
    try:
        origin = json.loads(distribution("hikmah").read_text("direct_url.json") or "{}")
    except PackageNotFoundError:
        origin = {}
    source = origin.get("vcs_info", {})
    if source.get("vcs") == "git" and "commit_id" in source:
        return f"hikmah[{EXTRAS}] @ git+{origin['url']}@{source['commit_id']}"
    return f"./wheels/hikmah-{version()}-py3-none-any.whl[{EXTRAS}]"
