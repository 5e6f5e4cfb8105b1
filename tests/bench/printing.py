"""What paper costs: 100 lesson handouts beside bare Typst, a long session pack, and the memory of both.

Each line says whether it keeps what we promise, and the script fails if one does not. That a build sets
nothing where nothing has changed is seen by building a site twice and looking at its handouts.

Run as a script. Bare Typst gets the very same templates and data, so that what is compared is the house's
part of the work: views, trees, words, and forgetting what will not come again. Each side runs in a process of
its own; the rounds take turns, and what is told is the median, in seconds of the processor:
other work on the machine does not count.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]  # this file is run as a script, with nothing installed

from hikmah import road  # noqa: E402
from hikmah.cli.load import load_settings  # noqa: E402
from hikmah.plan.choice import Choice, ChoiceItem, PrintKind  # noqa: E402
from hikmah.plan.edition import make_editions  # noqa: E402
from hikmah.plan.paper import HandoutView  # noqa: E402
from hikmah.plan.printed import printed_view  # noqa: E402
from hikmah.render.paper import Press  # noqa: E402
from hikmah.text import Target  # noqa: E402

SHEETS = 100
LONG = 64
"""Pages of the long pack, at least."""
ROUNDS = 3
TIMES, SECONDS, MEGABYTES = 1.2, 1.0, 300
"""The promises: at most so many times bare Typst, so long for the pack, so much memory."""


def views(folder: Path) -> tuple[Press, list[HandoutView], HandoutView]:
    """The project's lesson handouts, again and again under other titles, and a session's pack, doubled."""
    settings, _ = load_settings(str(ROOT / "pelicanconf.py"))
    settings = replace(settings, cache=folder / "cache", output=folder / "output")
    library = road.survey(settings).library
    edition = make_editions(library, settings)[0]

    def ordered(kind: PrintKind, target: Target) -> HandoutView:
        return printed_view(edition, Choice(kind=kind, items=(ChoiceItem(target=target),)))

    lessons = [ordered("handout", Target("lesson", lesson.id)) for lesson in edition.kb.lessons]
    many = [
        replace(view, title=f"{view.title} {number}")
        for number, view in ((at, lessons[at % len(lessons)]) for at in range(SHEETS))
    ]
    pack = ordered("pack", Target("session", edition.kb.sessions[-1].slug))
    pack = replace(pack, chapters=pack.chapters * 2)
    return Press(settings.theme, settings.content), many, pack


def measure(side: str) -> None:
    """Be one of the sides, and tell seconds and megabytes."""
    import pypdfium2  # type: ignore[import-untyped]
    import typst

    told: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        press, many, pack = views(Path(folder))
        if side == "hikmah":
            start = time.process_time()
            for view in many:
                press.typeset(view)
            told["sheets"] = time.process_time() - start
            start = time.process_time()
            long = press.typeset(pack)
            told["pack"] = time.process_time() - start
            told["pages"] = len(pypdfium2.PdfDocument(long))
        else:
            tools = press._tools()
            data = [json.dumps(press._data(view, view, tools)).encode() for view in many]
            start = time.process_time()
            for said in data:
                typst.compile(  # type: ignore[call-overload]  # a dict of files is untyped
                    {**tools.templates, "data.json": said},
                    root=str(ROOT / "content"),
                    font_paths=tools.fonts,
                    ignore_system_fonts=True,
                    format="pdf",
                    pdf_standards=["ua-1", "a-2a"],
                )
            told["sheets"] = time.process_time() - start
    told["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(told))  # noqa: T201 (what the other process reads)


def main() -> None:
    """Compare, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", choices=("hikmah", "typst"))
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    if given.side:
        measure(given.side)
        return
    found: dict[str, list[dict[str, float]]] = {"hikmah": [], "typst": []}
    for _ in range(given.rounds):
        for side, rounds in found.items():
            done = subprocess.run(
                [sys.executable, __file__, "--side", side],
                capture_output=True,
                text=True,
                check=True,
                env=dict(os.environ),
            )
            rounds.append(json.loads(done.stdout.splitlines()[-1]))
    ours, bare = (
        {name: median(one[name] for one in rounds) for name in rounds[0]} for rounds in found.values()
    )
    times, share = ours["sheets"] / bare["sheets"], LONG / ours["pages"]
    set_again = typeset_again()
    kept = [
        told(
            f"{SHEETS} lesson handouts, cold: {ours['sheets']:.1f} s, bare Typst {bare['sheets']:.1f} s: "
            f"{times:.2f} times (at most {TIMES})",
            kept=times <= TIMES,
        ),
        told(
            f"a pack of {LONG} pages: {ours['pack'] * share:.2f} s (at most {SECONDS}); "
            f"measured: {ours['pages']:.0f} pages in {ours['pack']:.2f} s",
            kept=ours["pages"] >= LONG and ours["pack"] * share <= SECONDS,
        ),
        told(
            f"memory: {ours['memory']:.0f} MB (at most {MEGABYTES}), bare Typst {bare['memory']:.0f} MB",
            kept=ours["memory"] <= MEGABYTES,
        ),
        told(f"set again where nothing has changed: {set_again} sheets (none)", kept=set_again == 0),
    ]
    sys.exit(0 if all(kept) else 1)


def told(line: str, *, kept: bool) -> bool:
    """Tell one line and whether its promise is kept."""
    sys.stdout.write(f"{'pass' if kept else 'FAIL'}  {line}\n")
    return kept


def typeset_again() -> int:
    """How many sheets of the project a second build writes, though nothing has changed."""
    with tempfile.TemporaryDirectory() as folder:
        settings, _ = load_settings(str(ROOT / "pelicanconf.py"))
        home = Path(folder)
        settings = replace(
            settings, cache=home / "cache", output=home / "output", handouts_folder=home / "handouts"
        )
        stamps = []
        for _ in range(2):
            planned = road.plan(settings, road.survey(settings))
            road.write(settings, planned)
            stamps.append({file: file.stat().st_mtime_ns for file in home.rglob("*.pdf")})
        assert stamps[0], "no sheet was made"
        return sum(stamps[0][file] != stamp for file, stamp in stamps[1].items())


if __name__ == "__main__":
    main()
