"""How long the paragraphs and sentences of a text are, and where the long ones stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hikmah.index.sentences import SENTENCE_END
from hikmah.names import Place, SourcePath
from hikmah.read.fenced import code_lines
from hikmah.text import LONG_PARAGRAPH, LONG_SENTENCE, Stretch

_MARKUP = re.compile(
    r"!\[[^\]\n]*\]\([^)\n]*\)"  # pictures
    r"|!?\[\[[^\[\]|\n]*\|"  # what a link leads to
    r"|\]\([^)\n]*\)"
    r"|\{:?[^{}\n]*\}"  # attribute lists
    r"|</?[a-zA-Z][^<>\n]*>"
    r"|`[^`\n]*`"
    r"|\[\^[^\]\n]*\]"
    r"|^ {0,3}(?:>|[-*+]|\d+[.)])(?=\s)"
    r"|[\[\]*_]",
    re.MULTILINE,
)
_APART = re.compile(r" {0,3}(?:#{1,6} |\||/{3,}|\[\^[^\]]+\]:|\*\[|[-*_ ]{3,}$)| {4,}")
_ITEM = re.compile(r" {0,3}(?:>|[-*+] |\d+[.)] )")


def measure(
    source: SourcePath, text: str, first_line: int, unseen: frozenset[int] = frozenset()
) -> tuple[Stretch, ...]:
    """The long paragraphs of *text*: those that no sensible limit would complain of are left out.

    Headings, tables, code and footnotes are no paragraphs; each item of a list is one by itself. The lines
    *unseen* are not the reader's.
    """
    return tuple(
        stretch
        for line, paragraph in _paragraphs(text)
        if first_line + line not in unseen
        and len(paragraph) > 4 * LONG_SENTENCE
        and (stretch := _measure(source, first_line + line, paragraph))
    )


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Runs of lines, each with the number of its first."""
    run: list[str] = []
    code = code_lines(text)
    for number, line in enumerate((*text.split("\n"), "")):
        ends = number in code or not line.strip() or _APART.match(line) is not None
        if run and (ends or _ITEM.match(line)):
            yield number - len(run), "\n".join(run)
            run = []
        if not ends:
            run.append(line)


def _measure(source: SourcePath, line: int, paragraph: str) -> Stretch | None:
    plain = _MARKUP.sub(lambda found: " " * len(found[0]), paragraph)
    words = len(plain.split())
    longest, at = 0, 0
    if words >= LONG_SENTENCE:
        start = 0
        for end in (*(found.end() for found in SENTENCE_END.finditer(plain)), len(plain)):
            length = len(plain[start:end].split())
            if length > longest:
                longest, at = length, end - len(plain[start:end].lstrip())
            start = end
    if words < LONG_PARAGRAPH and longest < LONG_SENTENCE:
        return None
    row = paragraph.count("\n", 0, at)
    column = at - (paragraph.rfind("\n", 0, at) + 1) + 1
    return Stretch(
        place=Place(source, line),
        words=words,
        sentence=longest,
        sentence_place=Place(source, line + row, column),
    )
