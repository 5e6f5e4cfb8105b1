"""The names of Hikmah's own settings and their types; what is misspelt is told with the nearest."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike

from hikmah.diagnostics import nearest

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


def unknown(given: Mapping[str, object]) -> list[str]:
    """Settings with our prefix that we do not have."""
    faults = []
    for key in sorted(key for key in given if key.startswith(PREFIX)):
        if key.removeprefix(PREFIX) not in TYPES:
            near = nearest(key.removeprefix(PREFIX).lower(), [name.lower() for name in TYPES])
            known = PREFIX + near.upper() if near else ", ".join(PREFIX + name for name in sorted(TYPES))
            faults.append(f"unknown setting {key}: did you mean {known}?")
    return faults


def mistyped(given: Mapping[str, object]) -> list[str]:
    """Settings whose value is of another type."""
    own = [
        f"{PREFIX}{name} = {given[PREFIX + name]!r}: should be {kind.__name__}"
        for name, kind in TYPES.items()
        if PREFIX + name in given and not isinstance(given[PREFIX + name], kind)
    ]
    nameless = ["SITENAME = '': should be the site's name"] if given.get("SITENAME") == "" else []
    return [*own, *nameless] + [
        f"{name} = {given[name]!r}: should be {kinds[0].__name__}"
        for name, kinds in PELICANS.items()
        if given.get(name) is not None and not isinstance(given[name], kinds)
    ]
