"""What only a browser can tell of a page: that it fits, can be hit, and can be read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Browser
from tests.theme.build import a_passage, a_prose, a_site, a_story, every_page, text

from hikmah.names import Motif
from hikmah.render.css import bundle
from hikmah.render.html import Pages

THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = sorted(every_page().keys() - {"redirect.html"})
LONG = (
    "Yang saya dapat ternyata bukan nama barang, melainkan sebuah cara yang pelan-pelan mengubah arti. " * 8
)


@pytest.mark.parametrize("width", [320, 360, 1024, 1280])
@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_runs_over_the_edge(
    browser: Browser, site: dict[str, str], template: str, width: int
) -> None:
    """No page scrolls sideways, on a small phone or on a desk."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(site[template])
    seen = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    page.close()
    assert seen[0] <= seen[1]


SMALL = """() => [...document.querySelectorAll('a[href]')].filter(link => {
  const box = link.getBoundingClientRect(), around = link.parentElement;
  const alone = around.textContent.trim() === link.textContent.trim();
  return box.width && !link.closest('.skip, sup') && alone && (box.height < 24 || box.width < 24);
}).map(link => link.outerHTML)"""


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_stands_alone_can_be_hit(browser: Browser, site: dict[str, str], template: str) -> None:
    """On a phone every link outside running text is at least 24 pixels high and wide."""
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(site[template])
    small = page.evaluate(SMALL)
    page.close()
    assert small == []


TEXTS = """sheet => { const box = sheet.getBoundingClientRect();
  return [...sheet.children].map(part => part.getBoundingClientRect()).every(part =>
    part.height >= 12 && part.top >= box.top && part.bottom <= box.bottom && part.right <= box.right); }"""


@pytest.mark.parametrize("letters", ["", "larger"])
@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize(
    "title", ["Proses", "Pelajaran dengan nama yang jauh lebih panjang daripada lembarnya"]
)
def test_a_drawn_sheet_holds_what_stands_on_it(
    browser: Browser, site: dict[str, str], width: int, letters: str, title: str
) -> None:
    """Its band is there and no line falls out, however long the title and large the letters."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.add_init_script(f"localStorage.setItem('comfort', JSON.stringify({{size: '{letters}'}}))")
    page.goto(site["story.html"])
    sheet = page.locator(".sheet").first
    sheet.locator(".sheet__title").evaluate("(node, title) => node.textContent = title", title)
    held = sheet.evaluate(TEXTS)
    page.close()
    assert held


def test_a_line_holds_as_many_words_as_the_eye_likes(browser: Browser, tmp_path: Path) -> None:
    """At 1280 pixels a full line of prose has 55 to 72 characters, beside a passage as elsewhere."""
    prose = a_prose(text(f"<p>{LONG}</p>"), a_passage(html=f"<p>{LONG}</p>"))
    style = bundle(THEME).decode()
    bare = replace(a_site(), policy="")  # it would bar the style beside
    made = Pages(THEME, "id").render("story.html", bare, a_story(prose=prose)).decode()
    (tmp_path / "page.html").write_text(made.replace("</head>", f"<style>{style}</style></head>"), "utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto((tmp_path / "page.html").as_uri())
    lines = page.evaluate(
        """() => [...document.querySelectorAll('.story .prose p:not(.passage__marks)')].map(p => {
             const range = document.createRange(); range.selectNodeContents(p);
             return p.textContent.length / new Set([...range.getClientRects()].map(r => r.top)).size;
           })"""
    )
    page.close()
    assert len(lines) == 2
    assert all(55 <= line <= 72 for line in lines)


def test_the_margin_carries_the_mark_on_a_wide_screen_alone(browser: Browser, site: dict[str, str]) -> None:
    """Wide: the lesson stands left of the prose. Narrow: below its passage."""
    seen = {}
    for width in (360, 1280):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(site["story.html"])
        seen[width] = page.evaluate(
            """() => { const box = name => document.querySelector(name).getBoundingClientRect();
                 const marks = box('.passage__marks'), text = box('.passage__text');
                 return [marks.right <= text.left, marks.top >= text.bottom]; }"""
        )
        page.close()
    assert seen == {360: [False, True], 1280: [True, False]}


@pytest.mark.parametrize(
    ("scheme", "paper"),
    [
        pytest.param("light", "rgb(251, 247, 240)", id="light"),
        pytest.param("dark", "rgb(20, 23, 28)", id="dark"),
    ],
)
def test_the_reader_s_colour_scheme_is_followed(
    browser: Browser, site: dict[str, str], scheme: str, paper: str
) -> None:
    """Light and dark come from the system's setting."""
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(site["story.html"])
    seen = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.close()
    assert seen == paper


