"""Findings for other programs: GitHub's workflow commands, and SARIF for code scanning."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from urllib.parse import quote

from hikmah.diagnostics import Diagnostic
from hikmah.names import Language
from hikmah.rules import RULES, Severity

_GITHUB: Mapping[Severity, str] = MappingProxyType({"error": "error", "warning": "warning", "hint": "notice"})
_SARIF: Mapping[Severity, str] = MappingProxyType({"error": "error", "warning": "warning", "hint": "note"})


def to_github(found: Iterable[Diagnostic], lang: Language, root: str) -> str:
    """A line each, which GitHub shows beside the line of the change."""
    return "".join(_command(one, lang, root) + "\n" for one in sorted(found))


def _command(found: Diagnostic, lang: Language, root: str) -> str:
    place = found.place
    about = {
        "file": f"{root}/{place.source}",
        "line": str(place.line),
        "col": str(place.column),
        "title": found.code,
    }
    told = ",".join(f"{name}={_escaped(value, in_field=True)}" for name, value in about.items())
    message = _escaped(f"{found.message(lang)}\n→ {found.remedy(lang)}", in_field=False)
    return f"::{_GITHUB[found.severity]} {told}::{message}"


def _escaped(text: str, *, in_field: bool) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if in_field else text


def to_sarif(found: Iterable[Diagnostic], lang: Language, root: str) -> str:
    """One run in SARIF 2.1.0, with the rules that were broken."""
    rows = sorted(found)
    codes = sorted({one.code for one in rows})
    run = {
        "tool": {"driver": {"name": "hikmah", "rules": [_rule(code, lang) for code in codes]}},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes, lang, root) for one in rows],
    }
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, lang: Language) -> dict[str, object]:
    rule = RULES[code]
    message, remedy = rule.in_general(lang)
    return {
        "id": code,
        "shortDescription": {"text": message},
        "help": {"text": remedy},
        "defaultConfiguration": {"level": _SARIF[rule.severity]},
    }


def _result(found: Diagnostic, codes: list[str], lang: Language, root: str) -> dict[str, object]:
    place = found.place
    where = {
        "artifactLocation": {"uri": quote(f"{root}/{place.source}")},
        "region": {"startLine": place.line, "startColumn": place.column},
    }
    return {
        "ruleId": found.code,
        "ruleIndex": codes.index(found.code),
        "level": _SARIF[found.severity],
        "message": {"text": f"{found.message(lang)}\n→ {found.remedy(lang)}"},
        "locations": [{"physicalLocation": where}],
    }
