"""What only all pages together tell: titles that are told apart, links that lead somewhere, no stranger."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from hikmah.audit.contrast import audit_colours
from hikmah.audit.page import Element, Page, read_page
from hikmah.audit.page_rules import audit_page
from hikmah.diagnostics import Diagnostic, diagnose

LEADING = {"a": "href", "area": "href", "link": "href", "img": "src", "script": "src", "source": "src"}
LEADING |= {
    "iframe": "src",
    "form": "action",
    "video": "src",
    "audio": "src",
    "object": "data",
    "embed": "src",
}
LOADED = frozenset({"img", "script", "source", "iframe", "video", "audio", "object", "embed"})
RELATIONS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest"})
"""Relations by which a ``<link>`` makes the browser fetch a file."""


def audit_site(
    files: Mapping[str, str], names: Collection[str], base: str, root: str = "/"
) -> tuple[Diagnostic, ...]:
    """All findings, sorted. *files* are pages and style sheets with their text, *names* all of the output.

    *base* is the public address; a link that begins with it stays on the site. *root* is the folder of the
    server in which the site lies: a link from the server's root has to begin with it.
    """
    pages = {name: read_page(name, text) for name, text in files.items() if name.endswith(".html")}
    found = [finding for page in pages.values() for finding in audit_page(page)]
    for name, text in files.items():
        if name.endswith(".css"):
            found += audit_colours(name, text)
    found += _titles(pages)
    every = frozenset(names)
    for page in pages.values():
        found += _links(page, pages, every, (base, root))
    return tuple(sorted(set(found)))


def _titles(pages: Mapping[str, Page]) -> Iterator[Diagnostic]:
    """Pages of one language that can be found from outside have titles of their own."""
    by_title: dict[tuple[str, str], list[Page]] = defaultdict(list)
    for page in pages.values():
        if not page.sends_on and not any("noindex" in told for told in page.metas("robots")):
            title = next((one.text.strip() for one in page.all("title")), "")
            lang = next((one.get("lang") for one in page.all("html")), "")
            by_title[title, lang].append(page)
    for (title, _), alike in by_title.items():
        for page in alike[1:] if title else ():
            yield diagnose("HKM150", page.start, title=title, other=alike[0].file)


def _links(
    page: Page, pages: Mapping[str, Page], names: frozenset[str], site: tuple[str, str]
) -> Iterator[Diagnostic]:
    for element in page.elements:
        link = element.get(LEADING.get(element.tag, ""))
        if not link or link.startswith("data:"):
            continue
        place = place_of(link, page.file, *site)
        if place is None:
            if _fetched(element):
                yield diagnose("HKM152", element.place, link=link)
            continue
        file, fragment = place
        here = pages.get(file)
        wanted = (
            "" if "=" in fragment else fragment
        )  # “#v=1&…” leads to no part: it tells a page what to show
        if file not in names or (wanted and here is not None and wanted not in here.ids):
            yield diagnose("HKM151", element.place, link=link)


def _fetched(element: Element) -> bool:
    """Whether the browser asks for it without being told to by the reader."""
    related = element.tag == "link" and bool(RELATIONS & {*element.get("rel").split()})
    return related or element.tag in LOADED


def place_of(link: str, page: str, base: str, root: str = "/") -> tuple[str, str] | None:
    """The file and the id that *link*, on *page*, leads to; None where it leaves the site."""
    inside = base and link.startswith(base)
    parts = urlsplit(root + link.removeprefix(base).lstrip("/") if inside else link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if path.startswith("/"):
        found = path.removeprefix(root).lstrip("/") if f"{path}/".startswith(root) else path
    else:
        found = posixpath.join(posixpath.dirname(page), path) if path else page
    folder = found in ("", ".", "..") or found.endswith(("/", "/.", "/.."))
    found = posixpath.normpath(posixpath.join(found, "index.html") if folder else found)
    return found, unquote(parts.fragment)
