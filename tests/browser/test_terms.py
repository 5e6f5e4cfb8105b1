"""A term explains itself to whoever asks: by mouse, by finger, by keyboard, and without a script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.theme.build import a_prose, a_site, a_story, a_term, text

from hikmah.render.css import bundle
from hikmah.render.html import Pages

THEME = Path(__file__).parents[2] / "theme"
WORDS = "Yang saya dapat ternyata bukan nama barang, melainkan sebuah cara. " * 6


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def page(browser: Browser, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Page]:
    """A story with two terms on a phone that has a finger, scripts on or off."""
    prose = a_prose(
        text(f"<p>{WORDS} Sebuah extra mile itu {WORDS}</p><p>Lagi extra mile, lalu customer.</p>")
    )
    view = replace(a_story(prose=prose), terms=(a_term("extra mile"), a_term("customer")))
    frame = a_site()
    for url, data in (
        (view.meta.url, Pages(THEME, "id").render("story.html", frame, view)),
        (frame.files.css, bundle(THEME)),
    ):
        (tmp_path / url).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / url).write_bytes(data)
    context = browser.new_context(
        java_script_enabled=request.param, has_touch=True, viewport={"width": 360, "height": 640}
    )
    opened = context.new_page()
    opened.goto((tmp_path / view.meta.url).as_uri())
    yield opened
    context.close()


def test_the_keyboard_opens_and_closes_a_term(page: Page) -> None:
    """Enter shows the definition, Tab leads on to its link, Escape takes it away and keeps the place."""
    button, note = page.get_by_role("button", name="Arti extra mile"), page.locator("#_term-extra-mile")
    assert not note.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert note.is_visible()
    assert "Langkah lebih." in note.inner_text()
    page.keyboard.press("Tab")
    assert note.locator("a:focus").count() == 1
    page.keyboard.press("Escape")
    assert not note.is_visible()
    assert page.locator(".term__ask:focus").count() == 1


def test_a_finger_opens_a_term_by_its_word(page: Page) -> None:
    """The word itself is the target; one term at a time; a tap beside it closes."""
    words = page.locator(".term")
    assert [word.inner_text() for word in words.all()] == ["extra mile", "customer"]
    for name, word in zip(("extra-mile", "customer"), words.all(), strict=True):
        word.scroll_into_view_if_needed()
        box = word.bounding_box()
        assert box is not None
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        note = page.locator(f"#_term-{name}")
        assert note.is_visible()
        assert page.locator(".gloss:popover-open").count() == 1
        shown = note.bounding_box()
        assert shown is not None
        assert shown["x"] >= 0
        assert shown["x"] + shown["width"] <= 360
        assert shown["y"] + shown["height"] <= 640
    page.touchscreen.tap(180, 8)
    assert page.locator(".gloss:popover-open").count() == 0


def test_paper_shows_the_words_alone_and_their_list_after_the_text(page: Page) -> None:
    """No button, no note, no dotted line in the text; the list stands open, with every definition."""
    page.emulate_media(media="print")
    assert not [name for name in (".term__ask", ".gloss") if page.locator(name).first.is_visible()]
    told = page.locator(".terms dd").all()
    assert told
    assert all(definition.is_visible() for definition in told)
    line = page.locator(".term").first.evaluate("node => getComputedStyle(node).textDecorationLine")
    assert line == "none"


def test_a_long_term_breaks_between_lines(page: Page) -> None:
    """Its words are parted like any others, each is a target, and a copy has no line of its own for it."""
    line = page.locator(".prose p").first
    words = page.locator(".term").first.locator(".term__word")
    line.evaluate("node => node.style.width = '1em'")
    apart = {round(word.bounding_box()["y"]) for word in words.all()}  # type: ignore[index]
    assert len(apart) == 2
    assert "extra mile itu" in line.inner_text()
    words.nth(1).scroll_into_view_if_needed()
    box = words.nth(1).bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert page.locator("#_term-extra-mile").is_visible()
