"""Rule 3: an output is a function of its view. The same plan gives the same bytes, however it is rendered."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.plan.rendered import ROOT, chosen, digests, planned_in, settings_in

from hikmah import road
from hikmah.fingerprint import fingerprint
from hikmah.index.build import index_site
from hikmah.render.renderer import Renderer


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the cache."""
    return tmp_path_factory.mktemp("scratch")


@pytest.fixture(scope="module")
def planned(scratch: Path) -> road.Planned:
    """The project's content as far as the plan."""
    return planned_in(scratch)


@pytest.fixture(scope="module")
def first(planned: road.Planned) -> dict[str, str]:
    """Its outputs, rendered in the order of the plan."""
    return digests(planned.renderer, chosen(planned.plan))


def another_renderer(planned: road.Planned, scratch: Path) -> Renderer:
    """One that has rendered nothing yet."""
    given = settings_in(scratch)
    editions = planned.library.editions
    motifs = sorted({lesson.motif for kb in editions for lesson in kb.lessons})
    return Renderer(given.theme, given.content, [kb.lang for kb in editions], motifs=motifs)


def test_the_order_of_rendering_makes_no_difference(
    planned: road.Planned, first: dict[str, str], scratch: Path
) -> None:
    """A second time, by a renderer that knows nothing of the first, from the last output to the first."""
    outputs = chosen(planned.plan)
    assert len(outputs) > 60
    assert {out.recipe.kind for out in outputs} >= {"page", "handout", "feed", "sitemap", "css", "copy"}
    assert digests(another_renderer(planned, scratch), reversed(outputs)) == first


def test_rendering_at_once_makes_no_difference(
    planned: road.Planned, first: dict[str, str], scratch: Path
) -> None:
    """By several threads, in any order."""
    outputs = [out for out in chosen(planned.plan) if out.recipe.kind in ("page", "feed", "handout")]
    Random(0).shuffle(outputs)  # noqa: S311 (any order will do)
    renderer = another_renderer(planned, scratch)
    with ThreadPoolExecutor(4) as pool:
        found = dict(zip(outputs, pool.map(lambda out: digests(renderer, [out]), outputs), strict=True))
    assert all(digest == {out.save_as: first[out.save_as]} for out, digest in found.items())


def test_a_fresh_process_makes_no_difference(planned: road.Planned, first: dict[str, str]) -> None:
    """Another process, with another order of sets and no cache: the same fingerprints, the same bytes."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.plan.rendered"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'plugins'}{os.pathsep}{ROOT}", "PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    told = json.loads(done.stdout)
    assert told["fingerprints"] == {output.save_as: output.fingerprint for output in planned.plan.outputs}
    assert told["digests"] == first


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_order_of_the_sources_makes_no_difference(
    planned: road.Planned, scratch: Path, data: st.DataObject
) -> None:
    """Whatever order files are found in, every output has the fingerprint it always had."""
    given = settings_in(scratch)
    surveyed = road.survey(given)
    sources = surveyed.content.sources
    shuffled = replace(
        sources,
        documents=tuple(data.draw(st.permutations(sources.documents))),
        trainer=dict(data.draw(st.permutations(list(sources.trainer.items())))),
        assets=dict(data.draw(st.permutations(list(sources.assets.items())))),
    )
    library = index_site(shuffled, given.lang, drafts=given.drafts)
    plan = road.plan(given, replace(surveyed, library=library)).plan
    assert [(out.save_as, out.fingerprint) for out in plan.outputs] == [
        (out.save_as, out.fingerprint) for out in planned.plan.outputs
    ]


def test_the_plan_accounts_for_everything(planned: road.Planned) -> None:
    """Outputs sorted by name, each name once, none outside the folder; the ledger balances."""
    names = [output.save_as for output in planned.plan.outputs]
    assert names == sorted(set(names))
    assert not [name for name in names if name.startswith("/") or ".." in name.split("/") or "\\" in name]
    assert planned.plan.ledger.balanced
    assert planned.plan.ledger.outputs == len(names)


def test_a_view_is_equal_to_its_copy(planned: road.Planned) -> None:
    """Fingerprints tell values and not objects apart: a deep copy, where nothing is shared, has the same."""
    for output in planned.plan.outputs:
        assert fingerprint(deepcopy(output.view)) == fingerprint(output.view), output.save_as


def test_the_theme_is_part_of_every_page(planned: road.Planned, scratch: Path, tmp_path: Path) -> None:
    """A theme with another word in one template gives the pages of that template other fingerprints."""
    given = settings_in(scratch)
    theme = tmp_path / "theme"
    for file in given.theme.rglob("*"):
        if file.is_file():
            copy = theme / file.relative_to(given.theme)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    lesson = theme / "templates/lesson.html"
    lesson.write_text(lesson.read_text(encoding="utf-8") + "<!-- lain -->", encoding="utf-8")
    changed = replace(given, theme=theme)
    after = road.plan(changed, road.survey(changed)).plan
    before = {output.save_as: output.fingerprint for output in planned.plan.outputs}
    other = {
        out.save_as for out in after.outputs if before[out.save_as] != out.fingerprint and out.recipe.template
    }
    lessons = {out.save_as for out in after.outputs if out.recipe.template == "lesson.html"}
    assert other == lessons != set()
