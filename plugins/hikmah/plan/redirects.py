"""Old addresses: the authors' aliases and the slugs that the lock file remembers.

A redirect leads to a page of the plan, never to another redirect: there are no chains, and what would be
a circle is an alias that is some page's address, and is refused as such.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.settlement import Settlement
from hikmah.model import Lesson, Story
from hikmah.names import LessonId, SourcePath, StorySlug
from hikmah.plan.edition import Edition
from hikmah.plan.output import Output
from hikmah.plan.routes import Route
from hikmah.settings import Settings


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address, and the text that is found elsewhere now."""

    edition: Edition
    route: Route
    target: Story | Lesson


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectListView:
    """All redirects for a server that can do without pages for them, as it wants them written."""

    form: Literal["_redirects", "nginx"]
    rows: tuple[tuple[str, str], ...]
    """From and to: paths from the server's root, sorted."""


def plan_redirects(
    editions: Iterable[Edition], anchors: Settlement, outputs: Iterable[Output]
) -> tuple[tuple[Redirect, ...], tuple[Diagnostic, ...]]:
    """The redirects that are free to be made beside *outputs*, and why others are not.

    An author's alias comes before what the lock remembers; that gives way without a word.
    """
    claims = _Claims({output.save_as.casefold(): output.sources for output in outputs})
    editions = tuple(editions)
    for edition in editions:
        for text in _texts(edition):
            for number, alias in enumerate(text.aliases):
                claims.alias(Redirect(edition, edition.routes.alias(alias), text), alias, number)
    for edition in editions:
        for redirect in _renamed(edition, anchors):
            claims.former(redirect)
    return tuple(claims.made.values()), tuple(claims.diagnostics)


def _texts(edition: Edition) -> tuple[Story | Lesson, ...]:
    return (*edition.kb.stories, *edition.kb.hidden, *edition.kb.lessons)


def _renamed(edition: Edition, anchors: Settlement) -> Iterator[Redirect]:
    """Texts of this build under the slugs they had."""
    for old, slug in sorted(anchors.renamed.items()):
        if old.lang != edition.kb.lang:
            continue
        if old.kind == "story" and (story := edition.kb.story.get(StorySlug(slug))):
            yield Redirect(edition, edition.routes.story(StorySlug(old.slug)), story)
        elif old.kind == "lesson" and (lesson := edition.kb.lesson.get(LessonId(slug))):
            yield Redirect(edition, edition.routes.lesson(LessonId(old.slug)), lesson)


@dataclass(slots=True)
class _Claims:
    taken: Mapping[str, tuple[SourcePath, ...]]
    """What is planned already, in small letters, and from which sources."""
    made: dict[str, Redirect] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def alias(self, redirect: Redirect, alias: str, number: int) -> None:
        """An author's alias, or what it clashes with."""
        text = redirect.target
        name = redirect.route.save_as.casefold()
        found = self.made.setdefault(name, redirect) if name not in self.taken else None
        if found is not None and found.target is text:
            return
        place = text.places.of("aliases", number)
        if found is None and redirect.edition.routes.document(text).save_as.casefold() == name:
            self.diagnostics.append(diagnose("HKM082", place, found=alias))
            return
        sources = (found.target.places.source,) if found is not None else self.taken[name]
        other = ", ".join(dict.fromkeys(sources)) or "Hikmah"
        self.diagnostics.append(diagnose("HKM083", place, found=alias, other=other))

    def former(self, redirect: Redirect) -> None:
        """An address that the lock remembers, if nothing else has it."""
        name = redirect.route.save_as.casefold()
        if name not in self.taken:
            self.made.setdefault(name, redirect)


def redirect_lists(
    redirects: Iterable[Redirect], settings: Settings
) -> Iterator[tuple[str, RedirectListView]]:
    """The files for servers, by name; none where there is nothing to redirect, or no server."""
    if settings.relative:
        return
    rows = dict(chain.from_iterable(_rows(redirect, settings.path) for redirect in redirects))
    if rows:
        lines = tuple(sorted(rows.items()))
        yield "_redirects", RedirectListView(form="_redirects", rows=lines)
        yield "redirects.nginx.map", RedirectListView(form="nginx", rows=lines)


def _rows(redirect: Redirect, root: str) -> Iterator[tuple[str, str]]:
    """A folder is asked for with and without its last slash."""
    target = root + redirect.edition.routes.document(redirect.target).url
    address = root + redirect.route.save_as
    if address.endswith("/index.html"):
        folder = address.removesuffix("/index.html")
        yield folder, target
        yield folder + "/", target
    else:
        yield address, target
