"""``hikmah import`` in a real site: what it writes, says and leaves alone, and how it ends."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.importing.brought import EXPORTS
from tests.site.small_site import Done, Site, environment

ALL = (
    "wordpress.xml",
    "blogger.xml",
    "takeout",
    "feed.rss",
    "feed.atom",
    "markdown",
    "page.html",
    "pasted-id.txt",
)


def bring(site: Site, *arguments: str, lang: str = "en") -> Done:
    """Run the command in the site."""
    return site.run("hikmah", "import", "--lang", lang, *arguments)


def contents(site: Site) -> dict[str, bytes]:
    """Every file of the content folder."""
    root = site.folder / "content"
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_everything_comes_and_the_site_builds(site: Site) -> None:
    """All exports at once, with their pictures; the check finds no fault, and the site shows the drafts."""
    sources = [str(EXPORTS / name) for name in ALL]
    done = bring(site, *sources, "--lessons", "patience", "--images", str(EXPORTS / "uploads"))
    assert done.code == 0, done.said
    assert "COUNTS DIFFER" not in done.said
    checked = site.run("hikmah", "check")
    assert checked.code == 0, checked.said
    site.build()
    assert "Bu Tini" in site.text("cerita/senyum/index.html")
    assert (site.output / "cerita/senyum/index.html").is_file()
    assert (site.folder / "content/images/senyum/loket.jpg").read_bytes()[:3] == b"\xff\xd8\xff"


def test_running_twice_adds_nothing(site: Site) -> None:
    """Not a byte changes, and the account says that all is here already."""
    sources = [str(EXPORTS / name) for name in ALL]
    assert bring(site, *sources, "--lessons", "patience").code == 0
    before = contents(site)
    done = bring(site, *sources)
    assert done.code == 0, done.said
    assert contents(site) == before
    assert "made into drafts" not in done.out


def test_what_the_author_changed_stays(site: Site) -> None:
    """Edited, renamed or deleted, a story is not written over and does not come back."""
    source = str(EXPORTS / "feed.rss")
    assert bring(site, source, "--lessons", "patience").code == 0
    site.edit("content/stories/uang.md", "Seribu rupiah", "Dua ribu rupiah")
    (site.folder / "content/stories/tanpa-alamat.md").unlink()
    before = contents(site)
    assert bring(site, source).code == 0
    assert contents(site) == before


def test_a_changed_source_is_told_and_not_written_over(site: Site, tmp_path: Path) -> None:
    """The story here stays as it is; a reply that is new comes along."""
    first = (EXPORTS / "wordpress.xml").read_text(encoding="utf-8")
    file = tmp_path / "blog.xml"
    file.write_text(first, encoding="utf-8")
    assert bring(site, str(file), "--lessons", "patience").code == 0
    before = contents(site)
    file.write_text(
        first.replace("antrean sampai ke", "antrean panjang sampai ke").replace(
            "<wp:comment><wp:comment_id>1<",
            "<wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_author>Joko</wp:comment_author>"
            "<wp:comment_date>2008-05-01 08:00:00</wp:comment_date>"
            "<wp:comment_content>Baru.</wp:comment_content>"
            "<wp:comment_approved>1</wp:comment_approved></wp:comment><wp:comment><wp:comment_id>1<",
        ),
        encoding="utf-8",
    )
    done = bring(site, str(file))
    assert "its source has changed since" in done.out
    after = contents(site)
    assert after.keys() - before.keys() == {"replies/senyum/joko-2008-05-01.md"}
    assert after["stories/senyum.md"] == before["stories/senyum.md"]


def test_a_story_that_has_the_old_address_is_known_without_a_record(site: Site) -> None:
    """Its alias says so."""
    site.write(
        "content/stories/mesin.md",
        "---\ntitle: Mesin\ndate: 2019-03-04\nlessons: [process]\nsummary: S.\n"
        "aliases: [/2019/03/bunyi-kecil.html]\n---\nIsi.\n",
    )
    done = bring(site, str(EXPORTS / "takeout"))
    assert done.code == 0, done.said
    assert not (site.folder / "content/stories/bunyi-kecil.md").exists()
    assert (site.folder / "content/replies/mesin").is_dir()


def test_a_dry_run_writes_nothing(site: Site) -> None:
    """It tells all the same, and asks for no lessons."""
    before = contents(site)
    done = bring(site, str(EXPORTS / "wordpress.xml"), "--dry-run")
    assert (done.code, contents(site)) == (0, before)
    assert "Senyum di Ujung Antrean [1] → stories/senyum.md" in done.out


@pytest.mark.parametrize(
    ("lang", "said"),
    [pytest.param("id", "belum punya pelajaran", id="id"), pytest.param("en", "have no lesson yet", id="en")],
)
def test_lessons_are_asked_for(site: Site, lang: str, said: str) -> None:
    """Where labels name none, the call must; until then nothing is written."""
    before = contents(site)
    done = bring(site, str(EXPORTS / "pasted-en.txt"), lang=lang)
    assert (done.code, contents(site)) == (2, before)
    assert said in done.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(("nowhere.xml",), 1, "it cannot be read", id="no-file"),
        pytest.param(("pelicanconf.py", "--as", "xml"), 1, "this XML is broken", id="no-xml"),
        pytest.param(("pelicanconf.py", "--lessons", "sabar"), 2, "unknown lesson “sabar”", id="no-lesson"),
        pytest.param(("pelicanconf.py", "--report", "r.txt"), 2, "--report takes", id="no-report"),
        pytest.param(("pelicanconf.py", "--images", "nowhere"), 1, "no such folder", id="no-pictures"),
        pytest.param((), 2, "required: SOURCE", id="no-source"),
    ],
)
def test_a_call_that_is_off(site: Site, arguments: tuple[str, ...], code: int, said: str) -> None:
    """The exit code tells programs, the sentence tells people, and there is no traceback."""
    before = contents(site)
    done = bring(site, *arguments)
    assert (done.code, contents(site)) == (code, before)
    assert said in done.said
    assert "Traceback" not in done.said


def test_one_bad_source_does_not_stop_the_others(site: Site, tmp_path: Path) -> None:
    """The good ones come, and the exit code says that one did not."""
    bad = tmp_path / "bom.xml"
    bad.write_text('<!DOCTYPE r [<!ENTITY a "ha">]><rss>&a;</rss>', encoding="utf-8")
    done = bring(site, str(bad), str(EXPORTS / "page.html"))
    assert done.code == 1
    assert "refused: this XML defines entities of its own" in done.out
    assert (site.folder / "content/stories/pintu.md").is_file()


def test_a_text_from_standard_input(site: Site) -> None:
    """As it comes from the clipboard."""
    done = subprocess.run(
        site.command("hikmah", "import", "-", "--lang", "id", "--lessons", "process,patience"),
        cwd=site.folder,
        env=environment(),
        input=(EXPORTS / "pasted-id.txt").read_bytes(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert "menjadi draf" in done.stdout.decode()
    story = (site.folder / "content/stories/payung-untuk-pak-karsa-1.md").read_text(encoding="utf-8")
    assert "lessons: [process, patience]" in story


def test_the_report_as_json(site: Site) -> None:
    """Every thing with its fate, and totals that agree with what was found."""
    assert bring(site, str(EXPORTS / "wordpress.xml"), "--dry-run", "--report", "r.json").code == 0
    (told,) = json.loads((site.folder / "r.json").read_text(encoding="utf-8"))
    counted = [
        thing
        for thing in told["things"]
        if thing["kind"] in ("story", "page", "reply", "attachment", "other")
    ]
    assert (told["counted"], told["even"], len(counted)) == (18, True, 18)
    assert told["totals"]["story"] == {"made": 4, "dropped": 3}
    assert told["unused"]["postmeta"] == 1


def test_the_report_as_markdown(site: Site) -> None:
    """A table for people to keep."""
    assert bring(site, str(EXPORTS / "page.html"), "--dry-run", "--report", "r.md", lang="id").code == 0
    report = (site.folder / "r.md").read_text(encoding="utf-8")
    assert report.startswith("# Laporan pemindahan\n")
    assert (
        "| teks | Archives April 2008 | tidak ikut | perabot halaman, bukan isi tulisan | page.html |"
        in report
    )


def test_a_disk_that_will_not_take_it(site: Site) -> None:
    """A sentence and an exit code."""
    site.write("content/images", "a file where the folder should be")
    done = bring(site, str(EXPORTS / "page.html"))
    assert (done.code, "Traceback" in done.said) == (1, False)
    assert "content/images" in done.err
