"""Training sessions as their participants see them, and plain pages."""

from __future__ import annotations

from hikmah.index.terms import find_terms
from hikmah.model import AgendaItem, Page, Session
from hikmah.names import PassageId, StorySlug
from hikmah.plan.calendar import calendar_sessions
from hikmah.plan.citations import first_words
from hikmah.plan.edition import Edition
from hikmah.plan.frame import make_meta
from hikmah.plan.listing_views import AgendaLine, PlainView, SessionCard, SessionsView, SessionView
from hikmah.plan.parts import Url
from hikmah.plan.pictures import is_pictured
from hikmah.plan.prose import Setting, make_prose
from hikmah.plan.terms import term_views
from hikmah.plan.translations import behind
from hikmah.plan.words import Words
from hikmah.text import Target


def session_view(edition: Edition, session: Session) -> SessionView:
    """The page of *session*: every line of its agenda with its clock time."""
    route = edition.routes.session(session.slug)
    root = edition.routes.root(route)
    begin = minutes_since_midnight(session.start)
    prose = make_prose(edition, session.body, Setting(root=root, files=root))
    return SessionView(
        meta=make_meta(
            edition,
            route,
            title=session.title,
            description=first_words(session.body.text, 160) or session.title,
            kind="session",
            alternates=edition.alternates(session),
            listed=session.status == "published",
        ),
        title=session.title,
        date=session.date,
        start=clock(begin),
        end=clock(begin + session.slot),
        slot=session.slot,
        place=session.place,
        trainer=session.trainer,
        status=session.status,
        prose=prose,
        terms=term_views(edition, find_terms(session.body.text, edition.kb.terms, edition.kb.lang)),
        agenda=session_agenda(edition, session),
        pack=edition.routes.pack(session.slug).url if has_packs(edition) else None,
    )


def has_packs(edition: Edition) -> bool:
    """Whether the site makes one file of all sheets of a training."""
    return edition.settings.handouts and "packs" in edition.settings.printed


def session_agenda(edition: Edition, session: Session) -> tuple[AgendaLine, ...]:
    """Every line of the agenda, as its participants see it."""
    agenda, at = [], minutes_since_midnight(session.start)
    for item in session.items:
        agenda.append(_agenda_line(edition, item, at))
        at += item.minutes
    return tuple(agenda)


def sessions_view(edition: Edition, words: Words) -> SessionsView:
    """All listed training sessions: those to come, soonest first, then those that were, latest first."""
    coming = coming_sessions(edition)
    cards = [_card(edition, session) for session in edition.kb.sessions if session.status != "hidden"]
    return SessionsView(
        meta=make_meta(
            edition,
            edition.routes.sessions(),
            title=words.sessions,
            description=words.sessions_description,
            kind="sessions",
        ),
        coming=coming,
        past=tuple(card for card in reversed(cards) if card not in coming),
        calendar=edition.routes.calendar().url if calendar_sessions(edition) else None,
    )


def coming_sessions(edition: Edition) -> tuple[SessionCard, ...]:
    """The listed training sessions that are not over on the day of the build, soonest first."""
    today = edition.settings.today
    return tuple(
        _card(edition, session)
        for session in edition.kb.sessions
        if session.status != "hidden" and session.date >= today
    )


def _card(edition: Edition, session: Session) -> SessionCard:
    return SessionCard(
        title=session.title,
        url=edition.routes.session(session.slug).url,
        date=session.date,
        start=clock(minutes_since_midnight(session.start)),
        place=session.place,
    )


def minutes_since_midnight(time: str) -> int:
    """``"09:15"`` → 555."""
    hours, _, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes)


def clock(minutes: int) -> str:
    """555 → ``"09.15"``, as Indonesian writes the time of day."""
    return f"{minutes // 60 % 24:02d}.{minutes % 60:02d}"


def _agenda_line(edition: Edition, item: AgendaItem, at: int) -> AgendaLine:
    kind, title, url = _describe(edition, item)
    return AgendaLine(start=clock(at), minutes=item.minutes, kind=kind, title=title, url=url)


def _describe(edition: Edition, item: AgendaItem) -> tuple[str, str, Url | None]:
    if item.activity is not None:
        return "activity", item.activity, None
    if item.break_ is not None:
        return "break", item.break_, None
    kind, target = agenda_target(item)
    found = edition.destination(target)
    if kind == "questions" and found:
        return kind, found.title, _first_question(edition, StorySlug(target.id), found.url)
    if kind == "passage" and found and target.passage:
        passage = edition.kb.passage.get((StorySlug(target.id), target.passage))
        words = first_words(passage.text) if passage else target.passage
        return kind, f"{found.title}: “{words}”", found.url
    return kind, found.title if found else target.id, found.url if found else None


def _first_question(edition: Edition, slug: StorySlug, url: Url) -> Url:
    """Where the story's questions begin; the story itself where it asks none."""
    story = edition.kb.story.get(slug) or (edition.main.kb.story.get(slug) if edition.main else None)
    return Url(f"{url}#{story.body.questions[0].id}") if story and story.body.questions else url


def agenda_target(item: AgendaItem) -> tuple[str, Target]:
    """What an agenda item names, where it names a text."""
    if item.lesson is not None:
        return "lesson", Target("lesson", item.lesson)
    if item.story is not None:
        return "story", Target("story", item.story)
    if item.questions is not None:
        return "questions", Target("story", item.questions)
    slug, _, passage = (item.passage or "").partition("#")
    return "passage", Target("story", slug, PassageId(passage) if passage else None)


def plain_view(edition: Edition, page: Page) -> PlainView:
    """A plain page."""
    route = edition.routes.page(page.slug)
    root = edition.routes.root(route)
    prose = make_prose(edition, page.body, Setting(root=root, files=root))
    return PlainView(
        meta=make_meta(
            edition,
            route,
            title=page.title,
            description=page.summary or first_words(page.body.text, 160),
            kind="page",
            alternates=edition.alternates(page),
            listed=page.status == "published",
        ),
        title=page.title,
        summary=page.summary,
        prose=prose,
        behind=behind(edition, page),
        pictured=is_pictured(prose),
    )
