"""Three ways: what was shipped, what the team has, what is shipped now."""

from __future__ import annotations

from pathlib import Path

import pytest

from hikmah.cli.theme_files import MANIFEST, changes_between, digests_of, load_manifest, manifest_text


def one(mark: str | None) -> dict[str, str]:
    """A theme of one file, or of none."""
    return {} if mark is None else {"base.html": mark}


@pytest.mark.parametrize(
    ("base", "here", "now", "action"),
    [
        pytest.param("a", "a", "a", None, id="nobody-changed-it"),
        pytest.param("a", "a", "b", "replace", id="we-changed-it"),
        pytest.param("a", "b", "a", "keep", id="they-changed-it"),
        pytest.param("a", "b", "b", None, id="both-made-the-same-change"),
        pytest.param("a", "b", "c", "conflict", id="both-changed-it"),
        pytest.param(None, None, "a", "add", id="we-added-it"),
        pytest.param(None, "a", None, "keep", id="they-added-it"),
        pytest.param(None, "a", "a", None, id="both-added-the-same"),
        pytest.param(None, "a", "b", "conflict", id="both-added-it"),
        pytest.param("a", "a", None, "remove", id="we-removed-it"),
        pytest.param("a", None, "a", "keep", id="they-removed-it"),
        pytest.param("a", None, None, None, id="both-removed-it"),
        pytest.param("a", "b", None, "keep", id="we-removed-what-they-changed"),
        pytest.param("a", None, "b", "conflict", id="they-removed-what-we-changed"),
    ],
)
def test_a_file_goes_one_of_five_ways(
    base: str | None, here: str | None, now: str | None, action: str | None
) -> None:
    """Nothing that the team has written is ever lost."""
    found = [change.action for change in changes_between(one(base), one(here), one(now))]
    assert found == ([action] if action else [])


def test_a_manifest_reads_back(tmp_path: Path) -> None:
    """What it says is what was there, with paths of any letters."""
    for name in ("templates/base.html", "static/css/batik é.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    digests = digests_of(tmp_path)
    (tmp_path / MANIFEST).write_text(manifest_text(digests, "1"), encoding="utf-8")
    assert load_manifest(tmp_path) == digests == digests_of(tmp_path)
    assert len(digests) == 2


def test_line_ends_are_no_change(tmp_path: Path) -> None:
    """Git on Windows gives every text other line ends."""
    (tmp_path / "a.css").write_bytes(b"a\nb\n")
    before = digests_of(tmp_path)
    (tmp_path / "a.css").write_bytes(b"a\r\nb\r\n")
    assert digests_of(tmp_path) == before


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"abc  x\n", b"# note\n"])
def test_a_manifest_that_cannot_be_read_says_nothing(tmp_path: Path, data: bytes) -> None:
    """Then all that differs counts as the team's own."""
    (tmp_path / MANIFEST).write_bytes(data)
    assert load_manifest(tmp_path) == {}
