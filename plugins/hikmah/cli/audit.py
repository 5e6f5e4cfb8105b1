"""``hikmah audit``: the base rules of accessibility and order, over every page of the built site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from hikmah.audit.site_rules import audit_site
from hikmah.cli.load import load_settings
from hikmah.diagnostics import to_json, to_text
from hikmah.errors import CannotDo
from hikmah.names import Language
from hikmah.report import summary_text


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser("audit", parents=[shared], help="look at all pages of the built site")
    command.add_argument("folder", nargs="?", metavar="FOLDER", help="the output (default: what is set)")
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to tell the findings"
    )
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Tell the findings on standard output; exit code 1 where there is one."""
    settings, _ = load_settings(given.settings)
    output = Path(given.folder) if given.folder else settings.output
    names = {path.relative_to(output).as_posix(): path for path in output.rglob("*") if path.is_file()}
    pages = {name: path for name, path in names.items() if path.suffix in (".html", ".css")}
    if not any(name.endswith(".html") for name in pages):
        raise CannotDo(_nothing(output, lang))
    texts = {name: path.read_text(encoding="utf-8", errors="replace") for name, path in sorted(pages.items())}
    found = audit_site(texts, names, settings.base, settings.path)
    write = to_json if given.format == "json" else to_text
    sys.stdout.write(write(found, lang, output.name))
    if given.format == "text":
        sys.stderr.write(_looked_at(len(texts), lang) + summary_text(found, lang))
    return int(bool(found))


def _nothing(output: Path, lang: Language) -> str:
    if lang == "id":
        return f"tidak ada halaman di {output}; jalankan hikmah build dulu"
    return f"there are no pages in {output}; run hikmah build first"


def _looked_at(count: int, lang: Language) -> str:
    return (
        f"{count} halaman dan lembar gaya diperiksa: " if lang == "id" else f"{count} pages and sheets seen: "
    )
