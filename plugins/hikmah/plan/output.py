"""What the plan is made of: outputs with their recipes, and the ledger that accounts for every source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from hikmah.model import Document
from hikmah.names import Language, SourcePath
from hikmah.plan.made import Known, Made
from hikmah.plan.routes import SaveAs

RecipeKind = Literal[
    "page",
    "handout",
    "office",
    "feed",
    "sitemap",
    "robots",
    "redirect-list",
    "css",
    "copy",
    "search",
    "data",
    "calendar",
    "desk-text",
    "editor",
    "icon",
    "worker",
    "manifest",
    "headers",
    "zip",
    "picture",
    "card",
    "llms",
]


FOLDER = "folder/"
"""Before the names of what is planned for a folder, wherever these stand among others."""
TRAINERS = "fasilitator/"
"""Where trainers' paper lies on a site that only they can open; one folder, which a server can close."""
PACKED = (".br", ".gz")
"""The endings of compressed files that lie beside others."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How an output is rendered: the kind, and for a page its template and language."""

    kind: RecipeKind
    template: str = ""
    lang: Language = "id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One file there will be, or a bundle. Its bytes are a pure function of ``recipe`` and ``view``."""

    save_as: SaveAs
    recipe: Recipe
    made: Made
    """Gives the view and its marks. An output that is as it was is never asked for its view."""
    site: object
    """The language's :class:`~hikmah.plan.views.SiteView`, for pages; else None."""
    sources: tuple[SourcePath, ...]
    """What a diagnostic names when two outputs want one file, or when rendering fails."""
    packed: tuple[str, ...] = ()
    """The endings of compressed files that lie beside it, or beside the text files of a bundle."""

    @property
    def view(self) -> object:
        """What the output is rendered from."""
        return self.made.view()

    @property
    def fingerprint(self) -> str:
        """Of the view and all that it is rendered with."""
        return self.made.marks.fingerprint

    @property
    def needs(self) -> str:
        """A digest of all that the view follows from; empty where nobody asked."""
        return self.made.marks.needs

    @property
    def mark(self) -> str:
        """What every file of it carries in the manifest."""
        return self.fingerprint + "".join(self.packed)

    @property
    def files(self) -> tuple[SaveAs, ...]:
        """The files that it is, as far as a plan knows: a bundle's are named by rendering alone."""
        return (self.save_as, *(SaveAs(self.save_as + ending) for ending in self.packed))

    @property
    def bundle(self) -> bool:
        """Whether this is a folder of files that only rendering can name. Nothing else is written there."""
        return self.save_as.endswith("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The account: every source is an output, a draft left out, or a refusal that was named."""

    sources: int
    planned: int
    drafts: tuple[SourcePath, ...]
    refusals: tuple[SourcePath, ...]
    outputs: int
    left_out: tuple[SourcePath, ...] = ()
    """Replies, where the site shows none."""

    @property
    def balanced(self) -> bool:
        """Nothing was lost on the way."""
        left = len(self.drafts) + len(self.refusals) + len(self.left_out)
        return self.sources == self.planned + left


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePlan:
    """Every output there will be, sorted by ``save_as``, and the ledger."""

    outputs: tuple[Output, ...]
    ledger: Ledger
    beside: tuple[Output, ...] = ()
    """Trainers' paper, which goes into a folder of its own beside the site, sorted in the same way."""
    folder: tuple[Output, ...] = ()
    """The site as it opens from a folder, where it is offered so: what the ZIPs are made of."""


Plans = Mapping[SaveAs, Known]
"""What is known of the outputs of an earlier plan."""


def known_of(plan: SitePlan) -> dict[SaveAs, Known]:
    """What the next plan may take over from *plan*: the marks of all its outputs, which are worked out."""
    return {name: found for name, made in _named(plan) if (found := made.marks).needs}


def asked_of(plan: SitePlan) -> dict[SaveAs, Known]:
    """The same of those outputs alone that somebody has asked for."""
    return {name: found for name, made in _named(plan) if (found := made.asked) is not None and found.needs}


def _named(plan: SitePlan) -> Iterator[tuple[SaveAs, Made]]:
    for output in (*plan.outputs, *plan.beside):
        yield output.save_as, output.made
    for output in plan.folder:
        yield SaveAs(FOLDER + output.save_as), output.made


def planned(
    known: Plans,
    save_as: SaveAs,
    recipe: Recipe,
    make: Callable[[], object],
    mark: Callable[[object], str],
    needs: Callable[[], str],
    sources: Iterable[Document],
    site: object = None,
) -> Output:
    """An output; its view is made, and marked with a fingerprint, unless it is *known* by its *needs*."""
    return Output(
        save_as=save_as,
        recipe=recipe,
        made=Made(make, mark, needs, known.get(save_as)),
        site=site,
        sources=tuple([source.places.source for source in sources]),
    )
