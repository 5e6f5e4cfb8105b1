"""The project's own content, built once a session, and a small site for every test that changes one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.site.small_site import ROOT, Site, small_site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A small site that is not built yet."""
    return small_site(tmp_path / "site")


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small site, built once; it is not to be changed."""
    site = small_site(tmp_path_factory.mktemp("original") / "site")
    site.build()
    return site


@pytest.fixture
def built(original: Site, tmp_path: Path) -> Site:
    """A small site that is built already."""
    return original.copy(tmp_path / "built")


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """All of the project's content, built at the desk into ``output/``, for the public into ``public/``."""
    site = Site(tmp_path_factory.mktemp("whole"))
    shutil.copytree(ROOT / "content", site.folder / "content")
    site.settings()
    site.publish(OUTPUT_PATH="public")
    site.build()
    site.build(settings="publishconf.py")
    return site


@pytest.fixture(scope="session")
def public(whole: Site) -> Site:
    """The same site, seen by its public output."""
    return Site(whole.folder, "public")
