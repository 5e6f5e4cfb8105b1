"""Hikmah's own modules and what each imports, read from the source and not by importing them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PLUGINS = Path(__file__).parents[2] / "plugins"


@dataclass(frozen=True, slots=True)
class Module:
    """One module: its dotted name, its source, its syntax tree."""

    name: str
    source: str
    tree: ast.Module

    @property
    def stage(self) -> str:
        """``plan`` for all of ``hikmah.plan``, ``model`` for ``hikmah.model``."""
        return self.name.split(".")[1]

    def nodes(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        """All nodes of these kinds, wherever they stand."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))

    @property
    def imports(self) -> frozenset[str]:
        """Every module named in an import, wherever it stands: also inside functions."""
        names: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                names.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{self.name} imports relatively"
                names.update(_named(node))
        return frozenset(names)

    @property
    def ours(self) -> frozenset[str]:
        """Those of Hikmah's modules that this one imports."""
        return frozenset(name for name in self.imports if top(name) == "hikmah")


def _named(node: ast.ImportFrom) -> Iterator[str]:
    """``from hikmah import road`` names the module ``hikmah.road``; else the names are in the module."""
    for alias in node.names:
        inner = f"{node.module}.{alias.name}"
        yield inner if PLUGINS.joinpath(*inner.split(".")).with_suffix(".py").is_file() else str(node.module)


def top(name: str) -> str:
    """``xml`` for ``xml.sax.saxutils``."""
    return name.partition(".")[0]


def modules() -> tuple[Module, ...]:
    """All modules that hold anything, by name."""
    found = []
    for file in sorted((PLUGINS / "hikmah").rglob("*.py")):
        if file.name != "__init__.py":
            name = ".".join(file.relative_to(PLUGINS).with_suffix("").parts)
            source = file.read_text(encoding="utf-8")
            found.append(Module(name, source, ast.parse(source)))
    return tuple(found)
