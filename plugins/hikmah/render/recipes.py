"""One function a kind of output: a view becomes bytes.

Each loads what it works with when it is first asked: most builds make few kinds of output, and what
typesets, draws or compresses takes longer to load than a page takes to render.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from hikmah.plan.output import RecipeKind

if TYPE_CHECKING:
    from hikmah.render.cards import Easel
    from hikmah.render.office.press import Office
    from hikmah.render.paper import Press

Made = bytes | Mapping[str, bytes]


class Workshop:
    """The tools that several outputs share. Any number of threads may use them."""

    def __init__(self, theme: Path, content: Path) -> None:
        self._theme = theme
        self._content = content

    @cached_property
    def press(self) -> Press:
        """Typesets paper."""
        from hikmah.render.paper import Press

        return Press(self._theme, self._content)

    @cached_property
    def office(self) -> Office:
        """Writes documents, slides and e-books."""
        from hikmah.render.office.press import Office

        return Office(self._theme, self._content)

    @cached_property
    def easel(self) -> Easel:
        """Draws cards."""
        from hikmah.render.cards import Easel

        return Easel(self._theme)


# What a recipe is given follows from the plan: its kind stands beside its view. So the views are untyped
# here, and each function that takes one in says what it must be.


def _handout(shop: Workshop, view: Any) -> Made:
    return shop.press.typeset(view)


def _office(shop: Workshop, view: Any) -> Made:
    from hikmah.plan.book import BookView
    from hikmah.render.office.book import render_book

    if isinstance(view, BookView):
        return render_book(shop.office, view)
    return shop.office.make(view.sheet, view.format)


def _card(shop: Workshop, view: Any) -> Made:
    return shop.easel.draw(view)


def _feed(_: Workshop, view: Any) -> Made:
    from hikmah.render.feeds import render_feed

    return render_feed(view)


def _sitemap(_: Workshop, view: Any) -> Made:
    from hikmah.render.feeds import render_sitemap

    return render_sitemap(view)


def _robots(_: Workshop, view: Any) -> Made:
    from hikmah.render.feeds import render_robots

    return render_robots(view)


def _redirect_list(_: Workshop, view: Any) -> Made:
    from hikmah.render.redirects import render_redirects

    return render_redirects(view)


def _headers(_: Workshop, view: Any) -> Made:
    from hikmah.render.headers import render_headers

    return render_headers(view)


def _search(_: Workshop, view: Any) -> Made:
    from hikmah.render.search import render_search

    return render_search(view)


def _data(_: Workshop, view: Any) -> Made:
    from hikmah.render.data import render_data

    return render_data(view)


def _calendar(_: Workshop, view: Any) -> Made:
    from hikmah.render.calendar import render_calendar

    return render_calendar(view)


def _desk_text(_: Workshop, view: Any) -> Made:
    from hikmah.render.desk import render_desk_text

    return render_desk_text(view)


def _offline(_: Workshop, view: Any) -> Made:
    from hikmah.render.offline import render_offline

    return render_offline(view)


def _picture(_: Workshop, view: Any) -> Made:
    from hikmah.render.pictures import render_picture

    return render_picture(view)


def _llms(_: Workshop, view: Any) -> Made:
    from hikmah.render.llms import render_llms

    return render_llms(view)


RECIPES: Final[Mapping[RecipeKind, Callable[[Workshop, Any], Made]]] = MappingProxyType(
    {
        "handout": _handout,
        "office": _office,
        "card": _card,
        "feed": _feed,
        "sitemap": _sitemap,
        "robots": _robots,
        "redirect-list": _redirect_list,
        "headers": _headers,
        "search": _search,
        "data": _data,
        "calendar": _calendar,
        "desk-text": _desk_text,
        "icon": _offline,
        "worker": _offline,
        "manifest": _offline,
        "picture": _picture,
        "llms": _llms,
    }
)
"""All kinds but pages, their style sheet, files that are copied, the editor and ZIPs."""
