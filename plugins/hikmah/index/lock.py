"""The lock file ``anchors.lock``: what every story, lesson and passage was called, and how to know it again.

One line each, sorted, so that git merges it; whoever reads a change sees the text's first words in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, NamedTuple

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.likeness import Sketch, from_letters
from hikmah.names import Language, Place, SourcePath

LOCK = SourcePath("anchors.lock")
_HEAD = "# hikmah anchors 1"
_NOTE = "# Names of all texts and passages, old and new. Made by “hikmah anchors”: commit it with the texts."
_LINE = re.compile(
    r"(id|en) (story|lesson) ([^\s#]+)(?:#(\S+))? ([0-9a-f]{12}) (\d+):([\w-]*)"
    r"(?: old=(\S+))?( gone)? \|(?: (.*))?",
    re.ASCII,
)
Kind = Literal["story", "lesson"]


class Name(NamedTuple):
    """What a text is called in its language, or with ``passage`` a passage of it."""

    lang: Language
    kind: Kind
    slug: str
    passage: str = ""

    @property
    def written(self) -> str:
        """As a link names it."""
        return f"{self.slug}#{self.passage}" if self.passage else self.slug


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a name, the text it stood for, and what that text was called before.

    Among a passage's ``old`` names, ``id`` is one of the same story and ``slug#id`` one of another. What is
    ``gone`` keeps its line, lest its name be given to another text.
    """

    name: Name
    digest: str
    letters: str
    old: tuple[str, ...] = ()
    gone: bool = False
    words: str = ""
    line: int = 0

    @property
    def whole(self) -> Name:
        """The text's name; a passage's is its story's."""
        return Name(self.name.lang, self.name.kind, self.name.slug)

    @property
    def sketch(self) -> Sketch:
        """The text's sketch."""
        return from_letters(self.letters)

    @property
    def place(self) -> Place:
        """The line in the lock file."""
        return Place(LOCK, self.line or 1)


@dataclass(frozen=True, slots=True)
class Lock:
    """All entries by name."""

    entries: Mapping[Name, Entry] = field(default_factory=lambda: MappingProxyType({}))


def make_lock(entries: Iterable[Entry]) -> Lock:
    """The lock that holds *entries*."""
    return Lock(MappingProxyType({entry.name: entry for entry in entries}))


def parse_lock(text: str) -> tuple[Lock, tuple[Diagnostic, ...]]:
    """Read a lock file; each line that cannot be read, or names what another has named, is a finding."""
    entries: dict[Name, Entry] = {}
    faults = []
    lines = text.splitlines()
    if not lines or lines[0] != _HEAD:
        faults.append(diagnose("HKM090", Place(LOCK), found=_short(lines[0] if lines else "")))
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        entry = _entry(line, number)
        if entry is None or entry.name in entries:
            faults.append(diagnose("HKM090", Place(LOCK, number), found=_short(line)))
        else:
            entries[entry.name] = entry
    return Lock(MappingProxyType(entries)), tuple(faults)


def _entry(line: str, number: int) -> Entry | None:
    found = _LINE.fullmatch(line)
    if found is None or len(found[7]) % 3:
        return None
    lang, kind, slug, passage, digest, size, letters, old, gone, words = found.groups()
    return Entry(
        Name("en" if lang == "en" else "id", "lesson" if kind == "lesson" else "story", slug, passage or ""),
        digest,
        f"{size}:{letters}",
        tuple(old.split(",")) if old else (),
        gone is not None,
        words or "",
        number,
    )


def _short(line: str) -> str:
    return line if len(line) <= 40 else line[:39] + "…"


def lock_text(lock: Lock) -> str:
    """The lock file, the same for the same entries however they came."""
    lines = [_HEAD, _NOTE, *(_line(lock.entries[name]) for name in sorted(lock.entries))]
    return "".join(line + "\n" for line in lines)


def _line(entry: Entry) -> str:
    lang, kind, *_ = entry.name
    old = f" old={','.join(entry.old)}" if entry.old else ""
    gone = " gone" if entry.gone else ""
    line = f"{lang} {kind} {entry.name.written} {entry.digest} {entry.letters}{old}{gone} | {entry.words}"
    return line.rstrip()
