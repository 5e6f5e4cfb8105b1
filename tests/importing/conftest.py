"""A small real site to bring old blogs into."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.site.small_site import Site, small_site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Four stories, three lessons; readers' replies are on."""
    return small_site(tmp_path / "site", HIKMAH_REPLIES=True, HIKMAH_SEARCH=False, HIKMAH_DRAFTS=True)
