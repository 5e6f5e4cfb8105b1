"""Views as small as a test allows, and an office with the real theme."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.office.parts import png

from hikmah.plan.choice import PaperForm
from hikmah.plan.paper import (
    HandoutChapter,
    HandoutPassage,
    HandoutQuestion,
    HandoutRolePlay,
    HandoutStory,
    HandoutTerm,
    HandoutView,
)
from hikmah.plan.parts import Html
from hikmah.render.office.press import Office

THEME = Path(__file__).parents[2] / "theme"
EXPLANATION = (
    '<h2>Cara<span role="doc-footnote">Lihat <em>juga</em> bab lain.</span></h2><p>Isi dan '
    '<a href="https://example.org/">tautan</a>, <em lang="en">extra mile</em>, orang-orang.</p>'
    "<ol><li>satu<ul><li>dua</li></ul></li></ol><blockquote><p>Kutipan</p></blockquote>"
    "<table><caption>Jadwal</caption><thead><tr><th>Hari</th><th>Isi</th></tr></thead>"
    "<tbody><tr><td>Senin</td><td>Baca</td></tr></tbody></table>"
    '<p><img src="images/kado%20satu.png" alt="Sebuah kado" title="Kado"></p>'
    '<p>Gambar <img src="images/gambar.svg" alt="Sebuah gambar"> sebaris.</p>'
    "<pre><code>a = 1</code></pre><hr><dl><dt>Kata</dt><dd>Arti</dd></dl>"
)


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with good pictures and bad ones."""
    folder = tmp_path_factory.mktemp("content")
    (folder / "images").mkdir()
    (folder / "images" / "kado satu.png").write_bytes(png())
    (folder / "images" / "rusak.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    (folder / "images" / "gambar.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><script>alert(1)</script>'
        '<rect width="4" height="2"/></svg>'
    )
    return folder


@pytest.fixture(scope="session")
def office(content: Path) -> Office:
    """One office for all tests."""
    return Office(THEME, content)


@pytest.fixture(scope="session")
def a_story() -> Callable[..., HandoutStory]:
    """Builds a story with one passage, a role-play and two questions; keywords replace its fields."""

    def build(**fields: object) -> HandoutStory:
        asked = [
            HandoutQuestion(html=Html(f"<p>Pertanyaan {n}?</p>"), story="Kado", minutes=5, lines=4)
            for n in range(2)
        ]
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
            "role_plays": (
                HandoutRolePlay(title="Tiga pengantar", minutes=15, html=Html("<p>Bekerjalah bertiga.</p>")),
            ),
            "questions": tuple(asked),
            "url": "https://hikmah.example/cerita/kado/",
        }
        return HandoutStory(**(base | fields))  # type: ignore[arg-type]

    return build


@pytest.fixture(scope="session")
def a_chapter(a_story: Callable[..., HandoutStory]) -> Callable[..., HandoutChapter]:
    """Builds a lesson with one story; keywords replace its fields."""

    def build(**fields: object) -> HandoutChapter:
        base: dict[str, object] = {
            "kind": "lesson",
            "title": "Proses",
            "summary": "Cara sesuatu sampai ikut menentukan artinya.",
            "motif": "parang",
            "explanation": Html(EXPLANATION),
            "objectives": ("menjelaskan arti proses",),
            "key_points": ("Isi boleh sama, artinya bisa berbeda.",),
            "stories": (a_story(),),
        }
        return HandoutChapter(**(base | fields))  # type: ignore[arg-type]

    return build


@pytest.fixture(scope="session")
def a_view(a_chapter: Callable[..., HandoutChapter]) -> Callable[..., HandoutView]:
    """Builds a lesson's handout with something of everything; keywords replace its fields."""

    def build(**fields: object) -> HandoutView:
        base: dict[str, object] = {
            "lang": "id",
            "kind": "handout",
            "form": PaperForm(),
            "site": "Hikmah",
            "title": "Proses",
            "summary": "Cara sesuatu sampai ikut menentukan artinya.",
            "motif": "parang",
            "session": None,
            "chapters": (a_chapter(),),
            "terms": (HandoutTerm(name="customer", definition="Orang yang dilayani."),),
            "images": (),
            "url": "https://hikmah.example/pelajaran/process/",
            "date": date(2026, 11, 20),
        }
        return HandoutView(**(base | fields))  # type: ignore[arg-type]

    return build
