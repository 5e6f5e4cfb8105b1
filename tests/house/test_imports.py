"""Rules 1 and 2 of the house: the core knows no framework, and imports run one way."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from graphlib import TopologicalSorter

import pytest
from tests.house.code import PLUGINS, modules, top

MODULES = modules()
FRAMEWORKS = frozenset(
    {"pelican", "jinja2", "babel", "typst", "segno", "markdown", "yaml", "nh3", "feedgenerator", "docutils"}
    | {"icalendar"}
)
LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"whole_file"}),
    frozenset({"names", "shares", "garbage", "fingerprint", "kept"}),
    frozenset({"code"}),
    frozenset({"text", "picture", "rules", "language", "explained"}),
    frozenset({"editor_settings", "intranet"}),
    frozenset({"model", "diagnostics"}),
    frozenset({"imprint"}),
    frozenset({"errors", "index", "setting_names", "setting_places"}),
    frozenset({"settings", "clock", "check", "audit", "read", "importing"}),
    frozenset({"plan"}),
    frozenset({"render", "write"}),
    frozenset({"report", "standstill", "folder", "past"}),
    frozenset({"road"}),
    frozenset({"serve"}),
    frozenset({"pelican_content", "cli"}),
    frozenset({"pelican_plugin"}),
)
"""From the bottom up; a module imports from below its own layer, and from its own folder."""
PURE_STAGES = {"names", "text", "picture", "rules", "model", "fingerprint", "imprint"}
PURE_STAGES |= {"index", "check", "plan"}
CORE = [m for m in MODULES if m.stage in PURE_STAGES]
EDGES = {
    "pelican": {"hikmah.pelican_plugin", "hikmah.pelican_content", "hikmah.cli.build"},
    "jinja2": {"hikmah.render.html"},
    "typst": {
        "hikmah.render.cards",
        "hikmah.render.office.pictures",
        "hikmah.render.offline",
        "hikmah.render.paper",
    },
    "PIL": {"hikmah.read.pictures", "hikmah.render.pictures"},
    "segno": {"hikmah.render.paper", "hikmah.render.office.pictures"},
    "pikepdf": {"hikmah.render.impose"},
    "feedgenerator": {"hikmah.render.feeds"},
    "icalendar": {"hikmah.render.calendar"},
    "nh3": {"hikmah.read.sanitise"},
    "bs4": {"hikmah.importing.page", "hikmah.importing.soup", "hikmah.importing.to_markdown"},
    "markdownify": {"hikmah.importing.to_markdown"},
    "defusedxml": {"hikmah.importing.xml_tree"},
    "pagefind_bin": {"hikmah.render.search_service"},
    "starlette": {"hikmah.serve.web"},
    "uvicorn": {"hikmah.serve.run"},
    "watchfiles": {"hikmah.serve.changes"},
}
"""The only modules that know each of these."""
PURE = frozenset(
    {
        "__future__",
        "collections",
        "dataclasses",
        "datetime",
        "functools",
        "hashlib",
        "heapq",
        "html",
        "itertools",
        "json",
        "math",
        "operator",
        "re",
        "types",
        "typing",
        "unicodedata",
    }
)
"""What the core may take from the standard library: no files, no network, no processes, no chance.

``json`` serves fingerprints, in memory; ``datetime`` gives types, never the time.
"""
FIELDS = frozenset({"hikmah.read.blank", "hikmah.read.fronts", "hikmah.read.scalars", "hikmah.read.schema"})
"""What may be written into the fields of a source file."""
REACHING = frozenset({"open", "input", "print", "exec", "eval", "__import__", "today", "now", "utcnow"})
REACHING |= {"read_text", "read_bytes", "write_text", "write_bytes", "is_file", "is_dir", "exists", "stat"}


def layer_of(name: str) -> int:
    """How high the module *name* stands."""
    return next(number for number, layer in enumerate(LAYERS) if name.split(".")[1] in layer)


def loaded_by(statement: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after *statement*."""
    told = "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    done = subprocess.run(
        [sys.executable, "-c", f"import json, sys\n{statement}\n{told}"],
        text=True,
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(PLUGINS)},
        timeout=60,
    )
    return set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "module",
    ["model", "diagnostics", "index.build", "check.site", "plan.site", "fingerprint"],
)
def test_the_core_loads_no_framework(module: str) -> None:
    """Importing the core in a fresh interpreter loads neither Pelican nor any engine."""
    assert loaded_by(f"import hikmah.{module}") & FRAMEWORKS == set()


