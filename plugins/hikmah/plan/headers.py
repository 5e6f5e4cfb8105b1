"""What a server should say with every answer: who may load what, and for how long a file stays good."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from hikmah.plan.policy import POLICY, WASM
from hikmah.plan.route import SaveAs
from hikmah.settings import Settings

Form = Literal["_headers", "nginx", "htaccess"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadersView:
    """One server's file. Paths start at the server's root."""

    form: Form
    root: str
    headers: tuple[tuple[str, str], ...]
    lasting: tuple[str, ...]
    """Files with a digest in their names: they never change."""
    worker: str
    """The service worker, which is asked for anew each time; empty where there is none."""
    precompressed: bool


_FILES: Mapping[str, Form] = MappingProxyType(
    {"_headers": "_headers", "headers.nginx.conf": "nginx", ".htaccess": "htaccess"}
)


def header_files(settings: Settings, names: Iterable[SaveAs]) -> Iterator[tuple[str, HeadersView]]:
    """The files by name; none for a folder without a server."""
    if settings.relative:
        return
    lasting = tuple(
        sorted(settings.path + name for name in names if name.startswith("theme/") and name.count(".") > 1)
    )
    for name, form in _FILES.items():
        yield (
            name,
            HeadersView(
                form=form,
                root=settings.path,
                headers=_headers(settings),
                lasting=lasting,
                worker=settings.path + "sw.js" if settings.offline else "",
                precompressed=settings.precompress,
            ),
        )


def _policy(settings: Settings) -> str:
    if settings.editor.wanted:
        # Of two policies both are obeyed: the editor's page could not have a wider one than is said here.
        return "frame-ancestors 'none'"
    scripts = f"'self' {WASM}" if settings.search else "'self'"
    policy = dict(POLICY) | {"script-src": scripts, "frame-ancestors": "'none'"}
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())


def _headers(settings: Settings) -> tuple[tuple[str, str], ...]:
    return (
        ("Content-Security-Policy", _policy(settings)),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        *((("X-Robots-Tag", "noindex"),) if settings.publish_trainer else ()),
    )
