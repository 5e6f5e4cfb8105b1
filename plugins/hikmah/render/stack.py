"""The open elements of a text that is read, and what becomes of each when it ends."""

from __future__ import annotations

from typing import Final

from hikmah.render.frames import (
    HEADINGS,
    SPANS,
    Container,
    Flow,
    Frame,
    ListFrame,
    Literal,
    RowFrame,
    Run,
    Skip,
    SpanFrame,
    TableFrame,
)
from hikmah.render.grid import square
from hikmah.render.lines import Line, fold, shows
from hikmah.render.nodes import (
    Block,
    Cell,
    Code,
    Figure,
    Foreign,
    Head,
    Inline,
    Link,
    Note,
    Par,
    Picture,
    Quotation,
    Span,
    Term,
    Verbatim,
)

_LOWEST: Final = 6
"""PDF knows no heading below it."""


class Stack:
    """Holds the open elements itself, so that no depth of the HTML can exhaust Python's own stack."""

    def __init__(self, top: int) -> None:
        self.root = Flow("")
        self.frames: list[Frame] = [self.root]
        self._top = top
        self._above: list[int] = []

    def literal(self) -> Literal | None:
        """The innermost open element whose tags do not count."""
        return next((frame for frame in reversed(self.frames) if isinstance(frame, Literal)), None)

    def container(self) -> Container:
        """The innermost element that holds blocks, items, rows or cells."""
        frame = self.frames[self._container_index()]
        assert isinstance(frame, Flow | ListFrame | TableFrame | RowFrame)
        return frame

    def line_is_open(self) -> bool:
        """Whether text would go on in a line that has begun."""
        return self._run_index() is not None

    def target(self) -> tuple[Line, list[Inline]]:
        """The line to write in, and the list within it; a paragraph begins where none is open."""
        index = self._run_index()
        if index is None:
            self.flow()
            index = self._container_index() + 1
            self.frames.insert(index, Run(""))
        run = self.frames[index]
        assert isinstance(run, Run)
        into = run.line.nodes
        for frame in self.frames[index + 1 :]:
            if isinstance(frame, SpanFrame):
                into = _attach(frame, into)
        return run.line, into

    def flow(self) -> Flow:
        """The innermost element that takes blocks; what a list holds outside its items joins the last."""
        container = self.container()
        if isinstance(container, ListFrame):
            self.frames.insert(self._container_index() + 1, Flow("+", _last_item(container)))
        return next(frame for frame in reversed(self.frames) if isinstance(frame, Flow))

    def end_line(self) -> None:
        """A block begins or ends: so does the paragraph that is open; in a heading it is a mere space."""
        index = self._run_index()
        if index is None:
            return
        run = self.frames[index]
        assert isinstance(run, Run)
        if run.closed:
            line, into = self.target()
            line.write(into, " ")
            return
        for frame in self.frames[index + 1 :]:
            if isinstance(frame, SpanFrame):
                frame.into = None
        del self.frames[index]
        self._emit(run)

    def end_to(self, index: int) -> None:
        """End what is open from *index* on, innermost first."""
        while len(self.frames) > index:
            self._end(self.frames.pop())

    def end_implied(self) -> None:
        """End what a list held outside its items."""
        if self.container().tag == "+":
            self.end_to(self._container_index())

    def _container_index(self) -> int:
        return max(
            index
            for index, frame in enumerate(self.frames)
            if isinstance(frame, Flow | ListFrame | TableFrame | RowFrame)
        )

    def _run_index(self) -> int | None:
        for index in range(len(self.frames) - 1, self._container_index(), -1):
            if isinstance(self.frames[index], Run):
                return index
        return None

    def _end(self, frame: Frame) -> None:
        match frame:
            case Run():
                self._emit(frame)
            case Literal():
                self._end_literal(frame)
            case Flow():
                self._end_flow(frame)
            case RowFrame():
                self._end_row(frame)
            case TableFrame():
                self._end_table(frame)
            case ListFrame(node=node):
                if not node["items"]:
                    self.flow().blocks.remove(node)
            case SpanFrame() | Skip():
                pass

    def _emit(self, run: Run) -> None:
        run.line.trim()
        nodes = run.line.nodes
        if not shows(nodes):
            return
        if run.lang:
            nodes = [Foreign(t="lang", lang=run.lang, c=nodes)]
        if run.tag not in ("", "p") and self._emit_special(run.tag, nodes):
            return
        picture = _lone_picture(nodes)
        if picture is None:
            self.flow().blocks.append(Par(t="p", c=nodes))
        else:
            caption: list[Inline] = [picture["title"]] if picture["title"] else []
            self.flow().blocks.append(
                Figure(t="figure", src=picture["src"], alt=picture["alt"], caption=caption)
            )

    def _emit_special(self, tag: str, nodes: list[Inline]) -> bool:
        container = self.container()
        if tag in HEADINGS:
            self.flow().blocks.append(Head(t="h", level=self._level(int(tag[1])), c=nodes))
        elif tag.startswith("note:"):
            line, into = self.target()
            line.put(into, Note(t="note", c=nodes))
        elif tag == "caption" and isinstance(container, TableFrame) and not container.node["caption"]:
            container.node["caption"] = nodes
        elif tag == "figcaption" and container.tag == "figure" and isinstance(container, Flow):
            container.caption = nodes
        elif tag == "dt" and isinstance(container, ListFrame) and container.node["t"] == "terms":
            container.node["items"].append({"term": nodes, "c": []})
        else:
            return False
        return True

    def _level(self, written: int) -> int:
        while self._above and self._above[-1] >= written:
            self._above.pop()
        self._above.append(written)
        return min(self._top + len(self._above) - 1, _LOWEST)

    def _end_literal(self, frame: Literal) -> None:
        text = "".join(frame.text)
        if frame.tag == "pre":
            text = text.removeprefix("\n").rstrip("\n")
            if text.strip():
                self.flow().blocks.append(Verbatim(t="pre", text=text))
        elif text := fold(text):
            line, into = self.target()
            line.put(into, Code(t="code", text=text))

    def _end_flow(self, frame: Flow) -> None:
        if frame.tag in ("td", "th"):
            row = self.container()
            assert isinstance(row, RowFrame)
            cell = Cell(header=frame.tag == "th", span=frame.span, c=frame.blocks)
            row.cells.append((cell, frame.rows))
        elif frame.tag == "blockquote" and frame.blocks:
            self.flow().blocks.append(Quotation(t="quote", c=frame.blocks))
        elif frame.tag == "figure":
            self._end_figure(frame)

    def _end_figure(self, frame: Flow) -> None:
        first = frame.blocks[0] if frame.blocks else None
        if first is not None and first["t"] == "figure" and len(frame.blocks) == 1:
            first["caption"] = frame.caption or first["caption"]
        elif frame.caption:
            frame.blocks.append(Par(t="p", c=frame.caption))
        self.flow().blocks.extend(frame.blocks)

    def _end_row(self, frame: RowFrame) -> None:
        table = next(open_ for open_ in reversed(self.frames) if isinstance(open_, TableFrame))
        since = self.frames.index(table)
        in_head = any(open_.tag == "thead" for open_ in self.frames[since:])
        (table.head if in_head else table.body).append(frame.cells)

    def _end_table(self, frame: TableFrame) -> None:
        if square(frame.node, frame.head, frame.body):
            self.flow().blocks.append(frame.node)


