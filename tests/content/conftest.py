"""The real content, as the tests of its promises see it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from hikmah.cli.load import load_settings
from hikmah.index.knowledge_base import KnowledgeBase, Library
from hikmah.road import Surveyed, survey

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def surveyed(tmp_path_factory: pytest.TempPathFactory) -> Surveyed:
    """The content as it is in the repository, read afresh and without drafts."""
    settings, _ = load_settings(str(ROOT / "pelicanconf.py"))
    cache = tmp_path_factory.mktemp("cache")
    return survey(dataclasses.replace(settings, cache=cache, drafts=False))


@pytest.fixture(scope="session")
def library(surveyed: Surveyed) -> Library:
    """All of it, cross-linked."""
    return surveyed.library


@pytest.fixture(scope="session")
def kb(library: Library) -> KnowledgeBase:
    """The Indonesian edition."""
    return library.editions[0]


@pytest.fixture(scope="session")
def english(library: Library) -> KnowledgeBase:
    """The English edition."""
    found = library.edition("en")
    assert found is not None
    return found
