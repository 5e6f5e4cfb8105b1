"""All the names that each text and each passage has had, the oldest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from hikmah.index.lock import Name
from hikmah.index.settlement import Settlement


@dataclass(frozen=True, slots=True)
class Ancestry:
    """What the lock remembers of names, by the names of today."""

    anchors: Settlement = field(default_factory=Settlement)
    slugs: Mapping[Name, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Former slugs of texts."""
    passages: Mapping[Name, tuple[Name, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Former names of passages."""

    def names(self, now: Name) -> tuple[Name, ...]:
        """Every name that leads to *now*, itself last; the first is what it was called first."""
        if now not in self.passages and now._replace(passage="") not in self.slugs:
            return (now,)
        olds = dict.fromkeys(old for old in self._former(now) if self.anchors.find(*old) == now)
        return (*(old for old in olds if old != now), now)

    def first(self, now: Name) -> Name:
        """What *now* was called first: this stays the same whatever its author does."""
        return self.names(now)[0]

    def _former(self, now: Name) -> Iterator[Name]:
        for name in (*self.passages.get(now, ()), now):
            for slug in self.slugs.get(name._replace(passage=""), ()):
                yield name._replace(slug=slug)
            yield name


def ancestry_of(anchors: Settlement) -> Ancestry:
    """The names in *anchors* turned round: from what is there to what it was called."""
    slugs: defaultdict[Name, list[str]] = defaultdict(list)
    for old, slug in anchors.renamed.items():
        slugs[old._replace(slug=slug)].append(old.slug)
    passages: defaultdict[Name, list[Name]] = defaultdict(list)
    for name, now in anchors.moved.items():
        passages[now].append(name)
    return Ancestry(
        anchors,
        MappingProxyType({now: tuple(olds) for now, olds in slugs.items()}),
        MappingProxyType({now: tuple(names) for now, names in passages.items()}),
    )
