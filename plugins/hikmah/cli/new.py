"""``hikmah new``: a new story, lesson or training session, with the questions it needs answered."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from hikmah.cli.load import load_settings
from hikmah.names import Language

KINDS = ("story", "lesson", "session")


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser(
        "new",
        parents=[shared],
        help="begin a story, a lesson or a training session",
        description="hikmah new “Title” begins a story, hikmah new lesson “Title” a lesson, hikmah new "
        "session “Title” a training session. A story called “lesson”: hikmah new story lesson. "
        "With --lang the text is in that language too.",
    )
    command.add_argument(
        "words", nargs="*", metavar="[KIND] TITLE", help="story (default), lesson or session"
    )
    command.add_argument("--no-input", action="store_true", help="ask nothing; take what the options say")
    command.add_argument("--slug", help="the file's name without .md (default: made from the title)")
    command.add_argument("--summary", help="story, lesson: the whole of it in one sentence")
    command.add_argument("--date", help="story, session: year-month-day (default: today)")
    command.add_argument("--lessons", metavar="IDS", help="story, session: ids of lessons, with commas")
    command.add_argument("--series", metavar="NAME", help="story: the series it belongs to")
    command.add_argument("--part", type=int, help="story: which part of the series (default: the next)")
    command.add_argument("--source", metavar="KIND", help="story: original, retelling or illustration")
    command.add_argument("--source-title", metavar="TITLE", help="story: the title of what is retold")
    command.add_argument("--author", help="story: who tells it")
    command.add_argument("--motif", help="lesson: its batik motif")
    command.add_argument("--start", help="session: when it begins, HH:MM")
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Ask, write one new file and say where; nothing that is there is ever written over."""
    from hikmah.cli.draft import write_draft  # the stages and what they need, when there is work for them

    kind, title = kind_and_title(given.words)
    if kind is None:
        said = {
            "id": "judul yang lebih dari satu kata perlu tanda petik: hikmah new “Kado untuk Ibu”",
            "en": "a title of several words needs quotation marks: hikmah new “A gift for mother”",
        }
        sys.stderr.write(f"hikmah new: {said[lang]}\n")
        return 2
    settings, _ = load_settings(given.settings)
    try:
        sys.stdout.write(write_draft(kind, title, given, settings, lang))
    except KeyboardInterrupt:
        stopped = {"id": "dihentikan; tidak ada yang ditulis", "en": "stopped; nothing was written"}[lang]
        sys.stderr.write(f"\nhikmah new: {stopped}\n")
        return 130
    return 0


def kind_and_title(words: list[str]) -> tuple[str | None, str | None]:
    """What is to be made and its title, None where that must be asked for; no kind where words are left over.

    A kind's name alone is the kind and not a title.
    """
    match words:
        case []:
            return "story", None
        case [kind, *title] if kind in KINDS and len(title) < 2:
            return kind, title[0] if title else None
        case [title]:
            return "story", title
        case _:
            return None, None
