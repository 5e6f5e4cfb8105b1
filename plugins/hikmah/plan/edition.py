"""One language's knowledge base with its addresses: how plans name what they link to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hikmah.index.ancestry import Ancestry, ancestry_of
from hikmah.index.knowledge_base import KnowledgeBase, Library, Pair
from hikmah.index.own_name import original_name, own_name
from hikmah.index.settlement import Settlement
from hikmah.index.translations import Lag
from hikmah.model import Document, Lesson, Story
from hikmah.names import Language, LessonId, PageSlug, SessionSlug, SourcePath, StorySlug
from hikmah.plan.parts import LessonMark, Url
from hikmah.plan.routes import Routes
from hikmah.plan.views import Alternate, StoryCard
from hikmah.settings import Settings
from hikmah.text import Target, minutes_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """What a link leads to."""

    title: str
    url: Url


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What every plan of one language needs; ``main`` is the site's own, for what is untranslated."""

    kb: KnowledgeBase
    routes: Routes
    settings: Settings
    marks: Mapping[LessonId, LessonMark]
    cards: Mapping[StorySlug, StoryCard]
    all_routes: tuple[Routes, ...]
    """Every language's addresses, the site's own language first."""
    told_routes: tuple[Routes, ...]
    """Of these, the languages in which a lesson and a story are told."""
    translations: Mapping[tuple[str, str], tuple[Alternate, ...]]
    """The pages of a text in all its languages, by :func:`original_of`; only texts that have several."""
    main: Edition | None
    ancestry: Ancestry
    """All the names that texts and passages have had."""
    first_slugs: Mapping[StorySlug, StorySlug]
    """What a story that was renamed was called first, as far as the lock knows."""
    lags: Mapping[SourcePath, tuple[Lag, ...]]
    """In what each translation is behind its original; only those that are."""

    def lesson_marks(self, lessons: tuple[LessonId, ...]) -> tuple[LessonMark, ...]:
        """The marks of *lessons*, in their order."""
        return tuple(self.marks[name] for name in lessons if name in self.marks)

    def destination(self, target: Target) -> Destination | None:
        """Where *target* is found, in this language or else in the site's own."""
        found = self._destination(target)
        if found is None and self.main is not None:
            return self.main.destination(target)
        return found

    def _destination(self, target: Target) -> Destination | None:
        kb, routes = self.kb, self.routes
        match target.kind:
            case "story" if story := kb.story.get(StorySlug(target.id)):
                url = routes.story(story.slug).url
                known = target.passage and (story.slug, target.passage) in kb.passage
                return Destination(title=story.title, url=Url(f"{url}#{target.passage}") if known else url)
            case "lesson" if lesson := kb.lesson.get(LessonId(target.id)):
                return Destination(title=lesson.title, url=routes.lesson(lesson.id).url)
            case "page" if page := kb.page.get(PageSlug(target.id)):
                return Destination(title=page.title, url=routes.page(page.slug).url)
            case "session" if session := kb.session.get(SessionSlug(target.id)):
                return Destination(title=session.title, url=routes.session(session.slug).url)
            case "term":
                for term in kb.terms:
                    if term.id == target.id:
                        url = Url(f"{routes.glossary().url}#{term.id}")
                        return Destination(title=term.name.text(kb.lang), url=url)
        return None

    def alternates(self, document: Document) -> tuple[Alternate, ...]:
        """The same text in all its languages, this one included; empty when it has only one.

        A hidden text has none and is none: nothing leads to it.
        """
        return () if is_hidden(document) else self.translations.get(original_of(document), ())


def is_hidden(document: Document) -> bool:
    """Whether nothing on the site leads to it."""
    return not isinstance(document, Lesson) and document.status == "hidden"


class Cards(Mapping[StorySlug, StoryCard]):
    """The cards of *stories*, each made when it is first asked for: most builds show few of them."""

    def __init__(
        self, stories: Mapping[StorySlug, Story], routes: Routes, marks: Mapping[LessonId, LessonMark]
    ) -> None:
        self._stories = stories
        self._routes = routes
        self._marks = marks
        self._made: dict[StorySlug, StoryCard] = {}

    def __len__(self) -> int:
        return len(self._stories)

    def __iter__(self) -> Iterator[StorySlug]:
        return iter(self._stories)

    def __getitem__(self, slug: StorySlug) -> StoryCard:
        if slug not in self._made:
            self._made[slug] = _card(self._stories[slug], self._routes, self._marks)
        return self._made[slug]


def original_of(document: Document) -> tuple[str, str]:
    """What a text and its translations share: their kind and the original's name."""
    kind, name = own_name(document)
    return kind, original_name(document) or name


