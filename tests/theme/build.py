"""Views made by hand, one builder a kind: complete pages with as few words as a test can do with."""

from __future__ import annotations

from datetime import date

from hikmah.names import BoxKind, Language, LessonId, Motif, SourceKind, Status
from hikmah.plan.parts import (
    BoxPart,
    Html,
    LessonMark,
    NoteView,
    Part,
    PassagePart,
    Prose,
    QuestionPart,
    QuotePart,
    TextPart,
    Url,
)
from hikmah.plan.views import (
    AgendaLine,
    Alternate,
    ArchiveView,
    ArchiveYear,
    Citation,
    FrameworkView,
    GlossaryEntry,
    GlossaryView,
    HandoutLink,
    HomeView,
    IndexedLesson,
    IndexedStory,
    LessonCard,
    LessonNav,
    LessonsView,
    LessonView,
    Meta,
    NavLink,
    NotFoundView,
    PageView,
    PassageLink,
    PlainView,
    QuotedPassage,
    RedirectView,
    RelatedView,
    SeriesNav,
    SeriesView,
    SessionCard,
    SessionsView,
    SessionView,
    SiteView,
    SourceNote,
    StoryCard,
    StoryView,
    TermView,
)

DAY = date(2008, 4, 27)


def a_site(lang: Language = "id", name: str = "Hikmah") -> SiteView:
    """The frame of every page, with everything in it that may be left out."""
    return SiteView(
        name=name,
        tagline="Cerita pelayanan dan pelajarannya",
        lang=lang,
        base="https://hikmah.example/",
        css=Url("theme/hikmah.css"),
        icon=Url("theme/icon.svg"),
        menu=(link("Pelajaran", "pelajaran/index.html"), link("Arsip", "arsip/index.html")),
        footer=(link("Tentang", "tentang/index.html"),),
        lessons=(a_mark(), a_mark("patience", "Kesabaran", "mega-mendung")),
        home=Url("index.html"),
        lessons_index=Url("pelajaran/index.html"),
        archive=Url("arsip/index.html"),
        glossary=Url("istilah/index.html"),
        feed=Url("feed.xml"),
    )


def link(title: str = "Tentang", url: str = "tentang/index.html") -> NavLink:
    """A title and where it leads."""
    return NavLink(title=title, url=Url(url))


def a_meta(kind: str, url: str, title: str = "Judul", *, listed: bool = True) -> Meta:
    """The head of a page for use without a server."""
    lang: Language = "id"
    return Meta(
        title=title,
        description="Satu kalimat tentang halaman ini.",
        lang=lang,
        url=Url(url),
        canonical=f"https://hikmah.example/{url.removesuffix('index.html')}" if listed else "",
        root="../" * url.count("/"),
        kind=kind,
        alternates=(
            Alternate(lang="id", url=Url(url)),
            Alternate(lang="en", url=Url(f"en/{url}")),
        ),
        feed=Url("pelajaran/process/feed.xml"),
        listed=listed,
    )


def a_mark(name: str = "process", title: str = "Proses", motif: Motif = "parang") -> LessonMark:
    """A lesson where it is named."""
    return LessonMark(id=LessonId(name), title=title, motif=motif, url=Url(f"pelajaran/{name}/index.html"))


def text(html: str = "<p>Satu paragraf.</p>") -> TextPart:
    """Plain prose."""
    return TextPart(html=Html(html))


def a_passage(anchor: str = "kurir", *marks: LessonMark, html: str = "<p>Petikan.</p>") -> PassagePart:
    """A passage with its lessons."""
    return PassagePart(anchor=anchor, marks=marks or (a_mark(),), parts=(text(html),))


def a_question(number: int = 1, html: str = "<p>Apa yang berubah?</p>") -> QuestionPart:
    """A question that takes three minutes."""
    return QuestionPart(anchor=f"tanya_{number}", number=number, minutes=3, lines=4, parts=(text(html),))


def a_box(box: BoxKind = "role-play", title: str | None = "Satu kado", anchor: str = "peran") -> BoxPart:
    """A role-play or key point."""
    return BoxPart(box=box, anchor=anchor, title=title, minutes=15, parts=(text(),))


