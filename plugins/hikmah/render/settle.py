"""Pictures and links of a tree as paper can use them: files that exist, addresses that lead out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from hikmah.names import Language
from hikmah.render.fault import RenderFault

_LEADS_OUT: Final = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_KINDS: Final = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")
_TROUBLES: Final[dict[Language, dict[str, str]]] = {
    "id": {
        "missing": "gambar “{src}” tidak ada di folder content",
        "kind": "gambar “{src}” bukan jenis yang dapat dicetak (PNG, JPEG, GIF, WebP, SVG)",
        "alt": "gambar “{src}” belum punya keterangan",
    },
    "en": {
        "missing": "there is no picture “{src}” in the content folder",
        "kind": "the picture “{src}” is of no kind that can be printed (PNG, JPEG, GIF, WebP, SVG)",
        "alt": "the picture “{src}” has no alternative text",
    },
}


def settle(data: dict[str, object], content: Path, lang: Language) -> None:
    """Point every picture in *data* to its file below *content*; drop links that lead nowhere from paper."""
    root = content.resolve()
    for node in _nodes(data):
        source, href = node.get("src"), node.get("href")
        if isinstance(source, str):
            node["src"] = _picture(source, str(node["alt"]), root, lang)
        if isinstance(href, str) and not _LEADS_OUT.match(href):
            node["href"] = ""


def _nodes(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _nodes(inner)


def _picture(source: str, alt: str, root: Path, lang: Language) -> str:
    name = source if (root / source).is_file() else unquote(source)
    file = (root / name).resolve()
    if not (file.is_file() and file.is_relative_to(root)):
        raise _trouble("missing", source, lang)
    if file.suffix.lower() not in _KINDS:
        raise _trouble("kind", source, lang)
    if not alt:
        raise _trouble("alt", source, lang)
    return "/" + file.relative_to(root).as_posix()


def _trouble(kind: str, source: str, lang: Language) -> RenderFault:
    return RenderFault("HKM085", problem=_TROUBLES[lang][kind].format(src=source))
