"""Digests of what each kind of output is made with beside its view; none of that is loaded for them."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Final, get_args

from hikmah.names import Language
from hikmah.plan.output import RecipeKind
from hikmah.render.catalogue import paper_catalogue
from hikmah.settings import Settings

SCHEMA = Path(__file__).with_name("hikmah.schema.json")
"""What ``hikmah.json`` keeps to; it is published beside it."""
_PRINTING: Final = ("typst", "segno", "babel")
"""The libraries that paper is set with."""


def kinds_of(settings: Settings, *, pictures: bool) -> frozenset[RecipeKind]:
    """What this site has beside pages, of the kinds that take long to make."""
    asked: dict[RecipeKind, bool] = {
        "handout": settings.handouts,
        "office": bool(settings.formats),
        "search": settings.search,
        "card": settings.cards,
        "picture": pictures,
    }
    return frozenset(kind for kind, wanted in asked.items() if wanted)


def paper_mark(theme: Path) -> str:
    """Of typeset paper."""
    return _digest((*sorted((theme / "print").glob("*.typ")), *_motifs(theme), *_words(theme)), _PRINTING)


def office_mark(theme: Path) -> str:
    """Of documents, slides and e-books; empty where pandoc is missing."""
    if find_spec("pypandoc") is None:
        return ""
    from hikmah.render.office.pandoc import program

    state = _state(program())
    files = (*sorted((theme / "print" / "office").iterdir()), *_motifs(theme), *_words(theme))
    return state and _digest(files, _PRINTING, state)


def card_mark(theme: Path) -> str:
    """Of the pictures beside shared addresses."""
    drawn = (theme / "print" / "social" / "card.typ", theme / "static" / "icon.svg")
    return _digest((*drawn, *_motifs(theme)), ("typst",))


def pictures_mark() -> str:
    """Of pictures for the web; empty where what makes them is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"pillow {version('pillow')}"
    except PackageNotFoundError:
        return ""


def search_mark() -> str:
    """Of search indexes; empty where Pagefind is not installed."""
    from hikmah.render.search_service import program

    return _state(program())


def _state(program: Path | None) -> str:
    """What changes when a program does."""
    if program is None:
        return ""
    state = program.stat()
    return f"{state.st_size}:{state.st_mtime_ns}"


def _motifs(theme: Path) -> list[Path]:
    return sorted((theme / "motifs").glob("*.svg"))


def _words(theme: Path) -> list[Path]:
    return [paper_catalogue(theme, lang) for lang in get_args(Language)]


def _digest(files: Iterable[Path], packages: Iterable[str], *more: str) -> str:
    from importlib.metadata import version  # it takes longer to load than the files to read

    digest = blake2b(digest_size=16)
    parts = [part for file in files for part in (file.name.encode(), file.read_bytes())]
    parts += [f"{package} {version(package)}".encode() for package in packages]
    parts += [text.encode() for text in more]
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
