"""The content folder → all that is in it, read once; several files at a time where there are many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any

from hikmah.diagnostics import Diagnostic
from hikmah.imprint import Imprint
from hikmah.index.build import Sources
from hikmah.kept import packed
from hikmah.model import Document, Reply, Term, TrainerNotes
from hikmah.names import AssetPath, SourcePath
from hikmah.picture import PictureFacts
from hikmah.read.cache import ReadCache, Stamp
from hikmah.read.decode import LIMIT
from hikmah.read.documents import Reading, read_document
from hikmah.read.files import GLOSSARY, AssetFile, Found, SourceFile, find_sources, load, no_texts
from hikmah.read.glossary import GlossaryReading, read_glossary
from hikmah.read.made_from import load_record
from hikmah.read.pictures import LARGEST, PictureReading, is_picture, read_picture
from hikmah.read.replies import FOLDER as REPLIES
from hikmah.read.replies import ReplyReading, read_reply
from hikmah.shares import share_out

MANY = 40
"""So many unread files make up for the start of another process."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All sources, what is wrong with each, and the files that go with them."""

    sources: Sources
    assets: tuple[AssetFile, ...]
    diagnostics: tuple[Diagnostic, ...]
    found: int
    """How many text files there are, the glossary left out: what the ledger must account for."""
    refusals: tuple[SourcePath, ...]
    left_out: tuple[SourcePath, ...]
    """Replies that were not even read, where the site shows none."""


def read_content(folder: Path, cache: ReadCache, *, replies: bool = False) -> Content:
    """Read every file below *folder* that *cache* does not already hold, and keep the readings there."""
    found = find_sources(folder)
    wanted = [source for source in found.sources if replies or not _is_reply(source.path)]
    kept = _pickled([*wanted, *_pictures(found)], cache)
    readings = {path: cache.reading(path, blob) for path, (_, blob) in kept.items()}
    cache.save(kept)
    made_from, unread = load_record(folder)
    faults = [
        *found.refusals,
        *no_texts(found),
        *unread,
        *chain(*(reading.diagnostics for reading in readings.values())),
    ]
    return Content(
        sources=replace(
            _sources(readings),
            made_from=made_from,
            assets={file.path: _asset_digest(file) for file in found.assets},
        ),
        assets=found.assets,
        diagnostics=tuple(sorted(faults)),
        found=_count(found),
        refusals=_refused(found),
        left_out=tuple(source.path for source in found.sources if source.path not in kept),
    )


def _sources(readings: Mapping[SourcePath, Any]) -> Sources:
    """What the readings hold, each kind by itself."""
    documents: list[Document] = []
    trainer: dict[SourcePath, TrainerNotes] = {}
    terms: tuple[Term, ...] = ()
    answers: list[Reply] = []
    imprints: dict[SourcePath, Imprint] = {}
    shown: dict[AssetPath, PictureFacts] = {}
    for path, reading in readings.items():
        if isinstance(reading, GlossaryReading):
            terms = reading.terms
        elif isinstance(reading, PictureReading):
            shown |= {AssetPath(path): reading.facts} if reading.facts else {}
        elif isinstance(reading, ReplyReading):
            answers += [reading.reply] if reading.reply else []
        elif reading.document is not None:
            documents.append(reading.document)
            trainer[path] = reading.trainer
            if reading.imprint is not None:
                imprints[path] = reading.imprint
    return Sources(
        documents=tuple(documents),
        trainer=trainer,
        terms=terms,
        replies=tuple(answers),
        imprints=imprints,
        assets={},
        pictures=shown,
    )


def _pictures(found: Found) -> list[SourceFile]:
    """They are looked at like texts; other files are passed on unread."""
    return [
        SourceFile(
            path=SourcePath(file.path), folder=file.file.parent, size=file.size, mtime_ns=file.mtime_ns
        )
        for file in found.assets
        if is_picture(file.path)
    ]


def _is_reply(path: SourcePath) -> bool:
    return path.startswith(f"{REPLIES}/")


def _count(found: Found) -> int:
    texts = sum(1 for source in found.sources if source.path != GLOSSARY)
    return texts + len(_refused(found))


def _refused(found: Found) -> tuple[SourcePath, ...]:
    return tuple(dict.fromkeys(refusal.place.source for refusal in found.refusals))


def _pickled(files: Sequence[SourceFile], cache: ReadCache) -> dict[SourcePath, tuple[Stamp, bytes]]:
    """Every file's pickled reading, in the files' order."""
    kept = {file.path: cache.get(file.path, (file.size, file.mtime_ns)) for file in files}
    unread = [file for file in files if kept[file.path] is None]
    fresh = {path: blob for share in share_out(_read_share, unread, MANY) for path, blob in share.items()}
    return {file.path: ((file.size, file.mtime_ns), kept[file.path] or fresh[file.path]) for file in files}


def _read_share(files: Iterable[SourceFile]) -> dict[SourcePath, bytes]:
    return {file.path: read_file(file) for file in files}


def read_file(file: SourceFile) -> bytes:
    """One file's reading, pickled; a file that has gone since it was found is a finding."""
    data, faults = load(file, LARGEST if is_picture(file.path) else LIMIT)
    if data is None:
        return packed(Reading(None, TrainerNotes(), faults))
    if is_picture(file.path):
        return packed(read_picture(file.path, data))
    if _is_reply(file.path):
        return packed(read_reply(file.path, data))
    read = read_glossary if file.path == GLOSSARY else read_document
    return packed(read(file.path, data))


def _asset_digest(file: AssetFile) -> str:
    """Size and time stand for the bytes: pictures are large and seldom change."""
    return blake2b(f"{file.path}:{file.size}:{file.mtime_ns}".encode(), digest_size=8).hexdigest()
