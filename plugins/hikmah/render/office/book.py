"""The whole site as an e-book, its links leading within it where they can."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hikmah.plan.book import WITHIN, BookChapter, BookView
from hikmah.plan.choice import PaperForm
from hikmah.plan.paper import HandoutChapter, HandoutView
from hikmah.render.office import elements as on
from hikmah.render.office.elements import Element
from hikmah.render.office.handout import Manuscript, chapter_blocks, summary
from hikmah.render.office.press import Cover, Office
from hikmah.render.sheet import Data


def render_book(office: Office, view: BookView) -> bytes:
    """The book as EPUB. Raises RenderFault."""
    album = office.album(view.lang)
    places: dict[str, str] = {chapter.url: chapter.name for chapter in (*view.lessons, *view.stories)}
    body: list[Element] = []
    for title, chapters in ((view.lessons_title, view.lessons), (view.stories_title, view.stories)):
        if chapters:
            body.append(on.header(1, on.text(title)))
        for chapter in chapters:
            data = office.data(_sheet(view, chapter.sheet))
            album.take(data)
            _lead(data, places, view.base)
            body += _chapter(chapter, data, view.stories_title)
    if view.terms:
        items = ((on.text(term.name), [on.para(on.text(term.definition))]) for term in view.terms)
        body += [on.header(1, on.text(view.terms_title)), on.definitions(items)]
    about = Cover(
        title=view.title,
        summary=view.summary,
        site=view.author,
        motif=view.motif,
        rights=view.licence,
        split=2,
    )
    name = f"book {view.lang} {view.url or view.title}"
    return office.book(body, album, about, name=name, day=view.date, lang=view.lang)


def _sheet(view: BookView, chapter: HandoutChapter) -> HandoutView:
    """A chapter as a sheet by itself: its questions count from one."""
    return HandoutView(
        lang=view.lang,
        kind="handout",
        form=PaperForm(),
        site=view.title,
        title=chapter.title,
        summary=chapter.summary,
        motif=chapter.motif,
        session=None,
        chapters=(chapter,),
        terms=(),
        images=(),
        url="",
        date=view.date,
    )


def _chapter(chapter: BookChapter, data: Data, stories: str) -> Iterator[Element]:
    """Its title carries the name that links find, one level below the part's."""
    script = Manuscript(words=data["words"], ruled=False, shift=-1)
    yield on.header(2, on.text(data["title"]), chapter.name)
    yield from summary(data["summary"])
    related = [on.link(on.text(title), f"#{name}") for title, name in chapter.related]
    if related and chapter.sheet.kind == "story":
        lessons = [part for link in related for part in (*on.text(" · "), link)]
        yield on.styled("Small Print", [on.para(lessons[len(on.text(" · ")) :])])
    yield from chapter_blocks(data["chapters"][0], script, titled=False)
    if related and chapter.sheet.kind == "lesson":
        yield on.styled("Lead-in", [on.para(on.text(stories))])
        yield on.bullets([on.plain([link])] for link in related)


def _lead(value: object, names: Mapping[str, str], base: str) -> None:
    """Point every link to its chapter, else to the site, else nowhere."""
    if isinstance(value, dict):
        href = value.get("href")
        if isinstance(href, str) and href.startswith(WITHIN):
            url = href.removeprefix(WITHIN)
            name = names.get(url.partition("#")[0])
            outside = base + url.replace("index.html", "", 1) if base else ""
            value["href"] = f"#{name}" if name else outside
        for inner in value.values():
            _lead(inner, names, base)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            _lead(inner, names, base)
