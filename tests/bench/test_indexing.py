"""The benchmark of indexing runs, and says whether its figures are within bounds. Nothing is timed here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.bench.indexing import PASSAGES, verdict

BENCH = Path(__file__).with_name("indexing.py")


def test_a_small_round_is_told_and_judged() -> None:
    """Twelve stories: one line a round, with every passage indexed, then the verdict."""
    done = subprocess.run(
        [sys.executable, BENCH, "12"], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    *rounds, last = done.stdout.splitlines()
    assert [line.partition(":")[0] for line in rounds] == ["cold", "warm", "warm"]
    assert all(f"12 stories, {12 * PASSAGES} passages, " in line for line in rounds)
    assert last.startswith("indexing: pass ")


@pytest.mark.parametrize(
    ("seconds", "memory", "good"),
    [
        pytest.param((1.0, 1.9, 9.0), (100, 299, 100), True, id="one-slow-round"),
        pytest.param((1.0, 2.0, 2.1), (100, 100, 100), False, id="too-slow"),
        pytest.param((1.0, 1.0, 1.0), (100, 300, 100), False, id="too-much-memory"),
    ],
)
def test_the_median_time_and_the_most_memory_count(
    seconds: tuple[float, ...], memory: tuple[float, ...], good: bool
) -> None:
    """A machine that is busy for a moment makes no failure; memory is never forgiven."""
    rounds = [{"index": time, "memory": most} for time, most in zip(seconds, memory, strict=True)]
    found, said = verdict(rounds)
    assert found == good
    assert ("FAIL" in said) == (not good)
