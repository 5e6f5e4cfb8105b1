"""What a sheet says of itself: the codes of its passages, and a stamp that tells printings apart."""

from __future__ import annotations

from typing import Any, Final

from hikmah.fingerprint import fingerprint
from hikmah.plan.codes import text_mark
from hikmah.plan.paper import HandoutPassage, HandoutView
from hikmah.render.sheet_words import Day, Words, kind_words

CODES: Final = "Every passage has a code of its own; write it behind this address:"


def code_data(passage: HandoutPassage, words: Words) -> dict[str, Any]:
    """A passage's code; its drawing comes from elsewhere."""
    alt = words.gettext("QR code of the address %(url)s") % {"url": passage.code_url}
    return {"code": passage.code, "url": passage.code_url, "alt": alt, "qr": ""}


def codes_address(view: HandoutView) -> str:
    """What stands before every code, or empty where there is none on the sheet: a whole story bears none."""
    for chapter in view.chapters:
        for story in chapter.stories:
            for passage in story.passages:
                if passage.code and not story.whole:
                    return passage.code_url.removesuffix("/").removesuffix(passage.code)
    return ""


def stamp(view: HandoutView, words: Words, day: Day, *, trainer: bool) -> str:
    """For the foot of every page: for whom it is, its date, and a mark of the text.

    The mark covers what is said and not how it is set, so a facilitator sees on any two sheets, guide and
    handout, large print and small, whether they say the same.
    """
    mark = text_mark(fingerprint(view.lang, view.chapters, view.terms, view.images))
    values = {"kind": kind_words(view.kind, words, trainer=trainer), "date": day(view.date), "mark": mark}
    return words.gettext("%(kind)s · %(date)s · text %(mark)s") % values
