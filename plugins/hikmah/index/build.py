"""Documents → :class:`Library`. Pure: the order in which the documents come makes no difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from hikmah.index.knowledge_base import Citing, KnowledgeBase, Library, Taught
from hikmah.index.series import by_story, series_of
from hikmah.index.terms import find_terms
from hikmah.model import Document, Lesson, Page, Session, Story, Term, TrainerNotes
from hikmah.names import AssetPath, Language, LessonId, SourcePath, StorySlug, TermId
from hikmah.text import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """All that was read."""

    documents: tuple[Document, ...]
    trainer: Mapping[SourcePath, TrainerNotes]
    terms: tuple[Term, ...]
    assets: Mapping[AssetPath, str]


def index_site(sources: Sources, lang: Language, *, drafts: bool) -> Library:
    """Resolve every relation. Drafts are left out unless *drafts*; what cannot be resolved is left out too.

    (The check stage names what could not be resolved; a library with such faults is never planned.)
    """
    ordered = sorted(sources.documents, key=lambda document: document.places.source)
    kept = [document for document in ordered if drafts or _status(document) != "draft"]
    languages = sorted({document.lang for document in kept} | {lang}, key=lambda name: (name != lang, name))
    return Library(
        editions=tuple(
            _edition(name, [document for document in kept if document.lang == name], sources)
            for name in languages
        ),
        drafts=tuple(document for document in ordered if not drafts and _status(document) == "draft"),
        trainer=sources.trainer,
    )


def _status(document: Document) -> str:
    return "published" if isinstance(document, Lesson) else document.status


def _listed(document: Document) -> bool:
    return _status(document) != "hidden"


def _edition(lang: Language, documents: Sequence[Document], sources: Sources) -> KnowledgeBase:
    every = sorted(
        (document for document in documents if isinstance(document, Story)), key=lambda s: (s.date, s.slug)
    )
    listed = tuple(filter(_listed, every))
    lessons = sorted((d for d in documents if isinstance(d, Lesson)), key=lambda s: (s.order, s.id))
    sessions = sorted((d for d in documents if isinstance(d, Session)), key=lambda s: (s.date, s.slug))
    pages = sorted((d for d in documents if isinstance(d, Page)), key=lambda s: (s.order, s.slug))
    reading = {lesson.id: _reading_order(lesson, listed) for lesson in lessons}
    series = series_of(listed)
    terms_in = {
        story.slug: found for story in every if (found := find_terms(story.body.text, sources.terms, lang))
    }
    used = _inverse(terms_in, listed)
    return KnowledgeBase(
        lang=lang,
        stories=listed,
        hidden=tuple(story for story in every if not _listed(story)),
        lessons=tuple(lessons),
        sessions=tuple(sessions),
        pages=tuple(pages),
        terms=tuple(sorted(sources.terms, key=lambda term: (term.name.text(lang).casefold(), term.id))),
        series=series,
        assets=MappingProxyType(dict(sources.assets)),
        story=MappingProxyType({story.slug: story for story in reversed(every)}),
        lesson=MappingProxyType({lesson.id: lesson for lesson in reversed(lessons)}),
        session=MappingProxyType({session.slug: session for session in reversed(sessions)}),
        page=MappingProxyType({page.slug: page for page in reversed(pages)}),
        term=MappingProxyType({term.id: term for term in reversed(sources.terms)}),
        passage=MappingProxyType(
            {(story.slug, passage.id): passage for story in every for passage in story.body.passages}
        ),
        reading=MappingProxyType(reading),
        taught=MappingProxyType({name: _taught(name, stories) for name, stories in reading.items()}),
        cited=MappingProxyType(_cited(filter(_listed, [*listed, *lessons, *sessions, *pages]))),
        in_series=by_story(series),
        terms_in=MappingProxyType(terms_in),
        terms_used=MappingProxyType(used),
    )


def _reading_order(lesson: Lesson, stories: Iterable[Story]) -> tuple[Story, ...]:
    """The lesson's own order first, then the rest by date."""
    carrying = {story.slug: story for story in stories if lesson.id in story.lessons}
    own = [slug for slug in dict.fromkeys(lesson.stories) if slug in carrying]
    return tuple(carrying[slug] for slug in dict.fromkeys([*own, *carrying]))


def _taught(lesson: LessonId, stories: Iterable[Story]) -> tuple[Taught, ...]:
    return tuple(
        Taught(story=story, passage=passage)
        for story in stories
        for passage in story.body.passages
        if lesson in passage.lessons
    )


def _cited(documents: Iterable[Document]) -> dict[Target, tuple[Citing, ...]]:
    """Links by what they lead to; a text's links to itself are not citations."""
    cited: defaultdict[Target, list[Citing]] = defaultdict(list)
    for document in documents:
        for reference in document.body.references:
            target = Target(reference.target.kind, reference.target.id)
            if target.kind != "asset" and target != _own(document):
                cited[target].append(Citing(document=document, reference=reference))
    return {target: tuple(citing) for target, citing in cited.items()}


def _own(document: Document) -> Target:
    match document:
        case Story():
            return Target("story", document.slug)
        case Lesson():
            return Target("lesson", document.id)
        case Session():
            return Target("session", document.slug)
        case Page():
            return Target("page", document.slug)


def _inverse(
    terms_in: Mapping[StorySlug, tuple[Term, ...]], stories: Iterable[Story]
) -> dict[TermId, tuple[Story, ...]]:
    used: defaultdict[TermId, list[Story]] = defaultdict(list)
    for story in stories:
        for term in terms_in.get(story.slug, ()):
            used[term.id].append(story)
    return {name: tuple(found) for name, found in used.items()}
