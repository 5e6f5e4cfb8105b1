"""``hikmah new`` on a real site: what it asks, what it writes, and what it never does."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from tests.site.small_site import Done, Site, environment

TYPED = """Titik dua: ya
9
1, patience

2026-13-01
2026-01-05
7
Hadiah
2
Buku lama
"""
"""A title, lessons, no summary, a date, a series, a source; what is not there comes first."""


def new(site: Site, *words: str, typed: str | None = None) -> Done:
    """``hikmah new``; without *typed* it may ask nothing."""
    silent = [] if typed is not None else ["--no-input"]
    done = subprocess.run(
        site.command("hikmah", "new", *words, *silent),
        cwd=site.folder,
        env=environment(),
        input=typed or "",
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def files(site: Site) -> dict[str, bytes]:
    """All sources with their bytes."""
    content = site.folder / "content"
    return {str(file): file.read_bytes() for file in sorted(content.rglob("*")) if file.is_file()}


@pytest.mark.parametrize(
    ("words", "path"),
    [
        pytest.param(["Payung", "--lessons", "process"], "stories/payung.md", id="story"),
        pytest.param(["story", "lesson", "--lessons", "process"], "stories/lesson.md", id="called-lesson"),
        pytest.param(
            ["A gift", "--lessons", "process", "--lang", "en"], "stories/a-gift.en.md", id="in-english"
        ),
        pytest.param(["lesson", "Mendengar", "--summary", "Dengar."], "lessons/mendengar.md", id="lesson"),
        pytest.param(["session", "Sore", "--lessons", "process"], "sessions/sore.md", id="session"),
        pytest.param(["session", "Sore", "--lessons", "patience"], "sessions/sore.md", id="no-questions"),
    ],
)
def test_what_is_written_has_no_fault(site: Site, words: list[str], path: str) -> None:
    """The new file is there, ``hikmah check`` takes it, and no note of its template comes onto a page."""
    done = new(site, *words)
    assert done.code == 0, done.said
    assert f"content/{path}" in done.out
    assert (site.folder / "content" / path).is_file()
    checked = site.run("hikmah", "check")
    assert checked.code == 0, checked.said
    assert "0 to be mended" in checked.err
    text = (site.folder / "content" / path).read_text(encoding="utf-8")
    site.build()
    assert "<!--\n" in text
    note = text.partition("<!--\n")[2].split("\n")[0]
    pages = [file.read_text(encoding="utf-8") for file in site.output.rglob("*.html")]
    assert not any(note in page or "<!--" in page for page in pages)


def test_a_new_story_teaches_how_to_tell_it(site: Site) -> None:
    """Scene, tension, choice, consequence, what to disguise; every optional field with an example."""
    new(site, "Payung", "--lessons", "process")
    text = (site.folder / "content/stories/payung.md").read_text(encoding="utf-8")
    for word in ("ADEGAN", "KETEGANGAN", "PILIHAN", "AKIBAT", "SAMARKAN", "# teaching:", "# cover:"):
        assert word in text
    assert "status: draft" in text
    assert "date: 2026-11-25" in text


def test_it_asks_until_it_can_use_the_answer(site: Site) -> None:
    """Lessons are shown by their titles; what cannot be taken is asked for again."""
    done = new(site, typed=TYPED)
    assert done.code == 0, done.said
    assert "1. Proses (process)" in done.out
    text = (site.folder / "content/stories/titik-dua-ya.md").read_text(encoding="utf-8")
    for line in (
        'title: "Titik dua: ya"',
        "date: 2026-01-05",
        "lessons: [process, patience]",
        "series: {name: Hadiah, part: 3}",
        "source: {kind: retelling, title: Buku lama}",
    ):
        assert f"\n{line}\n" in text
    assert site.run("hikmah", "check").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["Kado", "--lessons", "process"], "content/stories/kado.md", id="there-already"),
        pytest.param(["Baru", "--lessons", "proces"], "did you mean process?", id="a-lesson-that-is-not"),
        pytest.param(["Baru", "--lessons", "zz"], "zz: there is none; there are: ", id="nor-is-one-near"),
        pytest.param(["Baru"], "--lessons must be given", id="no-lesson"),
        pytest.param(["lesson", "Baru"], "--summary must be given", id="no-summary"),
        pytest.param(["日本", "--lessons", "process"], "--slug must be given", id="no-file-name"),
        pytest.param(["A", "--lessons", "process", "--slug", "../a"], "--slug ../a", id="a-path-for-a-slug"),
        pytest.param(["A", "--lessons", "process", "--date", "besok"], "year-month-day", id="no-date"),
        pytest.param(
            ["A", "--lessons", "process", "--series", "B", "--part", "0"], "counted from 1", id="part-nought"
        ),
        pytest.param(["Dua", "kata"], "quotation marks", id="two-words"),
        pytest.param([], "TITLE must be given", id="no-title"),
    ],
)
def test_what_cannot_be_made_is_said_and_leaves_all_as_it_was(
    site: Site, words: list[str], said: str
) -> None:
    """No traceback, no half file, and nothing is written over."""
    before = files(site)
    done = new(site, *words)
    assert done.code in (1, 2)
    assert said in done.err
    assert "Traceback" not in done.err
    assert files(site) == before


def test_a_name_that_another_file_has_as_its_slug_is_taken(site: Site) -> None:
    """Two stories at one address would stop the next build."""
    site.edit("content/stories/loket.md", "title: Loket", "title: Loket\nslug: meja")
    done = new(site, "Meja", "--lessons", "process")
    assert done.code == 1
    assert "content/stories/loket.md" in done.err


def test_an_end_of_input_is_clean(site: Site) -> None:
    """As when somebody presses Ctrl-D, or a script forgets an answer."""
    before = files(site)
    done = new(site, typed="Judul\n")
    assert done.code == 1
    assert "nothing was written" in done.err
    assert "Traceback" not in done.err
    assert files(site) == before


def interrupt(running: subprocess.Popen[str], patience: float = 60) -> None:
    """Press Ctrl-C until it ends: Python sees one that comes just before it reads only after that."""
    end = time.monotonic() + patience
    while running.poll() is None:
        assert time.monotonic() < end, "Ctrl-C did not end it"
        running.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            running.wait(timeout=5)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles")
def test_an_interruption_is_clean(site: Site) -> None:
    """Ctrl-C at a question ends it with a word and no file."""
    before = files(site)
    running = subprocess.Popen(
        site.command("hikmah", "new"),
        cwd=site.folder,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        # Where the tests run in the background of a shell, Ctrl-C is ignored, and a child would do the same.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    assert running.stdout is not None
    assert running.stdout.readline().strip() == "What is its title?"
    interrupt(running)  # before its input is closed, which would be an end of its own
    _, said = running.communicate(timeout=30)
    assert running.returncode == 130
    assert "nothing was written" in said
    assert "Traceback" not in said
    assert files(site) == before


def test_a_site_without_lessons_is_told_to_begin_with_one(tmp_path: Path) -> None:
    """A story carries at least one lesson of the closed list."""
    site = Site(tmp_path)
    site.settings()
    site.write("content/stories/.keep", "")
    done = new(site, "Kado", "--lessons", "process")
    assert done.code == 1
    assert "hikmah new lesson" in done.err
