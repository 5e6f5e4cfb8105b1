"""The fixed words of printed matter, in the language of the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from hikmah.plan.choice import PrintKind
from hikmah.plan.guide import Material


class Words(Protocol):
    """The interface's catalogue in one language."""

    def gettext(self, message: str) -> str:
        """The translation of *message*."""

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The translation that fits *number*."""


Day = Callable[[date], str]
"""Writes a date as the language does."""


def minutes_words(minutes: int | None, words: Words) -> str | None:
    """A length of time."""
    if minutes is None:
        return None
    return words.ngettext("%(num)s minute", "%(num)s minutes", minutes) % {"num": minutes}


def fixed_words(kind: PrintKind, url: str, words: Words, *, trainer: bool) -> dict[str, str]:
    """All that templates say by themselves; ``kind`` is what this sheet calls itself."""
    say = words.gettext
    return {
        "kind": kind_words(kind, words, trainer=trainer),
        "page": say("page %(page)s of %(pages)s"),
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
        "qr": say("QR code of the address %(url)s") % {"url": url},
        **_trainer_words(say),
        **_session_words(say),
    }


def kind_words(kind: PrintKind, words: Words, *, trainer: bool) -> str:
    """What a sheet calls itself."""
    say = words.gettext
    return {
        "handout": say("Participant handout"),
        "questions": say("Question sheet"),
        "cards": say("Role-play cards"),
        "certificate": say("Certificate"),
        "guide": say("Facilitator guide"),
        "answers": say("Answers for the facilitator"),
        "pack": say("Facilitator pack") if trainer else say("Participant pack"),
    }[kind]


def agenda_words(kind: str, words: Words) -> str:
    """What is done with a line of the agenda; a story may be read first and asked about later.

    Breaks and activities say so themselves.
    """
    say = words.gettext
    return {
        "lesson": say("Lesson"),
        "story": say("Story"),
        "passage": say("Passage"),
        "questions": say("Questions"),
    }.get(kind, "")


def _trainer_words(say: Callable[[str], str]) -> dict[str, str]:
    return {
        "trainers_only": say("For the facilitator, not to be handed out"),
        "bring": say("What to bring"),
        "synopsis": say("In short"),
        "aims": say("Aims"),
        "opening_question": say("Opening question"),
        "closing": say("Closing"),
        "board_plan": say("On the board"),
        "trainer_note": say("Note for the facilitator"),
        "answer": say("Expected answer"),
        "no_answer": say("No answer is expected in particular."),
        "listen": say("What to listen for"),
        "timing": say("Time"),
    }


def _session_words(say: Callable[[str], str]) -> dict[str, str]:
    return {
        "agenda": say("Agenda"),
        "time": say("Time of day"),
        "what": say("What"),
        "minutes": say("Minutes"),
        "attendance": say("Attendance"),
        "number": say("No."),
        "unit": say("Unit"),
        "signature": say("Signature"),
        "plan": say("My action plan"),
        "plan_intro": say("Write what you will do, small enough to begin this week."),
        "plan_what": say("What I will do"),
        "plan_whom": say("For or with whom"),
        "plan_when": say("When"),
        "plan_sign": say("How I shall know that it worked"),
        "feedback": say("What do you think?"),
        "feedback_intro": say("No name is needed. Circle a number: 1 not at all, 5 very much."),
        "feedback_use": say("I can use this at work."),
        "feedback_story": say("The stories spoke to me."),
        "feedback_time": say("There was time enough to think and talk."),
        "feedback_trainer": say("The facilitator listened."),
        "feedback_keep": say("What will you keep from today?"),
        "feedback_change": say("What should be otherwise next time?"),
        "certificate": say("Certificate"),
        "certificate_to": say("is given to"),
        "certificate_for": say("for taking part in the training"),
        "facilitator": say("Facilitator"),
        "place": say("Place"),
    }


def material_words(material: Material, words: Words) -> str:
    """One line of the list of what to bring."""
    say = words.gettext
    said = {
        "handout": say("The participants' sheets, one each"),
        "cards": say("Role-play cards: %(title)s"),
        "board": say("Board and markers: there is a board plan"),
        "pens": say("Something to write with"),
        "attendance": say("The attendance sheet, at the end of this pack"),
        "feedback": say("A box for the feedback forms"),
    }[material.kind]
    return said % {"title": material.title} if material.title else said.removesuffix(": %(title)s")
