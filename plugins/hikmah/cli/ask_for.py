"""What each kind of new file needs to know: from the options where they say it, else asked for."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from hikmah.cli.agenda import agenda_for
from hikmah.cli.ask import Asker, Take
from hikmah.cli.new_words import SOURCES, say
from hikmah.cli.shelf import Shelf
from hikmah.cli.taking import Taking, file_name
from hikmah.errors import CannotDo
from hikmah.names import Language, LessonId
from hikmah.read.blank import clean, listed, quoted

_AS_THEY_ARE = frozenset({"date", "lessons", "series", "source", "status", "lang", "order", "motif"})
_AS_THEY_ARE |= {"start", "slot", "items"}
"""Fields whose values are formed here; all others are text to be quoted."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Gets the values of fields; those of options are held to the same rules as what is typed."""

    ask: Asker
    given: argparse.Namespace
    shelf: Shelf
    today: dt.date
    lang: Language

    def title(self) -> str:
        """The title, where the command does not say it."""
        return self.ask.text(say("title", self.lang), "TITLE")

    def slug(self, title: str) -> str:
        """The file's name: the option's, or one made from the title, or asked for where that gives none."""
        if self.given.slug is not None:
            return self._option("--slug", self.given.slug, self._take.name)
        return file_name(title) or self.ask.checked(say("slug", self.lang), "--slug", self._take.name)

    def story(self) -> dict[str, str]:
        """The fields of a story; it begins as a draft."""
        lessons = self._lessons(several=True)
        summary = self._text("summary", say("summary_later", self.lang_of_text))
        fields = {
            "date": self._date(),
            "lessons": listed(lessons),
            "summary": summary,
            "status": "draft",
            **self._series(),
            **self._source(),
        }
        return fields | ({"author": clean(self.given.author)} if self.given.author else {})

    def lesson(self) -> dict[str, str]:
        """The fields of a lesson; it comes last, and with a motif of its own."""
        free = self.shelf.free_motifs
        options = {str(motif): str(motif) for motif in free}
        if self.given.motif is None:
            (motif,) = self.ask.choose(say("motif", self.lang), "--motif", options, free[0])
        else:
            motif = self._option("--motif", self.given.motif, partial(self._take.among, words=options))
        order = 1 + max((lesson.order for lesson in self.shelf.lessons), default=0)
        return {"order": str(order), "motif": motif, "summary": self._text("summary", None)}

    def session(self) -> dict[str, str]:
        """The fields of a training session on one lesson, with an agenda to begin with."""
        (lesson,) = self._lessons(several=False)
        start = self._checked("start", "--start", self.given.start, self._take.clock, "09:00")
        slot, items = agenda_for(LessonId(lesson), self.shelf)
        return {
            "date": self._date(),
            "start": f'"{start}"',
            "slot": str(slot),
            "items": items,
            "status": "draft",
        }

    def as_written(self, fields: Mapping[str, str]) -> dict[str, str]:
        """The fields as they stand in the file."""
        return {key: value if key in _AS_THEY_ARE else quoted(value) for key, value in fields.items()}

    @property
    def _take(self) -> Taking:
        return Taking(self.lang)

    @property
    def lang_of_text(self) -> Language:
        """The language the file is written in."""
        return self.shelf.lang

    def _lessons(self, *, several: bool) -> tuple[str, ...]:
        options = {str(lesson.id): f"{lesson.title} ({lesson.id})" for lesson in self.shelf.lessons}
        if not options:
            raise CannotDo(say("no_lessons", self.lang))
        if self.given.lessons is None:
            question = say("lessons" if several else "lesson", self.lang)
            return self.ask.choose(question, "--lessons", options, None, several=several)
        among = partial(self._take.among, words=options)
        words = dict.fromkeys(self.given.lessons.replace(",", " ").split())
        chosen = tuple(self._option("--lessons", word, among) for word in words)
        if not chosen or (len(chosen) > 1 and not several):
            raise CannotDo(f"--lessons: {say('one_lesson', self.lang)}")
        return chosen

    def _date(self) -> str:
        return self._checked("date", "--date", self.given.date, self._take.day, self.today.isoformat())

    def _series(self) -> dict[str, str]:
        known = self.shelf.series
        if self.given.series is None:
            if self.ask.silent:
                return {}
            for number, name in enumerate(known, 1):
                self.ask.tell(f"  {number}. {name}")
            name = self.ask.checked(
                say("series", self.lang), "--series", partial(self._take.series, known=known), ""
            )
        else:
            name = clean(self.given.series)
        if not name:
            return {}
        part = self.given.part if self.given.part is not None else known.get(name, 0) + 1
        if part < 1:
            raise CannotDo(f"--part {part}: {say('bad_part', self.lang)}")
        return {"series": f"{{name: {quoted(name)}, part: {part}}}"}

    def _source(self) -> dict[str, str]:
        options = {str(kind): told[self.lang] for kind, told in SOURCES.items()}
        if self.given.source is None:
            (kind,) = self.ask.choose(say("source", self.lang), "--source", options, "original")
        else:
            kind = self._option("--source", self.given.source, partial(self._take.among, words=options))
        title = clean(self.given.source_title or "")
        if kind == "retelling" and not title:
            title = self.ask.text(say("source_title", self.lang), "--source-title", "")
        if kind == "original" and not title:
            return {}
        return {"source": f"{{kind: {kind}{f', title: {quoted(title)}' if title else ''}}}"}

    def _text(self, name: str, default: str | None) -> str:
        told = clean(getattr(self.given, name) or "")
        return told or self.ask.text(say(name, self.lang), f"--{name}", default)

    def _checked(self, name: str, flag: str, option: str | None, take: Take, default: str) -> str:
        if option is not None:
            return self._option(flag, option, take)
        return self.ask.checked(say(name, self.lang), flag, take, default)

    def _option(self, flag: str, word: str, take: Take) -> str:
        taken, fault = take(clean(word))
        if fault:
            raise CannotDo(f"{flag} {clean(word)}: {fault}")
        return taken
