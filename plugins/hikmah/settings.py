"""The settings file → one frozen value; what Hikmah does not know is an error, with the nearest name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hikmah.editor_settings import EditorSettings, editor_faults, editor_from
from hikmah.errors import ConfigError
from hikmah.intranet import SWITCH, publishing_faults
from hikmah.language import Said
from hikmah.names import Format, Language, Paper
from hikmah.setting_names import PREFIX, mistyped, unknown
from hikmah.setting_places import PAPER, folders_from, misaddressed, mixed, text_of
from hikmah.text import LONG_PARAGRAPH, LONG_SENTENCE

Printed = Literal["lessons", "large", "stories", "questions", "cards", "packs", "guides", "answers"]
"""Papers a build can make; ``large`` are the lessons' handouts in large print, the last two are trainers'."""
DEFAULT_PRINTED: tuple[Printed, ...] = ("lessons", "large", "packs", "guides", "answers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that a build depends on beside the sources and the theme."""

    name: str
    tagline: str
    base: str
    """The site's public address with a slash at its end, or empty: then no absolute address is written."""
    path: str
    """What page links start with when they are not relative: ``/`` or ``/folder/``."""
    relative: bool
    """Links work from a folder without a server: ``../index.html`` instead of ``/``."""
    lang: Language
    author: str
    content: Path
    output: Path
    theme: Path
    cache: Path
    handouts_folder: Path
    """Where trainers' paper goes: beside the output folder, never in it."""
    drafts: bool
    feeds: bool
    sitemap: bool
    handouts: bool
    search: bool
    codes: bool
    """A short code for every story, lesson and passage, on paper and as a page that leads there."""
    desk: bool
    """The print desk: its page, and every text once more for it to fetch."""
    paper: Paper
    printed: tuple[Printed, ...]
    """Which papers a build makes, beside what anyone may order by command."""
    formats: tuple[Format, ...]
    """In which formats lessons are offered beside PDF; pandoc makes them."""
    certificates: bool
    """A training's pack for the facilitator ends with a certificate to copy."""
    publish_trainer: bool
    """Facilitators' papers lie on the site too, which is an intranet's."""
    data: bool
    cards: bool
    """A picture for every story and lesson that networks show beside its address."""
    offline: bool
    """Pages that were read or saved can be read without a network; a service worker keeps them."""
    zip: bool
    """The site and each lesson can be taken along as a ZIP that opens from a folder."""
    precompress: bool
    """A compressed file lies beside each text file, for servers that send it as it is."""
    licence: str
    licence_url: str
    """What others may do with the texts, by name and address; feeds and data say it, if they are set."""
    replies: bool
    reply_to: str
    """The address to which readers send replies; empty: none is asked for."""
    editor: EditorSettings
    timezone: str
    """Where trainings are held, by its name in the IANA database: calendars need it."""
    longest_sentence: int
    longest_paragraph: int
    longest_story: int
    """In words: what is longer, ``hikmah check`` remarks on; 0: any length will do."""
    today: dt.date
    """The day of the build, from the edge: the only use of the clock, for “the next training”."""


_LIMITS: Mapping[str, tuple[int, int]] = {
    "sentence": (LONG_SENTENCE, 45),
    "paragraph": (LONG_PARAGRAPH, 160),
    "story": (1, 1800),
}
"""The least that can be asked for, and what holds where nothing is said."""
_ON = ("feeds", "sitemap", "handouts", "search", "codes", "desk", "data")
_OFF = ("drafts", "certificates", "zip", "precompress", "replies")
"""What is on, or off, where nothing is said."""
_PAPERS: Mapping[str, Paper] = {"a4": "a4", "f4": "f4", "letter": "letter", "a5": "a5"}
_PRINTED: tuple[Printed, ...] = get_args(Printed)
_FORMATS: tuple[Format, ...] = get_args(Format)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_LANGUAGES: Mapping[str, Language] = {"id": "id", "en": "en"}


