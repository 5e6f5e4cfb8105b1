"""Work shared out between processes: all of it is done, once, and what goes wrong anywhere is said."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from hikmah.shares import share_out

PLUGINS = Path(__file__).parents[1] / "plugins"
SEVERAL = pytest.mark.skipif(
    sys.platform != "linux" or (os.cpu_count() or 1) < 2, reason="work is not shared out here"
)


def doubled(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Each number's double, with the process that worked it out."""
    return [(number * 2, os.getpid()) for number in numbers]


def alone(program: str) -> subprocess.Popen[str]:
    """A fresh interpreter, for this one may have threads, in which case nothing is shared out."""
    head = "import os, signal, time\nfrom hikmah.shares import share_out\nfirst = os.getpid()\n"
    return subprocess.Popen(
        [sys.executable, "-c", head + program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PLUGINS)},
    )


@pytest.mark.parametrize("count", [0, 1, 7, 100])
@pytest.mark.parametrize("worthwhile", [1, 10, 1000])
def test_all_is_done_once(count: int, worthwhile: int) -> None:
    """However it is shared out, nothing is left out and nothing done twice."""
    done = [pair for share in share_out(doubled, range(count), worthwhile) for pair in share]
    assert sorted(double for double, _ in done) == [number * 2 for number in range(count)]


def test_little_work_is_done_here() -> None:
    """A copy of the process would take longer than the work."""
    assert {process for share in share_out(doubled, range(9), 5) for _, process in share} == {os.getpid()}


@SEVERAL
def test_much_work_is_done_in_several_processes() -> None:
    """Each share comes from a process of its own."""
    said, _ = alone(
        "shares = share_out(lambda things: (os.getpid(), [*things]), range(100), 10)\n"
        "print(len({process for process, _ in shares}) > 1, sorted(sum((part for _, part in shares), [])) == "
        "[*range(100)])"
    ).communicate(timeout=60)
    assert said == "True True\n"


@SEVERAL
@pytest.mark.parametrize("where", ["==", "!="], ids=["in the first process", "in another"])
def test_what_goes_wrong_in_any_process_is_raised_in_the_first(where: str) -> None:
    """And nothing else is said, nor left running."""
    said, complaint = alone(
        f"def work(things):\n    if os.getpid() {where} first: raise ValueError('tidak bisa')\n"
        "    return [*things]\n"
        "try: share_out(work, range(100), 10)\nexcept ValueError as fault: print(fault)"
    ).communicate(timeout=60)
    assert (said, complaint) == ("tidak bisa\n", "")


@SEVERAL
def test_a_process_that_is_killed_is_not_waited_for() -> None:
    """The machine may run out of memory: then the build ends, and does not hang."""
    _, complaint = alone(
        "def work(things):\n    if os.getpid() != first: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return [*things]\nshare_out(work, range(100), 10)"
    ).communicate(timeout=60)
    assert "EOFError" in complaint


@SEVERAL
def test_no_process_goes_on_when_the_first_was_killed(tmp_path: Path) -> None:
    """It would write into what the next build is making."""
    begun = alone(
        f"def work(things):\n    for thing in things:\n        time.sleep(0.05)\n"
        f"        open({str(tmp_path / 'log')!r}, 'a').write('x')\n"
        "share_out(work, range(10_000), 10)"
    )
    log = tmp_path / "log"
    while not log.exists():
        time.sleep(0.05)
    begun.kill()
    begun.communicate(timeout=60)
    time.sleep(0.5)
    size = log.stat().st_size
    time.sleep(0.5)
    assert log.stat().st_size == size
