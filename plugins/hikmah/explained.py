"""Why each rule is there, with an example that breaks it and one that does not: ``hikmah check --explain``.

They stand in ``explained.txt``, and a test tries every example that can be tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from hikmah.names import Language

Kind = Literal["field", "body", "file", "bytes", "folder", "repeat", "words"]
"""Fields or the body of a story, a whole file, a file's bytes with escapes, a folder, a body of one sentence
repeated; ``words`` only tell of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What an author might write; ``at`` is a file, or how often a sentence is repeated."""

    kind: Kind
    at: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The page of one rule."""

    why: Mapping[Language, str]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]


@lru_cache(maxsize=1)
def explanations() -> Mapping[str, Explanation]:
    """All pages by code, in order of the codes."""
    text = Path(__file__).with_name("explained.txt").read_text(encoding="utf-8")
    pages = (page.partition("\n") for page in text.removeprefix("@rule ").split("\n@rule "))
    return MappingProxyType({code: _page(body) for code, _, body in sorted(pages)})


def _page(text: str) -> Explanation:
    parts = list(_parts(text))
    why: dict[Language, str] = {}
    for language in get_args(Language):
        why[language] = next(rest for key, rest, _ in parts if key == language)
    return Explanation(
        why=MappingProxyType(why), bad=tuple(_examples(parts, "bad")), good=tuple(_examples(parts, "good"))
    )


def _parts(text: str) -> Iterator[tuple[str, str, str]]:
    """Each ``@key rest`` line with the lines below it."""
    for part in text.removeprefix("@").rstrip("\n").split("\n@"):
        head, _, body = part.partition("\n")
        key, _, rest = head.partition(" ")
        yield key, rest, body


def _examples(parts: list[tuple[str, str, str]], wanted: str) -> Iterator[Example]:
    for key, rest, body in parts:
        if key == wanted:
            name, _, at = rest.partition(" ")
            kind: Kind = next(kind for kind in get_args(Kind) if kind == name)
            yield Example(kind=kind, at=at, text=body)
