"""What a file's name says of what is in it: its address name and its language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.names import Language, Place, SourcePath
from hikmah.read.phrases import shown
from hikmah.read.scalars import NAME, name_like
from hikmah.read.yaml_nodes import MapNode

_LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Naming:
    """A document's address name and language, as far as they can be told."""

    slug: str
    lang: Language
    diagnostics: tuple[Diagnostic, ...]


def name_of(path: SourcePath, fields: MapNode | None) -> Naming:
    """The name and language of *path*, ``stories/kado.en.md``; fields, where written, come first.

    With no fields to be read (None) nothing can be said against the file's name.
    """
    stem = path.rpartition("/")[2].removesuffix(".md")
    base, _, suffix = stem.rpartition(".")
    from_suffix = _language(suffix) if base else None
    slug = base if from_suffix else stem
    if fields is None:
        return Naming(slug, from_suffix or "id", ())
    found = []
    given = fields.scalar("slug")
    if given is None and not NAME.fullmatch(slug):
        file = path.rpartition("/")[2]
        values = {"found": shown(slug), "field": shown(file), "example": name_like(slug)}
        found.append(diagnose("HKM020", Place(path), **values))
    written = fields.scalar("lang")
    lang = _language(written.text.strip()) if written else None
    if written and lang and from_suffix and lang != from_suffix:
        found.append(diagnose("HKM024", written.place, found=lang, suffix=from_suffix))
    return Naming(given.text.strip() if given else slug, lang or from_suffix or "id", tuple(found))


def _language(word: str) -> Language | None:
    return next((lang for lang in _LANGUAGES if lang == word), None)
