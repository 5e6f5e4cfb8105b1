"""What a link leads to, shown before one goes: by mouse, keyboard and finger, and never in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import theme_of
from tests.browser.test_search import served
from tests.theme.build import a_meta, a_passage, a_prose, a_site, a_story, every_page, text

from hikmah.render.html import Pages

THEME = Path(__file__).parents[2] / "theme"
LINKS = (
    '<p><a href="../lain/index.html">cerita lain</a> <a href="../lain/index.html#kurir">petikannya</a> '
    '<a href="../../istilah/index.html#extra-mile">istilah</a> <a href="../tak-ada/index.html">hilang</a> '
    '<a href="https://example.org/a/">luar</a> <a href="#kurir">di sini</a></p>'
)
STORY = "cerita/proses/index.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A story that links to another, to its passage, to a term, outside, and to nothing."""
    place, frame, pages = tmp_path_factory.mktemp("preview"), a_site(), Pages(THEME, "id")
    here = a_story(prose=a_prose(text(LINKS), a_passage()))
    there = a_story(prose=a_prose(text("<p>Awal.</p>"), a_passage(html="<p>Diantar <em>sendiri</em>.</p>")))
    meta = a_meta("story", "cerita/lain/index.html", "Cerita lain")
    glossary = every_page()["glossary.html"]
    files = {
        STORY: pages.render("story.html", frame, here),
        "cerita/lain/index.html": pages.render(
            "story.html", frame, replace(there, title="Cerita lain", meta=meta)
        ),
        glossary.meta.url: pages.render("glossary.html", frame, glossary),
        **theme_of(frame),
    }
    for name, data in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data)
    return place


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """It, from a server."""
    with served(folder) as found:
        yield f"{found}/{STORY}"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The story on a desk; whatever the scripts complain of fails the test."""
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    faults: list[str] = []
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    opened.goto(address)
    yield opened
    opened.close()
    assert faults == []


def test_a_resting_mouse_sees_where_a_link_leads(page: Page) -> None:
    """Title and summary, inside the window; it stays under the mouse and goes with Escape."""
    card = page.locator("#_peek")
    page.get_by_role("link", name="cerita lain", exact=True).first.hover()
    expect(card).to_be_visible()
    expect(card.locator("strong")).to_have_text("Cerita lain")
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1280
    page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.wait_for_timeout(400)
    assert card.is_visible()
    page.keyboard.press("Escape")
    assert not card.is_visible()


@pytest.mark.parametrize(
    ("link", "title", "told"),
    [
        pytest.param("petikannya", "Cerita lain", "Diantar sendiri.", id="passage"),
        pytest.param("istilah", "extra mile", "Langkah lebih.", id="term"),
    ],
)
def test_the_keyboard_sees_a_passage_and_a_term(page: Page, link: str, title: str, told: str) -> None:
    """What has the focus is described: for eyes, and for who hears the page."""
    page.get_by_role("link", name="cerita lain", exact=True).first.focus()
    while page.evaluate("document.activeElement.textContent") != link:
        page.keyboard.press("Tab")
    card = page.locator("#_peek")
    expect(card).to_be_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "_peek"
    assert card.locator("strong").inner_text() == title
    assert card.locator("span").inner_text() == told
    page.keyboard.press("Tab")
    assert page.locator("[aria-describedby=_peek]").count() == 0


def test_a_link_that_the_keyboard_brings_into_sight_is_described_too(page: Page) -> None:
    """The page moves when the focus comes to it; when it moves again, the card is put away."""
    page.get_by_role("link", name="cerita lain", exact=True).first.evaluate(
        "node => { node.parentElement.style.marginBlock = '3000px'; scrollTo(0, 0); }"
    )
    page.locator("main").evaluate("node => { node.tabIndex = -1; node.focus({ preventScroll: true }); }")
    card = page.locator("#_peek")
    while page.evaluate("document.activeElement.textContent") != "cerita lain":
        page.keyboard.press("Tab")
    assert page.evaluate("scrollY") > 0
    expect(card.locator("strong")).to_have_text("Cerita lain")
    expect(card).to_be_visible()
    page.mouse.wheel(0, 200)
    expect(card).not_to_be_visible()


@pytest.mark.parametrize("link", ["hilang", "luar", "di sini"])
def test_what_cannot_be_shown_is_left_alone(page: Page, link: str) -> None:
    """A page that is missing, another site, and this page itself."""
    page.get_by_role("link", name=link, exact=True).hover()
    page.wait_for_timeout(900)
    assert not page.locator("#_peek").is_visible()


def test_the_link_works_as_ever(page: Page) -> None:
    """With its card open, a click leads on."""
    link = page.get_by_role("link", name="cerita lain", exact=True).first
    link.hover()
    expect(page.locator("#_peek")).to_be_visible()
    link.click()
    page.wait_for_url("**/cerita/lain/index.html")


def test_a_finger_that_stays_sees_it_and_a_tap_goes_on(browser: Browser, address: str) -> None:
    """The first long press shows the card in place of the system's menu, the second the menu."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address)
    link = page.get_by_role("link", name="cerita lain", exact=True).first
    press = """node => node.dispatchEvent(new PointerEvent('contextmenu',
        {pointerType: 'touch', bubbles: true, cancelable: true}))"""
    assert link.evaluate(press) is False
    expect(page.locator("#_peek")).to_be_visible()
    assert link.evaluate(press) is True
    link.tap()
    page.wait_for_url("**/cerita/lain/index.html")
    context.close()


@pytest.mark.parametrize("scripts", [True, False], ids=["folder", "no-script"])
def test_from_a_folder_or_without_scripts_there_are_links(
    browser: Browser, folder: Path, address: str, *, scripts: bool
) -> None:
    """Nothing shows, nothing is asked for, nothing complains."""
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    told: list[str] = []
    page.on("pageerror", lambda fault: told.append(str(fault)))
    page.on("request", lambda asked: told.append(asked.url) if asked.resource_type == "fetch" else None)
    page.goto((folder / STORY).as_uri() if scripts else address)
    page.get_by_role("link", name="cerita lain", exact=True).first.hover()
    page.wait_for_timeout(900)
    assert not page.locator("#_peek").is_visible()
    assert told == []
    context.close()
