"""A term that nobody uses is told; so are replies that answer nothing, and translations left behind."""

from __future__ import annotations

import pytest

from hikmah.check.replies import check_replies
from hikmah.check.terms import check_terms
from hikmah.index.build import Sources, index_site
from hikmah.index.knowledge_base import Library
from hikmah.model import Document, Reply, Term, TrainerNotes
from hikmah.names import SourcePath, StorySlug
from hikmah.read.documents import read_document
from hikmah.read.glossary import read_glossary
from hikmah.read.replies import read_reply

STORY = "title: Kado\ndate: 2008-04-27\nlessons: [process]\nsummary: Sebuah kado.\n"
TERM = "- id: teller\n  name: {id: teller, en: cashier}\n  definition: {id: Petugas bank.}\n"


def terms(text: str = TERM) -> tuple[Term, ...]:
    """A glossary's terms."""
    return read_glossary(SourcePath("glossary.yaml"), text.encode()).terms


def a_library(
    *files: tuple[str, str, str], drafts: bool = False, replies: tuple[tuple[str, str], ...] = ()
) -> Library:
    """An indexed site: each file as path, fields and body; each reply as path and fields."""
    documents: list[Document] = []
    trainer: dict[SourcePath, TrainerNotes] = {}
    for path, fields, body in files:
        reading = read_document(SourcePath(path), f"---\n{fields}---\n{body}\n".encode())
        assert reading.document is not None, reading.diagnostics
        documents.append(reading.document)
        trainer[SourcePath(path)] = reading.trainer
    answers: list[Reply] = []
    for path, more in replies:
        text = f"---\nname: Wulan\ndate: 2026-11-20\n{more}---\nTerima kasih.\n"
        found = read_reply(SourcePath(f"replies/{path}"), text.encode())
        assert found.reply is not None, found.diagnostics
        answers.append(found.reply)
    sources = Sources(
        documents=tuple(documents), trainer=trainer, terms=terms(), replies=tuple(answers), assets={}
    )
    return index_site(sources, "id", drafts=drafts)


KADO = ("stories/kado.md", STORY, "Isinya kado.")


@pytest.mark.parametrize(
    ("path", "fields", "body"),
    [
        pytest.param("stories/a.md", STORY, "Seorang Teller.", id="prose"),
        pytest.param("stories/a.md", STORY, "Lihat [[term:teller|ini]].", id="link"),
        pytest.param("stories/a.md", STORY, "A.\n\n/// question\nSiapa teller itu?\n///", id="question"),
        pytest.param("stories/a.md", STORY, "A.\n\n/// trainer\nDengarkan teller.\n///", id="trainer"),
        pytest.param("stories/a.md", STORY + "teaching: {closing: Teller.}\n", "A.", id="teaching-note"),
        pytest.param("stories/a.md", STORY + "status: draft\n", "Teller.", id="draft"),
        pytest.param("stories/a.en.md", STORY, "A cashier.", id="other-language"),
        pytest.param("pages/a.md", "title: A\nsummary: Tentang teller.\n", "A.", id="summary"),
    ],
)
def test_a_use_anywhere_is_a_use(path: str, fields: str, body: str) -> None:
    """In any text, language or part of it, learners' or trainers'."""
    assert [*check_terms(a_library(KADO, (path, fields, body)))] == []


def test_a_term_that_nobody_uses_is_told() -> None:
    """At its place in the glossary; a part of another word is no use."""
    found = [*check_terms(a_library(KADO, ("stories/a.md", STORY, "Dua tellers, cashier.")))]
    assert [(one.code, one.severity, one.place.line) for one in found] == [("HKM076", "warning", 1)]


@pytest.mark.parametrize(
    ("replies", "codes"),
    [
        pytest.param((("kado/a.md", ""), ("kado/b.md", "reply_to: a\n")), [], id="sound"),
        pytest.param((("kadu/a.md", ""),), ["HKM060"], id="unknown-story"),
        pytest.param((("kado/a.en.md", ""),), ["HKM060"], id="story-not-in-this-language"),
        pytest.param((("kado/a.md", "reply_to: b\n"),), ["HKM111"], id="unknown-reply"),
        pytest.param((("kado/a.md", "reply_to: a\n"),), ["HKM111"], id="itself"),
        pytest.param(
            (("kado/a.md", "status: draft\n"), ("kado/b.md", "reply_to: a\n")), ["HKM111"], id="draft"
        ),
        pytest.param((("lain/a.md", ""), ("kado/b.md", "reply_to: a\n")), ["HKM111"], id="of-another-story"),
        pytest.param(
            (("kado/a.md", ""), ("kado/b.md", "reply_to: a\n"), ("kado/c.md", "reply_to: b\n")),
            ["HKM112"],
            id="too-deep",
        ),
        pytest.param((("kado/a.md", ""), ("kado/a.id.md", "")), ["HKM017"], id="two-of-a-name"),
        pytest.param((("draf/a.md", ""),), ["HKM115"], id="to-a-draft"),
    ],
)
def test_a_reply_answers_what_is_there(replies: tuple[tuple[str, str], ...], codes: list[str]) -> None:
    """A story of its language, or a reply to it that answers no other."""
    lain = ("stories/lain.md", STORY, "Lain.")
    draft = ("stories/draf.md", STORY + "status: draft\n", "Draf.")
    assert [found.code for found in check_replies(a_library(KADO, lain, draft, replies=replies))] == codes


def test_threads_stand_by_date_and_one_level_deep() -> None:
    """Answers below what they answer; drafts only where drafts are shown."""
    replies = (
        ("kado/z.md", ""),
        ("kado/b.md", "reply_to: a\n"),
        ("kado/a.md", ""),
        ("kado/c.md", "status: draft\n"),
    )
    shown = a_library(KADO, replies=replies).editions[0].threads
    assert [*shown] == ["kado"]
    threads = shown[StorySlug("kado")]
    assert [(found.reply.id, [reply.id for reply in found.answers]) for found in threads] == [
        ("a", ["b"]),
        ("z", []),
    ]
    assert [reply.id for reply in a_library(KADO, replies=replies).reply_drafts] == ["c"]
    at_the_desk = a_library(KADO, replies=replies, drafts=True).editions[0].threads
    assert len(at_the_desk[StorySlug("kado")]) == 3
