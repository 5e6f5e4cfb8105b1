"""Fragments → prose: every hole filled for the one place that shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape

from hikmah.names import AssetPath, NoteId
from hikmah.plan.edition import Edition
from hikmah.plan.parts import (
    BoxPart,
    Html,
    NoteView,
    Part,
    PassagePart,
    Prose,
    QuestionPart,
    QuotePart,
    TextPart,
    Url,
)
from hikmah.plan.pictures import plain_picture, web_picture
from hikmah.plan.setting import Setting as Setting
from hikmah.text import (
    Body,
    BoxSlot,
    Fragment,
    Href,
    NoteRef,
    Passage,
    PassageSlot,
    Picture,
    QuestionSlot,
    Quote,
    Target,
    TitleOf,
)

_TAG = re.compile(r'<[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")+')
_ANCHOR = re.compile(r' (?:id|href)="(?:#([^"]*)|[^"]*)"')


def make_prose(edition: Edition, body: Body, setting: Setting) -> Prose:
    """The whole of *body*."""
    return make_excerpt(edition, body, body.fragment, setting)


def make_excerpt(edition: Edition, body: Body, fragment: Fragment, setting: Setting) -> Prose:
    """A part of *body*, with the footnotes that it calls, numbered from 1."""
    maker = _Maker(edition, setting)
    parts = maker.parts(fragment, body, _Here(prefix=setting.prefix, home=setting.home))
    return Prose(parts=parts, notes=tuple(maker.notes))


def passage_prose(edition: Edition, body: Body, passage: Passage, setting: Setting) -> Prose:
    """One passage by itself."""
    return make_excerpt(edition, body, passage.body, setting)


def flatten(parts: tuple[Part, ...]) -> Html:
    """Parts as one run of HTML, for feeds and paper, where nothing marks a passage."""
    return Html("".join(part.html if isinstance(part, TextPart) else flatten(part.parts) for part in parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Here:
    """Where a run of text stands: within which quotes, what its ids start with, and where it is at home."""

    within: tuple[Target, ...] = ()
    prefix: str
    home: str


@dataclass(slots=True)
class _Maker:
    """Fills the holes of one text; holds the footnotes called so far and counts the quotes."""

    edition: Edition
    setting: Setting
    notes: list[NoteView] = field(default_factory=list)
    numbers: dict[tuple[int, NoteId], int] = field(default_factory=dict)
    quotes: int = 0

    def parts(self, fragment: Fragment, body: Body, here: _Here) -> tuple[Part, ...]:
        """Plain runs are gathered; a passage, question, box or quote stands as a part of its own."""
        done: list[Part] = []
        run: list[str] = []
        for piece in fragment:
            match piece:
                case PassageSlot() | QuestionSlot() | BoxSlot() | Quote():
                    part = self._part(piece, body, here)
                    if part is None:
                        continue
                    if run:
                        done.append(TextPart(html=self._settled("".join(run), here)))
                        run = []
                    done.append(part)
                case str():
                    run.append(piece)
                case inline:
                    run.append(self._inline(inline, body, here))
        if run and "".join(run).strip():
            done.append(TextPart(html=self._settled("".join(run), here)))
        return tuple(done)

    def _inline(self, piece: Href | Picture | TitleOf | NoteRef, body: Body, here: _Here) -> str:
        match piece:
            case Href():
                return escape(self._address(piece.target))
            case Picture():
                return self._picture(piece)
            case TitleOf():
                found = self.edition.destination(piece.target)
                return escape(found.title if found else piece.target.id, quote=False)
            case NoteRef():
                return self._call(piece.note, body, here)

    def _part(
        self,
        slot: PassageSlot | QuestionSlot | BoxSlot | Quote,
        body: Body,
        here: _Here,
    ) -> Part | None:
        match slot:
            case PassageSlot():
                return self._passage(slot, body, here)
            case QuestionSlot():
                return None if self.setting.quiet else self._question(slot, body, here)
            case BoxSlot():
                return None if self.setting.quiet else self._box(slot, body, here)
            case Quote():
                return self._quote(slot, here)

    def _passage(self, slot: PassageSlot, body: Body, here: _Here) -> Part | None:
        for passage in body.passages:
            if passage.id == slot.passage:
                return PassagePart(
                    anchor=here.prefix + passage.id,
                    marks=self.edition.lesson_marks(passage.lessons),
                    parts=self.parts(passage.body, body, here),
                    aliases=() if here.home else passage.aliases,
                )
        return None

    def _question(self, slot: QuestionSlot, body: Body, here: _Here) -> Part | None:
        for number, question in enumerate(body.questions, start=1):
            if question.id == slot.question:
                return QuestionPart(
                    anchor=here.prefix + question.id,
                    number=number,
                    minutes=question.minutes,
                    lines=question.lines,
                    parts=self.parts(question.body, body, here),
                )
        return None

    def _box(self, slot: BoxSlot, body: Body, here: _Here) -> Part | None:
        for box in body.boxes:
            if box.id == slot.box:
                return BoxPart(
                    box=box.kind,
                    anchor=here.prefix + box.id,
                    title=box.title,
                    minutes=box.minutes,
                    parts=self.parts(box.body, body, here),
                )
        return None

    def _quote(self, quote: Quote, here: _Here) -> Part | None:
        """Another story's passage. Circles are refused by the check; this only never follows one."""
        target = Target("story", quote.story, quote.passage)
        found = self.edition.destination(target)
        home = self.edition if quote.story in self.edition.kb.story else self.edition.main
        if found is None or home is None or target in here.within:
            return None
        passage = home.kb.passage.get((quote.story, quote.passage))
        if passage is None:
            return None
        self.quotes += 1
        quoted = _Here(
            within=(*here.within, target),
            prefix=f"{self.setting.prefix}k{self.quotes}_",
            home=self._address(Target("story", quote.story)),
        )
        parts = self.parts(passage.body, home.kb.story[quote.story].body, quoted)
        return QuotePart(story=found.title, url=found.url, parts=parts)

    def _settled(self, html: str, here: _Here) -> Html:
        """Text away from home: without its own ids, its links within itself leading home; notes are ours."""
        if not here.home:
            return Html(html)
        ours = (f"{self.setting.prefix}fn_", f"{self.setting.prefix}fnref_")

        def attribute(found: re.Match[str]) -> str:
            written, link = found[0], found[1]
            if written.startswith(" id="):
                return written if written[5:].startswith(ours) else ""
            return written if link is None or link.startswith(ours) else f' href="{escape(here.home)}#{link}"'

        return Html(_TAG.sub(lambda tag: _ANCHOR.sub(attribute, tag[0]), html))

    def _address(self, target: Target) -> str:
        if target.kind == "asset":
            return self.setting.files + self.edition.routes.asset(AssetPath(target.id)).url
        found = self.edition.destination(target)
        url = found.url if found else Url("")
        if self.setting.absolute:
            return self.edition.routes.absolute(url)
        return self.setting.root + url

    def _picture(self, picture: Picture) -> str:
        """On a page as it suits the screen, elsewhere as it is."""
        facts = self.edition.kb.pictures.get(AssetPath(picture.target.id))
        if facts is None or not self.setting.on_a_page:
            return plain_picture(picture, self._address(picture.target))
        return web_picture(picture, facts, self.edition.routes, self.setting.root)

    def _call(self, name: NoteId, body: Body, here: _Here) -> str:
        note = next((note for note in body.notes if note.id == name), None)
        if note is None or self.setting.notes == "none":
            return ""
        if self.setting.notes == "inline":
            inner = "".join(flatten(self.parts(note.body, body, here)))
            return f'<span role="doc-footnote">{_unwrapped(inner)}</span>'
        key = (id(body), name)
        first = key not in self.numbers
        number = self.numbers.setdefault(key, len(self.numbers) + 1)
        anchor, back = f"{self.setting.prefix}fn_{number}", f"{self.setting.prefix}fnref_{number}"
        if first:
            html = flatten(self.parts(note.body, body, here))
            self.notes.append(NoteView(number=number, anchor=anchor, back=back, html=html))
        if self.setting.notes == "plain":
            return f"<sup>{number}</sup>"
        mark = f' id="{back}"' if first else ""
        return f'<sup class="noteref"><a{mark} href="#{anchor}" role="doc-noteref">{number}</a></sup>'


def _unwrapped(html: str) -> str:
    """A footnote's text without the paragraph around it: on paper it stands inside a line."""
    return html.strip().removeprefix("<p>").removesuffix("</p>").replace("</p>\n<p>", "<br>")
