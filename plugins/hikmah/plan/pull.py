"""The one sentence of a story that stands large beside it on a wide screen: the author set it in bold.

Which sentence says it all no machine can tell; those that were tried chose worse than none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from hikmah.plan.parts import PassagePart, Prose, TextPart

_BOLD = re.compile(r"<strong>([^<]{24,160}[.…?])</strong>")


def with_pull(prose: Prose) -> Prose:
    """*prose*, its first passage that has a whole sentence in bold saying so."""
    for number, part in enumerate(prose.parts):
        if isinstance(part, PassagePart) and (sentence := _bold(part)):
            pulled = replace(part, pull=sentence)
            return replace(prose, parts=(*prose.parts[:number], pulled, *prose.parts[number + 1 :]))
    return prose


def _bold(passage: PassagePart) -> str:
    texts = (part.html for part in passage.parts if isinstance(part, TextPart))
    found = next((found for text in texts if (found := _BOLD.search(text))), None)
    return unescape(found[1]) if found else ""
