"""What the plan is made of: outputs with their recipes, and the ledger that accounts for every source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hikmah.names import Language, SourcePath
from hikmah.plan.routes import SaveAs

RecipeKind = Literal[
    "page",
    "handout",
    "feed",
    "sitemap",
    "robots",
    "redirect-list",
    "css",
    "copy",
    "search",
    "data",
    "calendar",
]


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
    view: object
    site: object
    """The language's :class:`~hikmah.plan.views.SiteView`, for pages; else None."""
    fingerprint: str
    sources: tuple[SourcePath, ...]
    """What a diagnostic names when two outputs want one file, or when rendering fails."""

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
