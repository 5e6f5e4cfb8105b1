"""ZIPs to take along: same files, same bytes."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from hikmah.plan.views import SiteView
from hikmah.plan.zips import LessonExtract, ZipView, away_view

Render = Callable[[str, SiteView, Any], bytes]
"""Makes a page of a template."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""A ZIP has no other way to say that a time does not matter."""
_PACKED = (".pdf", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".docx", ".pptx", ".epub")
"""What would not get smaller."""


def render_zip(view: ZipView, folder: Path, render: Render) -> bytes:
    """The files from *folder*, and for a lesson what its pages refer to and what stands for the rest."""
    files = {str(file.name): (folder / file.name).read_bytes() for file in view.files}
    if view.extract is not None:
        files |= _around(view.extract, files, folder, render)
    return _archive(view.name, files)


def _around(
    extract: LessonExtract, files: Mapping[str, bytes], folder: Path, render: Render
) -> dict[str, bytes]:
    linked = {str(file.name) for file in extract.linked}
    found = {str(name): render("redirect.html", extract.site, view) for name, view in extract.starts}
    waiting = [*files.items(), *found.items()]
    while waiting:
        name, data = waiting.pop()
        for target in _targets(name, data) if name.endswith(".html") else ():
            if target in files or target in found:
                continue
            if target in linked:
                found[target] = (folder / target).read_bytes()
            elif target.endswith(".html"):
                found[target] = render("away.html", extract.site, away_view(extract, target))
                waiting.append((target, found[target]))
    return found


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note whatever the page refers to."""
        for name, value in attrs:
            if name in ("href", "src", "poster", "data") and tag != "base":
                self.found.append(value or "")
            elif name == "srcset":
                self.found += (part.split()[0] for part in (value or "").split(",") if part.strip())


def _targets(name: str, page: bytes) -> Iterator[str]:
    """The files below the same folder that *page* refers to."""
    links = _Links()
    links.feed(page.decode())
    links.close()
    for link in dict.fromkeys(links.found):
        address = urlsplit(link)
        if not (address.scheme or address.netloc) and address.path:
            yield posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(address.path)))


def _archive(name: str, files: Mapping[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for path, data in sorted(files.items()):
            entry = ZipInfo(f"{name}/{path}", EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            entry.compress_type = ZIP_STORED if path.endswith(_PACKED) else ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=9)
    return target.getvalue()
