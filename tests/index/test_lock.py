"""The lock file: readable, mergeable, and told by the line when it is not."""

from __future__ import annotations

import pytest
from tests.index.texts import a_story, a_text, recorded

from hikmah.index.lock import Lock, Name, lock_text, make_lock, parse_lock

STORY = a_story(
    "kado", ("kurir", "Kado itu bisa diantar kurir atau direktur."), "Ia menunggu di teras, lama."
)
LINES = lock_text(recorded([STORY, a_text("lessons/process.md", "Penjelasan.")]))


def test_one_line_each_sorted() -> None:
    """A head, then stories and lessons with their passages below them, each with its first words."""
    head, note, *rows = LINES.splitlines()
    assert head == "# hikmah anchors 1"
    assert note.startswith("# ")
    assert [row.split()[:3] for row in rows] == [
        ["id", "lesson", "process"],
        ["id", "story", "kado"],
        ["id", "story", "kado#kurir"],
        ["id", "story", "kado#p2"],
    ]
    assert rows[2].endswith("| Kado itu bisa diantar kurir atau direktur.")
    assert all(len(row) < 400 for row in rows)


def test_what_is_written_is_read() -> None:
    """And written again it is the same file."""
    lock, faults = parse_lock(LINES)
    assert faults == ()
    assert lock_text(lock) == LINES
    assert lock.entries[Name("id", "story", "kado", "kurir")].line == 5


def test_the_order_of_entries_makes_no_difference() -> None:
    """Two who record the same texts write the same file."""
    entries = list(parse_lock(LINES)[0].entries.values())
    assert lock_text(make_lock(reversed(entries))) == LINES


def test_old_names_and_losses_survive() -> None:
    """``old=`` holds the names a text had, ``gone`` marks one that is no more."""
    later = a_story("hadiah", ("pengantar", "Kado itu bisa diantar kurir atau direktur."))
    text = lock_text(recorded([STORY], [later]))
    assert " old=kado |" in text
    assert " old=kurir |" in text
    assert " gone | Ia menunggu di teras, lama." in text
    assert lock_text(parse_lock(text)[0]) == text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("<<<<<<< HEAD", "<<<<<<< HEAD", id="conflict"),
        pytest.param("id story kado", "id story kado", id="cut-off"),
        pytest.param("id cerita kado 0123456789ab 1:AAA |", "id cerita kado 0123456789ab 1:AAA |", id="kind"),
        pytest.param("id story kado 0123456789ab 1:AA |", "id story kado 0123456789ab 1:AA |", id="letters"),
        pytest.param(LINES.splitlines()[3], LINES.splitlines()[3][:39] + "…", id="twice"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(line: str, told: str) -> None:
    """By its number; the others are read all the same."""
    lock, faults = parse_lock(f"{LINES}{line}\n")
    (fault,) = faults
    assert (fault.code, fault.place.source, fault.place.line) == ("HKM090", "anchors.lock", 7)
    assert dict(fault.values)["found"] == told
    assert len(lock.entries) == 4


@pytest.mark.parametrize(
    "text", ["", "# hikmah anchors 2\n", "id story"], ids=["empty", "other-version", "no-head"]
)
def test_another_kind_of_file_is_told(text: str) -> None:
    """What a later Hikmah wrote is not half understood."""
    assert parse_lock(text)[1][0].place.line == 1


def test_no_lock_is_empty() -> None:
    """A lock with nothing in it names nothing."""
    assert lock_text(Lock()).count("\n") == 2
