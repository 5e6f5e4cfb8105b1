"""Pictures as office programs can show them: PNG and JPEG as they are, everything else drawn as PNG."""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hikmah.names import Language
from hikmah.render.complaint import fault_of
from hikmah.render.office import elements as on
from hikmah.render.office.elements import Element
from hikmah.render.pictures import size_of
from hikmah.render.private import without_traces
from hikmah.render.settle import settle
from hikmah.render.sheet import Data

if TYPE_CHECKING:
    from typst import Fonts

_AS_THEY_ARE: Final = (".png", ".jpg", ".jpeg")
_SHARP: Final = 192.0
"""Dots an inch of what is drawn."""
_DRAW: Final = b"""#set page(width: 160mm, height: auto, margin: 0mm, fill: none)
#image(sys.inputs.at("file"), width: 100%)
"""
_CODE_WIDTH: Final = "26mm"
_TALLEST: Final = 95.0
"""Millimetres a picture may be high, as on paper: about a third of a sheet."""
_WIDEST: Final = 160.0
_DOT: Final = 25.4 / 96
"""Millimetres of a dot, where nothing else is said: what office programs go by."""


class Album:
    """The pictures of one document, under the names its blocks call them by."""

    def __init__(self, content: Path, lang: Language) -> None:
        self._content = content
        self._lang = lang
        self._names: dict[tuple[str, str], str] = {}
        self.files: dict[str, bytes] = {}
        self.alts: dict[str, str] = {}
        """What each shows, by its name."""

    def take(self, data: Data) -> None:
        """Put in all pictures of *data*, which then names them so; links that lead nowhere are dropped.

        Raises RenderFault (HKM085) for one that is missing, damaged or has no alternative text.
        """
        settle(data, self._content, self._lang)
        for node in _pictures(data):
            node["src"] = self._put(str(node["src"]), str(node["alt"]))
            if width := _kept_low(self.files[str(node["src"])]):
                node["width"] = width

    def code(self, url: str, alt: str) -> Element | None:
        """A QR code of *url*, as an inline; none where there is no address."""
        if not url:
            return None
        import segno

        drawn = BytesIO()
        segno.make(url, error="m", micro=False).save(drawn, kind="png", scale=8, border=2)
        self.files["code.png"], self.alts["code.png"] = drawn.getvalue(), alt
        return on.image(alt, "code.png", width=_CODE_WIDTH)

    def _put(self, source: str, alt: str) -> str:
        if (source, alt) not in self._names:
            file = self._content.resolve() / source.removeprefix("/")
            as_it_is = file.suffix.lower() in _AS_THEY_ARE
            name = f"picture{len(self._names) + 1}{file.suffix.lower() if as_it_is else '.png'}"
            drawn = draw(file, self._content, self._lang)  # which tells what is damaged
            self.files[name] = (without_traces(file) or file.read_bytes()) if as_it_is else drawn
            self._names[source, alt], self.alts[name] = name, alt
        return self._names[source, alt]


def _kept_low(data: bytes) -> str:
    """The width at which a picture is no higher than it may be; nothing for one that is low of itself."""
    dots, rows = size_of(data)
    return f"{_TALLEST * dots / rows:.0f}mm" if min(dots * _DOT, _WIDEST) * rows / dots > _TALLEST else ""


def _pictures(value: object) -> list[dict[str, object]]:
    if isinstance(value, dict):
        own = [value] if value.get("t") in ("img", "figure") else []
        return [*own, *(found for inner in value.values() for found in _pictures(inner))]
    if isinstance(value, list | tuple):
        return [found for inner in value for found in _pictures(inner)]
    return []


def draw(file: Path, content: Path, lang: Language) -> bytes:
    """A drawing as PNG. Scripts in it are not run. Raises RenderFault."""
    import typst

    try:
        made = typst.compile(  # type: ignore[call-overload]  # a dict of files is untyped
            {"main.typ": _DRAW},
            root=str(content),
            font_paths=fonts(),
            ignore_system_fonts=True,
            format="png",
            ppi=_SHARP,
            sys_inputs={"file": "/" + file.relative_to(content.resolve()).as_posix()},
        )
    except typst.TypstError as complaint:
        raise fault_of(complaint.message, complaint.diagnostic, lang) from complaint
    assert isinstance(made, bytes)
    return made


def cover(template: bytes, data: Mapping[str, object]) -> bytes:
    """A book's cover as PNG."""
    import typst

    files = {"main.typ": template, "data.json": json.dumps(data, ensure_ascii=False).encode()}
    made = typst.compile(  # type: ignore[call-overload]  # a dict of files is untyped
        files, font_paths=fonts(), ignore_system_fonts=True, format="png", ppi=144.0
    )
    assert isinstance(made, bytes)
    return made


def fonts() -> Fonts:
    """The fonts that Typst brings."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
