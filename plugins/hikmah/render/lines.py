"""One line of inline nodes being written: white space folds here as it does in a browser."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from hikmah.render.nodes import Break, Inline

WHITE = " \t\n\r\f"
"""What HTML calls white space: other spaces, such as the one that does not break, are text."""
_SPACE = re.compile(r"[ \t\n\r\f]+")
SOFT_HYPHEN = "\u00ad"


def fold(text: str) -> str:
    """Runs of white space become one space; soft hyphens go, since they would stay in a PDF's text."""
    return _SPACE.sub(" ", text.replace(SOFT_HYPHEN, ""))


@dataclass(slots=True)
class Line:
    """The inline content of one paragraph, heading, caption or footnote."""

    nodes: list[Inline] = field(default_factory=list)
    spaced: bool = True
    """The line starts here or ends with a space, so that a further space would not show."""
    _trail: list[Inline] | None = None
    """Where the space stands that must go, should the line end here."""

    def shows(self, text: str) -> bool:
        """Whether *text*, folded, would leave a trace here."""
        return bool(text) and not (self.spaced and text == " ")

    def write(self, into: list[Inline], text: str) -> None:
        """Add folded text to *into*, which is :attr:`nodes` or the content of a span within it."""
        text = text.removeprefix(" ") if self.spaced else text
        if not text:
            return
        last = into[-1] if into else None
        if isinstance(last, str):
            into[-1] = last + text
        else:
            into.append(text)
        self.spaced = text.endswith(" ")
        self._trail = into if self.spaced else None

    def put(self, into: list[Inline], node: Inline) -> None:
        """Add something that is no text and that text flows around."""
        into.append(node)
        self.spaced, self._trail = False, None

    def break_off(self, into: list[Inline]) -> None:
        """Add a line break; no space is left before or after it."""
        self.trim()
        into.append(Break(t="br"))
        self.spaced = True

    def trim(self) -> None:
        """Take away the space the line ends with."""
        if self._trail and isinstance(last := self._trail[-1], str):
            self._trail[-1:] = [last[:-1]] if last != " " else []
        self._trail = None


def shows(nodes: Iterable[Inline]) -> bool:
    """Whether there is anything to see in *nodes*."""
    return any(_node_shows(node) for node in nodes)


def _node_shows(node: Inline) -> bool:
    if isinstance(node, str):
        return bool(node)
    if node["t"] == "br":
        return False
    if node["t"] == "img":
        return True
    return bool(node["text"]) if node["t"] == "code" else shows(node["c"])
