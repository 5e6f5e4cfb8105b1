"""What is known of a picture file once it has been looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal

PictureFormat = Literal["jpeg", "png", "webp", "gif", "svg"]

BLUR: tuple[int, int] = (4, 3)
"""Columns and rows of the few colours that stand where a picture is still to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFacts:
    """A picture's kind and size in pixels, as it is seen: a photograph held upright is higher than wide."""

    format: PictureFormat
    width: int
    height: int
    digest: str
    """Of its bytes."""
    clean: bool
    """Whether nothing but the picture is in the file: no place, no camera, no name of anybody."""
    resizes: bool
    """Whether smaller ones can be made: not of drawings, and not of what moves."""
    blur: tuple[str, ...] = ()
    """The colours of :data:`BLUR`, row by row, as ``a1b``; none where one can see through the picture."""


_PLAIN: Final = frozenset(
    {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive", "progression", "adobe"}
    | {"adobe_transform", "transparency", "gamma", "srgb", "chromaticity", "interlace", "aspect", "loop"}
    | {"background", "duration", "timestamp", "default_image", "sizes", "bbox"}
)
"""What a file may say of itself besides its pixels: nothing that tells of a person or a place."""


def is_clean(opened: Any, data: bytes) -> bool:
    """Whether *data*, which has been opened and loaded, is nothing but a picture, seen as it lies."""
    if opened.info.keys() - _PLAIN or opened.getexif():
        return False
    marks = {mark for mark, _ in getattr(opened, "applist", ())}
    if opened.format == "JPEG":
        return marks <= {"APP0", "APP14"} and data.endswith(b"\xff\xd9") and data.count(b"\xff\xd8\xff") == 1
    if opened.format == "PNG":
        return not getattr(opened, "text", {}) and data.endswith(b"IEND\xaeB`\x82")
    return opened.format == "WEBP" and int.from_bytes(data[4:8], "little") + 8 == len(data)
