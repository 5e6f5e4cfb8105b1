"""``hikmah coverage``: what the knowledge base has too little of, and what its curator must look at again."""

from __future__ import annotations

import argparse
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from hikmah import road
from hikmah.check.coverage import Coverage, Thresholds, measure_coverage
from hikmah.cli.coverage_text import coverage_json, coverage_text
from hikmah.cli.load import load_settings
from hikmah.errors import CannotDo
from hikmah.names import Language
from hikmah.plan.calendar import CalendarEvent, CalendarView, event_uid
from hikmah.render.calendar import render_calendar
from hikmah.report import summary_text
from hikmah.settings import Settings


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser(
        "coverage", parents=[shared], help="what there is too little of, and what is due for review"
    )
    command.add_argument("--format", choices=("text", "json"), default="text", help="how to tell it")
    command.add_argument("--edition", choices=("id", "en"), help="language of the texts (the site's own)")
    command.add_argument(
        "--ics", metavar="FILE", help="write the days of review as a calendar, for you alone"
    )
    for field in fields(Thresholds):
        command.add_argument(
            f"--{field.name}",
            type=int,
            default=field.default,
            metavar="N",
            help=f"a lesson with fewer {_named(field.name)} is marked ({field.default})",
        )
    command.set_defaults(run=run)


def _named(field: str) -> str:
    return "complete teaching notes" if field == "notes" else field


def run(given: argparse.Namespace, lang: Language) -> int:
    """Tell it on standard output. Always exit code 0: nothing here is a fault."""
    settings, _ = load_settings(given.settings)
    settings = replace(settings, drafts=False)
    target = _outside(Path(given.ics), settings, lang) if given.ics else None
    surveyed = road.survey(settings)
    kb = surveyed.library.edition(given.edition or settings.lang)
    if kb is None:
        none = {"id": "tidak ada teks dalam bahasa", "en": "there are no texts in"}[lang]
        raise CannotDo(f"{none} {given.edition}")
    least = Thresholds(**{field.name: getattr(given, field.name) for field in fields(Thresholds)})
    found = measure_coverage(surveyed.library, kb, least, settings.today)
    root = settings.content.name
    sys.stdout.write(coverage_json(found) if given.format == "json" else coverage_text(found, lang, root))
    if road.has_errors(surveyed.diagnostics, fatal_warnings=False):
        sys.stderr.write(summary_text(surveyed.diagnostics, lang))
    if target is not None:
        target.write_bytes(review_calendar(found, settings))
    return 0


def _outside(file: Path, settings: Settings, lang: Language) -> Path:
    """*file*, unless it would be published with the site."""
    for folder in (settings.output, settings.content):
        if file.resolve().is_relative_to(folder.resolve()):
            told = {
                "id": "hari peninjauan hanya untuk Anda; simpanlah di luar",
                "en": "days of review are for you alone; write them outside",
            }
            raise CannotDo(f"--ics {file}: {told[lang]} {folder.name}/")
    return file


def review_calendar(found: Coverage, settings: Settings) -> bytes:
    """A whole-day event for every day of review, past and to come."""
    title = {"id": "Tinjau: ", "en": "Review: "}[found.lang]
    events = tuple(
        CalendarEvent(
            uid=event_uid(settings.base, "tinjau", found.lang, review.slug),
            title=title + review.title,
            day=review.by,
            start=None,
            minutes=0,
            place=None,
            summary=review.source,
            url="",
        )
        for review in found.reviews
    )
    name = f"{settings.name}: {title.removesuffix(': ')}"
    return render_calendar(
        CalendarView(name=name, lang=found.lang, timezone=settings.timezone, events=events)
    )
