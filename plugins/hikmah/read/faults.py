"""What can be wrong inside a text, told with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.names import Place
from hikmah.read.blocks import Block
from hikmah.read.finder import Finder
from hikmah.read.marks import OPEN
from hikmah.read.phrases import shown
from hikmah.read.sanitise import dropped, pictures
from hikmah.read.scalars import name_like
from hikmah.read.stray import blocks_in_sentences, stray_signs
from hikmah.text import Body

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")
_MILLIMETRES = re.compile(r"([0-9]{1,3})\s*mm")
_MOST_LINES = 40
_LINE = 8.5
"""Millimetres from one ruled line to the next, as the paper of most sheets has it."""
_LEFT_CALL = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.MULTILINE)


def words_of(argument: str) -> list[str]:
    """The lesson ids of a passage, however they are separated; a word processor's quotes are ignored."""
    return [word for word in re.split(r"[\s,“”\"'‘’]+", argument) if word]


def check_id(name: str, block: Block, first: dict[str, Place]) -> Iterator[Diagnostic]:
    """A block's id must be an address name, and its own."""
    if not _ID.match(name):
        yield diagnose("HKM020", block.place_of("id"), found=name, field="id", example=name_like(name))
    if name in first:
        yield diagnose("HKM038", block.place_of("id"), found=name, first=first[name].line)


def check_number(block: Block, option: str, least: int, most: int) -> tuple[int | None, list[Diagnostic]]:
    """The whole number of an option, or None and what is wrong with it."""
    written = block.options.get(option)
    if written is None:
        return None, []
    if written.isascii() and written.isdigit() and least <= int(written[:6]) <= most:
        return int(written), []
    expected = f"{least}–{most}"
    return None, [diagnose("HKM034", block.place_of(option), found=written, option=option, expected=expected)]


def check_lines(block: Block) -> tuple[int | None, list[Diagnostic]]:
    """The room to write of a question, in lines: told so, or in millimetres that they are to cover."""
    tall = _MILLIMETRES.fullmatch(block.options.get("lines", ""))
    if tall and int(tall[1]) <= _MOST_LINES * _LINE:
        return ceil(int(tall[1]) / _LINE), []
    number, faults = check_number(block, "lines", 0, _MOST_LINES)
    either = f"0–{_MOST_LINES} / 0–{_MOST_LINES * _LINE:.0f} mm"
    return number, [
        diagnose(one.code, one.place, **{**dict(one.values), "expected": either}) for one in faults
    ]


def body_faults(
    finder: Finder, written: str, html: str, body: Body, calls: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """Pictures from elsewhere, raw HTML that goes, lone footnotes, headings that skip a level."""
    for address in dict.fromkeys(pictures(html)):
        if not address.startswith(OPEN):
            place = finder.address(address) if address else finder.words("]()")
            yield diagnose("HKM059", place, found=shown(address))
    for name in dict.fromkeys(dropped(html)):
        yield diagnose("HKM041", finder.words(name), found=name.rstrip(":") if name != "<!--" else name)
    yield from blocks_in_sentences(finder, html)
    yield from stray_signs(finder, written, html)
    called = set(calls)
    for name in _DEFINITION.findall(written):
        if name not in called:
            yield diagnose("HKM042", finder.words(f"[^{name}]:"), found=name)
    for name in _LEFT_CALL.findall(html):
        yield diagnose("HKM042", finder.words(f"[^{name}]"), found=name)
    level = 1
    for heading in body.headings:
        if heading.level > level + 1 or heading.level == 1:
            yield diagnose("HKM044", finder.pattern(f"(?m)^{'#' * heading.level} "), level=heading.level)
        level = heading.level
