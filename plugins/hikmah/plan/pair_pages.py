"""Two lessons together, and all lessons against all stories."""

from __future__ import annotations

from hikmah.index.knowledge_base import Pair
from hikmah.model import Story
from hikmah.names import LessonId
from hikmah.plan.citations import first_words
from hikmah.plan.code_views import RedirectView
from hikmah.plan.edition import Edition, pair_key
from hikmah.plan.frame import make_meta, same_page
from hikmah.plan.lesson_pages import quoted_passage
from hikmah.plan.lesson_views import MarkedPassage, MatrixRow, MatrixView, PairedStory, PairView, PassageLink
from hikmah.plan.parts import Url
from hikmah.plan.routes import Routes
from hikmah.plan.words import Words

CELL_WORDS = 48
"""Letters of a passage that a cell of the matrix has for those who hear it."""


def pair_view(edition: Edition, words: Words, pair: Pair) -> PairView:
    """The page of two lessons: the stories that carry both, in the first lesson's reading order."""
    route = edition.routes.lesson_pair(pair.one, pair.other)
    one, other = edition.marks[pair.one], edition.marks[pair.other]
    titles = {"one": one.title, "other": other.title}
    root = edition.routes.root(route)
    return PairView(
        meta=make_meta(
            edition,
            route,
            title=words.pair % titles,
            description=words.pair_description % titles,
            kind="pair",
            alternates=edition.translations.get(pair_key(pair), ()),
        ),
        one=one,
        other=other,
        reasons=tuple(_reasons(edition, pair)),
        stories=tuple(_paired(edition, story, (pair.one, pair.other), root) for story in pair.stories),
    )


def _reasons(edition: Edition, pair: Pair) -> list[str]:
    """What each of the two lessons says of the other."""
    return [
        related.reason
        for name, other in ((pair.one, pair.other), (pair.other, pair.one))
        for related in edition.kb.lesson[name].related
        if related.lesson == other
    ]


def _paired(edition: Edition, story: Story, lessons: tuple[LessonId, LessonId], root: str) -> PairedStory:
    url = edition.routes.story(story.slug).url
    both, each = [], []
    for passage in story.body.passages:
        taught = tuple(name for name in lessons if name in passage.lessons)
        if len(taught) > 1:
            both.append(quoted_passage(edition, story, passage, root))
        elif taught:
            text = first_words(passage.text)
            marks = edition.lesson_marks(taught)
            each.append(MarkedPassage(text=text, url=Url(f"{url}#{passage.id}"), marks=marks))
    return PairedStory(title=story.title, url=url, summary=story.summary, both=tuple(both), each=tuple(each))


def turned_view(edition: Edition, words: Words, pair: Pair) -> RedirectView:
    """The address with the two lessons the other way round, which leads to their page."""
    route = edition.routes.lesson_pair(pair.other, pair.one)
    title = words.pair % {"one": edition.marks[pair.one].title, "other": edition.marks[pair.other].title}
    meta = make_meta(edition, route, title=words.moved, description=title, kind="redirect", listed=False)
    url = edition.routes.lesson_pair(pair.one, pair.other).url
    return RedirectView(meta=meta, title=title, target=url)


def matrix_view(edition: Edition, words: Words) -> MatrixView:
    """The table of all lessons and all stories."""
    lessons = tuple(lesson.id for lesson in edition.kb.lessons)
    return MatrixView(
        meta=make_meta(
            edition,
            edition.routes.matrix(),
            title=words.matrix,
            description=words.matrix_description,
            kind="matrix",
            alternates=same_page(edition, Routes.matrix, told=True),
        ),
        lessons=edition.lesson_marks(lessons),
        rows=tuple(_row(edition, story, lessons) for story in edition.kb.stories),
    )


def _row(edition: Edition, story: Story, lessons: tuple[LessonId, ...]) -> MatrixRow:
    url = edition.routes.story(story.slug).url
    return MatrixRow(
        title=story.title,
        url=url,
        cells=tuple(_cell(story, url, name) if name in story.lessons else None for name in lessons),
    )


def _cell(story: Story, url: Url, lesson: LessonId) -> tuple[PassageLink, ...]:
    return tuple(
        PassageLink(text=first_words(passage.text, CELL_WORDS), url=Url(f"{url}#{passage.id}"))
        for passage in story.body.passages
        if lesson in passage.lessons
    )
