"""Lighthouse gives its full marks, as it measures a middling phone on a slow network."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from audit.conftest import from_npm, program
from tests.browser.chromium import executable

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {
    "home": "/",
    "story": "/cerita/tentang-sebuah-proses/",
    "lesson": "/pelajaran/process/",
    "search": "/cari/",
}
LEAST_SPEED = int(os.environ.get("HIKMAH_LEAST_SPEED", "100"))
"""Where others use the same processors, a page's speed is theirs as much as its own."""
RUNS = 3
"""Speed is measured with what the machine has left at that moment, so the best of three counts."""
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"


def measured(address: str, report: Path) -> dict[str, int]:
    """The marks of one run, by category, none where it broke off; the whole report stays in *report*."""
    program_file = from_npm("lighthouse/cli/index.js")
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(
            [
                *(program("node"), program_file, address, "--quiet"),
                *("--output=json", f"--output-path={report}"),
                *(f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={FLAGS}"),
            ],
            env={**os.environ, "CHROME_PATH": executable()},
            capture_output=True,
            text=True,
            check=False,
            timeout=180,
        )
    found = json.loads(report.read_text(encoding="utf-8"))["categories"] if report.exists() else {}
    return {name: round(100 * (found.get(name, {}).get("score") or 0)) for name in CATEGORIES}


def lost(report: Path) -> list[str]:
    """What cost marks in a run."""
    if not report.exists():
        return ["the run broke off"]
    told = json.loads(report.read_text(encoding="utf-8"))
    ids = {ref["id"] for found in told["categories"].values() for ref in found["auditRefs"] if ref["weight"]}
    audits = [told["audits"][name] for name in sorted(ids)]
    return [
        f"{one['id']} {one['score']} {one.get('displayValue', '')}"
        for one in audits
        if (one["score"] or 0) < 1
    ]


@pytest.mark.parametrize("kind", PAGES)
def test_full_marks(address: str, kind: str, tmp_path: Path, note: Callable[[str], None]) -> None:
    """A hundred in all four categories, on mobile settings."""
    best = dict.fromkeys(CATEGORIES, 0)
    speeds = []
    for run in range(RUNS):
        report = tmp_path / f"{run}.json"
        marks = measured(address + PAGES[kind], report)
        best = {name: max(best[name], marks[name]) for name in CATEGORIES}
        speeds.append(marks["performance"])
        if _full(best):
            break
    note(f"Lighthouse, {kind}: {best}; performance in each run: {speeds}")
    assert _full(best), lost(report)


def _full(marks: dict[str, int]) -> bool:
    """Whether nothing is to be mended."""
    others = {mark for name, mark in marks.items() if name != "performance"}
    return others == {100} and marks["performance"] >= LEAST_SPEED
