"""What is wrong, as the page shows it: a place in a file, the line that stands there, and what to do."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from hikmah.diagnostics import Diagnostic, lines_of
from hikmah.errors import HikmahError
from hikmah.names import Language

LONGEST = 300
"""More of a line than this helps nobody find the place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing to be mended. ``line`` and ``column`` count from 1; 0 where they are not known."""

    file: str
    line: int
    column: int
    code: str
    message: str
    remedy: str
    source: str
    """The line as it stands in the file, or nothing."""


class Attempt:
    """Work that may fail in any way: what it raised is kept, to be shown.

    A theme's templates and a settings file are programs that are being written. Whatever they raise is told
    over the page; only what asks the whole program to end goes through.
    """

    def __init__(self) -> None:
        """Nothing has been raised yet."""
        self.problem: Exception | SystemExit | None = None

    def __enter__(self) -> Attempt:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Keep the exception; a settings file that calls ``exit()`` is no reason to stop serving."""
        if isinstance(problem, (Exception, SystemExit)):
            self.problem = problem
            return True
        return False


def faults_in(diagnostics: Iterable[Diagnostic], lang: Language, content: Path) -> tuple[Fault, ...]:
    """The findings that stop a build, sorted."""
    return tuple(
        Fault(
            file=f"{content.name}/{found.place.source}",
            line=found.place.line,
            column=found.place.column,
            code=found.code,
            message=found.message(lang),
            remedy=found.remedy(lang),
            source=line_of(content / found.place.source, found.place.line),
        )
        for found in sorted(diagnostics)
        if found.severity == "error"
    )


def fault_of(problem: BaseException, lang: Language, root: Path, folders: Iterable[Path]) -> Fault:
    """What was raised, told in *lang*, at the place in *root* or *folders* where it came about, if any."""
    known = [root.resolve(), *(folder.resolve() for folder in folders)]
    file, line = next(_places(problem, known), (None, 0))
    kind = "" if type(problem).__module__.startswith("hikmah") else f"{type(problem).__name__}: "
    return Fault(
        file=_name(file, known) if file else "",
        line=line,
        column=0,
        code="",
        message=f"{kind}{problem.text(lang) if isinstance(problem, HikmahError) else problem}".strip(),
        remedy="",
        source=line_of(file, line) if file else "",
    )


def line_of(file: Path, line: int) -> str:
    """The line *line* of *file* as it is now, or nothing."""
    try:
        lines = lines_of(file.read_bytes())
    except OSError:
        return ""
    return lines[line - 1][:LONGEST] if 0 < line <= len(lines) else ""


def _places(problem: BaseException, known: list[Path]) -> Iterator[tuple[Path, int]]:
    """Where it came about, the nearest first; what caused it comes before it."""
    if problem.__cause__ is not None:
        yield from _places(problem.__cause__, known)
    if isinstance(problem, SyntaxError) and problem.filename:
        yield from _inside(problem.filename, problem.lineno or 0, known)
    for frame in reversed(traceback.extract_tb(problem.__traceback__)):
        yield from _inside(frame.filename, frame.lineno or 0, known)
    if isinstance(problem, OSError) and isinstance(problem.filename, str):
        yield from _inside(problem.filename, 0, known)


def _name(file: Path, known: list[Path]) -> str:
    root, *others = known
    if file.is_relative_to(root):
        return file.relative_to(root).as_posix()
    around = next(folder for folder in others if file.is_relative_to(folder))
    return file.relative_to(around.parent).as_posix()


def _inside(name: str, line: int, known: list[Path]) -> Iterator[tuple[Path, int]]:
    file = Path(name).resolve() if not name.startswith("<") else None
    if file and any(file.is_relative_to(folder) for folder in known):
        yield file, line
