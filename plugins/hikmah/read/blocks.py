"""The ``///`` blocks of a text, found with their lines before Markdown sees any of it.

The syntax is that of ``pymdownx.blocks``. It is read here and not by that extension for two reasons.
Trainer text is taken out of the *source*, so that the learner's HTML is made from text that never held
it; and every block, option and fault keeps its line, which no Markdown extension can give.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hikmah.diagnostics import Diagnostic, diagnose, hint
from hikmah.language import Said
from hikmah.names import Place, SourcePath
from hikmah.read.block_kinds import OPTIONS, PARENTS, TRAINER_ONLY, where_to_put
from hikmah.read.fenced import code_lines
from hikmah.read.marks import mark
from hikmah.read.phrases import shown

_BEGIN = re.compile(r" {0,3}(/{3,}) *([\w-]+) *(?:\| *(.*?) *)?$")
_END = re.compile(r" {0,3}(/{3,}) *$")
_SHORT = re.compile(rf" {{0,3}}//(?: *(?:{'|'.join(OPTIONS)}) *(?:\|.*)?| *)$", re.IGNORECASE)
_WORDY = re.compile(
    rf" {{0,3}}/{{3,}} *({'|'.join(OPTIONS)}|role ?play|key ?point)\b[ :|]*(.*)$", re.IGNORECASE
)
_OPTION = re.compile(r"(?: {4,}|\t\s*)(\S[^:]*?) *: *(.*?) *$")
_FLUSH = re.compile(r" {0,3}(id|lines|minutes|passages) *: *(.*?) *$")
_INDENT = Said(
    "pilihan blok menjorok empat spasi", "the options of a block are indented by four spaces"
).values("problem")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block: what it is, what its first lines say, and the block around it."""

    index: int
    kind: str
    argument: str
    options: dict[str, str]
    parent: int | None
    place: Place
    option_places: dict[str, Place] = field(default_factory=dict)

    def place_of(self, option: str) -> Place:
        """Where the value of an option is said, or the block's own place."""
        return self.option_places.get(option, self.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainerSource:
    """The Markdown of a trainer-only block, still unread."""

    block: Block
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """A text taken apart: ``learner`` has a mark where a block begins and ends, and no trainer text."""

    learner: str
    blocks: tuple[Block, ...]
    trainer: tuple[TrainerSource, ...]
    diagnostics: tuple[Diagnostic, ...]


def scan_blocks(source: SourcePath, text: str, first_line: int) -> Blocks:
    """Take *text* (which starts on line *first_line* of its file) apart at its ``///`` lines."""
    scan = _Scan(source)
    code = code_lines(text)
    for number, line in enumerate(text.split("\n")):
        scan.line(line, first_line + number, code=number in code)
    return scan.finish()


@dataclass(slots=True)
class _Open:
    block: Block
    fence: int
    lines: list[str] = field(default_factory=list)
    takes_options: bool = True


@dataclass(slots=True)
class _Scan:
    """The state of one pass over one text."""

    source: SourcePath
    out: list[str] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    trainer: list[TrainerSource] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    short: bool = False
    """Whether a block was begun with a slash too few or a word too many: its end may be as odd."""

    def line(self, line: str, number: int, *, code: bool) -> None:
        """Take one line in."""
        if not code and "//" in line and "///" not in line:
            line = self._lengthened(line, number)
        if code or "///" not in line:
            if code:
                self._refuse_trainer_code(line, number)
            self._text(line, number, code=code)
        elif begin := _BEGIN.match(line):
            self._begin(begin, number)
        elif wordy := _WORDY.match(line):
            self._wordy(wordy, number)
        elif end := _END.match(line):
            self._end(len(end[1]), Place(self.source, number, line.index("/") + 1))
        else:
            self._text(line, number, code=code)

    def _lengthened(self, line: str, number: int) -> str:
        """A line that begins a block with a slash too few, or ends such a block, as it was meant."""
        if not (short := _SHORT.match(line)):
            return line
        found = line.strip()
        if found == "//":
            return line.replace("//", "///") if self.short else line
        self.short = True
        place = Place(self.source, number, line.index("/") + 1)
        self.found.append(diagnose("HKM049", place, found=found, near=found.lstrip("/ ")))
        return short[0].replace("//", "///", 1)

    def _wordy(self, match: re.Match[str], number: int) -> None:
        """A line that begins a block but says more than it may: read as it was meant."""
        kind = re.sub(r"^(role|key) ?(?=p)", r"\1-", match[1].lower())
        takes = match[2] and kind in ("passage", "role-play")
        near = f"{kind} | {match[2].strip()}" if takes else kind
        place = Place(self.source, number, match[0].index("/") + 1)
        self.found.append(diagnose("HKM049", place, found=shown(match[0], 40), near=near))
        self.short = True
        if begin := _BEGIN.match(f"/// {near}"):
            self._begin(begin, number)

    def _refuse_trainer_code(self, line: str, number: int) -> None:
        """A trainer block inside fenced code would be shown; a forgotten fence before it does just that."""
        begin = _BEGIN.match(line)
        if begin and begin[2].lower() in TRAINER_ONLY:
            kind = begin[2].lower()
            place = Place(self.source, number, begin.start(1) + 1)
            where = where_to_put(PARENTS[kind]).values("expected")
            self.found.append(diagnose("HKM035", place, found=kind, **where))

    def finish(self) -> Blocks:
        """Close what is still open, with a complaint for each."""
        while self.stack:
            self._close(complain=True)
        return Blocks(
            learner="\n".join(self.out),
            blocks=tuple(self.blocks),
            trainer=tuple(self.trainer),
            diagnostics=tuple(self.found),
        )

    def _sink(self) -> list[str]:
        """Where lines go: the innermost trainer-only block, else the learner's text."""
        for opened in reversed(self.stack):
            if opened.block.kind in TRAINER_ONLY:
                return opened.lines
        return self.out

    def _text(self, line: str, number: int, *, code: bool) -> None:
        if self.stack and self.stack[-1].takes_options:
            option = None if code else _OPTION.match(line) or self._flush(line, number)
            if option:
                self._option(self.stack[-1].block, option, number)
                return
            self.stack[-1].takes_options = False
        self._sink().append(line)

    def _flush(self, line: str, number: int) -> re.Match[str] | None:
        """An option that is not indented: Markdown would make text of it, so we take it and say so."""
        option = _FLUSH.match(line)
        if option is None or option[1] not in OPTIONS.get(self.stack[-1].block.kind, ()):
            return None
        place = Place(self.source, number, option.start(1) + 1)
        self.found.append(diagnose("HKM048", place, found=line.strip(), **_INDENT))
        return option

    def _begin(self, match: re.Match[str], number: int) -> None:
        kind = match[2].lower()
        place = Place(self.source, number, match.start(1) + 1)
        if kind not in OPTIONS:
            self.found.append(diagnose("HKM030", place, **hint(kind, OPTIONS)))
            kind = "unknown"
        parent = self.stack[-1].block if self.stack else None
        self._check_parent(kind, parent, place)
        if self.stack:
            self.stack[-1].takes_options = False
        block = Block(
            index=len(self.blocks),
            kind=kind,
            argument=match[3] or "",
            options={},
            parent=parent.index if parent else None,
            place=place,
        )
        self.blocks.append(block)
        if kind not in TRAINER_ONLY:
            self._sink().extend(("", mark("b", block.index), ""))
        self.stack.append(_Open(block, len(match[1])))

    def _check_parent(self, kind: str, parent: Block | None, place: Place) -> None:
        allowed = PARENTS.get(kind)
        if allowed is None or (parent.kind if parent else None) in allowed:
            return
        if parent is not None and parent.kind == "unknown":
            return
        self.found.append(diagnose("HKM035", place, found=kind, **where_to_put(allowed).values("expected")))

    def _option(self, block: Block, match: re.Match[str], number: int) -> None:
        name = match[1].lower()
        place = Place(self.source, number, match.start(1) + 1)
        allowed = OPTIONS.get(block.kind)
        if allowed is not None and name not in allowed:
            self.found.append(diagnose("HKM033", place, block=block.kind, **hint(name, allowed)))
        block.options[name] = match[2]
        block.option_places[name] = Place(self.source, number, match.start(2) + 1)

    def _end(self, fence: int, place: Place) -> None:
        if all(opened.fence != fence for opened in self.stack):
            self.found.append(diagnose("HKM032", place))
            return
        while self.stack[-1].fence != fence:
            self._close(complain=True)
        self._close(complain=False)

    def _close(self, *, complain: bool) -> None:
        opened = self.stack.pop()
        block = opened.block
        if complain and not self.short:
            self.found.append(diagnose("HKM031", block.place, found=block.kind))
        if block.kind in TRAINER_ONLY:
            self.trainer.append(TrainerSource(block=block, text="\n".join(opened.lines)))
            self._sink().append("")
        else:
            self._sink().extend(("", mark("e", block.index), ""))
