"""``hikmah serve``: the site in the browser, renewed at each save."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from hikmah.cli.load import load_settings, no_settings_file
from hikmah.errors import CannotDo
from hikmah.names import Language
from hikmah.render.admin.program import editor_files
from hikmah.settings import Settings

NEEDED = ("starlette", "uvicorn", "watchfiles")


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser("serve", parents=[shared], help="show the site while you write it")
    command.add_argument("--port", type=port_number, default=8000, help="8000; the next one if it is in use")
    command.add_argument("--bind", default="127.0.0.1", help="address to be reached at (this machine alone)")
    command.add_argument("--no-drafts", action="store_true", help="without drafts, as readers will see it")
    command.add_argument("--all", action="store_true", help="also handouts, desk, search, data and codes")
    command.add_argument("--open", action="store_true", help="open the browser")
    command.set_defaults(run=run)


def port_number(said: str) -> int:
    """A port, or 0 for any; argparse tells what is none."""
    number = int(said)
    if not 0 <= number <= 65535:
        raise ValueError(said)
    return number


def run(given: argparse.Namespace, lang: Language) -> int:
    """Serve until Ctrl-C, which is no fault."""
    file = Path(given.settings).resolve()
    if not file.is_file():
        raise no_settings_file(given.settings)
    try:
        from hikmah.serve.run import Call, serve
    except ModuleNotFoundError as missing:
        if missing.name not in NEEDED:
            raise
        raise CannotDo(_missing(missing.name, lang)) from missing
    load = partial(preview_settings, given.settings, drafts=not given.no_drafts, everything=given.all)
    call = Call(folder=file.parent, port=given.port, bind=given.bind, browse=given.open, lang=lang)
    return serve(load, call)


def preview_settings(file: str, *, drafts: bool, everything: bool) -> Settings:
    """The settings for one's own desk: addresses from the server's root, a cache apart from the build's.

    What takes long to plan and is seldom looked at is left out unless *everything* is asked for.
    """
    settings = fresh_settings(file)
    editor = replace(settings.editor, wanted=bool(editor_files(settings.editor.program)))
    settings = replace(settings, editor=editor)
    settings = replace(settings, drafts=drafts, relative=False, path="/", cache=settings.cache / "preview")
    # A worker would keep yesterday's draft, and the preview speaks to its pages by a script of its own.
    settings = replace(settings, offline=False, zip=False, precompress=False)
    if everything:
        return settings
    return replace(settings, handouts=False, search=False, sitemap=False, data=False, codes=False, desk=False)


def fresh_settings(file: str) -> Settings:
    """As a new process would read them: what a settings file imports from beside it is run again too."""
    folder = Path(file).resolve().parent
    for name, module in [*sys.modules.items()]:
        source = getattr(module, "__file__", None)
        if source and Path(source).parent == folder and name != "__main__":
            del sys.modules[name]
    kept, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # it may be saved twice in one second
    try:
        return load_settings(file)[0]
    finally:
        sys.dont_write_bytecode = kept


def _missing(name: str | None, lang: Language) -> str:
    if lang == "id":
        return f"pratinjau memerlukan {name}: pip install 'hikmah[serve]'"
    return f"the preview needs {name}: pip install 'hikmah[serve]'"
