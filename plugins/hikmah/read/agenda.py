"""A training session's agenda: each item names exactly one thing to do."""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.model import AgendaItem
from hikmah.read.shapes import shape_of
from hikmah.read.yaml_nodes import ListNode, MapNode, ScalarNode


def agenda_faults(fields: MapNode) -> Iterator[Diagnostic]:
    """A finding for each item that names none of the kinds, or more than one.

    It looks at what is written, so that other faults of the front matter do not hide these. An item with
    an unknown field is passed over: that is most likely the misspelt kind, and reported as such.
    """
    known = {one.key for one in shape_of(AgendaItem).fields}
    kinds = known - {"minutes"}
    for item in _items(fields):
        keys = [
            key.text for key, value in item.entries if not (isinstance(value, ScalarNode) and value.empty)
        ]
        if known.issuperset(keys) and len(kinds.intersection(keys)) != 1:
            yield diagnose("HKM071", item.place, allowed=", ".join(sorted(kinds)))


def _items(fields: MapNode) -> Iterator[MapNode]:
    for key, value in fields.entries:
        if key.text == "items" and isinstance(value, MapNode):
            yield value
        if key.text == "items" and isinstance(value, ListNode):
            yield from (item for item in value.items if isinstance(item, MapNode))
