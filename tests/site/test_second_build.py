"""What a build after the first one does: nothing, or exactly what the edit asks for."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.site.small_site import Site, changed, environment, small_site, story

from hikmah.index.lock import Name
from hikmah.plan.codes import code_of

EXTRAS = {"HIKMAH_SEARCH": False, "HIKMAH_DATA": False}
"""What gathers the whole site into one output has tests of its own; here each file tells of one page."""


@pytest.fixture(scope="module")
def with_handouts(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site with its handouts, built once; it is not to be changed."""
    site = small_site(tmp_path_factory.mktemp("with-handouts") / "site", HIKMAH_HANDOUTS=True, **EXTRAS)
    site.build()
    return site


@pytest.fixture
def built(with_handouts: Site, tmp_path: Path) -> Site:
    """The same, for one test."""
    return with_handouts.copy(tmp_path / "site")


def after(site: Site, edit: Callable[[], None]) -> set[str]:
    """The files that a build after *edit* writes or removes; the ledger must say the same."""
    before = site.stamps()
    edit()
    said = site.build().out
    now = site.stamps()
    touched = changed(before, now)
    written, removed = len(touched & now.keys()), len(touched - now.keys())
    assert f"{len(now)} outputs: {written} written, {len(now) - written} kept, {removed} removed." in said
    return touched


PACK = {"latihan/pagi/paket-peserta-pagi.pdf"}
FEEDS = {"feed.xml", "pelajaran/process/feed.xml", "pelajaran/extra-mile/feed.xml"}
"""The feeds that carry the story ``kado``, with its full text."""


def test_without_an_edit_nothing_is_written(built: Site) -> None:
    """Not one file of the second build is new, and no file of the cache."""
    built.build()
    cache = {file: file.stat().st_mtime_ns for file in (built.folder / ".hikmah").iterdir()}
    assert after(built, lambda: None) == set()
    assert {file: file.stat().st_mtime_ns for file in (built.folder / ".hikmah").iterdir()} == cache


def test_without_an_edit_no_engine_is_loaded(built: Site) -> None:
    """A build that writes nothing needs neither Jinja nor Typst, nor Pelican."""
    probe = (
        "import json, sys; from hikmah.cli.main import main; assert main(['build']) == 0; "
        "print(json.dumps([n for n in ('jinja2', 'babel', 'typst', 'segno', 'pelican', 'feedgenerator') "
        "if n in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=built.folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert json.loads(done.stdout.splitlines()[-1]) == []


def test_an_edit_outside_passages_rewrites_the_story_and_its_feeds(built: Site) -> None:
    """Who quotes the story quotes passages; the glossary alone has its sentence, the first with “manajer”."""
    touched = after(
        built, lambda: built.edit("content/stories/kado.md", "semua orang sama", "semua orang setara")
    )
    assert (
        touched
        == {"cerita/kado/index.html", "cetak/naskah/cerita/kado.js", "istilah/index.html"} | FEEDS | PACK
    )


def test_an_edit_inside_a_passage_rewrites_what_shows_it(built: Site) -> None:
    """Who quotes it: the lesson, a story, a training; who begins it in a list; the handout; the feeds."""
    touched = after(
        built,
        lambda: built.edit("content/stories/kado.md", "diantar kurir atau direktur", "diantar siapa saja"),
    )
    assert touched == FEEDS | {
        "cari/index.html",
        "cerita/kado/index.html",
        "cerita/telepon/index.html",
        "cetak/naskah/cerita/kado.js",
        "cetak/naskah/cerita/telepon.js",
        "k/index.html",
        "latihan/pagi/index.html",
        "latihan/pagi/paket-peserta-pagi.pdf",
        "pelajaran/index.html",
        "pelajaran/matriks/index.html",
        "pelajaran/process/extra-mile/index.html",
        "pelajaran/process/index.html",
        "pelajaran/process/lembar-peserta-process.pdf",
        "pelajaran/process/lembar-peserta-process-huruf-besar.pdf",
    }


def test_an_edit_of_a_question_rewrites_the_page_and_the_handouts(built: Site) -> None:
    """Questions are printed with every lesson of the story, and stand in no feed."""
    touched = after(
        built, lambda: built.edit("content/stories/kado.md", "Apa yang berubah", "Apa yang tetap")
    )
    assert touched == {
        "cerita/kado/index.html",
        "cetak/naskah/cerita/kado.js",
        "latihan/pagi/paket-peserta-pagi.pdf",
        "pelajaran/process/lembar-peserta-process.pdf",
        "pelajaran/process/lembar-peserta-process-huruf-besar.pdf",
        "pelajaran/extra-mile/lembar-peserta-extra-mile.pdf",
        "pelajaran/extra-mile/lembar-peserta-extra-mile-huruf-besar.pdf",
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("RAHASIA jawaban kado.", "Jawaban yang lain.", id="answer"),
        pytest.param("RAHASIA catatan kado.", "Catatan yang lain.", id="trainer"),
        pytest.param("RAHASIA sinopsis", "Sinopsis lain", id="teaching"),
    ],
)
def test_an_edit_of_trainer_text_rewrites_nothing(built: Site, old: str, new: str) -> None:
    """No learner output is made from it."""
    assert after(built, lambda: built.edit("content/stories/kado.md", old, new)) == set()


