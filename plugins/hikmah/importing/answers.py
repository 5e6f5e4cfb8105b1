"""The replies to one text → files for its author to weigh; nobody's address comes along."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from hikmah.importing.entries import Comment, Entry, Notebook
from hikmah.importing.escapes import plain_to_markdown
from hikmah.importing.files import reply_text
from hikmah.importing.shortcodes import paragraphs
from hikmah.importing.slugs import free_name, slug_of
from hikmah.importing.soup import Ways
from hikmah.importing.to_markdown import html_to_markdown
from hikmah.names import Language

_ADDRESS = re.compile(r"(?:mailto:)?[\w.+\\-]+(?:@|&#0*64;|&#x40;)[\w-]+(?:\.[\w-]+)+", re.I)
_GONE = "(alamat surel dihapus)"
_WHY: Mapping[str, str] = {"spam": "reply-spam", "trash": "reply-trash", "ping": "reply-ping"}


class Remembered(Protocol):
    """What earlier imports brought, by key."""

    def place(self, key: str) -> str:
        """The file it went to, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyFile:
    """One reply to be written."""

    key: str
    path: str
    text: str


class _NoPictures:
    """The ways on from a reply: pictures are not shown in one."""

    def __init__(self, ways: Ways) -> None:
        self._ways = ways

    def picture(self, address: str) -> str:  # noqa: ARG002 (the protocol's)
        """None is ever here."""
        return ""

    def link(self, address: str) -> str:
        """As in the text; a mail address leads nowhere."""
        return "" if address.lower().startswith("mailto:") else self._ways.link(address)


def reply_files(
    entry: Entry,
    slug: str,
    ways: Ways,
    wished: Language | None,
    done: Remembered,
    taken: Container[str],
    notes: Notebook,
) -> Iterator[ReplyFile]:
    """Every reply that is somebody's words, oldest first; each of the others has its note."""
    kept = [one for one in entry.comments if _wanted(one, notes)]
    above = _threads(entry.comments, {one.key for one in kept})
    names: dict[str, str] = {}
    for one in kept:
        if place := done.place(_key(entry, one)):
            names[one.key] = place.rpartition("/")[2].removesuffix(".md")
    for one in kept:
        shown = _shown(one)
        if one.key in names and done.place(_key(entry, one)):
            notes.add("reply", shown, "present", "", done.place(_key(entry, one)))
            continue
        body = _body(one, _NoPictures(ways), notes)
        day = one.day or entry.day
        if not body or day is None:
            notes.add("reply", shown, "dropped", "reply-empty" if not body else "reply-undated")
            continue
        name = _ADDRESS.sub("", one.name).strip(" <>()\"'") or "Tanpa nama"
        names[one.key] = _free(slug_of(f"{name[:40]} {day.isoformat()}"), slug, names, taken)
        answers = names.get(above.get(one.key, ""), "")
        if one.parent and above.get(one.key) != one.parent and answers:
            notes.add("reply", shown, "made", "reply-raised", names[one.key])
        else:
            notes.add(
                "reply", shown, "made", "reply-waiting" if one.state == "waiting" else "", names[one.key]
            )
        path = f"replies/{slug}/{names[one.key]}.md"
        yield ReplyFile(key=_key(entry, one), path=path, text=reply_text(name, day, answers, wished, body))


def _free(wanted: str, slug: str, names: Mapping[str, str], taken: Container[str]) -> str:
    """A file name that no other reply to this story has."""
    used = set(names.values())
    name = free_name(wanted, used)
    while f"replies/{slug}/{name}.md" in taken:
        used.add(name)
        name = free_name(wanted, used)
    return name


def _key(entry: Entry, one: Comment) -> str:
    return f"{entry.key}#{one.key}"


def _shown(one: Comment) -> str:
    """The reply on one line of the account; an address in it has no place there either."""
    return _ADDRESS.sub("…@…", re.sub(r"<[^>]*>", " ", f"{one.name}: {one.body}"))


def _wanted(one: Comment, notes: Notebook) -> bool:
    why = _WHY.get(one.state, "")
    if why:
        notes.add("reply", _shown(one), "dropped", why)
    return not why


def _threads(comments: tuple[Comment, ...], kept: set[str]) -> dict[str, str]:
    """The reply that each one answers here: the first of its thread that comes along."""
    parents = {one.key: one.parent for one in comments}
    above = {}
    for one in comments:
        line, at = [], one.parent
        while at in parents and at not in line and at != one.key:
            line.append(at)
            at = parents[at]
        roots = [key for key in line if key in kept]
        if roots:
            above[one.key] = roots[-1]
    return above


def _body(one: Comment, ways: Ways, notes: Notebook) -> str:
    """Paragraphs, lists, quotations and links: what a reply may hold."""
    hidden = _ADDRESS.sub(_GONE, one.body)
    inner = Notebook(where=notes.where)
    if one.markup == "plain":
        text = plain_to_markdown(hidden)
    else:
        markup = paragraphs(hidden) if one.markup == "wordpress" else hidden
        text = html_to_markdown(markup, ways, inner)
    text = re.sub(r"^((?:[ >]|[-*+] |\d+\. )*)#{1,6} ", r"\1", text, flags=re.M)
    text = re.sub(r"!\[([^\]\n]*)\]\([^)\n]*\)", r"\1", text)
    masked = _ADDRESS.sub(_GONE, text)
    if hidden != one.body or masked != text:
        inner.add("text", f"{one.name}: …", "dropped", "reply-address")
    notes.notes += [replace(note, detail=note.detail or "tanggapan") for note in inner.notes]
    return masked.strip()
