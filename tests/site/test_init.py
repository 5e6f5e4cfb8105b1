"""``hikmah init``: a site for another team that builds at once, and its theme brought up to date."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.site.small_site import ROOT, Done, Site, environment

CSS = "theme/static/css/base.css"


def init(folder: Path, *words: str) -> Done:
    """``hikmah init``, run in *folder*."""
    return Site(folder).run("hikmah", "init", *words)


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A new site, not to be changed."""
    folder = tmp_path_factory.mktemp("teams")
    done = init(folder, "tim-kami")
    assert done.code == 0, done.said
    return Site(folder / "tim-kami")


@pytest.fixture
def team(started: Site, tmp_path: Path) -> Site:
    """A new site that a test may change."""
    return started.copy(tmp_path / "tim")


def test_a_new_site_has_no_fault_and_builds(team: Site) -> None:
    """At the desk and for the public, with warnings fatal; it has all that a team needs to begin."""
    checked = team.run("hikmah", "check", "--fatal", "warnings")
    assert checked.code == 0, checked.said
    team.build("--fatal", "warnings")
    team.build("--fatal", "warnings", settings="publishconf.py")
    pages = {page.parent.name for page in team.output.glob("*/*/index.html")}
    assert {"payung-di-lobi", "janji-pukul-empat", "listening", "satu-jam-mendengar"} <= pages
    assert "Tim Kami" in team.text("index.html")
    for path in (".gitignore", ".github/workflows/site.yml", ".vscode/tasks.json", "Makefile", "README.md"):
        assert (team.folder / path).is_file()
    assert "@name@" not in "".join(
        file.read_text(encoding="utf-8") for file in team.folder.glob("*.*") if file.is_file()
    )


def test_the_folder_is_named_in_full(tmp_path: Path) -> None:
    """“written to ..” would be somewhere else."""
    done = init(tmp_path, ".")
    assert f"files written to {tmp_path.resolve()}. Go on there:" in done.said


def test_its_own_tests_pass_and_can_fail(team: Site) -> None:
    """``pytest`` there builds the site apart and looks at it; a broken link makes it fail."""
    run = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    kept = {"cwd": team.folder, "env": environment(), "capture_output": True, "encoding": "utf-8"}
    done = subprocess.run(run, check=False, timeout=120, **kept)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout
    assert not team.output.exists()
    team.edit("content/pages/tentang.md", "disamarkan.", "disamarkan. [Ini](../hilang.html)")
    done = subprocess.run(run, check=False, timeout=120, **kept)  # type: ignore[call-overload]
    assert done.returncode == 1, done.stdout


def test_new_works_there(team: Site) -> None:
    """The first thing a team does."""
    done = team.run("hikmah", "new", "Cerita kami", "--no-input", "--lessons", "listening")
    assert done.code == 0, done.said
    assert team.run("hikmah", "check").code == 0


def test_it_never_writes_over_anything(tmp_path: Path) -> None:
    """A folder that is not empty is refused by name; with ``--yes`` only what is missing is written."""
    (tmp_path / "tim").mkdir()
    (tmp_path / "tim" / "README.md").write_text("punya kami", encoding="utf-8")
    refused = init(tmp_path, "tim")
    assert refused.code == 1
    assert "README.md" in refused.err
    assert [file.name for file in (tmp_path / "tim").iterdir()] == ["README.md"]
    done = init(tmp_path, "tim", "--yes")
    assert done.code == 0
    assert "left as it was: README.md" in done.out
    assert (tmp_path / "tim" / "README.md").read_text(encoding="utf-8") == "punya kami"
    assert (tmp_path / "tim" / "pelicanconf.py").is_file()


def test_a_fresh_clone_passes_for_empty(tmp_path: Path) -> None:
    """A folder with nothing but ``.git``."""
    (tmp_path / "tim" / ".git").mkdir(parents=True)
    assert init(tmp_path, "tim").code == 0


@pytest.mark.parametrize("name", ['Cerita "Kita"', "Ruang\\Kelas", "日本", "a\nb"])
def test_a_site_may_have_any_name(tmp_path: Path, name: str) -> None:
    """The settings can be run whatever it is."""
    assert init(tmp_path, "tim", "--name", name).code == 0
    done = Site(tmp_path / "tim").run("hikmah", "check")
    assert done.code == 0, done.said


def test_an_unchanged_theme_is_up_to_date(team: Site) -> None:
    """Nothing to show and nothing to do."""
    done = team.run("hikmah", "init", "--upgrade")
    assert done.code == 0
    assert "up to date" in done.out


def older(team: Site) -> None:
    """Make the team's theme one of an older Hikmah: another style sheet, and a template that is no more."""
    from hikmah.cli.theme_files import MANIFEST, digests_of, manifest_text

    theme = team.folder / "theme"
    for path in ("static/css/base.css", "static/css/card.css", "templates/map.html"):
        (theme / path).write_text("older", encoding="utf-8")
    (theme / "templates/gone.html").write_text("older", encoding="utf-8")
    (theme / "static/icon.svg").unlink()
    (theme / MANIFEST).write_text(manifest_text(digests_of(theme), "0.0.9"), encoding="utf-8")


