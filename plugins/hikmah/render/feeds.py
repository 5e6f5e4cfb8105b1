"""Atom feeds, by Pelican's own feed library; sitemap and robots.txt."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from html import escape
from typing import Any

from hikmah.plan.machine import FeedView, RobotsView
from hikmah.plan.sitemap import SitemapPage, SitemapView


def render_feed(view: FeedView) -> bytes:
    """An Atom 1.0 feed. Its date is its newest entry's, so that the same stories give the same bytes."""
    from feedgenerator import Atom1Feed

    newest = max((entry.updated for entry in view.entries), default=date(1970, 1, 1))
    feed = _feed_class(Atom1Feed, _noon(newest), view)(
        title=view.title,
        link=view.page,
        description=view.subtitle,
        subtitle=view.subtitle or None,
        language=view.lang,
        feed_url=view.url,
        feed_guid=view.id or None,
        author_name=view.author,
        feed_copyright=view.rights or None,
    )
    for entry in view.entries:
        feed.add_item(
            title=entry.title,
            link=entry.url,
            unique_id=entry.id,
            description=escape(entry.summary, quote=False),  # the library says that it is HTML
            content=entry.html,
            author_name=entry.author,
            pubdate=_noon(entry.published),
            updateddate=_noon(entry.updated),
            lessons=entry.categories,
        )
    return str(feed.writeString("utf-8")).encode()


def _feed_class(base: Any, newest: datetime, view: FeedView) -> Any:
    """The library stamps an empty feed with the clock, and knows neither a category's label nor licences."""

    class Feed(base):  # type: ignore[misc]  # the library ships no types
        def latest_post_date(self) -> datetime:
            return newest

        def add_root_elements(self, handler: Any) -> None:
            super().add_root_elements(handler)
            if view.licence:
                handler.addQuickElement("link", "", {"rel": "license", "href": view.licence})

        def add_item_elements(self, handler: Any, item: Any) -> None:
            super().add_item_elements(handler, item)
            for name, title in item["lessons"]:
                lesson = {"term": name, "label": title, "scheme": view.lessons}
                handler.addQuickElement("category", "", lesson)

    return Feed


def _noon(day: date) -> datetime:
    """A date as a moment: noon UTC is the same day in all of Indonesia."""
    return datetime.combine(day, time(12), UTC)


_SITEMAP = """<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""


def render_sitemap(view: SitemapView) -> bytes:
    """A sitemap after sitemaps.org 0.9, with each page's other languages."""
    return (_SITEMAP + "".join(map(_sitemap_row, view.pages)) + "</urlset>\n").encode()


def _sitemap_row(page: SitemapPage) -> str:
    last = f"<lastmod>{page.changed.isoformat()}</lastmod>" if page.changed else ""
    usual = (("x-default", page.others[0][1]),) if page.others else ()
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(address)}"/>'
        for lang, address in (*page.others, *usual)
    )
    return f"<url><loc>{escape(page.address, quote=False)}</loc>{last}{others}</url>\n"


def render_robots(view: RobotsView) -> bytes:
    """Everybody may read everything but what is closed."""
    sitemap = f"\nSitemap: {view.sitemap}\n" if view.sitemap else ""
    return f"User-agent: *\nDisallow:{f' {view.closed}' if view.closed else ''}\n{sitemap}".encode()
