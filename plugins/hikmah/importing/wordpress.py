"""WordPress's export (WXR) → entries with their replies; every item and comment is accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from hikmah.importing.dates import read_day
from hikmah.importing.entries import Comment, CommentState, Entry, Export, Note, State, shortened
from hikmah.importing.xml_tree import children, element_space, local, text_of

SPACE = "wordpress.org/export/"
_STATES: Mapping[str, State] = {
    "publish": "open",
    "draft": "draft",
    "pending": "draft",
    "future": "scheduled",
    "private": "private",
}
_APPROVED: Mapping[str, CommentState] = {
    "1": "open",
    "approve": "open",
    "0": "waiting",
    "hold": "waiting",
    "spam": "spam",
}
_USED = frozenset(
    {"title", "link", "pubDate", "creator", "guid", "encoded", "post_id", "post_date", "post_name", "status"}
    | {"post_type", "post_password", "category", "comment", "attachment_url", "post_modified", "item"}
    | {"comment_id", "comment_author", "comment_date", "comment_content", "comment_approved", "comment_type"}
    | {"comment_parent", "author", "base_blog_url", "author_login", "author_display_name"}
)


def is_wordpress(root: Element) -> bool:
    """Whether an RSS tree is an export of WordPress's."""
    inside = (one for channel in children(root, "channel") for one in channel)
    return any(
        SPACE in element_space(one) or any(SPACE in element_space(inner) for inner in one) for one in inside
    )


def read_wordpress(root: Element) -> Export:
    """All items of the export in their order."""
    channels = list(children(root, "channel"))
    items = [item for channel in channels for item in children(channel, "item")]
    names = {text_of(one, "author_login"): text_of(one, "author_display_name") for one in _authors(channels)}
    entries, files = [], []
    notes: list[Note] = []
    for item in items:
        kind = text_of(item, "post_type", SPACE) or "post"
        state = text_of(item, "status", SPACE) or "publish"
        if kind == "attachment":
            url = text_of(item, "attachment_url", SPACE) or text_of(item, "guid")
            files.append((text_of(item, "post_id", SPACE), url, text_of(item, "title")))
            notes += _gone(item, "attached-to-file")
        elif kind not in ("post", "page"):
            notes += [_note(item, "other-type", kind), *_gone(item, "with-its-text")]
        elif state not in _STATES:
            notes += [_note(item, "trashed", state), *_gone(item, "with-its-text")]
        else:
            entries.append(_entry(item, kind, _STATES[state], names))
    bases = [text_of(channel, "base_blog_url", SPACE) or text_of(channel, "link") for channel in channels]
    return Export(
        form="wordpress",
        entries=tuple(entries),
        notes=tuple(notes),
        counted=len(items) + sum(len(list(_comments(item))) for item in items),
        base=next(iter(bases), ""),
        attachments=tuple(files),
        unused=unused_fields([*channels, *items, *(one for item in items for one in _comments(item))], _USED),
    )


def unused_fields(elements: Iterable[Element], used: frozenset[str]) -> tuple[tuple[str, int], ...]:
    """The names of fields that hold something and are not used, with their counts."""
    counts = Counter(
        local(one)
        for element in elements
        for one in element
        if local(one) not in used and "".join(one.itertext()).strip()
    )
    return tuple(sorted(counts.items()))


def _authors(channels: Iterable[Element]) -> Iterator[Element]:
    return (author for channel in channels for author in children(channel, "author", SPACE))


def _entry(item: Element, kind: str, state: State, names: Mapping[str, str]) -> Entry:
    address = text_of(item, "link")
    creator = text_of(item, "creator")
    sticky = text_of(item, "post_password", SPACE)
    return Entry(
        kind="page" if kind == "page" else "story",
        key=text_of(item, "guid") or address or f"wordpress:{text_of(item, 'post_id', SPACE)}",
        title=text_of(item, "title"),
        day=read_day(text_of(item, "post_date", SPACE)) or read_day(text_of(item, "pubDate")),
        modified=read_day(text_of(item, "post_modified", SPACE)),
        author=names.get(creator) or creator,
        markup="wordpress",
        body=text_of(item, "encoded", "content/"),
        summary=text_of(item, "encoded", "excerpt/"),
        name=text_of(item, "post_name", SPACE),
        address=address,
        labels=tuple(dict.fromkeys("".join(one.itertext()).strip() for one in children(item, "category"))),
        state="protected" if sticky else state,
        comments=tuple(_comment(one) for one in _comments(item)),
    )


def _comments(item: Element) -> Iterator[Element]:
    return children(item, "comment", SPACE)


def _comment(one: Element) -> Comment:
    approved = text_of(one, "comment_approved")
    state: CommentState = _APPROVED.get(approved, "trash")
    parent = text_of(one, "comment_parent")
    return Comment(
        key=text_of(one, "comment_id"),
        name=text_of(one, "comment_author"),
        day=read_day(text_of(one, "comment_date")),
        body=text_of(one, "comment_content"),
        markup="wordpress",
        parent="" if parent == "0" else parent,
        state="ping" if text_of(one, "comment_type") in ("pingback", "trackback") else state,
    )


def _note(item: Element, why: str, detail: str) -> Note:
    name = text_of(item, "title") or text_of(item, "link")
    return Note(kind="other", name=shortened(name), fate="dropped", why=why, detail=detail)


def _gone(item: Element, why: str) -> Iterator[Note]:
    """The replies of an item that does not come along."""
    for one in _comments(item):
        name = f"{text_of(one, 'comment_author')}: {text_of(one, 'comment_content')}"
        yield Note(kind="reply", name=shortened(name), fate="dropped", why=why)
