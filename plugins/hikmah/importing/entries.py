"""What is found in an old blog before anything is made of it: texts, replies, a note about each thing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["story", "page", "reply", "attachment", "other", "picture", "embed", "code", "link", "text"]
"""What a note is about. The first five are counted: each that was found has one note."""
COUNTED: tuple[Kind, ...] = ("story", "page", "reply", "attachment", "other")
Fate = Literal["made", "kept", "present", "changed", "dropped"]
"""Made into a file; kept in another form; there already; there, but changed at its source; left out."""
Markup = Literal["html", "wordpress", "markdown", "plain"]
State = Literal["open", "draft", "scheduled", "private", "protected"]
CommentState = Literal["open", "waiting", "spam", "trash", "ping"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What became of one thing; ``why`` names a sentence in :mod:`hikmah.importing.words`."""

    kind: Kind
    name: str
    fate: Fate
    why: str = ""
    detail: str = ""
    where: str = ""
    """The file it went to, or the text in which it stood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """One reply as the old blog keeps it; whoever wrote it has a name here and no address."""

    key: str
    name: str
    day: dt.date | None
    body: str
    markup: Markup = "html"
    parent: str = ""
    state: CommentState = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text as the old blog keeps it."""

    kind: Literal["story", "page"] = "story"
    key: str
    """What it is known by for good: the old blog's own id, else its address, else its file."""
    title: str
    day: dt.date | None
    day_sure: bool = True
    modified: dt.date | None = None
    author: str = ""
    markup: Markup = "html"
    body: str
    summary: str = ""
    name: str = ""
    """The last part of its old address."""
    address: str = ""
    aliases: tuple[str, ...] = ()
    """Further addresses under which it could be read."""
    labels: tuple[str, ...] = ()
    state: State = "open"
    folder: str = ""
    """Where it stood in its source: pictures named without a folder are looked for there."""
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """All that one source holds. ``counted`` is how many things of the counted kinds stand in it."""

    form: str
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...] = ()
    counted: int
    base: str = ""
    """The old blog's address."""
    attachments: tuple[tuple[str, str, str], ...] = ()
    """Id, address and title of every file the old blog keeps."""
    unused: tuple[tuple[str, int], ...] = ()
    """Kinds of fields that have no place here, and how often each stands there."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing can be taken from a source; ``why`` names a sentence in the words."""

    why: str
    detail: str = ""


@dataclass(slots=True)
class Notebook:
    """Notes as they come up, while one text is worked on."""

    where: str = ""
    notes: list[Note] = field(default_factory=list)

    def add(self, kind: Kind, name: str, fate: Fate, why: str = "", detail: str = "") -> None:
        """Write one down."""
        self.notes.append(
            Note(kind=kind, name=shortened(name), fate=fate, why=why, detail=detail, where=self.where)
        )


def shortened(text: str, most: int = 90) -> str:
    """*text* on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + "…"
