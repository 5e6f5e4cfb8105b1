"""The benchmark runs. Nothing here is timed: how fast a build is depends on what else the machine does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.bench.bench import STEPS, Builder, Cost, table
from tests.bench.corpus import a_tale, edited, tales
from tests.bench.sites import HikmahSite, PelicanSite

BENCH = Path(__file__).with_name("bench.py")


def test_a_small_round_ends_with_a_table(tmp_path: Path) -> None:
    """Twenty stories, one round: every builder builds, and has a line with a figure for each step."""
    done = subprocess.run(
        [sys.executable, BENCH, "--stories", "20", "--runs", "1", "--folder", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    rows = {line.partition(" | ")[0].strip(): line.count(" s ") for line in done.stdout.splitlines()}
    names = ("Pelican", "Pelican, its caches on", "Hikmah, as the others", "Hikmah, everything on")
    assert {name: rows[name] for name in names} == dict.fromkeys(names, len(STEPS))
    assert not [*tmp_path.iterdir()], "something was left behind"


def test_the_stories_are_the_same_each_time_and_of_the_right_length() -> None:
    """A story follows from its number; with its questions it has 600 to 900 words."""
    told = [*tales(60)]
    assert told == [*tales(60)]
    lengths = [sum(len(text.split()) for text in (*tale.paragraphs, *tale.questions)) for tale in told]
    assert min(lengths) >= 600
    assert max(lengths) <= 900


def test_peers_get_the_same_prose_and_nothing_for_trainers() -> None:
    """Every sentence without a link stands in both sources; no answer stands in the peer's."""
    tale = a_tale(7, 20)
    ours, theirs = HikmahSite(everything=True).story(tale), PelicanSite(cached=False).story(tale)
    for text in (tale.paragraphs[0], *tale.questions):
        assert text in ours
        assert text in theirs
    assert all(answer in ours and answer not in theirs for answer in tale.answers)


def test_an_edit_changes_a_story_and_each_edit_differs() -> None:
    """Otherwise a build after an edit would be a build with nothing changed."""
    tale = a_tale(7, 20)
    assert len({tale, edited(tale, 0), edited(tale, 1)}) == 3


def test_the_table_shows_medians_and_their_ratio_to_the_first(tmp_path: Path) -> None:
    """One slow round does not move the figure."""
    form = PelicanSite(cached=False)
    pair = [Builder(name=name, form=form, folder=tmp_path, command=(), leavings=()) for name in ("A", "B")]
    costs = {("A", step): [Cost(2, 50), Cost(2, 50), Cost(90, 50)] for step in STEPS}
    costs |= {("B", step): [Cost(1, 20), Cost(1, 30), Cost(1, 40)] for step in STEPS}
    assert table(pair, costs).splitlines()[2].startswith("B |    1.00 s  0.500    30 MB |")
