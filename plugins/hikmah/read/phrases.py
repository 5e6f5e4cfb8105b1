"""Words that a diagnostic fills into a sentence, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """The same words in Indonesian and in English."""

    id: str
    en: str

    def values(self, name: str) -> dict[str, str]:
        """What a rule fills into ``{name_id}`` and ``{name_en}``."""
        return {f"{name}_id": self.id, f"{name}_en": self.en}


def shown(text: str, limit: int = 60) -> str:
    """*text* on one line and cut to *limit* characters, fit to stand in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
