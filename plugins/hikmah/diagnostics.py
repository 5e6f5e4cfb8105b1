"""Problems as data: a finding, where it stands, and how it is said to people and to programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from hikmah.names import Language, Place
from hikmah.rules import RULES, Rule, Severity

_LISTED = 30
"""As many names a person still reads through."""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding: its place, the rule's code, and what to fill into the rule's sentences."""

    place: Place
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def rule(self) -> Rule:
        """The rule that was broken."""
        return RULES[self.code]

    @property
    def severity(self) -> Severity:
        """``error`` stops the build; ``warning`` does not, unless warnings are fatal; ``hint`` never does."""
        return self.rule.severity

    def message(self, lang: Language) -> str:
        """What is wrong, in *lang*."""
        return self.rule.message[lang].format_map(dict(self.values))

    def remedy(self, lang: Language) -> str:
        """What to do about it, in *lang*."""
        values = dict(self.values)
        rule = self.rule
        return (rule.remedy if values.get("near", "–") else rule.otherwise)[lang].format_map(values)


def diagnose(code: str, place: Place, **values: object) -> Diagnostic:
    """A finding of the rule *code* at *place*; the values fill the rule's sentences."""
    return Diagnostic(place, code, tuple((name, str(value)) for name, value in values.items()))


def nearest(found: str, allowed: Iterable[str]) -> str:
    """The allowed word most like *found*, or the empty string when none is near."""
    close = get_close_matches(found.lower(), sorted(allowed), n=1, cutoff=0.6)
    return close[0] if close else ""


def hint(found: str, allowed: Iterable[str]) -> dict[str, str]:
    """The values ``found``, ``allowed`` and ``near`` that rules on closed lists fill in.

    ``near`` is empty where nothing is; of a long list ``allowed`` names the first.
    """
    words = sorted(allowed)
    listed = [*words[:_LISTED], *(["…"] if len(words) > _LISTED else [])]
    return {"found": found, "allowed": ", ".join(listed) or "–", "near": nearest(found, words)}


def lines_of(data: bytes) -> list[str]:
    """The lines of a file as places count them; what is not UTF-8 can be shown all the same."""
    text = data.decode("utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def to_text(diagnostics: Iterable[Diagnostic], lang: Language, root: str = "content") -> str:
    """Sorted, one finding in two lines: place, code and message, then the remedy, indented."""
    lines = []
    for found in sorted(diagnostics):
        place = found.place
        mild = MILD[lang, found.severity]
        lines.append(
            f"{root}/{place.source}:{place.line}:{place.column} {found.code} {mild}{found.message(lang)}"
        )
        lines.append(f"    → {found.remedy(lang)}")
    return "".join(line + "\n" for line in lines)


def to_json(diagnostics: Iterable[Diagnostic], lang: Language, root: str = "content") -> str:
    """Sorted, an array of objects: ``file line column code severity message remedy``."""
    rows = [
        {
            "file": f"{root}/{found.place.source}",
            "line": found.place.line,
            "column": found.place.column,
            "code": found.code,
            "severity": found.severity,
            "message": found.message(lang),
            "remedy": found.remedy(lang),
        }
        for found in sorted(diagnostics)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


MILD: Mapping[tuple[Language, Severity], str] = MappingProxyType(
    {
        ("id", "error"): "",
        ("en", "error"): "",
        ("id", "warning"): "(peringatan) ",
        ("en", "warning"): "(warning) ",
        ("id", "hint"): "(saran) ",
        ("en", "hint"): "(hint) ",
    }
)
"""What stands before a message that stops nothing."""
