"""From one conversion to a :class:`Body`: every block given its id, its place and its fragment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.names import BoxId, LessonId, NoteId, PassageId, Place, QuestionId
from hikmah.read.block_kinds import PARENTS, where_to_put
from hikmah.read.blocks import Block
from hikmah.read.dialect import Converted, MarkedElement
from hikmah.read.faults import body_faults, check_id, check_lines, check_number, words_of
from hikmah.read.finder import Finder
from hikmah.read.fragments import Cut, Holes, cut, number_calls, plain_text, to_fragment
from hikmah.read.ids import id_faults, ids_in, jumps_in
from hikmah.read.links import Links
from hikmah.read.marks import mark
from hikmah.text import (
    Alt,
    Body,
    Box,
    BoxSlot,
    Fragment,
    Note,
    Passage,
    PassageSlot,
    Piece,
    Question,
    QuestionSlot,
    Target,
)

NOWHERE = Target("story", "")
_LESSON_MARK = r"\{:?[^{}\n]*\blesson\s*="


class Assembly:
    """Builds one body from *written* Markdown and what it was converted to.

    ``ids`` says which id each block got, for the trainer text that is about it.
    """

    def __init__(self, finder: Finder, written: str, blocks: tuple[Block, ...], converted: Converted) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.ids: dict[int, PassageId | QuestionId | BoxId] = {}
        self._finder = finder
        self._written = written
        self._findings = converted.findings
        self._html, self._calls = number_calls(converted.html)
        self._root = cut(self._html)
        self._blocks: dict[int, Block] = {block.index: block for block in blocks}
        self._notes: dict[int, NoteId] = {}
        for number, element in enumerate(converted.findings.elements, start=len(blocks)):
            self._element(number, element)
        self._links = Links(finder, converted.findings.links)
        self._holes = Holes(block=self._slot, link=self._links.piece)

    def body(self) -> Body:
        """The body; :attr:`diagnostics` is complete once it has been built."""
        cuts = list(_walk(self._root, None))
        self._name(cuts)
        references = self._links.references(
            [(inner.html, self._passage_id(inner)) for inner in (self._root, *(inner for inner, _ in cuts))]
        )
        passages = tuple(self._passage(inner) for inner, _ in cuts if self._kind(inner) == "passage")
        questions = tuple(self._question(inner) for inner, _ in cuts if self._kind(inner) == "question")
        boxes = tuple(
            self._box(inner) for inner, _ in cuts if self._kind(inner) in ("role-play", "key-point")
        )
        body = Body(
            fragment=self._fragment(self._root),
            passages=passages,
            questions=questions,
            boxes=boxes,
            notes=tuple(self._footnotes(cuts)),
            headings=tuple(self._findings.headings),
            references=references,
            images_without_alt=tuple(self._finder.words(f"]({src}") for src in self._findings.bare_images),
            text=self._text(self._root),
            ids=ids_in(self._html),
            jumps=jumps_in(self._html, self._finder),
            alts=tuple(Alt(alt, self._finder.words(f"![{alt}]")) for alt in self._findings.alts),
        )
        self.diagnostics.extend(self._links.diagnostics)
        self.diagnostics.extend(self._links.quotes_in_sentences(self._html))
        self.diagnostics.extend(body_faults(self._finder, self._written, self._html, body, self._calls))
        self.diagnostics.extend(id_faults(body, self._finder))
        for row in self._findings.uneven_rows:
            place = self._finder.pattern(rf"(?m)^[ >]*{re.escape(row.written)} *$")
            self.diagnostics.append(diagnose("HKM047", place, cells=row.cells, head=row.head))
        return body

    # --- names ---

    def _element(self, number: int, element: MarkedElement) -> None:
        """A marked paragraph becomes a passage block; a footnote is only noted."""
        if element.note:
            self._notes[number] = NoteId(element.note)
            return
        place = self._finder.pattern(_LESSON_MARK)
        options = {"id": element.id} if element.id else {}
        self._blocks[number] = Block(
            index=number, kind="passage", argument=element.lessons, options=options, parent=None, place=place
        )
        if mark("b", number) not in self._html:
            self.diagnostics.append(diagnose("HKM039", place, found=f"<{element.tag}>"))

    def _kind(self, inner: Cut) -> str:
        block = self._blocks.get(inner.block) if inner.block is not None else None
        return block.kind if block else ""

    def _name(self, cuts: list[tuple[Cut, Cut | None]]) -> None:
        """Ids in document order: the author's own, or ``p1``, ``q1``, ``b1``."""
        counts = {"passage": 0, "question": 0, "box": 0}
        first: dict[str, Place] = {}
        for inner, outer in cuts:
            block = self._blocks.get(inner.block) if inner.block is not None else None
            if block is None or block.kind == "unknown":
                continue
            family = block.kind if block.kind in counts else "box"
            counts[family] += 1
            name = block.options.get("id") or f"{family[0]}{counts[family]}"
            self.diagnostics.extend(check_id(name, block, first))
            first.setdefault(name, block.place)
            self.ids[block.index] = _typed(block.kind, name)
            if block.kind == "passage" and self._kind(outer or self._root):
                place = where_to_put(PARENTS["passage"]).values("expected")
                self.diagnostics.append(diagnose("HKM035", block.place, found="passage", **place))

    def _passage_id(self, inner: Cut) -> PassageId | None:
        return PassageId(self.ids[inner.block or 0]) if self._kind(inner) == "passage" else None

    # --- pieces ---

    def _slot(self, number: int) -> Piece | None:
        name = self.ids.get(number)
        kind = self._blocks[number].kind if number in self._blocks else ""
        if name is None:
            return None
        if kind == "passage":
            return PassageSlot(PassageId(name))
        return QuestionSlot(QuestionId(name)) if kind == "question" else BoxSlot(BoxId(name))

    def _fragment(self, inner: Cut) -> Fragment:
        return to_fragment(inner.html, self._calls, self._holes)

    def _text(self, inner: Cut) -> str:
        """The words of a cut and of the passages in it; other blocks are not prose."""
        html = inner.html
        for nested in inner.inside:
            if self._kind(nested) == "passage" and nested.block is not None:
                html = html.replace(mark("b", nested.block), "<p>" + nested.html + "</p>")
        return plain_text(html, self._links.name)

    # --- blocks ---

    def _block(self, inner: Cut) -> Block:
        assert inner.block is not None
        block = self._blocks[inner.block]
        if not inner.html.strip():
            self.diagnostics.append(diagnose("HKM040", block.place, found=block.kind))
        return block

    def _passage(self, inner: Cut) -> Passage:
        block = self._block(inner)
        lessons = tuple(LessonId(word) for word in dict.fromkeys(words_of(block.argument)))
        if not lessons:
            self.diagnostics.append(diagnose("HKM036", block.place))
        return Passage(
            id=PassageId(self.ids[block.index]),
            lessons=lessons,
            body=self._fragment(inner),
            text=self._text(inner),
            place=block.place,
            named=bool(block.options.get("id")),
        )

    def _question(self, inner: Cut) -> Question:
        block = self._block(inner)
        lines, faults = check_lines(block)
        self.diagnostics.extend(faults)
        return Question(
            id=QuestionId(self.ids[block.index]),
            body=self._fragment(inner),
            minutes=self._number(block, "minutes", 1, 480),
            lines=4 if lines is None else lines,
            passages=tuple(map(PassageId, words_of(block.options.get("passages", "")))),
            place=block.place,
        )

    def _box(self, inner: Cut) -> Box:
        block = self._block(inner)
        return Box(
            id=BoxId(self.ids[block.index]),
            kind="role-play" if block.kind == "role-play" else "key-point",
            title=block.argument or None,
            minutes=self._number(block, "minutes", 1, 480),
            body=self._fragment(inner),
            place=block.place,
        )

    def _number(self, block: Block, option: str, least: int, most: int) -> int | None:
        number, faults = check_number(block, option, least, most)
        self.diagnostics.extend(faults)
        return number

    def _footnotes(self, cuts: list[tuple[Cut, Cut | None]]) -> Iterator[Note]:
        """Footnotes in order of their first call; one that is never called is left out."""
        order = {name: number for number, name in enumerate(dict.fromkeys(self._calls), start=1)}
        written = {
            self._notes[inner.block]: inner
            for inner, _ in cuts
            if inner.block is not None and inner.block in self._notes
        }
        for name, number in order.items():
            if NoteId(name) in written:
                yield Note(id=NoteId(name), number=number, body=self._fragment(written[NoteId(name)]))


def _walk(outer: Cut, around: Cut | None) -> Iterator[tuple[Cut, Cut | None]]:
    """All cuts inside *outer* with the cut around each, in document order."""
    for inner in outer.inside:
        yield inner, outer if outer.block is not None else around
        yield from _walk(inner, outer)


def _typed(kind: str, name: str) -> PassageId | QuestionId | BoxId:
    if kind == "passage":
        return PassageId(name)
    return QuestionId(name) if kind == "question" else BoxId(name)
