"""Two lessons together, the table of all, and the way on within one lesson, on a small real site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.site.pages import dead_links, doubled_ids, page_of, place_of
from tests.site.small_site import Site, changed, small_site, story

PAIR = "pelajaran/process/extra-mile/index.html"
TURNED = "pelajaran/extra-mile/process/index.html"
MATRIX = "pelajaran/matriks/index.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small site with a story of three lessons that is in two series; built for desk and public."""
    site = small_site(tmp_path_factory.mktemp("together") / "site")
    site.publish(OUTPUT_PATH="public")
    site.write(
        "content/stories/hujan.md",
        story(
            "Hujan",
            "2011-01-01",
            "patience, extra-mile, process",
            'Hujan pertama.\n{: #pertama lesson="extra-mile" }\n\nTanpa tanda.\n\n'
            "/// passage | extra-mile process\n    id: kedua\nHujan kedua[^1].\n///\n\n[^1]: Catatan hujan.",
            series="[{name: Surat, part: 1}, {name: Hadiah, part: 3}]",
        ),
    )
    site.build("--fatal", "warnings")
    site.build(settings="publishconf.py")
    return site


def linked(site: Site, page: str) -> set[tuple[str, str]]:
    """Every place that *page* links to."""
    return {place for link in page_of(site.text(page)).links if (place := place_of(link, page)) is not None}


@pytest.mark.parametrize("into", ["output", "public"])
def test_no_link_is_dead_and_no_id_doubled(built: Site, into: str) -> None:
    """Ways on, pairs, redirects, the table."""
    files = Site(built.folder, into).files()
    assert dead_links(files) == []
    assert doubled_ids(files) == {}


def test_a_pair_shows_the_stories_that_carry_both(built: Site) -> None:
    """With the passages that teach both, in full, and links to those that teach one of them."""
    page = built.text(PAIR)
    assert {("cerita/kado/index.html", ""), ("cerita/hujan/index.html", "")} <= linked(built, PAIR)
    assert {("cerita/hujan/index.html", "pertama"), ("cerita/kado/index.html", "kurir")} <= linked(
        built, PAIR
    )
    assert "loket" not in page
    assert re.search(r"<blockquote>\s*<p>Hujan kedua<sup", page)
    assert "Catatan hujan." in page
    assert re.search(r"<blockquote>\s*<p>Kado itu", page) is None


def test_a_pair_says_why_the_lessons_belong_together(built: Site) -> None:
    """As the lessons themselves say it of each other."""
    assert "Dekat." in built.text(PAIR)


def test_the_turned_address_leads_to_the_pair(built: Site) -> None:
    """It is no page of its own, and no search engine is offered two."""
    assert linked(built, TURNED) >= {(PAIR, "")}
    assert "noindex" in built.text(TURNED)
    assert "noindex" not in built.text(PAIR)
    sitemap = (built.folder / "public/sitemap.xml").read_text(encoding="utf-8")
    assert "/pelajaran/process/extra-mile/" in sitemap
    assert "/pelajaran/matriks/" in sitemap
    assert "/pelajaran/extra-mile/process/" not in sitemap


def test_a_lesson_groups_its_stories_by_their_other_lessons(built: Site) -> None:
    """Under each other lesson, in the lesson's own order; who carries no other stands last."""
    page = built.text("pelajaran/process/index.html")
    groups = page[page.index('class="company"') :].split('class="company__group"')[1:]
    found = [
        (
            re.sub(r"<[^>]+>", "", re.findall(r"<h3.*</h3>", group)[0]),
            [(int(number), title) for number, title in re.findall(r'value="(\d+)"><a [^>]*>([^<]+)', group)],
        )
        for group in groups
    ]
    assert found == [
        ("juga tentang Extra mile", [(2, "Kado"), (3, "Hujan")]),
        ("juga tentang Kesabaran", [(3, "Hujan")]),
        ("hanya pelajaran ini", [(1, "Telepon")]),
    ]
    assert {(PAIR, ""), ("pelajaran/process/patience/index.html", "")} <= linked(
        built, "pelajaran/process/index.html"
    )


