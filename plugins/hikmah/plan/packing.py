"""Which files have a compressed one beside them, and with which endings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hikmah.plan.closures import Closures
from hikmah.plan.output import PACKED, Output
from hikmah.settings import Settings

TEXT = (".html", ".css", ".js", ".svg", ".xml", ".json", ".webmanifest", ".txt", ".ics")
_UNSEEN = frozenset({"_headers", "_redirects", ".htaccess", "headers.nginx.conf", "redirects.nginx.map"})
"""What no reader asks for."""


def is_text(name: str) -> bool:
    """Whether a file of this name is worth compressing."""
    return name.endswith(TEXT) and name not in _UNSEEN


def with_packed(outputs: Iterable[Output], settings: Settings, closures: Closures) -> list[Output]:
    """The outputs, told what lies beside them."""
    if not settings.precompress:
        return list(outputs)
    endings = PACKED if closures.brotli else PACKED[1:]
    return [
        replace(output, packed=endings) if output.bundle or is_text(output.save_as) else output
        for output in outputs
    ]
