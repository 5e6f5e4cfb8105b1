"""What every document needs and none changes: words, dates, and the theme's files for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from importlib.metadata import version
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


def theme_digest(theme: Path, mark: str) -> str:
    """A digest of *mark* and of all that a document depends on besides its view."""
    digest = blake2b(digest_size=16)
    sources = [
        *sorted((theme / "print" / "office").iterdir()),
        *sorted((theme / "motifs").glob("*.svg")),
        *(_catalogue(theme, lang) for lang in LANGUAGES),
    ]
    for part in (
        *(part for path in sources for part in (path.name.encode(), path.read_bytes())),
        *(f"{package} {version(package)}".encode() for package in ("typst", "segno", "babel")),
        mark.encode(),
    ):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _catalogue(theme: Path, lang: Language) -> Path:
    return catalogue(theme, lang).with_name("paper.po")
