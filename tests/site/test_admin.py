"""The web editor in built sites: only where it was asked for, and only what its makers published."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.site.editor import give_editor
from tests.site.small_site import ROOT, Site, small_site

WITHOUT_NPM = {"PATH": "/nowhere"}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The small site, without the editor."""
    return small_site(tmp_path / "site")


def test_a_site_has_no_editor_unless_asked(site: Site) -> None:
    """Also where the program has been fetched, and neither at one's desk nor where it is published."""
    give_editor(site)
    site.build()
    assert not (site.output / "admin").exists()
    site.build(settings="publishconf.py")
    assert not (site.output / "admin").exists()


def test_a_published_site_has_it_when_its_own_settings_ask(site: Site) -> None:
    """The settings at one's desk do not decide it; search engines hear nothing of it, no page changes."""
    give_editor(site)
    site.settings(HIKMAH_HANDOUTS=False, HIKMAH_ADMIN=True)
    site.build(settings="publishconf.py")
    before = site.files()
    site.publish(HIKMAH_ADMIN=True, HIKMAH_ADMIN_BACKEND="github:team/site")
    site.build(settings="publishconf.py")
    after = site.files()
    new = {name for name in after if name not in before}
    assert {name.split("/")[0] for name in new} == {"admin"}
    assert {"admin/index.html", "admin/config.json", "admin/program/sveltia/LICENSE.txt"} <= new
    assert b"admin" not in after["sitemap.xml"] + after["robots.txt"]
    assert not [name for name in new if name.endswith(".map")]
    config = json.loads(after["admin/config.json"])
    assert (config["backend"]["repo"], config["collections"][0]["folder"]) == ("team/site", "content/stories")
    changed = {name for name in before if after[name] != before[name]}
    assert {name for name in changed if name.endswith(".html")} == set()


def test_pages_that_were_built_stay_when_nothing_changes(site: Site) -> None:
    """A second build writes none of it again, and it goes when it is not wanted any more."""
    give_editor(site)
    site.settings(HIKMAH_HANDOUTS=False, HIKMAH_ADMIN=True)
    site.build()
    first = site.stamps()
    site.build()
    assert site.stamps() == first
    site.settings(HIKMAH_HANDOUTS=False)
    site.build()
    assert not (site.output / "admin").exists()


def test_an_editor_that_was_not_fetched_is_told(site: Site) -> None:
    """Nothing is written, and the command to run is named."""
    site.settings(HIKMAH_ADMIN=True)
    done = site.run("hikmah", "build")
    assert done.code != 0
    assert "`hikmah admin` fetches it" in done.said
    assert not site.output.exists()


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "npm was not found. Install Node.js"), ("id", "npm tidak ditemukan. Pasang Node.js")],
)
def test_without_npm_the_way_round_is_told(site: Site, lang: str, said: str) -> None:
    """In both languages, with the packages by name and version."""
    done = site.run("hikmah", "admin", "--lang", lang, env=WITHOUT_NPM)
    assert done.code != 0
    assert said in done.err
    assert re.search(r"npm pack @sveltia/cms@[\d.]+ js-yaml@[\d.]+", done.err)


def test_another_package_is_refused(site: Site) -> None:
    """What is not the published package to the byte is not installed."""
    site.write("other.tgz", "not the package")
    done = site.run("hikmah", "admin", "--lang", "en", "--from", "other.tgz")
    assert done.code != 0
    assert "not the package @sveltia/cms@" in done.err
    assert not (site.folder / ".hikmah" / "editor").exists()


def test_a_missing_file_is_told(site: Site) -> None:
    """No traceback."""
    done = site.run("hikmah", "admin", "--from", "nowhere.tgz")
    assert (done.code != 0, "Traceback" in done.said) == (True, False)
    assert "nowhere.tgz" in done.err


def test_the_examples_answer_to_the_same_words_as_in_vs_code() -> None:
    """An author who knows one editor knows the other."""
    known = json.loads((ROOT / "starter/dot-vscode/hikmah.code-snippets").read_text(encoding="utf-8"))
    script = (ROOT / "plugins/hikmah/render/admin/client/snippets.js").read_text(encoding="utf-8")
    words = {tuple(json.loads(f"[{found}]")) for found in re.findall(r"\[\[(\"[^\]]+)\],", script)}
    assert words == {tuple(snippet["prefix"]) for snippet in known.values()}
