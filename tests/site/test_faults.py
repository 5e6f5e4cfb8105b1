"""Sources and settings with faults: all are told, nothing is written, and no traceback is shown."""

from __future__ import annotations

import json

import pytest
from tests.site.small_site import Site, front, story

COMMANDS = [
    pytest.param(["hikmah", "build"], id="hikmah"),
    pytest.param(["pelican", "content", "-s", "pelicanconf.py"], id="pelican"),
]
PLACES = ["content/stories/kado.md:3:7 HKM014", "content/stories/kado.md:4:11 HKM012"]
PLACES += ["content/stories/kado.md:6:1 HKM011"]


def with_three_faults(site: Site) -> None:
    """A date in words, a lesson that is not there, and a field that is misspelt."""
    site.edit("content/stories/kado.md", "date: 2008-04-27", "date: 27 April 2008")
    site.edit("content/stories/kado.md", "[process, extra-mile]", "[proces, extra-mile]")
    site.edit("content/stories/kado.md", "author: Bram", "auther: Bram")


@pytest.mark.parametrize("arguments", COMMANDS)
def test_three_faults_are_three_findings(built: Site, arguments: list[str]) -> None:
    """Each with its line and column; the old site stays as it was, to the last byte and time."""
    before, bytes_before = built.stamps(), built.files()
    with_three_faults(built)
    done = built.run(*arguments)
    assert done.code == 1
    assert [line for line in done.said.splitlines() if "kado.md" in line and "HKM" in line] != []
    for place in PLACES:
        assert place in done.said
    assert "did you mean: process" in done.said
    assert "did you mean: author" in done.said
    assert "3 to be mended" in done.said
    assert "Traceback" not in done.said
    assert (built.stamps(), built.files()) == (before, bytes_before)


def test_a_fault_in_one_file_is_not_told_of_others(site: Site) -> None:
    """Who links to a story whose front matter is at fault is not told that the story is not there."""
    with_three_faults(site)
    found = json.loads(site.run("hikmah", "check", "--format", "json").out)
    assert {row["file"] for row in found} == {"content/stories/kado.md"}
    assert [(row["line"], row["code"]) for row in found] == [(3, "HKM014"), (4, "HKM012"), (6, "HKM011")]


@pytest.mark.parametrize("arguments", COMMANDS)
def test_once_mended_the_site_is_built(site: Site, arguments: list[str]) -> None:
    """A build that failed leaves nothing behind that a later one would trip over."""
    text = (site.folder / "content/stories/kado.md").read_text(encoding="utf-8")
    with_three_faults(site)
    assert site.run(*arguments).code == 1
    assert not site.output.exists()
    site.write("content/stories/kado.md", text)
    assert site.run(*arguments).code == 0
    assert "cerita/kado/index.html" in site.stamps()


def test_check_tells_what_build_tells_and_writes_nothing(site: Site) -> None:
    """The same findings, on standard output, as text and as JSON, in either language."""
    with_three_faults(site)
    text = site.run("hikmah", "check", "--lang", "en")
    assert text.code == 1
    lines = [line for line in text.out.splitlines() if line[8:9] != "|"]  # a build shows no excerpts
    assert "\n".join(lines) in site.run("hikmah", "build", "--lang", "en").err
    indonesian = site.run("hikmah", "check", "--lang", "id").out
    assert "mungkin maksudnya" in indonesian
    assert "did you mean" not in indonesian
    assert not site.output.exists()


def test_the_locale_chooses_the_language(site: Site) -> None:
    """An Indonesian locale is spoken to in Indonesian, unless ``--lang`` says otherwise."""
    with_three_faults(site)
    locale = {"LC_ALL": "id_ID.UTF-8"}
    assert "mungkin maksudnya" in site.run("hikmah", "check", env=locale).out
    assert "did you mean" in site.run("hikmah", "check", "--lang", "en", env=locale).out


def test_a_site_in_order_has_no_findings(site: Site) -> None:
    """``check`` ends with 0 and says nothing but the count; as JSON, an empty list."""
    done = site.run("hikmah", "check", "--fatal", "warnings", "--no-hints")
    assert (done.code, done.out) == (0, "")
    assert json.loads(site.run("hikmah", "check", "--format", "json", "--no-hints").out) == []


@pytest.mark.parametrize("arguments", COMMANDS)
def test_two_sources_for_one_output_are_both_named(site: Site, arguments: list[str]) -> None:
    """A file where another needs a folder: nothing is written, and the finding tells who wants it."""
    site.edit("content/stories/kado.md", "[/2008/04/kado/]", "[/kami.html/lama/]")
    site.edit("content/stories/loket.md", "title: Loket", "title: Loket\naliases: [/kami.html]")
    done = site.run(*arguments)
    assert done.code == 1
    assert "HKM080" in done.said
    assert "stories/kado.md" in done.said
    assert "stories/loket.md" in done.said
    assert not site.output.exists()


