"""The preview as a browser asks for it: pages, the script that renews them, the stream that tells when."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import asdict
from functools import partial
from html import escape
from ipaddress import ip_address
from mimetypes import guess_type
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote, urlsplit

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from hikmah.names import Language
from hikmah.serve.hub import Hub
from hikmah.serve.preview import Page, Preview
from hikmah.serve.words import WORDS

CLIENT = Path(__file__).parent / "client"
TYPES = MappingProxyType(
    {
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".xml": "application/xml",
        ".txt": "text/plain; charset=utf-8",
        ".svg": "image/svg+xml",
        ".webp": "image/webp",
        ".avif": "image/avif",
        ".pdf": "application/pdf",
        ".ics": "text/calendar; charset=utf-8",
        ".wasm": "application/wasm",
        ".woff2": "font/woff2",
    }
)
"""What a system's own table may have otherwise, or not at all."""
HEADERS = MappingProxyType(
    {
        "Cache-Control": "no-cache",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Frame-Options": "SAMEORIGIN",
        "Referrer-Policy": "same-origin",
    }
)


def make_app(preview: Preview, hub: Hub, bind: str, lang: Language) -> Starlette:
    """The application that shows *preview* to this machine's browser."""
    return Starlette(
        routes=[
            Route("/_hikmah/events", partial(_events, preview, hub, lang)),
            Route("/_hikmah/{name}", _client),
            Route("/{address:path}", partial(_page, preview, lang)),
        ],
        middleware=[Middleware(OwnNames, bind=bind)],
    )


class OwnNames:
    """Refuses requests that were sent to another name than this machine's own.

    A page from elsewhere could make its own name lead here, and read the drafts. It takes a name to do so:
    an address in figures is what it says.
    """

    def __init__(self, app: ASGIApp, bind: str) -> None:
        """*bind* is the name that the author chose."""
        self._app = app
        self._names = {"localhost", bind.lower()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through or refuse."""
        hosts = [value.decode("latin-1") for name, value in scope.get("headers", ()) if name == b"host"]
        if scope["type"] == "http" and not (len(hosts) == 1 and self._own(hosts[0])):
            await PlainTextResponse("421 Misdirected Request\n", 421)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _own(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        if name in self._names or name.endswith(".localhost"):
            return True
        try:
            ip_address(name)
        except ValueError:
            return False
        return True


def _page(preview: Preview, lang: Language, request: Request) -> Response:
    address = request.path_params["address"]
    page = preview.page(address)
    if page.made is None:
        return _nothing_yet(preview, lang)
    if not page.found and preview.page(f"{address}/").found:
        return RedirectResponse(f"/{quote(address)}/", 307)
    name = address if page.output is None or page.output.bundle else page.output.save_as
    kind = content_type(name)
    mark = f'"{page.made.mark}"'
    headers = {**HEADERS, "ETag": mark}
    if page.found and request.headers.get("if-none-match") == mark:
        return Response(status_code=304, headers=headers)
    data = page.made.data
    editor = page.output is not None and page.output.recipe.kind == "editor"
    if kind.startswith("text/html") and not editor:  # what is being written there would be lost
        data = _with_script(data, page.made.mark, preview.state.number)
    return Response(data, 200 if page.found else 404, headers, kind)


def content_type(name: str) -> str:
    """The type by a file's name."""
    suffix = Path(name).suffix.lower()
    return TYPES.get(suffix) or guess_type(name)[0] or "application/octet-stream"


def _with_script(data: bytes, mark: str, number: int) -> bytes:
    own = '<script type="module" src="/_hikmah/preview.js"'
    own += f' data-hikmah="{mark}" data-number="{number}"></script>'
    head, end, rest = data.partition(b"</head>")
    return head + own.encode() + end + rest if end else data


def _nothing_yet(preview: Preview, lang: Language) -> Response:
    """A page that only waits for its faults to be mended."""
    said = escape(WORDS[lang].waiting)
    page = f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{said}</title></head>'
    page += f"<body><main><p>{said}</p></main></body></html>\n"
    data = _with_script(page.encode(), "", preview.state.number)
    return Response(data, 503, dict(HEADERS), TYPES[".html"])


async def _client(request: Request) -> Response:
    file = {found.name: found for found in CLIENT.glob("*.js")}.get(request.path_params["name"])
    if file is None:
        return PlainTextResponse("404 Not Found\n", 404, dict(HEADERS))
    return Response(file.read_bytes(), headers=dict(HEADERS), media_type=TYPES[".js"])


async def _events(preview: Preview, hub: Hub, lang: Language, request: Request) -> Response:
    address = request.query_params.get("page", "/").removeprefix("/")

    async def stream() -> AsyncIterator[str]:
        yield "retry: 1000\n\n"
        seen = -1
        while not hub.closed:
            seen = await hub.newer(seen)
            if not hub.closed:
                yield f"data: {await run_in_threadpool(message, preview, address, lang)}\n\n"

    headers = {**HEADERS, "Cache-Control": "no-store"}
    return StreamingResponse(stream(), media_type="text/event-stream", headers=headers)


def message(preview: Preview, address: str, lang: Language) -> str:
    """How things stand for the page at *address*, in one line of JSON."""
    page: Page = preview.page(address)
    state, words = preview.state, WORDS[lang]
    faults = (*state.faults, *page.faults)
    title = words.title if len(faults) == 1 else words.titles.format(count=len(faults))
    said = {
        "number": state.number,
        "page": page.made.mark if page.made else "",
        "faults": [asdict(fault) for fault in faults],
        "touched": dict(state.touched),
        "lang": lang,
        "words": {"title": title, "below": words.below if page.made else "", "hide": words.hide},
    }
    return json.dumps(said, ensure_ascii=False)
