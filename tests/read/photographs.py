"""Pictures as cameras and drawing programs write them, made in memory."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image

CAMERA = "KAMERA-PRIBADI"
"""What a camera wrote into a photograph; it must not be found anywhere."""


def picture(width: int = 600, height: int = 400, mode: str = "RGB") -> Image.Image:
    """A picture in which no two quarters are alike."""
    found = Image.new(mode, (width, height), "#7a4a21" if mode != "L" else 120)
    found.paste("#27406b" if mode != "L" else 60, (0, 0, width // 2, height // 2))
    return found


def written(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The bytes of *image*."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def traces(turned: int = 1) -> Image.Exif:
    """A camera's name, the place, and how the camera was held."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = CAMERA, turned
    exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 12.0, 30.0), 3: "E", 4: (106.0, 49.0, 0.0)})
    return exif


def photograph(width: int = 600, height: int = 400, turned: int = 6) -> bytes:
    """A JPEG from a camera that was held upright."""
    return written(picture(width, height), "JPEG", exif=traces(turned), comment=CAMERA.encode())


def moving(kind: str, **options: Any) -> bytes:
    """Two frames."""
    return written(
        picture(40, 30), kind, save_all=True, append_images=[Image.new("RGB", (40, 30), "#ffffff")], **options
    )
