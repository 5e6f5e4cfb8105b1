"""Views made by hand, one builder a kind: complete pages with as few words as a test can do with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hikmah.names import BoxKind, Language, LessonId, Motif, SourceKind, Status, StorySlug
from hikmah.plan.code_views import (
    CodeNoteView,
    CodeRow,
    CodesView,
    CodeTarget,
    CodeView,
    NotFoundView,
    RedirectView,
)
from hikmah.plan.desk_page import SCRIPTS
from hikmah.plan.desk_views import DeskLesson, DeskStory, DeskView
from hikmah.plan.intranet import TrainerLink, TrainerUrl
from hikmah.plan.lesson_views import (
    Company,
    FrameworkView,
    IndexedLesson,
    IndexedStory,
    LessonsView,
    LessonView,
    MarkedPassage,
    MatrixRow,
    MatrixView,
    PairedStory,
    PairView,
    PassageLink,
    QuotedPassage,
    RelatedView,
)
from hikmah.plan.listing_views import (
    AgendaLine,
    ArchiveView,
    ArchiveYear,
    GlossaryEntry,
    GlossaryView,
    HomeView,
    LessonCard,
    PlainView,
    SeriesCard,
    SeriesPartView,
    SeriesView,
    SessionCard,
    SessionsView,
    SessionView,
)
from hikmah.plan.map_views import MapLesson, MapMotif, MapStory, MapView
from hikmah.plan.offline import OfflineView
from hikmah.plan.page_view import PageView
from hikmah.plan.parts import (
    BoxPart,
    CitingText,
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
from hikmah.plan.policy import page_policy
from hikmah.plan.search_views import RegisterEntry, RegisterLetter, SearchTool, SearchView
from hikmah.plan.story_views import (
    Behind,
    Citation,
    DepartedPassage,
    HandoutLink,
    LessonNav,
    NumberedLink,
    RelatedStory,
    RepliesView,
    ReplyView,
    SeriesNav,
    SourceNote,
    StoryView,
    TermView,
)
from hikmah.plan.views import (
    Alternate,
    Meta,
    NavLink,
    OfflineTool,
    SharedCard,
    SiteView,
    StoryCard,
    ThemeFiles,
)
from hikmah.plan.zips import AwayView

DAY = date(2008, 4, 27)


def some_files() -> ThemeFiles:
    """The theme's files, without digests in their names."""
    return ThemeFiles(
        css=Url("theme/hikmah.css"),
        icon=Url("theme/icon.svg"),
        comfort=Url("theme/comfort.js"),
        reading=Url("theme/reading.js"),
        preview=Url("theme/preview.js"),
        share=Url("theme/share.js"),
        lightbox=Url("theme/lightbox.js"),
        lightbox_style=Url("theme/lightbox.css"),
        lists_style=Url("theme/lists.css"),
        search_style=Url("theme/search.css"),
        map_style=Url("theme/map.css"),
        matrix_style=Url("theme/matrix.css"),
        codes_style=Url("theme/codes.css"),
    )


FACTS = Html(
    '{"@context":"https://schema.org","@graph":[{"@type":"Article","headline":"Tentang sebuah proses",'
    '"datePublished":"2008-04-27","dateModified":"2026-11-02","inLanguage":"id","author":{"@type":"Person",'
    '"name":"Bram"},"publisher":{"@type":"Organization","name":"Hikmah"},"about":["Proses"],'
    '"image":"https://hikmah.example/cerita/proses/kartu.png"},{"@type":"BreadcrumbList",'
    '"itemListElement":[{"@type":"ListItem","position":1,"name":"Proses",'
    '"item":"https://hikmah.example/pelajaran/process/"},{"@type":"ListItem","position":2,'
    '"name":"Tentang sebuah proses"}]}]}'
)
PICTURE = Html(
    '<a class="picture" href="../../images/loket.jpg"><svg class="picture__blur" viewBox="0 0 4 3" '
    'preserveAspectRatio="none" aria-hidden="true"><path fill="#d21" d="M0 0h1v1h-1z"/></svg><picture>'
    '<source type="image/avif" srcset="../../images/loket.avif 400w" sizes="100vw"><img alt="Loket" '
    'src="../../images/loket.jpg" width="400" height="300"></picture></a>'
)


