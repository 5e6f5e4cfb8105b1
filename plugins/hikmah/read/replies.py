"""A file under ``replies/`` → a reader's reply, in a smaller dialect and without anybody's address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.model import Reply
from hikmah.names import Place, Places, ReplyId, SourcePath, StorySlug
from hikmah.read.body import BodyReading, read_body
from hikmah.read.decode import decode_text
from hikmah.read.fields import decode
from hikmah.read.front_matter import FrontMatter, read_front_matter
from hikmah.read.naming import Naming, name_of
from hikmah.read.reply_front import ReplyFront
from hikmah.read.yaml_nodes import MapNode
from hikmah.text import Body, Picture

FOLDER = "replies"
_ADDRESS_FIELDS = frozenset({"email", "e-mail", "e_mail", "mail", "surel"})
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class ReplyReading:
    """The reply, or None where its front matter cannot be taken, and what is wrong."""

    reply: Reply | None
    diagnostics: tuple[Diagnostic, ...]


def read_reply(path: SourcePath, data: bytes) -> ReplyReading:
    """Read ``replies/<story>/<name>.md``: a function of its arguments alone.

    A field for an e-mail address is a finding of its own, wherever a field that is unknown would be one.
    """
    text, found = decode_text(path, data)
    if text is None:
        return ReplyReading(None, found)
    front = read_front_matter(path, text)
    naming = name_of(path, front.fields)
    body = None if front.body is None else read_body(path, front.body, front.body_line)
    faults = [*found, *front.diagnostics, *naming.diagnostics]
    faults += [] if body is None else _body_faults(path, front, body)
    folders = path.split("/")
    if len(folders) != 3:
        faults.append(diagnose("HKM110", Place(path)))
    reply = None
    if front.fields:
        faults += _addresses(front.fields)
        decoded = decode(ReplyFront, _without_addresses(front.fields), path)
        faults += decoded.diagnostics
        if decoded.value and body:
            reply = _reply(decoded.value, naming, folders[1], body.body, decoded.places)
    return ReplyReading(reply, tuple(sorted(faults)))


def _reply(front: ReplyFront, naming: Naming, story: str, body: Body, places: Places) -> Reply:
    return Reply(
        id=ReplyId(naming.slug),
        story=StorySlug(story),
        name=front.name,
        date=front.date,
        reply_to=front.reply_to,
        status=front.status,
        lang=naming.lang,
        body=body,
        places=places,
    )


def _addresses(fields: MapNode) -> Iterator[Diagnostic]:
    """Fields that hold the replier's e-mail address, and a name that is one."""
    for key, _ in fields.entries:
        if key.text.strip().lower() in _ADDRESS_FIELDS:
            yield diagnose("HKM114", key.place, found=key.text.strip())
    name = fields.scalar("name")
    if name and _ADDRESS.search(name.text):
        yield diagnose("HKM114", name.place, found="name")


def _without_addresses(fields: MapNode) -> MapNode:
    kept = tuple(entry for entry in fields.entries if entry[0].text.strip().lower() not in _ADDRESS_FIELDS)
    return replace(fields, entries=kept)


def _body_faults(path: SourcePath, front: FrontMatter, body: BodyReading) -> Iterator[Diagnostic]:
    written = front.body or ""
    if not written.strip():
        yield diagnose("HKM018", front.end)
    yield from body.diagnostics
    for found, place in _too_much(path, front.body_line, written, body):
        yield diagnose("HKM113", place, found=found)
    for number, line in enumerate(written.split("\n"), start=front.body_line):
        if address := _ADDRESS.search(line):
            yield diagnose("HKM114", Place(path, number, address.start() + 1), found=address[0])


def _too_much(path: SourcePath, first: int, text: str, reading: BodyReading) -> Iterator[tuple[str, Place]]:
    """What a reply has no use for, with its place: blocks, headings, footnotes, pictures, quotes in place."""
    body = reading.body
    places = [passage.place for passage in body.passages] + [question.place for question in body.questions]
    places += [box.place for box in body.boxes] + [note.text.place for note in reading.notes]
    yield from (("///", place) for place in places)
    yield from (("![[…]]", found.place) for found in body.references if found.quotes)
    shows = any(isinstance(piece, Picture) or "<img" in str(piece) for piece in body.fragment)
    for found, there, sign in (
        ("#", body.headings, r"#|.*\n[=-]+$"),
        ("[^…]", body.notes, r".*\[\^"),
        ("![…](…)", shows, r".*(!\[|<img)"),
    ):
        if there:
            match = re.search(f"^{sign}", text, re.MULTILINE)
            line = text.count("\n", 0, match.start()) if match else 0
            yield found, Place(path, first + line)
