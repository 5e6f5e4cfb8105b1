"""A front matter becomes a value by its dataclass's type hints, or every fault in it is named."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

import pytest

from hikmah.model import AgendaItem, Localized, SeriesPart, Source
from hikmah.names import LessonId, Place, Places, SourcePath, StorySlug
from hikmah.read.about import about
from hikmah.read.fields import Decoded, decode
from hikmah.read.front_matter import read_front_matter
from hikmah.read.fronts import LessonFront, SessionFront, StoryFront, TermFront

T = TypeVar("T")
KADO = SourcePath("stories/kado.md")
STORY = "title: Kado\ndate: 2008-04-27\nlessons: [process]\nsummary: Sebuah kado."
SESSION = 'title: Kado\ndate: 2026-12-09\nstart: "09:00"\nslot: 90\n'
LESSON = "title: Proses\norder: 1\nmotif: parang\nsummary: Cara."


def read(cls: type[T], fields: str) -> Decoded[T]:
    """Decode *fields*, whose first line is the second line of its file."""
    front = read_front_matter(KADO, f"---\n{fields}\n---\n")
    assert front.fields is not None
    return decode(cls, front.fields, KADO)


def value(cls: type[T], fields: str) -> T:
    """The value of sound fields."""
    decoded = read(cls, fields)
    assert decoded.diagnostics == ()
    assert decoded.value is not None
    return decoded.value


def faults(cls: type[object], fields: str) -> list[tuple[str, int, int]]:
    """Code, line and column of each fault."""
    decoded = read(cls, fields)
    assert decoded.value is None or not decoded.diagnostics
    return [(found.code, found.place.line, found.place.column) for found in decoded.diagnostics]


def test_a_story_needs_four_fields() -> None:
    """All else has a default."""
    assert value(StoryFront, STORY) == StoryFront(
        title="Kado", date=date(2008, 4, 27), lessons=(LessonId("process"),), summary="Sebuah kado."
    )
    assert value(StoryFront, STORY).source == Source(kind="original")


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        pytest.param("author: 2008", "author", "2008", id="number-as-text"),
        pytest.param("author: 2008-04-27", "author", "2008-04-27", id="date-as-text"),
        pytest.param("author: no", "author", "no", id="no-is-a-word"),
        pytest.param("author: 010", "author", "010", id="octal-is-kept"),
        pytest.param('author: " Bram "', "author", "Bram", id="blanks-around"),
        pytest.param("author: >-\n  Bram\n  dan Rini", "author", "Bram dan Rini", id="folded"),
        pytest.param('author: "null"', "author", "null", id="quoted-null-is-a-word"),
        pytest.param("author: ~", "author", None, id="null"),
        pytest.param("author:", "author", None, id="nothing"),
        pytest.param('author: ""', "author", None, id="empty-quotes"),
        pytest.param("modified: 2026-11-20", "modified", date(2026, 11, 20), id="date"),
        pytest.param('modified: "2026-11-20"', "modified", date(2026, 11, 20), id="quoted-date"),
        pytest.param(
            "modified: 2026-11-20 23:59:00 +07:00", "modified", date(2026, 11, 20), id="date-and-time"
        ),
        pytest.param(
            "modified: 2026-11-20T23:59:59.5Z", "modified", date(2026, 11, 20), id="iso-date-and-time"
        ),
        pytest.param("status: hidden", "status", "hidden", id="word-of-a-list"),
        pytest.param("translation_of: kado-2", "translation_of", StorySlug("kado-2"), id="slug"),
        pytest.param("aliases: /lama/", "aliases", ("/lama/",), id="one-text-for-a-list"),
        pytest.param("aliases: []", "aliases", (), id="empty-list"),
        pytest.param(
            "series: {name: 1001, part: 02}", "series", (SeriesPart(name="1001", part=2),), id="nested"
        ),
        pytest.param(
            "series: [{name: A, part: 1}, {name: B, part: 2}]",
            "series",
            (SeriesPart(name="A", part=1), SeriesPart(name="B", part=2)),
            id="list-of-groups",
        ),
        pytest.param(
            "source:\n  kind: retelling\n  published: 2008-04-27",
            "source",
            Source(kind="retelling", published=date(2008, 4, 27)),
            id="nested-with-a-date",
        ),
    ],
)
def test_a_value_is_taken_as_its_field_wants_it(line: str, name: str, expected: object) -> None:
    """The type hint decides, not YAML's own guess."""
    assert getattr(value(StoryFront, f"{STORY}\n{line}"), name) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("process", ("process",), id="one"),
        pytest.param("[process, extra-mile]", ("process", "extra-mile"), id="two"),
        pytest.param("[process, extra-mile, process]", ("process", "extra-mile"), id="twice"),
        pytest.param("\n  - process\n  - patience", ("process", "patience"), id="block"),
    ],
)
def test_lessons_may_be_one_or_many(written: str, expected: tuple[str, ...]) -> None:
    """A lesson named twice counts once, at its first place."""
    fields = STORY.replace("[process]", written)
    assert value(StoryFront, fields).lessons == expected


