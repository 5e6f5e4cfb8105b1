"""The output folder after a build: what was planned, nothing half-written, and all else as it was."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.write.plans import Desk, a_plan

from hikmah.plan.output import Output
from hikmah.write.folders import Folders
from hikmah.write.manifest import load_manifest
from hikmah.write.tree import finish_interrupted, write_site
from hikmah.write.turn import turn

SITE = {"index.html": "rumah", "a/index.html": "satu", "a/b/index.html": "dua"}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty folder."""
    return Desk(tmp_path)


def test_the_first_build_writes_everything(desk: Desk) -> None:
    """And leaves nothing beside it but the manifest."""
    report = desk.write(SITE)
    assert desk.found() == SITE
    assert (sorted(report.written), report.kept, report.removed) == (sorted(SITE), 0, ())
    assert sorted(path.name for path in desk.folder.iterdir()) == [".hikmah", "output"]


def test_the_second_build_renders_nothing(desk: Desk) -> None:
    """The same plan asks for no bytes and changes no file."""
    desk.write(SITE)
    report = desk.write(SITE)
    assert (desk.rendered, report.written, report.kept) == ([], (), len(SITE))


def test_only_what_changed_is_rendered(desk: Desk) -> None:
    """By its fingerprint."""
    desk.write(SITE)
    report = desk.write({**SITE, "a/index.html": "lain"})
    assert desk.rendered == ["a/index.html"]
    assert report.written == ("a/index.html",)
    assert desk.found()["a/index.html"] == "lain"


def test_a_new_fingerprint_with_the_same_bytes_leaves_the_file(desk: Desk) -> None:
    """It is rendered once to find that out, and then not again."""
    desk.write(SITE)
    before = (desk.folders.output / "a/index.html").stat().st_mtime_ns
    changed = {**SITE, "a/index.html": "satu # dengan cara lain"}
    assert desk.write(changed).written == ()
    assert desk.rendered == ["a/index.html"]
    assert (desk.folders.output / "a/index.html").stat().st_mtime_ns == before
    desk.write(changed)
    assert desk.rendered == []


def test_what_is_not_planned_any_more_goes(desk: Desk) -> None:
    """With the folders it leaves empty, but for those in which others keep something."""
    desk.write(SITE)
    (desk.folders.output / "a/milik-orang.txt").write_text("x")
    report = desk.write({"index.html": "rumah"})
    assert report.removed == ("a/b/index.html", "a/index.html")
    assert desk.found() == {"a/milik-orang.txt": "x", "index.html": "rumah"}
    assert not (desk.folders.output / "a/b").exists()


def test_a_file_may_become_a_folder_and_back(desk: Desk) -> None:
    """What goes is removed before what comes is put in its place."""
    desk.write({"a": "berkas"})
    desk.write({"a/b": "di dalam"})
    assert desk.found() == {"a/b": "di dalam"}
    desk.write({"a": "berkas lagi"})
    assert desk.found() == {"a": "berkas lagi"}


def test_a_file_of_ours_that_was_lost_comes_back(desk: Desk) -> None:
    """Deleted or changed by hand, even to the same length."""
    desk.write(SITE)
    (desk.folders.output / "index.html").unlink()
    (desk.folders.output / "a/index.html").write_text("utas")
    report = desk.write(SITE)
    assert report.written == ("a/index.html", "index.html")
    assert desk.found() == SITE


@pytest.mark.parametrize("kind", ["page", "handout"])
def test_a_fault_while_rendering_changes_nothing(desk: Desk, kind: str) -> None:
    """Whichever way the output is rendered, what was raised is passed on and the old site stays."""
    desk.write(SITE)
    manifest = desk.folders.manifest.read_bytes()
    plan = a_plan({**SITE, "a/index.html": "baru", "z.html": "rusak"}, kind)

    def render(output: Output) -> bytes:
        if output.view == "rusak":
            raise RuntimeError("tidak bisa")
        return desk.render(output)

    with pytest.raises(RuntimeError, match="tidak bisa"):
        write_site(plan, desk.folders, render, 2)
    assert desk.found() == SITE
    assert desk.folders.manifest.read_bytes() == manifest
    assert not desk.folders.stage.exists()
    desk.write(SITE)
    assert desk.rendered == []


def test_two_output_folders_have_two_manifests(tmp_path: Path) -> None:
    """Folders of one name, in different places, do not know of each other's files."""
    here, there = tmp_path / "satu/output", tmp_path / "dua/output"
    cache = tmp_path / "satu/.hikmah"
    desk = Desk(tmp_path)
    for output in (here, there):
        write_site(a_plan(SITE), Folders(output, cache), desk.render, 1)
    write_site(a_plan({"index.html": "rumah"}), Folders(there, cache), desk.render, 1)
    write_site(a_plan({"index.html": "rumah"}), Folders(here, cache), desk.render, 1)
    assert [file.name for file in here.rglob("*")] == ["index.html"]
    assert [file.name for file in there.rglob("*")] == ["index.html"]


def interrupted(desk: Desk, moved: list[str], waiting: list[str], remove: list[str]) -> None:
    """Leave things as a build does that is killed while it renames: some files moved, some waiting."""
    stage = desk.folders.stage
    stage.mkdir()
    for name in waiting:
        desk.folders.waiting(name).write_text("baru")
    for name in moved:
        (desk.folders.output / name).parent.mkdir(parents=True, exist_ok=True)
        (desk.folders.output / name).write_text("baru")
    desk.folders.journal.write_text(json.dumps({"move": moved + waiting, "remove": remove}))


