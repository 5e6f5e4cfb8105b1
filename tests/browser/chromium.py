"""Which Chromium the tests drive: the system's own, or the one that Playwright has downloaded."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")


def executable(playwright: Playwright | None = None) -> str:
    """The path of the browser; without one the test is left out, and where nothing may be, it fails."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None and playwright is not None and Path(playwright.chromium.executable_path).is_file():
        found = playwright.chromium.executable_path
    if found is None:
        reason = f"NO BROWSER: looked for {', '.join(NAMES)} and for Playwright's own"
        if os.environ.get("HIKMAH_REQUIRE_ALL"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def launched(playwright: Playwright) -> Browser:
    """A browser that is running."""
    return playwright.chromium.launch(executable_path=executable(playwright), args=list(FLAGS))


def wait_until(page: Page, expression: str, patience: float = 30) -> None:
    """Until *expression*, or what it promises, is true; an error after *patience*, in seconds.

    Playwright's own wait_for_function does not look into promises, and where it must look twice it uses eval,
    which our pages forbid.
    """
    page.evaluate(
        f"""async () => {{
            const end = Date.now() + {1000 * patience};
            while (!(await ({expression}))) {{
                if (Date.now() > end) throw new Error({json.dumps("never true: " + expression)});
                await new Promise(again => setTimeout(again, 20));
            }}
        }}"""
    )
