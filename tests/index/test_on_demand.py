"""Relations that are worked out for what is asked about."""

from __future__ import annotations

import pytest

from hikmah.index.on_demand import OnDemand


def test_each_value_is_made_once_and_when_it_is_asked_for() -> None:
    """Looking at the names alone makes none."""
    made: list[int] = []

    def double(number: int) -> int:
        made.append(number)
        return 2 * number

    numbers = OnDemand({"one": 1, "two": 2}, double)
    assert (list(numbers), len(numbers), "two" in numbers, "three" in numbers) == (
        ["one", "two"],
        2,
        True,
        False,
    )
    assert made == []
    assert [numbers["two"], numbers["two"], numbers.get("three")] == [4, 4, None]
    assert made == [2]
    with pytest.raises(KeyError):
        numbers["three"]


def test_it_equals_and_looks_like_the_mapping_that_it_stands_for() -> None:
    """So that two libraries can be compared."""
    numbers = OnDemand({"one": 1, "two": 2}, str)
    assert numbers == {"one": "1", "two": "2"}
    assert repr(numbers) == "{'one': '1', 'two': '2'}"
