"""Search on a real site: what is indexed, when, and what the page offers without it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from tests.site.pages import page_of
from tests.site.small_site import CONTENT, TODAY, Site, changed, story

from hikmah import road
from hikmah.cli.load import load_settings
from hikmah.names import StorySlug
from hikmah.plan.edition import make_editions
from hikmah.plan.output import Output
from hikmah.plan.search_records import LARGE, search_index, search_indexes
from hikmah.write.folders import Folders
from hikmah.write.tree import write_site

MAGIC = b"pagefind_dcd"
MARK = "RAHASIA"
"""Stands in all trainer text of the small site."""


def bundle(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of the indexes, unpacked."""
    return {
        name: gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
        for name, data in files.items()
        if "pagefind/" in name
    }


def addresses(files: Mapping[str, bytes]) -> set[str]:
    """Where the records of the indexes lead."""
    records = [data for name, data in bundle(files).items() if name.endswith(".pf_fragment")]
    return {json.loads(record.removeprefix(MAGIC))["url"] for record in records}


def test_what_readers_find_listed_can_be_found(original: Site) -> None:
    """Stories, each of their passages, lessons, terms, trainings and pages; every address leads there."""
    files = original.files()
    found = addresses(files)
    assert {
        "cerita/kado/index.html",
        "cerita/kado/index.html#ambang",
        "pelajaran/process/index.html",
        "istilah/index.html#customer",
        "latihan/pagi/index.html",
        "tentang/index.html",
    } <= found
    for address in found:
        file, _, anchor = address.partition("#")
        assert not anchor or anchor in page_of(files[file].decode()).ids, address


def test_no_trainer_text_is_in_any_index(original: Site) -> None:
    """Neither answers nor notes nor teaching fields; the learner's words beside them are there."""
    assert MARK in CONTENT["stories/kado.md"]
    files = bundle(original.files())
    assert [name for name, data in files.items() if MARK.casefold().encode() in data.lower()] == []
    assert any(b"kurir" in data for data in files.values())


def test_hidden_stories_and_drafts_are_not_found_in_public(site: Site) -> None:
    """A draft is found at one's desk, where it is shown, and not on the published site."""
    site.write("content/stories/diam.md", story("Diam", "2011-01-01", "process", "Diam.", status="hidden"))
    site.write("content/stories/nanti.md", story("Nanti", "2011-01-02", "process", "Nanti.", status="draft"))
    site.publish(OUTPUT_PATH="public")
    site.build()
    site.build(settings="publishconf.py")
    public = Site(site.folder, "public")
    assert "cerita/nanti/index.html" in addresses(site.files())
    assert {url for url in addresses(public.files()) if "nanti" in url or "diam" in url} == set()
    assert "Diam" not in public.text("cari/index.html")


def test_two_builds_make_the_same_index(original: Site, tmp_path: Path) -> None:
    """In two folders, from the same sources: the same files with the same bytes."""
    other = Site(tmp_path / "other")
    for path in ("pelicanconf.py", "publishconf.py", *(f"content/{name}" for name in CONTENT)):
        other.write(path, (original.folder / path).read_text("utf-8"))
    other.build()
    assert bundle(original.files()) == bundle(other.files())


