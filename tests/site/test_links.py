"""Every link of a built site leads to a file that is there and an id that is in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.read.photographs import picture, written
from tests.site.pages import BASE, dead_links, doubled_ids, machine_links, page_of, pages_of, place_of
from tests.site.small_site import Site, front, lesson, story

from hikmah.index.build import index_site
from hikmah.index.knowledge_base import KnowledgeBase
from hikmah.read.cache import ReadCache
from hikmah.read.sources import read_content


@pytest.fixture(params=["output", "public"])
def built(request: pytest.FixtureRequest, whole: Site) -> Site:
    """The project's content as it is at one's desk, and as it is published."""
    return Site(whole.folder, request.param)


@pytest.fixture(scope="module")
def kb(whole: Site) -> KnowledgeBase:
    """What the index makes of the same content."""
    cache = ReadCache.load(whole.folder / "no-cache", "")
    return index_site(read_content(whole.folder / "content", cache).sources, "id", drafts=True).editions[0]


def test_no_link_is_dead(built: Site) -> None:
    """Pages, feeds, sitemap and robots.txt, links, pictures, style sheets and fragments."""
    assert dead_links(built.files()) == []


def test_ids_are_unique(built: Site) -> None:
    """No page bears an id twice."""
    assert doubled_ids(built.files()) == {}


def test_there_is_something_to_walk(built: Site) -> None:
    """The walk above goes over hundreds of links, fragments among them."""
    pages = pages_of(built.files())
    links = [link for page in pages.values() for link in page.links]
    assert len(pages) >= 40
    assert len([link for link in links if "#" in link]) > 100
    assert len(list(machine_links(built.files()))) > 50


def test_at_the_desk_every_link_ends_in_a_file(whole: Site) -> None:
    """The output works from a folder, without a server: no link starts at a root or ends in a folder."""
    for name, page in pages_of(whole.files()).items():
        for link in page.links:
            if not link.startswith(("http", "mailto:", "#")):
                assert not link.startswith("/"), f"{name}: {link}"
                assert not link.partition("#")[0].endswith("/"), f"{name}: {link}"


def test_in_public_no_link_names_an_index_file(public: Site) -> None:
    """An address ends in its folder, on pages and for machines."""
    files = public.files()
    links = [(name, link) for name, page in pages_of(files).items() for link in page.links]
    links += machine_links(files)
    assert [found for found in links if "index.html" in found[1]] == []


def linked(built: Site, page: str) -> set[tuple[str, str]]:
    """Every place that *page* links to."""
    places = (place_of(link, page) for link in page_of(built.text(page)).links)
    return {place for place in places if place is not None}


def carried(kb: KnowledgeBase) -> Iterator[tuple[str, str, list[str]]]:
    """Every lesson with every story that carries it, and that story's passages for it."""
    for name in kb.lesson:
        for told in kb.stories:
            if name in told.lessons:
                passages = [passage.id for passage in told.body.passages if name in passage.lessons]
                yield name, told.slug, [*passages]


def test_the_lessons_index_leads_to_every_story_and_passage(built: Site, kb: KnowledgeBase) -> None:
    """Every lesson, every story that carries it, and every passage in it that teaches it."""
    index = linked(built, "pelajaran/index.html")
    rows = list(carried(kb))
    assert len(rows) >= 12
    for name, slug, passages in rows:
        page = f"cerita/{slug}/index.html"
        assert {(f"pelajaran/{name}/index.html", ""), (page, f"_dari-{name}")} <= index
        assert {(page, passage) for passage in passages} <= index


def test_stories_and_lessons_lead_to_each_other(built: Site, kb: KnowledgeBase) -> None:
    """A lesson's page leads to its stories and to the passages it quotes; a story's page to its lessons."""
    for name, slug, passages in carried(kb):
        lesson, story = f"pelajaran/{name}/index.html", f"cerita/{slug}/index.html"
        assert (story, f"_dari-{name}") in linked(built, lesson)
        assert {(story, passage) for passage in passages} <= linked(built, lesson)
        assert (lesson, "") in linked(built, story)


def test_a_story_leads_back_to_the_lessons_index(built: Site, kb: KnowledgeBase) -> None:
    """From every story's page."""
    for slug in kb.story:
        assert ("pelajaran/index.html", "") in linked(built, f"cerita/{slug}/index.html")


