"""How alike two texts are, told from a sketch of each that is short enough to keep in a file.

A sketch holds the smallest hashes of a text's pairs of neighbouring words (bottom-k sketch). From two
sketches follows how much of the shorter text stands in the longer one, so a passage that was cut down,
added to, split or joined is still like itself, whatever its signs and capitals.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

THRESHOLD = 0.3
"""From here on two texts are taken for one.

Measured on the edits in ``tests/index/edits``: of 106 that leave a passage itself, 33 of them from the
project's own history, the least alike pair reaches 0.40 (told anew from the first word to the last); of
some 1,600 pairs of different passages, texts put in another's place among them, the most alike reaches
0.20. Between the two precision and recall are 1.0, and the threshold stands in the middle.
``tests/index/test_likeness.py`` measures it again.
"""
KEPT = 96
"""Hashes in a sketch: enough for most passages to be held whole. With 48 chance moves the figures above by
a tenth (eight ways of hashing were tried), and the two groups come near each other."""
FEW = 8
"""Below so many pairs of words, to stand in a longer text is no likeness: both must be alike as wholes."""
COMMON = 200
"""A hash that so many texts share tells nothing."""
CANDIDATES = 8
_WIDTH = (1 << 64) - 1
_WORD = re.compile(r"[^\W_]+")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}


class Sketch(NamedTuple):
    """How many different pairs of words a text has, and the smallest of their hashes, sorted."""

    size: int
    hashes: tuple[int, ...]


class Alike(NamedTuple):
    """``likeness``: how much of the shorter text is in the longer; ``closeness``: how much both share."""

    likeness: float
    closeness: float


class Pair(NamedTuple):
    """Two texts taken for one, by their numbers."""

    one: int
    two: int
    likeness: float


def digest_of(text: str) -> str:
    """Tells whether a text is the same to the letter."""
    return blake2b(text.encode(), digest_size=6).hexdigest()


def sketch_of(text: str) -> Sketch:
    """The sketch of *text*; one without words is like nothing."""
    words = [_number(word) for word in _WORD.findall(text.casefold())]
    hashes = sorted({_mixed(one, two) for one, two in pairwise(words)} or set(map(_mixed, words, words)))
    return Sketch(len(hashes), tuple(hashes[:KEPT]))


def compare(one: Sketch, two: Sketch) -> Alike:
    """How alike two texts are, each figure from 0 to 1."""
    smallest = sorted({*one.hashes, *two.hashes})[:KEPT]
    if not smallest:
        return Alike(0.0, 0.0)
    both = {*one.hashes} & {*two.hashes}
    closeness = sum(value in both for value in smallest) / len(smallest)
    shorter = min(one.size, two.size)
    if shorter < FEW:
        return Alike(closeness, closeness)
    shared = closeness * (one.size + two.size) / (1 + closeness)
    return Alike(min(1.0, shared / shorter), closeness)


def match(ones: Sequence[Sketch], twos: Sequence[Sketch]) -> Iterator[Pair]:
    """The pairs that are alike enough, the closest first; each text in one pair at most."""
    found = []
    for one, two in _candidates(ones, twos):
        alike = compare(ones[one], twos[two])
        if alike.likeness >= THRESHOLD:
            found.append((-alike.closeness, one, two, alike.likeness))
    taken: set[tuple[str, int]] = set()
    for _, one, two, likeness in sorted(found):
        if ("one", one) not in taken and ("two", two) not in taken:
            taken |= {("one", one), ("two", two)}
            yield Pair(one, two, likeness)


def _candidates(ones: Sequence[Sketch], twos: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    """Pairs that share a hash: among many texts, those that share the most."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, sketch in enumerate(ones):
        for value in sketch.hashes:
            holders[value].append(number)
    for number, sketch in enumerate(twos):
        shared: Counter[int] = Counter()
        for value in sketch.hashes:
            if len(holders.get(value, ())) <= COMMON:
                shared.update(holders.get(value, ()))
        yield from ((one, number) for one, _ in shared.most_common(CANDIDATES))


def to_letters(sketch: Sketch) -> str:
    """A sketch as one word: its size, a colon, three letters a hash."""
    return f"{sketch.size}:" + "".join(
        _LETTERS[value >> 12] + _LETTERS[value >> 6 & 63] + _LETTERS[value & 63] for value in sketch.hashes
    )


def from_letters(word: str) -> Sketch:
    """What :func:`to_letters` wrote."""
    size, _, letters = word.partition(":")
    values = [_VALUES[letter] for letter in letters]
    triples = zip(values[::3], values[1::3], values[2::3], strict=True)
    return Sketch(int(size), tuple(high << 12 | middle << 6 | low for high, middle, low in triples))


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    """By blake2b, since Python's own hashes differ from run to run."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")


def _mixed(one: int, two: int) -> int:
    """The hash of a pair: 18 bits, so that three letters hold it."""
    mixed = (one * 0x9E3779B97F4A7C15 + two) & _WIDTH
    return ((mixed ^ mixed >> 29) * 0xBF58476D1CE4E5B9 & _WIDTH) >> 46
