"""The interface's words: all of them translated, none of them left over."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from hikmah.names import Language
from hikmah.plan.words import Words
from hikmah.render.catalogue import catalogue, full_words, plain_words
from hikmah.render.html import Pages

THEME = Path(__file__).parents[2] / "theme"
LANGUAGES: tuple[Language, ...] = ("id", "en")


def used() -> set[str]:
    """The messages of all templates and of the plan."""
    environment = Pages(THEME, "id").environment
    found = {str(field.default) for field in fields(Words)}
    for template in (THEME / "templates").glob("*.html"):
        for _, _, message in environment.extract_translations(  # type: ignore[attr-defined]
            template.read_text(encoding="utf-8")
        ):
            found.add(message if isinstance(message, str) else message[0])
    return found


def messages(lang: Language) -> dict[str, tuple[str, ...]]:
    """A catalogue's messages with their translations, one a plural form."""
    with catalogue(THEME, lang).open("rb") as file:
        read = read_po(file)
    found = {}
    for message in read:
        if message.id:
            name = message.id if isinstance(message.id, str) else message.id[0]
            said = message.string if isinstance(message.string, (tuple, list)) else [message.string]
            found[name] = tuple(text or "" for text in said)
            assert not message.fuzzy, name
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_catalogues_hold_the_words_that_are_used_and_no_others(lang: Language) -> None:
    """Each message of a template stands in each catalogue, and the other way round."""
    assert set(messages(lang)) == used()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_is_translated(lang: Language) -> None:
    """No message is left empty, in any of its plural forms."""
    assert [name for name, said in messages(lang).items() if not all(said)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_quick_reading_agrees_with_babel(lang: Language) -> None:
    """What plans are told is what templates say."""
    quick, full = plain_words(catalogue(THEME, lang)), full_words(catalogue(THEME, lang))
    names = [name for name, said in messages(lang).items() if "%(num)s" not in name and len(said) == 1]
    assert {name: quick(name) for name in names} == {name: full.gettext(name) for name in names}


def test_long_strings_may_be_wrapped(tmp_path: Path) -> None:
    """A catalogue that an editor has wrapped and filled with comments reads the same."""
    path = tmp_path / "hikmah.po"
    path.write_text('# x\nmsgid ""\n"one "\n"\\"two\\""\nmsgstr ""\n"satu "\n"\\"dua\\""\n', encoding="utf-8")
    assert plain_words(path)('one "two"') == 'satu "dua"'
    assert plain_words(path)("three") == "three"


def test_indonesian_has_no_plural() -> None:
    """One form serves every number."""
    words = full_words(catalogue(THEME, "id"))
    said = {words.ngettext("%(num)s story", "%(num)s stories", number) for number in (0, 1, 2, 5)}
    assert said == {"%(num)s cerita"}