def test_a_text_in_a_list_may_hold_a_colon() -> None:
    """Without quotation marks YAML takes it for a group; in a list of texts it can only be a text."""
    fields = "teaching:\n  board_plan:\n    - Kolom kiri: isi\n    - Kolom kanan:\n    - 'Bawah: cara'"
    teaching = value(StoryFront, f"{STORY}\n{fields}").teaching
    assert teaching is not None
    assert teaching.board_plan == ("Kolom kiri: isi", "Kolom kanan:", "Bawah: cara")


def test_a_group_of_two_in_a_list_of_texts_is_a_fault() -> None:
    """Then the author did mean fields, or forgot a dash."""
    fields = "teaching:\n  aims:\n    - satu: dua\n      tiga: empat"
    assert faults(StoryFront, f"{STORY}\n{fields}") == [("HKM015", 8, 7)]


MISSING = [("HKM013", 1, 1)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("", MISSING * 4, id="nothing"),
        pytest.param(STORY.replace("title: Kado\n", ""), MISSING, id="title"),
        pytest.param(STORY.replace("Kado", "", 1), [("HKM013", 2, 1)], id="title-empty"),
        pytest.param(STORY.replace("[process]", "[]"), [("HKM013", 4, 1)], id="lessons-empty"),
        pytest.param(f"{STORY}\nseries: {{name: Kado}}", [("HKM013", 6, 9)], id="nested"),
        pytest.param(f"{STORY}\nseries:\n  name: Kado\n  part:", [("HKM013", 8, 3)], id="nested-empty"),
        pytest.param(f"{STORY}\nautor: Bram", [("HKM011", 6, 1)], id="unknown"),
        pytest.param(
            f"{STORY}\n  \nseries: {{nama: K, name: K, part: 1}}", [("HKM011", 7, 10)], id="unknown-in"
        ),
        pytest.param(
            STORY.replace("lessons", "lesson"), [("HKM011", 4, 1)], id="misspelt-is-not-missing-too"
        ),
        pytest.param(STORY.replace("2008-04-27", "27-04-2008"), [("HKM014", 3, 7)], id="date-turned-round"),
        pytest.param(STORY.replace("2008-04-27", "2008-4-27"), [("HKM014", 3, 7)], id="date-too-short"),
        pytest.param(STORY.replace("2008-04-27", "2007-02-29"), [("HKM014", 3, 7)], id="no-leap-year"),
        pytest.param(STORY.replace("2008-04-27", "0000-00-00"), [("HKM014", 3, 7)], id="no-such-year"),
        pytest.param(STORY.replace("2008-04-27", "٢٠٠٨-٠٤-٢٧"), [("HKM014", 3, 7)], id="other-digits"),
        pytest.param(STORY.replace("2008-04-27", "[2008]"), [("HKM015", 3, 7)], id="date-as-list"),
        pytest.param(STORY.replace("Kado", "[Kado]", 1), [("HKM015", 2, 8)], id="text-as-list"),
        pytest.param(STORY.replace("Kado", "{a: b}", 1), [("HKM015", 2, 8)], id="text-as-group"),
        pytest.param(STORY.replace("[process]", "process, patience"), [("HKM015", 4, 10)], id="no-brackets"),
        pytest.param(STORY.replace("[process]", "[process, ~]"), [("HKM015", 4, 20)], id="item-empty"),
        pytest.param(STORY.replace("[process]", "[[process]]"), [("HKM015", 4, 11)], id="list-in-list"),
        pytest.param(STORY.replace("[process]", "[Process]"), [("HKM020", 4, 11)], id="name-with-capitals"),
        pytest.param(
            STORY.replace("[process]", "[a-, b--c, d_e]"),
            [("HKM020", 4, c) for c in (11, 15, 21)],
            id="names",
        ),
        pytest.param(f"{STORY}\nslug: kado/ibu", [("HKM020", 6, 7)], id="slug-with-slash"),
        pytest.param(f"{STORY}\nstatus: draf", [("HKM016", 6, 9)], id="outside-the-list"),
        pytest.param(f"{STORY}\nlang: jv", [("HKM016", 6, 7)], id="unknown-language"),
        pytest.param(f"{STORY}\nseries: Kado", [("HKM015", 6, 9)], id="group-as-text"),
        pytest.param(f"{STORY}\nseries: [Kado]", [("HKM015", 6, 10)], id="text-among-groups"),
        pytest.param(f"{STORY}\nseries: {{name: K, part: 0}}", [("HKM015", 6, 25)], id="part-zero"),
        pytest.param(f"{STORY}\nseries: {{name: K, part: true}}", [("HKM015", 6, 25)], id="part-true"),
        pytest.param(f"{STORY}\nseries: {{name: K, part: 1.0}}", [("HKM015", 6, 25)], id="part-with-point"),
        pytest.param(f'{STORY}\nseries: {{name: K, part: "1"}}', [("HKM015", 6, 25)], id="part-quoted"),
        pytest.param(
            f"{STORY}\nseries: {{name: K, part: {'9' * 5000}}}", [("HKM015", 6, 25)], id="part-huge"
        ),
    ],
)
def test_each_fault_of_a_story_has_its_code_and_place(
    fields: str, expected: list[tuple[str, int, int]]
) -> None:
    """The place is that of the value, for an unknown field that of its key."""
    assert faults(StoryFront, fields) == expected


