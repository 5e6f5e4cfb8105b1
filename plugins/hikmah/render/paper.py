"""Handouts on paper: a view becomes the bytes of one tagged PDF."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from hikmah.plan.guide import GuideView
from hikmah.plan.paper import HandoutView
from hikmah.render.complaint import fault_of
from hikmah.render.paper_words import PaperWords, paper_words
from hikmah.render.private import private_pictures
from hikmah.render.restraint import Restraint
from hikmah.render.settle import settle
from hikmah.render.sheet import Data

if TYPE_CHECKING:
    from typst import Fonts


@dataclass(frozen=True, slots=True)
class _Tools:
    """What every sheet needs and none changes."""

    fonts: Fonts
    templates: Mapping[str, bytes]
    words: PaperWords


class Press:
    """Typesets handouts with the theme's templates and the content folder's pictures.

    Typst, its fonts and the words are loaded at the first sheet, since most builds typeset nothing.
    Any number of threads may typeset at once.
    """

    def __init__(self, theme: Path, content: Path) -> None:
        self._theme = theme
        self._content = content
        self._lock = Lock()
        self._restraint = Restraint()
        self._kept: _Tools | None = None

    def typeset(self, view: HandoutView | GuideView) -> bytes:
        """One file that is PDF/UA-1 and PDF/A-2a; same view, same bytes.

        What cannot be set raises a :class:`~hikmah.render.fault.RenderFault`: HKM086 for letters that
        the fonts lack, HKM085 for everything else.
        """
        import typst

        tools = self._tools()
        sheet = view.sheet if isinstance(view, GuideView) else view
        data = self._data(view, sheet, tools)
        # All but the pictures goes in as files in memory: no name or text ever becomes Typst source.
        said = json.dumps(data, ensure_ascii=False).encode()
        try:
            with self._restraint.turn(len(said)), private_pictures(data, self._content) as pictures:
                pdf, found = typst.compile_with_warnings(  # type: ignore[call-overload]  # files are untyped
                    {**tools.templates, "data.json": said},
                    root=str(pictures),
                    font_paths=tools.fonts,
                    ignore_system_fonts=True,
                    format="pdf",
                    pdf_standards=["ua-1", "a-2a"],
                    timestamp=datetime.combine(sheet.date, time(), UTC),
                )
        except typst.TypstError as complaint:
            raise fault_of(complaint.message, complaint.diagnostic, sheet.lang) from complaint
        for warning in found:
            warnings.warn(warning, stacklevel=2)
        assert isinstance(pdf, bytes)
        blank = partial(typst.compile, b"", font_paths=tools.fonts, ignore_system_fonts=True, format="svg")
        self._restraint.finished(len(pdf), blank)
        # Where packed data happen to end with CR, Typst's LF before "endstream" makes it CR LF, and a
        # validator cannot tell whose the CR is. CR alone ends a line as well and moves no byte.
        return pdf.replace(b"\r\nendstream", b"\r\rendstream")

    def _data(self, view: HandoutView | GuideView, sheet: HandoutView, tools: _Tools) -> Data:
        data = tools.words.data(view)
        named = {sheet.motif, *(chapter.motif for chapter in sheet.chapters)} - {None}
        data |= {
            "motif": sheet.motif,
            "motifs": {name: self._motif(name) for name in sorted(map(str, named))},
        }
        data |= {"qr": _qr_code(sheet.url) if sheet.url else ""}
        for story in (story for chapter in data["chapters"] for story in chapter["stories"]):
            for mark in story["codes"]:
                mark["qr"] = _passage_code(mark["url"]) if mark["url"] else ""
        settle(data, self._content, sheet.lang)
        return data

    def _tools(self) -> _Tools:
        with self._lock:
            if self._kept is None:
                self._kept = _load(self._theme)
            return self._kept

    def _motif(self, name: str) -> str | None:
        """The motif's drawing; a handout without its band is better than none."""
        drawing = self._theme / "motifs" / f"{name}.svg"
        return drawing.read_text(encoding="utf-8") if drawing.is_file() else None


def _load(theme: Path) -> _Tools:
    import typst

    templates = {path.name: path.read_bytes() for path in sorted((theme / "print").glob("*.typ"))}
    return _Tools(
        fonts=typst.Fonts(include_system_fonts=False, include_embedded_fonts=True),
        templates=templates,
        words=paper_words(theme),
    )


@lru_cache(maxsize=4096)
def _passage_code(url: str) -> str:
    """As :func:`_qr_code`, for the many: looking for the best of the eight patterns takes longest."""
    return _qr_code(url, mask=0)


def _qr_code(url: str, mask: int | None = None) -> str:
    import segno

    drawn = BytesIO()
    segno.make(url, error="m", micro=False, mask=mask).save(
        drawn, kind="svg", xmldecl=False, border=0, omitsize=True
    )
    return drawn.getvalue().decode()