def a_quote() -> QuotePart:
    """Another story's passage, in place."""
    return QuotePart(
        story="Cerita lain", url=Url("cerita/lain/index.html#kurir"), parts=(text("<p>Dikutip.</p>"),)
    )


NOTED = '<p>Kata.<sup class="noteref"><a id="fnref_1" href="#fn_1" role="doc-noteref">1</a></sup></p>'


def a_prose(*parts: Part) -> Prose:
    """Every kind of part and a footnote, unless *parts* are given."""
    if parts:
        return Prose(parts=parts)
    return Prose(
        parts=(
            text(NOTED),
            a_passage("kurir", a_mark(), a_mark("patience", "Kesabaran", "mega-mendung")),
            a_quote(),
            a_box(),
            a_question(1),
            a_question(2),
            a_box("key-point", None, "pokok"),
        ),
        notes=(NoteView(number=1, anchor="fn_1", back="fnref_1", html=Html("<p>Catatan.</p>")),),
    )


def a_card(
    title: str = "Tentang sebuah proses", *, source: SourceKind = "illustration", status: Status = "draft"
) -> StoryCard:
    """A story in a list."""
    return StoryCard(
        title=title,
        url=Url("cerita/proses/index.html"),
        summary="Satu kalimat.",
        date=DAY,
        minutes=4,
        source=source,
        status=status,
        marks=(a_mark(),),
    )


def a_citation(label: str = "tentang kado") -> Citation:
    """A sentence elsewhere that links here."""
    return Citation(
        title="Cerita lain",
        url=Url("cerita/lain/index.html#jalan"),
        before="Baca juga ",
        label=label,
        after=", yang lain lagi.",
        passage=link("Mereka juga berulang tahun…", "#kurir"),
        marks=(a_mark(),),
    )


def a_handout() -> HandoutLink:
    """A handout to take along."""
    return HandoutLink(title="Proses", url=Url("pelajaran/process/lembar.pdf"), mark=a_mark())


def a_story(
    title: str = "Tentang sebuah proses",
    prose: Prose | None = None,
    *,
    kind: SourceKind = "retelling",
    status: Status = "draft",
) -> StoryView:
    """A story page with everything a story page can have."""
    url = "cerita/proses/index.html"
    parts = (link("Bagian satu", url), link("Bagian dua", "cerita/dua/index.html"))
    return StoryView(
        meta=a_meta("story", url, title),
        title=title,
        summary="Satu kalimat.",
        date=DAY,
        modified=date(2026, 11, 2),
        author="Bram",
        minutes=4,
        status=status,
        source=SourceNote(kind=kind, title="Tentang Sebuah Proses....", published=DAY),
        marks=(a_mark(),),
        prose=prose or a_prose(),
        series=SeriesNav(
            name="Sebuah seri",
            url=Url("seri/sebuah-seri/index.html"),
            part=1,
            parts=parts,
            previous=parts[1],
            next=parts[1],
        ),
        neighbours=(LessonNav(mark=a_mark(), previous=a_card("Sebelum"), next=a_card("Sesudah")),),
        linked_from=(a_citation(),),
        terms=(
            TermView(
                id="extra-mile",
                name="extra mile",
                definition="Langkah lebih.",
                url=Url("istilah/index.html#extra-mile"),
            ),
        ),
        handouts=(a_handout(),),
    )


def a_lesson() -> LessonView:
    """A lesson page with everything it can have."""
    return LessonView(
        meta=a_meta("lesson", "pelajaran/process/index.html", "Proses"),
        mark=a_mark(),
        title="Proses",
        summary="Caranya ikut berbicara.",
        prose=a_prose(text("<p>Penjelasan.</p>")),
        objectives=("menjelaskan arti proses",),
        key_points=("Cara menyampaikan mengubah arti.",),
        framework=FrameworkView(
            aspect="go-the-extra-mile", note="Aspek kedua.", source="Dale Carnegie Training"
        ),
        passages=(
            QuotedPassage(
                prose=Prose(
                    parts=(text(NOTED),),
                    notes=(NoteView(number=1, anchor="fn_1", back="fnref_1", html=Html("<p>Catatan.</p>")),),
                ),
                story="Tentang sebuah proses",
                url=Url("cerita/proses/index.html#kurir"),
            ),
        ),
        stories=(a_card(),),
        related=(RelatedView(mark=a_mark("patience", "Kesabaran", "mega-mendung"), reason="Sabar."),),
        linked_from=(a_citation(),),
        handout=a_handout(),
    )


