"""The manifest: what a build remembers of what it wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hikmah.plan.routes import SaveAs
from hikmah.write.manifest import Entry, load_manifest, save_manifest

ENTRIES = st.dictionaries(
    st.text(min_size=1).map(SaveAs), st.builds(Entry, st.text(), st.integers(0), st.integers(0)), max_size=5
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entries=ENTRIES)
def test_what_is_saved_is_loaded(tmp_path: Path, entries: dict[SaveAs, Entry]) -> None:
    """Any names, any numbers."""
    file = tmp_path / "cache" / "manifest.json"
    save_manifest(file, entries)
    assert load_manifest(file) == entries


@pytest.mark.parametrize(
    "text", [None, "", "{", "[]", "1", '"a"', '{"a": 1}', '{"a": [1]}', '{"a": ["x", "y", 1]}', "\x00\x01"]
)
def test_what_cannot_be_read_is_empty(tmp_path: Path, text: str | None) -> None:
    """A manifest only ever saves time: without one, everything is looked at again."""
    file = tmp_path / "manifest.json"
    if text is not None:
        file.write_text(text)
    assert load_manifest(file) == {}


def test_it_is_replaced_whole(tmp_path: Path) -> None:
    """Nothing half-written is left beside it, and its bytes follow from its entries, not from their order."""
    file = tmp_path / "manifest.json"
    one, other = SaveAs("a"), SaveAs("b")
    save_manifest(file, {one: Entry("x", 1, 2), other: Entry("y", 3, 4)})
    first = file.read_bytes()
    save_manifest(file, {other: Entry("y", 3, 4), one: Entry("x", 1, 2)})
    assert file.read_bytes() == first
    assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]
