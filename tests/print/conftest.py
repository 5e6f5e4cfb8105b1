"""A press with the real theme, a content folder with one picture, and views as small as a test allows."""

from __future__ import annotations

import dataclasses
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from hikmah.plan.choice import PaperForm
from hikmah.plan.guide import (
    GuideChapter,
    GuideNote,
    GuideStory,
    GuideView,
    Material,
    MaterialKind,
    TrainerHtml,
)
from hikmah.plan.paper import (
    HandoutAgendaLine,
    HandoutChapter,
    HandoutPassage,
    HandoutQuestion,
    HandoutRolePlay,
    HandoutSession,
    HandoutStory,
    HandoutTerm,
    HandoutView,
)
from hikmah.plan.parts import Html
from hikmah.render.paper import Press

FORM = tuple(field.name for field in dataclasses.fields(PaperForm))
THEME = Path(__file__).parents[2] / "theme"


def png(width: int = 3, height: int = 2) -> bytes:
    """A grey picture of the given size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with one good and one damaged picture."""
    folder = tmp_path_factory.mktemp("content")
    (folder / "images").mkdir()
    (folder / "images" / "kado satu.png").write_bytes(png())
    (folder / "images" / "rusak.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    (folder / "images" / "catatan.txt").write_text("bukan gambar")
    return folder


@pytest.fixture(scope="session")
def theme() -> Path:
    """The theme's folder."""
    return THEME


@pytest.fixture(scope="session")
def press(content: Path) -> Press:
    """One press for all tests, as a build has one for all its handouts."""
    return Press(THEME, content)


@pytest.fixture(scope="session")
def a_story() -> Callable[..., HandoutStory]:
    """Builds a story with one passage; keywords replace its fields."""

    def build(**fields: object) -> HandoutStory:
        base: dict[str, object] = {
            "title": "Kado dari jauh",
            "date": date(2008, 4, 27),
            "author": "Bram",
            "source": "retelling",
            "source_title": "Tentang Sebuah Proses....",
            "source_published": date(2008, 4, 27),
            "summary": "Sebuah kado, tiga pengantar.",
            "whole": False,
            "passages": (HandoutPassage(html=Html("<p>Kado itu bisa diantar kurir.</p>")),),
            "role_plays": (),
            "questions": (),
            "url": "https://hikmah.example/cerita/kado/",
        }
        return HandoutStory(**(base | fields))  # type: ignore[arg-type]

    return build


@pytest.fixture(scope="session")
def a_chapter() -> Callable[..., HandoutChapter]:
    """Builds a lesson's chapter without stories; keywords replace its fields."""

    def build(**fields: object) -> HandoutChapter:
        base: dict[str, object] = {
            "kind": "lesson",
            "title": "Proses",
            "summary": "Cara sesuatu sampai ikut menentukan artinya.",
            "motif": "parang",
            "explanation": Html("<p>Setiap layanan punya dua bagian.</p>"),
            "objectives": ("menjelaskan arti proses",),
            "key_points": ("Isi boleh sama, artinya bisa berbeda.",),
            "stories": (),
        }
        return HandoutChapter(**(base | fields))  # type: ignore[arg-type]

    return build


@pytest.fixture(scope="session")
def a_view(a_chapter: Callable[..., HandoutChapter]) -> Callable[..., HandoutView]:
    """Builds the handout of one lesson, without stories; keywords replace its fields and its chapter's."""

    def build(**fields: object) -> HandoutView:
        own = {field.name for field in dataclasses.fields(HandoutChapter)}
        base: dict[str, object] = {
            "lang": "id",
            "kind": "handout",
            "form": PaperForm(**{name: fields.pop(name) for name in FORM if name in fields}),  # type: ignore[arg-type]
            "site": "Hikmah",
            "title": "Proses",
            "summary": "Cara sesuatu sampai ikut menentukan artinya.",
            "motif": "parang",
            "session": None,
            "chapters": (
                a_chapter(**{name: value for name, value in fields.items() if name in own - {"kind"}}),
            ),
            "terms": (HandoutTerm(name="customer", definition="Orang yang dilayani."),),
            "images": (),
            "url": "https://hikmah.example/pelajaran/process/",
            "date": date(2026, 11, 20),
        }
        given = {name: value for name, value in fields.items() if name in base}
        return HandoutView(**(base | given))  # type: ignore[arg-type]

    return build


@pytest.fixture(scope="session")
def full_view(a_story: Callable[..., HandoutStory], a_view: Callable[..., HandoutView]) -> HandoutView:
    """A handout with something of everything."""
    explanation = (
        '<h2>Cara<span role="doc-footnote">Lihat <em>juga</em> bab lain.</span></h2><p>Isi dan '
        '<a href="https://example.org/">tautan</a>, <em lang="en">extra mile</em>.</p>'
        "<ol><li>satu<ul><li>dua</li></ul></li></ol><blockquote><p>Kutipan</p></blockquote>"
        "<table><thead><tr><th>Hari</th><th>Isi</th></tr></thead>"
        "<tbody><tr><td>Senin</td><td>Baca</td></tr></tbody></table>"
        '<p><img src="images/kado%20satu.png" alt="Sebuah kado" title="Kado"></p>'
        "<pre><code>a = 1</code></pre>"
    )
    questions = tuple(
        HandoutQuestion(html=Html(f"<p>Pertanyaan {n}?</p>"), story="Kado", minutes=5, lines=4)
        for n in range(3)
    )
    play = HandoutRolePlay(title="Tiga pengantar", minutes=15, html=Html("<p>Bekerjalah bertiga.</p>"))
    stories = (
        a_story(questions=questions, role_plays=(play,)),
        a_story(title="Kisah lain", source="illustration", author=None, whole=True, questions=questions),
    )
    view: HandoutView = a_view(explanation=Html(explanation), stories=stories)
    return view


@pytest.fixture(scope="session")
def a_session() -> HandoutSession:
    """A session of an hour with a break."""
    lines = (
        ("09.00", 30, "story", "Kado dari jauh"),
        ("09.30", 10, "break", "Kopi"),
        ("09.40", 20, "lesson", "P"),
    )
    return HandoutSession(
        date=date(2027, 1, 20),
        start="09.00",
        end="10.00",
        minutes=60,
        place="Tegal",
        trainer="Bram",
        welcome=Html("<p>Selamat datang.</p>"),
        agenda=tuple(
            HandoutAgendaLine(start=start, minutes=minutes, kind=kind, title=title)
            for start, minutes, kind, title in lines
        ),
    )


@pytest.fixture(scope="session")
def a_pack(full_view: HandoutView, a_session: HandoutSession) -> HandoutView:
    """A session's pack: a lesson, a story read again in part, its questions."""
    lesson = full_view.chapters[0]
    told = lesson.stories[0]
    chapters = (
        replace(lesson, stories=(), start="09.00", minutes=30),
        replace(lesson, kind="passage", title="Kado dari jauh", stories=(replace(told, questions=()),)),
        replace(lesson, kind="questions", title="Kado dari jauh", stories=(replace(told, passages=()),)),
    )
    plain = tuple(
        one if one.kind == "lesson" else replace(one, explanation=Html(""), objectives=(), key_points=())
        for one in chapters
    )
    return replace(full_view, kind="pack", session=a_session, title="Satu kado", chapters=plain)


@pytest.fixture(scope="session")
def as_guide() -> Callable[..., GuideView]:
    """Gives a participants' view its facilitator's side: every text of it holds “RAHASIA”."""

    def build(sheet: HandoutView, *, certificate: bool = False) -> GuideView:
        note = TrainerHtml(Html('<p>RAHASIA kata<span role="doc-footnote">RAHASIA kaki</span>.</p>'))
        chapters = tuple(
            GuideChapter(
                notes=(note,),
                stories=tuple(
                    GuideStory(
                        synopsis="RAHASIA singkat",
                        aims=("RAHASIA tujuan",),
                        opening_question="RAHASIA buka?",
                        closing="RAHASIA tutup",
                        board_plan=("RAHASIA kiri", "RAHASIA kanan"),
                        answers=((note,),) * len(story.questions),
                        question_notes=((note,),) * len(story.questions),
                        play_notes=((note,),) * len(story.role_plays),
                        notes=(GuideNote(about="Kado itu", note=note), GuideNote(about="", note=note)),
                    )
                    for story in chapter.stories
                ),
            )
            for chapter in sheet.chapters
        )
        materials = tuple(Material(kind=kind) for kind in get_args(MaterialKind) if kind != "cards")
        cards = Material(kind="cards", title="Tiga pengantar")
        return GuideView(
            sheet=sheet, chapters=chapters, materials=(*materials, cards), certificate=certificate
        )

    return build
