"""The form of the code: sizes, names, and no state at import."""

from __future__ import annotations

import ast

from tests.house.code import PLUGINS, modules

MODULES = modules()
LINES = 250
TABLES = frozenset({"hikmah.rules"})
"""Tables of data and of value types: they grow by rows and are read by looking up, not from top to bottom."""
FUNCTION = 40
VAGUE = frozenset({"utils", "util", "helpers", "helper", "manager", "common", "misc", "base", "core"})


def test_a_module_can_be_read_at_one_sitting() -> None:
    """Past this length a second concern has moved in."""
    lengths = {module.name: len(module.source.splitlines()) for module in MODULES}
    long = {name: length for name, length in lengths.items() if length > LINES and name not in TABLES}
    assert long == {}


def test_a_table_holds_no_logic() -> None:
    """The long modules are long by rows: nothing in them branches or repeats."""
    steps = (ast.For, ast.While, ast.If, ast.Try, ast.With)
    tables = [module for module in MODULES if module.name in TABLES]
    assert len(tables) == len(TABLES)
    assert [module.name for module in tables if any(module.nodes(*steps))] == []


def test_a_function_is_short() -> None:
    """A function does one thing; its docstring is not counted."""
    long = {}
    for module in MODULES:
        for node in module.nodes(ast.FunctionDef):
            assert isinstance(node, ast.FunctionDef)
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            long[module.name, node.name] = (node.end_lineno or 0) - body[0].lineno + 1
    assert {name: length for name, length in long.items() if length > FUNCTION} == {}


def test_a_module_is_named_for_what_it_holds() -> None:
    """No folder or module is a drawer for the rest."""
    assert [module.name for module in MODULES if set(module.name.split(".")) & VAGUE] == []


def test_nothing_is_swallowed() -> None:
    """Nobody catches every exception and goes on: a handler that broad must raise again."""
    found = set()
    for module in MODULES:
        for node in module.nodes(ast.ExceptHandler):
            assert isinstance(node, ast.ExceptHandler)
            caught = ast.unparse(node.type) if node.type else ""
            raises = any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
            if caught in ("", "Exception", "BaseException") and not raises:
                found.add((module.name, node.lineno))
    assert found == set()


def test_no_module_has_state() -> None:
    """Nothing is declared global, and no empty container stands at the top, which could only be filled."""
    assert [module.name for module in MODULES if any(module.nodes(ast.Global))] == []
    for module in MODULES:
        written = [node for node in module.tree.body if isinstance(node, (ast.Assign, ast.AnnAssign))]
        values = {ast.unparse(node.value) for node in written if node.value}
        assert values & {"[]", "{}", "set()", "list()", "dict()"} == set(), module.name


def test_the_package_itself_is_empty() -> None:
    """``import hikmah`` runs nothing, so the core never drags the edge in; a docstring may stand there."""
    packages = list((PLUGINS / "hikmah").rglob("__init__.py"))
    assert len(packages) > 1
    for file in packages:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        assert [node for node in tree.body if not isinstance(node, ast.Expr)] == [], file
