"""The files of the content folder as they are published, and the smaller pictures made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from hikmah.names import AssetPath
from hikmah.picture import PictureFacts
from hikmah.plan.machine import CopyView
from hikmah.plan.pictures import FORMATS, widths
from hikmah.plan.routes import Route, Routes

LARGE: Final = 2560
"""No picture is published wider than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A picture made from the file of another, in a format and of a width, or as wide as that is."""

    file: str
    digest: str
    format: Literal["avif", "webp", "jpeg", "png"]
    width: int | None


def picture_files(
    routes: Routes, pictures: Mapping[AssetPath, PictureFacts], copies: Mapping[str, CopyView]
) -> Iterator[tuple[Route, PictureView | CopyView]]:
    """Every file of the content folder that is published, and the smaller ones made of the pictures.

    One that says where or by whom it was taken is not published as it is, but without that.
    """
    for name, copy in copies.items():
        path = AssetPath(name)
        facts = pictures.get(path)
        if facts is None:
            yield routes.file(name), copy
            continue
        kept = facts.clean and (facts.width <= LARGE or not facts.resizes)
        yield routes.file(name), copy if kept else _made(copy, facts, _plain(facts), min(facts.width, LARGE))
        for width in widths(facts):
            for kind in FORMATS:
                yield routes.small_picture(path, facts.digest, width, kind), _made(copy, facts, kind, width)


def _plain(facts: PictureFacts) -> Literal["webp", "jpeg", "png"]:
    return "webp" if facts.format == "webp" else "png" if facts.format == "png" else "jpeg"


def _made(
    copy: CopyView, facts: PictureFacts, kind: Literal["avif", "webp", "jpeg", "png"], width: int
) -> PictureView:
    return PictureView(
        file=copy.file, digest=facts.digest, format=kind, width=width if width < facts.width else None
    )
