"""What a translation was made from, and in what it is behind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.index.translations import (
    Record,
    digests_of,
    lags_of,
    pairs_of_translations,
    parse_record,
    record_text,
    recorded,
)
from hikmah.model import Document
from hikmah.names import SourcePath
from hikmah.read.documents import read_document

FIELDS = "title: Kado\ndate: 2008-04-27\nlessons: [process]\nsummary: Sebuah kado.\n"
ONE = 'Kado itu “diantar” kurir.\n{: #kurir lesson="process" }\n'
TWO = "/// passage | process\n    id: ambang\nIa menunggu – lama.\n\nDi teras.\n///\n"
BODY = f"Pembuka.\n\n{ONE}\nTengah.\n\n{TWO}\nPenutup.\n\n/// question\nApa isinya?\n///\n"


def a_text(body: str, path: str = "stories/kado.md", more: str = "") -> Document:
    """A story read from *body*."""
    reading = read_document(SourcePath(path), f"---\n{FIELDS}{more}---\n{body}".encode())
    assert reading.document is not None
    assert reading.diagnostics == ()
    return reading.document


def english(body: str = BODY) -> Document:
    """The same story as a translation."""
    return a_text(body, "stories/kado.en.md", "translation_of: kado\n")


@pytest.mark.parametrize(
    ("old", "new", "stale"),
    [
        pytest.param(
            "Kado itu “diantar” kurir.", 'Kado itu "diantar"\nkurir.', set(), id="marks-and-line-ends"
        ),
        pytest.param("menunggu – lama", "menunggu - lama", set(), id="dash"),
        pytest.param("kurir.", "direktur.", {"kurir"}, id="reworded"),
        pytest.param("Di teras.", "Di ruang tamu.", {"ambang"}, id="second-paragraph"),
        pytest.param("Tengah.", "Di tengah.", {""}, id="outside-passages"),
        pytest.param("Apa isinya?", "Siapa pengantarnya?", {""}, id="question"),
    ],
)
def test_a_part_is_stale_when_its_words_change(old: str, new: str, stale: set[str]) -> None:
    """Typography and line ends are no change; each part is told apart from the others."""
    before = a_text(BODY)
    record: Record = {SourcePath("stories/kado.en.md"): recorded(english(), before)}
    assert lags_of(english(), before, record) == ()
    lags = lags_of(english(), a_text(BODY.replace(old, new)), record)
    assert {lag.passage or "" for lag in lags} == stale
    assert {lag.kind for lag in lags} <= {"stale"}


def test_a_moved_passage_is_not_stale() -> None:
    """Its words are what they were, and so are those around it."""
    moved = BODY.replace(f"{ONE}\nTengah.\n\n{TWO}", f"{TWO}\n{ONE}\nTengah.\n")
    assert moved != BODY
    assert digests_of(a_text(moved)) == digests_of(a_text(BODY))


def test_a_passage_that_has_no_translation_is_missing() -> None:
    """It is told before anything that was recorded of it."""
    short = english(BODY.replace(TWO, ""))
    record: Record = {short.places.source: recorded(short, a_text(BODY))}
    lags = lags_of(short, a_text(BODY), record)
    assert [(lag.kind, lag.passage) for lag in lags] == [("missing", "ambang")]
    assert lags[0].original_place.line == 14


def test_what_was_never_recorded_is_unrecorded() -> None:
    """Nobody can say whether it is stale."""
    assert {lag.kind for lag in lags_of(english(), a_text(BODY), {})} == {"unrecorded"}


def test_translations_are_paired_by_kind_and_name() -> None:
    """A story's translation is no page's."""
    original, translation = a_text(BODY), english()
    other = a_text(BODY, "stories/lain.md")
    assert [*pairs_of_translations([other, original], [translation])] == [(translation, original)]
    assert [*pairs_of_translations([other], [translation])] == []


NAMES = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,3})?", fullmatch=True)
PATHS = NAMES.map(lambda name: SourcePath(f"stories/{name}.en.md"))
DIGESTS = st.integers(0, 16**12 - 1).map("{:012x}".format)
PARTS = st.dictionaries(st.one_of(NAMES, st.just("")), DIGESTS, min_size=1, max_size=4)


@given(st.dictionaries(PATHS, PARTS, max_size=4))
def test_a_record_is_read_as_it_was_written(record: dict[SourcePath, dict[str, str]]) -> None:
    """Whatever its order."""
    read, faults = parse_record(record_text(record))
    assert faults == ()
    assert {source: dict(parts) for source, parts in read.items()} == record


def test_a_line_that_cannot_be_read_is_told() -> None:
    """The others are taken."""
    read, faults = parse_record("# x\nstories/a.en.md#b 0123456789ab\n<<<<<<< HEAD\n\n")
    assert {source: dict(parts) for source, parts in read.items()} == {
        "stories/a.en.md": {"b": "0123456789ab"}
    }
    assert [(fault.code, fault.place.line) for fault in faults] == [("HKM123", 3)]
