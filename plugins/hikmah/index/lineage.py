"""Which text of today is which entry of the lock: by name, to the letter, and only then by likeness."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hikmah.index.likeness import THRESHOLD, compare, digest_of, match
from hikmah.index.lock import Entry, Lock, Name
from hikmah.index.units import Text, Unit, natural


@dataclass(frozen=True, slots=True)
class Found:
    """An entry and the unit that is now its text."""

    entry: Entry
    unit: Unit
    likeness: float
    named: bool = False
    """Its name says so, whatever became of the text."""


@dataclass(slots=True)
class Lineage:
    """Every entry's unit, where it has one. Made by :func:`trace`, and changed by nobody after."""

    found: dict[Name, Found] = field(default_factory=dict)
    """By the name the unit was read under."""
    same: dict[Name, tuple[Entry, ...]] = field(default_factory=dict)
    """Texts in which no passage has changed, with these passages' entries: they are not in ``found``."""
    joined: list[Found] = field(default_factory=list)
    """Entries whose text now stands in a unit that has an entry of its own."""
    gone: list[Entry] = field(default_factory=list)
    displaced: list[Found] = field(default_factory=list)
    """Entries whose name another text has taken, with the unit that is theirs now."""
    home: dict[Name, Name] = field(default_factory=dict)
    """For each text's entry the name its text was read under, also where the text went into another."""


def trace(texts: Sequence[Text], lock: Lock) -> Lineage:
    """Find the units of all entries of *lock*."""
    lineage = Lineage()
    of_texts = [entry for entry in lock.entries.values() if not entry.name.passage]
    _pair(lineage, [text.unit for text in texts], of_texts)
    lineage.home.update({found.entry.name: name for name, found in lineage.found.items()})
    lost, lineage.gone = lineage.gone, []
    homes = _at_home(texts, lineage, lock)
    homeless = homes.pop(None, [])
    units: list[Unit] = []
    for text in texts:
        known = homes.get(text.name, [])
        if _is_same(text, known):
            lineage.same[text.name] = tuple(entry for entry in known if not entry.gone)
            lineage.gone.extend(entry for entry in known if entry.gone)
        else:
            _pair(lineage, text.passages, sorted(known, key=natural))
            units.extend(unit for unit in text.passages if unit.name not in lineage.found)
    _across(lineage, units, homeless)
    lineage.gone.extend(_heirs(lineage, lost, homeless))
    return lineage


def _at_home(texts: Iterable[Text], lineage: Lineage, lock: Lock) -> defaultdict[Name | None, list[Entry]]:
    """The entries of passages by the text where each would be looked for; None where that is no more."""
    today = {text.name: text.name for text in texts} | lineage.home
    homes: defaultdict[Name | None, list[Entry]] = defaultdict(list)
    for entry in lock.entries.values():
        if entry.name.passage:
            homes[today.get(entry.whole)].append(entry)
    return homes


def _is_same(text: Text, known: Sequence[Entry]) -> bool:
    """The quick way for nearly all texts: every passage is there under its name, and nothing else was."""
    if any(entry.name.slug != text.name.slug for entry in known):
        return False
    digests = {entry.name.passage: entry.digest for entry in known if not entry.gone}
    passages = text.marked
    return len(digests) == len(passages) and all(
        digests.get(passage.id) == digest_of(passage.text) for passage in passages
    )


def _pair(lineage: Lineage, units: Sequence[Unit], entries: Sequence[Entry]) -> None:
    """Pair what belongs to one text (or all texts with each other); entries left over are gone."""
    by_name = {(entry.name.kind, entry.name.lang, _last(entry.name)): entry for entry in entries}
    left = dict.fromkeys(entries)
    for unit in units:
        entry = by_name.get((unit.name.kind, unit.name.lang, _last(unit.name))) if unit.own else None
        if entry is not None:
            left.pop(entry)
            likeness = 1.0 if entry.digest == unit.digest else compare(entry.sketch, unit.sketch).likeness
            lineage.found[unit.name] = Found(entry, unit, likeness, named=True)
    _by_text(lineage, [unit for unit in units if unit.name not in lineage.found], left)
    changed = [unit for unit in units if not _same(lineage, unit)]
    _joined(lineage, changed, left)
    _displaced(lineage, units, changed)
    lineage.gone.extend(left)


