"""What editors are told agrees with what ``hikmah check`` says of a file's fields."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from hikmah.names import SourcePath
from hikmah.read.documents import read_document
from hikmah.read.files import find_sources
from hikmah.read.glossary import read_glossary
from hikmah.read.replies import read_reply
from hikmah.read.schema import KINDS, schema_of, schema_text
from hikmah.read.shapes import shape_of

ROOT = Path(__file__).parents[2]
FOLDERS = {"stories": "story", "lessons": "lesson", "sessions": "session", "pages": "page"}
STORY = {"title": "Kado", "date": "2008-04-27", "lessons": "[process]", "summary": "Sebuah kado."}
LESSON = {"title": "Proses", "order": "1", "motif": "parang", "summary": "Cara ikut menentukan."}
SESSION = {"title": "Pagi", "date": "2026-12-09", "start": '"09:00"', "slot": "40", "items": "[{break: Teh}]"}
SESSION["items"] = "[{break: Teh, minutes: 5}]"
REPLY = {"name": "Wulan", "date": "2026-11-20"}
PAGE = {"title": "Tentang", "summary": "Siapa kami."}
GIVEN = {"story": STORY, "lesson": LESSON, "session": SESSION, "reply": REPLY, "page": PAGE}
PLACES = {"story": "stories/kado.md", "lesson": "lessons/process.md", "session": "sessions/pagi.md"}
PLACES |= {"reply": "replies/kado/wulan.md", "page": "pages/tentang.md"}


class Core(yaml.SafeLoader):
    """YAML 1.2's core schema, by which editors read: no dates, no ``no`` for false, no numbers by sixty."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 (as PyYAML has it)


Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False)$"), None)
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"), None)
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), None)
Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), None)


def editor_accepts(kind: str, text: str) -> bool:
    """Whether an editor would leave the YAML *text* unmarked."""
    validator = Draft7Validator(schema_of(kind))
    return validator.is_valid(yaml.load(text, Core))  # noqa: S506 (a safe loader)


def written(kind: str, changes: dict[str, str | None]) -> str:
    """A right front matter of this kind, with some fields written otherwise or left out."""
    fields = {**GIVEN[kind], **changes}
    return "".join(f"{key}: {value}\n" for key, value in fields.items() if value is not None)


def check_accepts(kind: str, text: str) -> bool:
    """Whether ``hikmah check`` has nothing to say on these fields."""
    path = SourcePath(PLACES[kind])
    data = f"---\n{text}---\nIsi.\n".encode()
    found = (read_reply if kind == "reply" else read_document)(path, data).diagnostics
    return not found


