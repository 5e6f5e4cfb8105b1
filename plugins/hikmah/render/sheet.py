"""A participant's view becomes the data its Typst template reads: strings, numbers and trees, no markup."""

from __future__ import annotations

from typing import Any

from hikmah.plan.paper import (
    HandoutChapter,
    HandoutQuestion,
    HandoutRolePlay,
    HandoutSession,
    HandoutStory,
    HandoutView,
)
from hikmah.render.sheet_codes import CODES, code_data, codes_address, stamp
from hikmah.render.sheet_words import Day, Words, agenda_words, fixed_words, minutes_words
from hikmah.render.tree import read_tree

Data = dict[str, Any]
"""What becomes JSON."""


def sheet_data(view: HandoutView, words: Words, day: Day, *, trainer: bool = False) -> Data:
    """All the words that the templates print; only their drawings come from elsewhere."""
    number = 0
    chapters = []
    for chapter in view.chapters:
        chapters.append(_chapter(chapter, words, day, number, cards=view.kind == "cards"))
        number += sum(len(story.questions) for story in chapter.stories)
    return {
        "lang": view.lang,
        "kind": view.kind,
        "trainer": trainer,
        "form": {
            "paper": view.form.paper,
            "large": view.form.large,
            "grey": view.form.grey,
            "punch": view.form.punch,
        },
        "site": view.site,
        "title": view.title,
        "summary": view.summary,
        "day": {"year": view.date.year, "month": view.date.month, "day": view.date.day},
        "url": view.url,
        "codes": codes_address(view),
        "session": _session(view.session, words, day) if view.session else None,
        "chapters": chapters,
        "terms": [{"name": term.name, "definition": term.definition} for term in view.terms],
        "materials": [],
        "certificate": view.kind == "certificate",
        "words": fixed_words(view.kind, view.url, words, trainer=trainer)
        | {"stamp": stamp(view, words, day, trainer=trainer), "codes": words.gettext(CODES)},
    }


def _session(session: HandoutSession, words: Words, day: Day) -> Data:
    return {
        "date": day(session.date),
        "time": f"{session.start}–{session.end}",
        "length": minutes_words(session.minutes, words),
        "place": session.place or "",
        "trainer": session.trainer or "",
        "welcome": read_tree(session.welcome),
        "agenda": [
            {
                "start": line.start,
                "minutes": line.minutes,
                "pause": line.kind == "break",
                "title": " · ".join(filter(None, (agenda_words(line.kind, words), line.title))),
            }
            for line in session.agenda
        ],
    }


def _chapter(chapter: HandoutChapter, words: Words, day: Day, asked: int, *, cards: bool) -> Data:
    stories = []
    level = 0 if cards else 2 if chapter.kind == "lesson" else 1  # a card begins with its own title
    for story in chapter.stories:
        stories.append(_story(story, words, day, asked, level=level))
        asked += len(story.questions)
    return {
        "kind": chapter.kind,
        "title": chapter.title,
        "summary": chapter.summary,
        "motif": chapter.motif,
        "explanation": read_tree(chapter.explanation),
        "objectives": chapter.objectives,
        "key_points": chapter.key_points,
        "stories": stories,
        "when": " · ".join(filter(None, (chapter.start, minutes_words(chapter.minutes, words)))),
        "notes": [],
    }


def _story(story: HandoutStory, words: Words, day: Day, asked: int, *, level: int) -> Data:
    """*level* is that of the heading above the story, which is a chapter's own where it is not a lesson."""
    below = level + 2 if story.passages else level + 1
    return {
        "title": story.title,
        "level": level,
        "source": " · ".join(filter(None, (_source(story, words, day), story.author))),
        "summary": story.summary,
        "whole": story.whole,
        "address": "" if story.whole else story.url,
        "passages": [read_tree(passage.html, top=level + 1) for passage in story.passages],
        "taught": [read_tree(html, top=level + 1) for html in story.taught],
        "codes": [code_data(passage, words) for passage in story.passages],
        "role_plays": [_role_play(play, words, level) for play in story.role_plays],
        "questions": [
            _question(question, words, number, below)
            for number, question in enumerate(story.questions, start=asked + 1)
        ],
        "trainer": None,
    }


def _source(story: HandoutStory, words: Words, day: Day) -> str:
    if story.source == "illustration":
        return words.gettext("Illustration")
    if story.source == "original" or not story.source_title:
        return day(story.date)
    if story.source_published is None:
        return words.gettext("Retold from “%(title)s”") % {"title": story.source_title}
    values = {"title": story.source_title, "date": day(story.source_published)}
    return words.gettext("Retold from “%(title)s”, %(date)s") % values


def _role_play(play: HandoutRolePlay, words: Words, level: int) -> Data:
    """Headings in it stand below its title; where it has none, below the story's."""
    top = level + (2 if play.title else 1)
    return {
        "title": play.title,
        "minutes": minutes_words(play.minutes, words),
        "body": read_tree(play.html, top=top),
        "listen": [],
    }


def _question(question: HandoutQuestion, words: Words, number: int, top: int) -> Data:
    return {
        "number": number,
        "minutes": minutes_words(question.minutes, words),
        "lines": question.lines,
        "body": read_tree(question.html, top=top),
        "answers": [],
        "listen": [],
    }
