"""What Typst complains of, in words an author understands."""

from __future__ import annotations

import re
from typing import Final

from hikmah.names import Language
from hikmah.render.fault import RenderFault

_GLYPHS: Final = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_UNICODE: Final = re.compile(r"\\u\{([0-9a-f]+)\}")
_PICTURE: Final = re.compile(
    r"failed to (?:decode|parse) (?:image|SVG|PNG|JPEG|GIF|WebP)[^\n]*", re.IGNORECASE
)
_TROUBLES: Final[dict[Language, dict[str, str]]] = {
    "id": {
        "picture": "salah satu gambarnya rusak ({detail})",
        "deep": "isinya bersusun terlalu dalam",
        "other": "mesin cetak berkata: {detail}",
    },
    "en": {
        "picture": "one of its pictures is damaged ({detail})",
        "deep": "its parts are nested too deeply",
        "other": "the typesetter says: {detail}",
    },
}


def fault_of(message: str, diagnostic: str, lang: Language) -> RenderFault:
    """The fault behind Typst's *message*; *diagnostic* is its full report, with every finding."""
    missing = dict.fromkeys(_unescape(found) for found in _GLYPHS.findall(diagnostic))
    if missing:
        return RenderFault("HKM086", found=" ".join(missing))
    if found := _PICTURE.search(message):
        kind, detail = "picture", found[0]
    elif "depth exceeded" in message:
        kind, detail = "deep", ""
    else:
        kind, detail = "other", message
    return RenderFault("HKM085", problem=_TROUBLES[lang][kind].format(detail=detail))


def _unescape(found: str) -> str:
    """Typst prints text as a Rust string literal; its escapes are those of JSON but for one."""
    plain = _UNICODE.sub(lambda code: chr(int(code[1], 16)), found)
    return plain.replace('\\"', '"').replace("\\\\", "\\")
