"""One text of an old blog → a draft that our own reader takes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hikmah.importing.addresses import TextWays
from hikmah.importing.entries import Entry, Notebook, shortened
from hikmah.importing.escapes import plain_to_markdown
from hikmah.importing.files import StoryFile, page_text, story_text, summary_of
from hikmah.importing.markdown_text import house_markdown
from hikmah.importing.series import PartOf, part_of
from hikmah.importing.shortcodes import Files, wordpress_html
from hikmah.importing.slugs import slug_of
from hikmah.importing.to_markdown import html_to_markdown
from hikmah.names import Language

LIMIT = 128 * 1024
"""No source file of ours may have more bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the author asked for."""

    lessons: tuple[str, ...] = ()
    """For stories whose own labels name none."""
    known_lessons: Mapping[str, tuple[str, ...]]
    """The site's lessons, each with its titles."""
    private: bool = False
    lang: Language | None = None
    today: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A draft: its place, its text, and what had to be made up for it."""

    path: str
    text: str
    title: str
    day: dt.date
    lacks_lesson: bool = False


def draft(
    entry: Entry,
    name: str,
    ways: TextWays,
    files: Files,
    wishes: Wishes,
    settle: Callable[[PartOf | None, Notebook], PartOf | None],
    aliases: tuple[str, ...],
    notes: Notebook,
) -> Drafted | str:
    """The draft of *entry* under *name*, or the reason why there is none."""
    body = body_of(entry, ways, files, notes)
    if not body:
        return "empty"
    day = _day(entry, wishes.today, notes)
    title = " ".join(entry.title.split())
    if not title:
        title = summary_of(body, 60) or f"Tanpa judul {day.isoformat()}"
        notes.add("text", title, "kept", "title-made")
    given = summary_of(html_to_markdown(entry.summary, ways, Notebook()), 400) if entry.summary else ""
    summary = given or summary_of(body) or title
    if entry.kind == "page":
        _labels_lost(entry, notes)
        text = page_text(title, summary, wishes.lang, body)
        return _sized(Drafted(path=f"pages/{name}.md", text=text, title=title, day=day))
    lessons = lessons_for(entry.labels, wishes.known_lessons)
    text = story_text(
        StoryFile(
            title=title,
            day=day,
            lessons=lessons or wishes.lessons,
            summary=summary,
            author=entry.author,
            modified=entry.modified,
            lang=wishes.lang,
            series=settle(part_of(title), notes),
            aliases=aliases,
            hints=_hints(entry, lessons, wishes),
            body=body,
        )
    )
    lacks = not (lessons or wishes.lessons)
    return _sized(Drafted(path=f"stories/{name}.md", text=text, title=title, day=day, lacks_lesson=lacks))


def body_of(entry: Entry, ways: TextWays, files: Files, notes: Notebook) -> str:
    """The text itself, in our dialect."""
    match entry.markup:
        case "plain":
            return plain_to_markdown(entry.body)
        case "markdown":
            return house_markdown(entry.body, ways, notes)
        case "wordpress":
            return html_to_markdown(wordpress_html(entry.body, files, notes), ways, notes)
        case "html":
            return html_to_markdown(entry.body, ways, notes)


def lessons_for(labels: tuple[str, ...], known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The lessons that labels name, by their id or a title."""
    by_name = {slug_of(title): lesson for lesson, titles in known.items() for title in (lesson, *titles)}
    found = (by_name.get(slug_of(label), "") for label in labels if slug_of(label))
    return tuple(lesson for lesson in dict.fromkeys(found) if lesson)


def _day(entry: Entry, today: dt.date, notes: Notebook) -> dt.date:
    day = entry.day or entry.modified
    if day is None:
        notes.add("text", today.isoformat(), "kept", "day-made")
        return today
    if not entry.day_sure:
        notes.add("text", day.isoformat(), "kept", "day-guessed")
    return day


def _hints(entry: Entry, lessons: tuple[str, ...], wishes: Wishes) -> tuple[str, ...]:
    """For the author: what the old blog called it, and which lessons there are to choose from."""
    hints = []
    if entry.labels:
        hints.append(f"label lama: {shortened(', '.join(entry.labels), 200)}")
    if not lessons:
        hints.append(f"pelajaran sementara; pilih dari: {', '.join(sorted(wishes.known_lessons))}")
    if entry.state in ("private", "protected"):
        hints.append("di blog lama tulisan ini tidak untuk umum")
    return tuple(hints)


def _labels_lost(entry: Entry, notes: Notebook) -> None:
    if entry.labels:
        notes.add("text", ", ".join(entry.labels), "dropped", "labels-of-page")


def _sized(made: Drafted) -> Drafted | str:
    return made if len(made.text.encode("utf-8")) <= LIMIT else "too-long"
