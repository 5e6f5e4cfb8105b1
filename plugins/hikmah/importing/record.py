"""What earlier imports brought: one line a thing, kept beside the content so that nothing comes twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote

from hikmah.importing.entries import Entry

RECORD = "imports.lock"
_HEAD = "# What “hikmah import” has brought, so that it brings nothing twice. Keep it with the texts.\n"


@dataclass(frozen=True, slots=True)
class Came:
    """The file that a thing went to, and the digest of what it was then."""

    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class Record:
    """All that came, by key."""

    came: Mapping[str, Came]

    def place(self, key: str) -> str:
        """The file of this key, or nothing."""
        found = self.came.get(key)
        return found.path if found else ""

    def with_all(self, new: Iterable[tuple[str, Came]]) -> Record:
        """The same with more in it."""
        return Record({**self.came, **dict(new)})


def read_record(text: str) -> Record:
    """The record from its file; lines that cannot be read are passed over."""
    came = {}
    for line in text.split("\n"):
        parts = line.split(" ")
        if len(parts) == 3 and not line.startswith("#"):
            came[unquote(parts[0])] = Came(unquote(parts[2]), parts[1])
    return Record(came)


def record_text(record: Record) -> str:
    """The file of a record, in the order of its keys."""
    rows = (
        f"{_word(key)} {came.digest} {quote(came.path, safe='/.-_')}\n"
        for key, came in sorted(record.came.items())
    )
    return _HEAD + "".join(rows)


def _word(key: str) -> str:
    """A key without blanks; a number sign at its start would make a remark of the line."""
    word = quote(key, safe="/:#?=&.,+~@-_")
    return f"%23{word[1:]}" if word.startswith("#") else word


def digest_of(entry: Entry) -> str:
    """What tells whether a text has changed at its source; its replies are told apart from it."""
    return hashlib.blake2b(
        repr(replace(entry, comments=())).encode("utf-8", "replace"), digest_size=8
    ).hexdigest()
