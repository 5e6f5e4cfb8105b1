"""``hikmah anchors``: show what moved, and keep it in the lock file."""

from __future__ import annotations

import argparse
from typing import Any

from hikmah.cli.load import load_settings
from hikmah.names import Language


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser("anchors", parents=[shared], help="record the names of texts and passages")
    command.add_argument(
        "--check", action="store_true", help="only tell; exit code 1 where it is out of date"
    )
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Tell what the lock file does not say yet, then write it; with ``--check``, only tell."""
    from hikmah.cli.record import record_anchors  # the stages and what they need, when there is work for them

    settings, _ = load_settings(given.settings)
    return record_anchors(settings, lang, write=not given.check)
