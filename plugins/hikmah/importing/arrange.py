"""All that a source holds → the files to be written, and a note for every thing in it; no I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from hikmah.importing.addresses import OldRoads, TextWays
from hikmah.importing.answers import reply_files
from hikmah.importing.drafts import Drafted, Wishes, draft
from hikmah.importing.entries import Entry, Export, Note, Notebook, shortened
from hikmah.importing.names import old_names, unlike_keys, wanted_name
from hikmah.importing.pictures import Brought, Gallery, Shelf
from hikmah.importing.record import Came, Record, digest_of
from hikmah.importing.series import PartOf
from hikmah.importing.slugs import alias_of, free_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the site has already."""

    record: Record = field(default_factory=lambda: Record({}))
    stories: frozenset[str] = frozenset()
    pages: frozenset[str] = frozenset()
    aliases: Mapping[str, str] = field(default_factory=dict)
    """Every old address that leads to a story, and the story's slug."""
    parts: frozenset[tuple[str, int]] = frozenset()
    files: frozenset[str] = frozenset()
    """Replies and pictures, by their paths in the content folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """What there is to do, and the account of it."""

    form: str
    texts: tuple[tuple[str, str], ...]
    """Path in the content folder and what to write there."""
    pictures: tuple[Brought, ...]
    came: tuple[tuple[str, Came], ...]
    notes: tuple[Note, ...]
    counted: int
    unused: tuple[tuple[str, int], ...]
    lacking: tuple[str, ...]
    """Titles of stories for which no lesson could be told."""


def arrange(export: Export, shelf: Shelf, known: Known, wishes: Wishes) -> Arranged:
    """Plan the import of *export*; the same arguments give the same plan."""
    work = _Work(export, shelf, known, wishes)
    work.run()
    return Arranged(
        form=export.form,
        texts=tuple(work.texts),
        pictures=tuple(work.pictures),
        came=tuple(work.came),
        notes=(*export.notes, *work.notes, *work.attachments()),
        counted=export.counted,
        unused=export.unused,
        lacking=tuple(work.lacking),
    )


class _Work:
    """The state of one plan while it is made."""

    def __init__(self, export: Export, shelf: Shelf, known: Known, wishes: Wishes) -> None:
        self.export, self.shelf, self.known, self.wishes = export, shelf, known, wishes
        self.texts: list[tuple[str, str]] = []
        self.pictures: list[Brought] = []
        self.came: list[tuple[str, Came]] = []
        self.notes: list[Note] = []
        self.lacking: list[str] = []
        self.taken = {"story": set(known.stories), "page": set(known.pages)}
        self.parts = set(known.parts)
        self.aliases = set(known.aliases)
        self.slugs: dict[str, str] = {alias.rstrip("/"): slug for alias, slug in known.aliases.items()}

    def run(self) -> None:
        """Names first, for texts link to each other; then the texts."""
        named = [(entry, self._name(entry)) for entry in unlike_keys(self.export.entries)]
        for entry, name in named:
            notes = Notebook(where=name)
            if name and self._is_here(entry):
                self._present(entry, name, notes)
            elif why := self._left_out(entry):
                self._leave(entry, why, notes)
            else:
                self._bring(entry, name, notes)
            self.notes += notes.notes

    def attachments(self) -> Iterator[Note]:
        """What became of each file that the old blog kept."""
        used = {one.file for one in self.pictures}
        for _, url, title in self.export.attachments:
            found = self.shelf.find(url) if url else ""
            why = "attachment-used" if found in used else "attachment-unused"
            name = shortened(url or title)
            if found and found in used:
                yield Note(kind="attachment", name=name, fate="kept", why=why)
            else:
                yield Note(
                    kind="attachment", name=name, fate="dropped", why=why if found else "attachment-away"
                )

    def _here(self, entry: Entry) -> str:
        """The slug of the text that this one became before, if it did."""
        place = self.known.record.place(entry.key)
        if place:
            return place.rpartition("/")[2].removesuffix(".md")
        return self.known.aliases.get(alias_of(entry.address), "") if entry.kind == "story" else ""

    def _is_here(self, entry: Entry) -> bool:
        return bool(self._here(entry))

    def _left_out(self, entry: Entry) -> str:
        if entry.state in ("private", "protected") and not self.wishes.private:
            return entry.state
        return ""

    def _name(self, entry: Entry) -> str:
        """The address name that the text has or gets; nothing for one that does not come along."""
        name = self._here(entry)
        if not name:
            if self._left_out(entry):
                return ""
            name = free_name(wanted_name(entry), self.taken[entry.kind])
            self.taken[entry.kind].add(name)
        for key in old_names(entry):
            self.slugs.setdefault(key, name if entry.kind == "story" else f"page:{name}")
        return name

    def _present(self, entry: Entry, name: str, notes: Notebook) -> None:
        came = self.known.record.came.get(entry.key)
        place = came.path if came else f"stories/{name}.md"
        if came and came.digest != digest_of(entry):
            notes.add(entry.kind, entry.title, "changed", "changed", place)
        else:
            notes.add(entry.kind, entry.title, "present", "", place)
        if entry.kind == "story":
            self._replies(
                entry,
                name,
                self._ways(entry, Gallery(self.shelf, name, entry.folder, self.known.files)),
                notes,
            )
        else:
            self._no_replies(entry, "reply-to-page", notes)

    def _leave(self, entry: Entry, why: str, notes: Notebook) -> None:
        notes.add(entry.kind, entry.title, "dropped", why)
        self._no_replies(entry, "with-its-text", notes)

    def _bring(self, entry: Entry, name: str, notes: Notebook) -> None:
        gallery = Gallery(self.shelf, name, entry.folder, self.known.files)
        ways = self._ways(entry, gallery)
        files = {key: (url, title) for key, url, title in self.export.attachments}
        made = draft(
            entry, name, ways, files, self.wishes, self._part, self._free_aliases(entry, notes), notes
        )
        if not isinstance(made, Drafted):
            self._leave(entry, made, notes)
            return
        notes.add(
            entry.kind,
            entry.title or made.title,
            "made",
            entry.state if entry.state != "open" else "",
            made.path,
        )
        self.texts.append((made.path, made.text))
        self.pictures += gallery.brought.values()
        self.came.append((entry.key, Came(made.path, digest_of(entry))))
        self.lacking += [made.title] if made.lacks_lesson else []
        if entry.kind == "story":
            self._replies(replace(entry, day=made.day), name, ways, notes)
        else:
            self._no_replies(entry, "reply-to-page", notes)

    def _replies(self, entry: Entry, name: str, ways: TextWays, notes: Notebook) -> None:
        for one in reply_files(
            entry, name, ways, self.wishes.lang, self.known.record, self.known.files, notes
        ):
            self.texts.append((one.path, one.text))
            self.came.append((one.key, Came(one.path, "-")))

    def _no_replies(self, entry: Entry, why: str, notes: Notebook) -> None:
        for one in entry.comments:
            notes.add("reply", f"{one.name}: {one.body}", "dropped", why)

    def _ways(self, entry: Entry, gallery: Gallery) -> TextWays:
        return TextWays(OldRoads(self.export.base, self.slugs), gallery, entry.address)

    def _part(self, part: PartOf | None, notes: Notebook) -> PartOf | None:
        """The place in a series, unless another text has it."""
        if part is None:
            return None
        mark = (part.name.casefold(), part.part)
        if mark in self.parts:
            notes.add("text", f"{part.name} {part.part}", "dropped", "part-taken")
            return None
        self.parts.add(mark)
        return part

    def _free_aliases(self, entry: Entry, notes: Notebook) -> tuple[str, ...]:
        """Old addresses that can lead to the text."""
        found = []
        for address in dict.fromkeys((entry.address, *entry.aliases)):
            alias = alias_of(address)
            if not alias and address:
                notes.add("link", address, "dropped", "address-unfit")
            elif alias and entry.kind == "page":
                notes.add("link", address, "dropped", "address-of-page")
            elif alias in self.aliases:
                notes.add("link", address, "dropped", "address-taken")
            elif alias:
                self.aliases.add(alias)
                found.append(alias)
        return tuple(found)
