"""Markdown's tables, which keep a word about rows that are longer or shorter than their head.

Markdown drops what stands past the head without a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions.tables import TableExtension, TableProcessor


@dataclass(frozen=True, slots=True)
class UnevenRow:
    """A row as it is written, how many cells it has, and how many its head."""

    written: str
    cells: int
    head: int


class Tables(TableExtension):
    """Tables that note uneven rows in the findings of the dialect they belong to."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Put our processor in the place of Markdown's own."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_Counting(md.parser, self.getConfigs()), "table", 75)


class _Counting(TableProcessor):
    def _build_row(self, row: str, parent: ET.Element, align: Sequence[str | None]) -> None:
        cells = len(self._split_row(row))  # type: ignore[attr-defined]  # the stubs leave it out
        if cells != len(align) and row:
            md: Any = self.parser.md
            md.dialect.findings.uneven_rows.append(UnevenRow(row, cells, len(align)))
        super()._build_row(row, parent, align)  # type: ignore[misc]
