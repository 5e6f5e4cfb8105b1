"""Pictures for the web: smaller ones in two formats, and each without what the camera wrote into it."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from hikmah.picture import is_clean
from hikmah.plan.picture_files import PictureView

if TYPE_CHECKING:
    from PIL.Image import Image

_HOW: Final[dict[str, dict[str, Any]]] = {
    "avif": {"quality": 55, "speed": 7, "max_threads": 1},  # more threads would give other bytes
    "webp": {"quality": 78, "method": 4},
    "jpeg": {"quality": 86, "optimize": True, "progressive": True},
    "png": {"optimize": True},
}


def render_picture(view: PictureView) -> bytes:
    """The picture as *view* wants it; the same bytes each time. Nothing but pixels is in them."""
    return _made(Path(view.file).read_bytes(), view.format, view.width)


def size_of(data: bytes) -> tuple[int, int]:
    """How many dots wide and high a picture is."""
    from PIL import Image

    with Image.open(BytesIO(data)) as opened:
        return opened.size


def cleaned(data: bytes) -> bytes:
    """*data* as it is, if there is nothing in it but a picture; else the picture alone.

    For whatever is not served by its own name: a photograph on paper or in a document tells no more of
    its taker than the one on the site.
    """
    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as opened:
            kind = {"MPO": "jpeg"}.get(opened.format or "", (opened.format or "").lower())
            moves = getattr(opened, "is_animated", False) and kind != "jpeg"
            opened.load()
            if kind not in _HOW or moves or is_clean(opened, data):
                return data
        return _made(data, kind, None)
    except (OSError, SyntaxError, ValueError):
        return data  # whoever sets it will tell what is wrong with it


def _made(data: bytes, kind: str, width: int | None) -> bytes:
    from PIL import Image, ImageOps

    with Image.open(BytesIO(data)) as opened:
        if kind == "jpeg" and width is not None:
            opened.draft(None, (2 * width, 2 * width))
        upright = _in_usual_colours(ImageOps.exif_transpose(opened))
        upright.info.clear()  # here the encoders look for what to write besides
        if width is not None and width < upright.width:
            height = max(1, round(upright.height * width / upright.width))
            upright = upright.resize((width, height), Image.Resampling.LANCZOS)
        if kind == "jpeg" and upright.mode not in ("RGB", "L"):
            upright = upright.convert("RGB")
        out = BytesIO()
        upright.save(out, kind.upper(), **_HOW[kind])
    return out.getvalue()


def _in_usual_colours(image: Image) -> Image:
    """In sRGB, which needs no profile to go with it; one that cannot be understood is left out."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if not profile:
        return (
            image
            if image.mode in (mode, "L") and not (image.mode == "L" and mode == "RGBA")
            else image.convert(mode)
        )
    convert = partial(ImageCms.profileToProfile, outputProfile=ImageCms.createProfile("sRGB"))
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        made = convert(
            image if image.mode in ("RGB", "CMYK") else image.convert(mode), source, outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image.convert(mode)
    return made if made is not None else image.convert(mode)
