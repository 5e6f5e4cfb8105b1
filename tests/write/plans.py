"""Plans made by hand: outputs whose bytes are given with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from hikmah.plan.made import Made
from hikmah.plan.output import Ledger, Output, Recipe, SitePlan
from hikmah.plan.routes import SaveAs
from hikmah.write.folders import Folders
from hikmah.write.tree import WriteReport, write_site


def a_plan(files: Mapping[str, str], kind: str = "page") -> SitePlan:
    """A plan for these files; each one's fingerprint and bytes are made from its text."""
    outputs = tuple(
        Output(
            save_as=SaveAs(name),
            recipe=Recipe("handout" if kind == "handout" else "page"),
            made=Made(partial(str, text), "mark of {}".format),
            site=None,
            sources=(),
        )
        for name, text in sorted(files.items())
    )
    ledger = Ledger(sources=0, planned=0, drafts=(), refusals=(), outputs=len(outputs))
    return SitePlan(outputs=outputs, ledger=ledger)


@dataclass(slots=True)
class Desk:
    """A folder to write into, and what was asked to be rendered."""

    folder: Path
    rendered: list[str] = field(default_factory=list)

    @property
    def folders(self) -> Folders:
        """Output and cache, side by side."""
        return Folders(self.folder / "output", self.folder / ".hikmah")

    def render(self, output: Output) -> bytes:
        """The bytes of one output: its text, up to a comment that only the fingerprint knows."""
        self.rendered.append(output.save_as)
        return str(output.view).partition(" #")[0].encode()

    def write(self, files: Mapping[str, str], kind: str = "page") -> WriteReport:
        """Carry out a plan for *files*."""
        self.rendered.clear()
        return write_site(a_plan(files, kind), self.folders, self.render, 2)

    def found(self) -> dict[str, str]:
        """What stands in the output folder."""
        output = self.folders.output
        files = sorted(file for file in output.rglob("*") if file.is_file())
        return {file.relative_to(output).as_posix(): file.read_text(encoding="utf-8") for file in files}
