"""What every page shows: its head, its frame, the cards that stand for stories."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hikmah.names import Language, SourceKind, Status
from hikmah.plan.parts import NOTHING, Html, LessonMark, Url


@dataclass(frozen=True, slots=True, kw_only=True)
class NavLink:
    """A title and where it leads."""

    title: str
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFiles:
    """Where the theme's files lie that pages name; their digests are in the names."""

    css: Url
    icon: Url
    comfort: Url
    """The script that sets size and shape of letters, before anything is seen."""
    reading: Url
    """The script that offers to go on where one stopped."""
    preview: Url
    """The script that shows where a link leads."""
    share: Url
    """The script that hands addresses on."""
    lightbox: Url
    """The script that shows a picture large; pages with pictures ask for it."""
    lightbox_style: Url
    lists_style: Url
    """The style sheet of every page but a story's."""
    search_style: Url
    map_style: Url
    matrix_style: Url
    codes_style: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineTool:
    """What every page needs to be kept on a reader's device."""

    script: Url
    manifest: Url
    touch: Url
    """The icon for phones that do not read the manifest's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What every page of one language shares."""

    name: str
    tagline: str
    lang: Language
    base: str
    """The public address with a slash at its end, or the empty string where none is set."""
    files: ThemeFiles
    menu: tuple[NavLink, ...]
    footer: tuple[NavLink, ...]
    lessons: tuple[LessonMark, ...]
    home: Url
    desk: Url | None
    """The print desk, where the site has one."""
    lessons_index: Url
    archive: Url
    glossary: Url
    feed: Url | None
    data: Url | None
    """The knowledge base for programs."""
    offline: OfflineTool | None = None
    policy: str = ""
    """What a page may load; empty where there is no server, since folders have no origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The same page in another language."""

    lang: Language
    url: Url
    public: str
    """The absolute address, or the empty string where the site has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedCard:
    """The picture that networks show beside a page's address; what it says in words is its title."""

    address: str
    title: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """The head of a page."""

    title: str
    description: str
    lang: Language
    url: Url
    canonical: str
    """The absolute address, or the empty string where the site has none."""
    root: str
    """What stands before every :data:`Url` in this page's links: ``../../`` or ``/``."""
    kind: str
    """The template's word for the page: home, story, lesson …; also the ``<body>`` class."""
    alternates: tuple[Alternate, ...] = ()
    """In all languages, this one included; the site's own, which serves every other reader, first."""
    feed: Url | None = None
    card: SharedCard | None = None
    facts: Html = NOTHING
    """What the page says of itself to search engines, as JSON-LD; empty where it says nothing."""
    listed: bool = True
    """False asks search engines to stay away (drafts, hidden stories, 404)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryCard:
    """A story wherever it is listed."""

    title: str
    url: Url
    summary: str
    date: dt.date
    minutes: int
    """Reading time, at least 1."""
    source: SourceKind
    status: Status
    marks: tuple[LessonMark, ...]
