"""Drafts, hidden texts, publishing: who sees what, and what the ledger says of it."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import feedparser
import pytest
from tests.site.pages import ATOM, BASE, SITEMAP, dead_links
from tests.site.small_site import Site, front, small_site, story

DRAFT = story(
    "Masih draf", "2012-05-05", "process", 'DRAFKU belum jadi.\n{: #belum lesson="process" }', status="draft"
)
HIDDEN = story(
    "Tersembunyi",
    "2012-06-06",
    "process",
    'SEMBUNYI di sini, tentang [[kado]].\n{: #di-sini lesson="process" }',
    status="hidden",
)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site with a draft and hidden texts, built at the desk and for the public."""
    site = small_site(tmp_path_factory.mktemp("both"), HIKMAH_HANDOUTS=True, HIKMAH_SEARCH=False)
    site.publish(OUTPUT_PATH="public")
    site.write("content/stories/draf.md", DRAFT)
    site.write("content/stories/sembunyi.md", HIDDEN)
    site.write(
        "content/pages/gelap.md",
        front("HALAMANGELAP, lihat [[kado]].", title="Gelap", summary="G.", status="hidden"),
    )
    site.write(
        "content/stories/kado.en.md",
        story(
            "The gift",
            "2008-04-27",
            "process",
            'A gift.\n{: #kurir lesson="process" }',
            lang="en",
            translation_of="kado",
            status="hidden",
        ),
    )
    site.write("built.txt", site.build().out)
    site.write("published.txt", site.build(settings="publishconf.py").out)
    return site


@pytest.fixture(scope="module")
def public(both: Site) -> Site:
    """Its public output."""
    return Site(both.folder, "public")


def holding(site: Site, word: str) -> set[str]:
    """The text files of the output in which *word* stands."""
    return {
        name for name, data in site.files().items() if not name.endswith(".pdf") and word.encode() in data
    }


def test_a_draft_is_shown_at_the_desk(both: Site) -> None:
    """As a page, in the lists, and marked as one; feeds and the sitemap never hold it."""
    page = both.text("cerita/draf/index.html")
    assert 'content="noindex"' in page
    lists = {"cerita/draf/index.html", "index.html", "arsip/index.html", "pelajaran/process/index.html"}
    assert lists <= holding(both, "cerita/draf/") | holding(both, "DRAFKU")
    assert not [name for name in holding(both, "draf") if name.endswith((".xml", ".txt"))]


def test_a_draft_is_not_published(public: Site) -> None:
    """No page, no mention anywhere, not in a handout; the ledger names it."""
    assert "cerita/draf/index.html" not in public.stamps()
    assert holding(public, "DRAFKU") == set()
    assert holding(public, "Masih draf") == set()
    said = (public.folder / "published.txt").read_text("utf-8")
    assert "draft left out: stories/draf.md" in said
    assert "13 sources read = 12 published + 1 drafts + 0 refused" in said
    assert "13 published + 0 drafts" in (public.folder / "built.txt").read_text("utf-8")


def test_a_draft_leaves_when_it_was_built_before(built: Site) -> None:
    """Publishing into the folder that holds the desk's site takes the draft's page away."""
    built.write("content/stories/draf.md", DRAFT)
    built.build()
    assert "cerita/draf/index.html" in built.stamps()
    built.build(settings="publishconf.py")
    assert "cerita/draf/index.html" not in built.stamps()


def test_a_link_to_a_draft_cannot_be_published(built: Site) -> None:
    """At the desk it works; for the public it is a finding that names both titles."""
    built.write("content/stories/draf.md", DRAFT)
    built.edit("content/stories/loket.md", "Petugas", "Seperti [[draf]], petugas")
    built.build()
    done = built.run("hikmah", "build", "-s", "publishconf.py")
    assert done.code == 1
    assert "content/stories/loket.md:10:9 HKM056" in done.err
    assert "“Loket” links to “Masih draf”" in done.err


def test_a_lesson_may_name_a_draft_in_its_order(built: Site) -> None:
    """It comes when it is published."""
    built.write("content/stories/draf.md", DRAFT)
    built.edit("content/lessons/process.md", "[telepon, kado]", "[draf, telepon, kado]")
    built.build(settings="publishconf.py")
    assert holding(built, "Masih draf") == set()


@pytest.mark.parametrize("into", ["output", "public"])
def test_a_hidden_story_has_a_page_and_is_listed_nowhere(both: Site, into: str) -> None:
    """Whoever has the address, or a code on paper, may read it; search engines are asked to stay away."""
    site = Site(both.folder, into)
    own = {"cerita/sembunyi/index.html"}
    assert holding(site, "SEMBUNYI") == own
    codes = {name for name in holding(site, "Tersembunyi") - own if name.startswith("k/")} - {"k/index.html"}
    assert all('content="noindex"' in site.text(name) for name in codes)
    assert holding(site, "Tersembunyi") - codes == own
    assert holding(site, "cerita/sembunyi") - own == codes
    assert 'content="noindex"' in site.text("cerita/sembunyi/index.html")
    assert 'rel="canonical"' not in site.text("cerita/sembunyi/index.html")


@pytest.mark.parametrize("into", ["output", "public"])
def test_a_hidden_page_is_listed_nowhere(both: Site, into: str) -> None:
    """Nor is what it says quoted on the pages it links to."""
    site = Site(both.folder, into)
    assert holding(site, "HALAMANGELAP") == {"gelap/index.html"}
    assert holding(site, "Gelap") == {"gelap/index.html"}


