"""What every document needs and none changes: words, dates, and the theme's files for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from hikmah.names import Language
from hikmah.render.catalogue import catalogue, full_words
from hikmah.render.sheet_words import Day, Words

LANGUAGES: Final[tuple[Language, ...]] = ("id", "en")
CODES: Final[Mapping[Language, str]] = {"id": "id-ID", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class Tools:
    """By language."""

    words: Mapping[Language, Words]
    days: Mapping[Language, Day]


def load_tools(theme: Path) -> Tools:
    """The words and dates of all languages."""
    from babel.dates import format_date

    from hikmah.render.html import LOCALES

    days: dict[Language, Day] = {
        lang: partial(format_date, format="long", locale=LOCALES[lang]) for lang in LANGUAGES
    }
    return Tools(words={lang: full_words(_catalogue(theme, lang)) for lang in LANGUAGES}, days=days)


def _catalogue(theme: Path, lang: Language) -> Path:
    return catalogue(theme, lang).with_name("paper.po")
