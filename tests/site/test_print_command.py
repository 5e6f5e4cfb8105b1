"""``hikmah print``: from a few words to a file, and what it says where that cannot be."""

from __future__ import annotations

import importlib.util
import json
import os
import pty
import subprocess
import sys
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from tests.site.small_site import ROOT, Done, Site, environment

from hikmah.index.lock import Name
from hikmah.plan.codes import code_of


def paper(site: Site, *words: str, lang: str = "") -> Done:
    """``hikmah print`` with *words*, speaking English to whoever asks, about Indonesian texts."""
    return site.run("hikmah", "print", *words, *(["--lang", lang] if lang else []))


def text_of(site: Site, name: str) -> str:
    """All that a PDF says."""
    document = pypdfium2.PdfDocument((site.folder / name).read_bytes())
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def size_of(site: Site, name: str) -> tuple[int, int]:
    """A PDF's first page in mm."""
    with pikepdf.open(BytesIO((site.folder / name).read_bytes())) as book:
        left, bottom, right, top = (float(edge) for edge in book.pages[0].mediabox)
    return round((right - left) / 72 * 25.4), round((top - bottom) / 72 * 25.4)


@pytest.mark.parametrize(
    ("words", "name", "size"),
    [
        pytest.param(["lesson:process"], "lembar-peserta-process-a4.pdf", (210, 297), id="lesson"),
        pytest.param(
            ["story:kado#kurir", "--paper", "f4"],
            "lembar-peserta-kado-kurir-f4.pdf",
            (215, 330),
            id="passage",
        ),
        pytest.param(
            ["lesson:process", "story:loket", "--booklet"],
            "lembar-peserta-process-loket-a4-buku.pdf",
            (297, 210),
            id="booklet",
        ),
        pytest.param(
            ["lesson:process", "--paper", "a3", "--two-up", "--large"],
            "lembar-peserta-process-a3-huruf-besar-dua-muka.pdf",
            (420, 297),
            id="two-up",
        ),
        pytest.param(["session:pagi"], "paket-peserta-pagi-a4.pdf", (210, 297), id="session"),
        pytest.param(
            ["story:kado", "--kind", "questions"], "lembar-pertanyaan-kado-a4.pdf", (210, 297), id="questions"
        ),
        pytest.param(
            ["lesson:process", "lesson:patience", "story:kado", "story:loket", "--paper", "a5"],
            "lembar-peserta-process-patience-dan-2-lagi-a5.pdf",
            (148, 210),
            id="many",
        ),
    ],
)
def test_a_file_is_named_after_what_is_in_it(
    site: Site, words: list[str], name: str, size: tuple[int, int]
) -> None:
    """It lies in the folder where one is, and the command says its name; nothing else is written there."""
    before = {file.name for file in site.folder.iterdir()}
    done = paper(site, *words)
    assert (done.code, done.err) == (0, ""), done.said
    assert done.out.startswith(f"Made: {name}\n")
    assert {file.name for file in site.folder.iterdir()} - before == {name, ".hikmah"}
    assert size_of(site, name) == size
    assert "RAHASIA" not in text_of(site, name)


@pytest.mark.parametrize(
    ("words", "name", "said"),
    [
        pytest.param(
            ["story:kado", "--kind", "answers"],
            "FASILITATOR-jawaban-kado-a4.pdf",
            "RAHASIA jawaban",
            id="answers",
        ),
        pytest.param(
            ["story:kado", "--edition", "facilitator"],
            "FASILITATOR-panduan-kado-a4.pdf",
            "RAHASIA catatan",
            id="guide",
        ),
        pytest.param(
            ["session:pagi", "--edition", "facilitator"],
            "FASILITATOR-paket-pagi-a4.pdf",
            "RAHASIA jawaban",
            id="pack",
        ),
    ],
)
def test_a_facilitator_s_file_says_so_in_its_name(site: Site, words: list[str], name: str, said: str) -> None:
    """And on the terminal, for it holds what participants are not to see."""
    done = paper(site, *words)
    assert done.code == 0, done.said
    assert "For facilitators only" in done.out
    assert said in text_of(site, name)


def test_a_facilitator_s_file_is_not_put_on_the_site(site: Site) -> None:
    """Whoever names the site's folder is told; a participant's file may go there."""
    (site.folder / "output").mkdir()
    done = paper(site, "story:kado", "--kind", "answers", "-o", "output/../output/x.pdf")
    assert (done.code, done.out) == (1, "")
    assert "the folder output/ is the site: save it elsewhere" in done.err
    assert list((site.folder / "output").iterdir()) == []
    assert paper(site, "story:kado", "-o", "output/x.pdf").code == 0