def test_an_upgrade_is_shown_before_it_is_made(team: Site) -> None:
    """Without ``--yes`` not a byte changes."""
    older(team)
    team.write("theme/static/css/card.css", "ours")
    before = {file: file.read_bytes() for file in team.folder.rglob("*") if file.is_file()}
    done = team.run("hikmah", "init", "--upgrade", "--diff")
    assert done.code == 0, done.said
    for said in (
        "static/css/base.css: replaced",
        "static/css/card.css: changed by both",
        "static/icon.svg: new",
        "templates/gone.html: removed",
        "\n-older\n",
    ):
        assert said in done.out
    assert {file: file.read_bytes() for file in team.folder.rglob("*") if file.is_file()} == before


def test_an_upgrade_keeps_what_is_the_teams_own(team: Site) -> None:
    """It takes over what only Hikmah has changed, and puts a ``.new`` beside what both have."""
    older(team)
    team.write("theme/static/css/card.css", "ours")
    team.write("theme/static/css/kami.css", "ours alone {}")
    team.edit("theme/static/css/ORDER", "card.css", "card.css\nkami.css")
    done = team.run("hikmah", "init", "--upgrade", "--yes")
    assert done.code == 0, done.said
    shipped = ROOT / "theme"
    theme = team.folder / "theme"
    assert (theme / "static/css/base.css").read_bytes() == (shipped / "static/css/base.css").read_bytes()
    assert (theme / "static/icon.svg").is_file()
    assert not (theme / "templates/gone.html").exists()
    assert (theme / "static/css/card.css").read_text(encoding="utf-8") == "ours"
    assert (theme / "static/css/card.css.new").read_bytes() == (shipped / "static/css/card.css").read_bytes()
    assert (theme / "static/css/kami.css").read_text(encoding="utf-8") == "ours alone {}"
    assert list(theme.rglob("*~")) == []
    again = team.run("hikmah", "init", "--upgrade")
    assert "up to date" in again.out
    assert "card.css: yours" in again.out
    team.build()


def test_a_theme_without_a_record_is_the_teams_own(team: Site) -> None:
    """Nobody can tell who changed what: everything that differs is kept."""
    (team.folder / "theme" / "SHIPPED").unlink()
    team.write(CSS, "ours")
    done = team.run("hikmah", "init", "--upgrade", "--yes")
    assert done.code == 0
    assert (team.folder / CSS).read_text(encoding="utf-8") == "ours"
    assert (team.folder / f"{CSS}.new").is_file()


def test_a_theme_that_lacks_a_template_says_how_to_get_it(team: Site) -> None:
    """An older theme under a newer Hikmah ends in a sentence and not in a traceback."""
    (team.folder / "theme/templates/story.html").unlink()
    done = team.run("hikmah", "build")
    assert done.code == 1
    assert "hikmah init --upgrade" in done.err
    assert "Traceback" not in done.err


def test_the_projects_own_theme_is_not_upgraded(tmp_path: Path) -> None:
    """It is what others are upgraded from."""
    site = Site(tmp_path)
    site.settings()
    done = site.run("hikmah", "init", "--upgrade", "--yes")
    assert done.code == 1
    assert not (ROOT / "theme" / "SHIPPED").exists()


def test_editors_are_set_up_alike(started: Site) -> None:
    """Here and in new sites; what a task recognises is what ``hikmah check`` prints."""
    for file in (ROOT / "starter" / "dot-vscode").iterdir():
        assert (ROOT / ".vscode" / file.name).read_bytes() == file.read_bytes(), file.name
        assert (started.folder / ".vscode" / file.name).read_bytes() == file.read_bytes()
        json.loads(file.read_bytes())


@pytest.mark.parametrize(
    ("old", "new", "owner"),
    [
        pytest.param("lessons: [listening]", "lessons: [listenin]", "hikmah-error", id="error"),
        pytest.param("melambai di", "melambai <marquee>di", "hikmah-warning", id="warning"),
    ],
)
def test_findings_are_recognised_in_the_editor(team: Site, old: str, new: str, owner: str) -> None:
    """File, line, column, code and sentence, in both languages."""
    team.edit("content/stories/payung-di-lobi.md", old, new)
    tasks = json.loads((team.folder / ".vscode/tasks.json").read_bytes())["tasks"]
    matchers = {one["owner"]: one["pattern"]["regexp"] for one in tasks[0]["problemMatcher"]}
    for lang in ("id", "en"):
        lines = team.run("hikmah", "check", "--lang", lang).out.splitlines()
        found = [match for line in lines if (match := re.match(matchers[owner], line))]
        assert found, lines
        assert {match[1] for match in found} >= {"content/stories/payung-di-lobi.md"}
        others = [name for name in matchers if name != owner]
        assert not any(re.match(matchers[name], match[0]) for match in found for name in others)


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not there")
def test_the_makefile_can_be_read(started: Site) -> None:
    """``make help`` names the targets."""
    done = subprocess.run(
        ["make", "help"],
        cwd=started.folder,
        env=dict(os.environ),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0
    assert {"site", "test", "publish"} <= set(re.findall(r"make ([a-z-]+)", done.stdout))
