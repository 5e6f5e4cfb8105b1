"""Bundles: outputs of which only rendering knows how many files they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from hikmah.plan.made import Made
from hikmah.plan.output import Ledger, Output, Recipe, SitePlan
from hikmah.plan.routes import SaveAs
from hikmah.write.folders import Folders
from hikmah.write.tree import WriteReport, write_site

Files = Mapping[str, str]


def a_plan(*outputs: Output) -> SitePlan:
    """Outputs and nothing to account for."""
    ledger = Ledger(sources=0, planned=0, drafts=(), refusals=(), outputs=len(outputs))
    return SitePlan(outputs=outputs, ledger=ledger)


def a_page(name: str = "a.html") -> Output:
    """An ordinary file."""
    return Output(
        save_as=SaveAs(name),
        recipe=Recipe("robots"),
        made=Made(lambda: "page", lambda _: "1"),
        site=None,
        sources=(),
    )


def a_bundle(files: Files, folder: str = "find/") -> Output:
    """A bundle of *files*."""
    return Output(
        save_as=SaveAs(folder),
        recipe=Recipe("search"),
        made=Made(lambda: files, lambda _: str(sorted(files.items()))),
        site=None,
        sources=(),
    )


def rendered(output: Output) -> bytes | Mapping[str, bytes]:
    """The bundle's files, or the page's one."""
    view = output.view
    if isinstance(view, Mapping):
        return {name: text.encode() for name, text in view.items()}
    return str(view).encode()


def refused(output: Output) -> bytes:
    """For builds in which nothing may be rendered."""
    raise AssertionError(f"{output.save_as} was rendered")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """An output folder and a cache."""
    return Folders(tmp_path / "output", tmp_path / "cache")


Build = Callable[..., WriteReport]


@pytest.fixture
def build(folders: Folders) -> Build:
    """Write a plan of the outputs given; ``render`` may be another."""

    def run(
        *outputs: Output, render: Callable[[Output], bytes | Mapping[str, bytes]] = rendered
    ) -> WriteReport:
        return write_site(a_plan(*outputs), folders, render, 1)

    return run


def there(folders: Folders) -> dict[str, str]:
    """Every file of the output."""
    every = sorted(path for path in folders.output.rglob("*") if path.is_file())
    return {path.relative_to(folders.output).as_posix(): path.read_text("utf-8") for path in every}


def test_all_files_of_a_bundle_are_written(build: Build, folders: Folders) -> None:
    """Also in folders of its own; the report counts the bundle once."""
    report = build(a_page(), a_bundle({"entry.json": "E", "part/x.bin": "X"}))
    assert there(folders) == {"a.html": "page", "find/entry.json": "E", "find/part/x.bin": "X"}
    assert report == WriteReport(written=(SaveAs("a.html"), SaveAs("find/")), kept=0, removed=())


def test_an_unchanged_bundle_is_not_rendered(build: Build) -> None:
    """The second build only looks."""
    outputs = (a_page(), a_bundle({"entry.json": "E", "part/x.bin": "X"}))
    build(*outputs)
    assert build(*outputs, render=refused) == WriteReport(written=(), kept=2, removed=())


def test_files_that_a_bundle_no_longer_holds_go(build: Build, folders: Folders) -> None:
    """With their folders; what the site's owner put there stays; the rest of the site is not touched."""
    build(a_page(), a_bundle({"entry.json": "1", "part/old.bin": "O", "same.bin": "S"}))
    (folders.output / "find/mine.txt").write_text("mine", encoding="utf-8")
    before = (folders.output / "find/same.bin").stat().st_mtime_ns
    report = build(a_page(), a_bundle({"entry.json": "2", "part2/new.bin": "N", "same.bin": "S"}))
    assert there(folders) == {
        "a.html": "page",
        "find/entry.json": "2",
        "find/mine.txt": "mine",
        "find/part2/new.bin": "N",
        "find/same.bin": "S",
    }
    assert not (folders.output / "find/part").exists()
    assert (folders.output / "find/same.bin").stat().st_mtime_ns == before
    assert report == WriteReport(written=(SaveAs("find/"),), kept=1, removed=())


def test_a_bundle_that_is_planned_no_more_goes_whole(build: Build, folders: Folders) -> None:
    """And is reported file by file."""
    build(a_page(), a_bundle({"entry.json": "1", "part/x.bin": "X"}))
    report = build(a_page(), render=refused)
    assert there(folders) == {"a.html": "page"}
    assert report.removed == (SaveAs("find/entry.json"), SaveAs("find/part/x.bin"))


@pytest.mark.parametrize("harm", ["remove", "change"])
def test_a_bundle_with_a_damaged_file_is_mended(build: Build, folders: Folders, harm: str) -> None:
    """One file that is gone or was changed is reason enough."""
    outputs = (a_page(), a_bundle({"entry.json": "E", "x.bin": "X"}))
    build(*outputs)
    file = folders.output / "find/x.bin"
    if harm == "remove":
        file.unlink()
    else:
        file.write_text("harm", encoding="utf-8")
    build(*outputs)
    assert there(folders) == {"a.html": "page", "find/entry.json": "E", "find/x.bin": "X"}


def test_a_bundle_that_cannot_be_rendered_leaves_the_old_site(build: Build, folders: Folders) -> None:
    """As with any output."""
    build(a_page(), a_bundle({"entry.json": "1"}))
    good = there(folders)
    with pytest.raises(AssertionError):
        build(a_page("b.html"), a_bundle({"entry.json": "2"}), render=refused)
    assert there(folders) == good


def test_bundles_side_by_side_are_kept_apart(build: Build, folders: Folders) -> None:
    """One changes, the other is not rendered."""
    one, other = a_bundle({"e": "1"}, "find/main/"), a_bundle({"e": "1"}, "find/2008/")
    build(one, other)
    changed = a_bundle({"e": "2"}, "find/2008/")
    report = build(one, changed, render=lambda output: refused(output) if output is one else rendered(output))
    assert report.written == (SaveAs("find/2008/"),)
    assert there(folders) == {"find/2008/e": "2", "find/main/e": "1"}