def make_editions(library: Library, settings: Settings) -> tuple[Edition, ...]:
    """Prepare what is shared by all plans of each language; the site's own language comes first."""
    all_routes = tuple(_routes(kb.lang, settings) for kb in library.editions)
    told_routes = tuple(
        routes for kb, routes in zip(library.editions, all_routes, strict=True) if kb.lessons and kb.stories
    )
    translations = _translations(library.editions, all_routes)
    ancestry = ancestry_of(library.anchors)
    lags = _by_source(library.lags)
    editions: list[Edition] = []
    for kb, routes in zip(library.editions, all_routes, strict=True):
        main = editions[0] if editions else None
        marks = dict(main.marks) if main else {}
        marks.update({lesson.id: _mark(lesson, routes) for lesson in kb.lessons})
        cards = Cards({story.slug: story for story in (*kb.stories, *kb.hidden)}, routes, marks)
        editions.append(
            Edition(
                kb=kb,
                routes=routes,
                settings=settings,
                marks=MappingProxyType(marks),
                cards=cards,
                all_routes=all_routes,
                told_routes=told_routes,
                translations=translations,
                main=main,
                ancestry=ancestry,
                first_slugs=_first_slugs(library.anchors, kb.lang),
                lags=lags,
            )
        )
    return tuple(editions)


def _first_slugs(anchors: Settlement, lang: Language) -> Mapping[StorySlug, StorySlug]:
    found: dict[StorySlug, StorySlug] = {}
    for old, slug in anchors.renamed.items():
        if (old.lang, old.kind) == (lang, "story"):
            found.setdefault(StorySlug(slug), StorySlug(old.slug))
    return MappingProxyType(found)


def _by_source(lags: tuple[Lag, ...]) -> Mapping[SourcePath, tuple[Lag, ...]]:
    found: defaultdict[SourcePath, list[Lag]] = defaultdict(list)
    for lag in lags:
        found[lag.translation.places.source].append(lag)
    return MappingProxyType({source: tuple(behind) for source, behind in found.items()})


def _routes(lang: Language, settings: Settings) -> Routes:
    return Routes(
        lang=lang,
        default_lang=settings.lang,
        relative=settings.relative,
        path=settings.path,
        base=settings.base,
    )


def pair_key(pair: Pair) -> tuple[str, str]:
    """Under what the pages of two lessons together are kept with their translations."""
    return "Pair", f"{pair.one}/{pair.other}"


def _translations(
    editions: tuple[KnowledgeBase, ...], all_routes: tuple[Routes, ...]
) -> Mapping[tuple[str, str], tuple[Alternate, ...]]:
    shown = [[(original_of(text), text) for text in kb.documents if not is_hidden(text)] for kb in editions]
    told = Counter([name for texts in shown for name, _ in texts])
    told.update([pair_key(pair) for kb in editions for pair in kb.pairs])
    found: defaultdict[tuple[str, str], list[Alternate]] = defaultdict(list)
    for kb, routes, texts in zip(editions, all_routes, shown, strict=True):
        for name, document in ((name, text) for name, text in texts if told[name] > 1):
            url = routes.document(document).url
            found[name].append(Alternate(lang=kb.lang, url=url, public=routes.absolute(url)))
        for pair in (pair for pair in kb.pairs if told[pair_key(pair)] > 1):
            url = routes.lesson_pair(pair.one, pair.other).url
            together = Alternate(lang=kb.lang, url=url, public=routes.absolute(url))
            found[pair_key(pair)].append(together)
    return MappingProxyType({name: tuple(pages) for name, pages in found.items()})


def _mark(lesson: Lesson, routes: Routes) -> LessonMark:
    return LessonMark(id=lesson.id, title=lesson.title, motif=lesson.motif, url=routes.lesson(lesson.id).url)


def _card(story: Story, routes: Routes, marks: Mapping[LessonId, LessonMark]) -> StoryCard:
    return StoryCard(
        title=story.title,
        url=routes.story(story.slug).url,
        summary=story.summary,
        date=story.date,
        minutes=minutes_of(story.body.text),
        source=story.source.kind,
        status=story.status,
        marks=tuple(marks[name] for name in story.lessons if name in marks),
    )


def has_matrix(edition: Edition) -> bool:
    """A table needs a row and a column."""
    return bool(edition.kb.lessons and edition.kb.stories)


def opened(edition: Edition) -> tuple[Story, ...]:
    """The story that the home page begins to tell: the newest; or none."""
    stories = edition.kb.stories
    published = next((story for story in reversed(stories) if story.status == "published"), None)
    return (published,) if published else stories[:1]
