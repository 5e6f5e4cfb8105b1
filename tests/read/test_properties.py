"""Whatever a file holds, reading it gives a document or findings, and never an exception."""

from __future__ import annotations

from datetime import date

import yaml
from hypothesis import given
from hypothesis import strategies as st

from hikmah.diagnostics import to_text
from hikmah.model import Story
from hikmah.names import SourcePath
from hikmah.read.documents import Reading, read_document
from hikmah.read.glossary import read_glossary

KADO = SourcePath("stories/kado.md")
FIELDS = st.sampled_from(
    ["title", "date", "lessons", "summary", "series", "teaching", "source", "slug", "items", "en", "id", "<<"]
)
VALUES = st.sampled_from(["2008-04-27", "09:00", "~", "true", "-5", "1e3", "…", "\U0001f381", "Kado “Ibu”"])
ODD = st.sampled_from(["\u2028", "\ue000", "\x85", "\x00", "\ufeff", "\t", "\r", "\r\n", "\\", "\\u0000"])
SIGNS = st.sampled_from(
    [": ", ":", "- ", "? ", "[", "]", "{", "}", ", ", '"', "'", "|", ">-", "&a ", "*a", "!x ", "%"]
)
LINES = st.sampled_from(["\n", "\n  ", "\n    ", "---", "\n---\n", "\n...\n", " # ", "\n\n"])
YAMLISH = st.lists(FIELDS | VALUES | ODD | SIGNS | LINES, max_size=40).map("".join)
PATHS = st.sampled_from(
    ["stories/kado.md", "stories/a/Kado.en.md", "lessons/process.md", "sessions/a.md", "pages/a.md"]
)


def is_told(reading: Reading) -> bool:
    """Whether there is a document or a reason why not, and the reasons can be printed."""
    for lang in ("id", "en"):
        assert to_text(reading.diagnostics, lang).count("\n") == 2 * len(reading.diagnostics)
    return reading.document is not None or any(found.severity == "error" for found in reading.diagnostics)


@given(PATHS, st.binary(max_size=400))
def test_any_bytes_give_a_document_or_a_reason(path: str, data: bytes) -> None:
    """Files come from everywhere."""
    assert is_told(read_document(SourcePath(path), data))


@given(PATHS, st.binary(max_size=200), st.binary(max_size=200))
def test_any_bytes_between_the_lines_give_a_document_or_a_reason(
    path: str, fields: bytes, body: bytes
) -> None:
    """With the lines in place, more of the reading is reached."""
    assert is_told(read_document(SourcePath(path), b"---\n" + fields + b"\n---\n" + body))


@given(PATHS, YAMLISH)
def test_anything_like_yaml_gives_a_document_or_a_reason(path: str, fields: str) -> None:
    """Keys we know, signs YAML knows, in any order."""
    assert is_told(read_document(SourcePath(path), f"---\n{fields}\n---\nIsi.\n".encode()))


@given(YAMLISH)
def test_anything_like_yaml_is_a_glossary_or_has_a_reason(text: str) -> None:
    """The glossary has no lines around it, so all of it is YAML."""
    reading = read_glossary(SourcePath("glossary.yaml"), text.encode())
    assert to_text(reading.diagnostics, "id").count("\n") == 2 * len(reading.diagnostics)


@given(PATHS, YAMLISH)
def test_places_lie_within_the_file(path: str, fields: str) -> None:
    """A finding never points past the end, which an editor could not show."""
    text = f"---\n{fields}\n---\nIsi.\n"
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for found in read_document(SourcePath(path), text.encode()).diagnostics:
        assert 1 <= found.place.line <= len(lines)
        assert 1 <= found.place.column <= len(lines[found.place.line - 1]) + 1


PROSE = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1).map(
    str.strip
)
SLUGS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


@given(
    title=PROSE.filter(bool),
    day=st.dates(min_value=date(1900, 1, 1)),
    lessons=st.lists(SLUGS, min_size=1, max_size=4, unique=True),
    style=st.sampled_from([True, False, None]),
)
def test_what_a_yaml_writer_writes_is_read_back(
    title: str, day: date, lessons: list[str], style: bool | None
) -> None:
    """Titles of any letters and signs, whatever quotes and line folds the writer chooses."""
    fields = {"title": title, "date": day, "lessons": lessons, "summary": title}
    written = yaml.safe_dump(fields, allow_unicode=True, default_flow_style=style)
    story = read_document(KADO, f"---\n{written}---\nIsi.\n".encode()).document
    assert isinstance(story, Story)
    assert (story.title, story.summary, story.date) == (title, title, day)
    assert list(story.lessons) == lessons
