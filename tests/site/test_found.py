"""How a site is found and shared: what its pages say of themselves, and the pictures beside addresses."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring
from PIL import Image
from tests.site.small_site import Site, changed, small_site

BASE = "https://hikmah.example.org/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_FACTS = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_META = re.compile(r'<meta (?:property|name)="([^"]*)" content="([^"]*)">')
EVIL = 'Kado </script><script>alert("x")</script> & <!--'


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site for the public, in two languages, with a title that would break out."""
    site = small_site(tmp_path_factory.mktemp("found") / "site")
    site.edit("content/stories/loket.md", "title: Loket", f"title: '{EVIL}'")
    kado = (site.folder / "content/stories/kado.md").read_text(encoding="utf-8")
    head, _, _ = kado.partition("series:")
    english = head.replace("title: Kado", "title: The gift").replace("aliases: [/2008/04/kado/]\n", "")
    site.write("content/stories/kado.en.md", f"{english}translation_of: kado\n---\nThe gift came by hand.\n")
    for lesson in ("process", "extra-mile"):
        text = (site.folder / f"content/lessons/{lesson}.md").read_text(encoding="utf-8")
        lines = text.split("---\n")[1].splitlines()
        front = "\n".join(line for line in lines if not line.startswith(("stories", "related")))
        site.write(f"content/lessons/{lesson}.en.md", f"---\n{front}\ntranslation_of: {lesson}\n---\nText.\n")
    site.build(settings="publishconf.py")
    return site


def facts(site: Site, page: str) -> list[dict[str, Any]]:
    """The things that a page tells search engines of; there is one block, and it is JSON."""
    blocks = _FACTS.findall(site.text(page))
    assert len(blocks) == 1, page
    said = json.loads(blocks[0])
    assert said.pop("@context") == "https://schema.org"
    things: list[dict[str, Any]] = said.get("@graph", [said])
    return things


def meta(site: Site, page: str) -> dict[str, str]:
    """What the head of a page says."""
    return dict(_META.findall(site.text(page)))


def test_a_story_is_an_article(shared: Site) -> None:
    """With its dates, its author, what it is about, and the way to it by its first lesson."""
    article, way = facts(shared, "cerita/kado/index.html")
    assert article == {
        "@type": "Article",
        "headline": "Kado",
        "datePublished": "2008-04-27",
        "inLanguage": "id",
        "author": {"@type": "Person", "name": "Bram"},
        "publisher": {"@type": "Organization", "name": "Hikmah"},
        "about": ["Proses", "Extra mile"],
        "image": f"{BASE}cerita/kado/kartu.png",
        "license": "https://creativecommons.org/licenses/by-sa/4.0/",
    }
    assert way == {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Proses", "item": f"{BASE}pelajaran/process/"},
            {"@type": "ListItem", "position": 2, "name": "Kado"},
        ],
    }


def test_a_lesson_is_something_to_learn_from(shared: Site) -> None:
    """It says what one will be able to do, and leads back to all lessons."""
    lesson, way = facts(shared, "pelajaran/process/index.html")
    assert (lesson["@type"], lesson["name"], lesson["teaches"]) == (
        "LearningResource",
        "Proses",
        ["menjelaskan"],
    )
    assert (lesson["url"], lesson["isAccessibleForFree"]) == (f"{BASE}pelajaran/process/", True)
    assert [step["name"] for step in way["itemListElement"]] == ["Pelajaran", "Proses"]


def test_the_glossary_is_a_set_of_terms(shared: Site) -> None:
    """Each with its definition, under the address at which it stands."""
    (terms,) = facts(shared, "istilah/index.html")
    assert (terms["@type"], terms["url"]) == ("DefinedTermSet", f"{BASE}istilah/")
    assert terms["hasDefinedTerm"][0] == {
        "@type": "DefinedTerm",
        "name": "customer",
        "description": "Orang yang dilayani.",
        "url": f"{BASE}istilah/#customer",
    }
    page = shared.text("istilah/index.html")
    assert all(f'id="{term["url"].partition("#")[2]}"' in page for term in terms["hasDefinedTerm"])
    assert facts(shared, "index.html")[0]["@type"] == "WebSite"


def test_no_title_breaks_out(shared: Site) -> None:
    """What an author writes is data here too: it comes back as it was, and ends no element."""
    article, _ = facts(shared, "cerita/loket/index.html")
    assert article["headline"] == EVIL
    assert "<script>alert" not in shared.text("cerita/loket/index.html")


