"""Which stories use the same rare words: a cosine of weighted stems, in whole numbers.

Weights are coarse on purpose. How often a stem stands in a text, and in how many texts, count by powers of
two, so that one more word somewhere almost never changes what two other stories have in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import isqrt

COMMON = 64
"""A stem that more stories use than this says nothing of which few belong together."""
RARE, LOOKING = 12, 24
"""Others are found by a story's weightiest stems, so many of them, that no more stories than this use."""
COMPARED = 8
"""Of those found, so many are compared stem by stem."""

Stems = tuple[str, ...]
"""As the read stage counts them: stems set apart by blanks, a text for each level of frequency."""


def same_words(texts: Sequence[Stems], least: int) -> list[dict[int, int]]:
    """For each text the others that are at least *least* hundredths like it, by their place in *texts*."""
    weighed, using = _weigh(texts)
    norms = [sum(weight * weight for weight in weights.values()) for weights in weighed]
    found = []
    for place, weights in enumerate(weighed):
        levels = {}
        for other in _nearest(place, weights, using):
            its = weighed[other]
            both = sum(weights[stem] * its[stem] for stem in weights.keys() & its.keys())
            levels[other] = both * 100 // isqrt(norms[place] * norms[other])
        found.append({other: level for other, level in levels.items() if level >= least})
    return found


def _weigh(texts: Sequence[Stems]) -> tuple[list[dict[int, int]], dict[int, list[int]]]:
    """The weight of each text's stems, by number; and for each stem that finds others, the texts that use it.

    A number stands for a stem, since cutting a text apart makes a new string of it every time.
    """
    used: Counter[str] = Counter()
    for text in texts:
        for level in text:
            used.update(level.split())
    size = len(texts).bit_length()
    telling = sorted(stem for stem, count in used.items() if count <= COMMON and count.bit_length() < size)
    numbers = {stem: number for number, stem in enumerate(telling)}
    rarity = [size - used[stem].bit_length() for stem in telling]
    finding = {number for number, stem in enumerate(telling) if 1 < used[stem] <= RARE}
    weighed: list[dict[int, int]] = []
    using: defaultdict[int, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        weights: dict[int, int] = {}
        for often, level in enumerate(text, start=1):
            kept = [numbers[stem] for stem in level.split() if stem in numbers]
            weights.update((number, often * rarity[number]) for number in kept)
        weighed.append(weights)
        for number in weights.keys() & finding:
            using[number].append(place)
    return weighed, using


def _nearest(place: int, weights: Mapping[int, int], using: Mapping[int, list[int]]) -> list[int]:
    """The texts with most of this one's weightiest rare stems."""
    rare = sorted((-weights[stem], stem) for stem in weights.keys() & using.keys())
    shared: defaultdict[int, int] = defaultdict(int)
    for weight, stem in rare[:LOOKING]:
        for other in using[stem]:
            shared[other] += weight
    shared.pop(place, None)
    return [other for _, other in sorted((weight, other) for other, weight in shared.items())[:COMPARED]]
