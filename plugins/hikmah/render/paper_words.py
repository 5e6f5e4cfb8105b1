"""The words and dates of everything that is set for paper, by language; documents are worded the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import get_args

from hikmah.names import Language
from hikmah.plan.guide import GuideView
from hikmah.plan.paper import HandoutView
from hikmah.render.catalogue import full_words, paper_catalogue
from hikmah.render.guide_sheet import guide_data
from hikmah.render.sheet import Data, sheet_data
from hikmah.render.sheet_words import Day, Words


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What every sheet needs and none changes."""

    words: Mapping[Language, Words]
    days: Mapping[Language, Day]

    def data(self, view: HandoutView | GuideView) -> Data:
        """All that a sheet says, in its language."""
        lang = view.sheet.lang if isinstance(view, GuideView) else view.lang
        words, day = self.words[lang], self.days[lang]
        return guide_data(view, words, day) if isinstance(view, GuideView) else sheet_data(view, words, day)


def paper_words(theme: Path) -> PaperWords:
    """The words and dates of all languages."""
    from babel.dates import format_date

    from hikmah.render.html import LOCALES

    languages: tuple[Language, ...] = get_args(Language)
    return PaperWords(
        words={lang: full_words(paper_catalogue(theme, lang)) for lang in languages},
        days={lang: partial(format_date, format="long", locale=LOCALES[lang]) for lang in languages},
    )
