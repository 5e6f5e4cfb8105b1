"""A path and bytes become a story, lesson, session or page, or all that is wrong with them."""

from __future__ import annotations

from datetime import date

import pytest

from hikmah.model import (
    AgendaItem,
    Framework,
    Lesson,
    Page,
    RelatedLesson,
    Session,
    Source,
    Story,
    Teaching,
    TrainerNotes,
)
from hikmah.names import LessonId, Place, SourcePath, StorySlug
from hikmah.read.documents import Reading, read_document

STORY = "title: Kado\ndate: 2008-04-27\nlessons: [process]\nsummary: Sebuah kado.\n"
BODY = "Ibu membuka pintu.\n"


def read(path: str, fields: str, body: str = BODY) -> Reading:
    """Read one file made of *fields* and *body*."""
    return read_document(SourcePath(path), f"---\n{fields}---\n{body}".encode())


def codes(reading: Reading) -> list[tuple[str, int, int]]:
    """Code, line and column of each finding."""
    return [(found.code, found.place.line, found.place.column) for found in reading.diagnostics]


def a_story(path: str, fields: str = STORY, body: str = BODY) -> Story:
    """The story of a sound file."""
    reading = read(path, fields, body)
    assert reading.diagnostics == ()
    assert isinstance(reading.document, Story)
    return reading.document


def test_a_story_takes_its_slug_from_the_file() -> None:
    """Folders below stories/ are the authors' own and do not show."""
    story = a_story("stories/2008/kado-untuk-ibu.md")
    assert (story.slug, story.lang, story.status) == ("kado-untuk-ibu", "id", "published")
    assert (story.title, story.date, story.lessons) == ("Kado", date(2008, 4, 27), ("process",))
    assert story.source == Source(kind="original")
    assert story.body.text.strip() == "Ibu membuka pintu."
    assert story.places.of("lessons", 0) == Place(SourcePath("stories/2008/kado-untuk-ibu.md"), 4, 11)


@pytest.mark.parametrize(
    ("path", "more", "slug", "lang"),
    [
        pytest.param("stories/kado.en.md", "", "kado", "en", id="suffix"),
        pytest.param("stories/kado.en.md", "lang: en\n", "kado", "en", id="suffix-and-field"),
        pytest.param("stories/kado.id.md", "", "kado", "id", id="indonesian-suffix"),
        pytest.param("stories/gift.md", "lang: en\n", "gift", "en", id="field-alone"),
        pytest.param("stories/kado.en.md", "slug: gift\n", "gift", "en", id="slug-given"),
        pytest.param("stories/Kado Ibu.md", "slug: kado-ibu\n", "kado-ibu", "id", id="slug-saves-the-name"),
    ],
)
def test_name_and_language_come_from_the_file_name(path: str, more: str, slug: str, lang: str) -> None:
    """What is written in the fields comes first."""
    story = a_story(path, STORY + more)
    assert (story.slug, story.lang) == (slug, lang)


@pytest.mark.parametrize(
    ("path", "more", "expected"),
    [
        pytest.param("stories/kado.en.md", "lang: id\n", ("HKM024", 6, 7), id="language-against-suffix"),
        pytest.param("stories/Kado.md", "", ("HKM020", 1, 1), id="capitals"),
        pytest.param("stories/kado.fr.md", "", ("HKM020", 1, 1), id="unknown-language-suffix"),
        pytest.param("stories/.md", "", ("HKM020", 1, 1), id="no-name"),
        pytest.param("stories/kado.md", "slug: [kado]\n", ("HKM015", 6, 7), id="slug-as-list"),
    ],
)
def test_a_name_that_cannot_be_an_address_is_a_finding(
    path: str, more: str, expected: tuple[str, int, int]
) -> None:
    """It stands at the file's head, or at the field that says otherwise."""
    assert codes(read(path, STORY + more)) == [expected]


def test_nothing_is_said_of_the_name_where_the_fields_cannot_be_read() -> None:
    """They might hold a slug."""
    assert codes(read("stories/Kado.md", "title: [a\n")) == [("HKM008", 2, 8)]


def test_the_teaching_note_is_kept_from_the_story() -> None:
    """It goes to the trainer's notes, with the answers; the story has no place for it."""
    fields = STORY + "teaching: {synopsis: Rahasia fasilitator., aims: Peserta membedakan.}\n"
    body = f"{BODY}\n/// question\nApa isinya?\n\n/// answer\nSebuah kado.\n///\n///\n"
    reading = read("stories/kado.md", fields, body)
    assert reading.trainer.teaching == Teaching(
        synopsis="Rahasia fasilitator.", aims=("Peserta membedakan.",)
    )
    assert len(reading.trainer.answers) == 1
    assert "Rahasia" not in repr(reading.document)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("Isi dan cara", ("Isi dan cara",), id="text"),
        pytest.param("|\n    Kiri: isi\n\n    Kanan: cara", ("Kiri: isi", "Kanan: cara"), id="lines"),
        pytest.param("[Kiri, Kanan]", ("Kiri", "Kanan"), id="list"),
    ],
)
def test_a_board_plan_is_a_text_or_a_list(written: str, expected: tuple[str, ...]) -> None:
    """A text of several lines has a part on each."""
    reading = read("stories/kado.md", f"{STORY}teaching:\n  board_plan: {written}\n")
    assert reading.trainer.teaching == Teaching(board_plan=expected)


