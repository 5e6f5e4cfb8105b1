"""``hikmah init``: a new site in one command, and later its theme brought up to date."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from hikmah.names import Language


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser(
        "init",
        parents=[shared],
        help="begin a new site, or bring its theme up to date",
        description="hikmah init FOLDER begins a site there. hikmah init --upgrade [FOLDER] shows what a "
        "newer Hikmah would change in the site's theme; with --yes it does so.",
    )
    command.add_argument("folder", nargs="?", help="the site's folder (with --upgrade: the one you are in)")
    command.add_argument("--name", help="the site's name (default: made from the folder's)")
    command.add_argument("--upgrade", action="store_true", help="show what would change in the theme")
    command.add_argument("--diff", action="store_true", help="with --upgrade: show the changed lines too")
    command.add_argument(
        "--yes",
        action="store_true",
        help="with --upgrade: make the changes; else: write into a folder that is not empty, over nothing",
    )
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Write the site or upgrade its theme; exit code 1 where that cannot be done, 2 where the call is off."""
    if given.upgrade:
        from hikmah.cli.upgrade import upgrade_theme

        folder = Path(given.folder or ".")
        sys.stdout.write(upgrade_theme(folder / given.settings, lang, write=given.yes, lines=given.diff))
        return 0
    if not given.folder:
        said = {"id": "sebutkan foldernya: hikmah init FOLDER", "en": "name the folder: hikmah init FOLDER"}
        sys.stderr.write(f"hikmah init: {said[lang]}\n")
        return 2
    from hikmah.cli.starter import start_site

    sys.stdout.write(start_site(Path(given.folder), given.name, lang, add=given.yes))
    return 0
