"""A view is made when somebody asks, and not where it is known to be as it was."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from hikmah.plan.made import Known, Made


@dataclass(slots=True)
class Desk:
    """Makes views and counts them."""

    made: list[int] = field(default_factory=list)

    def make(self) -> object:
        """Another view each time."""
        self.made.append(len(self.made))
        return f"view {len(self.made)}"


def mark(view: object) -> str:
    """A fingerprint of *view*."""
    return f"mark of {view}"


def test_nothing_is_made_before_somebody_asks() -> None:
    """Neither the view nor its marks."""
    desk = Desk()
    made = Made(desk.make, mark, lambda: "all")
    assert (made.asked, desk.made) == (None, [])


def test_the_view_that_was_marked_is_the_one_that_is_rendered() -> None:
    """It is made once, however often it is asked for."""
    desk = Desk()
    made = Made(desk.make, mark, lambda: "all")
    assert made.marks == made.asked == Known("all", "mark of view 1")
    assert [made.view(), made.view(), made.marks.fingerprint] == ["view 1", "view 1", "mark of view 1"]
    assert desk.made == [0]


def test_what_is_known_is_marked_without_its_view() -> None:
    """As long as it needs the same; the view can be made all the same."""
    desk = Desk()
    made = Made(desk.make, mark, lambda: "all", Known("all", "older mark"))
    assert made.marks == Known("all", "older mark")
    assert desk.made == []
    assert made.view() == "view 1"


@pytest.mark.parametrize(
    ("needs", "known"),
    [
        pytest.param("more", Known("all", "older mark"), id="it needs something else"),
        pytest.param("", Known("", "older mark"), id="nobody knows what it needs"),
        pytest.param("all", None, id="it is new"),
    ],
)
def test_what_may_have_changed_is_made(needs: str, known: Known | None) -> None:
    """The older mark is worth nothing then."""
    made = Made(Desk().make, mark, lambda: needs, known)
    assert made.marks == Known(needs, "mark of view 1")
