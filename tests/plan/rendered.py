"""The project's own content, planned and rendered; as a program, the digests of a fresh process."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory

from hikmah import road
from hikmah.cli.load import load_settings
from hikmah.plan.output import Output, SitePlan
from hikmah.render.renderer import Renderer
from hikmah.settings import Settings

ROOT = Path(__file__).parents[2]
TWICE = 2
"""Of the kinds that take long, so many are rendered."""
SLOW = ("handout", "search")


def settings_in(scratch: Path) -> Settings:
    """The project's settings, with everything that is written going to *scratch*."""
    settings, _ = load_settings(str(ROOT / "pelicanconf.py"))
    return replace(settings, output=scratch / "output", cache=scratch / "cache", today=date(2026, 11, 25))


def planned_in(scratch: Path) -> road.Planned:
    """The whole content as far as the plan."""
    settings = settings_in(scratch)
    return road.plan(settings, road.survey(settings))


def chosen(plan: SitePlan) -> list[Output]:
    """Every output but for most of those that take long."""
    slow = {kind: [output for output in plan.outputs if output.recipe.kind == kind][:TWICE] for kind in SLOW}
    return [out for out in plan.outputs if out.recipe.kind not in SLOW or out in slow[out.recipe.kind]]


def digests(renderer: Renderer, outputs: Iterable[Output]) -> dict[str, str]:
    """The digest of each output's bytes, rendered in the order given."""
    return {output.save_as: _digest(renderer.render(output)) for output in outputs}


def _digest(made: bytes | Mapping[str, bytes]) -> str:
    digest = blake2b(digest_size=16)
    for name, data in sorted(made.items()) if isinstance(made, Mapping) else [("", made)]:
        digest.update(f"{name}:{len(data)}:".encode() + data)
    return digest.hexdigest()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        fresh = planned_in(Path(folder))
        marks = {output.save_as: output.fingerprint for output in fresh.plan.outputs}
        made = digests(fresh.renderer, chosen(fresh.plan))
    sys.stdout.write(json.dumps({"fingerprints": marks, "digests": made}))
