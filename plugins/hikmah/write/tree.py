"""SitePlan → the output folder: only what changed, and nothing half-written is ever seen there.

A build goes in two steps. First everything that changed is rendered into a folder beside the output; a
fault there ends the build with the old site untouched. Then a journal is written, the files are renamed
into place, what is no longer planned is removed, and the manifest is replaced. A build that is killed in
the second step is finished by the next one, from the journal.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hikmah.plan.output import PACKED, Output, SitePlan
from hikmah.plan.routes import SaveAs
from hikmah.shares import share_out
from hikmah.write.folders import Folders
from hikmah.write.manifest import Entry, load_manifest, save_manifest
from hikmah.write.turn import turn

Render = Callable[[Output], bytes | Mapping[str, bytes]]
"""Gives an output's bytes, or a bundle's files by their names below its folder."""

Files = tuple[tuple[SaveAs, ...], tuple[SaveAs, ...]]
"""An output's files, and those of them that are not yet in place with the same bytes."""

SLOW = frozenset({"handout", "office", "search", "picture", "card", "icon", "zip"})
"""What is made outside the interpreter."""
MANY = 40
"""So many pages make up for the start of another process."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteReport:
    """What a build did to the output folder; each sorted. A bundle counts as one, whatever it holds,
    and a file with what lies compressed beside it.
    """

    written: tuple[SaveAs, ...]
    kept: int
    removed: tuple[SaveAs, ...]


@dataclass(frozen=True, slots=True)
class Staged:
    """A rendered output: its files, and those of them that are not yet in place with the same bytes."""

    output: Output
    files: tuple[SaveAs, ...]
    differ: tuple[SaveAs, ...]


def write_site(plan: SitePlan, folders: Folders, render: Render, workers: int) -> WriteReport:
    """Make the output folder hold what *plan* says. Whatever *render* raises leaves it as it was.

    Files in the output folder that are not ours are left alone. Another build's writing is waited for.
    """
    with turn(folders.turn):
        return _write(plan, folders, render, workers)


def _write(plan: SitePlan, folders: Folders, render: Render, workers: int) -> WriteReport:
    finish_interrupted(folders)
    before = load_manifest(folders.manifest)
    entries: dict[SaveAs, Entry] = {}
    changed: list[Output] = []
    for output in plan.outputs:
        left = _left(output, before)
        if _is_current(output, left, folders.output):
            entries.update(left)
        else:
            changed.append(output)
    if not changed and entries.keys() == before.keys():
        return WriteReport(written=(), kept=len(plan.outputs), removed=())
    made = _render_all(changed, folders, render, workers)
    gone = before.keys() - entries.keys() - {name for staged in made for name in staged.files}
    gone = {name for name in gone if folders.holds(name)}
    moves = sorted(name for staged in made for name in staged.differ)
    folders.journal.write_text(json.dumps({"move": moves, "remove": sorted(gone)}), encoding="utf-8")
    _move(moves, gone, folders)
    for staged in made:
        for name in staged.files:
            found = (folders.output / name).stat()
            entries[name] = Entry(staged.output.mark, found.st_size, found.st_mtime_ns)
    save_manifest(folders.manifest, entries)
    shutil.rmtree(folders.stage)
    return _report(plan, made, gone)


def _report(plan: SitePlan, made: Iterable[Staged], gone: Iterable[SaveAs]) -> WriteReport:
    written = tuple(sorted(staged.output.save_as for staged in made if staged.differ))
    bundles = tuple(output.save_as for output in plan.outputs if output.bundle)
    return WriteReport(
        written=written,
        kept=len(plan.outputs) - len(written),
        removed=tuple(
            sorted(name for name in gone if not (name.startswith(bundles) or name.endswith(PACKED)))
        ),
    )


def finish_interrupted(folders: Folders) -> None:
    """Carry through what a killed build had begun to rename, or forget what it had only prepared."""
    if not folders.stage.exists():
        return
    with suppress(OSError, ValueError, KeyError, TypeError):
        journal = json.loads(folders.journal.read_text(encoding="utf-8"))
        journal = {what: [*filter(folders.holds, journal[what])] for what in ("move", "remove")}
        _move(
            [name for name in journal["move"] if folders.waiting(name).exists()], journal["remove"], folders
        )
        # Nobody knows the moved files' fingerprints now, but that they are ours must not be forgotten:
        # else those that are not planned any more would stay for ever.
        entries = load_manifest(folders.manifest)
        entries = {name: entry for name, entry in entries.items() if name not in journal["remove"]}
        entries |= {SaveAs(name): Entry("", 0, 0) for name in journal["move"]}
        save_manifest(folders.manifest, entries)
    shutil.rmtree(folders.stage)


def _left(output: Output, before: Mapping[SaveAs, Entry]) -> dict[SaveAs, Entry]:
    """What the last build left of *output*; all in a bundle's folder is its own."""
    if output.bundle:
        return {name: entry for name, entry in before.items() if name.startswith(output.save_as)}
    return {name: before[name] for name in output.files if name in before}


