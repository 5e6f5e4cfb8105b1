"""What is made from the plan itself: what keeps the site on a reader's device, and what servers are told."""

from __future__ import annotations

from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.names import Place, SourcePath
from hikmah.plan.closures import Closures
from hikmah.plan.edition import Edition
from hikmah.plan.headers import header_files
from hikmah.plan.offline import offline_files
from hikmah.plan.output import Output, Recipe
from hikmah.plan.routes import Route
from hikmah.settings import Settings


def around(
    editions: tuple[Edition, ...], settings: Settings, closures: Closures, outputs: list[Output]
) -> Iterator[tuple[Route, Recipe, object]]:
    """Each with where it is written, how it is rendered, and its view."""
    routes = editions[0].routes
    offline = list(offline_files(editions, closures, outputs)) if settings.offline else []
    yield from offline
    names = (*(output.save_as for output in outputs), *(route.save_as for route, _, _ in offline))
    for name, view in header_files(settings, names):
        yield routes.file(name), Recipe("headers"), view


def not_installed(settings: Settings, closures: Closures) -> Iterator[Diagnostic]:
    """What is asked for and cannot be made."""
    if settings.precompress and not closures.brotli:
        yield diagnose("HKM079", Place(SourcePath(".br")))
