"""What ``hikmah new`` makes of words: kinds, names, dates, and values that YAML reads back."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.cli.new import kind_and_title
from hikmah.cli.new_words import SOURCES
from hikmah.cli.taking import Taking, file_name
from hikmah.names import SourceKind, SourcePath
from hikmah.read.blank import blank_front_matter, clean, quoted
from hikmah.read.fields import decode
from hikmah.read.front_matter import read_front_matter
from hikmah.read.fronts import LessonFront, SessionFront, StoryFront

STORY = {"title": "Kado", "date": "2026-11-22", "lessons": "[process]", "summary": "Kado."}
LESSON = {"title": "Proses", "order": "1", "motif": "parang", "summary": "Cara."}
SESSION = {"title": "Pagi", "date": "2026-12-09", "start": '"09:00"', "slot": "5"}
SESSION["items"] = "\n  - {break: Teh, minutes: 5}"


def test_every_kind_of_source_is_offered() -> None:
    """What may be written into the field can also be chosen."""
    assert SOURCES.keys() == set(get_args(SourceKind))


@pytest.mark.parametrize(
    ("words", "kind", "title"),
    [
        pytest.param([], "story", None, id="nothing"),
        pytest.param(["Kado"], "story", "Kado", id="title"),
        pytest.param(["lesson"], "lesson", None, id="kind-alone"),
        pytest.param(["lesson", "Proses"], "lesson", "Proses", id="lesson"),
        pytest.param(["session", "Pagi"], "session", "Pagi", id="session"),
        pytest.param(["story", "lesson"], "story", "lesson", id="story-called-lesson"),
        pytest.param(["Kado", "Ibu"], None, None, id="title-without-quotation-marks"),
        pytest.param(["lesson", "Kado", "Ibu"], None, None, id="lesson-without-quotation-marks"),
    ],
)
def test_words_say_what_is_to_be_made(words: list[str], kind: str | None, title: str | None) -> None:
    """A kind's name comes first; all else is a title."""
    assert kind_and_title(words) == (kind, title)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        pytest.param("Kado untuk Ibu", "kado-untuk-ibu", id="words"),
        pytest.param("Café déjà vu – lagi!", "cafe-deja-vu-lagi", id="accents"),
        pytest.param("Jum'at", "jumat", id="apostrophe"),
        pytest.param("日本", "", id="no-letters-of-ours"),
        pytest.param("Con", "con-1", id="a-device-on-windows"),
        pytest.param("../../etc/passwd", "etc-passwd", id="a-path"),
    ],
)
def test_a_file_name_is_plain_ascii(title: str, name: str) -> None:
    """Every computer and every address takes it."""
    assert file_name(title) == name


@given(st.text(max_size=80).map(clean).filter(bool))
def test_a_title_is_read_back_as_it_was_typed(title: str) -> None:
    """Whatever stands in it: colons, quotation marks, brackets, words that YAML would take for others."""
    text = blank_front_matter(StoryFront, {**STORY, "title": quoted(title)}, "id")
    front = read_front_matter(SourcePath("stories/kado.md"), text)
    assert front.fields is not None
    decoded = decode(StoryFront, front.fields, SourcePath("stories/kado.md"))
    assert (*front.diagnostics, *decoded.diagnostics) == ()
    assert decoded.value is not None
    assert decoded.value.title == title.strip()


@given(st.text(max_size=40).map(clean).filter(bool))
def test_a_series_may_have_any_name(name: str) -> None:
    """Also inside a group on one line."""
    series = f"{{name: {quoted(name)}, part: 1}}"
    text = blank_front_matter(StoryFront, {**STORY, "series": series}, "id")
    front = read_front_matter(SourcePath("stories/kado.md"), text)
    assert front.fields is not None
    decoded = decode(StoryFront, front.fields, SourcePath("stories/kado.md"))
    assert decoded.value is not None
    assert decoded.value.series[0].name == name.strip()


@pytest.mark.parametrize(
    ("cls", "given"),
    [
        pytest.param(StoryFront, STORY, id="story"),
        pytest.param(LessonFront, LESSON, id="lesson"),
        pytest.param(SessionFront, SESSION, id="session"),
    ],
)
def test_every_comment_can_be_taken_in(cls: type, given: dict[str, str]) -> None:
    """With the marks before its examples removed, the front matter still has no fault."""
    lines = blank_front_matter(cls, given, "en").splitlines(keepends=True)
    examples = [line.removeprefix("# ") for line in lines if line.startswith("# ") and ": " in line]
    assert examples
    whole = "".join([line for line in lines[:-1] if not line.startswith("#")] + examples + ["---\n"])
    path = SourcePath("stories/kado.md")
    front = read_front_matter(path, whole)
    assert front.fields is not None
    assert decode(cls, front.fields, path).diagnostics == ()


@pytest.mark.parametrize(
    ("answer", "taken"),
    [("09:00", "09:00"), ("9.30", "09:30"), ("9:05", "09:05"), ("24:00", ""), ("siang", "")],
)
def test_times_are_taken_as_people_write_them(answer: str, taken: str) -> None:
    """With a point too, as in Indonesia."""
    assert Taking("id").clock(answer)[0] == taken


@pytest.mark.parametrize("answer", ["2026-02-30", "20260101", "besok", "2026-1-2", "2026-W01-1"])
def test_a_day_that_is_none_is_refused_with_an_example(answer: str) -> None:
    """Years come first, and the day must exist."""
    taken, fault = Taking("en").day(answer)
    assert taken == ""
    assert "2026-04-27" in fault
