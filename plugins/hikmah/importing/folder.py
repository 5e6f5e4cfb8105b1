"""A folder of Markdown files, as Pelican, Hugo, Jekyll or a person keeps them → entries."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from hikmah.importing.dates import find_date, read_day
from hikmah.importing.decode import Decoded, decode
from hikmah.importing.entries import Entry, Export, Note, Refusal, State, shortened
from hikmah.importing.front import Head, read_head

TEXTS = (".md", ".markdown", ".mkd", ".mdown")
PAGES = (".html", ".htm")
_DATED = re.compile(r"^(\d{4}-\d{2}-\d{2})[-_](.+)$")
_TITLE = re.compile(r"\A\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|\Z)")
_USED = frozenset(
    {
        "title",
        "date",
        "modified",
        "lastmod",
        "updated",
        "last_modified_at",
        "author",
        "authors",
        "slug",
        "summary",
    }
    | {
        "description",
        "excerpt",
        "tags",
        "tag",
        "category",
        "categories",
        "draft",
        "published",
        "status",
        "url",
    }
    | {"permalink", "save_as", "aliases", "redirect_from", "layout", "type", "keywords", "series"}
)


def read_folder(files: Iterable[tuple[str, bytes]]) -> Export:
    """Every file that is not a picture: what is a text comes along, what is not is told."""
    entries, notes, count = [], [], 0
    unused: dict[str, int] = {}
    for path, data in files:
        count += 1
        found = _entry(path, data, unused)
        if isinstance(found, Entry):
            entries.append(found)
        else:
            notes.append(Note(kind="other", name=path, fate="dropped", why=found.why, detail=found.detail))
    return Export(
        form="folder",
        entries=tuple(entries),
        notes=tuple(notes),
        counted=count,
        unused=tuple(sorted(unused.items())),
    )


def _entry(path: str, data: bytes, unused: dict[str, int]) -> Entry | Refusal:
    ending = posixpath.splitext(path)[1].lower()
    if ending not in (*TEXTS, *PAGES):
        return Refusal("not-markdown", ending)
    if posixpath.basename(path).startswith("_index."):
        return Refusal("section-index")
    decoded = decode(data)
    if isinstance(decoded, Refusal):
        return decoded
    return markdown_entry(path, decoded, unused)


def markdown_entry(path: str, decoded: Decoded, unused: dict[str, int]) -> Entry | Refusal:
    """The text in one file; an HTML file is one only where it has a head."""
    head = read_head(decoded.text)
    if head.fault:
        return Refusal("head-broken", head.fault)
    html = posixpath.splitext(path)[1].lower() in PAGES
    if html and not head.fields:
        return Refusal("html-alone")
    for name in head.fields.keys() - _USED:
        unused[name] = unused.get(name, 0) + 1
    stem = posixpath.splitext(posixpath.basename(path))[0]
    if stem == "index":
        stem = posixpath.basename(posixpath.dirname(path)) or stem
    dated = _DATED.match(stem)
    body = head.body
    title = head.text("title")
    if not title and not html and (heading := _TITLE.match(body)):
        title, body = heading[1], body[heading.end() :]
    found = find_date(head.text("date")) or find_date(dated[1] if dated else "")
    name = dated[2] if dated else stem
    known = _addresses(head)
    return Entry(
        kind="page" if _is_page(path, head) else "story",
        key=f"file:{path}",
        title=title or shortened(re.sub(r"[-_]+", " ", name).strip().capitalize()),
        day=found.day if found else None,
        day_sure=found.sure if found else True,
        modified=read_day(head.text("modified", "lastmod", "updated", "last_modified_at")),
        author=head.text("author", "authors"),
        markup="html" if html else "markdown",
        body=body,
        summary=head.text("summary", "description", "excerpt"),
        name=head.text("slug") or name,
        address=next(iter(known), ""),
        aliases=tuple(known[1:]),
        labels=_labels(head),
        state=_state(path, head),
        folder=posixpath.dirname(path),
    )


def _addresses(head: Head) -> list[str]:
    """The paths under which the text could be read, from the slash on."""
    given = (head.text("permalink", "url"), *head.words("aliases"), *head.words("redirect_from"))
    return [f"/{address.removeprefix('/')}" for address in given if address and ":" not in address]


def _labels(head: Head) -> tuple[str, ...]:
    names = ("category", "categories", "tags", "tag", "keywords")
    return tuple(dict.fromkeys(word for name in names for word in head.words(name)))


def _is_page(path: str, head: Head) -> bool:
    folders = set(posixpath.dirname(path).lower().split("/"))
    return head.text("layout", "type").lower() == "page" or bool(folders & {"pages", "page"})


def _state(path: str, head: Head) -> State:
    drafted = head.text("draft").lower() == "true" or head.text("published").lower() == "false"
    said = head.text("status").lower()
    if said in ("private", "hidden"):
        return "private" if said == "private" else "open"
    return "draft" if drafted or said == "draft" or "_drafts" in path.split("/") else "open"
