"""The open elements of a text that is read, and what becomes of each when it ends."""

from __future__ import annotations

from typing import Final

from hikmah.render.frames import (
    HEADINGS,
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
from hikmah.render.lines import WHITE, Line, fold, shows
from hikmah.render.nodes import (
    Block,
    Cell,
    Code,
    Figure,
    Foreign,
    Head,
    Inline,
    Note,
    Par,
    Picture,
    Quotation,
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
                into = frame.open_in(into)
        return run.line, into

    def write(self, data: str) -> None:
        """Text arrives; white space alone neither begins a line nor follows another space."""
        text = fold(data)
        index = self._run_index()
        run = None if index is None else self.frames[index]
        if run.line.shows(text) if isinstance(run, Run) else text.strip(WHITE):
            line, into = self.target()
            line.write(into, text)

    def flow(self) -> Flow:
        """The innermost element that takes blocks; what a list holds outside its items joins the last."""
        container = self.container()
        if isinstance(container, ListFrame):
            self.frames.insert(self._container_index() + 1, Flow("+", container.last_item()))
        return next(frame for frame in reversed(self.frames) if isinstance(frame, Flow))

    def end_line(self) -> None:
        """A block begins or ends: so does the paragraph that is open; in a heading it is a mere space."""
        index = self._run_index()
        if index is None:
            return
        run = self.frames[index]
        assert isinstance(run, Run)
        if run.closed:
            self.write(" ")
            return
        for frame in self.frames[index + 1 :]:
            if isinstance(frame, SpanFrame):
                frame.into = None
        del self.frames[index]
        self._emit(run)

    def end(self, frame: Frame) -> None:
        """End *frame*, and before it what is open within it."""
        ended: Frame | None = None
        while ended is not frame:
            ended = self.frames.pop()
            self._end(ended)

    def finish(self) -> list[Block]:
        """End all that is open."""
        while len(self.frames) > 1:
            self._end(self.frames.pop())
        return self.root.blocks

    def end_implied(self) -> None:
        """End what a list held outside its items."""
        if (container := self.container()).tag == "+":
            self.end(container)

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
            cell = Cell(header=frame.tag == "th", span=frame.span, align=frame.align, c=frame.blocks)
            row.cells.append((cell, frame.rows))
        elif frame.tag == "blockquote" and frame.blocks:
            self.flow().blocks.append(Quotation(t="quote", c=frame.blocks))
        elif frame.tag == "figure":
            self.flow().blocks.extend(frame.as_figure())

    def _end_row(self, frame: RowFrame) -> None:
        table = next(open_ for open_ in reversed(self.frames) if isinstance(open_, TableFrame))
        since = self.frames.index(table)
        in_head = any(open_.tag == "thead" for open_ in self.frames[since:])
        (table.head if in_head else table.body).append(frame.cells)

    def _end_table(self, frame: TableFrame) -> None:
        if square(frame.node, frame.head, frame.body):
            self.flow().blocks.append(frame.node)


def _lone_picture(nodes: list[Inline]) -> Picture | None:
    while len(nodes) == 1 and not isinstance(node := nodes[0], str):
        if node["t"] == "img":
            return node
        if node["t"] in ("br", "code", "note"):
            return None
        nodes = node["c"]  # type: ignore[typeddict-item]
    return None
