"""Word documents, slides and e-books: a view becomes the bytes of one file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from hikmah.names import Format, Language, Motif
from hikmah.plan.guide import GuideView
from hikmah.plan.paper import HandoutView
from hikmah.render.office import elements as on
from hikmah.render.office.forms import forms
from hikmah.render.office.handout import Manuscript, sheet_blocks
from hikmah.render.office.pandoc import convert, default_file
from hikmah.render.office.pictures import Album, cover
from hikmah.render.office.reference import described, reference_docx, reference_pptx
from hikmah.render.office.slides import slide_blocks
from hikmah.render.paper_words import PaperWords, paper_words
from hikmah.render.sheet import Data

CODES: Final[Mapping[Language, str]] = {"id": "id-ID", "en": "en-GB"}
"""Documents name a region too."""
PLAIN: Final[Motif] = "kawung"
"""On the cover of what has no motif of its own."""


EPUB: Final = (
    "--to=epub3",
    "--fail-if-warnings",
    "--toc",
    "--toc-depth=2",
    "--css=book.css",
    "--epub-cover-image=cover.png",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What stands on a book's cover, and under which rights it may be passed on."""

    title: str
    summary: str
    site: str
    motif: Motif | None
    rights: str = ""
    split: int = 1
    """The level of the headings that begin a chapter."""


class Office:
    """Writes with the theme's styles and the content folder's pictures; any number of threads may.

    Whatever cannot be made raises a RenderFault: HKM085 for a picture, HKM089 where pandoc is missing.
    """

    def __init__(self, theme: Path, content: Path) -> None:
        self._theme = theme
        self._content = content
        self._lock = Lock()
        self._kept: PaperWords | None = None
        self._defaults: dict[str, bytes] = {}

    def make(self, view: HandoutView | GuideView, kind: Format) -> bytes:
        """A sheet in one of the formats."""
        makers = {"docx": self.docx, "pptx": self.pptx, "epub": self.epub}
        return makers[kind](view)

    def docx(self, view: HandoutView | GuideView) -> bytes:
        """An editable document with named styles, footnotes and room to write."""
        sheet, data, album = self._opened(view)
        code, stamp = album.code(data["url"], data["words"]["qr"]), data["words"]["stamp"]
        reference = reference_docx(
            self._default("reference.docx", sheet.lang),
            self._file("styles.xml").decode(),
            lang=CODES[sheet.lang],
            form=sheet.form,
            foot=" · ".join(filter(None, (data["trainer"] and data["words"]["trainers_only"], stamp))),
            page=data["words"]["page"],
        )
        body = sheet_blocks(data, code, ruled=True)
        if sheet.kind == "pack":
            body += forms(data, Manuscript(words=data["words"], ruled=True, shift=0))
        made = convert(
            on.document(body, **self._about(sheet)),
            ["--to=docx+empty_paragraphs", "--reference-doc=reference.docx", "--fail-if-warnings"],
            sheet.date,
            sheet.lang,
            {**album.files, "reference.docx": reference},
        )
        return described(made, album.alts)

    def pptx(self, view: HandoutView | GuideView) -> bytes:
        """Slides: one a passage, one a question. Speaker's notes are in a facilitator's deck alone."""
        sheet, data, album = self._opened(view)
        code = album.code(data["url"], data["words"]["qr"])
        default = self._default("reference.pptx", sheet.lang)
        reference = reference_pptx(default, lang=CODES[sheet.lang], title=sheet.title)
        made = convert(
            on.document(slide_blocks(data, code), **self._about(sheet)),
            ["--to=pptx", "--slide-level=2", "--reference-doc=reference.pptx", "--fail-if-warnings"],
            sheet.date,
            sheet.lang,
            {**album.files, "reference.pptx": reference},
        )
        return described(made, album.alts)

    def epub(self, view: HandoutView | GuideView) -> bytes:
        """A handout as an e-book."""
        sheet, data, album = self._opened(view)
        opening = [on.header(1, on.text(sheet.title))]
        body = sheet_blocks(data, album.code(data["url"], data["words"]["qr"]), ruled=False)
        about = Cover(title=sheet.title, summary=sheet.summary, site=sheet.site, motif=sheet.motif)
        name = f"{sheet.kind} {sheet.url or sheet.title}"
        return self.book([*opening, *body], album, about, name=name, day=sheet.date, lang=sheet.lang)

    def book(
        self, body: list[on.Element], album: Album, about: Cover, *, name: str, day: date, lang: Language
    ) -> bytes:
        """An e-book of *body*; *name* is what tells it from all others, whatever its edition."""
        drawing = self._theme / "motifs" / f"{about.motif or PLAIN}.svg"
        front = {**asdict(about), "motif": drawing.read_text(encoding="utf-8"), "lang": lang}
        meta = {
            "title": about.title,
            "subtitle": about.summary,
            "description": about.summary,
            "author": about.site,
            "lang": CODES[lang],
            "date": day.isoformat(),
            "identifier": f"urn:uuid:{uuid5(NAMESPACE_URL, name)}",
            "rights": about.rights,
        }
        return convert(
            on.document(body, **{key: on.text(value) for key, value in meta.items() if value}),
            [*EPUB, f"--split-level={about.split}"],
            day,
            lang,
            {
                **album.files,
                "book.css": self._file("book.css"),
                "cover.png": cover(self._file("cover.typ"), front),
            },
        )

    def album(self, lang: Language) -> Album:
        """An empty album."""
        return Album(self._content, lang)

    def _words(self) -> PaperWords:
        with self._lock:
            if self._kept is None:
                self._kept = paper_words(self._theme)
            return self._kept

    def data(self, view: HandoutView | GuideView) -> Data:
        """What paper is set from as well."""
        return self._words().data(view)

    def _opened(self, view: HandoutView | GuideView) -> tuple[HandoutView, Data, Album]:
        sheet = view.sheet if isinstance(view, GuideView) else view
        data, album = self.data(view), self.album(sheet.lang)
        album.take(data)
        return sheet, data, album

    def _about(self, sheet: HandoutView) -> dict[str, str | list[on.Element]]:
        """What a document says of itself; title, subtitle, author and date are shown as well."""
        return {
            "title": on.text(sheet.title),
            "subtitle": on.text(sheet.summary),
            "author": on.text(sheet.site),
            "date": on.text(self._words().days[sheet.lang](sheet.date)),
            "lang": CODES[sheet.lang],
            "description": sheet.summary,
        }

    def _file(self, name: str) -> bytes:
        return (self._theme / "print" / "office" / name).read_bytes()

    def _default(self, name: str, lang: Language) -> bytes:
        with self._lock:
            if name not in self._defaults:
                self._defaults[name] = default_file(name, lang)
            return self._defaults[name]
