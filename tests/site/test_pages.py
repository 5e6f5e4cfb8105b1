"""The walker finds dead links: it is tried on outputs made by hand."""

from __future__ import annotations

import pytest
from tests.site.pages import dead_links, doubled_ids, place_of

PAGE = b'<p id="a">A</p>'


@pytest.mark.parametrize(
    ("link", "page", "place"),
    [
        pytest.param("../b/index.html#x", "a/index.html", ("b/index.html", "x"), id="relative"),
        pytest.param("/b/", "a/index.html", ("b/index.html", ""), id="folder-from-the-root"),
        pytest.param("#x", "a/index.html", ("a/index.html", "x"), id="same-page"),
        pytest.param("https://hikmah.example.org/", "a/index.html", ("index.html", ""), id="public-home"),
        pytest.param("https://hikmah.example.org/b/#x", "f.xml", ("b/index.html", "x"), id="public"),
        pytest.param("/", "a/index.html", ("index.html", ""), id="home"),
        pytest.param("a%20b.png", "a/index.html", ("a/a b.png", ""), id="quoted"),
        pytest.param("https://example.org/", "a/index.html", None, id="another-site"),
        pytest.param("mailto:a@example.org", "a/index.html", None, id="mail"),
    ],
)
def test_a_link_leads_to_one_place(link: str, page: str, place: tuple[str, str] | None) -> None:
    """However it is written, a link is one file and one id, or leaves the site."""
    assert place_of(link, page) == place


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<a href="b.html">', id="no-file"),
        pytest.param('<a href="#b">', id="no-id"),
        pytest.param('<img src="b.png" alt="">', id="no-picture"),
        pytest.param('<a href="folder">', id="folder-without-its-slash"),
        pytest.param('<meta http-equiv="refresh" content="0; url=b.html">', id="redirect"),
        pytest.param('<link rel="canonical" href="https://hikmah.example.org/b/">', id="canonical"),
    ],
)
def test_a_dead_link_is_found(html: str) -> None:
    """Wherever it stands."""
    files = {"index.html": html.encode() + PAGE, "folder/index.html": PAGE}
    assert len(dead_links(files)) == 1


def test_a_dead_link_in_a_feed_is_found() -> None:
    """Also inside the text of an entry."""
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://hikmah.example.org/"/>'
        '<content type="html">&lt;a href="https://hikmah.example.org/b/"></content></entry></feed>'
    )
    assert dead_links({"index.html": PAGE, "feed.xml": feed.encode()}) == [
        "feed.xml: https://hikmah.example.org/b/"
    ]


def test_a_doubled_id_is_found() -> None:
    """Two elements of one id make the second unreachable."""
    assert doubled_ids({"index.html": PAGE + PAGE, "b.html": PAGE}) == {"index.html": ["a"]}
