"""The ids an author gives to things in a text, and the links that lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.names import Place
from hikmah.read.finder import Finder
from hikmah.text import Body, Jump

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ID = re.compile(r"\sid=(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE)
_JUMP = re.compile(r"<a\s[^<>]*?href=[\"']?#([^\"'\s>]+)", re.IGNORECASE)


def ids_in(html: str) -> tuple[str, ...]:
    """Every id that stands in the tags of *html*, in order, doubles and all."""
    if " id=" not in html.lower():
        return ()
    found = (match for tag in _TAG.finditer(html) for match in _ID.finditer(tag[0]))
    names = (unescape(next(name for name in (*match.groups(), "") if name is not None)) for match in found)
    return tuple(name for name in names if name)


def jumps_in(html: str, finder: Finder) -> tuple[Jump, ...]:
    """The links of *html* to places in its own text."""
    if "#" not in html:
        return ()
    names = [unescape(match[1]) for match in _JUMP.finditer(html)]
    return tuple(Jump(id=name, place=finder.words(f"#{name}")) for name in names)


def id_faults(body: Body, finder: Finder) -> Iterator[Diagnostic]:
    """Ids that the page keeps for itself, and ids that stand twice in one text.

    Two blocks of one id have been told already.
    """
    taken: dict[str, Place] = {}
    taken |= {box.id: box.place for box in body.boxes}
    taken |= {question.id: question.place for question in body.questions}
    taken |= {passage.id: passage.place for passage in body.passages}
    headings = {heading.id: heading for heading in body.headings}
    for name in body.ids:
        heading = headings.get(name)
        if heading is None or f"#{name}" in heading.text:
            place = _written(finder, name, taken.get(name))
        else:
            place = finder.pattern(rf"(?m)^{'#' * heading.level}[^#\n]")
        if name.startswith("_"):
            yield diagnose("HKM046", place, found=name)
        elif name in taken:
            yield diagnose("HKM045", place, found=name, first=taken[name].line)
        taken.setdefault(name, place)


def _written(finder: Finder, name: str, other: Place | None) -> Place:
    """Where the id is given, but not where *other* has it."""
    pattern = rf"\{{[^{{}}\n]*#{re.escape(name)}(?![\w-])|\bid\s*=\s*[\"']?{re.escape(name)}(?![\w-])"
    place = finder.pattern(pattern)
    return finder.pattern(pattern) if other is not None and place.line == other.line else place
