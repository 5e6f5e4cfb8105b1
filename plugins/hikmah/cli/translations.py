"""``hikmah translations``: say which are behind, and that others have been brought up to date."""

from __future__ import annotations

import argparse
from typing import Any

from hikmah.cli.load import load_settings
from hikmah.names import Language


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser(
        "translations", parents=[shared], help="list what is behind; record what has been brought up to date"
    )
    command.add_argument("files", nargs="*", help="translations that are now as their originals are")
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Record the named files, then tell what is still behind; exit code 1 where one is no translation."""
    from hikmah.cli.made_from import record_translations  # the stages, when there is work for them

    settings, _ = load_settings(given.settings)
    return record_translations(settings, tuple(given.files), lang)