@pytest.mark.parametrize("kind", KINDS)
def test_the_stored_schemas_are_current(kind: str, golden: Callable[[Path, str], None]) -> None:
    """``schemas/`` is what ``hikmah schema --to schemas`` writes."""
    golden(ROOT / "schemas" / f"{kind}.schema.json", schema_text(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_schema(kind: str) -> None:
    """It keeps to draft 7 and tells of every field in both languages."""
    schema = schema_of(kind)
    Draft7Validator.check_schema(schema)
    group: dict[str, Any] = schema["items"] if kind == "glossary" else schema
    for one in shape_of(KINDS[kind]).fields:
        told = group["properties"][one.key]["description"]
        assert one.about.id in told
        assert one.about.en in told


def test_all_real_content_keeps_to_the_schemas() -> None:
    """No file of the project's own is marked in an editor."""
    marked, seen = [], 0
    for source in find_sources(ROOT / "content").sources:
        text = source.file.read_text(encoding="utf-8")
        kind = FOLDERS.get(source.path.partition("/")[0], "glossary")
        seen += 1
        if not editor_accepts(kind, text if kind == "glossary" else text.split("---\n")[1]):
            marked.append(source.path)
    assert marked == []
    assert seen > 30


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        pytest.param("story", {}, id="story"),
        pytest.param("story", {"title": "1998"}, id="a-year-for-a-title"),
        pytest.param("story", {"lessons": "process"}, id="one-lesson-without-brackets"),
        pytest.param("story", {"date": "2008-04-27 09:00"}, id="a-date-with-a-time"),
        pytest.param("story", {"cover": ""}, id="an-empty-field"),
        pytest.param("story", {"series": "{name: Hadiah, part: 1}"}, id="one-series"),
        pytest.param("story", {"series": "[{name: A, part: 1}, {name: B, part: 2}]"}, id="two-series"),
        pytest.param("story", {"teaching": "{board_plan: [Kiri, {Kanan: cara}]}"}, id="a-colon-in-a-list"),
        pytest.param("lesson", {"objectives": "menjelaskan"}, id="one-objective"),
        pytest.param("session", {}, id="session"),
        pytest.param("reply", {"reply_to": "bram"}, id="reply"),
        pytest.param("page", {"order": "0"}, id="page"),
    ],
)
def test_what_is_right_is_right_for_both(kind: str, changes: dict[str, str | None]) -> None:
    """An editor marks nothing that ``hikmah check`` takes."""
    text = written(kind, changes)
    assert check_accepts(kind, text)
    assert editor_accepts(kind, text)


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        pytest.param("story", {"title": None}, id="no-title"),
        pytest.param("story", {"title": "[Kado]"}, id="a-list-for-a-title"),
        pytest.param("story", {"date": "27 April 2008"}, id="a-date-in-words"),
        pytest.param("story", {"date": "2008-02-30"}, id="a-day-that-is-not"),
        pytest.param("story", {"lessons": "[]"}, id="no-lessons"),
        pytest.param("story", {"lessons": "process, extra-mile"}, id="lessons-without-brackets"),
        pytest.param("story", {"lessons": "[Proses]"}, id="a-lesson-with-a-capital"),
        pytest.param("story", {"lesons": "[process]"}, id="a-misspelt-field"),
        pytest.param("story", {"status": "terbit"}, id="a-status-of-ones-own"),
        pytest.param("story", {"slug": "Kado Ibu"}, id="a-slug-with-capitals"),
        pytest.param("story", {"series": "{name: Hadiah}"}, id="a-series-without-a-part"),
        pytest.param("story", {"series": "Hadiah"}, id="a-series-by-name-alone"),
        pytest.param("story", {"source": "{kind: dongeng}"}, id="a-kind-of-source-that-is-not"),
        pytest.param("story", {"cover": "{image: images/kado.jpg}"}, id="a-cover-without-words"),
        pytest.param("story", {"lang": "jv"}, id="a-language-that-is-not"),
        pytest.param("lesson", {"order": "pertama"}, id="an-order-in-words"),
        pytest.param("lesson", {"order": "-1"}, id="an-order-below-zero"),
        pytest.param("lesson", {"motif": "batik"}, id="a-motif-that-is-not"),
        pytest.param("lesson", {"related": "[{lesson: patience}]"}, id="a-relation-without-a-reason"),
        pytest.param("session", {"start": "9.00"}, id="a-time-with-a-point"),
        pytest.param("session", {"slot": "0"}, id="no-minutes"),
        pytest.param("session", {"paper": "A4"}, id="paper-with-a-capital"),
        pytest.param("session", {"items": "[{minutes: 5}]"}, id="an-item-without-a-kind"),
        pytest.param("session", {"items": "[{story: a, break: b, minutes: 5}]"}, id="an-item-of-two-kinds"),
        pytest.param("session", {"items": "[{passage: kado, minutes: 5}]"}, id="a-passage-without-its-id"),
        pytest.param("reply", {"status": "hidden"}, id="a-hidden-reply"),
        pytest.param("page", {"order": "1.5"}, id="an-order-between-two"),
    ],
)
def test_what_is_wrong_is_wrong_for_both(kind: str, changes: dict[str, str | None]) -> None:
    """What ``hikmah check`` refuses in one file's fields is marked while it is written."""
    text = written(kind, changes)
    assert not check_accepts(kind, text)
    assert not editor_accepts(kind, text)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        pytest.param("- {id: loket, name: loket, definition: Meja layanan.}\n", True, id="short"),
        pytest.param(
            "- {id: loket, name: {id: loket, en: counter}, definition: {id: Meja.}}\n", True, id="long"
        ),
        pytest.param("", True, id="empty"),
        pytest.param("loket: meja\n", False, id="no-list"),
        pytest.param("- {id: Loket Satu, name: loket, definition: Meja.}\n", False, id="bad-id"),
        pytest.param("- {id: loket, name: {en: counter}, definition: Meja.}\n", False, id="one-language"),
    ],
)
def test_the_glossary_is_judged_alike(text: str, right: bool) -> None:
    """The list of terms has a schema too."""
    path = SourcePath("glossary.yaml")
    assert (not read_glossary(path, text.encode()).diagnostics) is right
    assert editor_accepts("glossary", text) is right
