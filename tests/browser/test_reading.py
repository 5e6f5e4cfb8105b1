"""Letters as the reader likes them, and the place where a story was left: kept in the browser alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.chromium import FLAGS, executable, wait_until
from tests.browser.conftest import theme_of
from tests.browser.test_search import served
from tests.theme.build import a_passage, a_prose, a_site, a_story, text

from hikmah.render.html import Pages

THEME = Path(__file__).parents[2] / "theme"
SENTENCE = "Yang saya dapat ternyata bukan nama barang, melainkan sebuah cara. "
STORY = "cerita/proses/index.html"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A story of thirty numbered paragraphs, from a server."""
    folder, frame = tmp_path_factory.mktemp("long"), a_site()
    parts = [text(f"<p>Alinea {number}. {SENTENCE * 5}</p>") for number in range(30)]
    view = a_story(prose=a_prose(*parts[:10], a_passage(html="<p>Petikan.</p>"), *parts[10:]))
    assert view.meta.url == STORY
    files = {STORY: Pages(THEME, "id").render("story.html", frame, view), **theme_of(frame)}
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    with served(folder) as found:
        yield f"{found}/{STORY}"


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """One reader's phone, on which things are remembered."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True)
    yield context
    context.close()


def opened(reader: BrowserContext, address: str) -> Page:
    """The page, as somebody opens it anew."""
    page = reader.new_page()
    page.goto(address)
    return page


def read_to(page: Page, number: int) -> None:
    """Scroll until a paragraph stands at the top, and stay there."""
    page.get_by_text(f"Alinea {number}.").evaluate("node => scrollTo(0, node.offsetTop)")
    page.wait_for_timeout(450)


def test_a_story_that_was_left_is_offered_and_not_jumped_to(reader: BrowserContext, address: str) -> None:
    """Another day it opens at its beginning, and one button leads on to the paragraph."""
    first = opened(reader, address)
    assert not first.locator("#_resume").is_visible()
    read_to(first, 14)
    first.close()
    page = opened(reader, address)
    assert page.evaluate("scrollY") == 0
    page.get_by_role("button", name="Lanjutkan membaca").tap()
    assert not page.locator("#_resume").is_visible()
    top = page.get_by_text("Alinea 14.").bounding_box()
    assert top is not None
    assert -150 < top["y"] < 150
    assert "Alinea 14." in page.evaluate("document.activeElement.textContent")


@pytest.mark.parametrize("way", ["Escape", "Tutup"])
def test_the_offer_can_be_put_away(reader: BrowserContext, address: str, way: str) -> None:
    """By a key or its own button; and it shifts nothing while it is there."""
    first = opened(reader, address)
    before = first.locator(".story h1").bounding_box()
    read_to(first, 9)
    page = opened(reader, address)
    assert page.locator("#_resume").is_visible()
    assert page.locator(".story h1").bounding_box() == before
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.get_by_role("button", name="Tutup").tap()
    assert not page.locator("#_resume").is_visible()


@pytest.mark.parametrize("number", [1, 29], ids=["hardly-begun", "read-to-the-end"])
def test_what_needs_no_offer_has_none(reader: BrowserContext, address: str, number: int) -> None:
    """Neither a story that was hardly begun nor one that was read to its end."""
    read_to(opened(reader, address), number)
    assert not opened(reader, address).locator("#_resume").is_visible()


def test_who_reloads_is_asked_again_only_at_the_beginning(reader: BrowserContext, address: str) -> None:
    """In the middle the browser has put them back where they were."""
    read_to(opened(reader, address), 12)
    page = opened(reader, address)
    page.reload()
    expect(page.locator("#_resume")).to_be_visible()
    page.goto("about:blank")
    page.go_back()
    expect(page.locator("#_resume")).to_be_visible()
    read_to(page, 8)
    page.reload()
    page.wait_for_timeout(900)
    assert page.evaluate("scrollY") > 0
    expect(page.locator("#_resume")).to_be_hidden()


def test_who_comes_to_a_passage_is_not_asked(reader: BrowserContext, address: str) -> None:
    """The address says already where to read."""
    read_to(opened(reader, address), 12)
    assert not opened(reader, f"{address}#kurir").locator("#_resume").is_visible()


def size(page: Page) -> float:
    """The size of the prose, in pixels."""
    return float(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))


def test_letters_stay_as_they_were_chosen(reader: BrowserContext, address: str) -> None:
    """By keyboard: size and shape change at once, and hold on every page from its first paint."""
    page = opened(reader, address)
    usual = size(page)
    page.get_by_role("button", name="Aa").focus()
    page.keyboard.press("Enter")
    page.get_by_role("radio", name="sangat besar").focus()
    page.keyboard.press("Space")
    page.get_by_role("radio", name="renggang dan mudah dibedakan").check()
    assert size(page) == pytest.approx(usual * 1.45, rel=0.01)
    page.keyboard.press("Escape")
    assert not page.locator("#_comfort").is_visible()
    again = reader.new_page()
    again.goto(address, wait_until="domcontentloaded")
    assert again.evaluate("({ ...document.documentElement.dataset })") == {
        "size": "larger",
        "face": "clear",
        "script": "",
    }
    again.wait_for_load_state()
    assert again.get_by_role("radio", name="sangat besar", include_hidden=True).is_checked()
    assert again.evaluate("getComputedStyle(document.body).letterSpacing") != "normal"


def test_two_open_pages_wear_the_same_letters(reader: BrowserContext, address: str) -> None:
    """What is chosen on one shows on the other, and a choice there takes nothing back."""
    first, second = opened(reader, address), opened(reader, address)
    second.get_by_role("button", name="Aa").click()
    second.get_by_role("radio", name="sangat besar").check()
    expect(first.locator("html")).to_have_attribute("data-size", "larger")
    first.get_by_role("button", name="Aa").click()
    expect(first.get_by_role("radio", name="sangat besar")).to_be_checked()
    first.get_by_role("radio", name="renggang dan mudah dibedakan").check()
    assert first.evaluate("JSON.parse(localStorage.comfort)") == {"size": "larger", "face": "clear"}


def test_who_comes_back_finds_the_letters_as_chosen_since(browser: Browser, address: str) -> None:
    """Browsers keep the page that one leaves as it stood, and show it again by the back button."""
    asleep = browser.browser_type.launch(
        executable_path=executable(), args=list(FLAGS), ignore_default_args=["--disable-back-forward-cache"]
    )
    page = asleep.new_page()
    page.goto(address)
    page.evaluate("window.same = true")
    page.goto(f"{address}?lain")
    page.get_by_role("button", name="Aa").click()
    page.get_by_role("radio", name="sangat besar").check()
    page.evaluate("history.back()")
    expect(page).to_have_url(address)
    wait_until(page, "window.same")
    expect(page.locator("html")).to_have_attribute("data-size", "larger")
    asleep.close()


@pytest.mark.parametrize(("width", "height"), [(320, 256), (640, 320)], ids=["400 %", "phone on its side"])
def test_every_letter_can_be_reached_in_a_low_window(
    reader: BrowserContext, address: str, width: int, height: int
) -> None:
    """Also when the letters beside it have become very large already."""
    page = opened(reader, address)
    page.set_viewport_size({"width": width, "height": height})
    page.get_by_role("button", name="Aa").click()
    for name in ("sangat besar", "renggang dan mudah dibedakan", "kecil"):
        page.get_by_role("radio", name=name).check(timeout=3000)
        expect(page.get_by_role("radio", name=name)).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 1024, 1280])
def test_very_large_letters_run_over_no_edge(reader: BrowserContext, address: str, width: int) -> None:
    """The margin of a wide screen keeps its room."""
    page = opened(reader, address)
    page.evaluate('localStorage.setItem(\'comfort\', \'{"size": "larger", "face": "clear"}\')')
    page.set_viewport_size({"width": width, "height": 800})
    page.reload()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    marks = page.locator(".passage__marks").bounding_box()
    assert marks is not None
    assert marks["x"] >= 0


def test_a_browser_that_keeps_nothing_still_shows_the_page(browser: Browser, address: str) -> None:
    """Where storage is barred or holds rubbish, letters can be chosen for the page, and no script stops."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    barred = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('barred') }})"
    page.add_init_script(barred)
    page.goto(address)
    page.get_by_role("button", name="Aa").click()
    page.get_by_role("radio", name="sangat besar").check()
    assert page.evaluate("document.documentElement.dataset.size") == "larger"
    page.mouse.wheel(0, 2000)
    page.wait_for_timeout(450)
    assert faults == []
    page.close()


def test_without_scripts_nothing_is_offered(browser: Browser, address: str) -> None:
    """No button that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_text("Alinea 1.")).to_be_visible()
    assert not page.get_by_role("button", name="Aa").is_visible()
    assert not page.locator("#_resume").is_visible()
    context.close()
