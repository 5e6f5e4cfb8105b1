"""``story:kado#p2`` → what it names; what is not known is told with the nearest name there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hikmah.cli.paper_words import say
from hikmah.diagnostics import nearest
from hikmah.errors import CannotDo
from hikmah.index.lock import Kind, Name
from hikmah.names import Language, LessonId, PassageId, SessionSlug, StorySlug
from hikmah.plan.code_pages import code_leads
from hikmah.plan.edition import Edition
from hikmah.text import Target

KINDS = ("lesson", "story", "session", "k")
_SHOWN = 12
"""So many names are told where none is near."""


def find_target(edition: Edition, word: str, lang: Language) -> Target:
    """The text or passage that *word* names, by its name of today or an old one. Raises CannotDo."""
    kind, colon, name = word.partition(":")
    slug, hash_, passage = name.partition("#")
    if not (colon and slug) or kind not in KINDS or (hash_ and not passage):
        raise CannotDo(_unknown_kind(edition, word, kind if slug else "", lang))
    if kind == "k":
        return _coded(edition, name, lang)
    if kind == "session":
        known = [slug for one in _homes(edition) for slug in one.kb.session]
        if slug not in known:
            raise CannotDo(_unknown(lang, "session", slug, known))
        return Target("session", SessionSlug(slug))
    return _text(edition, "lesson" if kind == "lesson" else "story", slug, passage, lang)


def _homes(edition: Edition) -> Iterator[Edition]:
    yield edition
    if edition.main is not None:
        yield edition.main


def _text(edition: Edition, kind: Kind, slug: str, passage: str, lang: Language) -> Target:
    """In the language asked for, or else in the site's own, where what is untranslated is taken from."""
    for home in _homes(edition):
        found = home.ancestry.anchors.find(home.kb.lang, kind, slug, passage)
        name = found or Name(home.kb.lang, kind, slug, passage)
        if _is_there(home, name):
            return Target(kind, name.slug, PassageId(name.passage) if name.passage else None)
    for home in _homes(edition):
        story = home.kb.story.get(StorySlug(slug)) if kind == "story" and passage else None
        if story:
            there = [one.id for one in story.body.passages]
            raise CannotDo(_unknown(lang, "passage", passage, there, story=slug))
    known: list[str] = []
    for home in _homes(edition):
        known += home.kb.lesson if kind == "lesson" else [story.slug for story in home.kb.stories]
    raise CannotDo(_unknown(lang, kind, slug, known))


def _is_there(edition: Edition, name: Name) -> bool:
    if name.kind == "lesson":
        return LessonId(name.slug) in edition.kb.lesson and not name.passage
    slug = StorySlug(name.slug)
    return (slug, PassageId(name.passage)) in edition.kb.passage if name.passage else slug in edition.kb.story


def _coded(edition: Edition, written: str, lang: Language) -> Target:
    """What a code on paper stands for; capitals and blanks do not matter."""
    code = "".join(written.split()).lower()
    known: list[str] = []
    for home in _homes(edition):
        leads = code_leads(home)
        known += leads
        if found := [lead.now for lead in leads.get(code, ()) if lead.now is not None]:
            if len(found) > 1:
                names = ", ".join(f"{name.kind}:{name.written}" for name in found)
                raise CannotDo(say(lang, "code-several", code=code, names=names))
            (name,) = found
            return Target(name.kind, name.slug, PassageId(name.passage) if name.passage else None)
        if code in leads:
            raise CannotDo(say(lang, "code-gone", code=code))
    near = nearest(code, known)
    raise CannotDo(say(lang, "code-near" if near else "code-unknown", code=code, near=near))


def _unknown_kind(edition: Edition, word: str, kind: str, lang: Language) -> str:
    """Without a kind, or with one we do not know, or a file's name: what was meant can mostly be told."""
    if kind in KINDS:
        return say(lang, "no-kind", found=word)
    name = word.removesuffix(".md").rpartition("/")[2].rpartition(":")[2]
    slug, hash_, passage = name.partition("#")
    known: dict[str, str] = {}
    for home in _homes(edition):
        for each, slugs in (
            ("session", home.kb.session),
            ("story", home.kb.story),
            ("lesson", home.kb.lesson),
        ):
            known |= {one: f"{each}:{one}" for one in map(str, slugs)}
    if near := slug if slug in known else nearest(slug, known):
        return say(lang, "unknown-kind", found=word, near=f"{known[near]}{hash_}{passage}")
    if kind and (closest := nearest(kind, KINDS)):
        return say(lang, "unknown-kind", found=word, near=f"{closest}:{name}")
    return say(lang, "no-kind", found=word)


def _unknown(lang: Language, kind: str, found: str, known: Iterable[str], **values: str) -> str:
    names = sorted(dict.fromkeys(known))
    if near := nearest(found, names):
        return say(lang, f"unknown-{kind}", found=found, **values) + say(lang, "near", near=near)
    more = ", …" if len(names) > _SHOWN else ""
    listed = ", ".join(names[:_SHOWN]) + more if names else say(lang, "none")
    return say(lang, f"unknown-{kind}", found=found, **values) + say(lang, "known", names=listed)
