"""KnowledgeBase → :class:`SitePlan`: every output there will be, and the account of every source."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from types import MappingProxyType

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.knowledge_base import Library
from hikmah.names import Place, SourcePath
from hikmah.plan.around import around, not_installed
from hikmah.plan.closures import Closures
from hikmah.plan.collisions import collisions
from hikmah.plan.edition import Edition, make_editions
from hikmah.plan.needs import make_ground
from hikmah.plan.output import Ledger, Plans, SitePlan
from hikmah.plan.packing import with_packed
from hikmah.plan.planner import Planner
from hikmah.plan.redirects import plan_redirects
from hikmah.settings import Settings


def plan_site(
    library: Library,
    settings: Settings,
    closures: Closures,
    sources: int,
    refusals: tuple[SourcePath, ...],
    left_out: tuple[SourcePath, ...] = (),
    known: Plans = MappingProxyType({}),
) -> tuple[SitePlan, tuple[Diagnostic, ...]]:
    """Plan every output. Two sources for one output are a diagnostic that names both.

    *sources* counts the files found, *refusals* names those that were not taken, *left_out* those that a
    setting keeps out; the ledger says whether all are accounted for. A pure function of its arguments.
    What is *known* from an earlier plan saves time and changes nothing.
    """
    lacking = bool(settings.formats) and not closures.office
    settings = replace(settings, formats=()) if lacking else settings
    planner = Planner(settings, closures, make_ground(library, settings, closures), known)
    editions = make_editions(library, settings)
    planned = [*chain(*(planner.edition(edition) for edition in editions)), *planner.whole(editions)]
    planned += chain(*(planner.intranet(edition, library.trainer) for edition in editions))
    planned += [planner.output(*made, ()) for made in around(editions, settings, closures, planned)]
    folder, zips = planner.zips(library) if settings.zip else ((), ())
    planned += zips
    redirects, refused = plan_redirects(editions, library.anchors, planned)
    outputs = sorted(
        with_packed(chain(planned, planner.redirects(redirects)), settings, closures),
        key=lambda output: (output.save_as, output.sources),
    )
    ledger = Ledger(
        sources=sources,
        planned=sum(len(kb.documents) for kb in library.editions) + len(library.replies),
        drafts=tuple(draft.places.source for draft in (*library.drafts, *library.reply_drafts)),
        refusals=refusals,
        left_out=left_out,
        outputs=len(outputs),
    )
    missing = [] if closures.search or not settings.search else [_without_search(editions[0])]
    missing += [_without_pandoc(editions[0])] if lacking else []
    missing += not_installed(settings, closures)
    beside = sorted(
        chain(*(planner.beside(edition, library.trainer) for edition in editions)),
        key=lambda output: (output.save_as, output.sources),
    )
    site = SitePlan(outputs=tuple(outputs), ledger=ledger, beside=tuple(beside), folder=folder)
    return site, (*refused, *collisions(outputs), *missing)


def _without_search(edition: Edition) -> Diagnostic:
    return diagnose("HKM087", Place(SourcePath(edition.routes.search().save_as)))


def _without_pandoc(edition: Edition) -> Diagnostic:
    return diagnose("HKM084", Place(SourcePath(edition.routes.lessons().save_as)))
