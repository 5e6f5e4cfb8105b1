"""Pictures in a real browser: they keep their place, come in the right size, and can be seen large."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.chromium import wait_until
from tests.browser.test_search import served
from tests.read.photographs import photograph
from tests.site.small_site import Site, small_site

LONG = "\n\n".join(f"Paragraf panjang nomor {number} untuk digulung." for number in range(60))
SHIFTS = """new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 400);
})"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A story with a cover, a photograph far below, and a table of contents of neither."""
    site = small_site(tmp_path_factory.mktemp("pictures") / "site")
    (site.folder / "content" / "images").mkdir()
    (site.folder / "content" / "images" / "loket.jpg").write_bytes(photograph(1400, 900))
    cover = "cover: {image: images/loket.jpg, alt: Loket yang terbuka}"
    site.edit("content/stories/loket.md", "title: Loket", f"title: Loket\n{cover}")
    picture = f"{LONG}\n\n![Petugas di loket](images/loket.jpg)\n\n{LONG}\n\nPetugas tersenyum"
    site.edit("content/stories/loket.md", "Petugas tersenyum", picture)
    site.build()
    return site


@pytest.fixture(scope="module")
def address(built: Site) -> Iterator[str]:
    """The story behind a server."""
    with served(built.output) as found:
        yield f"{found}/cerita/loket/index.html"


@pytest.fixture(params=[360, 1280])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The story, on a phone and on a desk; whatever the browser complains of fails the test."""
    opened = browser.new_page(viewport={"width": request.param, "height": 800})
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.goto(address)
    yield opened
    opened.close()
    assert said == []


def test_nothing_moves_when_pictures_come(page: Page) -> None:
    """Not by a pixel, from the first paint to the end of the page: the browser itself measures it."""
    page.locator(".prose .picture").scroll_into_view_if_needed()
    wait_until(page, "[...document.images].every(image => image.complete)")
    assert page.evaluate(SHIFTS) == 0
    shown = page.locator(".cover img")
    assert shown.evaluate("image => image.naturalWidth > 0")


def test_a_picture_is_no_larger_than_the_screen_needs(page: Page) -> None:
    """AVIF, where the browser knows it, and the size that fits; the far one waits until it is near."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    source = page.locator(".cover img").evaluate("image => image.currentSrc")
    assert source.endswith("-400.avif" if width == 360 else "-800.avif")
    box = page.locator(".cover .picture").bounding_box()
    assert box is not None
    assert box["width"] <= width


def test_colours_stand_in_until_it_is_there(browser: Browser, address: str) -> None:
    """In the very place of the picture, and without a request of their own."""
    opened = browser.new_page()
    opened.route("**/images/**", lambda route: route.abort())
    opened.goto(address)
    blur, picture = (opened.locator(f".cover {name}").bounding_box() for name in (".picture__blur", "img"))
    assert blur is not None
    assert picture is not None
    assert blur["x"] <= picture["x"]
    assert blur["y"] <= picture["y"]
    assert blur["height"] >= picture["height"] > 200
    assert (
        len(set(opened.locator(".cover path").evaluate_all("all => all.map(p => getComputedStyle(p).fill)")))
        > 1
    )
    opened.close()


def test_a_picture_is_seen_large_and_left_by_the_keyboard(page: Page) -> None:
    """Enter opens it with its words, Escape closes it, and one is where one was."""
    link = page.locator(".cover a.picture")
    link.focus()
    page.keyboard.press("Enter")
    box = page.get_by_role("dialog", name="Loket yang terbuka")
    expect(box).to_be_visible()
    expect(box.get_by_role("img", name="Loket yang terbuka")).to_be_visible()
    expect(box.get_by_role("button", name="Tutup")).to_be_focused()
    large = box.locator("img").bounding_box()
    assert large is not None
    size = page.viewport_size
    assert size is not None
    assert large["width"] <= size["width"]
    assert large["height"] <= size["height"]
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).not_to_be_visible()
    expect(link).to_be_focused()


@pytest.mark.parametrize("where", ["img", "button"])
def test_it_is_left_by_a_tap_too(page: Page, where: str) -> None:
    """On the picture or on the button; the page is still the same."""
    before = page.url
    page.locator(".cover a.picture").click()
    page.locator(f"dialog {where}").click()
    expect(page.locator("dialog")).not_to_be_visible()
    assert page.url == before


def test_without_scripts_the_link_leads_to_the_picture(browser: Browser, address: str) -> None:
    """The browser shows the file."""
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(address)
    opened.locator(".cover a.picture").click()
    expect(opened).to_have_url(address.replace("cerita/loket/index.html", "images/loket.jpg"))
    context.close()


def test_a_folder_shows_them_large_as_well(browser: Browser, built: Site) -> None:
    """Opened without a server, the script works the same."""
    opened = browser.new_page()
    opened.goto((built.output / "cerita/loket/index.html").as_uri())
    opened.locator(".cover a.picture").click()
    expect(opened.locator("dialog img")).to_be_visible()
    opened.close()


def test_the_script_is_light() -> None:
    """Less than a kilobyte, compressed; so is that which shares."""
    import gzip
    from pathlib import Path

    scripts = Path(__file__).parents[2] / "theme" / "static" / "js"
    for name in ("lightbox.js", "share.js"):
        assert len(gzip.compress((scripts / name).read_bytes(), 9)) < 1000
