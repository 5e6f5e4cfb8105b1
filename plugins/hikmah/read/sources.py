"""The content folder → all that is in it, read once; several files at a time where there are many."""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path

from hikmah.diagnostics import Diagnostic
from hikmah.index.build import Sources
from hikmah.model import Document, Term, TrainerNotes
from hikmah.names import SourcePath
from hikmah.read.cache import ReadCache, Stamp
from hikmah.read.documents import Reading, read_document
from hikmah.read.files import GLOSSARY, AssetFile, Found, SourceFile, find_sources, load
from hikmah.read.glossary import GlossaryReading, read_glossary

MANY = 150
"""From so many unread files on, a second process is worth its start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All sources, what is wrong with each, and the files that go with them."""

    sources: Sources
    assets: tuple[AssetFile, ...]
    diagnostics: tuple[Diagnostic, ...]
    found: int
    """How many text files there are, the glossary left out: what the ledger must account for."""
    refusals: tuple[SourcePath, ...]


def read_content(folder: Path, cache: ReadCache) -> Content:
    """Read every file below *folder* that *cache* does not already hold, and keep the readings there."""
    found = find_sources(folder)
    with _no_collection():
        kept = _pickled(found.sources, cache)
        readings = {path: pickle.loads(blob) for path, (_, blob) in kept.items()}  # noqa: S301 (our own)
    cache.save(kept)
    documents: list[Document] = []
    trainer: dict[SourcePath, TrainerNotes] = {}
    terms: tuple[Term, ...] = ()
    faults = list(found.refusals)
    for path, reading in readings.items():
        faults.extend(reading.diagnostics)
        if isinstance(reading, GlossaryReading):
            terms = reading.terms
        elif reading.document is not None:
            documents.append(reading.document)
            trainer[path] = reading.trainer
    return Content(
        sources=Sources(
            documents=tuple(documents),
            trainer=trainer,
            terms=terms,
            assets={file.path: _asset_digest(file) for file in found.assets},
        ),
        assets=found.assets,
        diagnostics=tuple(sorted(faults)),
        found=_count(found),
        refusals=_refused(found),
    )


def _count(found: Found) -> int:
    texts = sum(1 for source in found.sources if source.path != GLOSSARY)
    return texts + len(_refused(found))


def _refused(found: Found) -> tuple[SourcePath, ...]:
    return tuple(dict.fromkeys(refusal.place.source for refusal in found.refusals))


def _pickled(files: Sequence[SourceFile], cache: ReadCache) -> dict[SourcePath, tuple[Stamp, bytes]]:
    """Every file's pickled reading, in the files' order."""
    kept = {file.path: cache.get(file.path, (file.size, file.mtime_ns)) for file in files}
    unread = [file for file in files if kept[file.path] is None]
    fresh = dict(zip((file.path for file in unread), _read_all(unread), strict=True))
    return {file.path: ((file.size, file.mtime_ns), kept[file.path] or fresh[file.path]) for file in files}


def _read_all(files: Sequence[SourceFile]) -> Iterator[bytes]:
    workers = min(os.cpu_count() or 1, 8)
    if len(files) < MANY or workers < 2:
        yield from map(read_file, files)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(read_file, files, chunksize=32)


def read_file(file: SourceFile) -> bytes:
    """One file's reading, pickled; a file that has gone since it was found is a finding."""
    data, faults = load(file)
    if data is None:
        return pickle.dumps(Reading(None, TrainerNotes(), faults), protocol=5)
    read = read_glossary if file.path == GLOSSARY else read_document
    return pickle.dumps(read(file.path, data), protocol=5)


def _asset_digest(file: AssetFile) -> str:
    """Size and time stand for the bytes: pictures are large and seldom change."""
    return blake2b(f"{file.path}:{file.size}:{file.mtime_ns}".encode(), digest_size=8).hexdigest()


@contextmanager
def _no_collection() -> Iterator[None]:
    """Thousands of new frozen values are no garbage: looking for some doubles the time of loading."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
