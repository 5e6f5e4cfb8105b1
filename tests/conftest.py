"""What all tests share: goldens, and the option that rewrites them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``, which rewrites the stored files; the diff is then for people to review."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")


def pytest_configure() -> None:
    """Give property tests all the time they need: how busy the machine is says nothing of the code.

    Where a change is judged, they try the same examples each time; at people's desks always new ones.
    """
    judged = bool(os.environ.get("HIKMAH_REQUIRE_ALL"))
    settings.register_profile("hikmah", deadline=None, derandomize=judged)
    settings.load_profile("hikmah")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the stored one, ``golden(path, text)``, or store it under ``--update-golden``.

    Under the option the test fails nowhere: what has changed shows in the diff.
    """

    def check(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"{path.name} is not stored yet: run pytest --update-golden"
        assert text == path.read_text(encoding="utf-8"), f"{path.name} differs: --update-golden, then review"

    return check
