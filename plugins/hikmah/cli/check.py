"""``hikmah check``: every finding, and nothing written."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from hikmah.cli.load import load_settings
from hikmah.diagnostics import to_json, to_text
from hikmah.names import Language


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser("check", parents=[shared], help="look at all sources; write nothing")
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to tell the findings"
    )
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Tell all findings on standard output; exit code 1 where one of them would stop a build."""
    from hikmah import road  # here, for the other commands are not to wait for it
    from hikmah.report import summary_text

    settings, _ = load_settings(given.settings)
    surveyed = road.survey(settings)
    found = surveyed.diagnostics
    fatal = given.fatal == "warnings"
    if not road.has_errors(found, fatal_warnings=False):
        found = road.plan(settings, surveyed).diagnostics
    root = settings.content.name
    if given.format == "json":
        sys.stdout.write(to_json(found, lang, root))
    else:
        sys.stdout.write(to_text(found, lang, root))
        sys.stderr.write(summary_text(found, lang))
    return int(road.has_errors(found, fatal_warnings=fatal))