def a_site(lang: Language = "id", name: str = "Hikmah") -> SiteView:
    """The frame of every page, with everything in it that may be left out."""
    return SiteView(
        name=name,
        tagline="Cerita pelayanan dan pelajarannya",
        lang=lang,
        base="https://hikmah.example/",
        files=some_files(),
        menu=(link("Pelajaran", "pelajaran/index.html"), link("Arsip", "arsip/index.html")),
        footer=(link("Tentang", "tentang/index.html"),),
        lessons=(a_mark(), a_mark("patience", "Kesabaran", "mega-mendung")),
        home=Url("index.html"),
        desk=Url("cetak/index.html"),
        lessons_index=Url("pelajaran/index.html"),
        archive=Url("arsip/index.html"),
        glossary=Url("istilah/index.html"),
        feed=Url("feed.xml"),
        data=Url("hikmah.json"),
        offline=OfflineTool(
            script=Url("theme/offline.js"),
            manifest=Url("manifest.webmanifest"),
            touch=Url("theme/icon-180.png"),
        ),
        policy=page_policy(),
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
            Alternate(lang="id", url=Url(url), public=f"https://hikmah.example/{url}"),
            Alternate(lang="en", url=Url(f"en/{url}"), public=""),
        ),
        feed=Url("pelajaran/process/feed.xml"),
        card=SharedCard(
            address=f"https://hikmah.example/{url.removesuffix('index.html')}kartu.png",
            title=title,
            width=1200,
            height=630,
        ),
        facts=FACTS if listed else Html(""),
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
    return PassagePart(
        anchor=anchor,
        marks=marks or (a_mark(),),
        parts=(text(html),),
        aliases=(f"{anchor}-lama",),
        cited=(CitingText(title="Cerita lain", url=Url("cerita/lain/index.html#jalan")),),
        original=Url("cerita/proses/index.html#asli"),
    )


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


def a_numbered(
    number: int = 3, title: str = "Cerita lain", url: str = "cerita/lain/index.html"
) -> NumberedLink:
    """A story with its number in an order."""
    return NumberedLink(number=number, title=title, url=Url(url))


def a_way(
    name: str = "process", title: str = "Proses", motif: Motif = "parang", *, alone: bool = False
) -> LessonNav:
    """The way on within a lesson; with ``alone`` there is no other story in it."""
    return LessonNav(
        mark=a_mark(name, title, motif),
        anchor=f"_dari-{name}",
        number=1 if alone else 2,
        count=1 if alone else 3,
        previous=None if alone else link("Sebelum", f"cerita/sebelum/index.html#_dari-{name}"),
        next=None if alone else link("Sesudah", f"cerita/sesudah/index.html#_dari-{name}"),
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
    parts = (a_numbered(1, "Bagian satu", url), a_numbered(3, "Bagian tiga", "cerita/tiga/index.html"))
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
        departed=(
            DepartedPassage(anchor="pindah", title="Cerita lain", url=Url("cerita/lain/index.html#pindah")),
        ),
        series=tuple(
            SeriesNav(
                name=name,
                url=Url("seri/sebuah-seri/index.html"),
                part=1,
                parts=parts,
                previous=parts[1],
                next=parts[1],
            )
            for name in ("Sebuah seri", "Seri yang lain")
        ),
        neighbours=(a_way(), a_way("patience", "Kesabaran", "mega-mendung", alone=True)),
        related=(
            RelatedStory(
                title="Yang dekat",
                url=Url("cerita/dekat/index.html"),
                shared=("Proses", "loket"),
                linked=True,
                alike=True,
            ),
        ),
        linked_from=(a_citation(),),
        terms=(a_term(),),
        handouts=(a_handout(),),
        replies=RepliesView(
            threads=(a_reply("wulan", a_reply("bram")),),
            to="tanggapan@hikmah.example",
            address="https://hikmah.example/cerita/proses/",
            feed=Url("tanggapan/feed.xml"),
        ),
        behind=Behind(original=link("Naskah asli", url), lang="id", whole=True, missing=(link("Ia…", url),)),
    )


