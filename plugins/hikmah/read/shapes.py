"""What may be written into each field, worked out from the type hints of a frozen dataclass.

The same shapes serve the decoder and whatever tells editors and authors about the fields.
"""

from __future__ import annotations

import dataclasses
import datetime
import types
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, NewType, Union, get_args, get_origin, get_type_hints

from hikmah.model import Localized
from hikmah.read.about import About
from hikmah.read.nested import NESTED

Form = Literal["text", "name", "clock", "passage"]


@dataclass(frozen=True, slots=True)
class TextShape:
    """A text; ``name`` is an address name, ``clock`` a time of day, ``passage`` a ``story#passage``."""

    form: Form = "text"


@dataclass(frozen=True, slots=True)
class DayShape:
    """A date."""


@dataclass(frozen=True, slots=True)
class WholeShape:
    """A whole number, perhaps with a least value."""

    minimum: int | None = None


@dataclass(frozen=True, slots=True)
class SwitchShape:
    """True or false."""


@dataclass(frozen=True, slots=True)
class ChoiceShape:
    """One word of a closed list."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list; a single value stands for a list of one where the items are texts or groups."""

    item: Shape


@dataclass(frozen=True, slots=True)
class GroupShape:
    """A group of named fields that becomes the dataclass ``cls``."""

    cls: type
    fields: tuple[FieldShape, ...]
    short: str | None = None
    """The field that a single text stands for, where the group may be written so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldShape:
    """One field: its name in Python, its key in the file, and what it takes."""

    name: str
    key: str
    shape: Shape
    required: bool
    about: About


Shape = TextShape | DayShape | WholeShape | SwitchShape | ChoiceShape | ListShape | GroupShape


@lru_cache(maxsize=64)
def shape_of(cls: type) -> GroupShape:
    """The shape of the dataclass *cls*; remembered, for working out type hints is slow."""
    hints = get_type_hints(cls)
    told: Mapping[str, About] = NESTED.get(cls, {})
    fields = []
    for field in dataclasses.fields(cls):
        about = field.metadata["about"] if field.metadata else told[field.name]
        fields.append(
            FieldShape(
                name=field.name,
                key=field.name.rstrip("_"),
                shape=_shape(hints[field.name], about),
                required=field.default is dataclasses.MISSING
                and field.default_factory is dataclasses.MISSING,
                about=about,
            )
        )
    return GroupShape(cls, tuple(fields), "id" if cls is Localized else None)


def stand_in(shape: Shape) -> object:
    """A value that holds the place of one that cannot be taken; nothing is ever made from it."""
    match shape:
        case TextShape():
            return ""
        case DayShape():
            return datetime.date(1970, 1, 1)
        case WholeShape():
            return 0
        case SwitchShape():
            return False
        case ChoiceShape():
            return shape.words[-1]
        case ListShape():
            return ()
        case GroupShape():
            return shape.cls(**{one.name: stand_in(one.shape) for one in shape.fields if one.required})


def _shape(hint: Any, about: About) -> Shape:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        (inner,) = (arg for arg in get_args(hint) if arg is not types.NoneType)
        return _shape(inner, about)
    if origin is tuple:
        return ListShape(_shape(get_args(hint)[0], about))
    if origin is Literal:
        return ChoiceShape(get_args(hint))
    if isinstance(hint, NewType):
        return TextShape("name")
    if dataclasses.is_dataclass(hint):
        assert isinstance(hint, type)
        return shape_of(hint)
    return _plain_shape(hint, about)


def _plain_shape(hint: Any, about: About) -> Shape:
    plain: dict[type, Shape] = {
        str: TextShape(about.form),
        datetime.date: DayShape(),
        int: WholeShape(about.minimum),
        bool: SwitchShape(),
    }
    return plain[hint]
