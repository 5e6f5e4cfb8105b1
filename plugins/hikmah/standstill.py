"""Whether anything has changed since the last build or check: where nothing has, what it said still holds.

A build follows from its settings, the content folder, the theme, Hikmah's own code and the packages it
works with. A file's size and time of change stand for what is in it, as they do in the read cache and the
manifest. All this is asked before any stage of the road is loaded, for loading them takes longer.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from hikmah.diagnostics import Diagnostic
from hikmah.names import Place, SourcePath
from hikmah.settings import Settings
from hikmah.whole_file import write_whole
from hikmah.write.folders import Folders
from hikmah.write.manifest import load_manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build that goes through says when it has nothing to write, by language."""

    findings: Mapping[str, str]
    ledger: Mapping[str, str]


def state_of(settings: Settings) -> str:
    """A digest of all that a build follows from; to be taken before anything is read."""
    packages = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    rows = [repr(settings), sys.version, *(f"{path} {_changed(path)}" for path in packages)]
    for folder in (settings.content, settings.theme, Path(__file__).parent):
        rows += sorted(_files(str(folder)))
    return blake2b("\n".join(rows).encode(errors="surrogateescape"), digest_size=16).hexdigest()


def last_outcome(settings: Settings, state: str) -> Outcome | None:
    """What the last build said, if it was of the same *state* and all it wrote is as it was left."""
    folders = Folders(settings.output, settings.cache)
    try:
        kept = json.loads(folders.account.read_bytes())
        same = kept["state"] == state and kept["manifest"] == _manifest_digest(settings)
        outcome = Outcome(findings=kept["findings"], ledger=kept["ledger"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not same or folders.stage.exists():
        return None
    return outcome if all(map(_as_left, _all_folders(settings))) else None


def keep_outcome(settings: Settings, state: str, outcome: Outcome) -> None:
    """Remember *outcome* for the next build. A folder that cannot be written is let be."""
    folders = Folders(settings.output, settings.cache)
    with suppress(OSError):
        row = {
            "state": state,
            "manifest": _manifest_digest(settings),
            "findings": dict(outcome.findings),
            "ledger": dict(outcome.ledger),
        }
        write_whole(folders.account, json.dumps(row).encode())


def _all_folders(settings: Settings) -> tuple[Folders, Folders]:
    """The site's and that of the trainers' paper beside it."""
    return Folders(settings.output, settings.cache), Folders(settings.handouts_folder, settings.cache)


def _as_left(folders: Folders) -> bool:
    """Whether every file of ours is there as a build left it, and none was at work since."""
    output = str(folders.output)
    entries = load_manifest(folders.manifest)
    return not folders.stage.exists() and all(
        entry.describes(f"{output}/{name}") for name, entry in entries.items()
    )


def last_findings(settings: Settings, state: str) -> tuple[Diagnostic, ...] | None:
    """What the last check found, if nothing has changed since."""
    try:
        kept = json.loads(Folders(settings.output, settings.cache).checked.read_bytes())
        if kept["state"] != state:
            return None
        return tuple(
            Diagnostic(
                Place(SourcePath(source), line, column), code, tuple((name, value) for name, value in values)
            )
            for source, line, column, code, values in kept["found"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_findings(settings: Settings, state: str, found: tuple[Diagnostic, ...]) -> None:
    """Remember them for the next check. A folder that cannot be written is let be."""
    file = Folders(settings.output, settings.cache).checked
    rows = [(*one.place, one.code, one.values) for one in found]
    with suppress(OSError):
        write_whole(file, json.dumps({"state": state, "found": rows}).encode())


def _manifest_digest(settings: Settings) -> str:
    """Another way to build may have written here since: then the manifests are others.

    There is none beside the site where no trainers' paper was ever made.
    """
    site, beside = (folders.manifest for folders in _all_folders(settings))
    kept = beside.read_bytes() if beside.exists() else b""
    return blake2b(site.read_bytes() + b"\0" + kept, digest_size=16).hexdigest()


def _changed(path: str) -> int:
    """When a folder was last added to or taken from, as installing a package does."""
    try:
        return Path(path).stat().st_mtime_ns
    except OSError:
        return 0


def _files(folder: str) -> Iterator[str]:
    """Every file below *folder*, links followed, each folder once; with its size and time of change."""
    waiting, seen = [folder], set()
    while waiting:
        path = waiting.pop()
        try:
            with os.scandir(path) as entries:
                found = [entry for entry in entries if entry.name != "__pycache__"]
        except OSError as fault:
            yield f"{path} {fault.errno}"
            continue
        for entry in found:
            try:
                state = entry.stat()
            except OSError as fault:
                yield f"{entry.path} {fault.errno}"
                continue
            if not entry.is_dir():
                yield f"{entry.path} {state.st_size} {state.st_mtime_ns}"
            elif (state.st_dev, state.st_ino) not in seen:
                seen.add((state.st_dev, state.st_ino))
                waiting.append(entry.path)
