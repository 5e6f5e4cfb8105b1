"""Every address of the site is formed here, and nowhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hikmah.model import Document, Lesson, Page, Session, Story
from hikmah.names import AssetPath, Format, LessonId, PageSlug, SeriesSlug, SessionSlug, StorySlug
from hikmah.plan.parts import Url
from hikmah.plan.route import Addresses
from hikmah.plan.route import Route as Route
from hikmah.plan.route import SaveAs as SaveAs

_UNFIT = re.compile(r"[^\w./~-]", re.ASCII)
"""What has a meaning of its own in an address, or none."""


def _code(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes(Addresses):
    """The addresses of one language. With ``relative`` they work in a folder without a server."""

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

    def offline(self) -> Route:
        """``/luring/``: what can be read without a network."""
        return self._folder("luring")

    def manifest(self) -> Route:
        """What a browser needs to put the site among the apps."""
        return self._file(self.home(), "manifest.webmanifest")

    def lesson_zip(self, name: LessonId) -> Route:
        """A lesson with its stories, to be opened from a folder."""
        return self._file(self.lesson(name), f"pelajaran-{name}.zip")

    def site_zip(self) -> Route:
        """The whole site, in all its languages."""
        return self.file("hikmah.zip")

    def not_found(self) -> Route:
        """``/404.html``: servers show it at any depth."""
        return self._file(self.home(), "404.html")

    def asset(self, path: AssetPath) -> Route:
        """A picture keeps its path below the content folder, with codes for what no address can hold."""
        return Route(url=Url(_UNFIT.sub(_code, path)), save_as=SaveAs(path))

    def small_picture(self, path: AssetPath, digest: str, width: int, kind: str) -> Route:
        """A smaller one beside a picture; its digest is in the name, so that no browser keeps an old one."""
        stem = path.rpartition("/")[2].rpartition(".")[0]
        folder = path.rpartition("/")[0]
        return self.asset(AssetPath(f"{folder}/{stem}.{digest[:8]}-{width}.{kind}"))

    def card(self, document: Story | Lesson | None = None) -> Route:
        """The picture that goes with the address of a story or lesson, or of any other page."""
        return self._file(self.document(document) if document else self.home(), "kartu.png")

    def guide_for_programs(self) -> Route:
        """``/llms.txt``: what is here and where, for programs that read."""
        return self._file(self.home(), "llms.txt")

    def alias(self, alias: str) -> Route:
        """The file that answers an old address such as ``/2008/04/proses/`` or ``/p/12.html``."""
        path = alias.strip("/")
        is_file = path.rpartition("/")[2].endswith((".html", ".htm"))
        return Route(url=Url(path), save_as=SaveAs(path if is_file else f"{path}/index.html"))
