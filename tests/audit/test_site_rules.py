"""What all pages together tell: titles, links, strangers, colours."""

from __future__ import annotations

import pytest

from hikmah.audit.site_rules import audit_site, place_of

BASE = "https://hikmah.example.org/"
PAGE = (
    '<html lang="id"><head><title>%s</title><meta name="description" content="D."></head>'
    '<body><main id="m"><h1>H</h1>%s</main></body></html>'
)
SHEET = (
    ":root { --ink: #000; --paper: #fff; }"
    "@media (prefers-color-scheme: dark) { :root { --ink: #fff; --paper: #000 } }"
)


def told(second: str = "", title: str = "Dua", sheet: str = SHEET, **more: str) -> list[str]:
    """The findings on a site of two pages and a sheet: file and rule."""
    files = {
        "index.html": PAGE % ("Satu", ""),
        "b/index.html": PAGE % (title, second),
        "a.css": sheet,
        **more,
    }
    return [f"{one.place.source} {one.code}" for one in audit_site(files, {*files, "a b.png"}, BASE)]


@pytest.mark.parametrize(
    "link",
    [
        "../",
        "/",
        "../index.html#m",
        "#m",
        "#",
        f"{BASE}b/#m",
        "https://other.example/",
        "mailto:a@b.id",
        "../a%20b.png",
        "../b/?q=1",
        "#v=1&pilih=l:process",
    ],
)
def test_a_link_that_leads_somewhere_is_no_finding(link: str) -> None:
    """Folders, files, parts of pages, with and without the public address; other sites are left to others."""
    assert told(f'<a href="{link}">x</a>') == []


@pytest.mark.parametrize("link", ["../c/", "/c.html", "#n", "../#n", f"{BASE}c/", f"{BASE}b/#n", "index.htm"])
def test_a_dead_link_is_told(link: str) -> None:
    """No such file, or no such id in it."""
    assert told(f'<a href="{link}">x</a>') == ["b/index.html HKM151"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param('<img alt="" src="https://cdn.example/a.png">', ["b/index.html HKM152"], id="picture"),
        pytest.param('<script src="//cdn.example/a.js"></script>', ["b/index.html HKM152"], id="script"),
        pytest.param('<link rel="stylesheet" href="//c.example/a.css">', ["b/index.html HKM152"], id="sheet"),
        pytest.param('<link rel="canonical" href="https://c.example/">', [], id="canonical-fetches-nothing"),
        pytest.param('<img alt="" src="data:image/png;base64,AA==">', [], id="data"),
    ],
)
def test_nothing_is_fetched_from_elsewhere(markup: str, expected: list[str]) -> None:
    """A link that is followed may lead away; a file that is fetched may not."""
    assert told(markup) == expected


def test_titles_tell_pages_apart() -> None:
    """Within a language, among the pages that can be found from outside."""
    assert told(title="Satu") == ["b/index.html HKM150"]
    hidden = PAGE.replace("</head>", '<meta name="robots" content="noindex"></head>') % ("Satu", "")
    english = (PAGE % ("Satu", "")).replace('lang="id"', 'lang="en"')
    assert told(**{"c/index.html": hidden, "en/index.html": english}) == []


@pytest.mark.parametrize(
    ("sheet", "count"),
    [
        pytest.param(SHEET, 0, id="clear"),
        pytest.param(SHEET.replace("--ink: #000", "--ink: #999"), 2, id="faint-in-light-and-print"),
        pytest.param(SHEET.replace("--ink: #fff", "--ink: #555"), 1, id="faint-in-dark"),
        pytest.param("p { margin: 0 }", 0, id="another-theme-without-our-tokens"),
    ],
)
def test_faint_colours_are_told(sheet: str, count: int) -> None:
    """Each scheme by itself; print takes what it does not name from light."""
    assert told(sheet=sheet + "@media print { p { margin: 0 } }") == ["a.css HKM148"] * count


@pytest.mark.parametrize(
    ("link", "place"),
    [
        pytest.param("../b/", ("b/index.html", ""), id="folder"),
        pytest.param("", ("a/index.html", ""), id="itself"),
        pytest.param("..", ("index.html", ""), id="up"),
        pytest.param("https://x.example/", None, id="away"),
    ],
)
def test_where_a_link_leads(link: str, place: tuple[str, str] | None) -> None:
    """As a server answers it."""
    assert place_of(link, "a/index.html", BASE) == place


@pytest.mark.parametrize(
    ("link", "place"),
    [
        pytest.param("/buku/b/#m", ("b/index.html", "m"), id="from-the-server"),
        pytest.param("/buku/", ("index.html", ""), id="home"),
        pytest.param("https://x.id/buku/b/", ("b/index.html", ""), id="whole"),
        pytest.param("../b/", ("b/index.html", ""), id="from-the-page"),
        pytest.param("/b/", ("/b/index.html", ""), id="beside-the-site"),
        pytest.param("/bukunya/", ("/bukunya/index.html", ""), id="alike"),
    ],
)
def test_a_site_in_a_folder_of_its_server(link: str, place: tuple[str, str]) -> None:
    """Links from the server's root begin with the folder; what does not is no file of the site."""
    assert place_of(link, "a/index.html", "https://x.id/buku/", "/buku/") == place
