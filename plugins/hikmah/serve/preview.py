"""The site as it stands: planned anew at each change, and each page rendered when somebody looks at it.

A plan says which pages there are. What a page is made of, and so its fingerprint, is worked out when somebody
looks at it; nothing has to be written. Where the sources cannot be read, the last good plan stays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from hikmah import road
from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.names import Language, Place, SourcePath
from hikmah.past import Past, recall
from hikmah.plan.output import Output
from hikmah.render.fault import RenderFault
from hikmah.render.renderer import Renderer
from hikmah.serve.faults import Attempt, Fault, fault_of, faults_in
from hikmah.serve.shelf import Made, Shelf, path_of
from hikmah.settings import Settings

MOST = 12
"""So much may be kept while change follows change without a pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What can be looked at: one plan, and what renders it."""

    outputs: Mapping[str, Output]
    renderer: Renderer
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How things stand after a change: replaced whole, never altered."""

    number: int
    faults: tuple[Fault, ...]
    diagnostics: tuple[Diagnostic, ...]
    shown: Shown | None
    touched: Mapping[str, int]
    """Pictures that have changed under the same address, and at which number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is at an address, and what is wrong with it, if it could not be made anew."""

    found: bool
    made: Made | None
    output: Output | None
    faults: tuple[Fault, ...]


class Preview:
    """One thread calls :meth:`renew`; any number may ask for pages meanwhile."""

    def __init__(self, load: Callable[[], Settings], folder: Path, lang: Language) -> None:
        """*load* reads the settings; *folder* is where their file lies."""
        self._load = load
        self._folder = folder
        self._lang = lang
        self._shelf = Shelf()
        self.settings: Settings | None = None
        self._loaded = False
        self._past: tuple[object, ...] = ()
        self._taken_over: Past | None = None
        self.state = State(number=0, faults=(), diagnostics=(), shown=None, touched=MappingProxyType({}))

    def renew(self, heed: Callable[[], object], *, settings: bool = True, theme: bool = True) -> State:
        """Go the road again; *settings* and *theme* tell whether these have changed too.

        *heed* is called when it is known which folders are read and before any of them is: what is saved
        after that is to be noticed.
        """
        attempt, old = Attempt(), self.state
        if len(self._past) > MOST:
            self.rest()
        new = replace(old, number=old.number + 1)
        with attempt:
            fresh = settings or not self._loaded
            self._loaded = not fresh
            try:
                if fresh:
                    self.settings, self._loaded = self._load(), True
            finally:
                heed()
            assert self.settings is not None
            new = self._gone(self.settings, new, same=not (fresh or theme))
        if attempt.problem is not None:
            new = replace(
                new,
                faults=(fault_of(attempt.problem, self._lang, self._folder, self.folders),),
                diagnostics=(),
            )
        self.state = new
        return new

    def rest(self) -> None:
        """Let go of what is not needed any more; that takes time too, and nobody is to wait for it."""
        self._past = ()

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where what the author writes lies, as long as the settings can be read."""
        return (self.settings.content, self.settings.theme) if self.settings else ()

    def _gone(self, settings: Settings, state: State, *, same: bool) -> State:
        """*state* after the road as far as the plan; with findings that forbid it, what was shown stays."""
        if not same or self._taken_over is None:
            self._taken_over = recall(settings)
        surveyed = road.survey(settings, self._taken_over)
        self._past = (*self._past, state.shown, surveyed)
        found = surveyed.diagnostics
        faults = faults_in(found, self._lang, settings.content)
        if faults:
            return replace(state, faults=faults, diagnostics=found)
        planned = road.plan(settings, surveyed)
        self._past = (*self._past, planned)
        found = planned.diagnostics
        faults = faults_in(found, self._lang, settings.content)
        if faults:
            return replace(state, faults=faults, diagnostics=found)
        languages = tuple(kb.lang for kb in planned.library.editions)
        old = state.shown
        kept = old is not None and same and old.languages == languages
        shown = Shown(
            outputs=MappingProxyType({output.save_as: output for output in planned.plan.outputs}),
            # With the theme unchanged the old one renders the same, and has its templates ready.
            renderer=old.renderer if old is not None and kept else planned.renderer,
            languages=languages,
        )
        touched = MappingProxyType({**state.touched, **_touched(old, shown, state.number)})
        return replace(state, faults=(), diagnostics=found, shown=shown, touched=touched)

    def page(self, address: str) -> Page:
        """What is at *address*, a path without its first slash; else the page that says it is not there."""
        shown = self.state.shown
        if shown is None:
            return Page(found=True, made=None, output=None, faults=())
        output = path_of(shown.outputs, address)
        if output is not None:
            return self._page(shown, output, address, found=True)
        folder = address.partition("/")[0]
        missing = shown.outputs.get(f"{folder}/404.html") or shown.outputs.get("404.html")
        if missing is None:
            return Page(found=False, made=None, output=None, faults=())
        return self._page(shown, missing, missing.save_as, found=False)

    def _page(self, shown: Shown, output: Output, address: str, *, found: bool) -> Page:
        attempt = Attempt()
        made: Made | None = None
        with attempt:
            made = self._shelf.get(shown.renderer, output, address)
            return Page(found=found and made is not None, made=made, output=output, faults=())
        assert attempt.problem is not None
        content = self.settings.content if self.settings else self._folder
        if isinstance(attempt.problem, RenderFault):
            source = output.sources[0] if output.sources else SourcePath(output.save_as)
            told = diagnose(attempt.problem.code, Place(source), **attempt.problem.values)
            faults = faults_in([told], self._lang, content)
        else:
            faults = (fault_of(attempt.problem, self._lang, self._folder, self.folders),)
        return Page(found=found, made=self._shelf.last(output.save_as), output=output, faults=faults)


def _touched(old: Shown | None, new: Shown, number: int) -> Mapping[str, int]:
    """The pictures and other files that are passed on as they are and are not what they were."""
    if old is None:
        return {}
    return {
        name: number
        for name, output in new.outputs.items()
        if output.recipe.kind == "copy"
        and name in old.outputs
        and old.outputs[name].fingerprint != output.fingerprint
    }
