"""Folders and addresses that would spoil a site are refused before anything is written."""

from __future__ import annotations

import pytest
from tests.site.small_site import Site

COMMANDS = [
    pytest.param(["hikmah", "build"], id="hikmah"),
    pytest.param(["pelican", "content", "-s", "pelicanconf.py"], id="pelican"),
]


@pytest.mark.parametrize(
    ("setting", "value", "other"),
    [
        pytest.param("OUTPUT_PATH", "content", "PATH", id="output-is-content"),
        pytest.param("OUTPUT_PATH", "content/output", "PATH", id="output-in-content"),
        pytest.param("OUTPUT_PATH", ".", "PATH", id="content-in-output"),
        pytest.param("OUTPUT_PATH", "handouts", "handouts/", id="output-is-trainers-paper"),
        pytest.param("OUTPUT_PATH", ".hikmah/situs", "HIKMAH_CACHE", id="output-in-cache"),
        pytest.param("HIKMAH_CACHE", "output/.hikmah", "OUTPUT_PATH", id="cache-would-be-published"),
        pytest.param("HIKMAH_CACHE", "", "PATH", id="content-in-cache"),
        pytest.param("THEME", "content", "PATH", id="theme-is-content"),
    ],
)
def test_folders_that_lie_in_each_other_are_refused(
    built: Site, setting: str, value: str, other: str
) -> None:
    """Pages would be written among the texts, or answers for trainers be published with the site."""
    before, sources = built.stamps(), sorted((built.folder / "content").rglob("*"))
    built.settings(HIKMAH_HANDOUTS=False, **{setting: value})
    done = built.run("hikmah", "build")
    assert done.code == 1
    assert setting in done.err
    assert other in done.err
    assert "one lies in the other" in done.err
    assert "Traceback" not in done.said
    assert (built.stamps(), sorted((built.folder / "content").rglob("*"))) == (before, sources)


@pytest.mark.parametrize("path", ["content/stories", "kosong"])
@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_folder_without_texts_empties_no_site(built: Site, path: str, arguments: list[str]) -> None:
    """PATH leads to another folder by mistake: the site that is there stays."""
    (built.folder / "kosong").mkdir()
    built.settings(HIKMAH_HANDOUTS=False, PATH=path)
    arguments = [path if word == "content" else word for word in arguments]
    before = built.stamps()
    done = built.run(*arguments)
    assert done.code == 1
    assert "there is not one text in this folder" in done.err
    assert built.stamps() == before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SITEURL", "hikmah.example.org"),
        ("SITEURL", "//hikmah.example.org"),
        ("SITEURL", "https://[hikmah.example.org/"),
        ("SITEURL", "https://hikmah.example.org/a b"),
        ("HIKMAH_PUBLIC_URL", "hikmah.example.org"),
        ("HIKMAH_PUBLIC_URL", "javascript:alert(1)"),
        ("HIKMAH_PUBLIC_URL", "https://hikmah.example.org/?a=b"),
        ("HIKMAH_LICENCE_URL", "javascript:alert(1)"),
        ("RELATIVE_URLS", "no"),
        ("SITENAME", 5),
        ("SITENAME", ""),
        ("AUTHOR", ["Bram", "Sri"]),
        ("PATH", 5),
    ],
)
def test_what_is_no_address_and_no_name_is_refused(built: Site, name: str, value: object) -> None:
    """It would stand in every link, feed and handout."""
    before = built.stamps()
    built.settings(HIKMAH_HANDOUTS=False, **{name: value})
    done = built.run("hikmah", "build")
    assert done.code == 1
    assert f"{name} = {value!r}: should be" in done.err
    assert "Traceback" not in done.said
    assert built.stamps() == before


@pytest.mark.parametrize(
    ("site", "public"),
    [
        ("/buku", "https://hikmah.example.org/buku"),
        ("http://localhost:8000", ""),
        ("http://[::1]:8000/buku/", ""),
        ("https://kafé.example/é", ""),
    ],
)
def test_addresses_that_are_some_are_taken(built: Site, site: str, public: str) -> None:
    """Also a folder of the server alone, where the whole address is said beside it."""
    built.settings(
        HIKMAH_HANDOUTS=False,
        HIKMAH_SEARCH=False,
        SITEURL=site,
        HIKMAH_PUBLIC_URL=public,
        RELATIVE_URLS=False,
    )
    built.build()
    done = built.run("hikmah", "audit")
    assert done.code == 0, done.said


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("STATIC_PATHS", ["stories"]),
        ("STATIC_PATHS", ["./sessions/"]),
        ("STATIC_PATHS", [""]),
        ("STATIC_PATHS", ["images"]),
        ("ARTICLE_PATHS", ["stories"]),
        ("PAGE_PATHS", ["pages"]),
        ("DIRECT_TEMPLATES", ["index"]),
    ],
)
def test_pelican_publishes_no_source_by_itself(built: Site, name: str, value: list[str]) -> None:
    """A story's file holds the answers too, and a photograph where it was taken."""
    built.settings(HIKMAH_HANDOUTS=False, **{name: value})
    before = built.stamps()
    done = built.run("pelican", "content", "-s", "pelicanconf.py")
    assert done.code == 1
    assert name in done.said
    assert "Traceback" not in done.said
    assert built.stamps() == before
    assert not [file for file in built.files() if file.endswith(".md")]


def test_pelican_may_pass_on_what_is_no_source(built: Site) -> None:
    """Such as the file in which some hosts want the site's name."""
    built.write("content/extra/CNAME", "hikmah.example.org")
    built.settings(
        HIKMAH_HANDOUTS=False,
        STATIC_PATHS=["extra"],
        EXTRA_PATH_METADATA={"extra/CNAME": {"path": "CNAME"}},
    )
    built.pelican()
    assert built.text("CNAME") == "hikmah.example.org"
    built.pelican()
    assert built.text("CNAME") == "hikmah.example.org"
