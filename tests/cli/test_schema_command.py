"""``hikmah schema``: on standard output, or as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from hikmah.cli.main import main
from hikmah.cli.schema import KINDS
from hikmah.read.schema import KINDS as READ
from hikmah.read.schema import schema_text


def test_it_prints_one_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """For a program to read, so nothing else comes with it."""
    assert main(["schema", "story"]) == 0
    assert capsys.readouterr().out == schema_text("story")


def test_it_writes_them_all(tmp_path: Path) -> None:
    """Into a folder that need not be there yet."""
    assert main(["schema", "--to", str(tmp_path / "new" / "schemas")]) == 0
    written = {file.name for file in (tmp_path / "new" / "schemas").iterdir()}
    assert written == {f"{kind}.schema.json" for kind in READ}


def test_a_call_without_a_kind_says_which_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong call ends with 2."""
    assert main(["schema"]) == 2
    assert "story, lesson" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a sentence."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["schema", "--to", str(tmp_path / "file")]) == 1
    assert "--to" in capsys.readouterr().err


def test_the_command_knows_the_kinds_without_reading_them() -> None:
    """The list for the help is written out, so that no other command waits for it; it is the same list."""
    assert tuple(READ) == KINDS
