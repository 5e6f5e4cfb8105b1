"""``hikmah schema``: what may be written into each kind of file, as JSON Schema for editors and programs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from hikmah.errors import CannotDo
from hikmah.names import Language

KINDS = ("story", "lesson", "session", "page", "reply", "glossary")


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser("schema", parents=[shared], help="print the JSON Schema of a kind of file")
    command.add_argument("kind", nargs="?", choices=KINDS, help="which kind; needed without --to")
    command.add_argument("--to", metavar="FOLDER", help="write the schemas of all kinds into this folder")
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Print one schema, or write all of them; exit code 2 where the call asks for neither."""
    from hikmah.read.schema import schema_text

    if given.to is None:
        if given.kind is None:
            said = {"id": "sebutkan jenis berkasnya", "en": "name the kind of file"}[lang]
            sys.stderr.write(f"hikmah schema: {said}: {', '.join(KINDS)}\n")
            return 2
        sys.stdout.write(schema_text(given.kind))
        return 0
    folder = Path(given.to)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for kind in [given.kind] if given.kind else KINDS:
            file = folder / f"{kind}.schema.json"
            file.write_text(schema_text(kind), encoding="utf-8", newline="\n")
    except OSError as problem:
        raise CannotDo(f"--to {given.to}: {problem.strerror}") from problem
    return 0
