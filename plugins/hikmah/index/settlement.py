"""What the lock makes of the texts: lasting names, and where every name that ever was leads now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from hikmah.index.lock import Entry, Kind, Name
from hikmah.names import Language, PassageId, Place, StorySlug
from hikmah.text import Target

Happening = Literal["new", "edited", "moved", "joined", "gone", "back", "displaced"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the lock does not say yet."""

    what: Happening
    was: Name | None
    now: Name | None
    likeness: float
    place: Place
    sure: bool = True
    """Not taken from likeness: the names or the very words say so."""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Departed:
    """A passage that once stood in a story and is to be found in another."""

    anchor: PassageId
    target: Target


@dataclass(frozen=True, slots=True, order=True)
class Outdated:
    """A place where a text is named as it was called before."""

    place: Place
    found: str
    current: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """The names of all texts, settled; empty where there is no lock."""

    changes: tuple[Change, ...] = ()
    """What the lock does not say yet."""
    ids: Mapping[Name, Mapping[PassageId, PassageId]] = field(default_factory=lambda: MappingProxyType({}))
    """A story's passages by the id they were read under, where any has another."""
    aliases: Mapping[Name, tuple[PassageId, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """A passage's other ids in its own story."""
    departed: Mapping[tuple[Language, StorySlug], tuple[Departed, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    renamed: Mapping[Name, str] = field(default_factory=lambda: MappingProxyType({}))
    """Old names of texts, with the slug each has now; of one text's names the oldest comes first."""
    moved: Mapping[Name, Name] = field(default_factory=lambda: MappingProxyType({}))
    """Old names of passages."""
    gone: Mapping[Name, Entry] = field(default_factory=lambda: MappingProxyType({}))
    """Texts and passages that are no more."""
    live: frozenset[Name] = frozenset()
    """Every name there is."""
    outdated: tuple[Outdated, ...] = ()

    def find(self, lang: Language, kind: Kind, slug: str, passage: str = "") -> Name | None:
        """What is now called *slug* (and *passage*), or was; None where nothing is known by that name."""
        name = Name(lang, kind, slug, passage)
        for _ in range(len(self.renamed) + 1):
            if name in self.live:
                return name
            if name in self.moved:
                return self.moved[name]
            renamed = self.renamed.get(name._replace(passage=""))
            if renamed is None:
                return None
            name = name._replace(slug=renamed)
        return None

    def lost(self, lang: Language, kind: Kind, slug: str, passage: str = "") -> Entry | None:
        """The entry of what is gone and was called so; of a passage, also when its whole story is gone."""
        whole = Name(lang, kind, self.renamed.get(Name(lang, kind, slug), slug))
        return self.gone.get(whole._replace(passage=passage)) or self.gone.get(whole)
