"""A handout's view becomes the data its Typst template reads: strings, numbers and trees, no markup."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from hikmah.plan.paper import HandoutQuestion, HandoutRolePlay, HandoutStory, HandoutView
from hikmah.render.tree import read_tree


class Words(Protocol):
    """The interface's catalogue in one language."""

    def gettext(self, message: str) -> str:
        """The translation of *message*."""

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The translation that fits *number*."""


Day = Callable[[date], str]
"""Writes a date as the language does."""


def sheet_data(view: HandoutView, words: Words, day: Day) -> dict[str, object]:
    """All the words that ``handout.typ`` prints; only its drawings come from elsewhere."""
    number = 0
    stories = []
    for story in view.stories:
        stories.append(_story(story, words, day, number))
        number += len(story.questions)
    return {
        "lang": view.lang,
        "paper": view.paper,
        "site": view.site,
        "title": view.title,
        "summary": view.summary,
        "day": {"year": view.date.year, "month": view.date.month, "day": view.date.day},
        "url": view.url,
        "explanation": read_tree(view.explanation),
        "objectives": view.objectives,
        "key_points": view.key_points,
        "stories": stories,
        "terms": [{"name": term.name, "definition": term.definition} for term in view.terms],
        "words": _fixed_words(view, words),
    }


def _fixed_words(view: HandoutView, words: Words) -> dict[str, str]:
    say = words.gettext
    return {
        "page": say("page %(page)s of %(pages)s"),
        "kind": say("Participant handout"),
        "name": say("Name"),
        "date": say("Date"),
        "margin": say("This margin is for your pencil."),
        "objectives": say("After this participants can …"),
        "role_play": say("Role-play"),
        "questions": say("Questions"),
        "whole_story": say("The whole story:"),
        "key_points": say("Key points"),
        "terms": say("Terms"),
        "notes": say("Notes"),
        "online": say("The stories in full, and what has been added since, stand on the web:"),
        "qr": say("QR code of the address %(url)s") % {"url": view.url},
    }


def _story(story: HandoutStory, words: Words, day: Day, asked: int) -> dict[str, object]:
    return {
        "title": story.title,
        "source": " · ".join(filter(None, (_source(story, words, day), story.author))),
        "summary": story.summary,
        "whole": story.whole,
        "address": "" if story.whole else story.url,
        "passages": [read_tree(passage.html, top=3) for passage in story.passages],
        "role_plays": [_role_play(play, words) for play in story.role_plays],
        "questions": [
            _question(question, words, number)
            for number, question in enumerate(story.questions, start=asked + 1)
        ],
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


def _role_play(play: HandoutRolePlay, words: Words) -> dict[str, object]:
    return {
        "title": play.title,
        "minutes": _minutes(play.minutes, words),
        "body": read_tree(play.html, top=4),
    }


def _question(question: HandoutQuestion, words: Words, number: int) -> dict[str, object]:
    return {
        "number": number,
        "minutes": _minutes(question.minutes, words),
        "lines": question.lines,
        "body": read_tree(question.html, top=4),
    }


def _minutes(minutes: int | None, words: Words) -> str | None:
    if minutes is None:
        return None
    return words.ngettext("%(num)s minute", "%(num)s minutes", minutes) % {"num": minutes}
