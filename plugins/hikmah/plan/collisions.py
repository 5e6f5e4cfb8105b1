"""Outputs that want one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.names import Place, SourcePath
from hikmah.plan.output import Output


def collisions(outputs: list[Output]) -> Iterator[Diagnostic]:
    """Names that differ in capitals alone collide too: not every disk tells them apart.

    So do a file and a folder of one name.
    """
    first = {output.save_as.casefold().rstrip("/"): output for output in reversed(outputs)}
    if len(first) == len(outputs) and first.keys().isdisjoint(_folders(first)):
        return
    for output in outputs:
        name = output.save_as.casefold().rstrip("/")
        for place in (name, *(name[:at] for at, letter in enumerate(name) if letter == "/")):
            other = first.get(place, output)
            if other is not output:
                yield _collision(other, output)


def _own(output: Output) -> str:
    """A picture has its author's name, though it is no text of theirs; all else is ours."""
    return output.save_as if output.save_as.startswith("images/") else "Hikmah"


def _folders(names: Iterable[str]) -> set[str]:
    """Every folder around one of *names*; those around a folder that is known are known too."""
    found: set[str] = set()
    for name in names:
        folder = name.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _collision(one: Output, other: Output) -> Diagnostic:
    """Told at the author's file where there is one: a page no author wrote cannot be renamed."""
    names = [", ".join(dict.fromkeys(found.sources)) or _own(found) for found in (one, other)]
    source, *_ = (*other.sources, *one.sources, SourcePath(one.save_as))
    return diagnose("HKM080", Place(source), found=one.save_as, one=names[0], other=names[1])
