"""Handing a story on: by the system's sheet, by the clipboard, and nothing where there is neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.test_search import served
from tests.site.small_site import Site, small_site

CANONICAL = "https://hikmah.example.org/cerita/kado/"
SHEET = """Object.defineProperty(navigator, 'share', { configurable: true, value: data => {
  window.shared = data; return Promise.reject(new DOMException('closed', 'AbortError'));
} });"""
"""The system's sheet cannot open here; like a reader who changes their mind, it is closed again."""
NO_SHEET = "delete Navigator.prototype.share;"
BOARD = """Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
  writeText: async text => { window.copied = text; }
} });"""
NO_BOARD = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small site as it is at the desk; its pages know their public address."""
    site = small_site(tmp_path_factory.mktemp("share") / "site")
    site.build()
    return site


@pytest.fixture(scope="module")
def address(built: Site) -> Iterator[str]:
    """The story behind a server."""
    with served(built.output) as found:
        yield f"{found}/cerita/kado/index.html"


def opened(browser: Browser, address: str, *before: str) -> Page:
    """The story in a browser that has what *before* says."""
    page = browser.new_page(viewport={"width": 360, "height": 800})
    for script in before:
        page.add_init_script(script)
    page.goto(address)
    return page


def test_the_systems_sheet_gets_the_public_address(browser: Browser, address: str) -> None:
    """Not that of a passage one happens to be at; and no harm is done when it is closed."""
    page = opened(browser, f"{address}#kurir", SHEET, NO_BOARD)
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.get_by_role("button", name="Bagikan cerita ini").click()
    shared = page.evaluate("window.shared")
    assert shared == {"title": page.title(), "url": CANONICAL}
    expect(page.get_by_role("button", name="Salin tautan")).not_to_be_visible()
    assert faults == []
    page.close()


def test_the_clipboard_gets_it_too_and_says_so(browser: Browser, address: str) -> None:
    """Whoever cannot see the message hears it."""
    page = opened(browser, address, NO_SHEET, BOARD)
    expect(page.get_by_role("button", name="Bagikan cerita ini")).not_to_be_visible()
    page.get_by_role("button", name="Salin tautan").click()
    expect(page.locator(".pass-on [role=status]")).to_have_text("Tautan sudah disalin.")
    assert page.evaluate("window.copied") == CANONICAL
    page.close()


def test_where_the_clipboard_is_refused_that_is_said(browser: Browser, address: str) -> None:
    """For the story as for a passage; nothing fails unseen."""
    refused = "{ value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } }"
    page = opened(browser, address, NO_SHEET, f"Object.defineProperty(navigator, 'clipboard', {refused});")
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    for control in (page.get_by_role("button", name="Salin tautan"), page.locator("#kurir .passage__link")):
        control.click()
        expect(page.locator(".pass-on [role=status]")).to_have_text(re.compile("^Tautan tidak bisa disalin"))
    assert faults == []
    page.close()


def test_a_passage_has_an_address_of_its_own(browser: Browser, address: str) -> None:
    """Its mark copies it, and one stays on the page, at the passage."""
    page = opened(browser, address, NO_SHEET, BOARD)
    page.locator("#kurir .passage__link").click()
    expect(page.locator(".pass-on [role=status]")).to_be_visible()
    assert page.evaluate("window.copied") == f"{CANONICAL}#kurir"
    expect(page).to_have_url(re.compile("#kurir$"))
    page.close()


def test_where_there_is_neither_nothing_is_offered(browser: Browser, address: str) -> None:
    """No button that does nothing; the citation is there, and the passages' links are links."""
    page = opened(browser, address, NO_SHEET, NO_BOARD)
    assert page.locator(".pass-on button:visible").count() == 0
    page.get_by_text("Kutip cerita ini").click()
    expect(page.get_by_text(f"27 April 2008. {CANONICAL}")).to_be_visible()
    page.close()


def test_without_scripts_neither(browser: Browser, address: str) -> None:
    """The same page, and a citation that opens."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator(".pass-on button:visible").count() == 0
    page.get_by_text("Kutip cerita ini").click()
    expect(page.locator(".pass-on").get_by_text(CANONICAL)).to_be_visible()
    context.close()


def test_what_a_page_says_of_itself_is_no_script(browser: Browser, address: str) -> None:
    """The strictest policy has nothing against it: the browser reports no breach."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address)
    assert page.locator('script[type="application/ld+json"]').count() == 1
    assert [text for text in said if "Content Security Policy" in text] == []
    page.close()
