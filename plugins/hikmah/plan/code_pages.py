"""The pages behind the codes on paper: each leads on, or says what has changed since it was printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hikmah.index.lock import Name
from hikmah.names import PassageId, StorySlug
from hikmah.plan.citations import first_words
from hikmah.plan.code_views import CodeNote, CodeNoteView, CodeRow, CodesView, CodeTarget, CodeView
from hikmah.plan.codes import code_of, target_code
from hikmah.plan.edition import Edition
from hikmah.plan.frame import make_meta, same_page
from hikmah.plan.parts import LessonMark, Url
from hikmah.plan.routes import Routes
from hikmah.plan.views import Meta, NavLink
from hikmah.plan.words import Words
from hikmah.text import Target

MOST_ROWS = 600
"""With more passages, the list names lessons and stories alone."""
ROW_WORDS = 48


@dataclass(frozen=True, slots=True)
class Lead:
    """A name that paper may bear, and what it stands for now; None where that is no more on the site."""

    was: Name
    now: Name | None


def code_leads(edition: Edition) -> Mapping[str, tuple[Lead, ...]]:
    """Every code that was ever printed, in order, with what it leads to; mostly one thing."""
    anchors = edition.ancestry.anchors
    found: defaultdict[str, dict[Name | None, Lead]] = defaultdict(dict)
    here = tuple(_names(edition))
    for now in here:
        for was in edition.ancestry.names(now):
            found[code_of(was)].setdefault(now, Lead(was, now))
    known = frozenset(here)
    for was in sorted(anchors.live | anchors.gone.keys()):
        if was.lang == edition.kb.lang and was not in known:
            # Where something is to be found under a code, what is lost under the same is not missed.
            leads = found[code_of(was)]
            if not leads:
                leads[None] = Lead(was, None)
    return {code: tuple(found[code].values()) for code in sorted(found)}


def _names(edition: Edition) -> Iterator[Name]:
    kb = edition.kb
    for lesson in kb.lessons:
        yield Name(kb.lang, "lesson", lesson.id)
    for story in (*kb.stories, *kb.hidden):
        yield Name(kb.lang, "story", story.slug)
        for passage in story.body.passages:
            yield Name(kb.lang, "story", story.slug, passage.id)


def code_view(edition: Edition, words: Words, code: str, leads: tuple[Lead, ...]) -> CodeView | CodeNoteView:
    """The page of one code: it leads on by itself only where nothing needs to be said first."""
    targets = tuple(_target(edition, lead.now) for lead in leads if lead.now is not None)
    kind = _kind(edition, leads)
    if kind is None:
        return CodeView(meta=_meta(edition, code, targets[0].title), code=code, target=targets[0])
    title = {"moved": words.code_moved, "gone": words.code_gone, "several": words.code_several}[kind]
    return CodeNoteView(
        meta=_meta(edition, code, title),
        code=code,
        kind=kind,
        was=_home(edition, leads[0].was) if kind != "several" else None,
        targets=targets,
    )


def leads_on(edition: Edition, leads: tuple[Lead, ...]) -> bool:
    """Whether the page of a code leads on by itself."""
    return _kind(edition, leads) is None


def _kind(edition: Edition, leads: tuple[Lead, ...]) -> CodeNote | None:
    """What must be said before anyone is led on."""
    first = leads[0]
    if len(leads) > 1:
        return "several"
    if first.now is None:
        return "gone"
    return "moved" if _text_of(edition, first.was) != first.now._replace(passage="") else None


def _text_of(edition: Edition, name: Name) -> Name:
    """The text that *name* is in, as it is called today."""
    whole = name._replace(passage="")
    return edition.ancestry.anchors.find(*whole) or whole


def _home(edition: Edition, was: Name) -> NavLink | None:
    """The story in which something stood, if that is still there and listed."""
    name = _text_of(edition, was)
    listed = name.kind == "lesson" or edition.kb.story.get(StorySlug(name.slug)) in edition.kb.stories
    found = edition.destination(_target_of(name)) if listed and was.passage else None
    return NavLink(title=found.title, url=found.url) if found else None


def _target_of(name: Name) -> Target:
    return Target(name.kind, name.slug, PassageId(name.passage) if name.passage else None)


def _target(edition: Edition, now: Name) -> CodeTarget:
    found = edition.destination(_target_of(now))
    assert found is not None, now
    marks: tuple[LessonMark, ...] = ()
    if now.kind == "story":
        story = edition.kb.story[StorySlug(now.slug)]
        passage = edition.kb.passage.get((story.slug, PassageId(now.passage)))
        marks = edition.lesson_marks(passage.lessons if passage else story.lessons)
    return CodeTarget(title=found.title, url=found.url, passage=bool(now.passage), marks=marks)


def _meta(edition: Edition, code: str, title: str) -> Meta:
    route = edition.routes.code(code)
    return make_meta(edition, route, title=title, description=title, kind="code", listed=False)


def codes_view(edition: Edition, words: Words, most: int = MOST_ROWS) -> CodesView:
    """The list of all codes, without passages where there are more than *most* of them."""
    passages = sum(len(story.body.passages) for story in edition.kb.stories)
    rows = sorted(_rows(edition, passages=passages <= most), key=lambda row: (row.code, row.url))
    route = edition.routes.codes()
    return CodesView(
        meta=make_meta(
            edition,
            route,
            title=words.codes,
            description=words.codes_description,
            kind="codes",
            alternates=same_page(edition, Routes.codes, told=True),
            listed=False,
        ),
        address=edition.routes.absolute(route.url),
        whole=passages <= most,
        rows=tuple(rows),
    )


def _rows(edition: Edition, *, passages: bool) -> Iterator[CodeRow]:
    """What is listed on the site; a hidden story has its codes, and nobody is told."""
    kb, routes = edition.kb, edition.routes
    for lesson in kb.lessons:
        code = target_code(edition, Target("lesson", lesson.id))
        yield CodeRow(code=code, title=lesson.title, url=routes.lesson(lesson.id).url, words="")
    for story in kb.stories:
        url = routes.story(story.slug).url
        code = target_code(edition, Target("story", story.slug))
        yield CodeRow(code=code, title=story.title, url=url, words="")
        for passage in story.body.passages if passages else ():
            code = target_code(edition, Target("story", story.slug, passage.id))
            yield CodeRow(
                code=code,
                title=story.title,
                url=Url(f"{url}#{passage.id}"),
                words=first_words(passage.text, ROW_WORDS),
            )
