"""Fingerprints: equal values have equal ones, different values have different ones."""

from __future__ import annotations

import datetime as dt
from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from hikmah.fingerprint import fingerprint
from hikmah.names import Place, SourcePath
from hikmah.plan.parts import Html, TextPart, Url
from hikmah.plan.views import NavLink

LEAVES = st.none() | st.booleans() | st.integers() | st.text() | st.dates()
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.builds(lambda text: TextPart(html=Html(text)), st.text())
        | st.builds(lambda one, two: NavLink(title=one, url=Url(two)), st.text(), st.text())
    ),
    max_leaves=8,
)


@given(VALUES)
def test_a_copy_has_the_same(value: object) -> None:
    """Whether its parts are shared with the original or not."""
    assert fingerprint(value) == fingerprint(deepcopy(value))


def test_a_text_used_twice_is_two_equal_texts() -> None:
    """Nothing of how a value was put together shows."""
    word = "".join(["kado", " ", "itu"])
    again = " ".join(["kado", "itu"])
    assert word is not again
    assert fingerprint((word, word)) == fingerprint((word, again))


@given(VALUES, VALUES)
def test_what_differs_has_another(one: object, other: object) -> None:
    """As far as Python itself tells them apart by value and type."""
    if repr(one) != repr(other):
        assert fingerprint(one) != fingerprint(other)


def test_types_tell_values_apart() -> None:
    """A link is no place, though both hold a text; nor is a list of two texts one text."""
    assert fingerprint(NavLink(title="a", url=Url("b"))) != fingerprint(Place(SourcePath("a")))
    assert fingerprint("ab") != fingerprint("a", "b")
    assert fingerprint(dt.date(2008, 4, 27)) != fingerprint("2008-04-27")
