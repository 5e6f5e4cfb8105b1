"""A server as a reader's host would be: compressed files, and the headers that the site itself asks for."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

TEXTS = frozenset({".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".webmanifest"})


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder in silence."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, asked: dict[str, list[tuple[str, str]]], **named: Any) -> None:
        self.asked = asked
        super().__init__(*given, **named)

    def do_GET(self) -> None:
        """Send the file, or the page that says it is not there."""
        path = unquote(urlsplit(self.path).path)
        file = Path(self.translate_path(path))
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        there = file.is_file()
        self._send(200 if there else 404, file if there else Path(self.directory) / "404.html", path)

    def _send(self, status: int, file: Path, path: str) -> None:
        kind = self.guess_type(file)
        kind = "text/javascript" if file.suffix == ".js" else kind
        body, coding = self._coded(file)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        if coding:
            self.send_header("Content-Encoding", coding)
        headers = {**dict(self.asked.get("/*", [])), **dict(self.asked.get(path, []))}
        for name, value in ({"Cache-Control": "no-cache"} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):  # the browser has gone on to another page
            self.wfile.write(body)

    def _coded(self, file: Path) -> tuple[bytes, str]:
        """As the browser likes it best: the compressed file beside it, or gzip made here."""
        taken = {word.split(";")[0].strip() for word in self.headers.get("Accept-Encoding", "").split(",")}
        for coding, ending in (("br", ".br"), ("gzip", ".gz")):
            beside = file.with_name(file.name + ending)
            if coding in taken and beside.is_file():
                return beside.read_bytes(), coding
        if "gzip" in taken and file.suffix in TEXTS:
            return gzip.compress(file.read_bytes(), 9, mtime=0), "gzip"
        return file.read_bytes(), ""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name it has there)
        """Say nothing."""


def headers_of(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """What the site's ``_headers`` file asks for, by path; nothing where it has none."""
    file = folder / "_headers"
    found: dict[str, list[tuple[str, str]]] = {}
    path = ""
    for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
        if line[:1] not in ("", " ", "#"):
            path = line.strip()
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            found.setdefault(path, []).append((name, value))
    return found


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """The address under which *folder* is served."""
    handler = partial(Handler, directory=str(folder), asked=headers_of(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