def test_an_author_cannot_take_a_page_of_ours(site: Site) -> None:
    """A plain page named as one that no author writes: it is the author's that is told."""
    site.write("content/pages/arsip.md", front("Isi.", title="Arsip", summary="S."))
    done = site.run("hikmah", "build")
    assert done.code == 1
    assert "content/pages/arsip.md:1:1 HKM080" in done.said
    assert "Hikmah" in done.said


@pytest.mark.parametrize(
    ("alias", "other"),
    [
        pytest.param("/arsip/", "Hikmah", id="a-page-of-ours"),
        pytest.param("/cerita/kado/", "stories/kado.md", id="another-story"),
        pytest.param("/2008/04/KADO/", "stories/kado.md", id="another-alias-in-capitals"),
    ],
)
def test_an_alias_cannot_take_what_is_taken(site: Site, alias: str, other: str) -> None:
    """It is told at its own place, with who has the address."""
    site.edit("content/stories/loket.md", "title: Loket", f"title: Loket\naliases: [{alias}]")
    done = site.run("hikmah", "build")
    assert done.code == 1
    assert "content/stories/loket.md:3:11 HKM083" in done.said
    assert other in done.said


@pytest.mark.parametrize(
    "alias",
    [
        "/",
        "//",
        "2008/kado",
        "https://lama.example/kado",
        "/../kado/",
        "/a/./b/",
        "/a//b/",
        "/a?b",
        "/a b/",
        "/a#b",
    ],
)
def test_an_alias_must_be_an_address_of_this_site(site: Site, alias: str) -> None:
    """What could not be a file below the output folder is a finding at its own place."""
    site.edit("content/stories/loket.md", "title: Loket", f'title: Loket\naliases: [/baik/, "{alias}"]')
    done = site.run("hikmah", "check")
    assert done.code == 1
    assert "content/stories/loket.md:3:19 HKM081" in done.said


@pytest.mark.parametrize("line", ["assert False, 'belum'", "raise RuntimeError('belum')"])
def test_a_settings_file_that_gives_up_is_told(built: Site, line: str) -> None:
    """It is a program, and may say that it is not to be run like this."""
    built.write("pelicanconf.py", line + "\n")
    done = built.run("hikmah", "build")
    assert done.code == 1
    assert "pelicanconf.py: " in done.err
    assert "belum" in done.err
    assert "Traceback" not in done.said


def test_an_alias_too_long_for_a_disk_is_a_finding(built: Site) -> None:
    """No disk has room for such a name, nor for that of the compressed file beside it."""
    built.edit("content/stories/loket.md", "lessons:", f"aliases: [/{'panjang' * 36}/]\nlessons:")
    done = built.run("hikmah", "build")
    assert done.code == 1
    assert "HKM081" in done.said
    assert "Traceback" not in done.said


@pytest.mark.parametrize("arguments", COMMANDS)
@pytest.mark.parametrize(
    ("setting", "told"),
    [
        pytest.param({"HIKMAH_DRAFT": True}, "HIKMAH_DRAFTS", id="unknown-key"),
        pytest.param({"HIKMAH_ZZZ": 1}, "HIKMAH_TAGLINE", id="unknown-and-like-none"),
        pytest.param({"HIKMAH_FEEDS": "no"}, "HIKMAH_FEEDS = 'no': should be bool", id="wrong-type"),
        pytest.param({"HIKMAH_PAPER": "b5"}, "HIKMAH_PAPER names 'b5': choose from a4", id="no-such-paper"),
        pytest.param(
            {"DEFAULT_LANG": "fr"}, "DEFAULT_LANG names 'fr': choose from id, en", id="no-such-language"
        ),
    ],
)
def test_a_setting_that_cannot_be_used(
    site: Site, arguments: list[str], setting: dict[str, object], told: str
) -> None:
    """It is named, with the nearest name that would do; exit 1, nothing written, no traceback."""
    site.settings(**setting)
    done = site.run(*arguments)
    assert done.code == 1
    assert told in done.said
    assert not site.output.exists()
    assert "Traceback" not in done.said


