"""A mapping node → a frozen dataclass, by the dataclass's type hints; every fault is found in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar, cast

from hikmah.diagnostics import Diagnostic, diagnose, hint, nearest
from hikmah.names import Place, Places, SourcePath
from hikmah.read.about import About
from hikmah.read.phrases import shown
from hikmah.read.scalars import Fault, read_scalar, wrong_kind
from hikmah.read.shapes import FieldShape, GroupShape, ListShape, Shape, TextShape, shape_of, stand_in
from hikmah.read.yaml_nodes import BrokenNode, ListNode, MapNode, Node, ScalarNode

T = TypeVar("T")
Path = tuple[str | int, ...]
_IN_INDONESIAN = MappingProxyType(
    {
        "agenda": "items",
        "alamat": "slug",
        "alamat_lama": "aliases",
        "alasan": "reason",
        "bagian": "part",
        "bahasa": "lang",
        "cerita": "story",
        "diubah": "modified",
        "fasilitator": "trainer",
        "gambar": "image",
        "jam": "start",
        "jenis": "kind",
        "judul": "title",
        "kegiatan": "activity",
        "kertas": "paper",
        "keterangan": "alt",
        "menit": "minutes",
        "mulai": "start",
        "nama": "name",
        "pelajaran": "lessons",
        "penulis": "author",
        "penutup": "closing",
        "pertanyaan": "questions",
        "pertanyaan_pembuka": "opening_question",
        "petikan": "passage",
        "rehat": "break",
        "ringkasan": "summary",
        "sampul": "cover",
        "seri": "series",
        "sumber": "source",
        "tanggal": "date",
        "tempat": "place",
        "terjemahan_dari": "translation_of",
        "tujuan": "aims",
        "urutan": "order",
    }
)


@dataclass(frozen=True, slots=True)
class Decoded(Generic[T]):
    """The value, or None where there are findings; and where each field that was written stands.

    ``salvaged`` is there always: with stand-ins for the fields that cannot be taken, it serves to find out
    what else is wrong with the site, and for nothing else. ``lost`` names those fields.
    """

    value: T | None
    salvaged: T
    lost: frozenset[str]
    places: Places
    diagnostics: tuple[Diagnostic, ...]


def decode(cls: Callable[..., T], node: MapNode, source: SourcePath) -> Decoded[T]:
    """The *cls*, a dataclass, that *node* describes.

    A place is that of the value. In a list that drops what stands there twice, places count what is kept.
    """
    decoding = _Decoding(source)
    assert isinstance(cls, type)
    shape = shape_of(cls)
    value = decoding.group(shape, node, ())
    places = Places(source, tuple(decoding.places))
    salvaged, lost = (value, frozenset[str]()) if value else _salvage(shape, decoding.taken)
    return Decoded(cast("T | None", value), cast("T", salvaged), lost, places, tuple(decoding.diagnostics))


def _salvage(shape: GroupShape, taken: Mapping[str, object]) -> tuple[object, frozenset[str]]:
    build: Callable[..., object] = shape.cls
    stand_ins = {
        one.name: stand_in(one.shape) for one in shape.fields if one.required and taken.get(one.name) is None
    }
    given = {name: value for name, value in taken.items() if value is not None}
    lost = {*stand_ins, *(name for name, value in taken.items() if value is None)}
    return build(**given, **stand_ins), frozenset(lost)


@dataclass(slots=True)
class _Decoding:
    source: SourcePath
    places: list[tuple[Path, int, int]] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    taken: dict[str, object] = field(default_factory=dict)
    """The fields of the outermost group; None where one cannot be taken."""

    def group(self, shape: GroupShape, node: MapNode, path: Path) -> object | None:
        """The dataclass that *node* describes, or None after reporting all that is wrong with it."""
        before = len(self.diagnostics)
        written = {key.text: (key, value) for key, value in node.entries}
        meant = self._unknown(shape, node)
        values: dict[str, object] = {}
        broken = False
        for one in shape.fields:
            key, value = written.get(one.key, (None, None))
            if key is None or value is None or _nothing(value, one.shape):
                if one.required and one.key not in meant:
                    self._missing(one, key.place if key else node.place, path)
                continue
            decoded = self.value(one.shape, value, (*path, one.key), one.about)
            broken = broken or decoded is None
            values[one.name] = decoded
        if not path:
            self.taken = values
        build: Callable[..., object] = shape.cls
        return None if broken or len(self.diagnostics) > before else build(**values)

    def value(self, shape: Shape, node: Node, path: Path, about: About) -> object | None:
        """The value of one node, or None after reporting why there is none."""
        self.places.append((path, node.place.line, node.place.column))
        match shape, node:
            case _, BrokenNode():
                return None
            case ListShape(), ListNode():
                return self._items(shape.item, tuple(_items(node, shape.item)), path, about)
            case ListShape(TextShape()), ScalarNode() if not _looks_like_list(shape, node):
                return self._items(shape.item, (node,), path, about)
            case ListShape(GroupShape()), MapNode():
                return self._items(shape.item, (node,), path, about)
            case GroupShape(), MapNode():
                return self.group(shape, node, path)
            case GroupShape(cls, short=str(short)), ScalarNode():
                build: Callable[..., object] = cls
                return build(**{short: node.text.strip()})
            case ((ListShape() | GroupShape()), _):
                return self._fault(wrong_kind(node, shape, about.example), node, path)
            case _, ScalarNode() if not node.empty:
                found = read_scalar(node, shape, about.example)
                return self._fault(found, node, path) if isinstance(found, Fault) else found
        return self._fault(wrong_kind(node, shape, about.example), node, path)

    def _items(self, shape: Shape, nodes: tuple[Node, ...], path: Path, about: About) -> object | None:
        """The items as a tuple; of address names each stands once, where it stood first."""
        once = shape == TextShape("name")
        values: list[object] = []
        broken = False
        for node in nodes:
            if once and isinstance(node, ScalarNode) and node.text.strip() in values:
                continue
            value = self.value(shape, node, (*path, len(values)), about)
            broken = broken or value is None
            values.append(value)
        return None if broken else tuple(values)

    def _unknown(self, shape: GroupShape, node: MapNode) -> set[str]:
        """Report keys that are no fields; gives the fields they most likely mean, which are not missing."""
        known = [one.key for one in shape.fields]
        unknown = [key for key, _ in node.entries if key.text not in known]
        for key in unknown:
            values = {**hint(key.text, known), "near": _near(key.text, known), "found": shown(key.text)}
            self.diagnostics.append(diagnose("HKM011", key.place, **values))
        return {_near(key.text, known) for key in unknown}

    def _missing(self, one: FieldShape, place: Place, path: Path) -> None:
        name = label((*path, one.key))
        self.diagnostics.append(diagnose("HKM013", place, field=name, example=one.about.example))

    def _fault(self, fault: Fault, node: Node, path: Path) -> object | None:
        values = dict(fault.values)
        self.diagnostics.append(diagnose(fault.code, node.place, field=label(path), **values))
        return None


def _near(written: str, known: list[str]) -> str:
    """The field that is most likely meant, which may be called in Indonesian."""
    meant = _IN_INDONESIAN.get(written.lower().replace(" ", "_"), "")
    return meant if meant in known else nearest(written, known)


def label(path: Path) -> str:
    """A field's name for people: ``items.minutes``; which of the items, its line tells."""
    return ".".join(step for step in path if isinstance(step, str))


def _nothing(node: Node, shape: Shape) -> bool:
    """Whether a key is there but nothing is written to it, which is as good as no key."""
    if isinstance(node, ScalarNode):
        return node.empty
    return isinstance(node, ListNode) and isinstance(shape, ListShape) and not node.items


def _looks_like_list(shape: ListShape, node: ScalarNode) -> bool:
    """Whether address names were written with commas but without the brackets."""
    return shape.item == TextShape("name") and "," in node.text


def _items(node: ListNode, shape: Shape) -> Iterator[Node]:
    """The items; among texts, ``- Kolom kiri: isi`` is the text it looks like and not a group."""
    for item in node.items:
        match item:
            case MapNode(((key, ScalarNode() as value),)) if shape == TextShape():
                yield ScalarNode(f"{key.text}: {'' if value.empty else value.text}".strip(), key.place)
            case _:
                yield item
