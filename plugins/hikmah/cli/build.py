"""``hikmah build``: the whole road, unless nothing has changed."""

from __future__ import annotations

import argparse
import os
import sys
from typing import Any

from hikmah.cli.load import load_settings, other_plugins
from hikmah.language import ASKED_FOR
from hikmah.names import Language
from hikmah.standstill import last_outcome, state_of


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser("build", parents=[shared], help="build the site and the handouts")
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Build what the settings file says; through Pelican where it names other plugins."""
    settings, said = load_settings(given.settings)
    if other_plugins(said):
        return _through_pelican(given, lang)
    fatal = given.fatal == "warnings"
    state = state_of(settings)
    last = last_outcome(settings, state)
    if last is None or (fatal and last.findings[lang]):
        from hikmah.cli.whole import build_site  # all stages and what they need, only when there is work

        return build_site(settings, state, lang, fatal=fatal)
    sys.stderr.write(last.findings[lang])
    sys.stdout.write(last.ledger[lang])
    return 0


def _through_pelican(given: argparse.Namespace, lang: Language) -> int:
    """Let Pelican run, our plugin among the others. It ends the process's work by SystemExit on a fault."""
    from pelican import main as pelican

    os.environ[ASKED_FOR] = lang  # Pelican makes our plugin, and passes nothing on to it
    try:
        pelican(["-s", given.settings, "--fatal", given.fatal])
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    return 0
