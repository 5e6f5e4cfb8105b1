"""What only a browser can tell of the map: that no two labels meet, and that it is found by keyboard."""

from __future__ import annotations

import shutil

import pytest
from playwright.sync_api import Browser
from tests.site.small_site import ROOT, Site

BOXES = """() => [...document.querySelectorAll('.map text')].map(text => {
  const box = text.getBoundingClientRect(), size = parseFloat(getComputedStyle(text).fontSize);
  const scale = text.getCTM().a;
  return [text.textContent, box.left, box.top, box.right, box.bottom, size * scale];
})"""


@pytest.fixture(scope="module")
def map_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The map of the project's own stories."""
    site = Site(tmp_path_factory.mktemp("map"))
    shutil.copytree(ROOT / "content", site.folder / "content")
    site.settings(HIKMAH_HANDOUTS=False, HIKMAH_SEARCH=False)
    site.build()
    return (site.output / "peta/index.html").as_uri()


@pytest.mark.parametrize("width", [360, 1280])
def test_labels_can_be_read_and_never_meet(browser: Browser, map_page: str, width: int) -> None:
    """At least ten pixels high; no two overlap, and none runs over the sheet."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(map_page)
    boxes = page.evaluate(BOXES)
    sheet = page.evaluate(
        "(() => { const s = document.querySelector('.map svg').getBoundingClientRect();"
        " return [s.left, s.right] })()"
    )
    page.close()
    assert len(boxes) > 10
    for name, left, top, right, bottom, size in boxes:
        assert size >= 10, name
        assert sheet[0] <= left < right <= sheet[1], name
        for other, x, y, w, z, _ in boxes:
            apart = right <= x or w <= left or bottom <= y + 1 or z <= top + 1
            assert name == other or apart, (name, other)


def test_on_a_phone_the_list_comes_first_and_the_sheet_moves_in_its_box(
    browser: Browser, map_page: str
) -> None:
    """The page itself does not scroll sideways; the box takes the focus, and so is scrolled by keys."""
    page = browser.new_page(viewport={"width": 360, "height": 900})
    page.goto(map_page)
    seen = page.evaluate(
        """() => { const box = document.querySelector('.map'), list = document.querySelector('.atlas__list');
             return [list.getBoundingClientRect().bottom <= box.getBoundingClientRect().top,
                     box.scrollWidth > box.clientWidth, box.tabIndex,
                     document.documentElement.scrollWidth <= document.documentElement.clientWidth]; }"""
    )
    page.close()
    assert seen == [True, True, 0, True]


def test_the_focus_is_seen_and_its_threads_stand_out(browser: Browser, map_page: str) -> None:
    """A lesson reached by keyboard has an outline, and the lines to its stories grow."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(map_page)
    width = "() => getComputedStyle(document.querySelector('.map__thread')).strokeWidth"
    before = page.evaluate(width)
    page.locator(".map").focus()
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    after = page.evaluate(width)
    page.close()
    assert outline == "solid"
    assert float(after[:-2]) > float(before[:-2])
