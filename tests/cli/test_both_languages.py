"""What commands, the preview and the importer say, they say in both languages alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, is_dataclass
from importlib import import_module
from typing import get_args

import pytest
from tests.house.code import modules

from hikmah.names import Language

LANGUAGES = set(get_args(Language))
STAGES = ("cli", "serve", "importing")
HOLE = re.compile(r"\{\w*\}")


def pairs(value: object) -> Iterator[tuple[object, object]]:
    """Every two things in *value* that say the same, by language or as a pair."""
    if isinstance(value, Mapping) and LANGUAGES & value.keys():
        assert value.keys() == LANGUAGES, value
        yield from alike(value["id"], value["en"])
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from pairs(inner)
    elif isinstance(value, tuple) and len(value) == 2 and all(isinstance(one, str) for one in value):
        yield value[0], value[1]


def alike(one: object, other: object) -> Iterator[tuple[object, object]]:
    """The sentences of two languages, where each has a table of its own too."""
    if is_dataclass(one) and not isinstance(one, type) and is_dataclass(other):
        assert not isinstance(other, type)
        one, other = asdict(one), asdict(other)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        assert one.keys() == other.keys()
        for name in one:
            yield from alike(one[name], other[name])
    elif isinstance(one, tuple) and isinstance(other, tuple):
        yield from zip(one, other, strict=True)
    else:
        yield one, other


def tables() -> Iterator[tuple[str, object]]:
    """The values that stand at the top of the modules of these stages, by name."""
    for module in modules():
        if module.stage in STAGES:
            for name, value in vars(import_module(module.name)).items():
                if isinstance(value, Mapping) and not name.startswith("__"):
                    yield f"{module.name}.{name}", value


TABLES = [(name, value) for name, value in tables() if [*pairs(value)]]


def test_there_are_tables_to_look_at() -> None:
    """Those of every stage are found."""
    assert {name.split(".")[1] for name, _ in TABLES} == set(STAGES)
    assert sum(len([*pairs(value)]) for _, value in TABLES) > 200


@pytest.mark.parametrize("table", [pytest.param(value, id=name) for name, value in TABLES])
def test_both_languages_say_the_same(table: object) -> None:
    """Neither is empty, and both fill in the same values."""
    for one, other in pairs(table):
        assert isinstance(one, str)
        assert isinstance(other, str)
        assert one.strip()
        assert other.strip()
        assert sorted({*HOLE.findall(one)}) == sorted({*HOLE.findall(other)})
