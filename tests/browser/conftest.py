"""A real browser for the tests that need eyes; they are skipped where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.theme.build import a_site, every_page

from hikmah.render.css import bundle
from hikmah.render.html import Pages

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
THEME = Path(__file__).parents[2] / "theme"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it; nothing is downloaded."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"no browser found: looked for {', '.join(NAMES)}")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield started
        started.close()


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
    for url, content in ((frame.css, bundle(THEME)), (frame.icon, (THEME / "static/icon.svg").read_bytes())):
        path = folder / url
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return addresses
