"""Questions at the keyboard, asked until the answer can be used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hikmah.errors import CannotDo
from hikmah.names import Language
from hikmah.read.blank import clean

Take = Callable[[str], tuple[str, str]]
"""Gives an answer as it will be used and no fault, or what is wrong with it."""

_SAID: Mapping[str, Mapping[Language, str]] = {
    "end": {"id": "masukan berakhir; tidak ada yang ditulis", "en": "no more input; nothing was written"},
    "needed": {"id": "Ini harus diisi.", "en": "This is needed."},
    "number": {"id": "Jawablah dengan nomor atau id.", "en": "Answer by number or id."},
    "several": {"id": "boleh lebih dari satu, dengan koma", "en": "several are set apart by commas"},
    "missing": {
        "id": "dengan --no-input, {flag} harus disebutkan",
        "en": "with --no-input, {flag} must be given",
    },
}


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks a person, or with ``silent`` nobody: then defaults are taken, and what has none is a fault."""

    lang: Language
    silent: bool

    def text(self, question: str, flag: str, default: str | None = None) -> str:
        """An answer on one line; *default* where nothing is typed. *flag* names the option that says it."""
        return self.checked(question, flag, lambda answer: (answer, ""), default)

    def checked(self, question: str, flag: str, take: Take, default: str | None = None) -> str:
        """The answer that *take* accepts."""
        if self.silent:
            return self._default(flag, default)
        self.tell(question + (f" [{default}]" if default else ""))
        while True:
            answer = self._line()
            if not answer and default is not None:
                return default
            taken, fault = take(answer) if answer else ("", self._said("needed"))
            if not fault:
                return taken
            self.tell(f"  {fault}")

    def choose(
        self,
        question: str,
        flag: str,
        options: Mapping[str, str],
        default: str | None,
        *,
        several: bool = False,
    ) -> tuple[str, ...]:
        """One or, with *several*, more of the keys of *options*, shown by what stands with each."""
        if self.silent:
            return (self._default(flag, default),)
        names = list(options)
        self.tell(question + (f" ({self._said('several')})" if several else ""))
        for number, name in enumerate(names, 1):
            mark = " *" if name == default else ""
            self.tell(f"  {number}. {options[name]}{mark}")
        while True:
            answer = self._line()
            if not answer and default is not None:
                return (default,)
            words = answer.replace(",", " ").split()
            chosen = tuple(dict.fromkeys(_chosen(word, names) for word in words))
            if chosen and "" not in chosen and (several or len(chosen) == 1):
                return chosen
            self.tell("  " + self._said("number"))

    def tell(self, text: str) -> None:
        """Say a line at once."""
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

    def _default(self, flag: str, default: str | None) -> str:
        if default is None:
            raise CannotDo(self._said("missing").format(flag=flag))
        return default

    def _line(self) -> str:
        try:
            return clean(input("> "))
        except EOFError:
            sys.stdout.write("\n")
            raise CannotDo(self._said("end")) from None

    def _said(self, what: str) -> str:
        return _SAID[what][self.lang]


def _chosen(word: str, names: list[str]) -> str:
    """The name that a word means, by number or in full; empty where it means none."""
    if word.isascii() and word.isdigit() and len(word) < 5 and 1 <= int(word) <= len(names):
        return names[int(word) - 1]
    return word if word in names else ""
