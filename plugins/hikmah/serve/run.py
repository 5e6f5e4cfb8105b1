"""``hikmah serve`` at work: one thread that watches and plans, a server that shows, until Ctrl-C."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from ipaddress import ip_address
from pathlib import Path
from socket import socket
from time import perf_counter
from types import FrameType

import uvicorn

from hikmah.diagnostics import to_text
from hikmah.names import Language
from hikmah.serve.changes import Change, Changes, Kind
from hikmah.serve.hub import Hub
from hikmah.serve.listen import listen
from hikmah.serve.preview import Preview, State
from hikmah.serve.web import make_app
from hikmah.serve.words import WORDS
from hikmah.settings import Settings

CALM = 0.15
"""Seconds to wait before a fault is told: an editor may be in the midst of writing."""
PATIENCE = 0.5
"""Seconds that a plan in the making may take longer than the server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What was asked for on the command line."""

    folder: Path
    """Where the settings file lies."""
    port: int
    bind: str
    browse: bool
    lang: Language


def serve(load: Callable[[], Settings], call: Call) -> int:
    """Show the site of the settings that *load* gives until it is stopped; gives the exit code."""
    words = WORDS[call.lang]
    with listen(call.bind, call.port, call.lang) as door:
        sys.stderr.write(words.reading.format(folder=call.folder) + "\n")
        preview, changes = Preview(load, call.folder, call.lang), Changes()
        heed = partial(_heed, preview, changes, call)
        heed()
        _tell(preview, preview.renew(heed), None, words.at.partition(":")[0], 0, call.lang)
        _say_where(door, call, preview)
        try:
            asyncio.run(_serve(preview, changes, door, call))
        except KeyboardInterrupt:
            pass
        finally:
            changes.end()
    sys.stderr.write(f"\n{words.ended}\n")
    return 0


def _heed(preview: Preview, changes: Changes, call: Call) -> None:
    """Watch the settings and, once these could be read, what they say is to be read."""
    folders: dict[Kind, Path] = {"settings": call.folder}
    if preview.settings is not None:
        folders |= {"content": preview.settings.content, "theme": preview.settings.theme}
    changes.follow(folders)


class _Server(uvicorn.Server):
    """Lets the streams to open pages end when it is to stop; they would keep it for ever."""

    hub: Hub

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.hub.close()
        super().handle_exit(sig, frame)


async def _serve(preview: Preview, changes: Changes, door: socket, call: Call) -> None:
    hub = Hub(preview.state.number)
    app = make_app(preview, hub, call.bind, call.lang)
    server = _Server(
        uvicorn.Config(
            app,
            log_config=None,
            log_level="error",
            access_log=False,
            lifespan="off",
            ws="none",
            http="h11",
            loop="asyncio",
            server_header=False,
            timeout_graceful_shutdown=2,
        )
    )
    server.hub = hub
    work = threading.Thread(target=_follow, args=(preview, changes, hub, call), daemon=True)
    work.start()
    try:
        await server.serve(sockets=[door])
    finally:
        changes.end()
        work.join(PATIENCE)
        if work.is_alive():  # nothing it makes is written; it must not end in the midst of a foreign library
            sys.stderr.write(f"\n{WORDS[call.lang].ended}\n")
            sys.stderr.flush()
            os._exit(0)


def _follow(preview: Preview, changes: Changes, hub: Hub, call: Call) -> None:
    """Plan anew at each change, and tell. What happens meanwhile is taken together."""
    heed = partial(_heed, preview, changes, call)
    told, waiting = preview.state, changes.next()
    while waiting and not hub.closed:
        begun = perf_counter()
        kinds = {change.kind for change in waiting}
        state = preview.renew(heed, settings="settings" in kinds, theme="theme" in kinds)
        seconds = perf_counter() - begun
        if state.faults and (more := changes.next(CALM)):
            waiting = more
            continue
        hub.announce(state.number)
        _tell(preview, state, told, _names(waiting, call.folder), seconds, call.lang)
        told, waiting = state, changes.next(CALM)
        if not waiting:
            preview.rest()
            waiting = changes.next()


def _tell(
    preview: Preview, state: State, told: State | None, what: str, seconds: float, lang: Language
) -> None:
    """In the terminal: what was saved and how long it took, and what is wrong if that is new."""
    words = WORDS[lang]
    if told is not None:
        spent = f"{seconds:.2f}".replace(".", "," if lang == "id" else ".")
        sys.stderr.write(words.done.format(what=what, seconds=spent) + "\n")
    if told is not None and (state.faults, state.diagnostics) == (told.faults, told.diagnostics):
        return
    if state.diagnostics and preview.settings is not None:
        sys.stderr.write(to_text(state.diagnostics, lang, preview.settings.content.name))
    for fault in state.faults if not state.diagnostics else ():
        place = ":".join(str(part) for part in (fault.file, fault.line) if part)
        sys.stderr.write(f"{place} {fault.message}".strip() + "\n")
    if told is not None and told.faults and not state.faults:
        sys.stderr.write(words.mended + "\n")


def _names(changes: Iterable[Change], folder: Path) -> str:
    """The files that changed, or how many there are."""
    files = sorted(change.path for change in changes)
    first = files[0].relative_to(folder) if files[0].is_relative_to(folder) else files[0]
    return f"{first.as_posix()} +{len(files) - 1}" if len(files) > 1 else first.as_posix()


def _say_where(door: socket, call: Call, preview: Preview) -> None:
    words, (host, port, *_) = WORDS[call.lang], door.getsockname()
    if call.port not in (0, port):
        sys.stderr.write(words.moved.format(asked=call.port, port=port) + "\n")
    if not ip_address(host).is_loopback:
        sys.stderr.write(words.open_to_all + "\n")
    shown = f"[{host}]" if ":" in host else "127.0.0.1" if ip_address(host).is_unspecified else host
    url = f"http://{shown}:{port}/"
    sys.stderr.write(words.at.format(url=url) + "\n")
    if preview.settings is not None and preview.settings.editor.wanted:
        sys.stderr.write(words.editor.format(url=url) + "\n")
    sys.stderr.flush()
    if call.browse:  # a browser in the terminal would not give it back
        threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()
