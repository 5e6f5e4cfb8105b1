"""``hikmah import``: an old blog → drafts, and an account of everything that was in it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from hikmah.names import Language


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser("import", parents=[shared], help="bring texts from an old blog, as drafts")
    command.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="a WordPress or Blogger export, a feed, a folder of Markdown, a saved page, pasted text (-)",
    )
    command.add_argument(
        "--as",
        dest="form",
        choices=("xml", "page", "text", "markdown"),
        help="what it is (default: seen from the file)",
    )
    command.add_argument("--images", metavar="FOLDER", help="where the old blog's pictures are")
    command.add_argument(
        "--lessons", default="", metavar="ID,ID", help="lessons for stories whose labels name none"
    )
    command.add_argument("--edition", choices=("id", "en"), help="language of the texts (the site's own)")
    command.add_argument("--private", action="store_true", help="bring what was not for everybody, too")
    command.add_argument("--dry-run", action="store_true", help="only tell; write nothing")
    command.add_argument("--report", metavar="FILE", help="write the whole account to a .json or .md file")
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Bring what can be. 1: a source was refused; 2: the call must say more, and nothing was written."""
    from hikmah.cli.bringing import bring  # here, for the other commands are not to wait for it
    from hikmah.importing.account import account_json, account_markdown, account_text
    from hikmah.importing.entries import Refusal

    report = Path(given.report) if given.report else None
    if report is not None and report.suffix not in (".json", ".md"):
        sys.stderr.write(_SAY["report"][lang])
        return 2
    brought = bring(given, lang)
    if isinstance(brought, str):
        sys.stderr.write(brought)
        return 2
    sys.stdout.write(account_text(brought, lang))
    if given.dry_run:
        sys.stdout.write(_SAY["dry"][lang])
    if report is not None:
        told = account_json(brought, lang) if report.suffix == ".json" else account_markdown(brought, lang)
        try:
            report.write_text(told, encoding="utf-8", newline="\n")
        except OSError as fault:
            sys.stderr.write(f"hikmah: {report}: {fault.strerror}\n")
            return 1
    return int(any(isinstance(one.result, Refusal) for one in brought))


_SAY: dict[str, dict[Language, str]] = {
    "report": {
        "id": "hikmah: --report menerima berkas .json atau .md\n",
        "en": "hikmah: --report takes a .json or .md file\n",
    },
    "dry": {"id": "Tidak ada yang ditulis (--dry-run).\n", "en": "Nothing was written (--dry-run).\n"},
}
