"""What is told over the page, and where it is said to stand."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from hikmah.diagnostics import diagnose
from hikmah.errors import ConfigError
from hikmah.language import Said
from hikmah.names import Place, SourcePath
from hikmah.serve.faults import Attempt, fault_of, faults_in, line_of


def test_a_finding_is_told_with_the_line_as_it_stands(tmp_path: Path) -> None:
    """Errors alone: what does not stop a build is no reason to cover the page."""
    content = tmp_path / "content"
    (content / "stories").mkdir(parents=True)
    (content / "stories/kado.md").write_text("---\ntitel: Kado\n---\n", encoding="utf-8")
    place = Place(SourcePath("stories/kado.md"), 2, 1)
    found = [diagnose("HKM021", place, problem_id="x", problem_en="y"), diagnose("HKM067", place)]
    (fault,) = faults_in([one for one in found if one.severity == "error"], "en", content)
    assert (fault.file, fault.line, fault.column) == ("content/stories/kado.md", 2, 1)
    assert (fault.code, fault.source) == ("HKM021", "titel: Kado")
    assert not faults_in([one for one in found if one.severity != "error"], "en", content)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        pytest.param("NAME = 1\nTHEME = (\n", 2, "SyntaxError", id="syntax"),
        pytest.param("NAME = 1\n\nTHEME = nothing\n", 3, "NameError", id="name"),
        pytest.param(
            "def name():\n    return 1 / 0\n\nNAME = name()\n", 2, "ZeroDivision", id="in-a-function"
        ),
        pytest.param("import sys\nsys.exit(3)\n", 2, "SystemExit", id="exit"),
    ],
)
def test_a_program_s_fault_is_told_at_the_author_s_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    """The innermost place that is the author's own, not that of the library which found it."""
    file = tmp_path / "pelicanconf.py"
    file.write_text(text, encoding="utf-8")
    attempt = Attempt()
    with attempt:
        try:
            runpy.run_path(str(file))
        except (SyntaxError, NameError, ArithmeticError) as problem:
            told = f"{type(problem).__name__}: {problem}"
            raise ConfigError(Said(told, told)) from problem
    assert attempt.problem is not None
    fault = fault_of(attempt.problem, "en", tmp_path, ())
    assert (fault.file, fault.line) == ("pelicanconf.py", line)
    assert fault.source == text.splitlines()[line - 1]
    assert said in fault.message


def test_a_fault_outside_the_project_is_named_from_its_folder(tmp_path: Path) -> None:
    """A theme may lie anywhere; a file that is missing has a name and no line."""
    theme = tmp_path / "elsewhere" / "theme"
    attempt = Attempt()
    with attempt, open(str(theme / "gone.html"), encoding="utf-8"):  # noqa: PTH123 (as engines do)
        pass
    assert attempt.problem is not None
    fault = fault_of(attempt.problem, "en", tmp_path / "site", [theme])
    assert (fault.file, fault.line, fault.source) == ("theme/gone.html", 0, "")
    assert "FileNotFoundError" in fault.message


def test_what_ends_the_program_is_not_kept() -> None:
    """Ctrl-C while a template is rendered ends the server."""
    with pytest.raises(KeyboardInterrupt), Attempt():
        raise KeyboardInterrupt


@pytest.mark.parametrize("between", ["\u2028", "\u0085", "\x0c", "\x0b"])
def test_lines_are_counted_as_findings_count_them(tmp_path: Path, between: str) -> None:
    """Signs at which some programs begin a line do not put the lines after them out of place."""
    file = tmp_path / "a.md"
    file.write_bytes(f"\ufeffsatu{between}lagi\r\ndua\rtiga\n".encode())
    assert [line_of(file, line) for line in (1, 2, 3)] == [f"satu{between}lagi", "dua", "tiga"]


@pytest.mark.parametrize("line", [0, 4, 99])
def test_a_line_that_is_not_there_is_empty(tmp_path: Path, line: int) -> None:
    """The file may have changed since."""
    file = tmp_path / "a.md"
    file.write_text("satu\ndua\ntiga\n", encoding="utf-8")
    assert line_of(file, line) == ""
    assert line_of(tmp_path / "none.md", 1) == ""
