"""A real browser for the tests that need eyes; they are left out, loudly, where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.browser.chromium import launched
from tests.theme.build import a_site, every_page

from hikmah.plan.views import SiteView
from hikmah.render.css import bundle
from hikmah.render.html import Pages
from hikmah.render.sent import sent

THEME = Path(__file__).parents[2] / "theme"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it, or as Playwright has downloaded it."""
    with sync_playwright() as playwright:
        started = launched(playwright)
        yield started
        started.close()


def theme_of(frame: SiteView) -> dict[str, bytes]:
    """The files of the theme that pages name, by the addresses that *frame* gives them."""
    static = THEME / "static"
    names = {field.name: getattr(frame.files, field.name) for field in fields(frame.files)}
    found = {names.pop("css"): bundle(THEME), names.pop("icon"): (static / "icon.svg").read_bytes()}
    for name, url in names.items():
        stem = name.removesuffix("_style")
        file = static / (f"css/apart/{stem}.css" if stem != name else f"js/{name}.js")
        found[url] = sent(file)
    return found


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Hand-made pages on disk: the ``file://`` address of each template's page."""
    folder = tmp_path_factory.mktemp("site")
    frame, pages, addresses = a_site(), Pages(THEME, "id"), {}
    for template, view in every_page().items():
        path = folder / view.meta.url
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pages.render(template, frame, view))
        addresses[template] = path.as_uri()
    for url, content in theme_of(frame).items():
        path = folder / url
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return addresses