def a_term(name: str = "extra mile", *more: str) -> TermView:
    """A glossary term with its spellings."""
    slug = name.replace(" ", "-")
    return TermView(
        id=slug,
        name=name,
        definition="Langkah lebih.",
        url=Url(f"istilah/index.html#{slug}"),
        spellings=(name, *more),
    )


def a_reply(name: str, *answers: ReplyView) -> ReplyView:
    """What a reader wrote."""
    return ReplyView(
        anchor=f"_reply-{name}", name=name, date=DAY, status="draft", prose=a_prose(text()), answers=answers
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
        passages=(a_quoted(),),
        stories=(a_card(), a_card("Yang kedua")),
        companies=(
            Company(
                other=a_mark("patience", "Kesabaran", "mega-mendung"),
                url=Url("pelajaran/process/patience/index.html"),
                stories=(a_numbered(1), a_numbered(4)),
            ),
            Company(other=None, url=None, stories=(a_numbered(2),)),
        ),
        related=(RelatedView(mark=a_mark("patience", "Kesabaran", "mega-mendung"), reason="Sabar."),),
        linked_from=(a_citation(),),
        terms=(a_term(),),
        handout=a_handout(),
    )


def a_pair() -> PairView:
    """Two lessons with one story that teaches both, each and each by itself."""
    process, patience = a_mark(), a_mark("patience", "Kesabaran", "mega-mendung")
    url = Url("cerita/proses/index.html#kurir")
    return PairView(
        meta=a_meta("pair", "pelajaran/process/patience/index.html", "Proses dan Kesabaran"),
        one=process,
        other=patience,
        reasons=("Proses memakan waktu.",),
        stories=(
            PairedStory(
                title="Tentang sebuah proses",
                url=Url("cerita/proses/index.html"),
                summary="Satu kalimat.",
                both=(a_quoted(),),
                each=(
                    MarkedPassage(text="Mereka juga…", url=url, marks=(process,)),
                    MarkedPassage(text="Lalu menunggu…", url=url, marks=(patience,)),
                ),
            ),
        ),
    )


def a_matrix(lessons: int = 9) -> MatrixView:
    """A table with as many lessons; one story has passages, none, and one that is not marked."""
    marks = (a_mark(), a_mark("patience", "Memenangkan hati yang antipati", "mega-mendung"))
    passages = tuple(
        PassageLink(text="Mereka juga…", url=Url(f"cerita/proses/index.html#p{number}")) for number in (1, 2)
    )
    cells = (passages, (), None)
    return MatrixView(
        meta=a_meta("matrix", "pelajaran/matriks/index.html", "Pelajaran dan cerita"),
        lessons=tuple(marks[number % 2] for number in range(lessons)),
        rows=tuple(
            MatrixRow(
                title="Tentang sebuah proses yang panjang",
                url=Url("cerita/proses/index.html"),
                cells=tuple(cells[(number + row) % 3] for number in range(lessons)),
            )
            for row in range(3)
        ),
    )


