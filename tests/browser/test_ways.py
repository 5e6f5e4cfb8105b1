"""The way on within one lesson, without a script: a real browser goes along it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.site.small_site import Site, small_site, story

WIDTHS = (360, 1280)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small site with two long stories more of both lessons of ``kado``."""
    site = small_site(tmp_path_factory.mktemp("ways") / "site", HIKMAH_HANDOUTS=False)
    long = "\n\n".join(["Hujan turun lagi, dan semua orang menunggu di teras. " * 8] * 12)
    for number in (1, 2):
        text = story(f"Hujan {number}", f"2011-01-0{number}", "process, extra-mile", long)
        site.write(f"content/stories/hujan-{number}.md", text)
    site.build()
    return site


@pytest.fixture(params=WIDTHS)
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page without JavaScript, on a phone and on a desk."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": request.param, "height": 800})
    yield context.new_page()
    context.close()


def address(site: Site, path: str) -> str:
    """The ``file://`` address of a page, fragment included."""
    file, sign, fragment = path.partition("#")
    return (site.output / file).as_uri() + sign + fragment


def test_without_a_lesson_in_the_address_no_bar_is_shown(page: Page, built: Site) -> None:
    """Nor is there any for those who listen."""
    page.goto(address(built, "cerita/kado/index.html"))
    assert page.locator(".way").count() == 2
    assert page.locator(".way:visible").count() == 0
    assert "Membaca menurut pelajaran" not in page.locator("body").aria_snapshot()


def test_a_reader_goes_through_a_lesson_and_back(page: Page, built: Site) -> None:
    """From the lesson's page to its last story by “next” alone; never by way of the other lesson."""
    page.goto(address(built, "pelajaran/process/index.html"))
    page.locator("#_stories + .cards a").first.click()
    titles = []
    for _ in range(4):
        bars = page.locator(".way:visible")
        assert bars.count() == 1
        assert "Proses" in bars.inner_text()
        assert page.url.endswith("#_dari-process")
        titles.append(page.locator("h1").inner_text())
        following = bars.locator("a[rel=next]")
        if following.count():
            following.click()
    assert titles == ["Telepon", "Kado", "Hujan 1", "Hujan 2"]
    page.locator(".way:visible a[rel=prev]").click()
    assert page.locator("h1").inner_text() == "Hujan 1"
    page.locator(".way:visible .way__lesson a").click()
    assert page.url.endswith("pelajaran/process/index.html")


def test_the_bar_is_seen_and_so_is_the_head_of_the_page(page: Page, built: Site) -> None:
    """The fragment does not scroll the page away from its top."""
    page.goto(address(built, "cerita/hujan-1/index.html#_dari-process"))
    brand, bar = page.locator(".masthead").bounding_box(), page.locator(".way:visible").bounding_box()
    assert brand is not None
    assert bar is not None
    assert brand["y"] >= 0
    assert bar["y"] + bar["height"] <= 800


def test_the_next_tab_stop_is_in_the_bar(page: Page, built: Site) -> None:
    """Who comes by keyboard is where the address says."""
    page.goto(address(built, "cerita/hujan-1/index.html#_dari-process"))
    page.screenshot()  # a browser goes where the address says when it first paints, perhaps after loading
    page.keyboard.press("Tab")
    assert page.locator(".way:visible .way__lesson a:focus").count() == 1
    page.keyboard.press("Tab")
    assert page.locator(".way:visible a[rel=prev]:focus").count() == 1


def test_a_listener_hears_which_lesson_and_which_story(page: Page, built: Site) -> None:
    """The bar is a navigation of its own, named, and its links say where they lead."""
    page.goto(address(built, "cerita/hujan-1/index.html#_dari-process"))
    bar = page.get_by_role("navigation", name="Membaca menurut pelajaran Proses")
    assert bar.count() == 1
    assert bar.get_by_role("link", name=re.compile("^Sesudah ini ?: Hujan 2$")).count() == 1
    assert bar.get_by_role("link", name=re.compile("^Sebelum ini ?: Kado$")).count() == 1
    assert page.get_by_role("navigation", name="Membaca menurut pelajaran Extra mile").count() == 0


