"""What a start tag says besides its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hikmah.render.frames import LISTS, Flow, Frame, ListFrame, TableFrame
from hikmah.render.nodes import Align, Listing, Table, Terms

_WIDEST: Final = 40
"""Columns or rows one cell may cover."""
_SIDES: Final[Mapping[str, Align]] = MappingProxyType(
    {"align-left": "left", "align-right": "right", "align-center": "center"}
)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?=-|$)")

Given = dict[str, str]
"""An element's attributes."""


def structure(tag: str, given: Given) -> Frame:
    """The frame of a list, a table, a quotation or a figure."""
    if tag == "table":
        return TableFrame(tag, Table(t="table", columns=0, head=[], body=[], caption=[]))
    if tag == "dl":
        return ListFrame(tag, Terms(t="terms", items=[]))
    if tag in LISTS:
        start = count(given, "start", least=0, most=9999)
        return ListFrame(tag, Listing(t="list", ordered=tag == "ol", start=start, items=[]))
    return Flow(tag)


def count(given: Given, name: str, *, least: int = 1, most: int = _WIDEST) -> int:
    """A number, kept within bounds; what is no number counts as one."""
    value = given.get(name, "1")
    return min(max(int(value), least), most) if value.isascii() and value.isdigit() else 1


def alignment(given: Given) -> Align:
    """How the reader left a cell's text to stand in its column, or nothing."""
    return _SIDES.get(given.get("class", ""), "")


def language(given: Given) -> str:
    """The bare code of the language that the element declares, or nothing."""
    found = _LANGUAGE.match(given.get("lang", "").lower())
    return found[0] if found else ""
