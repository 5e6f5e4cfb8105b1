"""Spelling of the Indonesian texts in content/: Hunspell's id_ID, our own words, and what KBBI rejects.

Run by ``make spelling``. Every word of prose is looked at: the body of each Markdown file and those front
matter fields that people read; what belongs to the machine is blanked out first, so that places stay true.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
CONTENT = HERE.parents[1] / "content"
INSTALL = "SPELLING WAS NOT CHECKED: no hunspell with id_ID. On Debian: apt install hunspell hunspell-id"

PROSE_FIELDS = frozenset(
    {
        *("title", "summary", "name", "author", "alt", "source"),
        *("synopsis", "aims", "opening_question", "closing", "board_plan"),
        *("objectives", "key_points", "note", "reason"),
        *("activity", "break", "trainer", "place"),
    }
)
MACHINE = re.compile(
    r"```.*?```|`[^`\n]*`|<!--.*?-->|<[^>\n]+>"
    r"|^\{:.*?\}[ \t]*$"  # an attribute list
    r"|^///(?! role-play)[^\n]*(?:\n {4}\S[^\n]*)*"  # the head of a block, with its options
    r"|^/// role-play *\||(?<=\n) {4}(?:id|minutes|lines): [^\n]*"
    r"|!?\[\[[^\]|\n]*\|?|\]\([^)\n]*\)|https?://\S+|\S+@\S+|\$\w+",
    re.DOTALL | re.MULTILINE,
)
WORD = re.compile(r"(?<!\w)[^\W\d_]{2,}(?:-[^\W\d_]+)*(?!\w)")
APART = re.compile(r"\b[Dd]i ([a-z]+)")
PLACES = frozenset(["bagian", "lantai", "paku", "sela", "timbangan"])
"""Nouns after ``di`` that could also be the stem of a verb; after any other such stem ``di`` is a prefix."""
ENDINGS = ("nya", "lah", "kah", "ku", "mu")
"""Not ``pun``: joined, it is right only in words that the dictionary has."""
BEGINNINGS = ("ku", "kau")


@dataclass(frozen=True, slots=True, order=True)
class Misspelling:
    """A word that no one knows, or that KBBI rejects, and what may have been meant."""

    file: str
    line: int
    column: int
    word: str
    meant: tuple[str, ...] = ()

    def __str__(self) -> str:
        """As editors understand it: ``file:line:column word``, then the suggestions."""
        place = f"{self.file}:{self.line}:{self.column} {self.word}"
        return f"{place} → {', '.join(self.meant)}" if self.meant else place


def unknown(words: Iterable[str]) -> set[str]:
    """Those of *words* that Hunspell's dictionary does not have."""
    return set(_hunspell("-l", "\n".join(sorted(words))).split())


def suggestions(word: str) -> tuple[str, ...]:
    """What Hunspell takes an unknown word for, the likeliest first."""
    answer = _hunspell("-a", f"^{word}").splitlines()[1]  # the first line names the program
    return tuple(answer.partition(": ")[2].split(", ")[:4]) if answer.startswith("&") else ()


def _hunspell(mode: str, text: str) -> str:
    command = ("hunspell", "-i", "utf-8", "-d", "id_ID", mode)
    return subprocess.run(
        command, input=text, text=True, encoding="utf-8", capture_output=True, check=True
    ).stdout


