"""Every address of the site is formed here, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NewType

from hikmah.model import Document, Lesson, Page, Session, Story
from hikmah.names import AssetPath, Format, Language, LessonId, PageSlug, SeriesSlug, SessionSlug, StorySlug
from hikmah.plan.parts import Url

SaveAs = NewType("SaveAs", str)
"""A file below the output folder, with forward slashes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Where a page is found and where it is written."""

    url: Url
    save_as: SaveAs


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """The addresses of one language. With ``relative`` they work in a folder without a server."""

    lang: Language
    default_lang: Language
    relative: bool
    path: str
    """What links start with when they are not relative."""
    base: str
    """The public address, for links that leave the site: feeds, sitemap, paper."""

    def _folder(self, *names: str) -> Route:
        prefix = () if self.lang == self.default_lang else (self.lang,)
        return _folder_route((*prefix, *names), relative=self.relative)

    def _file(self, folder: Route, name: str) -> Route:
        path = folder.save_as.removesuffix("index.html") + name
        return Route(url=Url(path), save_as=SaveAs(path))

    def home(self) -> Route:
        """``/``."""
        return self._folder()

    def story(self, slug: StorySlug) -> Route:
        """``/cerita/<slug>/``."""
        return self._folder("cerita", slug)

    def lessons(self) -> Route:
        """``/pelajaran/``."""
        return self._folder("pelajaran")

    def lesson(self, name: LessonId) -> Route:
        """``/pelajaran/<id>/``."""
        return self._folder("pelajaran", name)

    def lesson_pair(self, one: LessonId, other: LessonId) -> Route:
        """``/pelajaran/<id>/<id2>/``: two lessons together."""
        return self._folder("pelajaran", one, other)

    def matrix(self) -> Route:
        """``/pelajaran/matriks/``: all lessons and all stories in one table."""
        return self._folder("pelajaran", "matriks")

    def story_by(self, slug: StorySlug, lesson: LessonId) -> Url:
        """A story as one reads it who follows *lesson*: the fragment shows the way on within it."""
        return Url(f"{self.story(slug).url}#{self.way(lesson)}")

    def way(self, lesson: LessonId) -> str:
        """The id, on every story's page, of the way on within *lesson*."""
        return f"_dari-{lesson}"

    def handout(self, name: LessonId) -> Route:
        """The participant handout of a lesson, named so that it tells itself in a download folder."""
        return self._file(self.lesson(name), f"lembar-peserta-{name}.pdf")

    def large_handout(self, name: LessonId) -> Route:
        """The same in large print."""
        return self._file(self.lesson(name), f"lembar-peserta-{name}-huruf-besar.pdf")

    def office(self, name: LessonId, kind: Format) -> Route:
        """A lesson's handout in another format than PDF; slides are called so."""
        word = "salindia" if kind == "pptx" else "lembar-peserta"
        return self._file(self.lesson(name), f"{word}-{name}.{kind}")

    def book(self) -> Route:
        """The whole site as one e-book."""
        return self._file(self.home(), "hikmah.epub")

    def questions(self, name: LessonId) -> Route:
        """A lesson's questions alone."""
        return self._file(self.lesson(name), f"lembar-pertanyaan-{name}.pdf")

    def story_handout(self, slug: StorySlug) -> Route:
        """The participant handout of a story."""
        return self._file(self.story(slug), f"lembar-peserta-{slug}.pdf")

    def cards(self, slug: StorySlug) -> Route:
        """A story's role-play cards."""
        return self._file(self.story(slug), f"kartu-peran-{slug}.pdf")

    def pack(self, slug: SessionSlug) -> Route:
        """What a session's participants get."""
        return self._file(self.session(slug), f"paket-peserta-{slug}.pdf")

    def _beside(self, name: str) -> Route:
        """A file in the folder for trainers: never on the site, so its address leads nowhere there."""
        path = name if self.lang == self.default_lang else f"{self.lang}/{name}"
        return Route(url=Url(""), save_as=SaveAs(path))

    def guide(self, name: LessonId) -> Route:
        """The facilitator guide of a lesson, beside the site."""
        return self._beside(f"panduan-fasilitator-{name}.pdf")

    def answers(self, name: LessonId) -> Route:
        """The answers to a lesson's questions, beside the site."""
        return self._beside(f"jawaban-{name}.pdf")

    def trainer_pack(self, slug: SessionSlug) -> Route:
        """What a session's facilitator gets, beside the site."""
        return self._beside(f"paket-fasilitator-{slug}.pdf")

    def series(self, slug: SeriesSlug) -> Route:
        """``/seri/<slug>/``."""
        return self._folder("seri", slug)

    def glossary(self) -> Route:
        """``/istilah/``."""
        return self._folder("istilah")

    def sessions(self) -> Route:
        """``/latihan/``."""
        return self._folder("latihan")

    def session(self, slug: SessionSlug) -> Route:
        """``/latihan/<slug>/``."""
        return self._folder("latihan", slug)

    def search(self) -> Route:
        """``/cari/``."""
        return self._folder("cari")

    def search_index(self, name: str) -> Route:
        """The folder of one of the search indexes; its files are named by what is in them."""
        return self._file(self.home(), f"pagefind/{name}/")

    def desk(self) -> Route:
        """``/cetak/``: the print desk."""
        return self._folder("cetak")

    def desk_texts(self) -> Url:
        """The folder of the texts that the print desk fetches."""
        return self._file(self.desk(), "naskah/").url

    def desk_text(self, of: Story | Lesson) -> Route:
        """One of them: ``cerita/<slug>.js``, ``pelajaran/<id>.js``."""
        name = f"cerita/{of.slug}" if isinstance(of, Story) else f"pelajaran/{of.id}"
        return self._file(self.desk(), f"naskah/{name}.js")

    def codes(self) -> Route:
        """``/k/``: all codes that stand on paper."""
        return self._folder("k")

    def code(self, code: str) -> Route:
        """``/k/<code>/``: what one types who has a sheet of paper."""
        return self._folder("k", code)

    def archive(self) -> Route:
        """``/arsip/``."""
        return self._folder("arsip")

    def page(self, slug: PageSlug) -> Route:
        """A plain page stands at ``/<slug>/``."""
        return self._folder(slug)

    def document(self, document: Document) -> Route:
        """The page of a text, whatever its kind."""
        match document:
            case Story():
                return self.story(document.slug)
            case Lesson():
                return self.lesson(document.id)
            case Session():
                return self.session(document.slug)
            case Page():
                return self.page(document.slug)

    def feed(self, lesson: LessonId | None = None) -> Route:
        """The site's feed, or one lesson's."""
        return self._file(self.lesson(lesson) if lesson else self.home(), "feed.xml")

    def replies_feed(self) -> Route:
        """The feed of all readers' replies."""
        return self._file(self._folder("tanggapan"), "feed.xml")

    def data(self) -> Route:
        """``/hikmah.json``: the knowledge base for programs."""
        return self._file(self.home(), "hikmah.json")

    def data_schema(self) -> Route:
        """What ``hikmah.json`` keeps to, the same in all languages."""
        return self.file("hikmah.schema.json")

    def calendar(self) -> Route:
        """All training sessions as a calendar file."""
        return self._file(self.sessions(), "pelatihan.ics")

    def map(self) -> Route:
        """``/peta/``."""
        return self._folder("peta")

    def not_found(self) -> Route:
        """``/404.html``: servers show it at any depth."""
        return self._file(self.home(), "404.html")

    def file(self, name: str) -> Route:
        """A file at the site's root, the same for all languages."""
        return Route(url=Url(name), save_as=SaveAs(name))

    def asset(self, path: AssetPath) -> Route:
        """A picture keeps its path below the content folder."""
        return self.file(path)

    def alias(self, alias: str) -> Route:
        """The file that answers an old address such as ``/2008/04/proses/`` or ``/p/12.html``."""
        path = alias.strip("/")
        is_file = path.rpartition("/")[2].endswith((".html", ".htm"))
        return Route(url=Url(path), save_as=SaveAs(path if is_file else f"{path}/index.html"))

    def root(self, route: Route) -> str:
        """What stands before every address on the page at *route*."""
        return "../" * route.save_as.count("/") if self.relative else self.path

    def absolute(self, url: Url) -> str:
        """The public address of *url*, or empty where the site has none."""
        page, hash_sign, fragment = url.partition("#")
        return self.base + page.removesuffix("index.html") + hash_sign + fragment if self.base else ""


@lru_cache(maxsize=1 << 16)
def _folder_route(names: tuple[str, ...], *, relative: bool) -> Route:
    """Every page is linked from many others, and each time its address is asked for."""
    folder = "".join(f"{name}/" for name in names)
    return Route(
        url=Url(folder + "index.html" if relative else folder), save_as=SaveAs(folder + "index.html")
    )
