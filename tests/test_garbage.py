"""No search for garbage while there can be none, and none in what was made meanwhile."""

from __future__ import annotations

import gc
import weakref

import pytest

from hikmah.garbage import no_collection


class Value:
    """Something that can be watched."""


@pytest.mark.parametrize("before", [True, False])
def test_searching_goes_on_as_before(before: bool) -> None:
    """Where somebody had switched it off, it stays off."""
    was = gc.isenabled()
    (gc.enable if before else gc.disable)()
    try:
        with no_collection():
            assert not gc.isenabled()
        assert gc.isenabled() == before
    finally:
        (gc.enable if was else gc.disable)()


def test_what_was_made_is_not_looked_through_and_still_goes() -> None:
    """It is gone when nothing refers to it any more."""
    with no_collection():
        values = [Value() for _ in range(1000)]
    seen = {id(found) for found in gc.get_objects()}
    assert [value for value in values if id(value) in seen] == []
    last = weakref.ref(values[0])
    del values
    assert last() is None