def test_a_lesson_is_named_by_its_file() -> None:
    """Its id is stable, so it is not a field."""
    fields = (
        "title: Proses\norder: 1\nmotif: parang\nsummary: Cara.\nobjectives: [menjelaskan]\n"
        "key_points: [Isi boleh sama.]\nframework: {aspect: go-the-extra-mile, note: N., source: S.}\n"
        "stories: [kado, kado-2, kado]\nrelated:\n  - {lesson: patience, reason: Waktu.}\n"
    )
    reading = read("lessons/process.en.md", f"{fields}translation_of: process\n")
    assert isinstance(reading.document, Lesson)
    assert reading.document == Lesson(
        id=LessonId("process"),
        title="Proses",
        order=1,
        motif="parang",
        summary="Cara.",
        objectives=("menjelaskan",),
        key_points=("Isi boleh sama.",),
        framework=Framework(aspect="go-the-extra-mile", note="N.", source="S."),
        stories=(StorySlug("kado"), StorySlug("kado-2")),
        related=(RelatedLesson(lesson=LessonId("patience"), reason="Waktu."),),
        lang="en",
        translation_of=LessonId("process"),
        aliases=(),
        body=reading.document.body,
        places=reading.document.places,
    )
    assert codes(read("lessons/process.md", f"{fields}slug: proses\n")) == [("HKM011", 12, 1)]


SESSION = "title: Kado\ndate: 2026-12-09\nstart: 09:00\nslot: 30\nitems:\n"


def test_a_session_may_have_no_text() -> None:
    """Its agenda is enough."""
    reading = read("sessions/kado.md", f"{SESSION}  - {{story: kado, minutes: 30}}\n", "")
    assert reading.diagnostics == ()
    assert isinstance(reading.document, Session)
    assert reading.document.items == (AgendaItem(story=StorySlug("kado"), minutes=30),)
    assert (reading.document.start, reading.document.paper) == ("09:00", "a4")


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param("{minutes: 30}", [("HKM071", 7, 5)], id="none"),
        pytest.param("{story: kado, lesson: process, minutes: 30}", [("HKM071", 7, 5)], id="two"),
        pytest.param("{story: , lesson: process, minutes: 30}", [], id="one-left-empty"),
        pytest.param("{cerita: kado, minutes: 30}", [("HKM011", 7, 6)], id="unknown-kind-is-said-once"),
        pytest.param("{minutes: lama}", [("HKM071", 7, 5), ("HKM015", 7, 15)], id="beside-another-fault"),
    ],
)
def test_an_agenda_item_names_one_thing(item: str, expected: list[tuple[str, int, int]]) -> None:
    """A lesson, a story, a passage, questions, an activity or a break."""
    assert codes(read("sessions/kado.md", f"{SESSION}  - {item}\n", "")) == expected


def test_a_page_needs_title_and_summary() -> None:
    """Order is 0 where nothing else is said."""
    reading = read("pages/tentang.md", "title: Tentang\nsummary: Siapa kami.\n")
    assert isinstance(reading.document, Page)
    assert (reading.document.slug, reading.document.order) == ("tentang", 0)


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        pytest.param("stories/kado.md", STORY, id="story"),
        pytest.param("pages/tentang.md", "title: T\nsummary: S\n", id="page"),
        pytest.param("lessons/a.md", "title: T\norder: 1\nmotif: nitik\nsummary: S\n", id="lesson"),
    ],
)
@pytest.mark.parametrize("body", ["", "\n", "  \n\n \n"])
def test_an_empty_text_is_a_finding(path: str, fields: str, body: str) -> None:
    """It is shown at the line under which the text should begin."""
    assert codes(read(path, fields, body)) == [("HKM018", fields.count("\n") + 2, 1)]


def test_the_text_is_read_though_the_fields_are_at_fault() -> None:
    """Three faults above and one below the line give four findings, sorted, and a stand-in for the story."""
    fields = "title: [Kado]\ndate: besok\nlessons: [process]\nsummary: S\nautor: B\n"
    reading = read("stories/kado.md", fields, "Isi.\n\n/// pertanyaan\nApa?\n///\n")
    assert [found[:2] for found in codes(reading)] == [
        ("HKM015", 2),
        ("HKM014", 3),
        ("HKM011", 6),
        ("HKM030", 10),
    ]
    assert isinstance(reading.document, Story)
    assert (reading.document.slug, reading.document.lessons) == ("kado", ("process",))
    assert reading.trainer == TrainerNotes()


def test_a_document_with_a_fault_in_its_text_is_still_given() -> None:
    """So that what else is wrong with the site can be found in the same run."""
    reading = read("stories/kado.md", STORY, "Isi.\n\n/// pertanyaan\nApa?\n///\n")
    assert isinstance(reading.document, Story)
    assert [found.code for found in reading.diagnostics] == ["HKM030"]


def test_bytes_that_are_no_text_are_one_finding() -> None:
    """Nothing more can be said of such a file."""
    reading = read_document(SourcePath("stories/kado.md"), b"---\ntitle: Kad\xf3\n---\n")
    assert codes(reading) == [("HKM001", 2, 11)]
    assert reading.document is None


def test_windows_files_read_like_others() -> None:
    """Line ends make no difference, a byte order mark is a warning only."""
    text = f"---\n{STORY}---\n{BODY}"
    windows = read_document(
        SourcePath("stories/kado.md"), b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    )
    assert windows.document == read_document(SourcePath("stories/kado.md"), text.encode()).document
    assert [found.code for found in windows.diagnostics] == ["HKM002"]


def test_a_path_outside_the_four_folders_is_the_caller_s_mistake() -> None:
    """There is nothing to say to authors about it."""
    with pytest.raises(ValueError, match="images"):
        read_document(SourcePath("images/kado.md"), b"")
