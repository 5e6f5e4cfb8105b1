"""A story as a feed carries it: a name for ever, and its text for readers that know nothing of our pages."""

from __future__ import annotations

from html import escape

from hikmah.model import Story
from hikmah.plan.edition import Edition
from hikmah.plan.parts import Html, NoteView, Part, QuotePart, TextPart
from hikmah.plan.prose import Setting, make_prose
from hikmah.plan.routes import Routes


def permanent_address(edition: Edition, story: Story) -> str:
    """The address under which *story* first stood on this site: what a feed calls it for ever.

    Feed readers then do not show a renamed story a second time. The old address goes on working: it is the
    first of the story's aliases that has the form of a story's address, or else made from the first slug
    that the lock remembers. Aliases of any other form, such as those of an older site, make no difference.
    """
    routes = edition.routes
    own = routes.story(story.slug)
    shelf = own.save_as.removesuffix(f"{story.slug}/index.html")
    for alias in story.aliases:
        route = routes.alias(alias)
        name = route.save_as.removeprefix(shelf).removesuffix("/index.html")
        if route.save_as == f"{shelf}{name}/index.html" and "/" not in name:
            return routes.absolute(route.url).rstrip("/") + "/"
    return routes.absolute(routes.story(edition.first_slugs.get(story.slug, story.slug)).url)


def entry_html(edition: Edition, story: Story) -> Html:
    """The whole text of *story* with absolute addresses, quotes with their sources, footnotes at its end.

    No ids and no links within the text: a feed reader shows many texts on one page.
    """
    routes: Routes = edition.routes
    home = routes.absolute(routes.story(story.slug).url)
    setting = Setting(
        root="", files=edition.settings.base, absolute=True, home=home, notes="plain", quiet=True
    )
    prose = make_prose(edition, story.body, setting)
    return Html(_joined(routes, prose.parts) + _notes(prose.notes))


def _joined(routes: Routes, parts: tuple[Part, ...]) -> str:
    return "".join(_one(routes, part) for part in parts)


def _one(routes: Routes, part: Part) -> str:
    match part:
        case TextPart():
            return part.html
        case QuotePart():
            source = escape(routes.absolute(part.url))
            title = escape(part.story, quote=False)
            return (
                f'<blockquote cite="{source}">{_joined(routes, part.parts)}'
                f'<p>“<a href="{source}">{title}</a>”</p></blockquote>'
            )
        case _:
            return _joined(routes, part.parts)


def _notes(notes: tuple[NoteView, ...]) -> str:
    items = "".join(f"<li>{note.html}</li>" for note in notes)
    return f"<hr><ol>{items}</ol>" if notes else ""
