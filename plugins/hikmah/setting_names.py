"""The names of Hikmah's own settings and their types; what is misspelt is told with the nearest."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike

from hikmah.diagnostics import nearest
from hikmah.language import Said

PREFIX = "HIKMAH_"

TYPES: Mapping[str, type] = {
    "TAGLINE": str,
    "PUBLIC_URL": str,
    "DRAFTS": bool,
    "FEEDS": bool,
    "SITEMAP": bool,
    "HANDOUTS": bool,
    "SEARCH": bool,
    "CODES": bool,
    "DESK": bool,
    "DATA": bool,
    "LICENCE": str,
    "LICENCE_URL": str,
    "CARDS": bool,
    "OFFLINE": bool,
    "ZIP": bool,
    "PRECOMPRESS": bool,
    "REPLIES": bool,
    "REPLY_TO": str,
    "PAPER": str,
    "PRINTED": list,
    "FORMATS": list,
    "CERTIFICATES": bool,
    "PUBLISH_TRAINER": bool,
    "PUBLISH_TRAINER_TO": str,
    "ADMIN": bool,
    "ADMIN_BACKEND": str,
    "CACHE": str,
    "LONGEST_SENTENCE": int,
    "LONGEST_PARAGRAPH": int,
    "LONGEST_STORY": int,
}
"""Hikmah's own settings, without their prefix."""
PELICANS: Mapping[str, tuple[type, ...]] = {
    "SITENAME": (str,),
    "SITEURL": (str,),
    "AUTHOR": (str,),
    "PATH": (str, PathLike),
    "OUTPUT_PATH": (str, PathLike),
    "THEME": (str, PathLike),
    "RELATIVE_URLS": (bool,),
    "DEFAULT_LANG": (str,),
    "TIMEZONE": (str,),
}
"""Those of Pelican's settings that Hikmah reads; each may be None, which says nothing."""


def unknown(given: Mapping[str, object]) -> list[Said]:
    """Settings with our prefix that we do not have."""
    faults = []
    for key in sorted(key for key in given if key.startswith(PREFIX)):
        if key.removeprefix(PREFIX) not in TYPES:
            near = nearest(key.removeprefix(PREFIX).lower(), [name.lower() for name in TYPES])
            known = PREFIX + near.upper() if near else ", ".join(PREFIX + name for name in sorted(TYPES))
            meant = Said(f"apakah maksud Anda {known}?", f"did you mean {known}?")
            there = Said(f"yang ada: {known}", f"there are {known}")
            more = meant if near else there
            faults.append(
                Said(f"pengaturan {key} tidak dikenal: {more.id}", f"unknown setting {key}: {more.en}")
            )
    return faults


def mistyped(given: Mapping[str, object]) -> list[Said]:
    """Settings whose value is of another type."""
    own = [
        _should_be(PREFIX + name, given, kind)
        for name, kind in TYPES.items()
        if PREFIX + name in given and not isinstance(given[PREFIX + name], kind)
    ]
    if given.get("SITENAME") == "":
        own.append(Said("SITENAME = '': seharusnya nama situs", "SITENAME = '': should be the site's name"))
    return own + [
        _should_be(name, given, kinds[0])
        for name, kinds in PELICANS.items()
        if given.get(name) is not None and not isinstance(given[name], kinds)
    ]


def _should_be(name: str, given: Mapping[str, object], kind: type) -> Said:
    found = f"{name} = {given[name]!r}"
    return Said(f"{found}: seharusnya {kind.__name__}", f"{found}: should be {kind.__name__}")
