"""What is said of a call that cannot be understood: argparse's sentences, in Indonesian too."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from typing import NoReturn

from hikmah.language import language_from
from hikmah.names import Language

_SAID = (
    (
        r"argument (?P<what>.*): invalid choice: (?P<found>.*?) \(choose from (?P<known>.*)\)",
        "{what}: {found} tidak dikenal; pilih salah satu: {known}",
    ),
    (r"argument (?P<what>.*): not allowed with argument (?P<other>.*)", "{what} tidak bisa bersama {other}"),
    (r"argument (?P<what>.*): invalid (?:float|int) value: (?P<found>.*)", "{what}: {found} bukan angka"),
    (r"argument (?P<what>.*): expected (?:one|at least one) argument", "{what}: isinya belum ditulis"),
    (r"argument (?P<what>.*): ignored explicit argument (?P<found>.*)", "{what} tidak memakai isi ({found})"),
    (r"the following arguments are required: (?P<what>.*)", "belum disebutkan: {what}"),
    (r"unrecognized arguments: (?P<what>.*)", "tidak dikenal: {what}"),
    (r"ambiguous option: (?P<what>.*) could match (?P<known>.*)", "{what} bisa berarti {known}"),
)
"""What argparse says in English, and the same in Indonesian."""


class Parser(argparse.ArgumentParser):
    """Refuses a call in one sentence and says where help is, rather than with all there is to know."""

    def error(self, message: str) -> NoReturn:
        """Exit with code 2, as argparse does."""
        lang = language_from(_wanted(sys.argv[1:]))
        more = "selengkapnya" if lang == "id" else "more"
        said = in_indonesian(message) if lang == "id" else message
        self.exit(2, f"{self.prog}: {said}\n{more}: {self.prog} --help\n")


def in_indonesian(message: str) -> str:
    """*message*, or itself where it is none that we know."""
    for pattern, said in _SAID:
        if found := re.fullmatch(pattern, message):
            return said.format_map(found.groupdict())
    return message


def _wanted(words: Sequence[str]) -> Language | None:
    """The language that was asked for, as far as that can be told of a call that is off."""
    for at, word in enumerate(words):
        name, _, value = word.partition("=")
        asked = value or next(iter(words[at + 1 :]), "")
        if name == "--lang" and asked in ("id", "en"):
            return "id" if asked == "id" else "en"
    return None
