"""A reply is a smaller kind of text, and keeps nobody's address."""

from __future__ import annotations

from datetime import date

import pytest

from hikmah.names import SourcePath
from hikmah.read.replies import ReplyReading, read_reply

FIELDS = "name: Wulan\ndate: 2026-11-20\n"


def read(fields: str = FIELDS, body: str = "Terima kasih.\n", path: str = "kado/wulan.md") -> ReplyReading:
    """Read one reply."""
    return read_reply(SourcePath(f"replies/{path}"), f"---\n{fields}---\n{body}".encode())


def told(reading: ReplyReading) -> list[tuple[str, int]]:
    """Code and line of each finding."""
    return [(found.code, found.place.line) for found in reading.diagnostics]


def test_a_reply_takes_its_story_from_the_folder() -> None:
    """And its own name from the file."""
    reading = read(FIELDS + "reply_to: bram\n", "Lihat [[kado]] dan <https://example.org/>.\n\n> Kutipan.\n")
    assert told(reading) == []
    reply = reading.reply
    assert reply is not None
    assert (reply.story, reply.id, reply.name, reply.date) == ("kado", "wulan", "Wulan", date(2026, 11, 20))
    assert (reply.reply_to, reply.status, reply.lang) == ("bram", "published", "id")


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        pytest.param(FIELDS + "email: wulan@example.org\n", 4, id="field"),
        pytest.param(FIELDS + "E-Mail: wulan@example.org\n", 4, id="field-spelt-otherwise"),
        pytest.param(FIELDS + "surel:\n", 4, id="empty-field"),
        pytest.param("name: wulan@example.org\ndate: 2026-11-20\n", 2, id="as-name"),
    ],
)
def test_an_address_in_the_fields_is_to_be_taken_out(fields: str, line: int) -> None:
    """It is told once, and not as an unknown field."""
    assert told(read(fields)) == [("HKM114", line)]


def test_an_address_in_the_text_is_to_be_taken_out() -> None:
    """With its line and column."""
    found = read(body="Satu.\n\nSurati saya: wulan@example.org, ya.\n").diagnostics
    assert [(one.code, one.place.line, one.place.column) for one in found] == [("HKM114", 7, 14)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("/// passage | process\nA.\n///\n", [("HKM113", 5)], id="passage"),
        pytest.param('A.\n{: lesson="process" }\n', [("HKM113", 6)], id="marked-paragraph"),
        pytest.param("A.\n\n/// question\nApa?\n///\n", [("HKM113", 7)], id="question"),
        pytest.param("A.\n\n/// trainer\nRahasia.\n///\n", [("HKM113", 7)], id="trainer"),
        pytest.param("A.\n\n## Judul\n\nB.\n", [("HKM113", 7)], id="heading"),
        pytest.param("A.\n\nJudul\n-----\n", [("HKM113", 7)], id="underlined-heading"),
        pytest.param("A.[^1]\n\n[^1]: B.\n", [("HKM113", 5)], id="footnote"),
        pytest.param("A.\n\n![Kado](images/kado.png)\n", [("HKM113", 7)], id="picture"),
        pytest.param("A.\n\n![[kado#kurir]]\n", [("HKM113", 7)], id="quote-in-place"),
        pytest.param("\n", [("HKM018", 4)], id="empty"),
    ],
)
def test_what_a_reply_has_no_use_for(body: str, expected: list[tuple[str, int]]) -> None:
    """Each is told with its line."""
    assert told(read(body=body)) == expected


@pytest.mark.parametrize("path", ["wulan.md", "kado/2026/wulan.md"])
def test_a_reply_stands_in_the_folder_of_its_story(path: str) -> None:
    """Neither above nor deeper."""
    assert told(read(path=path)) == [("HKM110", 1)]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        pytest.param("date: 2026-11-20\n", "HKM013", id="no-name"),
        pytest.param("name: Wulan\n", "HKM013", id="no-date"),
        pytest.param(FIELDS + "status: hidden\n", "HKM016", id="status"),
        pytest.param(FIELDS + "title: Halo\n", "HKM011", id="unknown-field"),
        pytest.param(FIELDS + "reply_to: Bram S\n", "HKM020", id="reply-to"),
    ],
)
def test_fields_are_checked_as_everywhere(fields: str, code: str) -> None:
    """By the same rules as those of a story."""
    assert [found.code for found in read(fields).diagnostics] == [code]
