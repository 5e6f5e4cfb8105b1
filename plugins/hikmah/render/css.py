"""The site's one style sheet, put together from the theme's small ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from hikmah.errors import ConfigError
from hikmah.language import Said

COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/""", re.DOTALL)
DRAWING = re.compile(r"""url\(\s*["']?([^"')]+\.svg)["']?\s*\)""")
BETWEEN_TAGS = re.compile(r">\s+<")
BLANKS = re.compile(r"\s+")
HARMLESS = " '()/:;=,-.+*!&@$?"
"""What may stand as it is inside a quoted ``url("data:…")``."""


def bundle(theme: Path, motifs: Iterable[str] | None = None) -> bytes:
    """The style sheets that ``static/css/ORDER`` names, in its order, as one file that loads nothing else.

    Of the drawings there are only *motifs*, as a page need not carry those of lessons that nobody wrote;
    where none are named, all.

    A sheet that stands in the folder but not in ``ORDER`` is a slip, and refused, as is one named twice.
    """
    folder = theme / "static" / "css"
    order = (folder / "ORDER").read_text(encoding="utf-8").split()
    there = sorted(path.name for path in folder.glob("*.css"))
    if sorted(order) != there:
        odd = {*order} ^ {*there} or {name for name in order if order.count(name) > 1}
        names = ", ".join(sorted(odd))
        raise ConfigError(
            Said(
                f"{folder / 'ORDER'} tidak menyebut setiap lembar gaya di sebelahnya tepat sekali: {names}",
                f"{folder / 'ORDER'} does not name each style sheet beside it exactly once: {names}",
            )
        )
    drawn = sorted(path.stem for path in (theme / "motifs").glob("*.svg")) if motifs is None else motifs
    return "".join((*(compact(folder / name) for name in order), stencils(theme, drawn))).encode()


def stencils(theme: Path, motifs: Iterable[str]) -> str:
    """A class for each of *motifs*, its drawing inside."""
    rules = [
        f".motif--{name} {{ --motif: {data_uri(theme / 'motifs' / f'{name}.svg')} }}\n" for name in motifs
    ]
    return f"@layer components {{\n{''.join(rules)}}}\n" if rules else ""


def compact(sheet: Path) -> str:
    """A sheet without comments, indentation and blank lines, its drawings inside it."""
    bare = COMMENT.sub(lambda found: found[1] or "", sheet.read_text(encoding="utf-8"))
    lines = (line.strip() for line in bare.splitlines())
    text = "".join(line + "\n" for line in lines if line)
    return DRAWING.sub(lambda found: data_uri(sheet.parent / found[1]), text)


def data_uri(drawing: Path) -> str:
    """An SVG file as a ``url()``; only what a style sheet cannot hold is escaped: it still compresses."""
    text = BLANKS.sub(" ", drawing.read_text(encoding="utf-8").strip())
    text = BETWEEN_TAGS.sub("><", text).replace('"', "'")
    return f'url("data:image/svg+xml,{quote(text, safe=HARMLESS)}")'
