"""Shapes → the editor's fields: the same types that validate also tell the web editor what to ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from hikmah.language import Said
from hikmah.model import Localized
from hikmah.names import Language
from hikmah.plan.admin import AdminLesson
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
)
from hikmah.render.admin.labels import (
    BAD_CLOCK,
    BAD_NAME,
    BAD_PASSAGE,
    CHOICES,
    FIELDS,
    LOCALIZED,
)

Field = dict[str, Any]
NAME = "[a-z0-9]+(-[a-z0-9]+)*"
PATTERNS: Mapping[Form, tuple[str, Said]] = MappingProxyType(
    {
        "name": (f"^{NAME}$", BAD_NAME),
        "clock": ("^([01][0-9]|2[0-3]):[0-5][0-9]$", BAD_CLOCK),
        "passage": (f"^{NAME}#{NAME}$", BAD_PASSAGE),
    }
)
LONG = frozenset(
    {"summary", "synopsis", "closing", "opening_question", "note", "definition", "reason", "activity"}
)
"""Texts of a sentence or more get more than one line to write in."""
LESSONS = frozenset({"lesson", "lessons"})
STORIES = frozenset({"story", "stories", "questions"})
"""Names of these are chosen and not typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """In which language the editor asks, about what kind of file, and the lessons there are."""

    lang: Language
    kind: str
    lessons: tuple[AdminLesson, ...]

    @property
    def other(self) -> Language:
        """The language of the translations."""
        return "id" if self.lang == "en" else "en"


def fields_of(shape: GroupShape, asking: Asking) -> list[Field]:
    """The fields of a group, in the order in which they are written."""
    return [_field(one, shape, asking) for one in shape.fields]


def _field(one: FieldShape, group: GroupShape, asking: Asking) -> Field:
    label = LOCALIZED if group.cls is Localized and one.key == "id" else FIELDS[one.key]
    told = one.about.en if asking.lang == "en" else one.about.id
    asked = {
        "name": one.key,
        "label": label.text(asking.lang),
        "hint": told,
        "required": one.required,
        **_widget(one.shape, one.key, asking),
    }
    if isinstance(one.shape, ListShape) and one.required:
        asked["min"] = 1
    if asked["widget"] == "datetime" and one.required:
        asked["default"] = "{{now}}"
    if asked["widget"] == "object" and one.required:
        asked["collapsed"] = False
    if one.key == "status":
        asked["default"] = "draft"
    return asked


def _widget(shape: Shape, key: str, asking: Asking) -> Field:
    match shape:
        case TextShape(form):
            return _text(form, key, asking)
        case DayShape():
            return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
        case WholeShape(minimum):
            return {"widget": "number", "value_type": "int", **({} if minimum is None else {"min": minimum})}
        case SwitchShape():
            return {"widget": "boolean"}
        case ChoiceShape(words):
            return {"widget": "select", "options": [_option(word, asking.lang) for word in words]}
        case ListShape(item):
            return _list(item, key, asking)
        case GroupShape():
            return {"widget": "object", "collapsed": "auto", "fields": fields_of(shape, asking)}


def _option(word: str, lang: Language) -> Field:
    return {"label": CHOICES[word].text(lang) if word in CHOICES else word, "value": word}


def _text(form: Form, key: str, asking: Asking) -> Field:
    if key == "image":
        return {"widget": "image", "choose_url": False}
    if form == "name" and (chosen := _chosen(key, asking)):
        return chosen
    if form in PATTERNS:
        pattern, said = PATTERNS[form]
        return {"widget": "string", "pattern": [pattern, said.text(asking.lang)]}
    return {"widget": "text" if key in LONG else "string"}


def _chosen(key: str, asking: Asking) -> Field:
    """A name of something that exists: a lesson of the closed list, a story, what is translated."""
    if key in LESSONS or (key, asking.kind) == ("translation_of", "lesson"):
        options = [{"label": lesson.title, "value": lesson.id} for lesson in asking.lessons]
        return {"widget": "select", "options": options} if options else {}
    if key in STORIES or key == "translation_of":
        return {
            "widget": "relation",
            "collection": "page" if asking.kind == "page" else "story",
            "value_field": "{{slug}}",
            "display_fields": ["title"],
            "search_fields": ["title"],
            "filters": [{"field": "lang", "values": [asking.other], "exclude": True}],
        }
    return {}


def _list(item: Shape, key: str, asking: Asking) -> Field:
    if isinstance(item, GroupShape):
        return {"widget": "list", "collapsed": "auto", "fields": fields_of(item, asking)}
    asked = _widget(item, key, asking)
    if asked["widget"] in ("select", "relation"):
        return {**asked, "multiple": True}
    one = {"name": key, "label": FIELDS[key].text(asking.lang), **asked}
    return {"widget": "list", "field": one}
