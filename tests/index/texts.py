"""Stories and lessons for the index, read from Markdown as a site's are."""

from __future__ import annotations

from collections.abc import Iterable

from hikmah.index.anchors import record, settle
from hikmah.index.lock import Lock
from hikmah.index.settlement import Settlement
from hikmah.index.units import texts_of
from hikmah.model import Document
from hikmah.names import SourcePath
from hikmah.read.documents import read_document


def a_text(path: str, body: str, *, title: str = "Judul", extra: str = "") -> Document:
    """The document at *path*: a lesson in ``lessons/``, else a story that carries the lesson ``process``."""
    if path.startswith("lessons/"):
        fields = "order: 1\nmotif: parang\nobjectives: [menjelaskan]\nkey_points: [Satu.]\n"
    else:
        fields = "date: 2008-04-27\nlessons: [process]\n"
    text = f"---\ntitle: {title}\nsummary: Ringkasan {title}.\n{fields}{extra}---\n{body}\n"
    reading = read_document(SourcePath(path), text.encode())
    assert reading.document is not None, reading.diagnostics
    return reading.document


def a_story(
    slug: str,
    *passages: str | tuple[str, str],
    title: str = "Judul",
    opening: str = "Pembuka.",
    extra: str = "",
) -> Document:
    """A story of passages: a text alone is numbered, ``(id, text)`` has a name."""
    named = [("", passage) if isinstance(passage, str) else passage for passage in passages]
    blocks = [f"{text}\n{{: {f'#{name} ' if name else ''}lesson=process }}" for name, text in named]
    body = "\n\n".join([opening, *blocks])
    return a_text(f"stories/{slug}.md", body, title=title, extra=extra)


def recorded(*rounds: Iterable[Document]) -> Lock:
    """The lock, when each of *rounds* was recorded."""
    lock = Lock()
    for documents in rounds:
        _, lock = record(documents, lock)
    return lock


def settled(*rounds: Iterable[Document]) -> Settlement:
    """What becomes of the names in the last of *rounds*, when those before it were recorded."""
    return settle(rounds[-1], recorded(*rounds[:-1]))


def words_of(documents: Iterable[Document], settlement: Settlement) -> dict[str, str]:
    """The text of every passage by the name it has in the end."""
    found = {}
    for text in texts_of(documents):
        ids = settlement.ids.get(text.name, {})
        for unit in text.passages:
            name = ids.get(unit.name.passage, unit.name.passage)  # type: ignore[call-overload]
            found[f"{unit.name.slug}#{name}"] = unit.text
    return found
