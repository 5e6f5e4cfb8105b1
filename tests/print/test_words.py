"""The words on paper: all of them translated, none of them left over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from hikmah.names import Language
from hikmah.plan.guide import GuideView
from hikmah.plan.paper import HandoutStory, HandoutView
from hikmah.render.guide_sheet import guide_data
from hikmah.render.sheet import sheet_data


class Recorder:
    """A catalogue that translates nothing and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def gettext(self, message: str) -> str:
        """The message itself."""
        self.asked.add(message)
        return message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The form that English takes."""
        self.asked.add(singular)
        return singular if number == 1 else plural


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_catalogue_holds_the_words_of_paper_and_no_others(
    theme: Path,
    full_view: HandoutView,
    a_pack: HandoutView,
    a_story: Callable[..., HandoutStory],
    a_view: Callable[..., HandoutView],
    as_guide: Callable[..., GuideView],
    lang: Language,
) -> None:
    """Each message a sheet asks for stands translated in the catalogue, and the other way round."""
    words = Recorder()
    sheet_data(full_view, words, date.isoformat)
    sheet_data(a_pack, words, date.isoformat)
    sheet_data(a_view(stories=(a_story(source_published=None),)), words, date.isoformat)
    guide_data(as_guide(full_view), words, date.isoformat)
    with (theme / "locale" / lang / "LC_MESSAGES" / "paper.po").open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    assert {
        message.id if isinstance(message.id, str) else message.id[0] for message in messages
    } == words.asked
    assert [message.id for message in messages if message.fuzzy or not message.string] == []