def pages_alone(site: Site, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """Build in this process, forbidding any index to be made; what was written."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    settings, _ = load_settings(str(site.folder / "pelicanconf.py"))
    planned = road.plan(settings, road.survey(settings))

    def render(output: Output) -> bytes | Mapping[str, bytes]:
        assert output.recipe.kind != "search", "an index was made anew"
        return planned.renderer.render(output)

    return write_site(planned.plan, Folders(settings.output, settings.cache), render, 1).written


def test_an_index_is_made_anew_only_when_its_records_changed(
    built: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in a second build, nor for an answer, nor for the site's name, which stands on every page."""
    assert pages_alone(built, monkeypatch) == ()
    built.edit("content/stories/kado.md", "RAHASIA jawaban", "RAHASIA lain")
    assert pages_alone(built, monkeypatch) == ()
    built.edit("pelicanconf.py", 'SITENAME = "Hikmah"', 'SITENAME = "Nama lain"')
    assert "cari/index.html" in pages_alone(built, monkeypatch)


def test_an_edited_story_changes_what_is_found(built: Site) -> None:
    """The old record goes, the new one comes, and the others stay as they are on the disk."""
    before, stamps = built.files(), built.stamps()
    built.edit("content/stories/antrean.md", "Menunggu tanpa kabar", "Menanti tanpa kabar")
    built.build()
    after = built.files()
    gone = before.keys() - after.keys()
    assert [name for name in gone if name.endswith(".pf_fragment")] != []
    assert any(b"Menanti tanpa kabar" in data for data in bundle(after).values())
    assert not any(b"Menunggu tanpa kabar" in data for data in bundle(after).values())
    kept = {name for name in before.keys() & after.keys() if name.endswith(".pf_fragment")}
    assert kept
    assert not changed(stamps, built.stamps()) & kept


def test_search_can_be_turned_off(built: Site) -> None:
    """Then there is no index, no form and no script, and the register is whole."""
    built.settings(HIKMAH_HANDOUTS=False, HIKMAH_SEARCH=False)
    built.build()
    page = built.text("cari/index.html")
    assert bundle(built.files()) == {}
    assert '<form class="search' not in page
    assert re.search(r"theme/search\.\w+\.js", page) is None
    assert "../cerita/kado/index.html#ambang" in page_of(page).links


def test_without_pagefind_the_register_remains(site: Site) -> None:
    """The build goes through with a warning that says what to do; an error only where warnings are fatal."""
    site.write("without/pagefind_bin.py", "raise ImportError\n")
    plugins = Path(road.__file__).parents[1]
    env = {"PYTHONPATH": f"{site.folder / 'without'}:{plugins}"}
    done = site.run("hikmah", "build", env=env)
    assert done.code == 0
    assert "HKM087" in done.said
    assert "pip install 'pagefind[bin]'" in done.said
    assert '<form class="search' not in site.text("cari/index.html")
    assert "../cerita/kado/index.html" in page_of(site.text("cari/index.html")).links
    assert site.run("hikmah", "build", "--fatal", "warnings", env=env).code == 1
    site.settings(HIKMAH_HANDOUTS=False, HIKMAH_SEARCH=False)
    assert "HKM087" not in site.run("hikmah", "build", env=env).said


def test_nothing_else_may_be_written_where_an_index_lies(site: Site) -> None:
    """An alias into its folder is refused, and both are named."""
    site.edit("content/stories/kado.md", "[/2008/04/kado/]", "[/pagefind/main/kado/]")
    done = site.run("hikmah", "build")
    assert done.code == 1
    assert "HKM080" in done.said
    assert "pagefind/main/" in done.said


def test_a_large_site_has_an_index_a_year(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that one edit touches one of them; what has no year stands in the first."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    settings, _ = load_settings(str(site.folder / "pelicanconf.py"))
    library = road.survey(settings).library
    [edition] = make_editions(library, settings)
    assert list(search_indexes(edition)) == ["main"]
    kado = edition.kb.story[StorySlug("kado")]
    many = tuple(
        replace(kado, slug=StorySlug(f"kado-{number}"), date=kado.date.replace(year=2000 + number % 3))
        for number in range(LARGE + 1)
    )
    large = replace(edition, kb=replace(edition.kb, stories=many))
    indexes = {name: search_index(large, name, told) for name, told in search_indexes(large).items()}
    assert sorted(indexes) == ["2000", "2001", "2002", "main"]
    assert sum(len(index.records) for name, index in indexes.items() if name != "main") == 3 * (LARGE + 1)
    assert {value for record in indexes["2001"].records for value in record.filters if "year" in value} == {
        "year:2001"
    }
    assert [name for name, index in indexes.items() if index.driver] == ["main"]
