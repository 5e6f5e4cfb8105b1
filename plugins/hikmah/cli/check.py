"""``hikmah check``: every finding, where it stands and how to mend it; writes only what it is asked to."""

from __future__ import annotations

import argparse
import os
import sys
from typing import Any

from hikmah.cli.load import load_settings
from hikmah.diagnostics import Diagnostic, to_json
from hikmah.names import Language
from hikmah.settings import Settings

FORMATS = ("text", "json", "github", "sarif")


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser("check", parents=[shared], help="look at all sources; write nothing")
    command.add_argument(
        "paths", nargs="*", metavar="PATH", help="tell only of these files and folders (all are read)"
    )
    command.add_argument("--format", choices=FORMATS, default="text", help="how to tell the findings")
    command.add_argument("--no-hints", action="store_true", help="leave out what stops nothing")
    command.add_argument("--explain", metavar="CODE", help="say why a rule is there, with examples: HKM012")
    command.add_argument("--fix", action="store_true", help="mend what is safe, after showing and asking")
    command.add_argument("--diff", action="store_true", help="show what --fix would change, and no more")
    command.add_argument("--yes", action="store_true", help="with --fix: do not ask")
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Tell the findings on standard output; exit code 1 where one of them would stop a build."""
    if given.explain:
        from hikmah.cli.explain import explain_rule  # here, as all below: who asks for one waits for no other

        return explain_rule(given.explain, lang)
    settings, _ = load_settings(given.settings)
    if given.paths:
        from hikmah.cli.narrow import sources_named

        asked = sources_named(given.paths, settings.content, lang)
    else:
        asked = None
    if given.fix or given.diff:
        from hikmah.cli.fix import fix_sources

        code = fix_sources(settings, asked, lang, yes=given.yes, only_show=given.diff)
        if given.diff or code:
            return code
    return _tell(given, lang, settings, asked)


def _tell(
    given: argparse.Namespace, lang: Language, settings: Settings, asked: tuple[str, ...] | None
) -> int:
    from hikmah.report import summary_text

    every = _findings(settings)
    if given.no_hints:
        every = tuple(found for found in every if found.severity != "hint")
    told = every
    if asked is not None:
        from hikmah.cli.narrow import is_named

        told = tuple(found for found in every if is_named(found.place.source, asked))
    sys.stdout.write(_formatted(told, given.format, lang, settings))
    if given.format == "text":
        sys.stderr.write(summary_text(told, lang) + _elsewhere(len(every) - len(told), lang))
    stopping = {"error", "warning"} if given.fatal == "warnings" else {"error"}
    return int(any(found.severity in stopping for found in told))


def _findings(settings: Settings) -> tuple[Diagnostic, ...]:
    """All there are: those of the last check, where nothing has changed since.

    First things first: what must be mended is not buried under hints.
    """
    from hikmah.standstill import keep_findings, last_findings, state_of

    state = state_of(settings)
    kept = last_findings(settings, state)
    if kept is not None:
        return kept
    from hikmah import road

    surveyed = road.survey(settings)
    found = surveyed.diagnostics
    if not road.has_errors(found, fatal_warnings=False):
        found = tuple(sorted({*road.plan(settings, surveyed).diagnostics, *road.hints(settings, surveyed)}))
    keep_findings(settings, state, found)
    return found


def _formatted(found: tuple[Diagnostic, ...], form: str, lang: Language, settings: Settings) -> str:
    root = settings.content.name
    if form == "json":
        return to_json(found, lang, root)
    if form == "text":
        from hikmah.cli.excerpts import Excerpts

        return Excerpts(settings.content, lang, colour=_colour()).text(found)
    from hikmah.cli import machine_formats

    write = machine_formats.to_github if form == "github" else machine_formats.to_sarif
    return write(found, lang, root)


def _colour() -> bool:
    """On a terminal, unless the reader has said otherwise (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _elsewhere(count: int, lang: Language) -> str:
    if not count:
        return ""
    if lang == "id":
        return f"Di berkas lain ada {count} hal lagi: hikmah check\n"
    return f"There are {count} more in other files: hikmah check\n"
