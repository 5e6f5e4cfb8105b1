"""``make bench``: whole builds by Hikmah and by stock Pelican, side by side; by Hugo too, if it is installed.

The same stories go to each. A round is one build from nothing, one with nothing changed, and one after an
edit of one story's text; the builders take turns at each, so that a machine that slows down slows all of
them. What is told is the median of the rounds. Times are of whole processes, from start to end. Memory is
the most that any one process of a build held. Between builds the disk is left to come to rest, untimed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]  # this file is run as a script, with nothing installed

from tests.bench.corpus import a_tale, edited  # noqa: E402
from tests.bench.sites import Form, HikmahSite, HugoSite, PelicanSite, write_site, write_story  # noqa: E402

STEPS = ("cold", "again", "one edit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Builder:
    """A site generator with its own copy of the stories, and the folders that a cold build must not find."""

    name: str
    form: Form
    folder: Path
    command: tuple[str, ...]
    leavings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took: seconds of waiting, and megabytes."""

    seconds: float
    memory: float


def builders(folder: Path) -> Iterator[Builder]:
    """The one that all are compared with comes first."""
    python = sys.executable
    for name, cached in (("Pelican", False), ("Pelican, its caches on", True)):
        yield Builder(
            name=name,
            form=PelicanSite(cached=cached),
            folder=folder / f"pelican-{cached}",
            command=(python, "-m", "pelican", "-s", "pelicanconf.py", "-o", "output", "content"),
            leavings=("output", "cache"),
        )
    for name, everything in (("Hikmah, as the others", False), ("Hikmah, everything on", True)):
        yield Builder(
            name=name,
            form=HikmahSite(everything=everything),
            folder=folder / f"hikmah-{everything}",
            command=(python, "-m", "hikmah.cli.main", "build", "-s", "pelicanconf.py"),
            leavings=("output", ".hikmah"),
        )
    if hugo := shutil.which("hugo"):
        leavings = ("public", "resources", ".hugo_build.lock")
        yield Builder(
            name="Hugo", form=HugoSite(), folder=folder / "hugo", command=(hugo,), leavings=leavings
        )


def run(builder: Builder) -> Cost:
    """Build once; a build that fails ends the benchmark with what it said."""
    os.sync()
    paths = os.pathsep.join([str(ROOT / "plugins"), *filter(None, [os.environ.get("PYTHONPATH")])])
    # As on any machine but a developer's: what has been compiled once stays so.
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            builder.command,
            cwd=builder.folder,
            stdout=said,
            stderr=subprocess.STDOUT,
            env={**compiled, "PYTHONPATH": paths},
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{builder.name} failed:\n{said.read().decode(errors='replace')}")
    return Cost(seconds, usage.ru_maxrss / 1024)


def measure(everyone: Sequence[Builder], stories: int, rounds: int) -> dict[tuple[str, str], list[Cost]]:
    """Every builder's costs by its name and the step."""
    costs: dict[tuple[str, str], list[Cost]] = {(one.name, step): [] for one in everyone for step in STEPS}
    middle = a_tale(stories // 2, stories)
    for turn in range(rounds):
        for step in STEPS:
            for builder in everyone:
                if step == "cold":
                    for leaving in builder.leavings:
                        remove(builder.folder / leaving)
                elif step == "one edit":
                    write_story(builder.form, builder.folder, edited(middle, turn))
                costs[builder.name, step].append(run(builder))
    return costs


def remove(path: Path) -> None:
    """A folder or a file, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def table(everyone: Sequence[Builder], costs: dict[tuple[str, str], list[Cost]]) -> str:
    """Seconds, how many times those of the first builder that is, and megabytes, for each step."""
    width = max(len(builder.name) for builder in everyone)
    lines = ["".join([" " * width, *(f" | {step:^24}" for step in STEPS)])]
    for builder in everyone:
        cells = []
        for step in STEPS:
            seconds = median(cost.seconds for cost in costs[builder.name, step])
            first = median(cost.seconds for cost in costs[everyone[0].name, step])
            memory = median(cost.memory for cost in costs[builder.name, step])
            cells.append(f" | {seconds:7.2f} s {seconds / first:6.3f} {memory:5.0f} MB")
        lines.append(builder.name.ljust(width) + "".join(cells))
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the sites, build them in turn, print the table."""
    arguments = argparse.ArgumentParser(description="Measure Hikmah against stock Pelican, side by side.")
    arguments.add_argument("--stories", type=int, default=1000)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--folder", help="where to build (default: a temporary folder)")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder, prefix="hikmah-bench-") as folder:
        everyone = tuple(builders(Path(folder)))
        for builder in everyone:
            write_site(builder.form, builder.folder, given.stories)
        costs = measure(everyone, given.stories, given.runs)
    sys.stdout.write(f"{given.stories} stories, median of {given.runs}: time, ratio to the first, memory\n\n")
    sys.stdout.write(table(everyone, costs))


if __name__ == "__main__":
    main()
