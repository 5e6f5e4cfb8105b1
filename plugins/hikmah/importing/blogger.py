"""Blogger's export (Atom), as Blogger itself gives it and as Google's Takeout does → entries with replies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from hikmah.importing.dates import read_day
from hikmah.importing.entries import Comment, CommentState, Entry, Export, Note, State, shortened
from hikmah.importing.feed import atom_link, atom_text
from hikmah.importing.wordpress import unused_fields
from hikmah.importing.xml_tree import children, local, text_of

_KIND = "http://schemas.google.com/blogger/2008/kind#"
_SCHEME = "http://schemas.google.com/g/2005#kind"
_STATES: Mapping[str, State] = {"LIVE": "open", "": "open", "DRAFT": "draft", "SCHEDULED": "scheduled"}
_SAID: Mapping[str, CommentState] = {"LIVE": "open", "": "open", "PENDING": "waiting", "SPAM": "spam"}
_USED = frozenset(
    {"id", "title", "content", "published", "updated", "category", "author", "link", "in-reply-to", "control"}
    | {"type", "status", "filename", "parent", "inReplyTo", "created", "entry", "summary", "metaDescription"}
)


def is_blogger(root: Element) -> bool:
    """Whether an Atom tree is an export of Blogger's: its entries say of what kind they are."""
    return any(_kind(entry) for entry in children(root, "entry"))


def read_blogger(root: Element) -> Export:
    """Posts, pages and their comments; the blog's template and settings have no use here."""
    raw = list(children(root, "entry"))
    base = atom_link(root, "alternate")
    notes: list[Note] = []
    entries: dict[str, Entry] = {}
    for one in raw:
        kind, state = _kind(one), text_of(one, "status", "blogger")
        if kind not in ("post", "page", "comment"):
            notes.append(_note(one, "other", "blogger-own", kind))
        elif kind != "comment" and state not in _STATES:
            notes.append(_note(one, "other", "trashed", state.lower()))
        elif kind != "comment":
            entries[text_of(one, "id")] = _entry(one, kind, base)
    for one in (one for one in raw if _kind(one) == "comment"):
        post = entries.get(_post_of(one))
        if post is None:
            notes.append(_note(one, "reply", "with-its-text", ""))
        else:
            entries[post.key] = replace(post, comments=(*post.comments, _comment(one)))
    return Export(
        form="blogger",
        entries=tuple(entries.values()),
        notes=tuple(notes),
        counted=len(raw),
        base=base,
        unused=unused_fields([root, *raw], _USED),
    )


def _kind(entry: Element) -> str:
    """``post``, ``page``, ``comment`` …, by either way of saying it."""
    for category in children(entry, "category"):
        if category.get("scheme") == _SCHEME:
            return str(category.get("term", "")).removeprefix(_KIND)
    return text_of(entry, "type", "blogger").lower()


def _entry(one: Element, kind: str, base: str) -> Entry:
    body, markup = atom_text(one, "content")
    draft = any(text_of(control, "draft") == "yes" for control in children(one, "control"))
    state = _STATES[text_of(one, "status", "blogger")]
    filename = text_of(one, "filename", "blogger")
    address = urljoin(base or "https://blog.invalid/", filename) if filename else atom_link(one, "alternate")
    return Entry(
        kind="page" if kind == "page" else "story",
        key=text_of(one, "id"),
        title=text_of(one, "title"),
        day=read_day(text_of(one, "published")) or read_day(text_of(one, "created")),
        author=_author(one),
        markup=markup,
        body=body,
        summary=text_of(one, "metaDescription"),
        address=address,
        labels=tuple(
            dict.fromkeys(
                category.get("term", "")
                for category in children(one, "category")
                if category.get("scheme") != _SCHEME
            )
        ),
        state="draft" if draft else state,
    )


def _post_of(comment: Element) -> str:
    for one in children(comment, "in-reply-to"):
        return str(one.get("ref", ""))
    return text_of(comment, "parent", "blogger")


def _comment(one: Element) -> Comment:
    key = text_of(one, "id")
    body, markup = atom_text(one, "content")
    status = text_of(one, "status", "blogger").upper()
    return Comment(
        key=_number(key),
        name=_author(one),
        day=read_day(text_of(one, "published")) or read_day(text_of(one, "created")),
        body=body,
        markup=markup,
        parent=_number(atom_link(one, "related") or text_of(one, "inReplyTo", "blogger")),
        state=_SAID.get(status.removesuffix("_COMMENT"), "trash"),
    )


def _number(name: str) -> str:
    """The comment's own number: a thread names it by an address, the comment itself by a tag."""
    return name.rstrip("/").rpartition("/")[2].rpartition("post-")[2]


def _author(one: Element) -> str:
    return next((text_of(author, "name") for author in children(one, "author")), "")


def _note(one: Element, kind: str, why: str, detail: str) -> Note:
    name = text_of(one, "title") or _plain(children(one, "content")) or local(one)
    return Note(
        kind="reply" if kind == "reply" else "other",
        name=shortened(name),
        fate="dropped",
        why=why,
        detail=detail,
    )


def _plain(elements: Iterable[Element]) -> str:
    return " ".join("".join(element.itertext()) for element in elements)