def test_the_code_on_an_old_sheet_prints_its_passage(site: Site) -> None:
    """In capitals too, as one reads it out; and the sheet bears the same code."""
    code = code_of(Name("id", "story", "kado", "kurir"))
    assert paper(site, f"k:{code.upper()}", "-o", "sheet.pdf").code == 0
    assert "diantar kurir" in text_of(site, "sheet.pdf")
    assert code in text_of(site, "sheet.pdf")


def test_a_text_is_found_by_its_old_name(site: Site) -> None:
    """As its old address is."""
    assert site.run("hikmah", "anchors").code == 0
    (site.folder / "content/stories/antrean.md").rename(site.folder / "content/stories/mengantre.md")
    done = paper(site, "story:antrean")
    assert done.out == "Made: lembar-peserta-mengantre-a4.pdf\n", done.said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(["lesson:proces"], "there is no lesson “proces”; did you mean “process”?", id="lesson"),
        pytest.param(["story:loket", "--kind", "cards"], "story:loket", id="nothing"),
        pytest.param(["story:kado", "-o", "no/x.pdf"], "there is no folder no", id="folder"),
    ],
)
def test_what_cannot_be_printed_is_told(site: Site, words: list[str], told: str) -> None:
    """In a sentence, with the nearest name; never with a traceback, and no file is left."""
    done = paper(site, *words)
    assert (done.code, done.out) == (1, ""), done.said
    assert done.err.startswith("hikmah: ")
    assert told in done.err
    assert not list(site.folder.glob("*.*f"))


def test_it_says_so_in_indonesian_too(site: Site) -> None:
    """Where that is the language asked for."""
    done = paper(site, "lesson:proces", lang="id")
    assert "tidak ada pelajaran “proces”; mungkin maksud Anda “process”?" in done.err


def test_a_language_that_the_site_has_not(site: Site) -> None:
    """Is told, not guessed."""
    assert "the site has no texts in en" in paper(site, "lesson:process", lang="en").err


def test_what_hikmah_made_is_made_anew_and_nothing_else_is_written_over(site: Site) -> None:
    """A file that someone has changed since is theirs, as is any that was there before; or ``--force``."""
    name = "lembar-peserta-kado-a4.pdf"
    assert paper(site, "story:kado").code == 0
    first = (site.folder / name).read_bytes()
    assert paper(site, "story:kado").code == 0
    assert (site.folder / name).read_bytes() == first
    (site.folder / name).write_bytes(first + b"% mine")
    done = paper(site, "story:kado")
    assert (done.code, "not as hikmah last made it" in done.err) == (1, True)
    assert (site.folder / name).read_bytes() == first + b"% mine"
    assert paper(site, "story:kado", "--force").code == 0
    assert (site.folder / name).read_bytes() == first
    site.write(".hikmah/printed.json", json.dumps(["damaged"]))
    assert paper(site, "story:kado").code == 1


def test_faulty_sources_print_nothing(site: Site) -> None:
    """What is wrong is told as a build tells it."""
    site.edit("content/stories/loket.md", "lessons: [extra-mile]", "lessons: [extra-mil]")
    done = paper(site, "story:kado")
    assert done.code == 1
    assert "content/stories/loket.md:4" in done.err
    assert "nothing was printed" in done.err


def test_a_terminal_sees_how_far_it_is(site: Site) -> None:
    """A bar that is gone at the end; a pipe sees none of it."""
    leader, follower = pty.openpty()
    done = subprocess.run(
        site.command("hikmah", "print", "story:kado"),
        cwd=site.folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=follower,
        check=True,
        timeout=60,
    )
    os.close(follower)
    seen = os.read(leader, 10_000).decode()
    os.close(leader)
    assert "setting the pages …" in seen
    assert seen.endswith("\r\x1b[K")
    assert done.stdout.startswith(b"Made: ")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other openers")
def test_it_is_shown_with_the_system_s_viewer(site: Site) -> None:
    """By its full path; where there is no viewer one is told."""
    tools = site.folder / "tools"
    site.write("tools/xdg-open", f'#!/bin/sh\necho "$1" > "{site.folder}/opened"\n')
    (tools / "xdg-open").chmod(0o755)
    done = site.run("hikmah", "print", "story:kado", "--open", env={"PATH": f"{tools}:/bin:/usr/bin"})
    assert done.code == 0, done.said
    for _ in range(100):
        if (site.folder / "opened").exists() and (site.folder / "opened").read_text():
            break
        subprocess.run(["sleep", "0.05"], check=True)
    assert (site.folder / "opened").read_text().strip() == str(site.folder / "lembar-peserta-kado-a4.pdf")
    lonely = site.run("hikmah", "print", "story:kado", "--open", env={"PATH": str(site.folder)})
    assert (lonely.code, "open the file yourself" in lonely.err) == (0, True)


