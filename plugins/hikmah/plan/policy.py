"""What a page may load: nothing, but what the pages use."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

POLICY: Mapping[str, str] = MappingProxyType(
    {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "script-src": "'self'",
    }
)
"""Nothing but what the pages use. Pictures inside the style sheet are ``data:``."""
WASM = "'wasm-unsafe-eval'"
"""What the page of the search needs beside: its program is WebAssembly."""


def page_policy() -> str:
    """For a page's head: ``script-src`` stands last, so that the search can add to it."""
    return ";".join(f"{name} {sources}" for name, sources in POLICY.items())