def test_a_citing_sentence_is_rewritten_where_it_is_quoted(built: Site) -> None:
    """“Linked from” on the cited page shows the sentence, so an edit of it reaches that page."""
    touched = after(built, lambda: built.edit("content/stories/telepon.md", "teleponnya", "telepon itu"))
    assert {"cerita/telepon/index.html", "cerita/kado/index.html"} <= touched
    assert "cerita/loket/index.html" not in touched


def test_a_touched_file_rewrites_nothing(built: Site) -> None:
    """Saved again without a change, a source is read again and gives the same."""
    assert after(built, (built.folder / "content/stories/kado.md").touch) == set()


def test_a_new_story_rewrites_what_lists_it(built: Site) -> None:
    """Its own page, its lesson's, its neighbour in reading, and the lists; nothing of another lesson."""
    text = story("Kelima", "2011-01-01", "patience", 'Sabar.\n{: #sabar lesson="patience" }')
    touched = after(built, lambda: built.write("content/stories/kelima.md", text))
    assert touched == {
        "404.html",
        "arsip/index.html",
        "cari/index.html",
        "cerita/antrean/index.html",
        "cerita/kelima/index.html",
        "cetak/index.html",
        "cetak/naskah/cerita/kelima.js",
        "cetak/naskah/pelajaran/patience.js",
        "feed.xml",
        "index.html",
        "k/index.html",
        *(f"k/{code_of(Name('id', 'story', 'kelima', passage))}/index.html" for passage in ("", "sabar")),
        "llms.txt",
        "pelajaran/index.html",
        "pelajaran/matriks/index.html",
        "pelajaran/patience/feed.xml",
        "pelajaran/patience/index.html",
        "pelajaran/patience/lembar-peserta-patience.pdf",
        "pelajaran/patience/lembar-peserta-patience-huruf-besar.pdf",
        "peta/index.html",
        "sitemap.xml",
    }


def test_a_renamed_story_leaves_no_old_page(built: Site) -> None:
    """The page at the old address goes, and the folder with it."""
    content = built.folder / "content/stories"

    def rename() -> None:
        (content / "loket.md").rename(content / "loket-bank.md")

    touched = after(built, rename)
    assert {"cerita/loket/index.html", "cerita/loket-bank/index.html"} <= touched
    assert not (built.output / "cerita/loket").exists()


def test_files_of_others_are_left_alone(built: Site) -> None:
    """Beside our pages, inside our folders, even where all of ours goes."""
    others = ["CNAME", "cerita/loket/catatan.txt", ".well-known/x.txt", "theme/lain.css"]
    for name in others:
        built.write(f"output/{name}", "milik orang lain")
    (built.folder / "content/stories/loket.md").unlink()
    built.build()
    built.build()
    assert all((built.output / name).read_text() == "milik orang lain" for name in others)
    assert not (built.output / "cerita/loket/index.html").exists()


def test_a_page_that_somebody_changed_is_made_good(built: Site) -> None:
    """A file edited, emptied or deleted in the output is ours to mend."""
    good = built.files()
    built.write("output/index.html", "rusak")
    (built.output / "cerita/kado/index.html").unlink()
    (built.output / "feed.xml").write_bytes(b"")
    built.build()
    assert built.files() == good


@pytest.mark.parametrize("damage", ["readings", "manifest"])
def test_a_damaged_cache_costs_time_alone(built: Site, damage: str) -> None:
    """Whatever stands in its files, the build gives the same and rewrites nothing."""
    for file in (built.folder / ".hikmah").glob(f"{damage}*"):
        file.write_bytes(b"\\x80rusak")
    assert after(built, lambda: None) == set()


def test_a_moved_project_rewrites_nothing(built: Site) -> None:
    """The folder can be renamed: nothing that is built depends on where it is built."""
    good = built.files()
    stamps = built.stamps()
    moved = Site(built.folder.rename(built.folder.with_name("pindah")))
    moved.build()
    assert moved.files() == good
    assert {name: state[1] for name, state in moved.stamps().items()} == {n: s[1] for n, s in stamps.items()}


def test_two_sites_built_apart_are_the_same(with_handouts: Site, tmp_path: Path) -> None:
    """Same sources, same bytes: in another folder, in another process, handouts included."""
    other = small_site(tmp_path / "lain/dua", HIKMAH_HANDOUTS=True, **EXTRAS)
    other.build()
    assert with_handouts.files() == other.files()
    assert any(name.endswith(".pdf") for name in other.files())