def test_a_hidden_translation_is_not_offered(both: Site) -> None:
    """The original does not lead to it, and it names no other language."""
    assert "en/cerita/kado/index.html" in both.stamps()
    shown = {name for name in holding(both, "en/cerita/kado/") if not name.startswith("en/k/")}
    assert shown <= {"en/cerita/kado/index.html"}
    assert "en/cerita/kado" not in both.text("en/k/index.html")


def test_nothing_hidden_reaches_programs(public: Site) -> None:
    """Feeds and the sitemap hold published texts alone."""
    for name, data in public.files().items():
        if name.endswith((".xml", ".txt")):
            assert b"sembunyi" not in data
            assert b"gelap" not in data
    assert dead_links(public.files()) == []


def test_every_public_page_says_its_address(public: Site) -> None:
    """A canonical link, absolute and without a file name; the 404 page and redirects to the old have none."""
    for name in public.stamps():
        if name.endswith("index.html") and "hidden" not in name:
            page = public.text(name)
            if 'content="noindex"' in page:
                continue
            address = BASE + name.removesuffix("index.html")
            assert f'<link rel="canonical" href="{address}">' in page, name
    assert "canonical" not in public.text("404.html")


def test_the_sitemap_holds_every_public_page_once(public: Site) -> None:
    """Absolute addresses, each once, with the day of the last change where it is known."""
    root = ET.fromstring(public.files()["sitemap.xml"])  # noqa: S314 (our own)
    found = [loc.text or "" for loc in root.iter(f"{SITEMAP}loc")]
    pages = {
        BASE + name.removesuffix("index.html")
        for name in public.stamps()
        if name.endswith("index.html") and 'content="noindex"' not in public.text(name)
    }
    assert sorted(found) == sorted(pages)
    days = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in root}
    assert days[f"{BASE}cerita/kado/"] == "2008-04-27"
    assert f"Sitemap: {BASE}sitemap.xml" in public.text("robots.txt")


def test_feeds_are_sound_and_carry_the_whole_story(public: Site) -> None:
    """A feed reader takes them without complaint; the newest comes first, with its full text."""
    feeds = [name for name in public.stamps() if name.endswith("feed.xml")]
    assert {"feed.xml", "pelajaran/process/feed.xml", "pelajaran/extra-mile/feed.xml"} <= set(feeds)
    for name in feeds:
        parsed = feedparser.parse(public.files()[name])
        assert not parsed.bozo, name
        assert parsed.version == "atom10"
        assert parsed.feed.links
    parsed = feedparser.parse(public.files()["feed.xml"])
    assert [entry.title for entry in parsed.entries] == ["Loket", "Antrean", "Telepon", "Kado"]
    kado = parsed.entries[-1]
    assert kado.link == kado.id == f"{BASE}cerita/kado/"
    assert "Yang datang pagi itu direkturnya sendiri." in kado.content[0].value
    assert "Ia menunggu sebentar di teras." in kado.content[0].value
    assert kado.summary == "Ringkasan Kado."
    assert [(tag.term, tag.label) for tag in kado.tags] == [
        ("process", "Proses"),
        ("extra-mile", "Extra mile"),
    ]
    assert [
        entry.title for entry in feedparser.parse(public.files()["pelajaran/process/feed.xml"]).entries
    ] == [
        "Telepon",
        "Kado",
    ]


def test_a_feed_is_dated_by_its_entries(public: Site) -> None:
    """Never by the clock: the same stories give the same bytes on any day."""
    root = ET.fromstring(public.files()["feed.xml"])  # noqa: S314 (our own)
    updated = datetime.fromisoformat(root.findtext(f"{ATOM}updated") or "")
    assert updated == datetime(2010, 2, 3, 12, tzinfo=UTC)


def test_feeds_can_be_left_out(site: Site) -> None:
    """And the sitemap: then no page speaks of them."""
    site.settings(HIKMAH_FEEDS=False, HIKMAH_SITEMAP=False, HIKMAH_HANDOUTS=False)
    site.build()
    assert not [name for name in site.stamps() if name.endswith(".xml")]
    assert "atom+xml" not in site.text("index.html")
    assert "Sitemap" not in site.text("robots.txt")
    assert dead_links(site.files()) == []


def test_without_a_public_address_nothing_absolute_is_written(site: Site) -> None:
    """No feeds, no sitemap, no canonical links; everything else works."""
    site.settings(HIKMAH_PUBLIC_URL="", HIKMAH_HANDOUTS=True)
    site.build()
    assert not [name for name in site.stamps() if name.endswith(".xml")]
    assert holding(site, "example.org") == set()
    assert dead_links(site.files()) == []


def test_a_site_in_a_folder_of_its_server(site: Site) -> None:
    """Links start with the folder, absolute ones with the whole address."""
    site.publish(
        SITEURL="https://lain.example/hikmah",
        HIKMAH_PUBLIC_URL="https://lain.example/hikmah",
        OUTPUT_PATH="p/hikmah",
    )
    site.build(settings="publishconf.py")
    files = {f"hikmah/{name}": data for name, data in Site(site.folder, "p/hikmah").files().items()}
    assert dead_links(files, "https://lain.example/") == []
    assert b'href="/hikmah/cerita/kado/"' in files["hikmah/index.html"] + files["hikmah/arsip/index.html"]
