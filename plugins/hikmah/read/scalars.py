"""One written value → what its shape says it is, or why not.

Values are taken as they are written: YAML's own guesses (``09:00`` as 540, ``no`` as false, ``010`` as 8)
never come into play.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass

from hikmah.diagnostics import nearest
from hikmah.language import Said
from hikmah.read.phrases import shown
from hikmah.read.shapes import (
    ChoiceShape,
    DayShape,
    Form,
    GroupShape,
    ListShape,
    Shape,
    SwitchShape,
    TextShape,
    WholeShape,
)
from hikmah.read.yaml_nodes import ListNode, MapNode, Node, ScalarNode

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""The form of every address name and id; to be matched in full."""
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_DAY = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}[0-9:.]*[ \t]*(?:Z|[-+][0-9:]+)?)?"
)
_WHOLE = re.compile(r"[-+]?[0-9]{1,9}")
_SWITCHES = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}

EMPTY = Said("kosong", "empty")
_LIST = Said("daftar", "a list")
_GROUP = Said("kelompok isian", "a group of fields")
_GROUPS = Said("kelompok isian, atau daftarnya", "a group of fields, or a list of such groups")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a value cannot be taken: the rule, and what to fill in besides the field's name."""

    code: str
    values: tuple[tuple[str, str], ...]


def read_scalar(node: ScalarNode, shape: Shape, example: str) -> object | Fault:
    """The value of *node* as *shape* wants it; *example* is the field's own, for the remedy."""
    text = node.text.strip()
    value: object | None = None
    match shape:
        case TextShape("text"):
            return text
        case TextShape("name"):
            return text if NAME.fullmatch(text) else _bad_name(text)
        case TextShape("clock"):
            value = text if _CLOCK.fullmatch(text) else None
        case TextShape("passage"):
            value = text if _is_passage(text) else None
        case DayShape():
            return _day(text) or Fault("HKM014", (("found", shown(text)),))
        case ChoiceShape(words):
            return text if text in words else not_among(text, words, example)
        case WholeShape(minimum):
            value = _whole(text, minimum) if node.plain else None
        case SwitchShape():
            value = _SWITCHES.get(text.lower()) if node.plain else None
    return wrong_kind(node, shape, example) if value is None else value


def wrong_kind(node: Node, shape: Shape, example: str) -> Fault:
    """The fault of something that is not at all what *shape* wants."""
    values = {**_expected(shape).values("expected"), **_found(node).values("found"), "example": example}
    return Fault("HKM015", tuple(values.items()))


def not_among(text: str, words: tuple[str, ...], example: str) -> Fault:
    """The fault of a word outside a closed list; where none is near, the example's word is offered."""
    near = nearest(text, words) or example.partition(": ")[2].strip("{}[]").partition(",")[0]
    return Fault("HKM016", (("found", shown(text)), ("allowed", ", ".join(words)), ("near", near)))


def name_like(text: str) -> str:
    """An address name made from *text*: what an author most likely wants to write instead."""
    return ascii_name(text) or "kado-untuk-ibu"


def ascii_name(text: str) -> str:
    """An address name made of what *text* has of letters and digits; empty where it has none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[:60].strip("-")


def _bad_name(text: str) -> Fault:
    return Fault("HKM020", (("found", shown(text)), ("example", name_like(text))))


def _is_passage(text: str) -> bool:
    story, _, passage = text.partition("#")
    return bool(NAME.fullmatch(story) and NAME.fullmatch(passage))


def _day(text: str) -> datetime.date | None:
    """The day of a date or of a date with a time, as it is written there: no time zone moves it."""
    match = _DAY.fullmatch(text)
    try:
        return datetime.date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def _whole(text: str, minimum: int | None) -> int | None:
    value = int(text) if _WHOLE.fullmatch(text) else None
    return None if value is None or (minimum is not None and value < minimum) else value


def _found(node: Node) -> Said:
    match node:
        case ScalarNode(text=text):
            return EMPTY if node.empty else Said(f"“{shown(text)}”", f"“{shown(text)}”")
        case ListNode():
            return _LIST
        case MapNode():
            return _GROUP
    raise AssertionError(node)


_FORMS: dict[Form, Said] = {
    "text": Said("teks", "text"),
    "name": Said("nama alamat", "an address name"),
    "clock": Said("jam dengan bentuk JJ:MM", "a time of day, HH:MM"),
    "passage": Said("petikan dengan bentuk cerita#petikan", "a passage, story#passage"),
}


def _expected(shape: Shape) -> Said:
    match shape:
        case TextShape(form):
            return _FORMS[form]
        case DayShape():
            return Said("tanggal", "a date")
        case WholeShape(None):
            return Said("bilangan bulat", "a whole number")
        case WholeShape(minimum):
            return Said(f"bilangan bulat mulai dari {minimum}", f"a whole number from {minimum} up")
        case SwitchShape():
            return Said("true atau false", "true or false")
        case ChoiceShape():
            return Said("satu kata", "one word")
        case ListShape(GroupShape()):
            return _GROUPS
        case ListShape():
            return _LIST
        case GroupShape():
            return _GROUP
