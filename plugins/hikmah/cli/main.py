"""``hikmah``: the command. One module a sub-command; each gives its exit code."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword

from hikmah.cli.wrong_call import Parser
from hikmah.errors import HikmahError, disk_faults_told
from hikmah.language import language_from

SELDOM = 200_000
"""After so many new values garbage is looked for: modules and frozen values, which are most, are none."""
COMMANDS = (
    *("build", "check", "audit", "serve", "coverage", "anchors", "translations", "schema"),
    *("new", "init", "print", "import", "admin"),
)
"""A module of that name each, with a line below where the name is a word of Python's own."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0: all went well; 1: the sources or settings have faults; 2: the call is off."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # a Windows console may be anything else
    words = sys.argv[1:] if arguments is None else arguments
    wanted = [name for name in COMMANDS if name in words[:1]]
    given = parser(wanted or COMMANDS).parse_args(words)
    lang = language_from(given.lang)
    try:
        with disk_faults_told(lang):
            code: int = given.run(given, lang)
    except HikmahError as fault:
        sys.stderr.write(f"hikmah: {fault.text(lang)}\n")
        return fault.exitcode
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        return 130
    return code


def parser(names: Sequence[str] = COMMANDS) -> argparse.ArgumentParser:
    """The command's arguments, with those of the sub-commands *names*.

    Only these are loaded: no command waits for what another one needs.
    """
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("-s", "--settings", default="pelicanconf.py", help="settings file (pelicanconf.py)")
    shared.add_argument(
        "--lang", choices=("id", "en"), help="language of the messages (default: your locale)"
    )
    shared.add_argument(
        "--fatal", choices=("errors", "warnings"), default="errors", help="what stops a build"
    )
    whole = Parser(prog="hikmah", description="Stories that teach: site, lessons, handouts.")
    commands = whole.add_subparsers(dest="command", required=True)
    for name in names:
        module = f"{name}_" if iskeyword(name) else name
        import_module(f"hikmah.cli.{module}").add_to(commands, shared)
    return whole


def program() -> None:
    """Run the command as a process of its own, and end it at once: there is nothing left to clear away.

    To take apart a site of a thousand stories, value by value, takes longer than an edit of one of them.
    """
    gc.set_threshold(SELDOM)
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = 1
    os._exit(code)


if __name__ == "__main__":
    program()
