"""Documents → :class:`Library`. Pure: the order in which the documents come makes no difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from hikmah.imprint import Imprint, imprint_of
from hikmah.index.cited import cited_in
from hikmah.index.comparison import Comparison
from hikmah.index.knowledge_base import KnowledgeBase, Library, Taught, TermUse
from hikmah.index.lock import Lock
from hikmah.index.memory import Memory, Spelt, glossary_digest, uses_of
from hikmah.index.on_demand import OnDemand
from hikmah.index.pairs import pairs_of
from hikmah.index.related import compare_stories, related_of
from hikmah.index.replies import kept_replies, threads_of
from hikmah.index.series import by_story, series_of
from hikmah.index.settlement import Settlement
from hikmah.index.translations import Lag, Record, lags_of, pairs_of_translations
from hikmah.index.up_to_date import bring_up_to_date
from hikmah.model import Document, Lesson, Page, Reply, Session, Story, Term, TrainerNotes
from hikmah.names import AssetPath, Language, LessonId, SourcePath, StorySlug, TermId
from hikmah.picture import PictureFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """All that was read."""

    documents: tuple[Document, ...]
    trainer: Mapping[SourcePath, TrainerNotes]
    terms: tuple[Term, ...]
    replies: tuple[Reply, ...] = ()
    made_from: Record = field(default_factory=lambda: MappingProxyType({}))
    """What each translation was made from."""
    assets: Mapping[AssetPath, str]
    pictures: Mapping[AssetPath, PictureFacts] = field(default_factory=lambda: MappingProxyType({}))
    imprints: Mapping[SourcePath, Imprint] = field(default_factory=lambda: MappingProxyType({}))
    """The digests of the documents as they were read, of those for which they are known."""


def index_site(
    sources: Sources,
    lang: Language,
    *,
    drafts: bool,
    lock: Lock | None = None,
    memory: Memory | None = None,
    related: bool = True,
) -> Library:
    """Resolve every relation. Drafts are left out unless *drafts*; what cannot be resolved is left out too.

    (The check stage names what could not be resolved; a library with such faults is never planned.)
    With a *lock*, names are first brought up to date by it. A *memory* of an earlier library saves time and
    changes nothing; the library has its own for the next. Without *related* no stories are compared, and
    there is no memory: such a library can be checked and not planned.
    """
    anchors = Settlement()
    read = sources
    if lock is not None:
        settled = bring_up_to_date(sources.documents, sources.trainer, sources.replies, lock, lang)
        sources = replace(
            sources, documents=settled.documents, trainer=settled.trainer, replies=settled.replies
        )
        anchors = settled.anchors
    ordered = sorted(sources.documents, key=lambda document: document.places.source)
    kept = [document for document in ordered if drafts or _status(document) != "draft"]
    left = tuple(document for document in ordered if not drafts and _status(document) == "draft")
    replies, reply_drafts = kept_replies(sources.replies, left, drafts=drafts)
    imprints = _imprints(ordered, sources.trainer, read)
    sources = replace(sources, replies=replies, imprints=imprints)
    terms = glossary_digest(sources.terms)
    before = memory if memory is not None and memory.glossary == terms else Memory(terms)
    uses = uses_of([text for text in kept if isinstance(text, Story)], sources.terms, imprints, before)
    languages = sorted({document.lang for document in kept} | {lang}, key=lambda name: (name != lang, name))
    linked = tuple(
        _edition(name, [document for document in kept if document.lang == name], sources, uses)
        for name in languages
    )
    compared = {
        kb.lang: compare_stories(kb, imprints, before.compared.get(kb.lang)) for kb in linked if related
    }
    editions = tuple(_compared(kb, anchors, compared.get(kb.lang)) for kb in linked)
    return Library(
        editions=editions,
        drafts=left,
        trainer=sources.trainer,
        lags=_lags(editions, sources.made_from),
        replies=replies,
        reply_drafts=reply_drafts,
        anchors=anchors,
        imprints=MappingProxyType(imprints),
        memory=Memory(terms, uses, compared) if related else None,
    )


def _imprints(
    documents: Iterable[Document], trainer: Mapping[SourcePath, TrainerNotes], read: Sources
) -> dict[SourcePath, Imprint]:
    """The digests of all texts; those that have been renamed since they were read have others."""
    before = {text.places.source: text for text in read.documents}
    found: dict[SourcePath, Imprint] = {}
    none = TrainerNotes()
    for document in documents:
        source = document.places.source
        notes = trainer.get(source, none)
        same = before[source] is document and read.trainer.get(source, notes) is notes
        imprint = read.imprints.get(source) if same else None
        found[source] = imprint or imprint_of(document, notes)
    return found


def _status(document: Document) -> str:
    return "published" if isinstance(document, Lesson) else document.status


def _listed(document: Document) -> bool:
    return _status(document) != "hidden"


def _edition(
    lang: Language,
    documents: Sequence[Document],
    sources: Sources,
    spelt: Mapping[SourcePath, tuple[str, Spelt]],
) -> KnowledgeBase:
    every = sorted((d for d in documents if isinstance(d, Story)), key=lambda s: (s.date, s.slug))
    listed = tuple(filter(_listed, every))
    lessons = sorted((d for d in documents if isinstance(d, Lesson)), key=lambda s: (s.order, s.id))
    sessions = sorted((d for d in documents if isinstance(d, Session)), key=lambda s: (s.date, s.slug))
    pages = sorted((d for d in documents if isinstance(d, Page)), key=lambda s: (s.order, s.slug))
    reading = _reading(lessons, listed)
    series = series_of(listed)
    terms = {term.id: term for term in reversed(sources.terms)}
    uses_in = {story.slug: spelt[story.places.source][1] for story in every}
    used = _inverse(uses_in, listed)
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
        pictures=MappingProxyType(dict(sources.pictures)),
        story=MappingProxyType({story.slug: story for story in reversed(every)}),
        lesson=MappingProxyType({lesson.id: lesson for lesson in reversed(lessons)}),
        session=MappingProxyType({session.slug: session for session in reversed(sessions)}),
        page=MappingProxyType({page.slug: page for page in reversed(pages)}),
        term=MappingProxyType(terms),
        passage=MappingProxyType({(s.slug, part.id): part for s in every for part in s.body.passages}),
        reading=MappingProxyType(reading),
        taught=OnDemand({name: (name, stories) for name, stories in reading.items()}, _taught),
        cited=cited_in(filter(_listed, [*listed, *lessons, *sessions, *pages])),
        in_series=by_story(series),
        terms_in=MappingProxyType(
            {slug: tuple([terms[name] for name, _, _ in uses]) for slug, uses in uses_in.items()}
        ),
        terms_used=MappingProxyType(
            {name: tuple([story for story, _, _ in uses]) for name, uses in used.items()}
        ),
        term_uses=OnDemand(used, _term_uses),
        threads=threads_of(sources.replies, {story.slug: story for story in every}, lang),
    )


def _lags(editions: Sequence[KnowledgeBase], made_from: Record) -> tuple[Lag, ...]:
    main, *others = editions
    return tuple(
        lag
        for kb in others
        for translation, original in pairs_of_translations(main.documents, kb.documents)
        for lag in lags_of(translation, original, made_from)
    )


def _compared(kb: KnowledgeBase, anchors: Settlement, compared: Comparison | None) -> KnowledgeBase:
    """With what only the whole can tell: lessons that go together, and stories."""
    return replace(
        kb,
        read_at=OnDemand(kb.reading, _read_at),
        pairs=pairs_of(kb.lessons, kb.reading),
        related=related_of(kb, compared) if compared else {},
        departed=MappingProxyType(
            {slug: left for (lang, slug), left in anchors.departed.items() if lang == kb.lang}
        ),
    )


def _reading(lessons: Sequence[Lesson], stories: Iterable[Story]) -> dict[LessonId, tuple[Story, ...]]:
    """The stories of each lesson: its own order first, then the rest by date."""
    carrying: dict[LessonId, dict[StorySlug, Story]] = {lesson.id: {} for lesson in lessons}
    for story in stories:
        for name in story.lessons:
            if name in carrying:
                carrying[name][story.slug] = story
    found = {}
    for lesson in lessons:
        known = carrying[lesson.id]
        own = {slug: known[slug] for slug in lesson.stories if slug in known}
        found[lesson.id] = tuple({**own, **known}.values())
    return found


def _read_at(stories: tuple[Story, ...]) -> Mapping[StorySlug, int]:
    return MappingProxyType({story.slug: place for place, story in enumerate(stories)})


def _taught(reading: tuple[LessonId, tuple[Story, ...]]) -> tuple[Taught, ...]:
    lesson, stories = reading
    return tuple(
        Taught(story=story, passage=passage)
        for story in stories
        for passage in story.body.passages
        if lesson in passage.lessons
    )


def _inverse(
    uses_in: Mapping[StorySlug, Spelt], stories: Iterable[Story]
) -> dict[TermId, list[tuple[Story, int, int]]]:
    used: defaultdict[TermId, list[tuple[Story, int, int]]] = defaultdict(list)
    for story in stories:
        for name, start, end in uses_in.get(story.slug, ()):
            used[name].append((story, start, end))
    return dict(used)


def _term_uses(uses: list[tuple[Story, int, int]]) -> tuple[TermUse, ...]:
    return tuple(TermUse(story=story, start=start, end=end) for story, start, end in uses)
