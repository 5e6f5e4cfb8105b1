"""Which stories use the same rare words: a cosine of weighted stems, in whole numbers.

Weights are coarse on purpose. How often a stem stands in a text, and in how many texts, count by powers of
two, so that one more word somewhere almost never changes what two other stories have in common. What an
edit cannot have changed is therefore taken over from the build before: the outcome is the same as if all
had been compared anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isqrt

COMMON = 64
"""A stem that more stories use than this says nothing of which few belong together."""
RARE, LOOKING = 12, 24
"""Others are found by a story's weightiest stems, so many of them, that no more stories than this use."""
COMPARED = 8
"""Of those found, so many are compared stem by stem."""
MANY = 40
"""With more texts changed than this all are compared anew."""

Stems = tuple[str, ...]
"""As the read stage counts them: stems set apart by blanks, a text for each level of frequency."""
Users = Mapping[str, tuple[int, ...]]
"""By stem the texts that use it, in order."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What texts have to do with each other by their words; texts are known by their place in ``texts``."""

    names: tuple[str, ...]
    texts: tuple[Stems, ...]
    users: Users
    nearest: tuple[tuple[int, ...], ...]
    """Of each text those that are compared with it."""
    alike: tuple[Mapping[int, int], ...]
    """Of each text those that are like it, by how many hundredths."""


def same_words(
    names: Sequence[str], texts: Sequence[Stems], least: int, before: Wording | None = None
) -> Wording:
    """For each text the others that are at least *least* hundredths like it.

    *names*, one for each text and none twice, tell which texts *before* knows, a wording by the same *least*.
    """
    before = before and _of_names(before, tuple(names), least)
    if before is not None:
        changed = [place for place, text in enumerate(texts) if text != before.texts[place]]
        if len(changed) <= MANY:
            return _renewed(before, texts, changed, least) if changed else before
    users = _users_of(texts)
    weigher = _Weigher(texts, users)
    nearest = [weigher.nearest(place) for place in range(len(texts))]
    alike = tuple(weigher.alike(place, others, least) for place, others in enumerate(nearest))
    return Wording(tuple(names), tuple(texts), users, tuple(nearest), alike)


def unlike(before: Wording, now: Wording) -> set[int]:
    """The texts of *now* that are not as like to others as they were in *before*, or others to them."""
    found: set[int] = set()
    if before.names == now.names:
        for place, (was, levels) in enumerate(zip(before.alike, now.alike, strict=True)):
            if was is not levels and was != levels:
                found |= {place, *(other for other, _ in was.items() ^ levels.items())}
        return found
    places = {name: place for place, name in enumerate(now.names)}
    moved = [places.get(name, -1) for name in before.names]
    known = dict(zip(moved, before.alike, strict=True))
    for place, levels in enumerate(now.alike):
        was = {moved[other]: level for other, level in known.get(place, {}).items()}
        if was != levels:
            found |= {place, *(other for other, _ in was.items() ^ levels.items())}
    return found - {-1}


def _of_names(before: Wording, names: tuple[str, ...], least: int) -> Wording | None:
    """*before* as a wording of *names*: what it knows that is not among them is taken out, and what it does
    not know is empty. None where nothing would be spared by that.
    """
    if before.names == names:
        return before
    places = {name: place for place, name in enumerate(names)}
    moved = [places.get(name, -1) for name in before.names]
    kept = [place for place in moved if place >= 0]
    gone = [old for old, place in enumerate(moved) if place < 0]
    few = len(gone) + len(names) - len(kept) <= MANY
    in_order = all(one < other for one, other in pairwise(kept))
    if not few or not in_order or len(names).bit_length() != len(moved).bit_length():
        return None
    if gone:
        texts = [() if moved[old] < 0 else text for old, text in enumerate(before.texts)]
        before = _renewed(before, texts, gone, least)
    return _renumbered(before, names, moved)


def _renumbered(before: Wording, names: tuple[str, ...], moved: Sequence[int]) -> Wording:
    """*before* with each text at its place in *moved*; whose place is negative must be empty."""
    texts: list[Stems] = [()] * len(names)
    nearest: list[tuple[int, ...]] = [()] * len(names)
    alike: list[Mapping[int, int]] = [{}] * len(names)
    for old, place in enumerate(moved):
        if place >= 0:
            texts[place] = before.texts[old]
            nearest[place] = tuple(moved[other] for other in before.nearest[old])
            alike[place] = {moved[other]: level for other, level in before.alike[old].items()}
    users = {stem: tuple(moved[user] for user in used) for stem, used in before.users.items()}
    return Wording(names, tuple(texts), users, tuple(nearest), tuple(alike))


