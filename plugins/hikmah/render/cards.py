"""The pictures beside shared addresses, drawn by Typst."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from hikmah.plan.cards import CardView

if TYPE_CHECKING:
    from typst import Fonts

_DOTS = 144.0
"""Two pixels a point, which makes 1200 by 630."""


class Easel:
    """Draws with the theme's own sheet, mark and motifs. Any number of threads may draw at once."""

    def __init__(self, theme: Path) -> None:
        self._sheet = theme / "print" / "social" / "card.typ"
        self._motifs = theme / "motifs"
        self._mark = theme / "static" / "icon.svg"

    def draw(self, view: CardView) -> bytes:
        """The card as PNG; the same bytes for the same view."""
        import typst

        data = {
            "title": view.title,
            "above": view.above,
            "site": view.site,
            "lang": view.lang,
            "motif": (self._motifs / f"{view.motif}.svg").read_text(encoding="utf-8"),
        }
        files = {
            "main.typ": self._sheet.read_bytes(),
            "mark.svg": self._mark.read_bytes(),
            "data.json": json.dumps(data, ensure_ascii=False).encode(),
        }
        made = typst.compile(  # type: ignore[call-overload]  # a dict of files is untyped
            files, font_paths=self._fonts, ignore_system_fonts=True, format="png", ppi=_DOTS
        )
        assert isinstance(made, bytes)
        return made

    @cached_property
    def _fonts(self) -> Fonts:
        import typst

        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
