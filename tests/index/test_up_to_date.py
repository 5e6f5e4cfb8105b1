"""Texts that name others by an old name mean what these are called today, and are told so."""

from __future__ import annotations

import pytest
from tests.index.texts import a_story, a_text, recorded

from hikmah.index.up_to_date import UpToDate, bring_up_to_date
from hikmah.model import AgendaItem, Document, Lesson, Session, Story, TrainerNotes
from hikmah.names import SourcePath
from hikmah.read.documents import read_document
from hikmah.read.replies import read_reply
from hikmah.text import Href, PassageSlot, Quote, Target, TitleOf

KURIR = (
    "Kado itu bisa diantar kurir, bisa diantar manajer, bisa juga diserahkan sendiri oleh seorang direktur."
)
TERAS = "Ia menunggu sebentar di teras sambil mengibaskan air hujan dari payung yang dipinjamnya di kantor."
BODY = "Cara sesuatu sampai kepada orang ikut berbicara, kadang lebih keras daripada isinya."
HEAD = "---\ntitle: Judul\nsummary: Ringkasan Judul.\ndate: 2008-04-27\nlessons: [process]\n---\n"
BEFORE = [a_story("kado", ("kurir", KURIR), TERAS), a_text("lessons/process.md", BODY)]
AFTER = [a_story("hadiah", ("antar", KURIR), TERAS), a_text("lessons/proses.md", BODY)]


def up_to_date(*more: Document, trainer: dict[SourcePath, TrainerNotes] | None = None) -> UpToDate:
    """*more* beside texts that were renamed: ``kado#kurir`` is now ``hadiah#antar``."""
    lock = recorded(BEFORE)
    return bring_up_to_date([*AFTER, *more], trainer or {}, (), lock, "id")


def told(done: UpToDate) -> list[tuple[str, str]]:
    """The old names that were used, with those of today."""
    return [(old.found, old.current) for old in done.anchors.outdated if "lain" in old.place.source]


@pytest.mark.parametrize(
    ("written", "target", "names"),
    [
        pytest.param("[[kado]]", Target("story", "hadiah"), ("kado", "hadiah"), id="story"),
        pytest.param("[[kado#kurir|ini]]", "antar", ("kado#kurir", "hadiah#antar"), id="passage"),
        pytest.param("[[kado#p2|ini]]", "p2", ("kado#p2", "hadiah#p2"), id="numbered"),
        pytest.param("[[hadiah#kurir|ini]]", "antar", ("hadiah#kurir", "hadiah#antar"), id="old-id-new-slug"),
        pytest.param(
            "[[lesson:process]]", Target("lesson", "proses"), ("lesson:process", "lesson:proses"), id="lesson"
        ),
        pytest.param(
            "[[kado#tak-ada|ini]]", "tak-ada", ("kado#tak-ada", "hadiah#tak-ada"), id="unknown-passage"
        ),
    ],
)
def test_a_link_leads_to_what_has_another_name(
    written: str, target: Target | str, names: tuple[str, str]
) -> None:
    """Its holes and its reference alike; the place is told with both names."""
    wanted = Target("story", "hadiah", target) if isinstance(target, str) else target  # type: ignore[arg-type]
    done = up_to_date(a_text("stories/lain.md", f"Baca {written} dulu."))
    story = next(text for text in done.documents if text.places.source == "stories/lain.md")
    holes = {piece.target for piece in story.body.fragment if isinstance(piece, (Href, TitleOf))}
    assert holes == {wanted}
    assert [reference.target for reference in story.body.references] == [wanted]
    assert names in told(done)


@pytest.mark.parametrize("written", ["[[lain]]", "[[entah#apa|x]]", "[[hadiah#antar|x]]", "[[page:kado|x]]"])
def test_other_links_are_left_alone(written: str) -> None:
    """What has its name still, what never had one, and what is of another kind."""
    text = a_text("stories/lain.md", f"Baca {written} dulu.")
    done = up_to_date(text)
    story = next(one for one in done.documents if one.places.source == "stories/lain.md")
    assert story.body == text.body


def test_a_quote_stays_a_quote() -> None:
    """``![[kado#kurir]]`` quotes the passage under its name of today."""
    done = up_to_date(a_text("stories/lain.md", "![[kado#kurir]]"))
    story = next(text for text in done.documents if text.places.source == "stories/lain.md")
    (quote,) = (piece for piece in story.body.fragment if isinstance(piece, Quote))
    assert (quote.story, quote.passage) == ("hadiah", "antar")


