"""What lets a browser keep the site: the service worker, the manifest and the icons."""

from __future__ import annotations

import json
from pathlib import Path

from hikmah.plan.offline import ClientView, IconView, ManifestIcon, ManifestView, WorkerView
from hikmah.render.sent import sent

PAPER = "#fbf7f0"
"""Of the icons' ground and of the window while a page loads: the light paper, as on the page."""
_SHEET = """\
#set page(width: {size}pt, height: {size}pt, margin: 0pt, fill: rgb("{paper}"))
#place(center + horizon, image("icon.svg", width: {share}%))
"""


def render_offline(view: IconView | WorkerView | ClientView | ManifestView) -> bytes:
    """Whichever of them it is."""
    match view:
        case IconView():
            return render_icon(view)
        case ManifestView():
            return render_manifest(view)
        case told:
            return render_told(told)


def render_told(view: WorkerView | ClientView) -> bytes:
    """A script of the theme, told what this site has, or what is said in a language."""
    told: object = dict(view.words) if isinstance(view, ClientView) else _site(view)
    name = "WORDS" if isinstance(view, ClientView) else "SITE"
    said = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    script = f"const {name} = {said};\n".encode() + sent(Path(view.file))
    return b"{\n" + script + b"}\n" if isinstance(view, ClientView) else script


def _site(view: WorkerView) -> dict[str, object]:
    return {"version": view.version, "shell": view.shell, "fallbacks": view.fallbacks}


def render_manifest(view: ManifestView) -> bytes:
    """The manifest as browsers read it."""
    manifest = {
        "name": view.name,
        "short_name": view.name,
        "description": view.description,
        "lang": view.lang,
        "id": view.start,
        "start_url": view.start,
        "scope": view.scope,
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [_icon(icon) for icon in view.icons],
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()


def _icon(icon: ManifestIcon) -> dict[str, str]:
    return {
        "src": icon.url,
        "sizes": f"{icon.size}x{icon.size}",
        "type": "image/png",
        "purpose": "maskable" if icon.maskable else "any",
    }


def render_icon(view: IconView) -> bytes:
    """The drawing as a PNG on paper; Typst draws it, as it is in the light."""
    import typst

    sheet = _SHEET.format(size=view.size, share=view.share, paper=PAPER)
    files = {"main.typ": sheet.encode(), "icon.svg": Path(view.file).read_bytes()}
    drawn = typst.compile(files, format="png", ppi=72)  # type: ignore[call-overload]  # files are untyped
    assert isinstance(drawn, bytes)
    return drawn
