"""Text copied from a blog's page → title, date, the story and its replies; furniture goes, and is told."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import dataclass, field

from hikmah.importing.dates import date_line, find_date
from hikmah.importing.entries import Comment, Entry, Export, Note, shortened
from hikmah.importing.furniture import ANYWHERE, CLOSING, REPLIES, WROTE, is_reply_link

HEAD = 8
"""So many lines may stand before the date: the blog's name, its motto, a title, who wrote it."""
LONG = 100
"""A longer line is a sentence of the text."""
_BY = re.compile(r"(?:oleh|by|ditulis oleh|written by)[: ]\s*(.{2,60})", re.I)
_LABELS = re.compile(
    r"(?:tags?|labels?|kategori|categor(?:y|ies)|filed under|tagged(?: as| with)?):?\s+(.+)", re.I
)
_FILED = re.compile(
    r"(?:(?:ditulis|dikirim|diposkan) dalam|posted in|filed (?:under|in)|bertanda|tagged)\s+(.+)", re.I
)


@dataclass(slots=True)
class _Taken:
    """What one pass over the lines has found so far."""

    title: str = ""
    author: str = ""
    day: dt.date | None = None
    sure: bool = True
    body: list[str] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def read_pasted(text: str, source: str) -> Export:
    """One story. What is taken for furniture is noted line by line, so that nobody need guess."""
    taken = _head([line.strip() for line in text.split("\n")])
    _part(taken)
    comments = _replies(taken)
    key = hashlib.blake2b(f"{taken.title}\n{taken.day}".encode(), digest_size=8).hexdigest()
    entry = Entry(
        key=f"text:{key}",
        title=taken.title,
        author=taken.author,
        labels=_labels(taken.tail),
        day=taken.day,
        day_sure=taken.sure,
        markup="plain",
        body="\n".join(taken.body).strip(),
        comments=tuple(comments),
    )
    notes = [
        Note(kind="text", name=shortened(line), fate="dropped", why="furniture", where=source)
        for line in taken.gone
    ]
    return Export(form="text", entries=(entry,), notes=tuple(notes), counted=1 + len(comments))


def _head(lines: list[str]) -> _Taken:
    """The title and the date, in either order, and all lines after them as the body for now."""
    taken = _Taken()
    rest = list(lines)
    before: list[str] = []
    while rest and not (before and taken.day):
        line = rest.pop(0)
        dated = date_line(line) or (find_date(line) if CLOSING.fullmatch(line) else None)
        if dated and not taken.day:
            taken.day, taken.sure = dated.day, dated.sure
        elif line and (ANYWHERE.fullmatch(line) or CLOSING.fullmatch(line)):
            taken.gone.append(line)
        elif line and before and (len(line) > LONG or len(before) == HEAD):
            rest.insert(0, line)
            break
        elif line:
            before.append(line)
    if before and not taken.day:  # no date was found: what looked like the page's head may be the text
        before, rest = before[:1], [*before[1:], *rest]
    taken.title = _title(before, lines)
    for line in before:
        if line != taken.title:
            by = _BY.fullmatch(line)
            taken.author = by[1] if by else taken.author
            taken.gone.append(line)
    taken.title = taken.title.lstrip("# ")
    while rest and (not rest[0] or CLOSING.fullmatch(rest[0]) or ANYWHERE.fullmatch(rest[0]) or _by(rest[0])):
        taken.author = taken.author or _by(rest[0])
        taken.gone += [rest[0]] if rest[0] else []
        rest.pop(0)
    taken.body = rest
    return taken


def _by(line: str) -> str:
    """Who wrote the story, where *line* says that and nothing else."""
    by = _BY.fullmatch(line)
    return by[1] if by and line[-1] not in ".!?,;:…" and len(by[1].split()) < 5 else ""


def _title(before: list[str], lines: list[str]) -> str:
    """Of the lines before the text, the one that the page names again over its replies, else the last."""
    heads = [line for line in lines if REPLIES.fullmatch(line)]
    able = [line for line in before if not _BY.fullmatch(line)] or before
    named = [line for line in able if any(line in head for head in heads)]
    return next(iter([*named, *reversed(able)]), "")


def _part(taken: _Taken) -> None:
    """Cut the body where the page's end begins, and take furniture out of what is left."""
    end = next((n for n, line in enumerate(taken.body) if _closes(taken.body, n)), len(taken.body))
    lines, taken.tail = taken.body[:end], taken.body[end:]
    taken.body = [line for line in lines if not ANYWHERE.fullmatch(line) or not line]
    taken.gone += [line for line in lines if line and ANYWHERE.fullmatch(line)]


def _closes(lines: list[str], number: int) -> bool:
    """Whether the page's end begins here: not where the next lines go on telling."""
    line = lines[number]
    if not line or not (CLOSING.fullmatch(line) or REPLIES.fullmatch(line)):
        return False
    below = [one for one in lines[number + 1 :] if one][:3]
    return not below or not all(_is_prose(one) for one in below)


def _is_prose(line: str) -> bool:
    """A sentence, and nothing that blogs put around one."""
    patterns = (CLOSING, REPLIES, ANYWHERE, WROTE)
    told = len(line.split()) > 3 or len(line) > LONG
    return told and line[-1] in '.!?…”"’)' and not any(pattern.fullmatch(line) for pattern in patterns)


def _labels(lines: list[str]) -> tuple[str, ...]:
    parts = (part.strip() for line in lines for part in line.split("|"))
    found = (match for part in parts if (match := _LABELS.fullmatch(part) or _FILED.fullmatch(part)))
    return tuple(
        dict.fromkeys(word.strip() for match in found for word in match[1].split(",") if word.strip())
    )


def _replies(taken: _Taken) -> list[Comment]:
    """The replies in what stands below the story: each begins with a line that says who wrote it."""
    found: list[Comment] = []
    name, day, words = "", None, list[str]()

    def close() -> None:
        if name:
            number = str(len(found) + 1)
            body = "\n".join(words).strip()
            found.append(Comment(key=number, name=name, day=day, body=body, markup="plain"))

    for line in taken.tail:
        wrote = WROTE.fullmatch(line) if len(line) < 120 else None
        if wrote:
            close()
            dated = find_date(wrote["on"] or "")
            name, day, words = wrote["name"].strip(), dated.day if dated else None, []
        elif name and (CLOSING.fullmatch(line) or ANYWHERE.fullmatch(line)) and line:
            close()
            name = ""
            taken.gone.append(line)
        elif name and not is_reply_link(line):
            dated = date_line(line)
            if dated and day is None:
                day = dated.day
            else:
                words.append(line)
        elif line:
            taken.gone.append(line)
    close()
    return found
