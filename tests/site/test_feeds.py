"""Feeds: valid, complete for a reader that knows nothing of our pages, and stable through renamings."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest
from tests.office.parts import png
from tests.site.atom import LANG, NS, atom_faults
from tests.site.pages import page_of
from tests.site.small_site import Site, small_site, story

BASE = "https://hikmah.example.org/"
GOOD = (
    f'<feed xmlns="{NS[1:-1]}" xml:lang="id"><title>T</title><id>urn:x</id>'
    '<updated>2008-04-27T12:00:00Z</updated><link rel="self" href="https://a.example/f"/>'
    "<author><name>A</name></author>"
    "<entry><title>E</title><id>urn:e</id><updated>2008-04-27T12:00:00Z</updated>"
    '<link href="https://a.example/e"/><category term="x"/></entry></feed>'
)
LONG = """Di depan loket & "meja" itu.[^a] Lihat [[lesson:patience|kesabaran]] dan [daftar](#bawah).

![sebuah meja](images/meja.png)

![[kado#kurir]]

## Bawah

Selesai.

[^a]: Catatan *miring*.

/// question
RAHASIA tidak, tetapi pertanyaan?

/// answer
RAHASIA jawaban.
///
///"""


@pytest.fixture(scope="module")
def fed(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site with a story that has everything that is hard for a feed, built for the public."""
    site = small_site(tmp_path_factory.mktemp("fed") / "site")
    (site.folder / "content/images").mkdir(exist_ok=True)
    (site.folder / "content/images/meja.png").write_bytes(png())
    site.write(
        "content/stories/meja.md",
        story("Meja & <kursi>", "2011-05-01", "process, patience", LONG, modified="2011-06-02").replace(
            "summary: Ringkasan Meja & <kursi>.", 'summary: "Dua <meja> & satu kursi."'
        ),
    )
    site.write(
        "content/stories/rancangan.md", story("Rancangan", "2012-01-01", "process", "X.", status="draft")
    )
    site.write("content/stories/diam.md", story("Diam", "2012-01-02", "process", "X.", status="hidden"))
    site.build("--fatal", "errors", settings="publishconf.py")
    return site


def feeds(site: Site) -> dict[str, bytes]:
    """All feeds of the output."""
    return {name: data for name, data in site.files().items() if name.endswith("feed.xml")}


def entry_of(site: Site, title: str, feed: str = "feed.xml") -> ET.Element:
    """The entry of one story."""
    root = ET.fromstring(site.text(feed))  # noqa: S314 (our own)
    return next(entry for entry in root.findall(f"{NS}entry") if entry.findtext(f"{NS}title") == title)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param("<id>urn:e</id>", "", "entry 1: 0 times id", id="no-id"),
        pytest.param("<id>urn:e</id>", "<id>/e</id>", "entry 1: id '/e' is no address", id="relative-id"),
        pytest.param("12:00:00Z</updated><link rel", "</updated><link rel", "is no moment", id="date"),
        pytest.param(' xml:lang="id"', "", "in what language", id="language"),
        pytest.param('<link rel="self" href="https://a.example/f"/>', "", "where it lies", id="self"),
        pytest.param("<author><name>A</name></author>", "", "nobody wrote it", id="author"),
        pytest.param('href="https://a.example/e"', 'href="e/"', "link to 'e/'", id="relative-link"),
        pytest.param('term="x"', "", "category without a term", id="category"),
        pytest.param('<category term="x"/>', "<kind/>", "unknown element", id="stranger"),
    ],
)
def test_the_judge_can_say_no(old: str, new: str, fault: str) -> None:
    """A feed with one thing wrong is found out, and the same feed without it is not."""
    assert atom_faults(GOOD.encode()) == []
    assert GOOD.count(old) == 1
    found = atom_faults(GOOD.replace(old, new).encode())
    assert found
    assert fault in found[0]


def test_every_feed_keeps_to_the_standard(fed: Site) -> None:
    """The site's feed and each lesson's: no fault by RFC 4287, and feedparser has nothing to mend."""
    found = feeds(fed)
    assert len(found) == 4
    for name, data in found.items():
        assert atom_faults(data) == [], name
        parsed = feedparser.parse(data)
        assert not parsed.bozo, name
        assert parsed.version == "atom10"
        assert parsed.feed.language == "id"


def test_every_feed_of_our_own_content_keeps_to_the_standard(public: Site) -> None:
    """The same for what this project publishes, in both languages."""
    found = feeds(public)
    assert {name for name in found if name.startswith("en/")}
    for name, data in found.items():
        assert atom_faults(data) == [], name
        assert not feedparser.parse(data).bozo, name
        lang = "en" if name.startswith("en/") else "id"
        assert ET.fromstring(data).get(LANG) == lang  # noqa: S314 (our own)


def test_a_feed_says_where_it_lies_and_what_it_is_about(fed: Site) -> None:
    """Its own address, its page, its licence; the newest story first, dated by its last change."""
    feed = feedparser.parse(fed.files()["pelajaran/process/feed.xml"])
    links = {link.rel: link.href for link in feed.feed.links}
    assert links["self"] == f"{BASE}pelajaran/process/feed.xml"
    assert links["alternate"] == f"{BASE}pelajaran/process/"
    assert links["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert feed.feed.rights == "CC BY-SA 4.0"
    assert feed.feed.updated == "2011-06-02T12:00:00+00:00"
    assert [entry.title for entry in feed.entries] == ["Meja & <kursi>", "Telepon", "Kado"]


def test_an_entry_carries_its_dates_author_and_lessons(fed: Site) -> None:
    """Published and updated are two things; a lesson is told by its id, its title and where lessons are."""
    entry = entry_of(fed, "Meja & <kursi>")
    assert entry.findtext(f"{NS}published") == "2011-05-01T12:00:00+00:00"
    assert entry.findtext(f"{NS}updated") == "2011-06-02T12:00:00+00:00"
    assert entry.findtext(f"{NS}author/{NS}name") == "Hikmah"
    assert [dict(found.attrib) for found in entry.findall(f"{NS}category")] == [
        {"term": "process", "label": "Proses", "scheme": f"{BASE}pelajaran/"},
        {"term": "patience", "label": "Kesabaran", "scheme": f"{BASE}pelajaran/"},
    ]


def test_a_summary_shows_the_signs_that_were_written(fed: Site) -> None:
    """What looks like markup in it is text, also to a reader that takes it for HTML."""
    summary = entry_of(fed, "Meja & <kursi>").find(f"{NS}summary")
    assert summary is not None
    assert summary.get("type") == "html"
    assert summary.text == "Dua &lt;meja&gt; &amp; satu kursi."


def test_the_text_is_whole_and_leans_on_nothing(fed: Site) -> None:
    """Every address in it is absolute, no id is left, and quotes and footnotes come with it."""
    html = entry_of(fed, "Meja & <kursi>").findtext(f"{NS}content") or ""
    found = page_of(html)
    assert not found.ids
    assert found.links
    assert [link for link in found.links if not link.startswith(BASE)] == []
    assert f'src="{BASE}images/meja.png"' in html
    assert f'href="{BASE}cerita/meja/#bawah"' in html
    assert f'<blockquote cite="{BASE}cerita/kado/#kurir">' in html
    assert f'“<a href="{BASE}cerita/kado/#kurir">Kado</a>”' in html
    assert "itu.<sup>1</sup>" in html
    assert "<li><p>Catatan <em>miring</em>.</p></li>" in re.sub(r"\s*\n\s*", "", html)
    assert html.rstrip().endswith("</ol>")


def test_feeds_hold_what_is_published_for_learners_alone(fed: Site) -> None:
    """No draft, no hidden story, no answer and no trainer's note."""
    whole = b"".join(feeds(fed).values())
    for word in (b"RAHASIA", b"Rancangan", b"Diam"):
        assert word not in whole
    assert b"Kado" in whole


def test_a_renamed_story_keeps_its_id(site: Site) -> None:
    """With its old address among its aliases it is the same entry, which leads to the new address."""
    site.build()
    before = entry_of(site, "Kado").findtext(f"{NS}id")
    text = (site.folder / "content/stories/kado.md").read_text(encoding="utf-8")
    (site.folder / "content/stories/kado.md").unlink()
    site.write("content/stories/hadiah.md", text.replace("/2008/04/kado/", "/2008/04/kado/, /cerita/kado/"))
    for file in sorted(Path(site.folder, "content").rglob("*.md")):
        name = file.relative_to(site.folder).as_posix()
        site.write(name, file.read_text(encoding="utf-8").replace("[kado", "[hadiah"))
    site.edit("content/sessions/pagi.md", "{story: kado", "{story: hadiah")
    site.edit("content/sessions/pagi.md", "{questions: kado", "{questions: hadiah")
    site.edit("content/sessions/pagi.md", "{passage: kado#", "{passage: hadiah#")
    site.edit("content/lessons/process.md", "[telepon, kado]", "[telepon, hadiah]")
    site.build()
    entry = entry_of(site, "Kado")
    link = entry.find(f"{NS}link")
    assert before == entry.findtext(f"{NS}id") == f"{BASE}cerita/kado/"
    assert link is not None
    assert link.get("href") == f"{BASE}cerita/hadiah/"


def test_a_story_that_the_lock_knows_keeps_its_id_through_two_names(site: Site) -> None:
    """Without a word from the author: the first slug that is remembered names it for ever."""
    site.build()
    before = entry_of(site, "Antrean").findtext(f"{NS}id")
    path = "content/stories/antrean.md"
    for slug in ("zaman-antre", "barisan"):
        assert site.run("hikmah", "anchors").code == 0
        text = (site.folder / path).read_text(encoding="utf-8")
        (site.folder / path).unlink()
        path = f"content/stories/{slug}.md"
        site.write(path, text)
        site.build()
        entry = entry_of(site, "Antrean")
        assert entry.findtext(f"{NS}id") == before == f"{BASE}cerita/antrean/"
    assert (site.output / "cerita/antrean/index.html").exists()


def test_no_feed_without_a_public_address(site: Site) -> None:
    """A feed of addresses that lead nowhere helps nobody."""
    site.settings(HIKMAH_HANDOUTS=False, HIKMAH_PUBLIC_URL="")
    site.build()
    assert feeds(site) == {}
