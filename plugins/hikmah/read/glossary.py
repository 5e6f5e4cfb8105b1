"""The glossary file → its terms."""

from __future__ import annotations

from dataclasses import dataclass

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.model import Term
from hikmah.names import SourcePath
from hikmah.read.decode import decode_text
from hikmah.read.fields import decode
from hikmah.read.front_matter import compose_without_tabs
from hikmah.read.fronts import TermFront
from hikmah.read.scalars import wrong_kind
from hikmah.read.shapes import ListShape, Shape, shape_of
from hikmah.read.yaml_nodes import BrokenNode, ListNode, MapNode, Node, ScalarNode

_EXAMPLE = "- {id: customer-intimacy, name: customer intimacy, definition: Mengenal pelanggan satu per satu.}"


@dataclass(frozen=True, slots=True)
class GlossaryReading:
    """The terms that could be read, in the order of the file, and what is wrong with the others."""

    terms: tuple[Term, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_glossary(path: SourcePath, data: bytes) -> GlossaryReading:
    """Read ``glossary.yaml``, a list of terms; an empty file is an empty list.

    A function of its arguments alone. A term that stands twice is for the check stage to find.
    """
    text, found = decode_text(path, data)
    if text is None:
        return GlossaryReading((), found)
    composed = compose_without_tabs(path, text, 1)
    faults = [*found, *composed.diagnostics]
    terms = []
    entry = shape_of(TermFront)
    match composed.root:
        case None | ScalarNode(empty=True):
            entries: tuple[Node, ...] = ()
        case ListNode(items):
            entries = items
        case other:
            entries = ()
            faults += _wrong_kind(path, other, ListShape(entry))
    for node in entries:
        if isinstance(node, MapNode):
            decoded = decode(TermFront, node, path)
            faults += decoded.diagnostics
            terms += [_term(decoded.value, node)] if decoded.value else []
        else:
            faults += _wrong_kind(path, node, entry)
    return GlossaryReading(tuple(terms), tuple(sorted(faults)))


def _wrong_kind(path: SourcePath, node: Node, shape: Shape) -> list[Diagnostic]:
    if isinstance(node, BrokenNode):
        return []
    fault = wrong_kind(node, shape, _EXAMPLE)
    return [diagnose(fault.code, node.place, field=path, **dict(fault.values))]


def _term(front: TermFront, node: MapNode) -> Term:
    return Term(
        id=front.id, name=front.name, definition=front.definition, forms=front.forms, place=node.place
    )
