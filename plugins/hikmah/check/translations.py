"""Translations that are behind their originals."""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.knowledge_base import Library
from hikmah.index.translations import Lag
from hikmah.names import SourcePath


def check_translations(library: Library) -> Iterator[Diagnostic]:
    """One warning a passage; where nobody said what a translation was made from, one a file."""
    told: set[SourcePath] = set()
    for lag in library.lags:
        source = lag.translation.places.source
        if lag.kind != "unrecorded":
            yield _one(lag)
        elif source not in told:
            told.add(source)
            yield diagnose("HKM122", lag.place, found=source)


def _one(lag: Lag) -> Diagnostic:
    there = lag.original_place
    values = {"original": f"{there.source}:{there.line}", "file": lag.translation.places.source}
    if lag.passage is None:
        return diagnose("HKM124", lag.place, **values)
    code = "HKM120" if lag.kind == "stale" else "HKM121"
    return diagnose(code, lag.place, found=lag.passage, **values)
