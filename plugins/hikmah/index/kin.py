"""Which stories must be compared again, because what relates them to others has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from hikmah.index.comparison import Kin
from hikmah.names import LessonId, StorySlug, TermId

MANY = 64
"""What more stories share than this is counted, but it is not what they are found by."""

Bond = tuple[str, LessonId | TermId]
"""A lesson or a term, whichever the first says."""


def touched(before: Mapping[StorySlug, Kin], now: Mapping[StorySlug, Kin]) -> set[StorySlug]:
    """The stories that may be related otherwise by *now* than by *before*, their words apart.

    These are the stories that have changed, have come or have gone, those that they are or were found with,
    and all that share a term which is not as rare as it was.
    """
    if len(before).bit_length() != len(now).bit_length():
        return {*now}
    changed = {slug for slug in before.keys() | now.keys() if before.get(slug) != now.get(slug)}
    was, are = _companies(before), _companies(now)
    found = set(changed)
    for bond in {
        bond for kin in (before, now) for slug in changed & kin.keys() for bond in _bonds(kin[slug])
    }:
        old, new = was.get(bond, ()), are.get(bond, ())
        rarer = bond[0] == "term" and len(old).bit_length() != len(new).bit_length()
        if rarer or min(len(old), len(new)) <= MANY:
            found.update(old, new)
    return found


def _companies(kin: Mapping[StorySlug, Kin]) -> Mapping[Bond, list[StorySlug]]:
    found: defaultdict[Bond, list[StorySlug]] = defaultdict(list)
    for slug, one in kin.items():
        for bond in _bonds(one):
            found[bond].append(slug)
    return found


def _bonds(one: Kin) -> list[Bond]:
    return [*(("lesson", name) for name in one.lessons), *(("term", name) for name in one.terms)]