def a_quoted() -> QuotedPassage:
    """A passage quoted on another page, with a footnote."""
    return QuotedPassage(
        prose=Prose(
            parts=(text(NOTED),),
            notes=(NoteView(number=1, anchor="fn_1", back="fnref_1", html=Html("<p>Catatan.</p>")),),
        ),
        story="Tentang sebuah proses",
        url=Url("cerita/proses/index.html#kurir"),
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
            matrix=Url("pelajaran/matriks/index.html"),
            map=Url("peta/index.html"),
        ),
        "map.html": a_map(),
        "pair.html": a_pair(),
        "matrix.html": a_matrix(),
        "archive.html": ArchiveView(
            meta=a_meta("archive", "arsip/index.html", "Arsip"),
            years=(
                ArchiveYear(year=2008, stories=(a_card(),)),
                ArchiveYear(year=2007, stories=(a_card("Lain", status="published"),)),
            ),
            series=(SeriesCard(name="Sebuah seri", url=Url("seri/x/index.html"), parts=2),),
        ),
        "series.html": SeriesView(
            meta=a_meta("series", "seri/x/index.html", "Sebuah seri"),
            name="Sebuah seri",
            parts=(SeriesPartView(number=2, story=a_card()),),
        ),
        "glossary.html": GlossaryView(
            meta=a_meta("glossary", "istilah/index.html", "Istilah"),
            terms=(
                GlossaryEntry(
                    id="extra-mile",
                    name="extra mile",
                    definition="Langkah lebih.",
                    used_in=(replace(a_citation("extra mile"), passage=None),),
                    also_in=(link("Dua", "cerita/dua/index.html"),),
                    linked_from=(replace(a_citation(), passage=None),),
                ),
            ),
        ),
        "session.html": a_session(),
        "sessions.html": SessionsView(
            meta=a_meta("sessions", "latihan/index.html", "Pelatihan"),
            coming=(a_session_card(),),
            past=(a_session_card(),),
            calendar=Url("latihan/pelatihan.ics"),
        ),
        "page.html": PlainView(
            meta=a_meta("page", "tentang/index.html", "Tentang"),
            title="Tentang",
            summary="Satu kalimat.",
            prose=a_prose(),
        ),
        "search.html": a_search(),
        "desk.html": a_desk(),  # type: ignore[dict-item]  # its view stands in a module of its own
        "offline.html": an_offline_page(),  # type: ignore[dict-item]  # so does this one's
        "away.html": AwayView(  # type: ignore[dict-item]  # and this one's
            meta=a_meta("away", "arsip/index.html", "Tidak ikut", listed=False),
            public="https://hikmah.example/arsip/",
            back=Url("pelajaran/process/index.html"),
        ),
        "404.html": a_lost_page(),
        **the_codes(),
        "redirect.html": RedirectView(
            meta=a_meta("redirect", "2008/proses/index.html", "Pindah"),
            title="Tentang sebuah proses",
            target=Url("cerita/proses/index.html"),
        ),
    }


def an_offline_page() -> OfflineView:
    """The page for readers without a network, with all there is to take along."""
    return OfflineView(
        meta=a_meta("offline", "luring/index.html", "Tanpa jaringan", listed=False),
        style=Url("theme/offline.css"),
        script=Url("theme/kept.js"),
        zip=Url("hikmah.zip"),
        lessons=(link("Proses", "pelajaran/process/pelajaran-process.zip"),),
    )


def a_desk() -> DeskView:
    """The print desk with one of everything to tick."""
    slug = StorySlug("tentang-sebuah-proses")
    return DeskView(
        meta=a_meta("desk", "cetak/index.html", "Meja cetak"),
        lang="id",
        style=Url("theme/desk.css"),
        scripts=tuple(Url(f"theme/{name}.js") for name in SCRIPTS),
        texts=Url("cetak/naskah/"),
        paper="a4",
        lessons=(DeskLesson(id=LessonId("process"), title="Proses", motif="parang", stories=4),),
        stories=(DeskStory(slug=slug, title="Tentang", minutes=4, passages=2, once=StorySlug("proses")),),
        ready=(
            HandoutLink(
                title="Proses",
                url=Url("pelajaran/process/l.pdf"),
                mark=a_mark(),
                large=Url("pelajaran/process/besar.pdf"),
            ),
        ),
        packs=(link("Satu pagi", "latihan/pagi/paket.pdf"),),
        facilitators=tuple(
            TrainerLink(title="Proses", kind=kind, address=TrainerUrl(path=f"fasilitator/{kind}.pdf"))
            for kind in ("guide", "answers", "pack")
        ),
    )


