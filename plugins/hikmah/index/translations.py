"""Which parts of a translation were made from an original that has changed since.

A part is a passage, or with an empty name all the words outside passages. Digests are of the plain words:
where a passage stands, how its lines are broken and which quotation marks it has makes no difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from types import MappingProxyType
from typing import Literal

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.own_name import original_name, own_name
from hikmah.index.plain import asked, beside_the_body
from hikmah.model import Document
from hikmah.names import PassageId, Place, SourcePath

RECORD = SourcePath("translations.lock")
"""The file that remembers; it lies in the content folder and is committed with the texts."""
_HEAD = "# hikmah translations 1"
_NOTE = "# What each translation was made from. Made by “hikmah translations”: commit it with the texts."
_LINE = re.compile(r"(\S+?\.md)(?:#([a-z0-9-]+))? ([0-9a-f]{12})", re.ASCII)
_PUNCTUATION = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-"})

Digests = Mapping[str, str]
Record = Mapping[SourcePath, Digests]
"""By translation and part: the digest of the original it was made from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lag:
    """A part of a translation that is behind its original."""

    kind: Literal["stale", "missing", "unrecorded"]
    """The original has changed; or the part has not been translated; or nobody said what it was made from."""
    translation: Document
    original: Document
    passage: PassageId | None

    @property
    def place(self) -> Place:
        """Where the translation is behind."""
        if self.kind == "stale" and self.passage is not None:
            return _place(self.translation, self.passage)
        return self.translation.places.of("translation_of")

    @property
    def original_place(self) -> Place:
        """What it is behind of."""
        return _place(self.original, self.passage)


def _place(document: Document, name: PassageId | None) -> Place:
    for passage in document.body.passages:
        if passage.id == name:
            return passage.place
    return document.places.of("title")


def digests_of(document: Document) -> Digests:
    """The digest of each part of a text."""
    rest = document.body.text
    found = {}
    for passage in document.body.passages:
        found[str(passage.id)] = _digest(passage.text)
        rest = rest.replace(passage.text, " ", 1)
    found[""] = _digest(" ".join((rest, *asked(document), *beside_the_body(document))))
    return MappingProxyType(found)


def _digest(words: str) -> str:
    plain = unicodedata.normalize("NFKC", words).translate(_PUNCTUATION)
    return blake2b(" ".join(plain.split()).encode(), digest_size=6).hexdigest()


def pairs_of_translations(
    originals: Sequence[Document], documents: Sequence[Document]
) -> Iterator[tuple[Document, Document]]:
    """Each translation among *documents* with its original, where there is one."""
    named = {own_name(original): original for original in originals}
    for document in documents:
        if (name := original_name(document)) is not None:
            original = named.get((own_name(document)[0], name))
            if original is not None:
                yield document, original


def lags_of(translation: Document, original: Document, record: Record) -> tuple[Lag, ...]:
    """All in which *translation* is behind, in the order of the original."""
    made_from = record.get(translation.places.source)
    if made_from is None:
        made_from = MappingProxyType({})
    own = {passage.id for passage in translation.body.passages}
    lags = []
    for name, digest in digests_of(original).items():
        passage = PassageId(name) if name else None
        kind: Literal["stale", "missing", "unrecorded"]
        if passage is not None and passage not in own:
            kind = "missing"
        elif name not in made_from:
            kind = "unrecorded"
        elif made_from[name] != digest:
            kind = "stale"
        else:
            continue
        lags.append(Lag(kind=kind, translation=translation, original=original, passage=passage))
    return tuple(lags)


def recorded(translation: Document, original: Document) -> Digests:
    """What is to be remembered of a translation that has just been brought up to date."""
    own = {"", *(str(passage.id) for passage in translation.body.passages)}
    return MappingProxyType({name: said for name, said in digests_of(original).items() if name in own})


def parse_record(text: str) -> tuple[Record, tuple[Diagnostic, ...]]:
    """Read the record; each line that cannot be read is a finding, and the others are taken."""
    record: dict[SourcePath, dict[str, str]] = {}
    faults = []
    for number, line in enumerate(text.splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found:
            record.setdefault(SourcePath(found[1]), {})[found[2] or ""] = found[3]
        elif line.strip() and not line.startswith("#"):
            faults.append(diagnose("HKM123", Place(RECORD, number), found=line[:40]))
    return MappingProxyType(record), tuple(faults)


def record_text(record: Record) -> str:
    """The record as it is written: a line a part, sorted, so that git can merge it."""
    lines = [
        f"{source}{'#' if name else ''}{name} {digest}"
        for source, digests in record.items()
        for name, digest in digests.items()
    ]
    return "".join(line + "\n" for line in (_HEAD, _NOTE, *sorted(lines)))
