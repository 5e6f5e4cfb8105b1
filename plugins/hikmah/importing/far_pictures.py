"""Pictures in old Markdown that are elsewhere, however they are written, as links: no page can show them."""

from __future__ import annotations

import re

from hikmah.importing.entries import Notebook

_FAR = r"<?(?:[a-zA-Z][\w+.-]*:|/)"
_WRITTEN = re.compile(rf"(?<!\\)!\[([^\[\]]*)\](?=\(\s*({_FAR}[^\s>]*))")
_DEFINED = re.compile(rf"^[ >*+-]*\[([^\]\n]+)\]:\s*({_FAR}\S*)", re.M)
_NAMED = re.compile(r"(?<!\\)!\[([^\[\]]*)\](?! ?\()(?: ?\[([^\[\]\n]*)\])?")


def link_far_pictures(text: str, notes: Notebook) -> str:
    """*text* with every picture that is not among ours as a link to where it is."""
    far = {_name(match[1]): match[2] for match in _DEFINED.finditer(text)}

    def written(match: re.Match[str]) -> str:
        notes.add("picture", match[2].strip("<>"), "kept", "picture-linked")
        return f"[Gambar: {_words(match[1])}]"

    def named(match: re.Match[str]) -> str:
        name = _name(match[2] or match[1])
        if name not in far:
            return match[0]
        notes.add("picture", far[name].strip("<>"), "kept", "picture-linked")
        return f"[Gambar: {_words(match[1])}][{match[2] or match[1]}]"

    text = _WRITTEN.sub(written, text)
    return _NAMED.sub(named, text) if far else text


def _name(written: str) -> str:
    return " ".join(written.split()).lower()


def _words(alt: str) -> str:
    return " ".join(alt.split()) or "gambar"