def every_page() -> dict[str, PageView]:
    """Each template with a full view of its page."""
    story = IndexedStory(
        title="Tentang sebuah proses",
        url=Url("cerita/proses/index.html"),
        passages=(PassageLink(text="Mereka juga…", url=Url("cerita/proses/index.html#kurir")),),
    )
    return {
        "home.html": HomeView(
            meta=a_meta("home", "index.html", "Hikmah"),
            opening=a_card(),
            opening_prose=a_prose(text(), a_passage()),
            lessons=(LessonCard(mark=a_mark(), summary="Caranya.", stories=4),),
            recent=(a_card(),),
            session=a_session_card(),
        ),
        "story.html": a_story(),
        "lesson.html": a_lesson(),
        "lessons.html": LessonsView(
            meta=a_meta("lessons", "pelajaran/index.html", "Pelajaran"),
            lessons=(
                IndexedLesson(mark=a_mark(), summary="Caranya.", stories=(story,)),
                IndexedLesson(
                    mark=a_mark("patience", "Kesabaran", "mega-mendung"), summary="Sabar.", stories=()
                ),
            ),
        ),
        "archive.html": ArchiveView(
            meta=a_meta("archive", "arsip/index.html", "Arsip"),
            years=(
                ArchiveYear(year=2008, stories=(a_card(),)),
                ArchiveYear(year=2007, stories=(a_card("Lain", status="published"),)),
            ),
        ),
        "series.html": SeriesView(
            meta=a_meta("series", "seri/x/index.html", "Sebuah seri"), name="Sebuah seri", parts=(a_card(),)
        ),
        "glossary.html": GlossaryView(
            meta=a_meta("glossary", "istilah/index.html", "Istilah"),
            terms=(
                GlossaryEntry(
                    id="extra-mile",
                    name="extra mile",
                    definition="Langkah lebih.",
                    used_in=(link("Satu", "cerita/satu/index.html"), link("Dua", "cerita/dua/index.html")),
                ),
            ),
        ),
        "session.html": a_session(),
        "sessions.html": SessionsView(
            meta=a_meta("sessions", "latihan/index.html", "Pelatihan"),
            coming=(a_session_card(),),
            past=(a_session_card(),),
        ),
        "page.html": PlainView(
            meta=a_meta("page", "tentang/index.html", "Tentang"),
            title="Tentang",
            summary="Satu kalimat.",
            prose=a_prose(),
        ),
        "404.html": a_lost_page(),
        "redirect.html": RedirectView(
            meta=a_meta("redirect", "2008/proses/index.html", "Pindah"),
            title="Tentang sebuah proses",
            target=Url("cerita/proses/index.html"),
        ),
    }


def a_lost_page(title: str = "Tentang sebuah proses") -> NotFoundView:
    """The page for an address that leads nowhere, with one story to read instead."""
    meta = a_meta("404", "404.html", "Tidak ada di sini", listed=False)
    return NotFoundView(meta=meta, recent=(a_card(title),))


def a_session_card() -> SessionCard:
    """A training session in a list."""
    return SessionCard(
        title="Proses",
        url=Url("latihan/proses/index.html"),
        date=DAY,
        start="09:00",
        place="Ruang Kenanga",
    )


def a_session() -> SessionView:
    """A training session with one agenda line of each kind."""
    kinds = ("lesson", "story", "passage", "questions", "activity", "break")
    return SessionView(
        meta=a_meta("session", "latihan/proses/index.html", "Proses dalam 90 menit"),
        title="Proses dalam 90 menit",
        date=DAY,
        start="09.00",
        end="10.30",
        slot=90,
        place="Ruang Kenanga",
        trainer="Bu Wulan",
        status="draft",
        prose=a_prose(text()),
        agenda=tuple(
            AgendaLine(
                start=f"09.{10 + 10 * place}",
                minutes=10,
                kind=kind,
                title=f"Mata acara {place}",
                url=None if kind in {"activity", "break"} else Url("cerita/proses/index.html"),
            )
            for place, kind in enumerate(kinds)
        ),
    )
