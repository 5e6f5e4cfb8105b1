"""Text → front matter and body: where the one ends and the other begins, and the fields as nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.names import Place, SourcePath
from hikmah.read.yaml_faults import NOT_FIELDS, TOO_LONG
from hikmah.read.yaml_nodes import LOADER, Composed, MapNode, compose

LIMIT = 64 * 1024
"""The most characters a front matter may have."""

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_BLANK_LINES = re.compile(r"(?:[ \t]*\n)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The two halves of a source file.

    ``fields`` is None where the YAML could not be read, ``body`` where nobody can say where it begins;
    in both cases there is a finding.
    """

    fields: MapNode | None
    body: str | None
    body_line: int
    end: Place
    """The line that closes the front matter."""
    diagnostics: tuple[Diagnostic, ...]


def read_front_matter(source: SourcePath, text: str, loader: Any = LOADER) -> FrontMatter:
    """Split *text* at its ``---`` lines and read the fields; text without such lines is all body."""
    found = []
    start = Place(source)
    blank = _BLANK_LINES.match(text)
    opening = _FENCE.match(text, blank.end() if blank else 0)
    if not opening or opening.start():
        found.append(diagnose("HKM007", start))
    if not opening:
        body = text if text.strip() else None
        return FrontMatter(fields=None, body=body, body_line=1, end=start, diagnostics=tuple(found))
    opening_line = text.count("\n", 0, opening.start()) + 1
    closing = _FENCE.search(text, opening.end())
    if not closing:
        found.append(diagnose("HKM019", Place(source, opening_line)))
        return FrontMatter(fields=None, body=None, body_line=1, end=start, diagnostics=tuple(found))
    written = text[opening.end() + 1 : closing.start()]
    fields, faults = _fields(source, written, opening_line, loader)
    closing_line = opening_line + 1 + written.count("\n")
    return FrontMatter(
        fields=fields,
        body=text[closing.end() + 1 :],
        body_line=closing_line + 1,
        end=Place(source, closing_line),
        diagnostics=(*found, *faults),
    )


def compose_without_tabs(source: SourcePath, text: str, first_line: int, loader: Any = LOADER) -> Composed:
    """The nodes of *text*, every run of tabs a finding.

    Each tab is read as one blank, so that what else is wrong is found too and columns stay true. Where the
    text cannot be parsed then, the tabs are the likely cause and alone are reported.
    """
    if "\t" not in text:
        return compose(source, text, first_line, loader)
    tabs = tuple(_tabs(source, text, first_line))
    composed = compose(source, text.replace("\t", " "), first_line, loader)
    return Composed(composed.root, (*tabs, *(composed.diagnostics if composed.root else ())))


def _tabs(source: SourcePath, text: str, first_line: int) -> Iterator[Diagnostic]:
    for number, line in enumerate(text.split("\n"), first_line):
        for run in re.finditer(r"\t+", line):
            yield diagnose("HKM009", Place(source, number, run.start() + 1))


def _fields(
    source: SourcePath, text: str, opening_line: int, loader: Any
) -> tuple[MapNode | None, tuple[Diagnostic, ...]]:
    """The fields; what is missing among them will be reported at the opening line."""
    start = Place(source, opening_line)
    if len(text) > LIMIT:
        return None, (diagnose("HKM008", start, **TOO_LONG.values("problem")),)
    composed = compose_without_tabs(source, text, opening_line + 1, loader)
    if isinstance(composed.root, MapNode):
        return MapNode(composed.root.entries, start), composed.diagnostics
    if composed.diagnostics:
        return None, composed.diagnostics
    if composed.root is None:
        return MapNode((), start), ()
    return None, (diagnose("HKM008", composed.root.place, **NOT_FIELDS.values("problem")),)
