"""Readers' replies: off unless asked for, then on their story's page and in a feed."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import feedparser
import pytest
from tests.site.pages import dead_links, doubled_ids, page_of
from tests.site.small_site import Site, front, small_site

ANSWERS = {
    "wulan": front("Tukang parkir pun **diingat**. Lihat [[telepon]].", name="Wulan", date="2026-11-01"),
    "bram": front("Betul, Bu.", name="Bram & anak", date="2026-11-03", reply_to="wulan"),
    "sari": front("DRAFKU.", name="Sari", date="2026-11-05", status="draft"),
}


def with_replies(site: Site) -> Site:
    """The same site with three replies to one story."""
    for name, text in ANSWERS.items():
        site.write(f"content/replies/kado/{name}.md", text)
    return site


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site that shows replies, built at the desk and for the public."""
    folder = tmp_path_factory.mktemp("replies")
    site = with_replies(small_site(folder, HIKMAH_REPLIES=True, HIKMAH_REPLY_TO="surat@hikmah.example.org"))
    site.publish(OUTPUT_PATH="public")
    site.build("--fatal", "warnings")
    site.write("said.txt", site.build("--fatal", "warnings", settings="publishconf.py").out)
    return site


@pytest.fixture(scope="module")
def public(both: Site) -> Site:
    """Its public output."""
    return Site(both.folder, "public")


def test_they_are_off_unless_asked_for(tmp_path: Path) -> None:
    """Nothing of them is read or shown, faults and all; the account says how many there are."""
    site = with_replies(small_site(tmp_path))
    site.write("content/replies/kado/rusak.md", "bukan tanggapan")
    said = site.build("--fatal", "warnings").out
    assert "+ 4 left out;" in said
    assert "HIKMAH_REPLIES is off: 4" in said
    assert not [name for name, data in site.files().items() if b"Wulan" in data or b"_reply" in data]


def test_a_reply_stands_on_its_story_s_page(both: Site) -> None:
    """After what links there, oldest first, an answer below what it answers; its links work."""
    page = both.text("cerita/kado/index.html")
    places = [page.index(f'id="{name}"') for name in ("_cited", "_reply-wulan", "_reply-bram", "_reply-sari")]
    assert places == sorted(places)
    assert page.index("replies__answers") < page.index('id="_reply-bram"')
    assert "Bram &amp; anak" in page
    assert 'href="../../cerita/telepon/index.html">Telepon</a>' in page
    assert dead_links(both.files()) == []
    assert doubled_ids(both.files()) == {}


def test_a_draft_is_shown_at_the_desk_alone(both: Site, public: Site) -> None:
    """And the account names it."""
    assert "DRAFKU" in both.text("cerita/kado/index.html")
    assert not [name for name, data in public.files().items() if b"DRAFKU" in data]
    said = (public.folder / "said.txt").read_text("utf-8")
    assert "12 sources read = 11 published + 1 drafts + 0 refused;" in said
    assert "draft left out: replies/kado/sari.md" in said


def test_a_letter_is_begun_with_title_and_address(public: Site) -> None:
    """The mail link carries both, and nothing of any third party."""
    (mail,) = [
        link for link in page_of(public.text("cerita/kado/index.html")).links if link.startswith("mailto:")
    ]
    parts = urlsplit(mail)
    assert parts.path == "surat@hikmah.example.org"
    asked = parse_qs(parts.query)
    assert asked["subject"] == ["Tentang “Kado”"]
    assert asked["body"] == ["Kado\r\nhttps://hikmah.example.org/cerita/kado/\r\n\r\n"]


def test_the_feed_holds_what_is_published_newest_first(both: Site, public: Site) -> None:
    """Under an id of its own, each entry at its place on the story's page."""
    for site in (both, public):
        feed = feedparser.parse(site.text("tanggapan/feed.xml"))
        assert not feed.bozo
        assert [entry.title for entry in feed.entries] == ["Bram & anak: Kado", "Wulan: Kado"]
        assert feed.entries[0].link == "https://hikmah.example.org/cerita/kado/#_reply-bram"
        assert feed.feed.id != feedparser.parse(site.text("feed.xml")).feed.id
    assert "../../tanggapan/feed.xml" in both.text("cerita/kado/index.html")


def test_without_replies_there_is_a_way_to_write_and_no_feed(both: Site, tmp_path: Path) -> None:
    """Other stories only ask for the first one; without an address nothing is asked for at all."""
    page = both.text("cerita/telepon/index.html")
    assert "mailto:" in page
    assert "tanggapan/feed.xml" not in page
    quiet = small_site(tmp_path, HIKMAH_REPLIES=True)
    quiet.build()
    assert "_replies" not in quiet.text("cerita/kado/index.html")
    assert "tanggapan/feed.xml" not in quiet.stamps()


def test_an_address_in_a_reply_stops_the_build(tmp_path: Path) -> None:
    """It is named with its line, and nothing is published."""
    site = with_replies(small_site(tmp_path, HIKMAH_REPLIES=True))
    site.write(
        "content/replies/kado/tono.md", front("Halo.", name="Tono", date="2026-11-09", email="t@example.org")
    )
    done = site.run("hikmah", "build")
    assert done.code == 1
    assert "content/replies/kado/tono.md:4:1 HKM114" in done.err
    assert not site.output.exists()


@pytest.mark.parametrize("address", ["surat", "a@b", "a b@example.org", "a@example.org?cc=x@example.org"])
def test_the_address_for_replies_must_be_one(tmp_path: Path, address: str) -> None:
    """A slip in the settings is told before anything is built."""
    done = small_site(tmp_path, HIKMAH_REPLIES=True, HIKMAH_REPLY_TO=address).run("hikmah", "build")
    assert done.code != 0
    assert "HIKMAH_REPLY_TO" in done.err


def test_a_reply_changes_its_story_s_page_and_the_feed(tmp_path: Path) -> None:
    """No other page is written anew."""
    site = with_replies(small_site(tmp_path, HIKMAH_REPLIES=True, HIKMAH_SEARCH=False))
    site.build()
    before = site.stamps()
    site.edit("content/replies/kado/wulan.md", "Tukang parkir", "Juru parkir")
    site.build()
    after = site.stamps()
    assert {name for name in after if before.get(name) != after[name]} == {
        "cerita/kado/index.html",
        "tanggapan/feed.xml",
    }
