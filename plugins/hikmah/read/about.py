"""What a front matter field is for, kept beside the field and used wherever authors are told of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """A field's description in both languages, an example line, and limits its type cannot say."""

    id: str
    en: str
    example: str
    """The whole field as an author would write it, on one line."""
    minimum: int | None = None
    form: Literal["text", "clock", "passage"] = "text"


def about(
    indonesian: str,
    english: str,
    example: str,
    *,
    minimum: int | None = None,
    form: Literal["text", "clock", "passage"] = "text",
) -> Mapping[str, About]:
    """The metadata of a dataclass field: ``field(metadata=about(…))``."""
    told = About(id=indonesian, en=english, example=example, minimum=minimum, form=form)
    return MappingProxyType({"about": told})


def slug_about(example: str) -> Mapping[str, About]:
    """What a slug is for; kinds of files differ in the example alone."""
    return about(
        "Nama alamat; kalau tidak ditulis, nama berkasnya.",
        "The address name; the file's name where it is left out.",
        example,
    )


STATUS = about(
    "Terbit (published), masih draf (draft), atau terbit tanpa masuk daftar (hidden).",
    "Whether it is out, still a draft, or out but not listed.",
    "status: draft",
)
LANG = about("Bahasa berkas ini.", "The language of this file.", "lang: en")
ALIASES = about(
    "Alamat lama yang tetap harus sampai ke halaman ini.",
    "Old addresses that shall still lead here.",
    "aliases: [/2008/04/proses/]",
)
