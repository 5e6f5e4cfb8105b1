"""What editors insert is right: a snippet taken as it comes gives no finding."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from hikmah.names import SourcePath
from hikmah.read.block_kinds import OPTIONS
from hikmah.read.documents import read_document

ROOT = Path(__file__).parents[2]
SNIPPETS = json.loads((ROOT / ".vscode" / "hikmah.code-snippets").read_bytes())
HEAD = "---\ntitle: Kado\ndate: 2008-04-27\nlessons: [process]\nsummary: Kado.\n---\n"
HOLE = re.compile(r"\$\{\d+:([^}]*)\}")


def typed(body: list[str]) -> str:
    """The text that an editor inserts when every stop is passed with Enter, around the words “Isi.”"""
    text = HOLE.sub(r"\1", "\n".join(body))
    return text.replace("${TM_SELECTED_TEXT}", "Isi.").replace("$0", "")


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_is_right_as_it_comes(name: str) -> None:
    """Below a paragraph and before another."""
    joined = "\n" if name.startswith("Petikan satu") else "\n\n"
    text = f"{HEAD}Satu paragraf.{joined}{typed(SNIPPETS[name]['body'])}\n\nParagraf lain.\n"
    reading = read_document(SourcePath("stories/kado.md"), text.encode())
    assert reading.diagnostics == ()
    assert "$" not in text


def test_every_block_has_its_snippet() -> None:
    """All that an author can write between ``///`` lines can be inserted."""
    bodies = "\n".join(line for one in SNIPPETS.values() for line in one["body"])
    assert {name for name in OPTIONS if f"/// {name}" not in bodies} == set()


def test_prefixes_are_told_apart() -> None:
    """No two snippets answer to one word, and each has an Indonesian and an English one."""
    prefixes = [prefix for one in SNIPPETS.values() for prefix in one["prefix"]]
    assert len(prefixes) == len(set(prefixes)) == 2 * len(SNIPPETS)


def test_the_hook_runs_the_check() -> None:
    """pre-commit finds it by its id."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["id"] == "hikmah-check"
    assert hook["entry"] == "hikmah check"
    for path in ("content/stories/kado.md", "content/glossary.yaml", "pelicanconf.py"):
        assert re.search(hook["files"], path)