def test_fields_are_read_by_the_names_of_today() -> None:
    """Reading orders, agendas, originals, lessons: each is told at its place."""
    lesson = a_text(
        "lessons/lain.md", "x", extra="stories: [kado]\nrelated: [{lesson: process, reason: Dekat.}]\n"
    )
    english = a_text("stories/lain.en.md", "x", extra="lang: en\ntranslation_of: kado\n")
    session = read_document(
        SourcePath("sessions/lain.md"),
        b"---\ntitle: T\ndate: 2026-12-09\nstart: '09:00'\nslot: 40\nitems: [{story: kado, minutes: 10}, "
        b"{questions: kado, minutes: 10}, {passage: kado#kurir, minutes: 10}, {lesson: process, minutes: 10}]"
        b"\n---\n",
    ).document
    assert session is not None
    done = up_to_date(lesson, english, session)
    by_source = {text.places.source: text for text in done.documents}
    changed = by_source[SourcePath("lessons/lain.md")]
    assert isinstance(changed, Lesson)
    assert (changed.stories, changed.related[0].lesson) == (("hadiah",), "proses")
    translated = by_source[SourcePath("stories/lain.en.md")]
    assert isinstance(translated, Story)
    assert (translated.translation_of, translated.lessons) == ("hadiah", ("proses",))
    agenda = by_source[SourcePath("sessions/lain.md")]
    assert isinstance(agenda, Session)
    assert [_named(item) for item in agenda.items] == ["hadiah", "hadiah", "hadiah#antar", "proses"]
    places = {(old.place.source, old.found) for old in done.anchors.outdated}
    assert ("lessons/lain.md", "kado") in places
    assert ("sessions/lain.md", "kado#kurir") in places
    assert all(old.place.line > 1 for old in done.anchors.outdated)


def _named(item: AgendaItem) -> str | None:
    return item.story or item.questions or item.passage or item.lesson


def test_a_story_bears_its_lasting_ids_throughout() -> None:
    """In its fragment, its references and its trainer's notes; what it had before stands beside it."""
    before = a_text("stories/lain.md", f"{TERAS}\n{{: lesson=process }}")
    passage = f"/// passage | process\nLihat [[hadiah]]: {KURIR}\n\n/// trainer\nRahasia.\n///\n///"
    reading = read_document(
        SourcePath("stories/lain.md"), f"{HEAD}{passage}\n\n{TERAS}\n{{: #teras lesson=process }}\n".encode()
    )
    assert reading.document is not None
    lock = recorded([*AFTER, before])
    done = bring_up_to_date(
        [*AFTER, reading.document], {SourcePath("stories/lain.md"): reading.trainer}, (), lock, "id"
    )
    story = done.documents[-1]
    assert [(passage.id, passage.aliases) for passage in story.body.passages] == [
        ("p2", ()),
        ("teras", ("p1",)),
    ]
    assert [piece.passage for piece in story.body.fragment if isinstance(piece, PassageSlot)] == [
        "p2",
        "teras",
    ]
    assert [reference.passage for reference in story.body.references] == ["p2"]
    assert [note.about for note in done.trainer[SourcePath("stories/lain.md")].notes] == ["p2"]


def test_trainer_text_is_brought_up_to_date_too() -> None:
    """It is told at the block."""
    text = f"{HEAD}Isi.\n\n/// trainer\nLihat [[kado#kurir|itu]].\n///\n"
    reading = read_document(SourcePath("stories/lain.md"), text.encode())
    assert reading.document is not None
    done = up_to_date(reading.document, trainer={SourcePath("stories/lain.md"): reading.trainer})
    (note,) = done.trainer[SourcePath("stories/lain.md")].notes
    assert [piece.target.passage for piece in note.text.fragment if isinstance(piece, Href)] == ["antar"]
    assert ("kado#kurir", "hadiah#antar") in told(done)


def test_an_old_id_that_is_something_elses_on_the_page_is_no_anchor() -> None:
    """A page has each id once; the link still leads to the passage."""
    before = a_story("lain", ("teras", TERAS))
    after = a_text("stories/lain.md", f"## Teras\n\n{TERAS}\n{{: #kantor lesson=process }}")
    lock = recorded([before])
    done = bring_up_to_date([after], {}, (), lock, "id")
    assert done.documents[0].body.passages[0].aliases == ()
    assert done.anchors.find("id", "story", "lain", "teras") is not None


def test_a_reply_goes_with_its_story() -> None:
    """It lies in a folder called by the old name."""
    source = SourcePath("replies/kado/001.md")
    reply = read_reply(source, b"---\nname: Wati\ndate: 2026-11-02\n---\nTerima kasih.\n").reply
    assert reply is not None
    done = bring_up_to_date(AFTER, {}, [reply], recorded(BEFORE), "id")
    assert [one.story for one in done.replies] == ["hadiah"]
    outdated = [old for old in done.anchors.outdated if old.place.source == source]
    assert [(old.found, old.current) for old in outdated] == [("kado", "hadiah")]