def test_paper_gets_the_prose_and_no_navigation(browser: Browser, site: dict[str, str]) -> None:
    """In print the menu, the permalinks and the ways on are gone; the passage stays, in black."""
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto(site["story.html"])
    gone = (".masthead__menu", ".passage__link", ".onward", ".paper", ".skip")
    assert [name for name in gone if page.locator(name).first.is_visible()] == []
    assert page.locator(".passage__text").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") in {"rgb(0, 0, 0)"}
    page.close()


def test_paper_explains_the_terms_and_says_where_it_comes_from(
    browser: Browser, site: dict[str, str]
) -> None:
    """As handouts do: the list stands open and unclickable, and the address stands at the foot."""
    page = browser.new_page()
    page.goto(site["story.html"])
    definition, address = page.locator(".terms dd").first, page.locator(".colophon__address")
    assert not definition.is_visible()
    assert not address.is_visible()
    page.emulate_media(media="print")
    assert definition.is_visible()
    assert definition.bounding_box()
    assert address.is_visible()
    assert address.inner_text() == page.locator("link[rel=canonical]").get_attribute("href")
    page.close()


def test_paper_cuts_nothing_off(browser: Browser, site: dict[str, str]) -> None:
    """What scrolls on a screen is wrapped, or shows over the edge, to which browsers fit the sheet."""
    page = browser.new_page(viewport={"width": 600, "height": 800})
    page.goto(site["story.html"])
    line = (
        "<pre>' + 'kata '.repeat(60) + '</pre><table><tr>' + '<td>beberapa</td>'.repeat(20) + '</tr></table>"
    )
    page.locator(".prose").first.evaluate(f"prose => {{ prose.innerHTML = '{line}'; }}")
    wide = page.locator(".prose :is(pre, table)")
    cut = "nodes => nodes.map(node => getComputedStyle(node).overflowX !== 'visible')"
    assert wide.evaluate_all(cut) == [True, True]
    page.emulate_media(media="print")
    assert wide.evaluate_all(cut) == [False, False]
    assert wide.first.evaluate("node => node.scrollWidth <= node.parentNode.clientWidth")
    page.close()


def test_a_heading_without_anything_below_it_stays_off_paper(browser: Browser, site: dict[str, str]) -> None:
    """An invitation to write is for the screen; without replies there is nothing to print."""
    page = browser.new_page()
    page.goto(site["story.html"])
    replies = page.locator(".replies")
    page.emulate_media(media="print")
    assert replies.is_visible()
    replies.evaluate("node => node.querySelectorAll('ol').forEach(list => list.remove())")
    assert not replies.is_visible()
    page.close()


def test_motifs_survive_forced_colours(browser: Browser, site: dict[str, str]) -> None:
    """With the system's own colours a motif is still drawn in the colour of text."""
    page = browser.new_page(forced_colors="active")
    page.goto(site["story.html"])
    drawn, behind = page.evaluate(
        """() => [document.querySelector('.chip .motif'), document.documentElement]
                 .map(node => getComputedStyle(node).backgroundColor)"""
    )
    page.close()
    assert drawn != behind


def test_the_first_tab_leads_to_the_text(browser: Browser, site: dict[str, str]) -> None:
    """The skip link is the first stop, is seen when it has the focus, and leads to the main text."""
    page = browser.new_page()
    page.goto(site["story.html"])
    page.keyboard.press("Tab")
    box = page.locator(".skip:focus").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#_main")
    page.close()


SEAMS = """async ([clipped, whole]) => {
  const pixels = async source => {
    const image = new Image(); image.src = 'data:image/svg+xml,' + encodeURIComponent(source);
    await image.decode();
    const canvas = document.createElement('canvas'); canvas.width = canvas.height = 96;
    const brush = canvas.getContext('2d'); brush.drawImage(image, 0, 0);
    return brush.getImageData(0, 0, 96, 96).data;
  };
  const [one, other] = [await pixels(clipped), await pixels(whole)];
  let count = 0, ink = 0;
  for (let place = 3; place < one.length; place += 4) {
    if (Math.abs(one[place] - other[place]) > 192) count += 1;
    if (one[place] > 128) ink += 1;
  }
  return [count, ink];
}"""


@pytest.mark.parametrize("name", get_args(Motif))
def test_a_motif_repeats_without_a_seam(browser: Browser, name: str) -> None:
    """What runs over a tile's edge is drawn on the other side too: tiles cut or uncut look the same."""
    source = (THEME / "motifs" / f"{name}.svg").read_text(encoding="utf-8")
    inner = re.sub(r"^<svg[^>]*>|</svg>\s*$", "", source)
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24">'
    around = [(x, y) for x in (-24, 0, 24) for y in (-24, 0, 24)]
    whole = "".join(f'<g transform="translate({x} {y})">{inner}</g>' for x, y in around)
    page = browser.new_page()
    differ, ink = page.evaluate(SEAMS, [f"{head}{inner}</svg>", f"{head}{whole}</svg>"])
    page.close()
    assert ink > 96 * 96 * 0.1
    assert differ <= 96 * 96 * 0.004
