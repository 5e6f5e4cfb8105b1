"""The interface's words in one language, as the theme's ``.po`` files keep them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hikmah.names import Language

if TYPE_CHECKING:
    from babel.support import Translations


def catalogue(theme: Path, lang: Language) -> Path:
    """Where the theme keeps the interface's words in *lang*."""
    return theme / "locale" / lang / "LC_MESSAGES" / "hikmah.po"


def paper_catalogue(theme: Path, lang: Language) -> Path:
    """Paper has words of its own, so that a new button on the site typesets no handout again."""
    return catalogue(theme, lang).with_name("paper.po")


def plain_words(path: Path) -> Callable[[str], str]:
    """A translator of the messages that have no plural; one that is unknown stays as it is.

    Plans need a handful of titles in every build, so this reads the file without loading Babel.
    """
    words: dict[str, str] = {}
    texts = {"msgid": "", "msgstr": ""}
    keyword = ""
    for line in [*path.read_text(encoding="utf-8").splitlines(), "msgid"]:
        word, _, rest = line.partition(" ")
        if word == "msgid":
            words[texts["msgid"]] = texts["msgstr"] or texts["msgid"]
            texts = {"msgid": "", "msgstr": ""}
        if not line.startswith('"'):
            keyword, line = word, rest
        if keyword in texts and line.startswith('"'):
            # A .po string and a JSON string escape alike.
            texts[keyword] += json.loads(line)
    return lambda message: words.get(message, message)


def full_words(path: Path) -> Translations:
    """All of a catalogue, plurals included, for templates."""
    from io import BytesIO

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po
    from babel.support import Translations

    compiled = BytesIO()
    with path.open("rb") as source:
        write_mo(compiled, read_po(source))
    compiled.seek(0)
    return Translations(compiled)
