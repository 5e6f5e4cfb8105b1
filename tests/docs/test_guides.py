"""The guides tell of every setting and field, and the same in both languages; links lead somewhere."""

from __future__ import annotations

import ast
import re
import unicodedata
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from hikmah.explained import explanations
from hikmah.read.fronts import LessonFront, SessionFront, StoryFront
from hikmah.rules import RULES
from hikmah.setting_names import PREFIX, TYPES
from hikmah.settings import Settings, settings_from

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
WRITING = [pytest.param("menulis.md", id="id"), pytest.param("writing.md", id="en")]
PAIRS = [
    pytest.param("menulis.md", "writing.md", id="writing"),
    pytest.param("melatih.md", "training.md", id="training"),
]
FENCED = re.compile(r"^ *(```+).*?^ *\1$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`+([^`\n]+)`+")
ROW = re.compile(r"^\| (`.+) \|$", re.MULTILINE)
NAMED = re.compile(r"(?<![\w-])--[a-z][\w-]*|HIKMAH_\w+|HKM\d{3}|hikmah[ ][a-z]+")
"""What stands for itself in every language: options, settings, rules and commands."""
ELSEWHERE = {"PUBLIC_URL": "base", "CACHE": "cache", "ADMIN": "editor", "ADMIN_BACKEND": "editor"}
GIVEN_UP = re.compile(
    r"catatan pelatih\b|butir agenda|\bagenda (?:ini|di)\b|\bsesi(?:nya)?\b|\bdibarui\b", re.IGNORECASE
)
"""Instead of these: catatan fasilitator, butir acara, susunan acara, pelatihan, diperbarui."""


def rows(page: str) -> list[list[str]]:
    """The rows of a guide's tables that begin with code, cell by cell."""
    return [row.split(" | ") for row in ROW.findall((DOCS / page).read_text(encoding="utf-8"))]


def literal(cells: list[str]) -> object:
    """The default that a row tells in code; Ellipsis where it tells it in words."""
    for cell in cells[1:]:
        if (code := CODE.fullmatch(cell)) and code[1] not in ("sitemap.xml",):
            return ast.literal_eval(code[1])
    return ...


def default_of(name: str, settings: Settings) -> object:
    """What a setting is where the settings file says nothing."""
    value = getattr(settings, ELSEWHERE.get(name, name.lower()), "")
    if name.startswith("ADMIN"):
        return settings.editor.wanted if name == "ADMIN" else settings.editor.repository
    return value.name if isinstance(value, Path) else list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("page", WRITING)
def test_every_setting_is_told_with_its_default(page: str, tmp_path: Path) -> None:
    """And no setting that there is not; a default told in code is the one that holds."""
    settings = settings_from({}, tmp_path, date(2026, 11, 21))
    told = {
        name: literal(cells)
        for cells in rows(page)
        for name in CODE.findall(cells[0])
        if name.startswith(PREFIX)
    }
    assert sorted(told) == sorted(PREFIX + name for name in TYPES)
    wrong = {
        name: value
        for name, value in told.items()
        if value is not ... and value != default_of(name.removeprefix(PREFIX), settings)
    }
    assert wrong == {}
    assert [name for name, value in told.items() if value is ...] == [
        f"{PREFIX}{name}" for name in ("OFFLINE", "CARDS", "ZIP", "PRECOMPRESS")
    ]


@pytest.mark.parametrize("page", WRITING)
def test_every_field_is_told(page: str) -> None:
    """Of stories, lessons and trainings: in a table, or in the example at its head."""
    text = (DOCS / page).read_text(encoding="utf-8")
    told = {name for cells in rows(page) for name in CODE.findall(cells[0])}
    told |= set(re.findall(r"^(\w+):", "".join(match[0] for match in FENCED.finditer(text)), re.MULTILINE))
    there = {field.name for front in (StoryFront, LessonFront, SessionFront) for field in fields(front)}
    assert sorted(there - told) == []


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_both_languages_say_the_same(one: str, other: str) -> None:
    """The same sections, the same commands, options, settings and rules, and as many rows in their tables."""
    texts = [(DOCS / page).read_text(encoding="utf-8") for page in (one, other)]
    levels = [
        [len(mark) for mark in re.findall(r"^(#+) ", FENCED.sub("", text), re.MULTILINE)] for text in texts
    ]
    assert levels[0] == levels[1]
    assert {*NAMED.findall(texts[0])} ^ {*NAMED.findall(texts[1])} == set()
    assert len(rows(one)) == len(rows(other))


def slug(heading: str) -> str:
    """The fragment that a heading gets where the repository is read on the web."""
    plain = re.sub(r"[`*]|\]\([^)]*\)|\[", "", heading).strip().lower()
    kept = (c for c in plain if c in " -_" or unicodedata.category(c)[0] in "LN")
    return "".join(kept).replace(" ", "-")


def fragments(page: Path) -> set[str]:
    """Where one can link to in a page."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    return {slug(heading) for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in PAGES])
def test_links_lead_somewhere(page: Path) -> None:
    """To a file that is there and, where a section is named, to that section."""
    text = CODE.sub("", FENCED.sub("", page.read_text(encoding="utf-8")))
    lost = []
    for link in re.findall(r"(?<!\\)\[[^]\\]*\]\(([^)\s]+)\)", text):
        file, _, fragment = link.partition("#")
        if file.startswith("http"):
            continue
        target = page.parent / file if file else page
        if not target.exists() or (fragment and fragment not in fragments(target)):
            lost.append(link)
    assert lost == []


def test_decisions_are_listed_by_their_number() -> None:
    """A list is counted on from its first number, so what is missing has to be said between two lists."""
    listed: list[str] = []
    counted = 0
    for line in (DOCS / "decisions" / "README.md").read_text(encoding="utf-8").splitlines():
        if item := re.match(r"(\d+)\. \*\*\[.+?\]\((\d{4})-", line):
            counted = counted + 1 if counted else int(item[1])
            assert (counted, f"{counted:04}") == (int(item[1]), item[2]), line
            listed.append(item[2])
        elif line.strip():
            counted = 0
    assert listed == sorted(file.name[:4] for file in (DOCS / "decisions").glob("0*.md"))


def indonesian() -> dict[str, str]:
    """What authors and facilitators read in Indonesian, by where it stands."""
    files = [
        *(DOCS / name for name in ("menulis.md", "melatih.md")),
        *(ROOT / "plugins/hikmah/blank").glob("*.id.md"),
        *(ROOT / "theme/locale/id/LC_MESSAGES").glob("*.po"),
    ]
    said = {file.name: file.read_text(encoding="utf-8") for file in files}
    for code, rule in RULES.items():
        said[code] = f"{rule.message['id']}\n{rule.remedy['id']}\n{explanations()[code].why['id']}"
    return said


def test_one_thing_has_one_word() -> None:
    """A word that was given up for another one does not come back."""
    assert {where: found for where, text in indonesian().items() if (found := GIVEN_UP.findall(text))} == {}
