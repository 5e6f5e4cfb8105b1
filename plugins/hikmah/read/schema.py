"""Shapes → JSON Schema (draft 7, which every editor knows): the same types that validate also tell editors.

A schema says what one file may hold by itself. What a field points to, and what YAML itself forbids (a tab,
a key twice), only ``hikmah check`` can tell.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from hikmah.model import AgendaItem
from hikmah.read.fronts import LessonFront, PageFront, SessionFront, StoryFront, TermFront
from hikmah.read.reply_front import ReplyFront
from hikmah.read.shapes import (
    ChoiceShape,
    DayShape,
    FieldShape,
    Form,
    GroupShape,
    ListShape,
    Shape,
    SwitchShape,
    TextShape,
    WholeShape,
    shape_of,
)

KINDS: Mapping[str, type] = MappingProxyType(
    {
        "story": StoryFront,
        "lesson": LessonFront,
        "session": SessionFront,
        "page": PageFront,
        "reply": ReplyFront,
        "glossary": TermFront,
    }
)
"""The kinds of source files, and what is written into each; a glossary is a list of such groups."""

_NAME = "[a-z0-9]+(-[a-z0-9]+)*"
_DAY = (
    "[0-9]{4}-(02-(0[1-9]|[12][0-9])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))"
)
_TIME = r"(([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}[0-9:.]*[ \t]*(Z|[-+][0-9:]+)?)?"
_PATTERNS: Mapping[Form, str] = MappingProxyType(
    {
        "name": f"^{_NAME}$",
        "clock": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
        "passage": f"^{_NAME}#{_NAME}$",
    }
)
_WORDS = ("string", "number", "boolean")
"""A text may look like something else to YAML: ``title: 1998``."""
_MOST = 999_999_999


def schema_of(kind: str) -> dict[str, Any]:
    """The JSON Schema of the fields of one kind of file, a key of :data:`KINDS`."""
    entry = _of(shape_of(KINDS[kind]))
    head = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"Hikmah: {kind}",
        "$comment": "Made by `hikmah schema`; not to be edited by hand.",
    }
    if kind == "glossary":
        return {**head, "type": ["array", "null"], "items": entry}
    return {**head, **entry}


def schema_text(kind: str) -> str:
    """The same as a file's text."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def _of(shape: Shape) -> dict[str, Any]:
    match shape:
        case TextShape(form):
            return _text(form)
        case DayShape():
            return {"type": "string", "pattern": f"^{_DAY}{_TIME}$"}
        case WholeShape(minimum):
            return {"type": "integer", "minimum": -_MOST if minimum is None else minimum, "maximum": _MOST}
        case SwitchShape():
            return {"enum": [True, False, "true", "false", "yes", "no", "on", "off"]}
        case ChoiceShape(words):
            return {"enum": list(words)}
        case ListShape(item):
            return _list(item)
        case GroupShape():
            return _group(shape)


def _text(form: Form) -> dict[str, Any]:
    if form == "text":
        return {"type": list(_WORDS)}
    if form == "name":
        return {"type": ["string", "integer"], "pattern": _PATTERNS[form], "minimum": 0}
    return {"type": "string", "pattern": _PATTERNS[form]}


def _list(item: Shape) -> dict[str, Any]:
    """A list, or where the reader takes it for a list of one, a single value."""
    one = _of(item)
    if item == TextShape():  # “- Kolom kiri: isi” is the text it looks like
        return {"type": ["array", *_WORDS], "items": {"type": [*_WORDS, "object"], "maxProperties": 1}}
    if isinstance(item, (TextShape, GroupShape)):
        return {"anyOf": [{"type": "array", "items": one}, one]}
    return {"type": "array", "items": one}


def _group(shape: GroupShape) -> dict[str, Any]:
    group: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {one.key: _field(one) for one in shape.fields},
    }
    if required := [one.key for one in shape.fields if one.required]:
        group["required"] = required
    if shape.cls is AgendaItem:
        kinds = [one.key for one in shape.fields if one.key != "minutes"]
        group["oneOf"] = [
            {"required": [kind], "properties": {kind: {"not": {"type": "null"}}}} for kind in kinds
        ]
    return {"anyOf": [group, {"type": list(_WORDS)}]} if shape.short else group


def _field(one: FieldShape) -> dict[str, Any]:
    """A field with what it is for; one that may be left out may also be left empty."""
    told = {"description": f"{one.about.id} / {one.about.en}\n\n{one.about.example}"}
    written = _of(one.shape)
    if one.required and isinstance(one.shape, ListShape):
        return {**told, "minItems": 1, **written}
    if one.required:
        return {**told, **written}
    if "enum" in written:
        return {**told, "enum": [*written["enum"], None]}
    if "anyOf" in written:
        return {**told, "anyOf": [*written["anyOf"], {"type": "null"}]}
    kinds = written["type"]
    return {**told, **written, "type": [*([kinds] if isinstance(kinds, str) else kinds), "null"]}
