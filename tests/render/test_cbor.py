"""CBOR as far as search indexes need it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.render.cbor import Item, decode, encode

ITEMS: st.SearchStrategy[Item] = st.recursive(
    st.integers(0, 2**64 - 1) | st.text(), lambda inner: st.lists(inner), max_leaves=30
)


@given(ITEMS)
def test_what_is_written_is_read_again(item: Item) -> None:
    """Any numbers, texts and arrays survive the way there and back."""
    assert decode(encode(item)) == item


@pytest.mark.parametrize(
    ("item", "data"),
    [
        pytest.param(0, "00", id="nought"),
        pytest.param(24, "1818", id="one-byte"),
        pytest.param(1000, "1903e8", id="two-bytes"),
        pytest.param(1000000, "1a000f4240", id="four-bytes"),
        pytest.param("ü", "62c3bc", id="text-by-its-bytes"),
        pytest.param([1, [2, 3]], "8201820203", id="array-in-array"),
    ],
)
def test_the_form_is_that_of_the_standard(item: Item, data: str) -> None:
    """Examples of RFC 8949, appendix A."""
    assert encode(item).hex() == data
    assert decode(bytes.fromhex(data)) == item


@pytest.mark.parametrize(
    "data", [pytest.param("f6", id="null"), pytest.param("0000", id="two"), pytest.param("9fff", id="open")]
)
def test_anything_else_is_refused(data: str) -> None:
    """A form that we do not know is not guessed at."""
    with pytest.raises(ValueError, match="byte"):
        decode(bytes.fromhex(data))
