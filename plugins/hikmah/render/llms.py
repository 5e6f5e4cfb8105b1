"""The guide for programs as Markdown."""

from __future__ import annotations

import re
from typing import Final

from hikmah.plan.llms import LlmsView, Pointer

_SIGNS: Final = re.compile(r"([\\\[\]*_`<>#])")


def render_llms(view: LlmsView) -> bytes:
    """A title, a sentence, then lists of links: the form that llmstxt.org asks for."""
    blocks = [f"# {_plain(view.name)}"]
    blocks += [f"> {_plain(view.tagline)}"] if view.tagline else []
    blocks += [_plain(view.rights)] if view.rights else []
    for title, found in view.sections:
        blocks += [f"## {_plain(title)}", "\n".join(_line(pointer) for pointer in found)]
    return ("\n\n".join(blocks) + "\n").encode()


def _line(pointer: Pointer) -> str:
    about = f": {_plain(pointer.about)}" if pointer.about else ""
    return f"- [{_plain(pointer.title)}]({pointer.address}){about}"


def _plain(text: str) -> str:
    """On one line, and nothing in it is a sign of Markdown."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
