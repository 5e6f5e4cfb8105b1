"""What a page links to and what it can be linked by, and where each of its links leads."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree import ElementTree as ET

BASE = "https://hikmah.example.org/"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OUTSIDE = ("http", "https", "mailto", "tel")
DESK = "cetak/index.html"


@dataclass(slots=True)
class Page:
    """The ids and links of one page."""

    ids: Counter[str] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Note ids, addresses, and what a ``<meta>`` sends to."""
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.page.ids[given["id"]] += 1
        self.page.links += [
            given[name] for name in ("href", "src", "action", "poster", "data") if name in given
        ]
        if given.get("http-equiv") == "refresh":
            self.page.links.append(given["content"].partition("url=")[2])
        if given.get("property") == "og:url":
            self.page.links.append(given["content"])


def page_of(html: str) -> Page:
    """Read one page, or a piece of one."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.page


def pages_of(files: Mapping[str, bytes]) -> dict[str, Page]:
    """All HTML pages of an output."""
    return {name: page_of(data.decode()) for name, data in files.items() if name.endswith(".html")}


def machine_links(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Every address in feeds, their texts included, in sitemaps and in robots.txt, with the file it is in."""
    for name, data in files.items():
        if name.endswith(".xml"):
            root = ET.fromstring(data)  # noqa: S314 (our own)
            for link in root.iter(f"{ATOM}link"):
                yield name, link.attrib["href"]
            for content in root.iter(f"{ATOM}content"):
                yield from ((name, link) for link in page_of(content.text or "").links)
            for tag in (f"{ATOM}id", f"{SITEMAP}loc"):
                yield from ((name, found.text or "") for found in root.iter(tag))
        elif name == "robots.txt":
            yield from (
                (name, line[9:]) for line in data.decode().splitlines() if line.startswith("Sitemap: ")
            )


def place_of(link: str, page: str, base: str = BASE) -> tuple[str, str] | None:
    """The file of the output and the id that *link*, on *page*, leads to; None where it leaves the site.

    A folder is its ``index.html``, as a server has it.
    """
    inside = link.removeprefix(base) if link.startswith(base) else None
    parts = urlsplit(link if inside is None else inside)
    if inside is None and (parts.scheme or parts.netloc):
        assert parts.scheme in OUTSIDE, f"{page}: {link}"
        return None
    path = unquote(parts.path)
    if inside is not None or path.startswith("/"):
        found = path.lstrip("/")
    else:
        found = posixpath.join(posixpath.dirname(page), path) if path else page
    found = posixpath.normpath(found) + ("/" if found.endswith("/") else "")
    if found in (".", "./"):
        found = "index.html"
    return (found + "index.html" if found.endswith("/") else found), unquote(parts.fragment)


def dead_links(files: Mapping[str, bytes], base: str = BASE) -> list[str]:
    """Every link of the output that leads to no file, to no id in it, or to a text the print desk lacks."""
    pages = pages_of(files)
    every = [(name, link) for name, page in pages.items() for link in page.links] + list(machine_links(files))
    dead = []
    for name, link in every:
        place = place_of(link, name, base)
        if place is None:
            continue
        file, fragment = place
        texts = desk_texts(file, fragment)
        missed = not texts and fragment and fragment not in pages.get(file, Page()).ids
        if missed or not {file, *texts} <= files.keys():
            dead.append(f"{name}: {link}")
    return dead


def desk_texts(file: str, fragment: str) -> set[str]:
    """The files that a link to the print desk asks for: what follows its ``#`` is a choice, and no id."""
    if not file.endswith(DESK) or not fragment.startswith("v="):
        return set()
    found = set()
    for item in parse_qs(fragment)["pilih"][0].split(","):
        kind, name = ("pelajaran", item[2:]) if item.startswith("l:") else ("cerita", item.partition(":")[0])
        found.add(file.removesuffix("index.html") + f"naskah/{kind}/{name}.js")
    return found


def doubled_ids(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    """The ids that stand more than once on a page, by page."""
    doubled = {
        name: [i for i, count in page.ids.items() if count > 1] for name, page in pages_of(files).items()
    }
    return {name: ids for name, ids in doubled.items() if ids}
