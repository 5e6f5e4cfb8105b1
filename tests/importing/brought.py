"""Import an export without a site around it, and read what comes of it with our own reader."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hikmah.diagnostics import Diagnostic
from hikmah.importing.arrange import Arranged, Known, arrange
from hikmah.importing.drafts import Wishes
from hikmah.importing.entries import Export, Note, Refusal
from hikmah.importing.folder import read_folder
from hikmah.importing.pictures import Shelf
from hikmah.importing.sources import Form, read_source
from hikmah.names import SourcePath
from hikmah.read.documents import read_document
from hikmah.read.replies import read_reply

EXPORTS = Path(__file__).parent / "exports"
TODAY = dt.date(2026, 11, 25)
LESSONS = {
    "process": ("Proses", "Process"),
    "extra-mile": ("Extra mile",),
    "patience": ("Kesabaran", "Patience"),
}
WISHES = Wishes(lessons=("patience",), known_lessons=LESSONS, today=TODAY)


def export_of(name: str, data: bytes, form: Form | None = None) -> Export:
    """What is in *data*, which must not be refused."""
    found = read_source(name, data, form)
    assert isinstance(found, Export), found
    return found


def export_named(name: str) -> Export:
    """One of the stored exports: a file or a folder."""
    path = EXPORTS / name
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.is_file() and file.suffix != ".png")
        return read_folder((file.relative_to(path).as_posix(), file.read_bytes()) for file in files)
    return export_of(name, path.read_bytes())


def bring(export: Export, *pictures: str, known: Known | None = None, wishes: Wishes = WISHES) -> Arranged:
    """The plan of an import into a site that has nothing, unless *known* says otherwise."""
    return arrange(export, Shelf(pictures), known or Known(), wishes)


def findings(arranged: Arranged) -> list[Diagnostic]:
    """What our own reader has to say against the files of a plan."""
    found: list[Diagnostic] = []
    for path, text in arranged.texts:
        read = read_reply if path.startswith("replies/") else read_document
        found += read(SourcePath(path), text.encode("utf-8")).diagnostics
    return found


def notes_of(arranged: Arranged, kind: str, fate: str | None = None) -> list[Note]:
    """The notes of this kind, perhaps of one fate alone."""
    return [note for note in arranged.notes if note.kind == kind and fate in (None, note.fate)]


def text_of(arranged: Arranged, path: str) -> str:
    """One file of the plan."""
    return dict(arranged.texts)[path]


def body_of(arranged: Arranged, path: str) -> str:
    """What stands below the front matter of one file."""
    return text_of(arranged, path).split("\n---\n", 1)[1]


def one_story(html: str, *pictures: str) -> Arranged:
    """The import of a single text in HTML."""
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://lama.example/"/><entry>
      <id>urn:1</id><title>Satu</title><published>2008-04-27</published>
      <link href="https://lama.example/2008/satu/"/>
      <content type="html"><![CDATA[{html}]]></content></entry></feed>"""
    return bring(export_of("feed.xml", feed.encode()), *pictures)


def refused(name: str, data: bytes) -> str:
    """Why *data* is refused, which it must be."""
    found = read_source(name, data)
    assert isinstance(found, Refusal), found
    return found.why