def test_all_faults_are_found_at_once() -> None:
    """One run tells the author everything, in nested groups too."""
    fields = "title: [a]\ndate: besok\nlessons: [Proses]\nsumary: x\nseries: {part: satu}\nstatus: terbit"
    assert sorted(faults(StoryFront, fields)) == [
        ("HKM011", 5, 1),
        ("HKM013", 6, 9),
        ("HKM014", 3, 7),
        ("HKM015", 2, 8),
        ("HKM015", 6, 16),
        ("HKM016", 7, 9),
        ("HKM020", 4, 11),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("autor: B", {"found": "autor", "near": "author"}, id="nearest-field"),
        pytest.param(
            "status: draf", {"field": "status", "found": "draf", "near": "draft"}, id="nearest-word"
        ),
        pytest.param("status: xyz", {"near": "draft", "allowed": "published, draft, hidden"}, id="none-near"),
        pytest.param(
            "slug: Kado “Ibu” ke-2", {"field": "slug", "example": "kado-ibu-ke-2"}, id="slug-to-use"
        ),
        pytest.param("slug: 贈り物", {"example": "kado-untuk-ibu"}, id="slug-without-latin-letters"),
        pytest.param("series: {name: K, part: x}", {"field": "series.part", "example": "part: 1"}, id="path"),
        pytest.param(
            "cover: {alt: Kado}", {"field": "cover.image", "example": "image: images/kado.jpg"}, id="nested"
        ),
        pytest.param(
            "modified: [a]",
            {"expected_id": "tanggal", "found_id": "daftar", "found_en": "a list"},
            id="kinds",
        ),
    ],
)
def test_a_finding_says_what_to_write(line: str, expected: dict[str, str]) -> None:
    """The values that fill the sentences are those an author needs."""
    (found,) = read(StoryFront, f"{STORY}\n{line}").diagnostics
    assert expected.items() <= dict(found.values).items()
    assert "{" not in found.message("id").replace(expected.get("example", ""), "")


def test_a_long_value_does_not_fill_the_report() -> None:
    """It is cut, and line ends in it do not break the report's lines."""
    (found,) = read(StoryFront, f'{STORY}\nstatus: "{"draf " * 50}\n\n  x"').diagnostics
    assert len(dict(found.values)["found"]) == 60
    assert "\n" not in found.message("en")


