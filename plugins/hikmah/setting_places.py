"""Where a site lies, on the disk and on the web: folders that would mix, and what is no address."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

from hikmah.language import Said

HANDOUTS = "handouts"
SOURCES = ("stories", "lessons", "sessions", "pages", "replies", "images")
"""The folders of the content folder in which something is that is never published as it is."""
PAPER = f"{HANDOUTS}/ (OUTPUT_PATH/..)"
"""How the folder of trainers' paper is called where a fault is told: no setting names it."""
_ADDRESS = re.compile(
    r"https?://(?:\[[0-9a-f:.]+\]|[^\s/?#\[\]\"'<>\\]+)(?::\d+)?(?:/[^\s?#\"'<>\\]*)?", re.I
)
_PATH = re.compile(r"/(?:[^\s?#\"'<>\\/][^\s?#\"'<>\\]*)?")


def folders_from(given: Mapping[str, object], folder: Path) -> dict[str, Path]:
    """All folders a build knows, by the setting that names each; relative ones are taken from *folder*."""
    content = folder / text_of(given, "PATH", "content")
    output = folder / text_of(given, "OUTPUT_PATH", "output")
    return {
        "PATH": content,
        "OUTPUT_PATH": output,
        "THEME": folder / text_of(given, "THEME", "theme"),
        "HIKMAH_CACHE": content.parent / text_of(given, "HIKMAH_CACHE", ".hikmah"),
        PAPER: output.parent / HANDOUTS,
    }


def mixed(folders: Mapping[str, Path]) -> Iterator[Said]:
    """Folders of which one lies in the other.

    Files of the site would be written over sources, or what is kept for trainers published with it.
    """
    real = {name: Path(os.path.realpath(path)) for name, path in folders.items()}
    for one, other in combinations(folders, 2):
        if real[one].is_relative_to(real[other]) or real[other].is_relative_to(real[one]):
            first, second = f"{one} ({folders[one]})", f"{other} ({folders[other]})"
            yield Said(
                f"{first} dan {second}: yang satu ada di dalam yang lain; masing-masing perlu folder sendiri",
                f"{first} and {second}: one lies in the other; each needs a folder of its own",
            )


def pelicans_own(given: Mapping[str, object]) -> Iterator[Said]:
    """What would let Pelican itself read the texts, or publish them as they are, with answers and notes.

    To be asked of all that Pelican knows, its defaults too: its own command takes no notice of them.
    """
    for name in ("ARTICLE_PATHS", "PAGE_PATHS", "DIRECT_TEMPLATES"):
        if given.get(name):
            key = f"{name} = {given[name]!r}"
            yield Said(
                f"{key}: seharusnya []; Hikmah sendiri yang membaca teks dan membuat semua halaman",
                f"{key}: should be []; Hikmah reads the texts and makes all pages itself",
            )
    named = given.get("STATIC_PATHS")
    for path in named if isinstance(named, (list, tuple)) else ():
        if os.path.normpath(str(path)).replace(os.sep, "/").split("/")[0] in (".", "..", *SOURCES):
            yield Said(
                f"STATIC_PATHS menyebut {str(path)!r}: naskah akan terbit apa adanya, dengan semua yang "
                "hanya untuk fasilitator; hapus dari daftar itu",
                f"STATIC_PATHS names {str(path)!r}: sources would be published as they are, "
                "with all that is for trainers alone; leave it out",
            )


def misaddressed(given: Mapping[str, object]) -> Iterator[Said]:
    """What is said to be the site's address and cannot be one."""
    site, public = (text_of(given, name, "") for name in ("SITEURL", "HIKMAH_PUBLIC_URL"))
    if public and not _ADDRESS.fullmatch(public):
        yield _no_address("HIKMAH_PUBLIC_URL", public)
    if site and not (_ADDRESS.fullmatch(site) or (public and _PATH.fullmatch(site))):
        told = _no_address("SITEURL", site)
        yield Said(
            f"{told.id}, atau jalur seperti /folder bila HIKMAH_PUBLIC_URL menyebut alamat lengkapnya",
            f"{told.en}, or, where HIKMAH_PUBLIC_URL says the whole of it, a path like /folder",
        )
    licence = text_of(given, "HIKMAH_LICENCE_URL", "")
    if licence and not re.match(r"https?://\S+$|/\S*$", licence, re.I):
        yield _no_address("HIKMAH_LICENCE_URL", licence)


def _no_address(name: str, found: str) -> Said:
    example = "https://hikmah.example.org"
    return Said(
        f"{name} = {found!r}: seharusnya alamat seperti {example}",
        f"{name} = {found!r}: should be an address like {example}",
    )


def text_of(given: Mapping[str, object], key: str, default: str) -> str:
    """What *given* says of *key* as text, or *default* where it says nothing."""
    value = given.get(key)
    return default if value is None else str(value)
