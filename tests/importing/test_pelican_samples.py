"""Pelican's own sample exports, read from the installed package."""

from __future__ import annotations

from pathlib import Path

import pelican
import pytest
from tests.importing.brought import bring, export_of, findings

from hikmah.importing.account import is_even

SAMPLES = Path(pelican.__file__).parent / "tests" / "content"


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        pytest.param("wordpressexport.xml", 15, id="wordpress"),
        pytest.param("bloggerexport.xml", 5, id="blogger"),
    ],
)
def test_a_published_export(name: str, texts: int) -> None:
    """All of it is accounted for, and our reader takes every file."""
    if not (SAMPLES / name).is_file():
        pytest.skip("this pelican was installed without its tests")
    arranged = bring(export_of(name, (SAMPLES / name).read_bytes()))
    assert len(arranged.texts) == texts
    assert is_even(arranged)
    assert findings(arranged) == []