AWKWARD = """## Judul yang sama

/// passage | process
    id: petikan
### Sub yang sama

Catatan[^1] dan [lompat ke sub](#sub-yang-sama), [ke petikan](#petikan).
{: #tanda }

Satu tanda lagi[^1], <span id="tanda-mentah">mentah</span>.
///

[^1]: Isi catatan, lihat [[%s]].

/// question
    id: tanya-dulu
Apa?
///

/// key-point
Pokoknya.
///"""
"""Everything that bears an id, in a passage that is quoted elsewhere."""


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Two stories alike down to their headings, quoted in each other and on one lesson page, and more."""
    site = Site(tmp_path_factory.mktemp("awkward"))
    site.settings(HIKMAH_HANDOUTS=True)
    site.publish(OUTPUT_PATH="public")
    write = {
        "lessons/process.md": lesson(
            "Proses", 1, "parang", "## Judul yang sama\n\nIsi.[^1]\n\n[^1]: Catatan."
        ),
        "lessons/extra-mile.md": lesson("Tanpa cerita", 2, "kawung"),
        "lessons/process.en.md": lesson(
            "Process", 1, "parang", lang="en", translation_of="process", related="[]"
        ),
        "stories/satu.md": story("Satu", "2008-01-01", "process", AWKWARD % "dua"),
        "stories/dua.md": story(
            "Dua", "2008-01-02", "process", AWKWARD % "satu" + "\n\n![[satu#petikan]]\n\n![[satu#petikan]]"
        ),
        "stories/tanpa-petikan.md": story(
            "Tiga", "2008-01-03", "process", "Kata [[satu|dan “&” <b>b</b>]] ini."
        ),
        "sessions/latihan.md": front(
            "",
            title="Latihan",
            date="2026-12-09",
            start='"09:00"',
            slot="20",
            items="[{questions: satu, minutes: 10}, {questions: tanpa-petikan, minutes: 10}]",
        ),
        "pages/tentang.md": front(
            "![Kado](images/kado satu.png)\n\n![[dua#petikan]]", title="T", summary="S."
        ),
    }
    for path, text in write.items():
        site.write(f"content/{path}", text)
    (site.folder / "content/images").mkdir()
    (site.folder / "content/images/kado satu.png").write_bytes(written(picture(40, 30), "PNG"))
    site.build()
    site.build(settings="publishconf.py")
    return site


@pytest.mark.parametrize("into", ["output", "public"])
def test_quoted_text_keeps_its_links_and_leaves_its_ids(awkward: Site, into: str) -> None:
    """Headings, marks, footnotes and links within a page stay right when its passage stands on another."""
    files = Site(awkward.folder, into).files()
    assert dead_links(files) == []
    assert doubled_ids(files) == {}


def test_a_quoted_link_within_its_page_leads_back_to_it(awkward: Site) -> None:
    """``[…](#sub)`` in a passage means the story's page, wherever the passage is read."""
    for page in ("pelajaran/process/index.html", "cerita/dua/index.html", "cerita/satu/index.html"):
        assert ("cerita/satu/index.html", "sub-yang-sama") in linked(awkward, page), page
    assert ("cerita/dua/index.html", "sub-yang-sama") in linked(awkward, "tentang/index.html")


def test_a_lesson_without_stories_offers_no_handout(awkward: Site) -> None:
    """There is nothing to print, so nothing to download."""
    assert "lembar-peserta" not in awkward.text("pelajaran/extra-mile/index.html")
    assert "lembar-peserta" not in awkward.text("en/pelajaran/process/index.html")
    assert "lembar-peserta" in awkward.text("pelajaran/process/index.html")


def test_an_agenda_leads_to_the_first_question(awkward: Site) -> None:
    """By the id its author gave it; a story without questions is linked as a whole."""
    places = linked(awkward, "latihan/latihan/index.html")
    assert ("cerita/satu/index.html", "tanya-dulu") in places
    assert ("cerita/tanpa-petikan/index.html", "") in places


def test_feeds_carry_absolute_links(public: Site) -> None:
    """A feed is read far from the site: every link in it says where the site is."""
    feeds = [(name, link) for name, link in machine_links(public.files()) if name.endswith("feed.xml")]
    assert len(feeds) > 50
    assert [
        found for found in feeds if not found[1].startswith((BASE, "https://", "http://", "mailto:"))
    ] == []
