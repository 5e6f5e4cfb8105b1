"""The glossary: a term is defined once."""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.knowledge_base import Library
from hikmah.names import Place, TermId


def check_terms(library: Library) -> Iterator[Diagnostic]:
    """Terms with one id, told at the later of the two."""
    first: dict[TermId, Place] = {}
    for term in sorted(library.editions[0].terms, key=lambda term: term.place):
        earlier = first.setdefault(term.id, term.place)
        if earlier != term.place:
            yield diagnose("HKM075", term.place, found=term.id, first=earlier.line)
