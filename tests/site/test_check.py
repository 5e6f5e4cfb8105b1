"""``hikmah check``: paths, formats, explanations and mending, as authors and scripts use them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.site.small_site import Site, environment

from hikmah.cli.excerpts import Excerpts, window
from hikmah.diagnostics import diagnose
from hikmah.names import Place, SourcePath

KADO = "content/stories/kado.md"


@pytest.fixture
def broken(site: Site) -> Site:
    """A site with a misspelt lesson in one story and a dead link in another."""
    site.edit(KADO, "[process, extra-mile]", "[proces, extra-mile]")
    site.edit("content/stories/loket.md", "Petugas", "[[lokett]] Petugas")
    return site


def test_paths_narrow_what_is_told_and_not_what_is_read(broken: Site) -> None:
    """From where one stands or from the content folder; a file, a folder, several."""
    for path in (KADO, "stories/kado.md", str(broken.folder / KADO)):
        done = broken.run("hikmah", "check", path)
        assert (done.code, "HKM012" in done.out, "HKM050" in done.out) == (1, True, False)
        assert "1 more in other files" in done.err
    both = broken.run("hikmah", "check", "content/stories").out
    assert "HKM012" in both
    assert "HKM050" in both
    assert broken.run("hikmah", "check", "stories/telepon.md").code == 0
    absent = broken.run("hikmah", "check", "stories/tidak-ada.md")
    assert (absent.code, "Traceback" in absent.said) == (1, False)
    assert "tidak-ada.md" in absent.err


def test_for_github_each_finding_is_a_command(broken: Site) -> None:
    """On one line, with what would end a field escaped."""
    lines = broken.run("hikmah", "check", "--format", "github").out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"::error file={KADO},line=4,col=11,title=HKM012::unknown lesson")
    assert "%0A→ did you mean" in lines[0]


def test_sarif_has_the_shape_that_its_readers_ask_for(broken: Site) -> None:
    """The required parts of SARIF 2.1.0: version, tool, rules, results with level, message and place."""
    log = json.loads(broken.run("hikmah", "check", "--format", "sarif").out)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "hikmah"
    assert len(run["results"]) == 2
    for result in run["results"]:
        rule = driver["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["shortDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"]
        (place,) = result["locations"]
        assert place["physicalLocation"]["artifactLocation"]["uri"].startswith("content/stories/")
        assert min(place["physicalLocation"]["region"].values()) >= 1
    assert set(log) == {"$schema", "version", "runs"}
    assert set(run) == {"tool", "language", "columnKind", "results"}


def test_hints_come_when_nothing_must_be_mended_and_stop_nothing(site: Site) -> None:
    """Even where warnings are fatal; and they can be left out."""
    done = site.run("hikmah", "check", "--fatal", "warnings")
    assert done.code == 0
    assert "HKM130 (hint)" in done.out
    assert site.run("hikmah", "check", "--no-hints").out == ""
    site.edit(KADO, "[process, extra-mile]", "[proces, extra-mile]")
    assert "(hint)" not in site.run("hikmah", "check").out


def test_with_nothing_changed_no_stage_is_loaded(site: Site) -> None:
    """The second check says the same, in any form and language, from what the first one kept."""
    first = site.run("hikmah", "check")
    program = (
        "import sys; from hikmah.cli.main import main; code = main(['check', *sys.argv[1:]]); "
        "sys.exit(code or 3 * ('hikmah.road' in sys.modules))"
    )

    def again(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", program, *words]
        return subprocess.run(
            command,
            cwd=site.folder,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    assert (again().returncode, again().stdout) == (0, first.out)
    assert again("--lang", "id", "--format", "json").returncode == 0
    site.edit("content/stories/loket.md", "Petugas", "Seorang petugas")
    assert again().returncode == 3


def test_a_rule_is_explained_in_either_language(site: Site) -> None:
    """Without settings or sources; a code that is not there is named with the nearest."""
    (site.folder / "pelicanconf.py").unlink()
    english = site.run("hikmah", "check", "--explain", "hkm012")
    assert english.code == 0
    for words in ("HKM012", "Why", "Wrong", "lessons: [extra-mil]", "Right", "lessons: [extra-mile]"):
        assert words in english.out
    assert "Mengapa" in site.run("hikmah", "check", "--explain", "HKM012", "--lang", "id").out
    absent = site.run("hikmah", "check", "--explain", "HKM999")
    assert (absent.code, "did you mean HKM" in absent.err) == (1, True)


@pytest.fixture
def untidy(site: Site) -> Site:
    """A date in words, a misspelt key, straight quotation marks."""
    site.edit(KADO, "date: 2008-04-27", "date: 27 April 2008")
    site.edit(KADO, "author: Bram", "autor: Bram")
    site.edit("content/stories/loket.md", "Petugas tersenyum", 'Petugas "tersenyum"')
    return site


def sources(site: Site) -> dict[str, bytes]:
    """All sources."""
    root = site.folder / "content"
    return {
        str(file.relative_to(root)): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()
    }


def test_a_diff_is_shown_and_nothing_is_written(untidy: Site) -> None:
    """In the form that patch and editors know."""
    before = sources(untidy)
    done = untidy.run("hikmah", "check", "--diff")
    assert done.code == 0
    for line in (
        "--- a/content/stories/kado.md",
        "-date: 27 April 2008",
        "+date: 2008-04-27",
        "+author: Bram",
    ):
        assert line in done.out.splitlines()
    assert sources(untidy) == before


def test_nothing_is_mended_without_a_word(untidy: Site) -> None:
    """Where nobody can be asked, ``--yes`` must be said."""
    before = sources(untidy)
    done = untidy.run("hikmah", "check", "--fix")
    assert (done.code, "--yes" in done.err) == (1, True)
    assert sources(untidy) == before


def test_what_is_safe_is_mended_and_the_rest_told(untidy: Site) -> None:
    """Only the files that are named; then there is nothing left to mend in them."""
    before = sources(untidy)
    untidy.edit("content/stories/kado.md", "lessons: [process, extra-mile]", "lessons: [process, extra-mil]")
    done = untidy.run("hikmah", "check", "--fix", "--yes", "stories/kado.md")
    assert done.code == 1
    assert "HKM012" in done.out
    assert "HKM014" not in done.out
    after = sources(untidy)
    assert {name for name in before if before[name] != after[name]} == {"stories/kado.md"}
    assert b"date: 2008-04-27" in after["stories/kado.md"]
    again = untidy.run("hikmah", "check", "--fix", "--yes", "stories/kado.md")
    assert "nothing that can be mended" in again.err
    untidy.run("hikmah", "check", "--fix", "--yes")
    assert "Petugas “tersenyum”".encode() in sources(untidy)["stories/loket.md"]


def test_a_file_keeps_its_permissions_and_a_link_stays_a_link(untidy: Site) -> None:
    """Mending replaces bytes, not files."""
    file = untidy.folder / KADO
    real = untidy.folder / "content/stories/lain.txt.d"
    real.mkdir()
    file.rename(real / "kado.md")
    file.symlink_to("lain.txt.d/kado.md")
    (real / "kado.md").chmod(0o640)
    untidy.run("hikmah", "check", "--fix", "--yes", "stories")
    assert file.is_symlink()
    assert (real / "kado.md").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("line", "column", "shown", "cell"),
    [
        pytest.param("lessons: [a]", 10, "lessons: [a]", 10, id="short"),
        pytest.param("x" * 300, 200, "…" + "x" * 96 + "…", 49, id="in-a-long-line"),
        pytest.param("x" * 300, 10, "x" * 96 + "…", 10, id="near-its-start"),
        pytest.param("\ta", 1, " a", 1, id="tab"),
        pytest.param("漢字a", 2, "漢字a", 4, id="wide-letters"),
        pytest.param("e\u0301a", 2, "e\u0301a", 1, id="combining"),
        pytest.param("\x1b[31ma\u202eb", 5, "[31mab", 4, id="nothing-steers-the-terminal"),
        pytest.param("abc", 9, "abc", 3, id="past-the-end"),
    ],
)
def test_the_caret_stands_below_the_letter(line: str, column: int, shown: str, cell: int) -> None:
    """Whatever the letters, however long the line."""
    assert window(line, column) == (shown, cell)


def test_colours_are_for_terminals_alone(tmp_path: Path) -> None:
    """Asked for, they wrap place, code and caret; else no escape is written."""
    (tmp_path / "a.md").write_text("abc\n", encoding="utf-8")
    found = [diagnose("HKM036", Place(SourcePath("a.md"), 1, 2))]
    assert "\x1b[" in Excerpts(tmp_path, "en", colour=True).text(found)
    assert "\x1b" not in Excerpts(tmp_path, "en", colour=False).text(found)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals here")
@pytest.mark.parametrize(
    ("more", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_no_color_is_honoured(broken: Site, more: dict[str, str], coloured: bool) -> None:
    """On a real terminal."""
    ours, theirs = os.openpty()
    env = {**environment(), "TERM": "xterm"}
    del env["NO_COLOR"]
    command = broken.command("hikmah", "check", "stories/kado.md")
    subprocess.run(
        command, cwd=broken.folder, env={**env, **more}, stdout=theirs, stderr=subprocess.DEVNULL, check=False
    )
    os.close(theirs)
    assert (b"\x1b[" in os.read(ours, 65536)) == coloured
    os.close(ours)
