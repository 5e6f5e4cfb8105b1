"""What ``hikmah print`` does: the way from what was typed to one file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from hikmah import road
from hikmah.cli.paper_file import check_file, paper_name, write_file
from hikmah.cli.paper_maker import PaperMaker
from hikmah.cli.paper_order import PaperOrder, read_order
from hikmah.cli.paper_words import say
from hikmah.cli.steps import Steps
from hikmah.cli.viewer import show
from hikmah.diagnostics import diagnose, to_text
from hikmah.errors import CannotDo
from hikmah.index.knowledge_base import Library
from hikmah.names import Language, Place, SourcePath
from hikmah.plan.edition import Edition, make_editions
from hikmah.render.fault import RenderFault
from hikmah.settings import Settings


def print_file(given: argparse.Namespace, settings: Settings, lang: Language) -> int:
    """Make the file that *given* asks for; gives the exit code. Raises CannotDo with the reason."""
    steps = Steps(4, lang)
    with steps.step("reading"):
        surveyed = road.survey(settings)
    if road.has_errors(surveyed.diagnostics, fatal_warnings=False):
        sys.stderr.write(to_text(surveyed.diagnostics, lang, settings.content.name))
        raise CannotDo(say(lang, "faults"))
    edition = _edition(surveyed.library, settings, given.lang, lang)
    order = read_order(given, edition, lang)
    file = Path(given.output or paper_name(order, edition.kb.lang))
    if order.for_trainers and file.resolve().is_relative_to(settings.output.resolve()):
        raise CannotDo(say(lang, "would-be-public", folder=settings.output.name))
    check_file(file, settings.cache, lang, force=given.force)
    maker = PaperMaker(settings, surveyed.library, edition, lang)
    try:
        with steps.step("typesetting"):
            made = maker.make(order)
        with steps.step("folding"):
            made = maker.fold(made, order)
    except RenderFault as fault:
        steps.close()
        found = diagnose(fault.code, Place(SourcePath(given.what[0])), **fault.values)
        raise CannotDo(found.message(lang)) from fault
    with steps.step("writing"):
        write_file(file, made, settings.cache)
    steps.close()
    _tell(file, order, lang)
    if given.open:
        show(file, lang)
    return 0


def _edition(library: Library, settings: Settings, wanted: Language | None, lang: Language) -> Edition:
    """The language that was asked for, else the site's own."""
    editions = make_editions(library, settings)
    for edition in editions:
        if wanted in (None, edition.kb.lang):
            return edition
    raise CannotDo(say(lang, "no-language", wanted=wanted or ""))


def _tell(file: Path, order: PaperOrder, lang: Language) -> None:
    sys.stdout.write(say(lang, "made", file=file) + "\n")
    if order.for_trainers:
        sys.stdout.write(say(lang, "trainers-only") + "\n")
    if order.fold == "booklet":
        sys.stdout.write(say(lang, "turn") + "\n")
