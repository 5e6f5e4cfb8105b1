"""Pictures on pages: in as many sizes as screens ask for, with their place kept until they are there."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Final, Literal

from hikmah.names import AssetPath
from hikmah.picture import BLUR, PictureFacts
from hikmah.plan.parts import Html, Part, Prose, TextPart
from hikmah.plan.routes import Routes
from hikmah.text import Picture, Target

SmallFormat = Literal["avif", "webp"]
FORMATS: Final[tuple[SmallFormat, ...]] = ("avif", "webp")
"""The smaller first: a browser takes the first that it knows."""
WIDTHS: Final = (400, 800, 1280)
WIDEST: Final = 1920
_LINKED: Final = '<a class="picture"'
_COLUMN: Final = "(min-width: 45rem) 42rem, 100vw"
"""How wide a picture is shown: as wide as the prose, or as the screen."""


def widths(facts: PictureFacts) -> tuple[int, ...]:
    """Of the smaller pictures, rising; none where none are made."""
    if not facts.resizes:
        return ()
    most = min(facts.width, WIDEST)
    return (*(width for width in WIDTHS if width < most), most)


def is_pictured(*texts: Prose) -> bool:
    """Whether one of *texts* has a picture that can be shown large."""
    return any(_has_picture(text.parts) for text in texts)


def _has_picture(parts: tuple[Part, ...]) -> bool:
    return any(
        _LINKED in part.html if isinstance(part, TextPart) else _has_picture(part.parts) for part in parts
    )


def plain_picture(picture: Picture, address: str) -> str:
    """For feeds, paper and whatever shows a picture as it is."""
    return f'<img{_written(picture.attributes)} src="{escape(address)}">'


def web_picture(picture: Picture, facts: PictureFacts, routes: Routes, root: str) -> str:
    """For pages: a link to the large picture around the one that fits, unless it stands in a link."""
    path = AssetPath(picture.target.id)
    address = escape(root + routes.asset(path).url)
    given = dict(picture.attributes)
    width, height = _shown(facts, given)
    own = [(name, value) for name, value in picture.attributes if name not in ("width", "height", "sizes")]
    sizes = f"{width}px" if "width" in given else _COLUMN
    image = (
        f'<img{_written(own)} src="{address}" width="{width}" height="{height}" '
        f'loading="lazy" decoding="async">'
    )
    sources = "".join(_source(path, facts, routes, root, kind, sizes) for kind in FORMATS if facts.resizes)
    inside = _blur(facts.blur) + (f"<picture>{sources}{image}</picture>" if sources else image)
    if picture.linked or not given.get("alt"):
        return f'<span class="picture">{inside}</span>'
    return f'{_LINKED} href="{address}">{inside}</a>'


def cover_picture(path: AssetPath, alt: str, facts: PictureFacts, routes: Routes, root: str) -> Html:
    """The picture above a story: it is seen at once, so it does not wait."""
    picture = Picture(Target("asset", path), (("alt", escape(alt)),), linked=False)
    return Html(web_picture(picture, facts, routes, root).replace(' loading="lazy"', ' fetchpriority="high"'))


def _source(
    path: AssetPath, facts: PictureFacts, routes: Routes, root: str, kind: SmallFormat, sizes: str
) -> str:
    files = ((width, routes.small_picture(path, facts.digest, width, kind).url) for width in widths(facts))
    listed = ", ".join(f"{escape(root + url)} {width}w" for width, url in files)
    return f'<source type="image/{kind}" srcset="{listed}" sizes="{sizes}">'


def _shown(facts: PictureFacts, given: Mapping[str, str]) -> tuple[int, int]:
    """The size its author asked for, or its own; its height follows its width."""
    written = given.get("width", "")
    width = int(written) if written.isascii() and written.isdigit() and 0 < len(written) < 5 else facts.width
    return width, max(1, round(width * facts.height / facts.width))


def _blur(colours: tuple[str, ...]) -> str:
    """A few squares of colour, which the style sheet blurs: no request, no style of their own."""
    if not colours:
        return ""
    columns, rows = BLUR
    squares = "".join(
        f'<path fill="#{colour}" d="M{place % columns} {place // columns}h1v1h-1z"/>'
        for place, colour in enumerate(colours)
    )
    return (
        f'<svg class="picture__blur" viewBox="0 0 {columns} {rows}" preserveAspectRatio="none" '
        f'aria-hidden="true">{squares}</svg>'
    )


def _written(attributes: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> str:
    return "".join(f' {name}="{value}"' for name, value in attributes)
