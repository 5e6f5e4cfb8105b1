"""``hikmah print``: any lesson, story, passage or training session on paper."""

from __future__ import annotations

import argparse
from typing import Any, get_args

from hikmah.cli.load import load_settings
from hikmah.names import Language, Paper
from hikmah.plan.choice import PrintEdition, PrintFormat, PrintKind


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser(
        "print",
        parents=[shared],
        help="print lessons, stories, passages or a training session",
        description="hikmah print lesson:extra-mile story:kado#p2 --paper f4 --booklet, or: hikmah print "
        "session:2026-01-tegal --edition facilitator, or the code on an old sheet: hikmah print k:7hd3k. "
        "--lang is also the language of the paper.",
    )
    command.add_argument(
        "what",
        nargs="+",
        metavar="WHAT",
        help="lesson:ID, story:SLUG, story:SLUG#PASSAGE, session:SLUG, k:CODE",
    )
    command.add_argument("--kind", choices=get_args(PrintKind), help="default: handout; pack for a session")
    command.add_argument("--edition", choices=get_args(PrintEdition), help="for whom (default: participant)")
    papers = (*get_args(Paper), "a3")
    command.add_argument("--paper", choices=papers, help="what lies in the printer (a3: two A4 pages a side)")
    command.add_argument("--large", action="store_true", help="letters of 18 points")
    command.add_argument("--grey", action="store_true", help="no colour")
    command.add_argument("--punch", action="store_true", help="a wider margin for punching")
    fold = command.add_mutually_exclusive_group()
    fold.add_argument("--booklet", action="store_true", help="two pages a side, to fold and staple")
    fold.add_argument("--two-up", action="store_true", help="two pages a side, in reading order")
    command.add_argument(
        "--creep", type=float, default=0, metavar="MM", help="thick booklets: inward shift a sheet"
    )
    command.add_argument(
        "--format", choices=get_args(PrintFormat), help="default: the ending of FILE, else pdf"
    )
    command.add_argument("--title", default="", help="the title on the sheet")
    command.add_argument("-o", "--output", metavar="FILE", help="default: named after what is printed, here")
    command.add_argument("--force", action="store_true", help="write over FILE whoever made it")
    command.add_argument("--open", action="store_true", help="show it when it is made")
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Make one file and say its name; exit code 1 where it cannot be made."""
    from hikmah.cli.printing import print_file  # the stages and what they need, when there is work for them

    settings, _ = load_settings(given.settings)
    return print_file(given, settings, lang)
