"""What can be mended in a front matter: dates, keys, the order of lessons. Only those words change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from hikmah.names import SourcePath
from hikmah.read.dates import one_day
from hikmah.read.front_matter import read_front_matter
from hikmah.read.fronts import LessonFront, PageFront, SessionFront, StoryFront
from hikmah.read.reply_front import ReplyFront
from hikmah.read.shapes import DayShape, GroupShape, ListShape, Shape, shape_of
from hikmah.read.yaml_nodes import ListNode, MapNode, Node, ScalarNode

FRONTS: dict[str, type] = {
    "stories": StoryFront,
    "lessons": LessonFront,
    "sessions": SessionFront,
    "pages": PageFront,
    "replies": ReplyFront,
}
_SURE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Edit:
    """Some words of one line and what shall stand there."""

    line: int
    column: int
    old: str
    new: str
    fix: str


def field_edits(path: SourcePath, text: str, lessons: Sequence[str]) -> list[Edit]:
    """All that is sure, by place. *lessons* are the ids of all lessons in their order.

    Nothing where the fields cannot be read as they stand: then no place in them is certain.
    """
    cls = FRONTS.get(path.partition("/")[0])
    front = read_front_matter(path, text)
    if cls is None or front.fields is None or front.diagnostics:
        return []
    edits = list(_group(shape_of(cls), front.fields))
    if cls is StoryFront:
        edits += _ordered(front.fields, lessons)
    return sorted(edits)


def apply(text: str, edits: Sequence[Edit]) -> tuple[str, tuple[str, ...]]:
    """*text* with the edits whose words stand where they should, and which fixes these were."""
    lines = text.split("\n")
    done = []
    for edit in sorted(edits, reverse=True):
        line, start = lines[edit.line - 1], edit.column - 1
        if line.startswith(edit.old, start):
            lines[edit.line - 1] = line[:start] + edit.new + line[start + len(edit.old) :]
            done.append(edit.fix)
    return "\n".join(lines), tuple(sorted(set(done)))


def _group(shape: GroupShape, node: MapNode) -> Iterator[Edit]:
    fields = {one.key: one for one in shape.fields}
    written = {key.text for key, _ in node.entries}
    unknown = [key for key, _ in node.entries if key.text not in fields]
    meant = {key.text: _meant(key.text, fields.keys() - written) for key in unknown}
    for key in unknown:
        name = meant[key.text]
        if name and list(meant.values()).count(name) == 1 and key.plain:
            yield _edit(key, name, "key")
    for key, value in node.entries:
        if key.text in fields:
            yield from _value(fields[key.text].shape, value)


def _meant(written: str, free: set[str]) -> str | None:
    """The one field that *written* is nearly the name of."""
    near = [name for name in sorted(free) if SequenceMatcher(None, written.lower(), name).ratio() >= _SURE]
    return near[0] if len(near) == 1 else None


def _value(shape: Shape, node: Node) -> Iterator[Edit]:
    match shape, node:
        case DayShape(), ScalarNode():
            day = one_day(node.text)
            if day is not None and day.isoformat() != node.text.strip():
                yield from _day(node, day.isoformat())
        case GroupShape(), MapNode():
            yield from _group(shape, node)
        case ListShape(item), ListNode():
            for inner in node.items:
                yield from _value(item, inner)
        case ListShape(item), MapNode():
            yield from _value(item, node)


def _day(node: ScalarNode, day: str) -> Iterator[Edit]:
    for quote in ("",) if node.plain else ("'", '"'):
        yield Edit(
            line=node.place.line,
            column=node.place.column,
            old=f"{quote}{node.text}{quote}",
            new=day,
            fix="date",
        )


def _ordered(fields: MapNode, lessons: Sequence[str]) -> Iterator[Edit]:
    """The lessons of a story in the lessons' own order, where all of them are known."""
    for key, node in fields.entries:
        if key.text != "lessons" or not isinstance(node, ListNode):
            continue
        items = [item for item in node.items if isinstance(item, ScalarNode) and item.plain]
        names = [item.text for item in items]
        if len(items) == len(node.items) == len(set(names)) and set(names) <= set(lessons):
            for item, name in zip(items, sorted(names, key=lessons.index), strict=True):
                if item.text != name:
                    yield _edit(item, name, "order")


def _edit(node: ScalarNode, new: str, fix: str) -> Edit:
    return Edit(line=node.place.line, column=node.place.column, old=node.text, new=new, fix=fix)
