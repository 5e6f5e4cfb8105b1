"""Which language to speak to the person at the keyboard, and words in both."""

from __future__ import annotations

import os
from typing import NamedTuple

from hikmah.names import Language

ASKED_FOR = "HIKMAH_LANG"
"""The variable by which one of our processes tells another what was asked for."""


class Said(NamedTuple):
    """The same words in Indonesian and in English."""

    id: str
    en: str

    def text(self, lang: Language) -> str:
        """In one of them."""
        return self.id if lang == "id" else self.en

    def values(self, name: str) -> dict[str, str]:
        """What a rule fills into ``{name_id}`` and ``{name_en}``."""
        return {f"{name}_id": self.id, f"{name}_en": self.en}


def language_from(wanted: Language | None) -> Language:
    """The language asked for, else that of the person's locale, else English."""
    if wanted is not None:
        return wanted
    for variable in (ASKED_FOR, "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            return "id" if value.lower().startswith(("id_", "id.", "id-", "in_")) or value == "id" else "en"
    return "en"