def test_the_command_loads_no_engine_before_it_has_work_for_one() -> None:
    """``hikmah`` starts without Pelican, Jinja, Babel and Typst: only a build that writes needs them."""
    engines = {"pelican", "jinja2", "babel", "typst", "segno", "feedgenerator", "icalendar", "docutils"}
    assert loaded_by("import hikmah.cli.main") & engines == set()


def test_the_plugin_loads_pelican() -> None:
    """The probe can tell: the plugin's import is seen to load the framework."""
    assert "pelican" in loaded_by("import hikmah.pelican_plugin")


@pytest.mark.parametrize("framework", sorted(EDGES))
def test_each_engine_is_known_to_its_adapter_alone(framework: str) -> None:
    """No other module imports it, not even inside a function."""
    users = {module.name for module in MODULES if framework in {top(name) for name in module.imports}}
    assert users == EDGES[framework]


def test_the_core_takes_only_what_is_pure() -> None:
    """model, index, check and plan import pure parts of the standard library, and of Hikmah."""
    impure = {module.name: {top(name) for name in module.imports} - PURE - {"hikmah"} for module in CORE}
    assert {name: taken for name, taken in impure.items() if taken} == {}


def test_the_core_opens_nothing_and_reads_no_clock() -> None:
    """Nor does it call what would reach outside without an import, or ask a date type for today."""
    calls = set()
    for module in CORE:
        for node in module.nodes(ast.Call):
            assert isinstance(node, ast.Call)
            called = node.func
            name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            calls.add((module.name, name))
    assert {call for call in calls if call[1] in REACHING} == set()


def test_an_old_blog_is_read_from_bytes_alone() -> None:
    """What an import makes of them depends on nothing else: no file is opened, and no clock is read."""
    reach = {"os", "pathlib", "io", "shutil", "tempfile", "socket", "subprocess", "time", "random"}
    for module in (one for one in MODULES if one.stage == "importing"):
        assert {top(name) for name in module.imports} & reach == set(), module.name
        assert "urllib.request" not in module.imports
        for node in module.nodes(ast.Call):
            assert isinstance(node, ast.Call)
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            assert name not in REACHING, (module.name, name)


def test_imports_run_one_way() -> None:
    """Every import leads to a lower layer, or to the module's own folder."""
    wrong = {
        (module.name, name)
        for module in MODULES
        for name in module.ours
        if name.split(".")[1] != module.stage and layer_of(name) >= layer_of(module.name)
    }
    assert wrong == set()


def test_every_stage_has_its_layer() -> None:
    """A new folder or module must be given its place."""
    assert {module.stage for module in MODULES} == frozenset().union(*LAYERS)


def test_nobody_but_the_road_and_the_renderer_knows_read() -> None:
    """What was read is passed on as values; the renderer knows the type of a file that is copied.

    Commands that write a source file ask what may stand in its fields, and nothing else of the stage; so does
    what the web editor is told.
    """
    users = {
        (module.name, name)
        for module in MODULES
        if module.stage != "read"
        for name in module.ours
        if name.startswith("hikmah.read.")
    }
    commands = {(name, used) for name, used in users if name.startswith("hikmah.cli.")}
    assert {used for _, used in commands} <= FIELDS
    editor = {(name, used) for name, used in users if name.startswith("hikmah.render.admin.")}
    assert {used for _, used in editor} == {"hikmah.read.schema", "hikmah.read.shapes"}
    assert {name for name, _ in users - commands - editor} == {
        "hikmah.road",
        "hikmah.past",
        "hikmah.render.renderer",
    }
    assert {used for name, used in users if name == "hikmah.render.renderer"} == {"hikmah.read.files"}


def test_nobody_but_the_road_and_its_report_knows_write() -> None:
    """Only one stage touches the output, and no other can ask it to."""
    users = {m.name for m in MODULES if m.stage != "write" and any("hikmah.write" in n for n in m.ours)}
    assert users == {"hikmah.road", "hikmah.report", "hikmah.standstill", "hikmah.folder"}


def test_there_are_no_circles() -> None:
    """The modules can be put in an order in which each imports only what stands before it."""
    graph = {module.name: module.ours for module in MODULES}
    order = list(TopologicalSorter(graph).static_order())
    assert set(order) == {module.name for module in MODULES}
