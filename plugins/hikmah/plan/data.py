"""KnowledgeBase → :class:`DataView`: what ``hikmah.json`` gives away, published learner material alone."""

from __future__ import annotations

from hikmah.index.knowledge_base import KnowledgeBase
from hikmah.model import Lesson, Session, Term
from hikmah.plan.data_stories import PublishedStories, translations
from hikmah.plan.data_views import (
    FORMAT,
    AgendaData,
    DataView,
    FrameworkData,
    LessonData,
    LicenceData,
    RelatedData,
    SeriesData,
    SessionData,
    SiteData,
    TermData,
    TranslationData,
)
from hikmah.plan.edition import Edition
from hikmah.plan.parts import Url
from hikmah.plan.session_pages import session_agenda


def data_view(edition: Edition) -> DataView:
    """All of one language that is published. The site must have a public address."""
    return _Data(edition).view()


class _Data:
    """Names addresses as those outside the site need them."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._kb: KnowledgeBase = edition.kb
        self._routes = edition.routes
        self._stories = PublishedStories(edition)

    def view(self) -> DataView:
        kb = self._kb
        return DataView(
            schema=self._routes.absolute(self._routes.data_schema().url),
            version=FORMAT,
            site=self._site(),
            lessons=tuple(self._lesson(lesson) for lesson in kb.lessons),
            stories=self._stories.data(),
            terms=tuple(self._term(term) for term in kb.terms),
            series=tuple(
                SeriesData(
                    slug=series.slug,
                    name=series.name,
                    address=self._routes.absolute(self._routes.series(series.slug).url),
                    stories=self._stories.slugs(entry.story for entry in series.parts),
                )
                for series in kb.series
            ),
            sessions=tuple(
                self._session(session) for session in kb.sessions if session.status == "published"
            ),
        )

    def _site(self) -> SiteData:
        settings, lang = self._edition.settings, self._kb.lang
        licence = LicenceData(name=settings.licence, address=settings.licence_url or None)
        return SiteData(
            name=settings.name,
            tagline=settings.tagline if lang == settings.lang else "",
            address=self._routes.absolute(self._routes.home().url),
            language=lang,
            author=settings.author or None,
            licence=licence if settings.licence else None,
            translations=tuple(
                TranslationData(language=other.lang, address=other.absolute(other.data().url))
                for other in self._edition.all_routes
                if other.lang != lang
            ),
        )

    def _lesson(self, lesson: Lesson) -> LessonData:
        place = lesson.framework
        return LessonData(
            id=lesson.id,
            title=lesson.title,
            summary=lesson.summary,
            address=self._routes.absolute(self._routes.lesson(lesson.id).url),
            motif=lesson.motif,
            objectives=lesson.objectives,
            key_points=lesson.key_points,
            framework=FrameworkData(aspect=place.aspect, note=place.note, source=place.source)
            if place
            else None,
            explanation=lesson.body.text,
            stories=self._stories.slugs(self._kb.reading[lesson.id]),
            related=tuple(
                RelatedData(lesson=other.lesson, reason=other.reason)
                for other in lesson.related
                if other.lesson in self._kb.lesson
            ),
            translations=translations(self._edition, lesson),
        )

    def _term(self, term: Term) -> TermData:
        url = Url(f"{self._routes.glossary().url}#{term.id}")
        return TermData(
            id=term.id,
            name=term.name.text(self._kb.lang),
            definition=term.definition.text(self._kb.lang),
            forms=term.forms,
            address=self._routes.absolute(url),
            stories=self._stories.slugs(self._kb.terms_used.get(term.id, ())),
        )

    def _session(self, session: Session) -> SessionData:
        return SessionData(
            slug=session.slug,
            title=session.title,
            address=self._routes.absolute(self._routes.session(session.slug).url),
            date=session.date,
            start=session.start,
            minutes=session.slot,
            timezone=self._edition.settings.timezone,
            place=session.place,
            trainer=session.trainer,
            agenda=tuple(
                AgendaData(
                    start=line.start.replace(".", ":"),
                    minutes=line.minutes,
                    kind=line.kind,
                    title=line.title,
                    address=self._routes.absolute(line.url) if line.url else None,
                )
                for line in session_agenda(self._edition, session)
            ),
        )