def _users_of(texts: Sequence[Stems]) -> Users:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for stem in _stems(text):
            found[stem].append(place)
    return {stem: tuple(places) for stem, places in found.items()}


def _stems(text: Stems) -> list[str]:
    """Every stem of a text, once: it stands in one level only."""
    return [stem for level in text for stem in level.split()]


def _renewed(before: Wording, texts: Sequence[Stems], changed: Sequence[int], least: int) -> Wording:
    """*before*, but for what follows from the changed texts.

    That is: the changed texts themselves; those that use a stem whose weight, or whose use for finding
    others, has changed; and the likeness of any text to one of these.
    """
    users = dict(before.users)
    touched: set[str] = set()
    for place in changed:
        old, new = set(_stems(before.texts[place])), set(_stems(texts[place]))
        touched |= old ^ new
        for stem in old - new:
            users[stem] = tuple(user for user in users[stem] if user != place)
        for stem in new - old:
            users[stem] = tuple(sorted((*users.get(stem, ()), place)))
    affected = set(changed)
    for stem in touched:
        was, now = before.users.get(stem, ()), users[stem]
        if _class(len(was)) != _class(len(now)) or _finds(len(now)):
            affected.update(was, now)
        if not now:
            del users[stem]
    weigher = _Weigher(texts, users)
    nearest, alike = list(before.nearest), list(before.alike)
    for place in affected:
        nearest[place] = weigher.nearest(place)
    for place, others in enumerate(nearest):
        if place in affected or not affected.isdisjoint(others):
            alike[place] = weigher.alike(place, others, least)
    return Wording(before.names, tuple(texts), users, tuple(nearest), tuple(alike))


def _class(used: int) -> tuple[int, bool, bool]:
    """All that a stem's weight and use follow from: in how many texts it stands, coarsely."""
    return used.bit_length(), used <= COMMON, _finds(used)


def _finds(used: int) -> bool:
    """Whether other texts are found by a stem that so many use."""
    return 1 < used <= RARE


class _Weigher:
    """The weights of texts' stems, each text's worked out once."""

    def __init__(self, texts: Sequence[Stems], users: Users) -> None:
        self._texts = texts
        self._users = users
        self._size = len(texts).bit_length()
        self._known: dict[int, tuple[dict[str, int], int]] = {}

    def weights(self, place: int) -> tuple[dict[str, int], int]:
        """The weight of each telling stem, and the sum of their squares."""
        if place not in self._known:
            weights = {}
            for often, level in enumerate(self._texts[place], start=1):
                for stem in level.split():
                    used = len(self._users[stem])
                    rarity = self._size - used.bit_length()
                    if used <= COMMON and rarity > 0:
                        weights[stem] = often * rarity
            self._known[place] = weights, sum(weight * weight for weight in weights.values())
        return self._known[place]

    def nearest(self, place: int) -> tuple[int, ...]:
        """The texts with most of this one's weightiest rare stems."""
        weights, _ = self.weights(place)
        rare = sorted((-weight, stem) for stem, weight in weights.items() if _finds(len(self._users[stem])))
        shared: defaultdict[int, int] = defaultdict(int)
        for weight, stem in rare[:LOOKING]:
            for other in self._users[stem]:
                shared[other] += weight
        shared.pop(place, None)
        return tuple(other for _, other in sorted((weight, at) for at, weight in shared.items())[:COMPARED])

    def alike(self, place: int, others: Iterable[int], least: int) -> Mapping[int, int]:
        """How many hundredths each of *others* is like the text at *place*, from *least* on."""
        weights, norm = self.weights(place)
        levels = {}
        for other in others:
            its, other_norm = self.weights(other)
            both = sum(weights[stem] * its[stem] for stem in weights.keys() & its.keys())
            levels[other] = both * 100 // isqrt(norm * other_norm)
        return {other: level for other, level in levels.items() if level >= least}
