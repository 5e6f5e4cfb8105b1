"""Short codes for paper: a story, a lesson or a passage in five letters that one can type from a sheet.

A code is a digest of the name a thing was first given, so it needs no list that could get lost, and no
edit or rename changes it. Every other name it has had gives a code that leads there as well.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

from hikmah.index.lock import Kind, Name
from hikmah.plan.edition import Edition
from hikmah.text import Target

ALPHABET: Final = "23456789cdfhjkmnprtvwx"
"""No vowels, so no words. Of signs taken for each other one stays at most: no 0 o 1 l i b g q s y z."""
LENGTH: Final = 5
"""Five million codes. Where two names share one, its page offers both: none is ever given up."""


def code_of(name: Name) -> str:
    """The code of a name; a translation that goes by the same name has the same code."""
    digest = blake2b("\n".join((name.kind, name.slug, name.passage)).encode(), digest_size=8).digest()
    return short(int.from_bytes(digest, "big"))


def short(number: int, length: int = LENGTH) -> str:
    """A large number as a code; many numbers have the same."""
    letters = []
    for _ in range(length):
        number, rest = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[rest])
    return "".join(letters)


def target_code(edition: Edition, target: Target) -> str:
    """The code printed for a story, a lesson or a passage; empty for all else, and where there are none."""
    if not edition.settings.codes or target.kind not in {"story", "lesson"}:
        return ""
    kind: Kind = "lesson" if target.kind == "lesson" else "story"
    return code_of(edition.ancestry.first(Name(edition.kb.lang, kind, target.id, target.passage or "")))


def code_address(edition: Edition, code: str) -> str:
    """The public address of a code; empty where the site has none."""
    return edition.routes.absolute(edition.routes.code(code).url) if code else ""


def text_mark(fingerprint: str) -> str:
    """Six letters that tell whether two sheets say the same; one more than a code, so it is none."""
    return short(int(fingerprint, 16), LENGTH + 1)
