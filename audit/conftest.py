"""The published site behind a server, and what looks at it; what is missing is said, and in CI is a fault."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.browser.chromium import launched
from tests.browser.hosting import hosted
from tests.site.small_site import ROOT, Site

MODULES = Path(__file__).parent / "node_modules"
NOTES = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Keep what is measured, for the end."""
    config.stash[NOTES] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell the measures below the results, and what was left out in a line of its own."""
    for note in config.stash[NOTES]:
        terminalreporter.write_line(note)
    if left := len(terminalreporter.getreports("skipped")):
        terminalreporter.write_sep("!", f"NOT AUDITED: {left} parts were left out; the reasons stand above")


@pytest.fixture
def note(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Write a line below the results."""
    return request.config.stash[NOTES].append


@pytest.fixture(scope="session")
def public(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The project's content, built as it is published."""
    site = Site(tmp_path_factory.mktemp("audit"), "public")
    shutil.copytree(ROOT / "content", site.folder / "content")
    site.settings()
    site.publish(OUTPUT_PATH="public")
    site.build(settings="publishconf.py")
    return site


@pytest.fixture(scope="session")
def address(public: Site) -> Iterator[str]:
    """Where the site is served."""
    with hosted(public.output) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it."""
    with sync_playwright() as playwright:
        started = launched(playwright)
        yield started
        started.close()


def from_npm(path: str) -> Path:
    """A file of a package that ``make audit`` has installed; without it the test is left out."""
    file = MODULES / path
    if not file.exists():
        leave_out(f"audit/node_modules/{path} is missing: needs Node and npm (make audit installs it)")
    return file


def program(name: str) -> str:
    """Where a program of the system is; without it the test is left out."""
    found = shutil.which(name)
    if found is None:
        leave_out(f"{name} is missing")
    return str(found)


def leave_out(reason: str) -> None:
    """Skip the test; where nothing may be left out, fail it."""
    if os.environ.get("HIKMAH_REQUIRE_ALL"):
        pytest.fail(reason)
    pytest.skip(reason)
