"""The map: a drawing and a list that say the same, for few stories and for many."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.bench.sites import HikmahSite, write_site
from tests.site.small_site import Site, changed, story

SVG = "{http://www.w3.org/2000/svg}"
FILE = "peta/index.html"


def drawing(site: Site, file: str = FILE) -> ET.Element:
    """The drawing, which must be well-formed XML by itself."""
    page = site.text(file)
    found = page[page.index("<svg") : page.index("</svg>") + 6]
    return ET.fromstring(found.replace("<svg ", f'<svg xmlns="{SVG[1:-1]}" ', 1))  # noqa: S314 (our own)


def links(node: ET.Element) -> list[str]:
    """Where the drawing's links lead."""
    return [link.attrib["href"] for link in node.iter(f"{SVG}a")]


def listed(site: Site, file: str = FILE) -> str:
    """The page after the drawing."""
    return site.text(file).partition("</svg>")[2].partition("<footer")[0]


def paths(node: ET.Element, kind: str) -> int:
    """How many paths of a kind are drawn."""
    return sum(path.get("class") == kind for path in node.iter(f"{SVG}path"))


def test_drawing_and_list_say_the_same(original: Site) -> None:
    """Each lesson with its stories, and each story with those it leads to, are in both."""
    drawn, told = drawing(original), listed(original)
    assert links(drawn) == [
        *(f"../pelajaran/{name}/index.html" for name in ("process", "extra-mile", "patience")),
        *(f"../cerita/{name}/index.html" for name in ("telepon", "kado", "loket", "antrean")),
    ]
    assert paths(drawn, "map__thread") == told.split("<h3>")[0].count("<li>") == 5
    assert paths(drawn, "map__arc") == paths(drawn, "map__head") == 1
    assert "Dari cerita ke cerita" in told
    assert re.search(r"Telepon</a>.*?menuju.*?Kado</a>", told, re.DOTALL)


def test_the_drawing_is_named_and_described(original: Site) -> None:
    """Whoever cannot see it is told what it is, and that the list says the same."""
    drawn = drawing(original)
    named = {node.get("id"): node.text or "" for node in drawn.iter() if node.get("id")}
    assert named[drawn.attrib["aria-labelledby"]] == "Peta pelajaran dan cerita"
    assert "Daftar di halaman ini" in named[drawn.attrib["aria-describedby"]]
    assert not [node for node in drawn.iter() if "style" in node.attrib]


def test_the_lessons_index_leads_to_it(site: Site) -> None:
    """And the sitemap does."""
    site.build(settings="publishconf.py")
    assert 'href="/peta/"' in site.text("pelajaran/index.html")
    assert "/peta/</loc>" in site.text("sitemap.xml")


def test_a_hidden_story_is_not_on_it(site: Site) -> None:
    """Nor is a link that leads to one."""
    site.write("content/stories/diam.md", story("Diam", "2012-01-02", "patience", "X.", status="hidden"))
    site.write("content/stories/lain.md", story("Lain", "2012-02-01", "patience", "Lihat [[diam]]."))
    site.build()
    assert "diam" not in site.text(FILE)
    assert paths(drawing(site), "map__arc") == 1


def test_it_is_drawn_anew_only_when_it_changes(site: Site) -> None:
    """A passage's words do not move it; a new link does."""
    site.build()
    before = site.stamps()
    site.edit("content/stories/antrean.md", "Menunggu tanpa kabar", "Menanti tanpa kabar")
    site.build()
    assert FILE not in changed(before, site.stamps())
    site.edit("content/stories/antrean.md", "itu lama.", "itu lama, seperti di [[loket]].")
    site.build()
    assert FILE in changed(before, site.stamps())


@pytest.mark.parametrize("count", [30, 31, 100])
def test_it_stays_sane_when_there_are_many(tmp_path: Path, count: int) -> None:
    """Past thirty stories it shows lessons alone, with counts, and arcs as thick as what two share."""
    form = HikmahSite(everything=False)
    write_site(form, tmp_path / "site", count)
    site = Site(tmp_path / "site")
    text = (site.folder / "pelicanconf.py").read_text(encoding="utf-8")
    site.write("pelicanconf.py", text + "RELATIVE_URLS = True\nHIKMAH_SEARCH = False\n")
    site.build()
    drawn = drawing(site)
    lessons = [link for link in links(drawn) if "/pelajaran/" in link]
    assert len(lessons) == len(list((site.folder / "content/lessons").glob("*.md")))
    if count == 30:
        assert len(links(drawn)) == len(lessons) + count
        return
    assert links(drawn) == lessons
    pairs = re.findall(r'href="\.\./(pelajaran/[^/"]+/[^/"]+/index.html)"', listed(site))
    assert len(pairs) == sum("stroke-width" in path.attrib for path in drawn.findall(f"{SVG}path")) > 10
    assert all((site.output / pair).exists() for pair in pairs)
    assert len(site.text(FILE)) < 40_000