def settings_from(given: Mapping[str, object], folder: Path, today: dt.date) -> Settings:
    """Read the settings of a Pelican settings file that lies in *folder*.

    Relative paths are taken from *folder*. Raises :class:`ConfigError` naming every fault at once.
    """
    folders = folders_from(given, folder)
    if faults := [*unknown(given), *mistyped(given), *_unfit(given), *misaddressed(given), *mixed(folders)]:
        raise ConfigError(*faults)
    content = folders["PATH"]
    site = text_of(given, "SITEURL", "").rstrip("/")
    base = _base(text_of(given, "HIKMAH_PUBLIC_URL", "") or site)
    return Settings(
        name=text_of(given, "SITENAME", "Hikmah"),
        tagline=text_of(given, "HIKMAH_TAGLINE", ""),
        base=base,
        path=(urlsplit(site).path.rstrip("/") if site else "") + "/",
        relative=bool(given.get("RELATIVE_URLS", False)),
        lang=_LANGUAGES[text_of(given, "DEFAULT_LANG", "id")],
        author=text_of(given, "AUTHOR", ""),
        content=content,
        output=folders["OUTPUT_PATH"],
        theme=folders["THEME"],
        cache=folders["HIKMAH_CACHE"],
        handouts_folder=folders[PAPER],
        paper=_PAPERS[text_of(given, "HIKMAH_PAPER", "a4")],
        printed=tuple(name for name in _PRINTED if name in _printed(given)),
        formats=tuple(name for name in _FORMATS if name in _formats(given)),
        publish_trainer=bool(given.get(SWITCH, False)),
        licence=text_of(given, "HIKMAH_LICENCE", ""),
        licence_url=text_of(given, "HIKMAH_LICENCE_URL", ""),
        cards=bool(given.get("HIKMAH_CARDS", not given.get("RELATIVE_URLS", False))) and bool(base),
        offline=bool(given.get("HIKMAH_OFFLINE", bool(base))),
        reply_to=text_of(given, "HIKMAH_REPLY_TO", ""),
        editor=editor_from(given, folder, content, folders["HIKMAH_CACHE"]),
        timezone=text_of(given, "TIMEZONE", "UTC"),
        longest_sentence=_words(given, "sentence"),
        longest_paragraph=_words(given, "paragraph"),
        longest_story=_words(given, "story"),
        today=today,
        **_switches(given),
    )


def _switches(given: Mapping[str, object]) -> dict[str, bool]:
    usual = {**dict.fromkeys(_ON, True), **dict.fromkeys(_OFF, False)}
    return {name: bool(given.get(PREFIX + name.upper(), on)) for name, on in usual.items()}


def _unfit(given: Mapping[str, object]) -> list[Said]:
    """What is of the right type, but not one of the values that can be used."""
    faults = [
        *_not_among("HIKMAH_PAPER", [text_of(given, "HIKMAH_PAPER", "a4")], _PAPERS),
        *_not_among("HIKMAH_PRINTED", _printed(given), _PRINTED),
        *_not_among("HIKMAH_FORMATS", _formats(given), _FORMATS),
        *_not_among("DEFAULT_LANG", [text_of(given, "DEFAULT_LANG", "id")], _LANGUAGES),
    ]
    site = text_of(given, "SITEURL", "")
    faults += publishing_faults(given, text_of(given, "HIKMAH_PUBLIC_URL", "") or site)
    if given.get("DELETE_OUTPUT_DIRECTORY"):
        faults.append(
            Said(
                "DELETE_OUTPUT_DIRECTORY = True: hapus baris ini; Hikmah sendiri membuang yang tidak lagi "
                "direncanakan, dan kalau ada kesalahan situs lama tetap seperti semula",
                "DELETE_OUTPUT_DIRECTORY = True: leave it out; Hikmah itself removes what is no longer "
                "planned, and a build with faults leaves the old site as it was",
            )
        )
    for name, (least, _) in _LIMITS.items():
        if (words := _words(given, name)) and words < least:
            key = f"HIKMAH_LONGEST_{name.upper()} = {words}"
            faults.append(
                Said(
                    f"{key}: seharusnya 0 (tanpa batas), atau {least} ke atas",
                    f"{key}: should be 0 (no limit), or {least} and more",
                )
            )
    faults += [*_unknown_zone(text_of(given, "TIMEZONE", "UTC")), *editor_faults(given)]
    reply_to = text_of(given, "HIKMAH_REPLY_TO", "")
    if reply_to and not _MAIL.fullmatch(reply_to):
        key = f"HIKMAH_REPLY_TO = {reply_to!r}"
        faults.append(Said(f"{key}: seharusnya alamat surel", f"{key}: should be an e-mail address"))
    return faults


def _not_among(key: str, found: Iterable[str], known: Collection[str]) -> Iterator[Said]:
    """The values that are none of *known*."""
    names = ", ".join(known)
    for name in found:
        if name not in known:
            yield Said(
                f"{key} menyebut {name!r}: pilih dari {names}", f"{key} names {name!r}: choose from {names}"
            )


def _unknown_zone(name: str) -> list[Said]:
    """Pelican has the same setting, but tells a fault in it only once it has begun."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        key = f"TIMEZONE = {name!r}"
        return [
            Said(
                f"{key}: tidak ada di daftar zona waktu; coba Asia/Jakarta",
                f"{key}: not in the list of time zones; try Asia/Jakarta",
            )
        ]
    return []


def _printed(given: Mapping[str, object]) -> list[str]:
    named = given.get("HIKMAH_PRINTED")
    return [str(name) for name in named] if isinstance(named, list) else list(DEFAULT_PRINTED)


def _formats(given: Mapping[str, object]) -> list[str]:
    named = given.get("HIKMAH_FORMATS")
    return [str(name) for name in named] if isinstance(named, list) else []


def _words(given: Mapping[str, object], name: str) -> int:
    value = given.get(f"{PREFIX}LONGEST_{name.upper()}")
    return value if isinstance(value, int) else _LIMITS[name][1]


def _base(address: str) -> str:
    return address.rstrip("/") + "/" if address else ""