def _is_current(output: Output, left: Mapping[SaveAs, Entry], folder: Path) -> bool:
    """Whether every file is there as we left it, made from the same."""
    whole = bool(left) if output.bundle else len(left) == len(output.files)
    return whole and all(
        entry.fingerprint == output.mark and entry.describes(f"{folder}/{name}")
        for name, entry in left.items()
    )


def _render_all(changed: Sequence[Output], folders: Folders, render: Render, workers: int) -> list[Staged]:
    """Render into the stage what differs from what is there.

    Pages are shared out between processes; then handouts and search indexes between threads, for Typst and
    Pagefind leave the interpreter free while they work. Not at once: a process with threads is not copied.
    """
    shutil.rmtree(folders.stage, ignore_errors=True)
    folders.stage.mkdir(parents=True)
    slow = [number for number, output in enumerate(changed) if output.recipe.kind in SLOW]
    quick = [number for number, output in enumerate(changed) if output.recipe.kind not in SLOW]

    def stage(share: Iterable[int]) -> list[tuple[int, Files]]:
        """By number: an output that was made in another process need not come back from there."""
        return [(number, _stage(changed[number], folders, render)) for number in share]

    try:
        shares = [*share_out(stage, quick, MANY), _in_threads(stage, slow, workers)]
    except BaseException:
        shutil.rmtree(folders.stage, ignore_errors=True)
        raise
    return [Staged(changed[number], *files) for share in shares for number, files in share]


def _in_threads(
    stage: Callable[[Iterable[int]], list[tuple[int, Files]]], slow: Sequence[int], workers: int
) -> list[tuple[int, Files]]:
    if not slow:
        return []
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max(1, workers)) as pool:
        pending = [pool.submit(stage, [number]) for number in slow]
        try:
            return [staged for work in pending for staged in work.result()]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _stage(output: Output, folders: Folders, render: Render) -> Files:
    """Render one output, and put into the stage what is not in place with the same bytes."""
    made = render(output)
    files = made if isinstance(made, Mapping) else {"": made}
    names = {SaveAs(output.save_as + name): data for name, data in files.items()}
    return tuple(names), tuple(name for name, data in names.items() if _stage_file(name, data, folders))


def _stage_file(name: SaveAs, data: bytes, folders: Folders) -> bool:
    target = folders.output / name
    try:
        if target.read_bytes() == data:
            return False
    except OSError:
        pass
    folders.waiting(name).write_bytes(data)
    return True


def _move(staged: Iterable[str], gone: Iterable[str], folders: Folders) -> None:
    """Rename into place, then remove what is no longer planned and the folders that leaves empty."""
    for name in gone:
        target = folders.output / name
        target.unlink(missing_ok=True)
        with suppress(OSError):
            for parent in target.relative_to(folders.output).parents:
                (folders.output / parent).rmdir()
    made: set[Path] = set()
    for name in staged:
        target = folders.output / name
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        folders.waiting(name).replace(target)
