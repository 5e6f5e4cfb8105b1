"""The lock as it should be, and what sets it apart from the lock as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hikmah.index.likeness import to_letters
from hikmah.index.lineage import Found, Lineage
from hikmah.index.lock import LOCK, Entry, Name
from hikmah.index.old_names import home_of
from hikmah.index.settlement import Change, Happening
from hikmah.index.units import Text, Unit
from hikmah.names import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """All that is known of the texts' names."""

    texts: tuple[Text, ...]
    lineage: Lineage
    final: Mapping[Name, Name]
    """The lasting name of each passage of a text that has changed, by the one it was read under."""
    live: frozenset[Name]
    renamed: Mapping[Name, str]
    moved: Mapping[Name, Name]
    kept: Mapping[Name, list[Name]]
    """Each passage's old names."""
    retaken: Mapping[Name, Name]
    """Old names that the lock remembers and another text bears now, with what they stood for."""

    @property
    def gone(self) -> dict[Name, Entry]:
        """The entries of what is no more, each under its story's name of today."""
        return {self.name(entry): entry for entry in self.lineage.gone}

    def name(self, entry: Entry) -> Name:
        """An entry's name, under its story's name of today."""
        return home_of(entry, self.lineage)._replace(passage=entry.name.passage)


def entries_of(today: Today) -> Iterator[Entry]:
    """The lines of the new lock."""
    slugs: defaultdict[Name, list[str]] = defaultdict(list)
    for old, slug in today.renamed.items():
        slugs[old._replace(slug=slug)].append(old.slug)
    for text in today.texts:
        yield _entry(today, text.unit, text.name, tuple(slugs.get(text.name, ())))
        if text.name in today.lineage.same:
            for entry in today.lineage.same[text.name]:
                yield replace(entry, old=_olds(today, entry.name), line=0)
        else:
            for unit in text.passages:
                now = today.final[unit.name]
                yield _entry(today, unit, now, _olds(today, now))
    for name, entry in today.gone.items():
        if name not in today.live:
            yield Entry(name, entry.digest, entry.letters, entry.old, gone=True, words=entry.words)


def _olds(today: Today, now: Name) -> tuple[str, ...]:
    """A passage's old names as its entry keeps them: the oldest first, for paper bears that one's code."""
    olds = today.kept.get(now, ())
    return tuple(old.passage if old.slug == now.slug else old.written for old in olds)


def _entry(today: Today, unit: Unit, name: Name, old: tuple[str, ...]) -> Entry:
    found = today.lineage.found.get(unit.name)
    same = found is not None and found.entry.digest == unit.digest
    letters = found.entry.letters if found is not None and same else to_letters(unit.sketch)
    return Entry(name, unit.digest, letters, old, words=unit.words)


def changes_of(today: Today) -> Iterator[Change]:
    """What the lock does not say yet: what there is, by name, then what was joined, and what is lost."""
    lineage = today.lineage
    units = {text.name: text.unit for text in today.texts}
    places = {name: unit.place for name, unit in units.items()}
    changed = [text for text in today.texts if text.name not in lineage.same]
    units |= {today.final[unit.name]: unit for text in changed for unit in text.passages}
    for name, unit in sorted(units.items()):
        found = lineage.found.get(unit.name)
        if found is None:
            yield Change("new", None, name, 0.0, unit.place, words=unit.words)
        elif (what := _what(today, found, name)) is not None:
            yield _change(what, found, name)
    for joined in lineage.joined:
        yield _change("joined", joined, today.final[joined.unit.name])
    for displaced in lineage.displaced:
        yield _change("displaced", displaced, today.final.get(displaced.unit.name, displaced.unit.name))
    for old, now in sorted(today.retaken.items()):
        place = units[old].place if old in units else places.get(old._replace(passage=""), Place(LOCK))
        yield Change("displaced", old, now, 1.0, place)
    for entry in lineage.gone:
        if not entry.gone:
            place = places.get(home_of(entry, lineage), entry.place)
            yield Change("gone", entry.name, None, 0.0, place, words=entry.words)


def _what(today: Today, found: Found, now: Name) -> Happening | None:
    if found.entry.gone:
        return "back"
    before = today.name(found.entry) if now.passage else found.entry.name
    if before != now:
        return "moved"
    return None if found.entry.digest == found.unit.digest else "edited"


def _change(what: Happening, found: Found, now: Name) -> Change:
    unit = found.unit
    sure = found.named or found.entry.digest == unit.digest
    return Change(what, found.entry.name, now, found.likeness, unit.place, sure, unit.words)
