"""Shapes → a front matter to be filled in: what is known written out, every other field told in a comment."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from hikmah.names import Language
from hikmah.read.shapes import FieldShape, shape_of

_PLAIN = re.compile(r"[^\W\d_](?:[\w .!?()’“”–/-]*[\w.!?)”])?")
_OTHERWISE = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""What looks like something else than text to one or another program that reads YAML."""


def blank_front_matter(cls: type, given: Mapping[str, str], lang: Language) -> str:
    """The front matter of a new file with its ``---`` lines.

    *given* holds values as they are to be written, by key. What is not given stands as a comment that says
    what the field is for, with an example.
    """
    fields = shape_of(cls).fields
    written = [_written(one.key, given[one.key]) for one in fields if one.key in given]
    told = [_told(one, lang) for one in fields if one.key not in given]
    return "".join(["---\n", *written, *(["\n", *told] if told else []), "---\n"])


def quoted(text: str) -> str:
    """*text* as YAML will read it back: plain where that is safe, else in quotation marks."""
    if _PLAIN.fullmatch(text) and text.lower() not in _OTHERWISE:
        return text
    return json.dumps(text, ensure_ascii=False)


def listed(names: Iterable[str]) -> str:
    """Address names as a list on one line."""
    return f"[{', '.join(names)}]"


def clean(text: str) -> str:
    """*text* on one line, without what cannot be printed or written as UTF-8."""
    whole = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in whole).split())


def _written(key: str, value: str) -> str:
    """A field; a value that begins with a line break stands on lines of its own."""
    return f"{key}:{value}\n" if value.startswith("\n") else f"{key}: {value}\n"


def _told(one: FieldShape, lang: Language) -> str:
    about = one.about.id if lang == "id" else one.about.en
    return f"# {about}\n# {one.about.example}\n"
