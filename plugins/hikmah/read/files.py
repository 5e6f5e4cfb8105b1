"""What stands in the content folder: the one place where the read stage touches the disk."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import is_normalized

from hikmah.diagnostics import Diagnostic, diagnose, nearest
from hikmah.language import Said
from hikmah.names import AssetPath, Place, SourcePath
from hikmah.read.decode import LIMIT, too_large

FOLDERS = ("stories", "lessons", "sessions", "pages", "replies")
GLOSSARY = "glossary.yaml"
IMAGES = "images"

_REASONS = {
    errno.EACCES: Said("tidak ada izin membacanya", "there is no permission to read it"),
    errno.EPERM: Said("tidak ada izin membacanya", "there is no permission to read it"),
    errno.ENOENT: Said("berkas atau tujuan tautannya tidak ada", "it, or what it links to, does not exist"),
    errno.ENOTDIR: Said("ini bukan folder", "this is not a folder"),
    errno.ELOOP: Said("tautan ini berputar tanpa ujung", "this link goes round in a circle"),
}
_REFUSED = Said("sistem menolak membacanya", "the system would not read it")
_SEEN = Said("tautan ini menuju folder yang sudah dibaca", "this link leads to a folder already read")
_SPECIAL = Said("ini bukan berkas biasa", "this is not a regular file")
_EMPTY = Said("di folder ini tidak ada satu tulisan pun", "there is not one text in this folder")
_APART = Said(
    "nama berkasnya menulis huruf dan tandanya terpisah (NFD); ketik ulang nama itu",
    "its name has letters and their accents apart (NFD); type the name anew",
)
_BAD_NAME = Said("nama berkasnya bukan UTF-8", "its name is not UTF-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file to be read; size and time tell whether it has changed since it was last read."""

    path: SourcePath
    folder: Path
    """Where the file lies: a path of its own is made when it is read, for most are not."""
    size: int
    mtime_ns: int

    @property
    def file(self) -> Path:
        """The file itself."""
        return self.folder / self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetFile:
    """A picture or another file that is passed on as it is."""

    path: AssetPath
    file: Path
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All there is, each sorted by path; what is not among sources and assets is named in a refusal."""

    sources: tuple[SourceFile, ...]
    assets: tuple[AssetFile, ...]
    refusals: tuple[Diagnostic, ...]


def find_sources(content: Path) -> Found:
    """Walk the content folder; no file is opened.

    Links are followed within the folder. Each folder is walked once, real ones first, so that links which
    lead back do no harm. Names that start with a dot or end with ``~`` are passed over.
    """
    search = _Search(content, os.path.realpath(content))
    search.run()
    return Found(
        sources=tuple(sorted(search.sources, key=lambda source: source.path)),
        assets=tuple(sorted(search.assets, key=lambda asset: asset.path)),
        refusals=tuple(sorted(search.refusals)),
    )


def no_texts(found: Found) -> tuple[Diagnostic, ...]:
    """A finding where there is no text at all: PATH names another folder, and the site would be emptied."""
    whole = SourcePath(".")
    if found.sources or any(refusal.place.source == whole for refusal in found.refusals):
        return ()
    return (_unreadable(whole, _EMPTY),)


def load(source: SourceFile, limit: int = LIMIT) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """The bytes of a source file, or None and the reason; never many more bytes than are allowed."""
    try:
        with source.file.open("rb") as opened:
            return opened.read(limit + 1), ()
    except OSError as fault:
        return None, (_unreadable(source.path, _reason(fault)),)


@dataclass(slots=True)
class _Search:
    content: Path
    root: str
    """The content folder with all links resolved."""
    sources: list[SourceFile] = field(default_factory=list)
    assets: list[AssetFile] = field(default_factory=list)
    refusals: list[Diagnostic] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    seen: set[tuple[int, int]] = field(default_factory=set)

    def run(self) -> None:
        """Walk what there is, links to folders last; a loop and not a recursion, for folders can be deep."""
        unknown = []
        for entry in self._entries(""):
            if entry.name in (*FOLDERS, IMAGES, GLOSSARY):
                self._take(entry, entry.name, self.content)
            elif entry.name.endswith(".md"):
                self._refuse("HKM023", entry.name, found=_printable(entry.name), allowed=", ".join(FOLDERS))
            else:
                unknown.append(entry)
        while self.folders or self.links:
            if not self.folders:
                self.links.sort(reverse=True)
            path = self.folders.pop() if self.folders else self.links.pop()
            folder = self.content / path
            for entry in self._entries(path):
                self._take(entry, f"{path}/{entry.name}", folder)
        for entry in unknown:
            self._unknown(entry)

    def _entries(self, path: str) -> list[os.DirEntry[str]]:
        """What stands in a folder, in the order of names; nothing where it has been walked or cannot be."""
        try:
            info = (self.content / path).stat()
            if (info.st_dev, info.st_ino) in self.seen:
                self._unreadable(path, _SEEN)
                return []
            self.seen.add((info.st_dev, info.st_ino))
            with os.scandir(self.content / path) as entries:
                named = [entry for entry in entries if not _passed_over(entry.name)]
        except OSError as fault:
            self._unreadable(path, _reason(fault))
            return []
        return sorted(named, key=lambda entry: entry.name)

    def _take(self, entry: os.DirEntry[str], path: str, folder: Path) -> None:
        if path != _printable(path):
            self._unreadable(path, _BAD_NAME)
            return
        try:
            linked = entry.is_symlink()
            if linked and not self._inside(entry.path):
                self._refuse("HKM005", path)
            elif not entry.is_dir():
                self._file(entry, path, folder)
            elif path == GLOSSARY or (entry.name.endswith(".md") and not path.startswith(IMAGES)):
                self._refuse("HKM004", path, found=entry.name)
            else:
                (self.links if linked else self.folders).append(path)
        except OSError as fault:
            self._unreadable(path, _reason(fault))

    def _unknown(self, entry: os.DirEntry[str]) -> None:
        """What is not one of ours: told where its name is nearly one of ours, or where it holds texts."""
        name, folder = _printable(entry.name), entry.is_dir(follow_symlinks=False)
        known = (*FOLDERS, IMAGES) if folder else (GLOSSARY,)
        near = nearest(name, known)
        if near or (folder and _holds_texts(entry.path) and not self._linked(entry.path)):
            self._refuse("HKM025", entry.name, found=name, near=near or ", ".join(known))

    def _linked(self, folder: str) -> bool:
        """Whether something in *folder* is read by way of a link."""
        inside = os.path.realpath(folder) + os.sep
        return any(os.path.realpath(source.file).startswith(inside) for source in self.sources)

    def _file(self, entry: os.DirEntry[str], path: str, folder: Path) -> None:
        info = entry.stat()
        if not stat.S_ISREG(info.st_mode):
            self._unreadable(path, _SPECIAL)
        elif path.startswith(f"{IMAGES}/") and not is_normalized("NFC", path):
            self._unreadable(path, _APART)  # a link to it looks the same and does not find it
        elif path.startswith(f"{IMAGES}/"):
            asset, file = AssetPath(path), folder / entry.name
            self.assets.append(AssetFile(path=asset, file=file, size=info.st_size, mtime_ns=info.st_mtime_ns))
        elif not path.endswith(".md") and path != GLOSSARY:
            self._refuse("HKM006", path, found=entry.name, expected=".md")
        elif info.st_size > LIMIT:
            self.refusals.append(too_large(SourcePath(path), info.st_size))
        else:
            source = SourcePath(path)
            self.sources.append(
                SourceFile(path=source, folder=folder, size=info.st_size, mtime_ns=info.st_mtime_ns)
            )

    def _inside(self, path: str) -> bool:
        target = os.path.realpath(path)
        return target == self.root or target.startswith(self.root.rstrip(os.sep) + os.sep)

    def _unreadable(self, path: str, reason: Said) -> None:
        self.refusals.append(_unreadable(SourcePath(_printable(path) or "."), reason))

    def _refuse(self, code: str, path: str, **values: str) -> None:
        self.refusals.append(diagnose(code, Place(SourcePath(_printable(path))), **values))


def _holds_texts(path: str) -> bool:
    return any(name.endswith(".md") for _, _, files in os.walk(path) for name in files)


def _passed_over(name: str) -> bool:
    """What editors and Windows leave behind: no author put it there."""
    return name.startswith((".", "~$")) or name.endswith("~") or name.lower() in ("thumbs.db", "desktop.ini")


def _printable(path: str) -> str:
    """*path*, with a mark for each byte of a name that is no text."""
    return path if path.isascii() else path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _reason(fault: OSError) -> Said:
    return _REASONS.get(fault.errno or 0, _REFUSED)


def _unreadable(path: SourcePath, reason: Said) -> Diagnostic:
    return diagnose("HKM021", Place(path), **reason.values("problem"))