def _attach(frame: SpanFrame, into: list[Inline]) -> list[Inline]:
    """The list to write in for *frame*, whose node is made on first use in each line."""
    if frame.into is None:
        frame.into = []
        if frame.tag == "a":
            into.append(Link(t="a", href=frame.href, c=frame.into))
        elif frame.tag in SPANS:
            into.append(Span(t=SPANS[frame.tag], c=frame.into))
        else:
            into.append(Foreign(t="lang", lang=frame.lang, c=frame.into))
            return frame.into
        if frame.lang:
            outer, frame.into = frame.into, []
            outer.append(Foreign(t="lang", lang=frame.lang, c=frame.into))
    return frame.into


def _last_item(frame: ListFrame) -> list[Block]:
    node = frame.node
    if node["t"] == "terms":
        if not node["items"]:
            node["items"].append(Term(term=[], c=[]))
        return node["items"][-1]["c"]
    if not node["items"]:
        node["items"].append([])
    return node["items"][-1]


def _lone_picture(nodes: list[Inline]) -> Picture | None:
    while len(nodes) == 1 and not isinstance(node := nodes[0], str):
        if node["t"] == "img":
            return node
        if node["t"] in ("br", "code", "note"):
            return None
        nodes = node["c"]  # type: ignore[typeddict-item]
    return None
