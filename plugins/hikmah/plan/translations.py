"""What a translation tells its readers when it is behind its original."""

from __future__ import annotations

from dataclasses import replace

from hikmah.model import Document
from hikmah.plan.citations import first_words
from hikmah.plan.edition import Edition
from hikmah.plan.parts import PassagePart, Prose, Url
from hikmah.plan.story_views import Behind
from hikmah.plan.views import NavLink


def behind(edition: Edition, document: Document) -> Behind | None:
    """In what *document* is behind its original, passages that can be marked where they stand left out."""
    lags = edition.lags.get(document.places.source, ())
    whole = any(lag.kind == "stale" and lag.passage is None for lag in lags)
    missing = tuple(lag for lag in lags if lag.kind == "missing")
    if edition.main is None or not (whole or missing):
        return None
    original = lags[0].original
    url = edition.main.routes.document(original).url
    words = {passage.id: first_words(passage.text) for passage in original.body.passages}
    return Behind(
        original=NavLink(title=original.title, url=url),
        lang=original.lang,
        whole=whole,
        missing=tuple(
            NavLink(title=words[lag.passage], url=Url(f"{url}#{lag.passage}"))
            for lag in missing
            if lag.passage is not None
        ),
    )


def with_originals(edition: Edition, document: Document, prose: Prose) -> Prose:
    """*prose* of a translation, each stale passage with the address of its original."""
    stale = {
        str(lag.passage): lag
        for lag in edition.lags.get(document.places.source, ())
        if lag.kind == "stale" and lag.passage is not None
    }
    if edition.main is None or not stale:
        return prose
    main = edition.main.routes
    parts = (
        replace(part, original=Url(f"{main.document(stale[part.anchor].original).url}#{part.anchor}"))
        if isinstance(part, PassagePart) and part.anchor in stale
        else part
        for part in prose.parts
    )
    return replace(prose, parts=tuple(parts))
