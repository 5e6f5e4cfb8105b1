"""Which state of Hikmah's own code this is, so that nothing made by older code is taken for current."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from hikmah.kept import keep, kept_in


def code_digest(cache: Path) -> str:
    """A digest of what is in Hikmah's modules: the same on every machine for the same code.

    To read them takes longer than most of what a build does, so it is remembered in *cache* by their sizes
    and times of change.
    """
    folder = Path(__file__).parent
    files = sorted(folder.rglob("*.py"))
    states = ((file, file.stat()) for file in files)
    state = "\n".join(f"{file} {found.st_size} {found.st_mtime_ns}" for file, found in states)
    mark = blake2b(state.encode(), digest_size=16).hexdigest()
    known = kept_in(cache / "code", mark)
    if isinstance(known, str):
        return known
    digest = blake2b(digest_size=16)
    for file in files:
        digest.update(file.relative_to(folder).as_posix().encode())
        digest.update(file.read_bytes())
    keep(cache / "code", mark, digest.hexdigest())
    return digest.hexdigest()
