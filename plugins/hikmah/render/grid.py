"""Table rows as HTML gives them become rows that all fill the same columns."""

from __future__ import annotations

from collections import defaultdict

from hikmah.render.nodes import Cell, Table

Rows = list[list[tuple[Cell, int]]]
"""Rows as they were written; each cell with the number of rows it covers."""


def fill(rows: Rows) -> list[list[Cell]]:
    """The same cells, with an empty one below each that covers several rows."""
    below: defaultdict[int, int] = defaultdict(int)
    filled = []
    for row in rows:
        line: list[Cell] = []
        column = 0
        for cell, height in row:
            column = _pass_covered(line, below, column)
            for covered in range(column, column + cell["span"]):
                below[covered] = height
            line.append(cell)
            column += cell["span"]
        column = _pass_covered(line, below, column)
        for covered in below:
            below[covered] = max(below[covered] - 1, 0)
        filled.append(line)
    return filled


def square(node: Table, head: Rows, body: Rows) -> bool:
    """Write the rows into *node*, all equally wide; False where there is no cell at all.

    Without a ``thead``, a first row of header cells alone is the head.
    """
    if not head and len(body) > 1 and body[0] and all(cell["header"] for cell, _ in body[0]):
        head, body = body[:1], body[1:]
    node["head"], node["body"] = fill(head), fill(body)
    rows = node["head"] + node["body"]
    node["columns"] = max((_width(row) for row in rows), default=0)
    for row in rows:
        row.extend(_empty() for _ in range(node["columns"] - _width(row)))
    return node["columns"] > 0


def _width(row: list[Cell]) -> int:
    return sum(cell["span"] for cell in row)


def _pass_covered(line: list[Cell], below: defaultdict[int, int], column: int) -> int:
    while below[column] > 0:
        line.append(_empty())
        column += 1
    return column


def _empty() -> Cell:
    return Cell(header=False, span=1, align="", c=[])
