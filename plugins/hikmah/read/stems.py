"""A text's words by stem, counted: what tells later which stories speak of the same things."""

from __future__ import annotations

import re
import sys
from collections import Counter
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Protocol

from hikmah.names import Language

LEVELS = 4
"""Counts are kept by level: once, two or three times, four to seven times, more often."""
_WORD = re.compile(r"[^\W\d_]{4,}")
"""Shorter words hold sentences together and seldom say what a story is about."""


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 (the library's own name)


def stems_of(text: str, lang: Language) -> tuple[str, ...]:
    """The stems of *text*, a text of them for each level of how often they stand there, rarest first.

    Stems in a level are sorted and set apart by blanks. As texts they take a tenth of the room that pairs
    of stem and count would, and there are some two hundred in every story.
    """
    counts = Counter(_stem(word, lang) for word in _WORD.findall(text.lower()))
    levels: list[list[str]] = [[] for _ in range(LEVELS)]
    for stem in sorted(counts):
        levels[min(counts[stem].bit_length(), LEVELS) - 1].append(stem)
    return tuple(" ".join(level) for level in levels)


@lru_cache(maxsize=1 << 16)
def _stem(word: str, lang: Language) -> str:
    """A site uses the same words over and over, and a stem takes ten microseconds to find."""
    return _stemmer(lang).stemWord(word)


@lru_cache(maxsize=2)
def _stemmer(lang: Language) -> _Stemmer:
    """The library's own Python, even where a compiled one is installed: all machines agree.

    It is loaded here: a build in which no story changed has no use for it. And it is loaded without the
    package's own door, behind which thirty languages stand: they take longer than an author's edit.
    """
    name = "indonesian" if lang == "id" else "english"
    package = "snowballstemmer"
    found = find_spec(package)
    shut = package not in sys.modules and found is not None
    if shut:
        assert found is not None
        sys.modules[package] = module_from_spec(found)
    try:
        module = import_module(f"{package}.{name}_stemmer")
    finally:
        if shut:
            del sys.modules[package]  # who asks for it next finds the door open
    stemmer: _Stemmer = getattr(module, f"{name.title()}Stemmer")()
    return stemmer