def test_an_interrupted_build_is_finished(desk: Desk) -> None:
    """What waits is moved, what shall go goes, the stage is cleared; files of ours stay known as ours."""
    desk.write(SITE)
    interrupted(desk, ["x/index.html"], ["y/index.html", "index.html"], ["a/b/index.html"])
    finish_interrupted(desk.folders)
    assert desk.found() == {
        "a/index.html": "satu",
        "index.html": "baru",
        "x/index.html": "baru",
        "y/index.html": "baru",
    }
    assert not desk.folders.stage.exists()
    assert set(load_manifest(desk.folders.manifest)) == set(desk.found())
    report = desk.write(SITE)
    assert desk.found() == SITE
    assert report.removed == ("x/index.html", "y/index.html")


@pytest.mark.parametrize("journal", [None, "", '{"move": [', "[]", '{"move": []}', "\x00"])
def test_a_stage_without_a_good_journal_is_forgotten(desk: Desk, journal: str | None) -> None:
    """Before the journal was whole nothing had been renamed."""
    desk.write(SITE)
    stage = desk.folders.stage
    (stage / "a").mkdir(parents=True)
    (stage / "a/index.html").write_text("setengah")
    if journal is not None:
        desk.folders.journal.write_text(journal)
    finish_interrupted(desk.folders)
    assert desk.found() == SITE
    assert not stage.exists()


@pytest.mark.parametrize(
    "name", ["../catatan.txt", "a/../../catatan.txt", "/etc/passwd.new", "", ".", "a\0b", "a//b"]
)
def test_a_damaged_record_removes_nothing_elsewhere(desk: Desk, name: str) -> None:
    """Neither a manifest nor a journal reaches out of the output folder."""
    desk.write(SITE)
    note = desk.folder / "catatan.txt"
    note.write_text("bukan punya situs", encoding="utf-8")
    rows = json.loads(desk.folders.manifest.read_bytes()) | {name: ["x", 1, 1]}
    desk.folders.manifest.write_text(json.dumps(rows), encoding="utf-8")
    assert desk.write(SITE).removed == ()
    desk.folders.stage.mkdir()
    journal = json.dumps({"move": [name, 1], "remove": [name, 1]})
    desk.folders.journal.write_text(journal, encoding="utf-8")
    assert desk.write(SITE).removed == ()
    assert (desk.found(), note.read_text(encoding="utf-8")) == (SITE, "bukan punya situs")


def test_no_reader_ever_sees_half_a_file(desk: Desk) -> None:
    """Whoever reads while a build writes finds the old file or the new one, whole."""
    size = 200_000
    versions = [{f"{n}.html": letter * size for n in range(8)} for letter in "abab"]
    desk.write(versions[0])
    done = Event()

    def read() -> set[str]:
        seen = set()
        while not done.is_set():
            for n in range(8):
                text = (desk.folders.output / f"{n}.html").read_text()
                seen.add(f"{len(text)} {sorted(set(text))}")
        return seen

    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(read)
        try:
            for version in versions * 3:
                desk.write(version)
        finally:
            done.set()
    assert reading.result() <= {f"{size} ['a']", f"{size} ['b']"}


def test_a_build_waits_for_its_turn(desk: Desk) -> None:
    """While another holds the folder nothing is written; then all is."""
    with ThreadPoolExecutor(1) as pool:
        with turn(desk.folders.turn):
            writing = pool.submit(desk.write, SITE)
            with pytest.raises(TimeoutError):
                writing.result(timeout=0.3)
            assert not desk.folders.output.exists()
        assert len(writing.result(timeout=30).written) == len(SITE)
    assert desk.found() == SITE


NAMES = st.lists(st.sampled_from(["a", "b", "c d", "é", "x.html"]), min_size=1, max_size=3).map("/".join)


def no_folder_is_a_file(files: dict[str, str]) -> bool:
    """Plans in which one output's folder is another's file are refused before."""
    return not any(other.startswith(f"{name}/") for name in files for other in files)


FILES = st.dictionaries(NAMES, st.sampled_from(["", "satu", "dua", "satu # lain"]), max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(builds=st.lists(FILES.filter(no_folder_is_a_file), min_size=1, max_size=4), spoil=st.booleans())
def test_the_folder_always_holds_the_last_plan(
    tmp_path_factory: pytest.TempPathFactory, builds: list[dict[str, str]], spoil: bool
) -> None:
    """Whatever was planned before: exactly its files, and a report that says what was done."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    for files in builds:
        before = desk.found()
        report = desk.write(files)
        wanted = {name: text.partition(" #")[0] for name, text in files.items()}
        assert desk.found() == wanted
        assert set(report.written) == {name for name in wanted if before.get(name) != wanted[name]}
        assert set(report.removed) == before.keys() - wanted.keys()
        assert report.kept == len(wanted) - len(report.written)
        if spoil and wanted:
            (desk.folders.output / min(wanted)).write_text("dirusak")
    desk.write(builds[-1])
    desk.write(builds[-1])
    assert desk.rendered == []
