"""``hikmah build``: the whole road."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from hikmah import road
from hikmah.cli.load import load_settings, other_plugins
from hikmah.diagnostics import Diagnostic, to_text
from hikmah.names import Language
from hikmah.report import ledger_text, nothing_written, summary_text
from hikmah.settings import Settings


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser("build", parents=[shared], help="build the site and the handouts")
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Build what the settings file says; through Pelican where it names other plugins."""
    settings, said = load_settings(given.settings)
    if other_plugins(said):
        return _through_pelican(given)
    fatal = given.fatal == "warnings"
    surveyed = road.survey(settings)
    if _stops(surveyed.diagnostics, settings, lang, fatal=fatal):
        return 1
    planned = road.plan(settings, surveyed)
    more = tuple(found for found in planned.diagnostics if found not in surveyed.diagnostics)
    if _stops(more, settings, lang, fatal=fatal):
        return 1
    report, faults = road.write(settings, planned)
    if _stops(faults, settings, lang, fatal=fatal) or report is None:
        return 1
    sys.stdout.write(ledger_text(planned.plan.ledger, report, lang))
    return 0


def _stops(diagnostics: tuple[Diagnostic, ...], settings: Settings, lang: Language, *, fatal: bool) -> bool:
    """Tell the findings; whether they stop the build."""
    if not diagnostics:
        return False
    sys.stderr.write(to_text(diagnostics, lang, settings.content.name))
    stops = road.has_errors(diagnostics, fatal_warnings=fatal)
    if stops:
        sys.stderr.write(summary_text(diagnostics, lang) + nothing_written(lang))
    return stops


def _through_pelican(given: argparse.Namespace) -> int:
    """Let Pelican run, our plugin among the others. It ends the process's work by SystemExit on a fault."""
    from pelican import main as pelican

    try:
        pelican(["-s", given.settings, "--fatal", given.fatal])
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    return 0