def test_the_table_has_every_story_and_lesson(built: Site) -> None:
    """A cell leads to the passages, or to the story where no passage is marked; it says which it is."""
    assert (MATRIX, "") in linked(built, "pelajaran/index.html")
    found = linked(built, MATRIX)
    assert {("cerita/hujan/index.html", "pertama"), ("cerita/hujan/index.html", "kedua")} <= found
    page = built.text(MATRIX)
    rows = page[page.index("<tbody>") : page.index("</tbody>")].split("<tr>")[1:]
    assert len(rows) == 5
    hujan = next(row for row in rows if ">Hujan<" in row)
    assert [cell.count("<a ") for cell in hujan.split("<td>")[1:]] == [1, 2, 1]
    assert "Kesabaran: tanpa petikan" in hujan
    assert "Extra mile: Hujan pertama." in hujan
    loket = next(row for row in rows if ">Loket<" in row)
    assert [cell.count("<a ") for cell in loket.split("<td>")[1:]] == [0, 1, 0]
    assert page.count('scope="col"') == 4
    assert page.count('scope="row"') == 5
    assert page.count("<caption") == 1


def test_the_way_on_keeps_the_lesson(built: Site) -> None:
    """From the lesson's page on, every step within it names it in the address."""
    kado, telepon, hujan = (f"cerita/{slug}/index.html" for slug in ("kado", "telepon", "hujan"))
    way = "_dari-process"
    for page in ("pelajaran/process/index.html", "pelajaran/index.html"):
        assert {(kado, way), (telepon, way), (hujan, way)} <= linked(built, page)
    assert {(telepon, way), (hujan, way)} <= linked(built, kado)
    assert (hujan, way) not in linked(built, telepon)
    text = built.text(kado)
    bar = text[text.index(f'id="{way}"') : text.index("</nav>", text.index(f'id="{way}"'))]
    assert "cerita 2 dari 3" in bar
    said = re.sub(r"<[^>]+>", "", bar)
    assert "← Sebelum ini: Telepon" in said
    assert "Sesudah ini →: Hujan" in said


def test_a_story_has_a_way_for_each_of_its_lessons(built: Site) -> None:
    """Also where it is the only one: the lesson's page leads to it all the same."""
    ids = page_of(built.text("cerita/hujan/index.html")).ids
    assert {"_dari-process", "_dari-extra-mile", "_dari-patience"} <= ids.keys()


def test_one_story_stands_in_two_series(built: Site) -> None:
    """Its page leads to both, and both show it under the number it has there."""
    hujan = linked(built, "cerita/hujan/index.html")
    assert {("seri/surat/index.html", ""), ("seri/hadiah/index.html", "")} <= hujan
    assert "Bagian 1 dari seri" in built.text("cerita/hujan/index.html")
    assert "Bagian 3 dari seri" in built.text("cerita/hujan/index.html")
    assert '<span class="card__number">3.</span>' in built.text("seri/hadiah/index.html")
    assert '<span class="card__number">1.</span>' in built.text("seri/surat/index.html")


def test_the_archive_leads_to_every_series(built: Site) -> None:
    """There they are found without a story of theirs."""
    assert {("seri/surat/index.html", ""), ("seri/hadiah/index.html", "")} <= linked(
        built, "arsip/index.html"
    )


def test_related_stories_say_why(built: Site) -> None:
    """In words, with the names of the lessons."""
    page = built.text("cerita/loket/index.html")
    kin = page[page.index('id="_kin"') :]
    assert "sama-sama: Extra mile" in kin
    assert ">Hujan</a>" in kin


def test_an_edit_of_one_body_rewrites_no_other_story(tmp_path: Path) -> None:
    """Though all of them show what is related to them, and the edit brings new words."""
    site = small_site(tmp_path / "site")
    for number in range(30):
        lessons = ("process", "extra-mile", "patience")[number % 3]
        words = " ".join(f"kata{'abcdefghij'[number % 10]}{'klmnopqrst'[place % 7]}" for place in range(40))
        site.write(
            f"content/stories/cerita-{number}.md",
            story(f"C{number}", f"2012-01-{number + 1:02}", lessons, words),
        )
    site.build()
    before = site.stamps()
    site.edit("content/stories/cerita-7.md", "lessons: [extra-mile]", "lessons: [extra-mile]\nauthor: Bram")
    text = (site.folder / "content/stories/cerita-7.md").read_text(encoding="utf-8")
    site.write(
        "content/stories/cerita-7.md", f"{text}\nSesudah itu direktur menelepon katabk katack katadl.\n"
    )
    site.build()
    assert {name for name in changed(before, site.stamps()) if name.startswith("cerita/")} == {
        "cerita/cerita-7/index.html"
    }
