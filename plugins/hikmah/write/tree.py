"""SitePlan → the output folder: only what changed, and nothing half-written is ever seen there.

A build goes in two steps. First everything that changed is rendered into a folder beside the output; a
fault there ends the build with the old site untouched. Then a journal is written, the files are renamed
into place, what is no longer planned is removed, and the manifest is replaced. A build that is killed in
the second step is finished by the next one, from the journal.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from hikmah.plan.output import Output, SitePlan
from hikmah.plan.routes import SaveAs
from hikmah.write.manifest import Entry, load_manifest, save_manifest

Render = Callable[[Output], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteReport:
    """What a build did to the output folder; each sorted."""

    written: tuple[SaveAs, ...]
    kept: int
    removed: tuple[SaveAs, ...]


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a site is written, and where the build keeps its own things (on the same disk)."""

    output: Path
    cache: Path

    @property
    def manifest(self) -> Path:
        """One manifest for each output folder; it is still found when the whole project has moved."""
        root = self.cache.parent
        place = self.output.relative_to(root) if self.output.is_relative_to(root) else self.output
        digest = blake2b(place.as_posix().encode(), digest_size=4).hexdigest()
        return self.cache / f"manifest-{self.output.name}-{digest}.json"

    @property
    def stage(self) -> Path:
        """Where files wait to be renamed; beside the output, so that a rename is one step."""
        return self.output.with_name(f".{self.output.name}.new")

    @property
    def journal(self) -> Path:
        """There only while files are being renamed: which go where, and which go away."""
        return self.stage / "journal.json"


def write_site(plan: SitePlan, folders: Folders, render: Render, workers: int) -> WriteReport:
    """Make the output folder hold what *plan* says. Whatever *render* raises leaves it as it was.

    Files in the output folder that are not ours are left alone.
    """
    finish_interrupted(folders)
    before = load_manifest(folders.manifest)
    after = {output.save_as: output.fingerprint for output in plan.outputs}
    changed = [output for output in plan.outputs if not _is_current(output, before, folders.output)]
    gone = tuple(sorted(before.keys() - after.keys()))
    if not changed and not gone:
        return WriteReport(written=(), kept=len(after), removed=())
    staged = _render_all(changed, folders, render, workers)
    folders.journal.write_text(json.dumps({"move": staged, "remove": gone}), encoding="utf-8")
    entries = {name: entry for name, entry in before.items() if name in after}
    _move(staged, gone, folders)
    for output in changed:
        found = (folders.output / output.save_as).stat()
        entries[output.save_as] = Entry(output.fingerprint, found.st_size, found.st_mtime_ns)
    save_manifest(folders.manifest, entries)
    shutil.rmtree(folders.stage)
    return WriteReport(written=tuple(staged), kept=len(after) - len(staged), removed=gone)


def finish_interrupted(folders: Folders) -> None:
    """Carry through what a killed build had begun to rename, or forget what it had only prepared."""
    if not folders.stage.exists():
        return
    with suppress(OSError, ValueError, KeyError):
        journal = json.loads(folders.journal.read_text(encoding="utf-8"))
        _move(
            [name for name in journal["move"] if (folders.stage / name).exists()], journal["remove"], folders
        )
        # Nobody knows the moved files' fingerprints now, but that they are ours must not be forgotten:
        # else those that are not planned any more would stay for ever.
        entries = load_manifest(folders.manifest)
        entries = {name: entry for name, entry in entries.items() if name not in journal["remove"]}
        entries |= {SaveAs(name): Entry("", 0, 0) for name in journal["move"]}
        save_manifest(folders.manifest, entries)
    shutil.rmtree(folders.stage)


def _is_current(output: Output, before: Mapping[SaveAs, Entry], folder: Path) -> bool:
    """Whether the file is there as we left it, made from the same."""
    entry = before.get(output.save_as)
    if entry is None or entry.fingerprint != output.fingerprint:
        return False
    try:
        found = (folder / output.save_as).stat()
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == (entry.size, entry.mtime_ns)


def _render_all(changed: Iterable[Output], folders: Folders, render: Render, workers: int) -> list[SaveAs]:
    """Render into the stage; the names of those whose bytes differ from what is there. Pages are rendered
    here, handouts by threads meanwhile: Typst leaves the interpreter free while it works.
    """
    shutil.rmtree(folders.stage, ignore_errors=True)
    folders.stage.mkdir(parents=True)
    slow = [output for output in changed if output.recipe.kind == "handout"]
    quick = [output for output in changed if output.recipe.kind != "handout"]
    try:
        with ThreadPoolExecutor(max(1, workers)) as pool:
            pending = [pool.submit(_stage, output, folders, render) for output in slow]
            try:
                staged = [output.save_as for output in quick if _stage(output, folders, render)]
                printed = [o.save_as for o, work in zip(slow, pending, strict=True) if work.result()]
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
    except BaseException:
        shutil.rmtree(folders.stage, ignore_errors=True)
        raise
    return sorted([*staged, *printed])


def _stage(output: Output, folders: Folders, render: Render) -> bool:
    """Render one output into the stage unless the same bytes are in place; whether it was staged."""
    data = render(output)
    target = folders.output / output.save_as
    try:
        if target.read_bytes() == data:
            return False
    except OSError:
        pass
    staged = folders.stage / output.save_as
    staged.parent.mkdir(parents=True, exist_ok=True)
    staged.write_bytes(data)
    return True


def _move(staged: Iterable[str], gone: Iterable[str], folders: Folders) -> None:
    """Rename into place, then remove what is no longer planned and the folders that leaves empty."""
    for name in gone:
        target = folders.output / name
        target.unlink(missing_ok=True)
        with suppress(OSError):
            for parent in target.relative_to(folders.output).parents:
                (folders.output / parent).rmdir()
    for name in staged:
        target = folders.output / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (folders.stage / name).replace(target)
