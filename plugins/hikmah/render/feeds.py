"""Atom feeds, by Pelican's own feed library; sitemap and robots.txt."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from xml.sax.saxutils import escape

from hikmah.plan.machine import FeedView, RobotsView, SitemapView


def render_feed(view: FeedView) -> bytes:
    """An Atom 1.0 feed. Its date is its newest entry's, so that the same stories give the same bytes."""
    from feedgenerator import Atom1Feed

    newest = max((entry.updated for entry in view.entries), default=date(1970, 1, 1))
    feed = _feed_class(Atom1Feed, _noon(newest))(
        title=view.title,
        link=view.page,
        description=view.subtitle,
        subtitle=view.subtitle or None,
        language=view.lang,
        feed_url=view.url,
        author_name=view.author,
    )
    for entry in view.entries:
        feed.add_item(
            title=entry.title,
            link=entry.url,
            unique_id=entry.url,
            unique_id_is_permalink=True,
            description=entry.summary,
            content=entry.html,
            author_name=entry.author,
            pubdate=_noon(entry.published),
            updateddate=_noon(entry.updated),
            categories=list(entry.categories),
        )
    return str(feed.writeString("utf-8")).encode()


def _feed_class(base: type, newest: datetime) -> type:
    """The library stamps an empty feed with the clock; ours says when its text last changed."""
    return type("Feed", (base,), {"latest_post_date": lambda _: newest})


def _noon(day: date) -> datetime:
    """A date as a moment: noon UTC is the same day in all of Indonesia."""
    return datetime.combine(day, time(12), UTC)


def render_sitemap(view: SitemapView) -> bytes:
    """A sitemap after sitemaps.org 0.9."""
    rows = []
    for address, changed in view.pages:
        last = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
        rows.append(f"<url><loc>{escape(address)}</loc>{last}</url>\n")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return (head + "".join(rows) + "</urlset>\n").encode()


def render_robots(view: RobotsView) -> bytes:
    """Everybody may read everything."""
    sitemap = f"\nSitemap: {view.sitemap}\n" if view.sitemap else ""
    return f"User-agent: *\nDisallow:\n{sitemap}".encode()