@pytest.mark.parametrize(
    ("start", "code"),
    [
        pytest.param('"09:00"', None, id="quoted"),
        pytest.param("09:00", None, id="unquoted-is-not-540"),
        pytest.param("23:59", None, id="last-minute"),
        pytest.param("24:00", "HKM015", id="past-midnight"),
        pytest.param("9:00", "HKM015", id="one-digit"),
        pytest.param("09.00", "HKM015", id="point"),
        pytest.param("540", "HKM015", id="number"),
    ],
)
def test_a_session_starts_at_a_time_of_day(start: str, code: str | None) -> None:
    """Hours and minutes, two digits each."""
    fields = SESSION.replace('"09:00"', start) + "items: [{break: Kopi, minutes: 0}]"
    assert [found.code for found in read(SessionFront, fields).diagnostics] == ([code] if code else [])


def test_agenda_items_are_groups_of_their_own() -> None:
    """``break`` is Python's word too, so the model has it with an underscore."""
    items = "items:\n  - {break: Rehat kopi, minutes: 15}\n  - {passage: kado#kurir, minutes: 5}"
    assert value(SessionFront, SESSION + items).items == (
        AgendaItem(break_="Rehat kopi", minutes=15),
        AgendaItem(passage="kado#kurir", minutes=5),
    )


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param("{passage: kado, minutes: 5}", [("HKM015", 6, 19)], id="passage-without-id"),
        pytest.param("{passage: kado#, minutes: 5}", [("HKM015", 6, 19)], id="passage-with-empty-id"),
        pytest.param("{story: kado, minutes: -1}", [("HKM015", 6, 32)], id="minutes-below-zero"),
        pytest.param("{story: kado}", [("HKM013", 6, 9)], id="no-minutes"),
        pytest.param("{break_: Kopi, minutes: 5}", [("HKM011", 6, 10)], id="the-key-has-no-underscore"),
        pytest.param("Rehat", [("HKM015", 6, 9)], id="text"),
    ],
)
def test_faults_within_an_agenda_have_their_own_places(
    item: str, expected: list[tuple[str, int, int]]
) -> None:
    """A fault in an item is shown in the item."""
    assert faults(SessionFront, f"{SESSION}items: [{item}]") == expected


def test_a_text_stands_for_both_languages() -> None:
    """A term's name may be written once, or per language."""
    fields = "id: kado\nname: Kado\ndefinition: {id: Pemberian., en: A gift.}"
    term = value(TermFront, fields)
    assert term.name == Localized(id="Kado")
    assert term.definition == Localized(id="Pemberian.", en="A gift.")
    assert faults(TermFront, "id: kado\nname: {en: Gift}\ndefinition: [x]") == [
        ("HKM013", 3, 7),
        ("HKM015", 4, 13),
    ]


def test_places_are_those_of_the_values() -> None:
    """Later stages point at what they find wrong through these."""
    fields = "lessons:\n  - process\n  - process\n  - patience\nseries: {name: Kado, part: 2}"
    places = read(StoryFront, STORY.replace("lessons: [process]", fields)).places
    assert isinstance(places, Places)
    assert places.of("lessons") == Place(KADO, 5, 3)
    assert places.of("lessons", 0) == Place(KADO, 5, 5)
    assert places.of("lessons", 1) == Place(KADO, 7, 5)
    assert places.of("series", 0, "part") == Place(KADO, 8, 28)
    assert places.of("title") == Place(KADO, 2, 8)
    assert places.of("author") == Place(KADO)


def test_places_reach_into_lists_of_groups() -> None:
    """The reason of the second related lesson has a place of its own."""
    related = "related:\n  - {lesson: patience, reason: a}\n  - {lesson: extra-mile, reason: b}"
    places = read(LessonFront, f"{LESSON}\n{related}").places
    assert places.of("related", 1, "lesson") == Place(KADO, 8, 14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lamp:
    """A value with a switch, a kind no front matter has yet."""

    lit: bool = field(metadata=about("Menyala.", "Lit.", "lit: true"))


@pytest.mark.parametrize(
    ("written", "expected"),
    [("true", True), ("no", False), ("ON", True), ("1", None), ('"true"', None), ("mungkin", None)],
)
def test_a_switch_is_true_or_false(written: str, expected: bool | None) -> None:
    """YAML's own words are understood; numbers and quoted words are not."""
    decoded: Decoded[Any] = read(Lamp, f"lit: {written}")
    assert (decoded.value.lit if decoded.value else None) == expected
    assert [found.code for found in decoded.diagnostics] == ([] if decoded.value else ["HKM015"])
