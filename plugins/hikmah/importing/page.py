"""A web page saved from an old blog → its story and replies; the page around them is told and left."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from hikmah.importing.dates import Dated, date_line, find_date
from hikmah.importing.entries import Comment, Entry, Export, Note, Refusal, shortened
from hikmah.importing.furniture import ANYWHERE, BOXES
from hikmah.importing.soup import parse_html

_BODY = (
    "[itemprop=articleBody], .entry-content, .post-body, .post-content, .postcontent, .storycontent, "
    ".entrytext, .article-content, .content-post"
)
_AROUND = ("article", ".post", ".hentry", "main", "[role=main]", "#content", "#main", "body")
_TITLE = (".entry-title", ".post-title", "article h1", ".post h1", "h1", "h2.title", "h3.post-title", "title")
_DATE = (
    "time[datetime]",
    ".published",
    ".entry-date",
    ".post-date",
    ".date-header",
    ".postdate",
    "abbr[title]",
    ".date",
)
_COMMENT = "li.comment, div.comment, article.comment, [itemprop=comment], dt.comment-author"
_NOT_WORDS = (
    ".children, .comment-replies, .reply, .comment-author, .comment-meta, .comment-header, .comment-actions, "
    "cite.fn, time"
)
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_MOST = 40
"""So much furniture is told piece by piece; the rest as a number."""


def read_page(html: str, source: str) -> Export | Refusal:
    """The longest text of the page and what belongs to it."""
    tree = parse_html(html)
    if tree.find(True) is None:
        return Refusal("no-text")
    title = _title(tree)
    dated = _dated(tree)
    saved = _SAVED.search(html[:4000])
    address = _address(tree) or (saved[1] if saved else "")
    comments = _comments(tree)
    body = _body(tree)
    outside = [words for words in _outside(tree, body) if words != title and not _says(words, dated)]
    notes = _told(outside, source) + _inner(body, source)
    entry = Entry(
        key=address or f"file:{source}",
        title=title,
        day=dated.day if dated else None,
        day_sure=dated.sure if dated else True,
        author=_words(tree.select_one("[rel=author], .author .fn, .post-author .fn, .byline .author")),
        markup="html",
        body=body.decode_contents(),
        summary=_meta(tree, "description", "og:description"),
        address=address,
        labels=tuple(dict.fromkeys(_words(tag) for tag in tree.select("a[rel~=tag], a[rel~=category]"))),
        comments=comments,
    )
    return Export(form="page", entries=(entry,), notes=tuple(notes), counted=1 + len(comments), base=address)


def _words(tag: Tag | None) -> str:
    return " ".join(tag.get_text(" ").split()) if tag is not None else ""


def _meta(tree: BeautifulSoup, *names: str) -> str:
    for name in names:
        tag = tree.find("meta", attrs={"name": name}) or tree.find("meta", attrs={"property": name})
        if isinstance(tag, Tag) and tag.get("content"):
            return " ".join(str(tag["content"]).split())
    return ""


def _title(tree: BeautifulSoup) -> str:
    said = _meta(tree, "og:title")
    found = next((words for pick in _TITLE if (words := _words(tree.select_one(pick)))), "")
    return said or found


def _address(tree: BeautifulSoup) -> str:
    link = tree.select_one("link[rel=canonical]")
    address = str(link.get("href") or "") if link else _meta(tree, "og:url")
    return address if address.startswith(("http://", "https://")) else ""


def _dated(tree: BeautifulSoup) -> Dated | None:
    given = [_meta(tree, "article:published_time", "date", "dc.date")]
    for pick in _DATE:
        for tag in tree.select(pick)[:3]:
            given += [str(tag.get("datetime") or ""), str(tag.get("title") or ""), _words(tag)]
    return next((found for text in given if (found := find_date(text))), None)


def _body(tree: BeautifulSoup) -> Tag:
    """The box of the text: by the names that blogs give it, else the nearest that holds everything."""
    named = [tag for tag in tree.select(_BODY) if _words(tag) or tag.find("img")]
    if named:
        return max(named, key=lambda tag: len(tag.get_text()))
    for pick in _AROUND:
        if found := tree.select_one(pick):
            for heading in found.find_all(["h1", "title"], limit=2):
                heading.decompose()
            return found
    return tree


def _comments(tree: BeautifulSoup) -> tuple[Comment, ...]:
    """The replies, each taken out of the page; who stands within another answers it."""
    boxes = [tag for tag in tree.select(_COMMENT) if tag.name != "dt"]
    keys = {id(tag): str(number) for number, tag in enumerate(boxes, 1)}
    found = []
    for tag in boxes:
        above = next((keys[id(one)] for one in tag.parents if id(one) in keys), "")
        own = tag.select_one(".comment-content, .comment-body, .commenttext, [itemprop=text]")
        inner = own if own is not None else tag
        name = _words(
            tag.select_one(".comment-author .fn, .fn, .user, .comment-author, cite, [itemprop=author]")
        )
        time = tag.select_one("time, .datetime, .comment-meta, .comment-date, .commentmetadata")
        dated = find_date(f"{time.get('datetime') or ''} {_words(time)}") if time else None
        words = _own_words(inner)
        found.append(
            (
                Comment(
                    key=keys[id(tag)], name=name, day=dated.day if dated else None, body=words, parent=above
                ),
                tag,
            )
        )
    for _, tag in found:
        if not tag.decomposed:
            tag.decompose()
    return tuple(comment for comment, _ in found)


def _own_words(tag: Tag) -> str:
    """The inside of a reply without the replies, names and buttons in it."""
    copy = parse_html(tag.decode_contents())
    for inner in copy.select(_NOT_WORDS):
        if not inner.decomposed:
            inner.decompose()
    return copy.decode()


def _inner(body: Tag, source: str) -> list[Note]:
    """Furniture within the text's own box goes."""
    notes = []
    for tag in body.find_all(True):
        if tag.decomposed:
            continue
        names = [*(tag.get("class") or ()), str(tag.get("id") or "")]
        words = _words(tag)
        boxed = any(BOXES.match(name) for name in names if name)
        if boxed or (
            tag.name in ("p", "div", "li", "h3", "h4", "span", "a") and words and ANYWHERE.fullmatch(words)
        ):
            if words:
                notes.append(
                    Note(kind="text", name=shortened(words), fate="dropped", why="furniture", where=source)
                )
            tag.decompose()
    first = body.find(["p", "div", "span"])
    if isinstance(first, Tag) and not first.find(True) and date_line(_words(first)):
        first.decompose()
    return notes


def _says(words: str, dated: Dated | None) -> bool:
    """Whether *words* are the line with the date that was taken."""
    line = date_line(words) if dated else None
    return line is not None and dated is not None and line.day == dated.day


def _outside(tree: BeautifulSoup, body: Tag) -> list[str]:
    """What stands outside the text's box."""
    around = {id(tag) for tag in body.parents} | {id(body)}
    outside = []
    for tag in [tree, *tree.find_all(True)]:
        if id(tag) not in around or tag is body:
            continue
        outside += [
            words
            for child in tag.children
            if isinstance(child, Tag)
            and id(child) not in around
            and child.name not in ("head", "script", "style")
            if (words := _words(child))
        ]
    return outside


def _told(outside: list[str], source: str) -> list[Note]:
    told = [
        Note(kind="text", name=shortened(words), fate="dropped", why="furniture", where=source)
        for words in outside
    ]
    more = len(told) - _MOST
    if more > 0:
        rest = Note(kind="text", name=f"… × {more}", fate="dropped", why="furniture", where=source)
        return [*told[:_MOST], rest]
    return told