def test_every_address_has_a_picture_beside_it(shared: Site) -> None:
    """A story's and a lesson's own, the site's for other pages; each is there, in the size that is said."""
    own = {
        "cerita/kado/index.html": "cerita/kado/kartu.png",
        "pelajaran/process/index.html": "pelajaran/process/kartu.png",
        "en/cerita/kado/index.html": "en/cerita/kado/kartu.png",
        "arsip/index.html": "kartu.png",
        "en/index.html": "en/kartu.png",
    }
    for page, picture in own.items():
        said = meta(shared, page)
        assert said["og:image"] == BASE + picture
        assert said["og:image:alt"]
        assert said["twitter:card"] == "summary_large_image"
        with Image.open(shared.output / picture) as opened:
            assert (str(opened.width), str(opened.height)) == (
                said["og:image:width"],
                said["og:image:height"],
            )


def test_a_hidden_story_makes_nothing_known(built: Site) -> None:
    """No picture, no facts, no canonical address."""
    built.edit("content/stories/antrean.md", "title: Antrean", "title: Antrean\nstatus: hidden")
    built.build(settings="publishconf.py")
    page = built.text("cerita/antrean/index.html")
    assert not _FACTS.search(page)
    assert "og:image" not in page
    assert not (built.output / "cerita/antrean/kartu.png").exists()
    assert "antrean" not in built.text("llms.txt")


def test_at_the_desk_no_cards_are_drawn(original: Site, tmp_path: Path) -> None:
    """They are for networks, which see only what is published; a setting draws them all the same."""
    assert not list(original.output.rglob("kartu.png"))
    assert "og:image" not in original.text("cerita/kado/index.html")
    site = small_site(tmp_path / "site", HIKMAH_CARDS=True)
    site.build()
    assert (site.output / "cerita/kado/kartu.png").is_file()


def test_a_new_word_in_a_story_draws_no_card_anew(shared: Site, tmp_path: Path) -> None:
    """A card shows titles alone: a new title draws that story's, and no other."""
    site = shared.copy(tmp_path / "copy")
    before = site.stamps()
    site.edit("content/stories/antrean.md", "Menunggu tanpa", "Menunggu lama tanpa")
    site.build(settings="publishconf.py")
    after = site.stamps()
    assert [
        name for name in after if name.endswith(("kartu.png", "llms.txt")) and after[name] != before[name]
    ] == []
    site.edit("content/stories/antrean.md", "title: Antrean", "title: Antrean pagi")
    site.build(settings="publishconf.py")
    last = site.stamps()
    drawn = [name for name in changed(after, last) if name.endswith("kartu.png")]
    assert drawn == ["cerita/antrean/kartu.png"]


def links(row: Element) -> dict[str, str]:
    """A page's other languages in the sitemap."""
    return {link.attrib["hreflang"]: link.attrib["href"] for link in row if link.tag.endswith("}link")}


def test_the_sitemap_knows_the_languages(shared: Site) -> None:
    """Each page with all its languages and the one for everybody else, the same from every side."""
    rows = {row.findtext(f"{SITEMAP}loc"): links(row) for row in fromstring(shared.text("sitemap.xml"))}
    homes = (("id", BASE), ("en", f"{BASE}en/"), ("x-default", BASE))
    kado = {lang: f"{home}cerita/kado/" for lang, home in homes}
    assert rows[kado["id"]] == rows[kado["en"]] == kado
    assert rows[f"{BASE}cerita/antrean/"] == {}
    assert all(address in rows for others in rows.values() for address in others.values())
    for address, others in rows.items():
        page = shared.text(f"{(address or '').removeprefix(BASE)}index.html")
        said = dict(re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">', page))
        assert others == said, address


@pytest.mark.parametrize("folder", ["", "en/"])
def test_programs_are_told_what_is_here(shared: Site, folder: str) -> None:
    """``llms.txt``: the site, its lessons, its stories; every address in it leads somewhere."""
    text = shared.text(f"{folder}llms.txt")
    assert text.startswith("# Hikmah\n")
    found = re.findall(r"\]\((.*?)\)", text)
    assert f"{BASE}{folder}cerita/kado/" in found
    for address in found:
        path = address.removeprefix(BASE)
        assert (shared.output / path / ("index.html" if path.endswith("/") or not path else "")).is_file()
    assert "<script>" not in text


def test_feeds_are_found_on_the_pages_they_belong_to(shared: Site) -> None:
    """The site's on every page, a lesson's on the lesson's."""
    feeds = re.compile(r'type="application/atom\+xml"[^>]* href="([^"]*)"')
    assert feeds.findall(shared.text("cerita/kado/index.html")) == ["/feed.xml"]
    assert feeds.findall(shared.text("pelajaran/process/index.html"))[:2] == [
        "/feed.xml",
        "/pelajaran/process/feed.xml",
    ]


def test_a_story_can_be_cited(shared: Site) -> None:
    """Author, title, site, date and address, in a place that one opens."""
    page = shared.text("cerita/kado/index.html")
    cited = re.search(r"<summary>Kutip cerita ini</summary>\n<p>(.*?)</p>", page)
    assert cited is not None
    assert cited[1] == f"Bram. “Kado”. <cite>Hikmah</cite>, 27 April 2008. {BASE}cerita/kado/"