def a_search() -> SearchView:
    """The search page with a form that offers everything, and a register of two letters."""
    story = RegisterEntry(
        title="Tentang sebuah proses",
        url=Url("cerita/proses/index.html"),
        kind="story",
        passages=(link("Mereka juga…", "cerita/proses/index.html#kurir"),),
    )
    term = RegisterEntry(title="extra mile", url=Url("istilah/index.html#extra-mile"), kind="term")
    return SearchView(
        meta=a_meta("search", "cari/index.html", "Cari"),
        tool=SearchTool(
            script=Url("theme/search.js"),
            indexes=(Url("pagefind/main/"), Url("pagefind/2008/")),
            lessons=(a_mark(), a_mark("patience", "Kesabaran", "mega-mendung")),
            kinds=("story", "illustration", "retelling", "passage", "lesson", "term", "session", "page"),
            years=(2008, 2007),
        ),
        letters=(
            RegisterLetter(letter="E", entries=(term,)),
            RegisterLetter(letter="T", entries=(story,)),
        ),
    )


def a_lost_page(title: str = "Tentang sebuah proses") -> NotFoundView:
    """The page for an address that leads nowhere, with one story to read instead."""
    meta = a_meta("404", "404.html", "Tidak ada di sini", listed=False)
    return NotFoundView(
        meta=meta,
        search=Url("cari/index.html"),
        lessons=((a_mark(title), 1),),
        recent=(a_card(title),),
    )


def the_codes() -> dict[str, PageView]:
    """The pages behind codes on paper, and the list of them."""
    return {
        "code.html": CodeView(
            meta=a_meta("code", "k/7hd3k/index.html", "Kado", listed=False),
            code="7hd3k",
            target=a_code_target(),
        ),
        "code-note.html": CodeNoteView(
            meta=a_meta("code", "k/7hd3k/index.html", "Petikan ini sudah pindah", listed=False),
            code="7hd3k",
            kind="moved",
            was=link("Kado", "cerita/dulu/index.html"),
            targets=(a_code_target(),),
        ),
        "codes.html": CodesView(
            meta=a_meta("codes", "k/index.html", "Kode di kertas", listed=False),
            address="https://hikmah.example/k/",
            whole=False,
            rows=(
                CodeRow(code="7hd3k", title="Kado", url=Url("cerita/kado/index.html#kurir"), words="Kado …"),
                CodeRow(code="7hd3k", title="Kado", url=Url("pelajaran/proses/index.html"), words=""),
            ),
        ),
    }


def a_code_target() -> CodeTarget:
    """A passage that a code stands for."""
    url = Url("cerita/kado/index.html#kurir")
    return CodeTarget(title="Kado", url=url, passage=True, marks=(a_mark(),))


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
        terms=(a_term(),),
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


def a_map() -> MapView:
    """A map of one lesson and two stories, the first of which leads to the second."""
    stories = (link("Satu", "cerita/satu/index.html"), link("Dua", "cerita/dua/index.html"))
    return MapView(
        meta=a_meta("map", "peta/index.html", "Peta"),
        width=960,
        height=144,
        x=212,
        radius=26,
        story_x=452,
        row=44,
        axis=788,
        motifs=(MapMotif(name="parang", tile=Html('<path d="M0 0L24 24" stroke="currentColor"/>')),),
        lessons=(
            MapLesson(
                mark=a_mark(),
                y=72,
                name=("Proses", "yang panjang"),
                dash="9 5",
                count=2,
                threads=("M238 72C341 72 341 48 444 48", "M238 72C341 72 341 96 444 96"),
                stories=stories,
            ),
        ),
        stories=tuple(
            MapStory(
                title=story.title,
                label=story.title[:2] + "…",
                url=story.url,
                status="published",
                y=48 + 48 * place,
                joined=True,
                arcs=("M788 48C830 48 830 96 788 96",) if place == 0 else (),
                heads=("M785 96l10 -5v10z",) if place == 0 else (),
                leads=stories[1:] if place == 0 else (),
            )
            for place, story in enumerate(stories)
        ),
        pairs=(),
    )
