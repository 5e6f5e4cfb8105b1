"""Links within a text: the id they lead to must stand in that text.

Where a passage is shown elsewhere, such a link leads to the page it was taken from; so what holds at home
holds in every output.
"""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose, hint
from hikmah.index.knowledge_base import Library
from hikmah.text import Body


def check_jumps(library: Library) -> Iterator[Diagnostic]:
    """``[above](#no-such-id)``, in every kind of text."""
    for kb in library.editions:
        for document in kb.documents:
            if document.body.jumps:
                yield from _jumps(document.body)
    for reply in library.replies:
        yield from _jumps(reply.body)


def _jumps(body: Body) -> Iterator[Diagnostic]:
    known: set[str] = {*body.ids, *(question.id for question in body.questions)}
    known |= {*(box.id for box in body.boxes), *(passage.id for passage in body.passages)}
    known |= {alias for passage in body.passages for alias in passage.aliases}
    for jump in body.jumps:
        if jump.id not in known:
            values = hint(jump.id, known)
            yield diagnose("HKM057", jump.place, **{**values, "near": values["near"] or "–"})
