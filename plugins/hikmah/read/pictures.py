"""A picture's bytes → what the site must know of it; a pure function, so kept like every other reading.

Each is decoded once, whole: what is broken, too large or of another kind than its name says is told to its
author before anything is planned, and no reader ever meets it.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO
from typing import TYPE_CHECKING, Final

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.language import Said
from hikmah.names import Place, SourcePath
from hikmah.picture import BLUR, PictureFacts, PictureFormat, is_clean
from hikmah.read.svg import read_svg

if TYPE_CHECKING:
    from PIL.Image import Image

KINDS: Final[dict[str, PictureFormat]] = {
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".png": "png",
    ".webp": "webp",
    ".gif": "gif",
    ".svg": "svg",
}
STRANGE: Final = frozenset({".avif", ".bmp", ".heic", ".heif", ".jxl", ".tif", ".tiff"})
"""Pictures that some browser or the printed sheet could not show."""
LARGEST: Final = 32 * 1024 * 1024
"""Bytes. More is not even read."""
PIXELS: Final = 40_000_000
_SMALL: Final = 320
"""Pixels. What is no wider needs no smaller ones beside it."""
_BROKEN: Final = Said("isinya rusak atau terpotong", "it is damaged or cut off")
_LYING: Final = Said("isinya jenis gambar lain dari akhiran namanya", "it is not what its name ends in")
_HUGE: Final = Said("ukurannya lebih dari 40 megapiksel", "it has more than 40 megapixels")
_MOVES: Final = Said(
    "gambarnya bergerak dan masih menyimpan data kamera",
    "it moves, and still holds what a camera wrote into it",
)
_HEAVY: Final = Said("berkasnya lebih dari 32 MB", "the file has more than 32 MB")


@dataclass(frozen=True, slots=True)
class PictureReading:
    """What was found in a picture file, or what is wrong with it."""

    facts: PictureFacts | None
    diagnostics: tuple[Diagnostic, ...] = ()


def is_picture(path: str) -> bool:
    """Whether the name is that of a picture."""
    return _ending(path) in KINDS or _ending(path) in STRANGE


def read_picture(path: SourcePath, data: bytes) -> PictureReading:
    """The facts of the picture at *path*, or one diagnostic."""
    ending = _ending(path)
    if ending in STRANGE:
        return PictureReading(None, (diagnose("HKM028", Place(path), found=ending),))
    if len(data) > LARGEST:
        return _refused(path, _HEAVY)
    if KINDS[ending] == "svg":
        drawing, unsafe = read_svg(data)
        if unsafe:
            return PictureReading(None, (diagnose("HKM027", Place(path)),))
        return PictureReading(drawing) if drawing else _refused(path, _BROKEN)
    try:
        return _raster(path, data, KINDS[ending])
    except ImportError:
        return PictureReading(None, (diagnose("HKM029", Place(path)),))


def _raster(path: SourcePath, data: bytes, kind: PictureFormat) -> PictureReading:
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow remarks on large and on odd files; we do so ourselves
            with Image.open(BytesIO(data)) as opened:
                if (opened.format or "").lower() not in (kind, "mpo" if kind == "jpeg" else kind):
                    return _refused(path, _LYING)
                if opened.width * opened.height > PIXELS:
                    return _refused(path, _HUGE)
                moves = getattr(opened, "n_frames", 1) > 1 and opened.format != "MPO"
                opened.load()
                clean = kind == "gif" or is_clean(opened, data)
                if moves and not clean:
                    return _refused(path, _MOVES)
                upright = ImageOps.exif_transpose(opened)
                resizes = not moves and kind != "gif" and upright.width > _SMALL
                facts = PictureFacts(
                    format=kind,
                    width=upright.width,
                    height=upright.height,
                    digest=_digest(data),
                    clean=clean,
                    resizes=resizes,
                    blur=_blur(upright) if resizes else (),
                )
    except Image.DecompressionBombError:
        return _refused(path, _HUGE)
    except (OSError, SyntaxError, ValueError, EOFError, IndexError):
        return _refused(path, _BROKEN)
    return PictureReading(facts)


def _blur(upright: Image) -> tuple[str, ...]:
    from PIL import Image

    if upright.has_transparency_data:
        return ()
    few = upright.convert("RGB").resize(BLUR, Image.Resampling.BOX).tobytes()
    return tuple(
        "".join(f"{round(part / 17):x}" for part in few[at : at + 3]) for at in range(0, len(few), 3)
    )


def _refused(path: SourcePath, problem: Said) -> PictureReading:
    return PictureReading(None, (diagnose("HKM026", Place(path), **problem.values("problem")),))


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


def _ending(path: str) -> str:
    name = path.rpartition("/")[2]
    return "." + name.rpartition(".")[2].lower() if "." in name else ""
