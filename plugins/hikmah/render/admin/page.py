"""The page ``/admin/``: it loads the editor, and a policy of its own says from where anything may come."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from types import MappingProxyType

from hikmah.editor_settings import Host
from hikmah.names import Language
from hikmah.plan.admin import AdminConfigView, AdminPageView
from hikmah.render.admin.config import render_config

HOSTS: Mapping[Host, tuple[str, str]] = MappingProxyType(
    {
        "": ("", ""),
        "github": ("https://api.github.com", "https://avatars.githubusercontent.com"),
        "gitlab": ("https://gitlab.com", "https://gitlab.com https://secure.gravatar.com"),
    }
)
"""Where the sources are read and written, and where pictures of people come from."""
_WORDS: Mapping[Language, tuple[str, str]] = MappingProxyType(
    {
        "id": ("Meja tulis", "Meja tulis ini sebuah program di peramban; JavaScript harus menyala."),
        "en": ("Writing desk", "This writing desk is a program in the browser; it needs JavaScript."),
    }
)


def render_editor(view: object) -> bytes:
    """The editor's page, or what it is told."""
    if isinstance(view, AdminConfigView):
        return render_config(view)
    assert isinstance(view, AdminPageView)
    return render_page(view)


def render_page(view: AdminPageView) -> bytes:
    """The page, which no search engine is to list."""
    title, needs = _WORDS[view.lang]
    return f"""<!doctype html>
<html lang="{view.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy(view.host)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>{title} · {escape(view.name)}</title>
<link rel="icon" href="../theme/icon.svg">
<script type="module" src="start.js"></script>
</head>
<body data-host="{view.host}">
<noscript>{needs}</noscript>
</body>
</html>
""".encode()


def policy(host: Host) -> str:
    """Nothing from elsewhere but the host that keeps the sources; the editor's styles are its own."""
    sources, people = HOSTS[host]
    parts = {
        "default-src": "'none'",
        "script-src": "'self' 'wasm-unsafe-eval'",
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self'",
        "img-src": f"'self' blob: data: {people}",
        "media-src": "'self' blob:",
        "connect-src": f"'self' blob: data: {sources}",
        "worker-src": "'self' blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {said}".strip() for name, said in parts.items())