@dataclass(frozen=True, slots=True)
class Speller:
    """All that decides whether a word may stand."""

    own: frozenset[str]
    rejected: dict[str, str]

    def misspellings(self, file: str, text: str) -> Iterator[Misspelling]:
        """The faults of prose that :func:`prose` has left, in order."""
        for start, word, meant in sorted([*self._words(text), *self._written_apart(text)]):
            line = text.count("\n", 0, start) + 1
            yield Misspelling(file, line, start - text.rfind("\n", 0, start), word, meant)

    def _words(self, text: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
        words = [(match.start(), match.group()) for match in WORD.finditer(text)]
        faults = self.faults({word for _, word in words})
        return ((start, word, faults[word]) for start, word in words if word in faults)

    def _written_apart(self, text: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
        pairs = [match for match in APART.finditer(text) if match[1] not in PLACES]
        nouns = unknown({f"di{match[1]}" for match in pairs})
        for match in pairs:
            if (verb := f"di{match[1]}") not in nouns:
                yield match.start(), match.group(), (verb,)

    def faults(self, words: Set[str]) -> dict[str, tuple[str, ...]]:
        """Those of *words* that may not stand, each with what may have been meant.

        A word may stand when it, its halves (``orang-orang``) or what is left without a clitic is known.
        A word that KBBI rejects may not, whatever clitic hangs on to it.
        """
        tried = {word: list(_taken_apart(word)) for word in words}
        rejected = {word: found for word, ways in tried.items() if (found := self._standard(word, ways))}
        doubtful = {word: tried[word] for word in self._missing(words - rejected.keys())}
        pieces = self._missing({piece for ways in doubtful.values() for way in ways for piece in way})
        lost = [word for word, ways in doubtful.items() if all(pieces.intersection(way) for way in ways)]
        return rejected | {word: suggestions(word) for word in lost}

    def _standard(self, word: str, ways: list[list[str]]) -> tuple[str, ...]:
        parts = [word, *(piece for way in ways for piece in way if piece in word)]
        return tuple(self.rejected[part.lower()] for part in parts if part.lower() in self.rejected)[:1]

    def _missing(self, words: Set[str]) -> set[str]:
        return unknown(word for word in words if not self._is_own(word))

    def _is_own(self, word: str) -> bool:
        spellings = {word, word.lower(), word.capitalize() if word.isupper() else word}
        return not self.own.isdisjoint(spellings)


def _taken_apart(word: str) -> Iterator[list[str]]:
    """The ways in which *word* may be made up of parts that are words themselves."""
    if "-" in word:
        yield [half for half in word.split("-") if half != "nya" and len(half) > 1]
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem.rpartition("-")[2]) > 2:
            yield stem.split("-")
    if word.endswith(("kan", "i")):  # a command, of which the dictionary may have the passive alone
        yield [f"di{word.lower()}"]
    for beginning in BEGINNINGS:
        if word.lower().startswith(beginning) and len(word) > len(beginning) + 3:
            yield [word[len(beginning) :]]


def prose(text: str) -> str:
    """*text* with everything but prose turned into blanks, so that what is left stands where it stood."""
    head, separator, body = text.partition("\n---\n") if text.startswith("---\n") else ("", "", text)
    return _fields(head) + _blank(separator) + MACHINE.sub(lambda match: _blank(match.group()), body)


def _fields(head: str) -> str:
    node = yaml.compose(head)
    shown = list(_blank(head))
    for start, end in _values(node, prose=False) if node else ():
        shown[start:end] = head[start:end]
    return "".join(shown)


def _values(node: yaml.Node, *, prose: bool) -> Iterator[tuple[int, int]]:
    """Where the values stand that people read, below *node*."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _values(value, prose=key.value in PROSE_FIELDS)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _values(item, prose=prose)
    elif prose:
        yield node.start_mark.index, node.end_mark.index


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def words_in(name: str) -> list[str]:
    """The lines of one of our lists."""
    return (HERE / name).read_text("utf-8").splitlines()


def our_speller() -> Speller:
    """With Hunspell, our own words, and the forms that KBBI rejects."""
    rejected = dict(line.split(" ", 1) for line in words_in("nonstandard.txt"))
    return Speller(frozenset(words_in("words.txt")), rejected)


def check(content: Path) -> list[Misspelling]:
    """The faults in all Indonesian Markdown below *content*."""
    speller = our_speller()
    found: list[Misspelling] = []
    for file in sorted(content.rglob("*.md")):
        if not file.name.endswith(".en.md"):
            name = file.relative_to(content.parent).as_posix()
            found += speller.misspellings(name, prose(file.read_text("utf-8")))
    return found


def can_check() -> bool:
    """Whether Hunspell and its Indonesian dictionary are there."""
    command = ("hunspell", "-d", "id_ID", "-l")
    found = shutil.which(command[0])
    return found is not None and subprocess.run(command, input=b"", capture_output=True).returncode == 0


def main() -> int:
    """Say what is misspelt; 1 when something is, or when nothing can be checked though it must be."""
    if not can_check():
        sys.stderr.write(f"{'!' * len(INSTALL)}\n{INSTALL}\n{'!' * len(INSTALL)}\n")
        return 1 if os.environ.get("HIKMAH_REQUIRE_ALL") else 0
    found = check(CONTENT)
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
