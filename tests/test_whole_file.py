"""A file is replaced whole."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from hikmah.whole_file import write_whole


def test_a_file_is_made_with_its_folder_and_nothing_beside_it(tmp_path: Path) -> None:
    """The first time there is no folder yet; afterwards only the file is in it."""
    file = tmp_path / "a" / "b.json"
    write_whole(file, b"one\n")
    write_whole(file, b"two\r\n")
    assert file.read_bytes() == b"two\r\n"
    assert [path.name for path in file.parent.iterdir()] == ["b.json"]


def test_who_has_the_old_file_open_reads_it_to_its_end(tmp_path: Path) -> None:
    """The old file is not written into: another one takes its name."""
    file = tmp_path / "b.json"
    write_whole(file, b"old")
    with file.open("rb") as opened:
        write_whole(file, b"new")
        assert opened.read() == b"old"
    assert file.read_bytes() == b"new"


@pytest.mark.skipif(os.name != "posix", reason="other systems have other permissions")
def test_permissions_can_be_given(tmp_path: Path) -> None:
    """A file that only its owner may read stays so."""
    file = tmp_path / "b.json"
    write_whole(file, b"new", mode=0o600)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
