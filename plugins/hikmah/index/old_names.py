"""Lasting ids for passages, and all the ids each has had."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from hikmah.index.lineage import Lineage
from hikmah.index.lock import Entry, Name
from hikmah.index.units import Text
from hikmah.text import Body, Box, Fragment, Note, Passage, Question

_ID = re.compile(r' id="([^"]*)"')
_NUMBER = re.compile(r"p([1-9]\d{0,8})$")


def other_ids(body: Body) -> set[str]:
    """The ids on a text's page that are no passage's."""
    parts: tuple[Passage | Question | Box | Note, ...]
    parts = (*body.passages, *body.questions, *body.boxes, *body.notes)
    fragments: list[Fragment] = [body.fragment, *(part.body for part in parts)]
    html = (piece for fragment in fragments for piece in fragment if isinstance(piece, str))
    found = {name for piece in html for name in _ID.findall(piece)}
    blocks = {*(question.id for question in body.questions), *(box.id for box in body.boxes)}
    return found | blocks | {heading.id for heading in body.headings}


def ids_of(body: Body) -> set[str]:
    """All ids on a text's page."""
    passages = {name for passage in body.passages for name in (passage.id, *passage.aliases)}
    return other_ids(body) | passages


def final_names(text: Text, lineage: Lineage, past: Iterable[str]) -> dict[Name, Name]:
    """The lasting name of each passage of a *text* that has changed, by the one it was read under.

    The author's own stays. A numbered passage keeps the id of its entry; a new one keeps its number unless
    that is among the story's *past* ids, for then it gets a number nobody had.
    """
    final = {unit.name: unit.name for unit in text.passages if unit.own}
    numbered = [unit for unit in text.passages if not unit.own]
    if not numbered:
        return final
    used = {name.passage for name in final} | other_ids(text.document.body)
    new = []
    for unit in numbered:
        found = lineage.found.get(unit.name)
        at_home = found is not None and home_of(found.entry, lineage) == text.name
        if found is not None and at_home and found.entry.name.passage not in used:
            final[unit.name] = unit.name._replace(passage=found.entry.name.passage)
            used.add(found.entry.name.passage)
        else:
            new.append(unit)
    had = used.union(past)
    for unit in new:
        name = unit.name.passage if unit.name.passage not in had else _next(had)
        had.add(name)
        final[unit.name] = unit.name._replace(passage=name)
    return final


def _next(had: Iterable[str]) -> str:
    numbers = [int(found[1]) for found in map(_NUMBER.match, had) if found]
    return f"p{max(numbers, default=0) + 1}"


def home_of(entry: Entry, lineage: Lineage) -> Name:
    """The text in which an entry's passage would be looked for: its own, by the name that has today."""
    whole = entry.whole
    return lineage.home.get(whole, whole)


def former_names(entry: Entry, lineage: Lineage, renamed: Mapping[Name, str]) -> Iterator[tuple[Name, ...]]:
    """Every name of an entry's passage, the oldest first: by its story's name of today, then as it was.

    The second serves where two stories have become one, and the id is another passage's there.
    """
    home = home_of(entry, lineage)
    whole = entry.whole
    for written in (*entry.old, entry.name.passage):
        slug, sign, passage = written.rpartition("#")
        before = whole._replace(slug=slug) if sign else whole
        today = before._replace(slug=renamed.get(before, slug)) if sign else home
        yield tuple(text._replace(passage=passage) for text in dict.fromkeys((today, before)))
