"""The head of a Markdown file as Pelican, Hugo and Jekyll write it → plain fields and the text below."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

_YAML = re.compile(r"\A\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.S | re.M)
_TOML = re.compile(r"\A\s*\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*$\n?", re.S | re.M)
_LINE = re.compile(r"([A-Za-z][\w -]{0,30}):[ \t]*(.*)")
_LIMIT = 64 * 1024

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """Fields by their names in small letters, the text below, and whether the head could be read."""

    fields: Mapping[str, Value]
    body: str
    fault: str = ""

    def text(self, *names: str) -> str:
        """The first of these fields that says something, on one line."""
        for name in names:
            value = self.fields.get(name, "")
            if value:
                return " ".join((value if isinstance(value, str) else ", ".join(value)).split())
        return ""

    def words(self, name: str) -> tuple[str, ...]:
        """A field as a list, whether it is one or has commas."""
        value = self.fields.get(name, ())
        parts = value.split(",") if isinstance(value, str) else value
        return tuple(part.strip() for part in parts if part.strip())


def read_head(text: str) -> Head:
    """Take *text* apart; a head that cannot be read stays in the text, with the reason."""
    for pattern, load in ((_YAML, _yaml), (_TOML, tomllib.loads)):
        if found := pattern.match(text):
            return _loaded(found[1], text[found.end() :], text, load)
    if text.lstrip().startswith("{"):
        try:
            value, end = json.JSONDecoder().raw_decode(text.lstrip()[:_LIMIT])
        except (ValueError, RecursionError):
            return Head({}, text)
        return Head(_fields(value), text.lstrip()[end:]) if isinstance(value, dict) else Head({}, text)
    return _lines(text)


def _yaml(text: str) -> object:
    """Every value as it is written: no word of YAML's own is guessed at."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (it makes texts, lists and maps, nothing else)


def _loaded(written: str, body: str, text: str, load: object) -> Head:
    assert callable(load)
    if len(written) > _LIMIT:
        return Head({}, text, "> 64 kB")
    try:
        value = load(written)
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        return Head({}, body, " ".join(str(fault).split())[:120])
    return Head(_fields(value if isinstance(value, dict) else {}), body)


def _fields(given: Mapping[object, object]) -> dict[str, Value]:
    fields: dict[str, Value] = {}
    for key, value in given.items():
        if isinstance(value, list):
            fields[str(key).lower()] = tuple(str(one) for one in value if not isinstance(one, (list, dict)))
        elif isinstance(value, dict) and str(key).lower() == "taxonomies":
            fields |= _fields(value)
        elif not isinstance(value, dict):
            fields[str(key).lower()] = "" if value is None else str(value)
    return fields


def _lines(text: str) -> Head:
    """Pelican's way: ``Title: …`` on the first lines, up to a blank one."""
    fields: dict[str, Value] = {}
    lines = text.lstrip("\n").split("\n")
    last, used = "", 0
    for line in lines:
        found = _LINE.match(line)
        if found:
            last = found[1].strip().lower()
            fields[last] = found[2].strip()
        elif last and line.startswith("    ") and line.strip():
            fields[last] = f"{fields[last]} {line.strip()}"
        else:
            break
        used += 1
    if "title" not in fields or (used < len(lines) and lines[used].strip()):
        return Head({}, text)
    return Head(fields, "\n".join(lines[used:]))
