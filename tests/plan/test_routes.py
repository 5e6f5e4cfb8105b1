"""Addresses: where a page is found and where it is written say the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.names import Language, LessonId, PageSlug, SeriesSlug, SessionSlug, StorySlug
from hikmah.plan.parts import Url
from hikmah.plan.routes import Route, Routes

SLUGS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


def routes(lang: Language = "id", *, relative: bool = False, path: str = "/") -> Routes:
    """The addresses of one language of an Indonesian site."""
    return Routes(lang=lang, default_lang="id", relative=relative, path=path, base="https://hikmah.example/")


def every(found: Routes, slug: str) -> list[Route]:
    """A route of every kind."""
    return [
        found.home(),
        found.story(StorySlug(slug)),
        found.lessons(),
        found.lesson(LessonId(slug)),
        found.handout(LessonId(slug)),
        found.series(SeriesSlug(slug)),
        found.glossary(),
        found.sessions(),
        found.session(SessionSlug(slug)),
        found.archive(),
        found.page(PageSlug(slug)),
        found.feed(),
        found.feed(LessonId(slug)),
        found.not_found(),
    ]


@pytest.mark.parametrize(
    ("route", "url", "save_as"),
    [
        pytest.param(routes().home(), "", "index.html", id="home"),
        pytest.param(routes().story(StorySlug("kado")), "cerita/kado/", "cerita/kado/index.html", id="story"),
        pytest.param(
            routes("en").story(StorySlug("kado")),
            "en/cerita/kado/",
            "en/cerita/kado/index.html",
            id="english",
        ),
        pytest.param(
            routes(relative=True).lessons(), "pelajaran/index.html", "pelajaran/index.html", id="relative"
        ),
        pytest.param(routes("en").feed(), "en/feed.xml", "en/feed.xml", id="feed"),
        pytest.param(
            routes().handout(LessonId("process")),
            "pelajaran/process/lembar-peserta-process.pdf",
            "pelajaran/process/lembar-peserta-process.pdf",
            id="handout",
        ),
        pytest.param(
            routes().alias("/2008/04/proses/"), "2008/04/proses", "2008/04/proses/index.html", id="alias"
        ),
        pytest.param(routes().alias("/p/12.html"), "p/12.html", "p/12.html", id="alias-of-a-file"),
    ],
)
def test_where_things_are(route: Route, url: str, save_as: str) -> None:
    """The addresses of DESIGN.md."""
    assert (route.url, route.save_as) == (url, save_as)


@given(SLUGS, st.sampled_from(["id", "en"]), st.booleans())
def test_an_address_names_its_file(slug: str, lang: Language, relative: bool) -> None:
    """An address that ends in a folder is its index file; with relative links it always ends in a file."""
    for route in every(routes(lang, relative=relative), slug):
        file = f"{route.url}index.html" if route.url == "" or route.url.endswith("/") else route.url
        assert file == route.save_as
        assert not relative or str(route.url) == route.save_as


@given(SLUGS, st.sampled_from(["id", "en"]), st.booleans())
def test_no_two_kinds_of_page_share_a_file(slug: str, lang: Language, relative: bool) -> None:
    """Unless an author names a plain page as one of ours."""
    names = [route.save_as for route in every(routes(lang, relative=relative), slug)]
    ours = {"pelajaran", "istilah", "latihan", "arsip", "cerita", "seri"}
    assert len(set(names)) == len(names) or slug in ours


@given(SLUGS)
def test_a_root_leads_to_the_home(slug: str) -> None:
    """As many steps up as there are folders; on a server, its own path."""
    for route in every(routes(relative=True), slug):
        assert routes(relative=True).root(route) == "../" * route.save_as.count("/")
        assert routes(path="/folder/").root(route) == "/folder/"


@pytest.mark.parametrize(
    ("url", "absolute"),
    [
        ("", "https://hikmah.example/"),
        ("index.html", "https://hikmah.example/"),
        ("cerita/kado/index.html#kurir", "https://hikmah.example/cerita/kado/#kurir"),
        ("cerita/kado/#kurir", "https://hikmah.example/cerita/kado/#kurir"),
        ("feed.xml", "https://hikmah.example/feed.xml"),
    ],
)
def test_a_public_address_names_no_index_file(url: str, absolute: str) -> None:
    """Whether links are relative or not."""
    assert routes(relative=True).absolute(Url(url)) == absolute