@pytest.mark.parametrize("arguments", COMMANDS)
def test_settings_at_fault_are_told_in_indonesian(site: Site, arguments: list[str]) -> None:
    """To whom works in that language, by either command."""
    site.settings(HIKMAH_DRAFT=True, SITEURL="contoh", TIMEZONE="Asia/Tegal")
    said = site.run(*arguments, env={"LC_ALL": "id_ID.UTF-8"}).said
    for told in (
        "pengaturan HIKMAH_DRAFT tidak dikenal: apakah maksud Anda HIKMAH_DRAFTS?",
        "SITEURL = 'contoh': seharusnya alamat seperti https://",
        "TIMEZONE = 'Asia/Tegal': tidak ada di daftar zona waktu",
    ):
        assert told in " ".join(said.split())
    assert "should be" not in said


def test_all_settings_at_fault_are_told_at_once(site: Site) -> None:
    """Whoever mends one should not have to build again to learn of the next."""
    site.settings(HIKMAH_DRAFT=True, HIKMAH_PAPER="b5", HIKMAH_FEEDS=1)
    said = site.run("hikmah", "check").err
    assert all(name in said for name in ("HIKMAH_DRAFT:", "HIKMAH_PAPER", "HIKMAH_FEEDS"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(None, id="missing"),
        pytest.param("SITENAME = \n", id="syntax"),
        pytest.param("import os\nSITEURL = os.environ['NO_SUCH_VARIABLE']\n", id="missing-variable"),
        pytest.param("from nowhere import *\n", id="missing-module"),
        pytest.param("open('no-such-file')\n", id="missing-file"),
    ],
)
def test_a_settings_file_that_cannot_be_run(site: Site, text: str | None) -> None:
    """The file is named and what is wrong with it; exit 1 and no traceback."""
    if text is not None:
        site.write("lain.py", text)
    done = site.run("hikmah", "build", "-s", "lain.py")
    assert done.code == 1
    assert "lain.py" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("setting", ["THEME", "PATH"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_folder_that_is_not_there(site: Site, setting: str, command: str) -> None:
    """A theme or content folder that is missing is said in words."""
    site.settings(**{setting: "tidak-ada"})
    done = site.run("hikmah", command)
    assert done.code == 1
    assert "tidak-ada" in done.said
    assert "Traceback" not in done.said


def test_a_wrong_date_of_build_is_told(site: Site) -> None:
    """``SOURCE_DATE_EPOCH`` that is no number of seconds is no reason for a traceback."""
    done = site.run("hikmah", "build", env={"SOURCE_DATE_EPOCH": "besok"})
    assert done.code == 1
    assert "SOURCE_DATE_EPOCH" in done.err
    assert "Traceback" not in done.err


def test_the_day_of_the_build_can_be_set(built: Site) -> None:
    """The only thing it changes is which training is still to come."""
    assert "Satu pagi" in built.text("index.html")
    built.run("hikmah", "build", env={"SOURCE_DATE_EPOCH": "1893456000"})
    assert "Satu pagi" not in built.text("index.html")
    assert "Satu pagi" in built.text("latihan/index.html")


def test_paper_that_cannot_be_set_stops_the_build(site: Site) -> None:
    """What only shows while printing is a finding too, and nothing of the rest is written."""
    site.settings(HIKMAH_HANDOUTS=True)
    site.build()
    before = site.files()
    site.edit(
        "content/stories/kado.md",
        "diantar kurir atau",
        b"diantar \\U00013080 kurir atau".decode("unicode_escape"),
    )
    site.edit("content/stories/loket.md", "Loket itu dibuka lagi.", "Loket itu ditutup.")
    done = site.run("hikmah", "build")
    assert done.code == 1
    assert "HKM086" in done.said
    assert "Traceback" not in done.said
    assert site.files() == before


def test_a_site_without_stories_can_be_built(site: Site) -> None:
    """An author's first day: lessons only, with a warning for each."""
    for name in (
        "stories/kado.md",
        "stories/telepon.md",
        "stories/antrean.md",
        "stories/loket.md",
        "sessions/pagi.md",
    ):
        (site.folder / "content" / name).unlink()
    site.edit("content/lessons/process.md", "stories: [telepon, kado]\n", "")
    site.edit("content/lessons/process.md", "Lihat [[kado#kurir|kado yang diantar kurir]] itu.", "Lihat.")
    done = site.build()
    assert done.err.count("HKM063") == 3
    assert "0 cerita" in site.text("pelajaran/index.html") or "pelajaran/process" in site.text("index.html")


def test_many_faults_in_many_files_are_sorted(site: Site) -> None:
    """By file, line and column, whatever the stage that found them."""
    for number in range(3):
        site.write(f"content/stories/s{number}.md", story("S", "2008-01-01", "tidak-ada", "[[ke-mana-saja]]"))
    found = json.loads(site.run("hikmah", "check", "--format", "json").out)
    places = [(row["file"], row["line"], row["column"]) for row in found]
    assert places == sorted(places)
    assert [row["code"] for row in found] == ["HKM012", "HKM050"] * 3