@pytest.mark.skipif(importlib.util.find_spec("pypandoc") is None, reason="pandoc is an extra")
@pytest.mark.parametrize(
    ("ending", "begins"),
    [
        pytest.param("docx", b"PK", id="docx"),
        pytest.param("pptx", b"PK", id="pptx"),
        pytest.param("epub", b"PK", id="epub"),
    ],
)
def test_other_formats_by_the_ending(site: Site, ending: str, begins: bytes) -> None:
    """The name is enough to say which."""
    done = paper(site, "story:kado", "-o", f"kado.{ending}")
    assert done.code == 0, done.said
    assert (site.folder / f"kado.{ending}").read_bytes().startswith(begins)


def words_of(site: Site, name: str) -> str:
    """All that a document, deck or e-book says, in any of its parts."""
    with ZipFile(BytesIO((site.folder / name).read_bytes())) as packed:
        return "\n".join(
            packed.read(one).decode() for one in packed.namelist() if one.endswith((".xml", ".xhtml"))
        )


@pytest.mark.skipif(importlib.util.find_spec("pypandoc") is None, reason="pandoc is an extra")
@pytest.mark.parametrize("ending", ["docx", "pptx", "epub"])
@pytest.mark.parametrize(
    ("words", "stem", "secret"),
    [
        pytest.param(["lesson:process", "--kind", "questions"], "lembar-pertanyaan-process", "", id="asked"),
        pytest.param(["session:pagi"], "paket-peserta-pagi", "", id="pack"),
        pytest.param(
            ["story:kado", "--kind", "answers"], "FASILITATOR-jawaban-kado", "RAHASIA jawaban", id="answers"
        ),
        pytest.param(
            ["story:kado", "--kind", "guide"], "FASILITATOR-panduan-kado", "RAHASIA catatan", id="guide"
        ),
        pytest.param(
            ["session:pagi", "--edition", "facilitator"],
            "FASILITATOR-paket-pagi",
            "RAHASIA jawaban",
            id="facilitators-pack",
        ),
    ],
)
def test_every_text_in_every_format(
    site: Site, words: list[str], stem: str, secret: str, ending: str
) -> None:
    """Facilitators' with what is theirs and named so, participants' without any of it."""
    done = paper(site, *words, "--format", ending)
    assert (done.code, done.err) == (0, ""), done.said
    said = words_of(site, f"{stem}-a4.docx" if ending == "docx" else f"{stem}.{ending}")
    assert ("RAHASIA" in said, secret in said) == (bool(secret), True)
    assert ("For facilitators only" in done.out) == bool(secret)


@pytest.mark.skipif(importlib.util.find_spec("pypandoc") is None, reason="pandoc is an extra")
def test_a_document_bears_the_codes_of_its_passages(site: Site) -> None:
    """As paper does, each leading to its page; and in its foot the stamp of the text."""
    assert paper(site, "lesson:process", "-o", "sheet.docx").code == 0
    said = words_of(site, "sheet.docx")
    assert code_of(Name("id", "story", "kado", "kurir")) in said
    assert "naskah " in said


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param(["story:kado", "--kind", "cards"], "cards", id="cards"),
        pytest.param(["session:pagi", "--kind", "certificate"], "certificate", id="certificate"),
    ],
)
def test_what_is_cut_or_framed_is_for_paper_alone(site: Site, words: list[str], kind: str) -> None:
    """A document of it would have lost what makes it one; the way out is told."""
    done = paper(site, *words, "--format", "docx")
    assert (done.code, done.out) == (1, "")
    assert f"{kind} is for paper alone: leave out --format docx" in done.err


@pytest.mark.parametrize(
    ("words", "package", "told"),
    [
        pytest.param(["--format", "docx"], "pypandoc", "pip install pypandoc-binary", id="pandoc"),
        pytest.param(["--booklet"], "pikepdf", "pip install pikepdf", id="pikepdf"),
    ],
)
def test_a_missing_library_is_named(site: Site, words: list[str], package: str, told: str) -> None:
    """With the words that install it; nothing is written."""
    site.write(f"hidden/{package}.py", f"raise ModuleNotFoundError('gone', name='{package}')\n")
    path = os.pathsep.join([str(site.folder / "hidden"), str(ROOT / "plugins")])
    done = site.run("hikmah", "print", "story:kado", *words, env={"PYTHONPATH": path})
    assert (done.code, done.out) == (1, ""), done.said
    assert told in done.err
    assert "Traceback" not in done.err
    assert not list(site.folder.glob("lembar-*"))
