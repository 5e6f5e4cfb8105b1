"""How long an author waits: from the saving of a story to the news of it in an open page, and to the page.

``python tests/bench/previewing.py [--stories 1000] [--rounds 10]``. ``hikmah serve`` runs in a process of its
own. A round saves one story three times: with another sentence, with a fault, and mended. The first save is
not counted: a template is read when the first page needs it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]  # this file is run as a script, with nothing installed

from tests.bench.corpus import a_tale, edited  # noqa: E402
from tests.bench.sites import HikmahSite, write_site, write_story  # noqa: E402

STEPS = ("edit → news", "edit → page", "fault → news", "mended → news", "new file → news")
WAIT = 600


@contextmanager
def serving(folder: Path) -> Iterator[int]:
    """The port of a server for the site in *folder*."""
    paths = os.pathsep.join([str(ROOT / "plugins"), *filter(None, [os.environ.get("PYTHONPATH")])])
    process = subprocess.Popen(
        [sys.executable, "-m", "hikmah.cli.main", "serve", "--port", "0", "--lang", "en"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    try:
        said = ""
        for line in process.stderr:
            said += line
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
                threading.Thread(target=process.stderr.read, daemon=True).start()
                yield int(found[1])
                break
        else:
            sys.exit(f"hikmah serve failed:\n{said}")
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(WAIT)


def news(stream: HTTPResponse) -> dict[str, object]:
    """The next that the open page is told."""
    while line := stream.readline():
        if line.startswith(b"data: "):
            told: dict[str, object] = json.loads(line.removeprefix(b"data: "))
            return told
    sys.exit("the stream has ended")


def ask(port: int, address: str) -> bytes:
    """The page at *address*, over a connection of its own."""
    connection = HTTPConnection("127.0.0.1", port, timeout=WAIT)
    connection.request("GET", address)
    page = connection.getresponse().read()
    connection.close()
    return page


def measure(folder: Path, port: int, stories: int, rounds: int) -> Mapping[str, list[float]]:
    """Milliseconds by step."""
    form, tale = HikmahSite(everything=True), a_tale(stories // 2, stories)
    address = f"/cerita/{tale.slug}/"
    stream = HTTPConnection("127.0.0.1", port, timeout=WAIT)
    stream.request("GET", f"/_hikmah/events?page={address}")
    told = stream.getresponse()
    news(told)
    taken: dict[str, list[float]] = {step: [] for step in STEPS}
    file = form.story_file(folder, tale.slug)
    for turn in range(rounds + 1):
        begun = time.perf_counter()
        write_story(form, folder, edited(tale, turn))
        first = news(told)
        heard = time.perf_counter()
        page = ask(port, address)
        seen = time.perf_counter()
        assert f"Sudah {turn + 2} kali".encode() in page
        good = file.read_text(encoding="utf-8")
        broken = time.perf_counter()
        file.write_text(good.replace("date:", "dat:", 1), encoding="utf-8")
        fault = news(told)
        warned = time.perf_counter()
        file.write_text(good, encoding="utf-8")
        mended = news(told)
        done = time.perf_counter()
        new = form.story_file(folder, "baru-sekali")
        new.write_text(good, encoding="utf-8")
        came = news(told)
        there = time.perf_counter()
        new.unlink()
        gone = news(told)
        found = [bool(one["faults"]) for one in (first, fault, mended, came, gone)]
        assert found == [False, True, False, False, False]
        if turn:
            spans = (heard - begun, seen - begun, warned - broken, done - warned, there - done)
            for step, span in zip(STEPS, spans, strict=True):
                taken[step].append(span * 1000)
    return taken


def table(taken: Mapping[str, list[float]]) -> str:
    """A line a step: the median and the longest."""
    rows = (f"{step:15} | {median(spans):7.0f} ms | {max(spans):7.0f} ms\n" for step, spans in taken.items())
    return f"{'':15} | {'median':>10} | {'longest':>10}\n" + "".join(rows)


def main() -> None:
    """Write a site, serve it, save, and print the table."""
    arguments = argparse.ArgumentParser(description="Measure how long the preview takes to show an edit.")
    arguments.add_argument("--stories", type=int, default=1000)
    arguments.add_argument("--rounds", type=int, default=10)
    arguments.add_argument("--folder", help="where to put the site (default: a temporary folder)")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder, prefix="hikmah-bench-") as folder:
        site = Path(folder) / "site"
        write_site(HikmahSite(everything=True), site, given.stories)
        begun = time.perf_counter()
        with serving(site) as port:
            started = time.perf_counter() - begun
            taken = measure(site, port, given.stories, given.rounds)
    sys.stdout.write(f"{given.stories} stories, {given.rounds} rounds; first shown after {started:.1f} s\n\n")
    sys.stdout.write(table(taken))


if __name__ == "__main__":
    main()