def test_at_the_end_the_same_lesson_stands_out(page: Page, built: Site) -> None:
    """Its next story is the one most likely wanted; the other lesson's is there too."""
    page.goto(address(built, "cerita/hujan-1/index.html#_dari-extra-mile"))
    inset = [
        page.locator(f".onward__lesson:nth-of-type({place}) .onward__title").bounding_box()
        for place in (1, 2)
    ]
    lines = [page.locator(f".onward__lesson:nth-of-type({place})").bounding_box() for place in (1, 2)]
    assert all(inset)
    assert lines[0] is not None
    assert lines[1] is not None
    assert lines[1]["x"] < lines[0]["x"]
    page.locator(".onward__lesson:nth-of-type(2) a[href*=hujan-2]").click()
    assert page.url.endswith("cerita/hujan-2/index.html#_dari-extra-mile")


def test_on_paper_there_is_no_bar(page: Page, built: Site) -> None:
    """Whatever the address said."""
    page.goto(address(built, "cerita/hujan-1/index.html#_dari-process"))
    page.emulate_media(media="print")
    assert page.locator(".way:visible").count() == 0
    assert page.locator("h1").is_visible()


def test_without_a_style_sheet_the_bars_are_sentences(browser: Browser, built: Site, tmp_path: Path) -> None:
    """All of them are there then, each with its lesson, its place and its links in words."""
    text = built.text("cerita/hujan-1/index.html")
    (tmp_path / "page.html").write_text(text.replace('rel="stylesheet"', 'rel="x"'), encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    said = " ".join(page.locator(".way").first.inner_text().split())
    page.close()
    assert said == "Pelajaran Proses cerita 3 dari 4 ← Sebelum ini: Kado Sesudah ini →: Hujan 2"


@pytest.mark.parametrize("width", WIDTHS)
def test_a_table_wider_than_the_screen_scrolls_in_its_frame(
    browser: Browser, site: dict[str, str], width: int
) -> None:
    """By keyboard too; the stories' names stay where they are."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(site["matrix.html"])
    frame, name = page.locator(".matrix"), page.locator(".matrix__story").first
    wide = frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
    before = name.bounding_box()
    frame.evaluate("frame => frame.scrollLeft = 1000")
    assert name.bounding_box() == before
    assert wide == (width == 360)
    frame.focus()
    assert frame.evaluate("frame => frame === document.activeElement")
    page.close()


def test_what_scrolls_under_the_names_does_not_cover_them(browser: Browser, site: dict[str, str]) -> None:
    """Marks pass behind, the longest word leaves room for them, and the sentence above stays readable."""
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(site["matrix.html"])
    frame, name = page.locator(".matrix"), page.locator(".matrix__story:has(+ td .matrix__mark)").first
    caption = page.locator(".matrix caption")
    name.locator("a").evaluate("link => link.textContent = 'pertanggungjawaban'.repeat(4)")
    box = frame.bounding_box()
    assert box is not None
    for scrolled in (0, 1000):
        frame.evaluate("(frame, to) => frame.scrollLeft = to", scrolled)
        told = caption.bounding_box()
        assert told is not None
        assert (told["x"], told["width"] <= box["width"]) == (box["x"], True)
    held = name.bounding_box()
    assert held is not None
    assert held["width"] < 0.7 * box["width"]
    on_top = """name => { name.scrollIntoView(); const box = name.getBoundingClientRect();
      for (let x = box.left + 2; x < box.right - 2; x += 6)
        for (let y = box.top + 2; y < box.bottom - 2; y += 6)
          if (!name.contains(document.elementFromPoint(x, y))) return false;
      return true; }"""
    assert name.evaluate(on_top)
    page.close()
