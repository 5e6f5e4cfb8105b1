"""``hikmah check --explain HKM012``: a rule's page."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from hikmah.diagnostics import nearest
from hikmah.errors import CannotDo
from hikmah.explained import Example, explanations
from hikmah.names import Language
from hikmah.rules import RULES, Severity

_WIDTH = 88
_GRAVITY: Mapping[Severity, Mapping[Language, str]] = MappingProxyType(
    {
        "error": {"id": "harus diperbaiki sebelum terbit", "en": "must be mended before publishing"},
        "warning": {"id": "peringatan", "en": "warning"},
        "hint": {"id": "saran", "en": "hint"},
    }
)
_HEADS: Mapping[str, Mapping[Language, str]] = MappingProxyType(
    {
        "why": {"id": "Mengapa", "en": "Why"},
        "bad": {"id": "Keliru", "en": "Wrong"},
        "good": {"id": "Benar", "en": "Right"},
        "repeat": {"id": "(diulang {at} kali)", "en": "({at} times over)"},
        "folder": {"id": "(sebuah folder)", "en": "(a folder)"},
    }
)


def explain_rule(written: str, lang: Language) -> int:
    """Tell why the rule is there, with its examples. Raises CannotDo for a code that no rule has."""
    code = written.strip().upper()
    if code not in RULES:
        near = nearest(code.lower(), [known.lower() for known in RULES]).upper()
        if lang == "id":
            raise CannotDo(f"aturan “{written}” tidak ada; mungkin maksudnya {near or 'HKM012'}")
        raise CannotDo(f"there is no rule “{written}”; did you mean {near or 'HKM012'}?")
    sys.stdout.write("".join(line + "\n" for line in page(code, lang)))
    return 0


def page(code: str, lang: Language) -> Iterator[str]:
    """The lines of a rule's page."""
    rule, told = RULES[code], explanations()[code]
    yield f"{code} · {_GRAVITY[rule.severity][lang]}"
    message, remedy = rule.in_general(lang)
    yield message
    yield f"→ {remedy}"
    yield from ("", _HEADS["why"][lang])
    yield from textwrap.wrap(told.why[lang], _WIDTH, initial_indent="  ", subsequent_indent="  ")
    for name, examples in (("bad", told.bad), ("good", told.good)):
        yield from ("", _HEADS[name][lang])
        for example in examples:
            yield from _example(example, lang)


def _example(example: Example, lang: Language) -> Iterator[str]:
    if example.kind in ("file", "bytes"):
        yield f"  content/{example.at}"
    text = example.text
    if example.kind == "bytes":
        text = text.replace("\\n", "\n").rstrip("\n")
    if example.kind in _HEADS:
        text += " " + _HEADS[example.kind][lang].format(at=example.at)
    yield from ("    " + line for line in text.split("\n"))
