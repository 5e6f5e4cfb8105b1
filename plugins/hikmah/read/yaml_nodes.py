"""YAML → nodes that know their places; no Python object is ever made from what a file says.

Nodes are built from the parser's events, so depth is bounded before anything nests, and anchors, aliases
and tags, which authors never need and attackers do, are findings and not features.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.language import Said
from hikmah.names import Place, SourcePath
from hikmah.read.decode import drop_unwanted
from hikmah.read.phrases import shown
from hikmah.read.yaml_faults import ANCHOR, ODD_KEY, SECOND_DOCUMENT, TAG, TOO_DEEP, explain

try:
    from yaml import CSafeLoader

    LOADER: Any = CSafeLoader
except ImportError:  # PyYAML was built without libyaml: slower, same answers
    LOADER = yaml.SafeLoader

MAX_DEPTH = 20


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """One value as it is written; ``plain`` where it bears no quotes, so that it may mean “empty”."""

    text: str
    place: Place
    plain: bool = True

    @property
    def empty(self) -> bool:
        """Whether nothing is written here, or a word that YAML reads as nothing."""
        return not self.text.strip() or (self.plain and self.text in ("~", "null", "Null", "NULL"))


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class MapNode:
    """Fields and their values, in the order of the file; no key stands twice."""

    entries: tuple[tuple[ScalarNode, Node], ...]
    place: Place

    def scalar(self, key: str) -> ScalarNode | None:
        """The value of *key*, if it is there and is a single value that is not empty."""
        for name, node in self.entries:
            if name.text == key and isinstance(node, ScalarNode) and not node.empty:
                return node
        return None


@dataclass(frozen=True, slots=True)
class BrokenNode:
    """A value that could not be taken; its finding is already made."""

    place: Place


Node = ScalarNode | ListNode | MapNode | BrokenNode


@dataclass(frozen=True, slots=True)
class Composed:
    """The root node, or None where the text is empty or cannot be parsed (then there is a finding)."""

    root: Node | None
    diagnostics: tuple[Diagnostic, ...]


class _RefusalError(Exception):
    """What the text does is valid YAML but ends the reading."""

    def __init__(self, mark: Any, phrase: Said) -> None:
        super().__init__(phrase.en)
        self.mark = mark
        self.phrase = phrase


def compose(source: SourcePath, text: str, first_line: int, loader: Any = LOADER) -> Composed:
    """The nodes of *text*, whose first line is the line *first_line* of *source*."""
    composer = _Composer(source, first_line)
    try:
        root = composer.document(yaml.parse(text, Loader=loader))
    except _RefusalError as refusal:
        composer.report(refusal.mark, refusal.phrase)
        root = None
    except yaml.YAMLError as fault:
        composer.report(*explain(fault, text))
        root = None
    return Composed(root, tuple(composer.diagnostics))


@dataclass(slots=True)
class _Composer:
    source: SourcePath
    first_line: int
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        """The one document's root node."""
        root = None
        begun = False
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if begun:
                    raise _RefusalError(event.start_mark, SECOND_DOCUMENT)
                begun = True
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 1)
        return root

    def report(self, mark: Any, phrase: Said) -> None:
        """Note a fault of the YAML itself; without a mark it stands at the start."""
        self.diagnostics.append(diagnose("HKM008", self._place(mark), **phrase.values("problem")))

    def _place(self, mark: Any) -> Place:
        if mark is None:
            return Place(self.source, self.first_line)
        return Place(self.source, mark.line + self.first_line, mark.column + 1)

    def _node(self, event: Any, events: Iterator[yaml.Event], depth: int) -> Node:
        if depth > MAX_DEPTH:
            raise _RefusalError(event.start_mark, TOO_DEEP)
        if isinstance(event, yaml.AliasEvent):
            return self._broken(event, ANCHOR)
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            node = self._scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            children = tuple(self._children(events, yaml.SequenceEndEvent, depth))
            node = ListNode(children, self._place(event.start_mark))
        else:
            node = self._mapping(event, events, depth)
        if event.anchor:
            return self._broken(event, ANCHOR)
        return self._broken(event, TAG) if event.tag else node

    def _broken(self, event: Any, phrase: Said) -> BrokenNode:
        self.report(event.start_mark, phrase)
        return BrokenNode(self._place(event.start_mark))

    def _children(self, events: Iterator[yaml.Event], end: type[yaml.Event], depth: int) -> Iterator[Node]:
        while not isinstance(event := next(events), end):
            yield self._node(event, events, depth + 1)

    def _scalar(self, event: Any) -> ScalarNode:
        place = self._place(event.start_mark)
        text = event.value
        if event.style == '"':  # escapes can write what decoding has dropped from the file
            text, dropped = drop_unwanted(text, place)
            self.diagnostics.extend(found_at(place, dropped))
        return ScalarNode(text, place, not event.style)

    def _mapping(self, event: Any, events: Iterator[yaml.Event], depth: int) -> MapNode:
        entries: dict[str, tuple[ScalarNode, Node]] = {}
        children = self._children(events, yaml.MappingEndEvent, depth)
        for key, value in zip(children, children, strict=True):
            if isinstance(key, BrokenNode):
                continue
            if not isinstance(key, ScalarNode):
                self.diagnostics.append(diagnose("HKM008", key.place, **ODD_KEY.values("problem")))
            elif first := entries.get(key.text):
                values = {"found": shown(key.text), "first": first[0].place.line}
                self.diagnostics.append(diagnose("HKM010", key.place, **values))
            else:
                entries[key.text] = (key, value)
        return MapNode(tuple(entries.values()), self._place(event.start_mark))


def found_at(place: Place, diagnostics: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    """The same findings, all at *place*: within a value with escapes no column can be told."""
    return (Diagnostic(place, found.code, found.values) for found in diagnostics)
