"""What ``hikmah translations`` does: the one place that writes down what translations were made from."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from hikmah import road
from hikmah.diagnostics import to_text
from hikmah.index.knowledge_base import Library
from hikmah.index.translations import (
    RECORD,
    Lag,
    Record,
    lags_of,
    pairs_of_translations,
    record_text,
    recorded,
)
from hikmah.model import Document
from hikmah.names import Language, SourcePath
from hikmah.settings import Settings
from hikmah.whole_file import write_whole

Pairs = dict[SourcePath, tuple[Document, Document]]


def record_translations(settings: Settings, files: tuple[str, ...], lang: Language) -> int:
    """Record each of *files* as made from its original as that is now; tell what is behind.

    Refused while a source has faults. Of translations that are gone the record forgets what it knew.
    """
    surveyed = road.survey(replace(settings, drafts=True))
    if road.has_errors(surveyed.diagnostics, fatal_warnings=False):
        sys.stderr.write(to_text(surveyed.diagnostics, lang, settings.content.name))
        return 1
    pairs = _pairs(surveyed.library)
    named = {file: _source(settings.content, file) for file in files}
    if strange := [file for file, source in named.items() if source not in pairs]:
        sys.stderr.write("".join(_no_translation(file, lang) for file in strange))
        return 1
    record: dict[SourcePath, dict[str, str]] = {
        source: dict(digests)
        for source, digests in surveyed.content.sources.made_from.items()
        if source in pairs
    }
    record |= {source: dict(recorded(*pairs[source])) for source in named.values()}
    if files:
        write_whole(settings.content / RECORD, record_text(record).encode())
    sys.stdout.write("".join(_told(pairs, record, settings.content.name, lang)))
    return 0


def _pairs(library: Library) -> Pairs:
    main, *others = library.editions
    return {
        translation.places.source: (translation, original)
        for kb in others
        for translation, original in pairs_of_translations(main.documents, kb.documents)
    }


def _source(content: Path, file: str) -> SourcePath:
    """*file* below the content folder: named from there, or from where the command was called."""
    here = Path(file).resolve()
    inside = here if here.is_relative_to(content.resolve()) else (content / file).resolve()
    if not inside.is_relative_to(content.resolve()):
        return SourcePath(file)
    return SourcePath(inside.relative_to(content.resolve()).as_posix())


def _told(pairs: Pairs, record: Record, root: str, lang: Language) -> Iterable[str]:
    behind = 0
    for source, (translation, original) in sorted(pairs.items()):
        lags = lags_of(translation, original, record)
        behind += bool(lags)
        yield from (_line(lag, root, lang) for lag in lags)
        if not lags:
            yield f"{root}/{source}: {'sudah sesuai' if lang == 'id' else 'up to date'}\n"
    if lang == "id":
        yield f"{len(pairs)} terjemahan, {behind} tertinggal.\n"
    else:
        yield f"{len(pairs)} translations, {behind} behind.\n"


_KINDS = {
    "id": {"stale": "aslinya berubah", "missing": "belum diterjemahkan", "unrecorded": "belum dicatat"},
    "en": {"stale": "the original has changed", "missing": "not translated", "unrecorded": "not recorded"},
}


def _line(lag: Lag, root: str, lang: Language) -> str:
    part = f"#{lag.passage}" if lag.passage else {"id": "di luar petikan", "en": "outside passages"}[lang]
    here, there = lag.place, lag.original_place
    return (
        f"{root}/{here.source}:{here.line} {part}: {_KINDS[lang][lag.kind]} ({there.source}:{there.line})\n"
    )


def _no_translation(file: str, lang: Language) -> str:
    if lang == "id":
        return f"{file}: bukan terjemahan yang dikenal (periksa “translation_of” di kepala berkasnya)\n"
    return f"{file}: not a translation we know of (see “translation_of” in its front matter)\n"
