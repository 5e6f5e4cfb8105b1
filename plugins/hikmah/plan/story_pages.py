"""Story pages."""

from __future__ import annotations

from hikmah.index.old_names import ids_of
from hikmah.model import Story
from hikmah.names import AssetPath
from hikmah.plan.citations import at_passages, citations
from hikmah.plan.edition import Edition
from hikmah.plan.facts import story_facts
from hikmah.plan.frame import make_meta
from hikmah.plan.parts import Html, Url
from hikmah.plan.pictures import cover_picture, is_pictured
from hikmah.plan.prose import Setting, make_prose
from hikmah.plan.pull import with_pull
from hikmah.plan.replies import replies_view
from hikmah.plan.series_pages import series_navs
from hikmah.plan.story_views import DepartedPassage, HandoutLink, RelatedStory, SourceNote, StoryView
from hikmah.plan.terms import term_views
from hikmah.plan.translations import behind, with_originals
from hikmah.plan.ways import ways_on
from hikmah.text import Target


def story_view(edition: Edition, story: Story) -> StoryView:
    """The page of *story*."""
    route = edition.routes.story(story.slug)
    root = edition.routes.root(route)
    listed = story.status == "published"
    prose = make_prose(edition, story.body, Setting(root=root, files=root))
    return StoryView(
        meta=make_meta(
            edition,
            route,
            title=story.title,
            description=story.summary,
            kind="story",
            alternates=edition.alternates(story),
            listed=listed,
            card=story,
            facts=story_facts(edition, story),
        ),
        title=story.title,
        summary=story.summary,
        date=story.date,
        modified=story.modified,
        author=story.author,
        minutes=edition.cards[story.slug].minutes,
        status=story.status,
        source=SourceNote(kind=story.source.kind, title=story.source.title, published=story.source.published),
        marks=edition.lesson_marks(story.lessons),
        prose=with_originals(edition, story, with_pull(at_passages(edition, story, prose))),
        behind=behind(edition, story),
        departed=_departed(edition, story),
        series=series_navs(edition, story),
        neighbours=ways_on(edition, story),
        related=_related(edition, story),
        linked_from=citations(edition, Target("story", story.slug)),
        terms=term_views(edition, edition.kb.terms_in.get(story.slug, ())),
        handouts=_handouts(edition, story),
        cards=_cards(edition, story),
        replies=replies_view(edition, story),
        cover=_cover(edition, story, root),
        pictured=is_pictured(prose) or story.cover is not None,
    )


def _cover(edition: Edition, story: Story, root: str) -> Html:
    facts = edition.kb.pictures.get(AssetPath(story.cover.image)) if story.cover else None
    if story.cover is None or facts is None:
        return Html("")
    path = AssetPath(story.cover.image)
    return cover_picture(path, story.cover.alt, facts, edition.routes, root)


def _cards(edition: Edition, story: Story) -> Url | None:
    settings = edition.settings
    made = settings.handouts and "cards" in settings.printed and story.body.role_plays
    return edition.routes.cards(story.slug).url if made else None


def _departed(edition: Edition, story: Story) -> tuple[DepartedPassage, ...]:
    """Where the passages went that once stood here; the ids on the page itself come first."""
    taken = ids_of(story.body)
    found = ((left, edition.destination(left.target)) for left in edition.kb.departed.get(story.slug, ()))
    return tuple(
        DepartedPassage(anchor=left.anchor, title=place.title, url=place.url)
        for left, place in found
        if place is not None and left.anchor not in taken
    )


def _related(edition: Edition, story: Story) -> tuple[RelatedStory, ...]:
    kb = edition.kb
    return tuple(
        RelatedStory(
            title=related.story.title,
            url=edition.routes.story(related.story.slug).url,
            shared=(
                *(mark.title for mark in edition.lesson_marks(related.lessons)),
                *(kb.term[term].name.text(kb.lang) for term in related.terms),
            ),
            linked=related.linked,
            alike=related.alike,
        )
        for related in kb.related.get(story.slug, ())
    )


def _handouts(edition: Edition, story: Story) -> tuple[HandoutLink, ...]:
    """Its own handout, and those of the lessons it carries; a hidden story is in none of these."""
    made = edition.settings.printed if edition.settings.handouts else ()
    marks = [mark for mark in edition.lesson_marks(story.lessons) if mark.id in edition.kb.lesson]
    own = edition.routes.story_handout(story.slug).url
    first = [HandoutLink(title=story.title, url=own, mark=mark) for mark in marks[:1] if "stories" in made]
    if "lessons" not in made or story.status == "hidden":
        return tuple(first)
    return (
        *first,
        *(
            HandoutLink(title=mark.title, url=edition.routes.handout(mark.id).url, mark=mark)
            for mark in marks
        ),
    )