def _last(name: Name) -> str:
    return name.passage or name.slug


def _same(lineage: Lineage, unit: Unit) -> bool:
    found = lineage.found.get(unit.name)
    return found is not None and found.entry.digest == unit.digest


def _by_text(lineage: Lineage, units: Sequence[Unit], left: dict[Entry, None]) -> None:
    """Same text first, in the entries' order; then by likeness. What is found is taken out of *left*."""
    exact: defaultdict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in left:
        exact[entry.name.lang, entry.name.kind, entry.digest].append(entry)
    for unit in units:
        same = exact.get((unit.name.lang, unit.name.kind, unit.digest))
        if same:
            _take(lineage, left, Found(same.pop(0), unit, 1.0))
    for kin in dict.fromkeys(unit.name[:2] for unit in units):
        entries = [entry for entry in left if entry.name[:2] == kin]
        fresh = [unit for unit in units if unit.name not in lineage.found and unit.name[:2] == kin]
        if not fresh:
            continue
        for pair in match([entry.sketch for entry in entries], [unit.sketch for unit in fresh]):
            _take(lineage, left, Found(entries[pair.one], fresh[pair.two], pair.likeness))


def _take(lineage: Lineage, left: dict[Entry, None], found: Found) -> None:
    left.pop(found.entry)
    lineage.found[found.unit.name] = found


def _joined(lineage: Lineage, changed: Sequence[Unit], left: dict[Entry, None]) -> None:
    """A passage that was put into another one is still there."""
    for entry in [entry for entry in left if entry.name.passage and not entry.gone]:
        found = _best(entry, changed)
        if found is not None:
            del left[entry]
            lineage.joined.append(found)


def _displaced(lineage: Lineage, units: Iterable[Unit], changed: Sequence[Unit]) -> None:
    """Where a name stands at quite another text than before, its old text may stand elsewhere."""
    for unit in units:
        found = lineage.found.get(unit.name)
        if found is not None and found.named and found.likeness < THRESHOLD:
            moved = _best(found.entry, [other for other in changed if other is not unit])
            if moved is not None:
                lineage.displaced.append(moved)


def _best(entry: Entry, units: Iterable[Unit]) -> Found | None:
    kin = [unit for unit in units if unit.name[:2] == entry.name[:2]]
    if not kin:
        return None
    sketch = entry.sketch
    alike = [compare(sketch, unit.sketch) for unit in kin]
    best = max(range(len(kin)), key=lambda number: (alike[number].closeness, -number))
    likeness = alike[best].likeness
    return Found(entry, kin[best], likeness) if likeness >= THRESHOLD else None


def _across(lineage: Lineage, units: Sequence[Unit], homeless: Iterable[Entry]) -> None:
    """Passages that left their story: the last to be looked for, and only among what is left everywhere."""
    left = dict.fromkeys(sorted([*lineage.gone, *homeless], key=natural))
    _by_text(lineage, units, left)
    lineage.gone = list(left)


def _heirs(lineage: Lineage, lost: Iterable[Entry], homeless: Iterable[Entry]) -> Iterator[Entry]:
    """A lost story lives on in the one that took in at least half of its passages; gives the others."""
    now: Mapping[Name, Name] = {found.entry.name: name for name, found in lineage.found.items()}
    for entry in lost:
        own = [one for one in homeless if one.whole == entry.name and not one.gone]
        places = Counter(now[one.name]._replace(passage="") for one in own if one.name in now)
        heirs = [name for name, count in places.most_common(1) if 2 * count >= len(own)]
        if heirs and not entry.gone:
            lineage.home[entry.name] = heirs[0]
        else:
            yield entry
