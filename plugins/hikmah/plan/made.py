"""A view that is made when it is asked for, and what tells whether it is another one than before."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Known(NamedTuple):
    """An output of an earlier plan: as long as it needs the same, its fingerprint is the same."""

    needs: str
    """A digest of all that the view follows from; empty where nobody asked."""
    fingerprint: str


def not_asked() -> str:
    """The needs of what is made anew in each plan."""
    return ""


class Made:
    """An output's view and its marks, each worked out when it is first asked for.

    A build asks for all marks, a preview for those of the page that somebody looks at. Threads may ask at
    once: then both work it out, to the same.
    """

    __slots__ = ("_known", "_make", "_mark", "_marks", "_needs")

    def __init__(
        self,
        make: Callable[[], object],
        mark: Callable[[object], str],
        needs: Callable[[], str] = not_asked,
        known: Known | None = None,
    ) -> None:
        """*mark* gives the fingerprint of what *make* makes; that is *known* while *needs* gives the same."""
        self._make = make
        self._mark = mark
        self._needs = needs
        self._known = known
        self._marks: Known | None = None

    @property
    def asked(self) -> Known | None:
        """The marks, if anybody has asked for them yet."""
        return self._marks

    @property
    def marks(self) -> Known:
        """The needs and the fingerprint. The view is only made where it needs something else than before."""
        if self._marks is None:
            self._marks = self._found()
        return self._marks

    def view(self) -> object:
        """What the output is rendered from: kept if the marks were taken from it, else made each time."""
        return self._make()

    def _found(self) -> Known:
        needs = self._needs()
        if needs and self._known is not None and self._known.needs == needs:
            return self._known
        view = self._make()
        self._make = lambda: view
        return Known(needs, self._mark(view))
