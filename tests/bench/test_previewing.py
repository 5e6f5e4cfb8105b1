"""The preview's benchmark runs. What it measures is no matter here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.bench.previewing import STEPS, table

BENCH = Path(__file__).with_name("previewing.py")


def test_a_small_round_ends_with_a_table(tmp_path: Path) -> None:
    """Twelve stories, one round: each step has its line, and nothing is left behind."""
    done = subprocess.run(
        [sys.executable, BENCH, "--stories", "12", "--rounds", "1", "--folder", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.count(" ms") for line in done.stdout.splitlines()[-len(STEPS) :]] == [2] * len(STEPS)
    assert not [*tmp_path.iterdir()]


def test_the_table_shows_the_median_and_the_longest() -> None:
    """In milliseconds."""
    assert table({"edit": [10.0, 12.0, 90.0]}).split()[-7:] == ["edit", "|", "12", "ms", "|", "90", "ms"]
