"""The whole road, told as it is gone: what ``hikmah build`` does when something has changed."""

from __future__ import annotations

import sys
from typing import get_args

from hikmah import road
from hikmah.diagnostics import Diagnostic, to_text
from hikmah.names import Language
from hikmah.report import ledger_text, nothing_written, summary_text, unchanged_text
from hikmah.settings import Settings
from hikmah.standstill import Outcome, keep_outcome


def build_site(settings: Settings, state: str, lang: Language, *, fatal: bool) -> int:
    """Build, tell what is wrong, and remember the outcome by *state*; gives the exit code."""
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
    keep_outcome(settings, state, _outcome(settings, planned))
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


def _outcome(settings: Settings, planned: road.Planned) -> Outcome:
    """What this build will say when it is asked for again with nothing changed."""
    ledger = planned.plan.ledger
    languages: tuple[Language, ...] = get_args(Language)
    root = settings.content.name
    return Outcome(
        findings={lang: to_text(planned.diagnostics, lang, root) for lang in languages},
        ledger={lang: unchanged_text(ledger, lang) for lang in languages},
    )
