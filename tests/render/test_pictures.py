"""Pictures as they are published: smaller, upright, and silent about whoever took them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image, ImageCms
from tests.read.photographs import CAMERA, photograph, picture, written

from hikmah.plan.cards import CardView
from hikmah.plan.picture_files import PictureView
from hikmah.render.cards import Easel
from hikmah.render.pictures import cleaned, render_picture

THEME = Path(__file__).parents[2] / "theme"


def made(
    folder: Path, data: bytes, kind: Literal["avif", "webp", "jpeg", "png"], width: int | None = None
) -> bytes:
    """What is made of a file with *data*."""
    file = folder / "gambar"
    file.write_bytes(data)
    return render_picture(PictureView(file=str(file), digest="", format=kind, width=width))


@pytest.mark.parametrize("kind", ["avif", "webp", "jpeg", "png"])
def test_only_the_picture_is_left(tmp_path: Path, kind: Literal["avif", "webp", "jpeg", "png"]) -> None:
    """Upright, as wide as asked for, without the camera's name; and the same bytes each time."""
    found = made(tmp_path, photograph(), kind, 200)
    with Image.open(BytesIO(found)) as opened:
        assert ((opened.format or "").lower(), opened.size) == (kind, (200, 300))
        assert dict(opened.getexif()) == {}
        assert not opened.info.keys() & {"exif", "xmp", "comment", "icc_profile"}
    assert CAMERA.encode() not in found
    assert found == made(tmp_path, photograph(), kind, 200)


def test_colours_are_the_usual_ones(tmp_path: Path) -> None:
    """A profile is applied and left out: the same colours in fewer bytes, and no maker's name."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    usual = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for known in (usual, profile, b"bukan profil"):
        found = made(tmp_path, written(picture(), "PNG", icc_profile=known), "png")
        with Image.open(BytesIO(found)) as opened:
            assert "icc_profile" not in opened.info
            assert opened.convert("RGB").getpixel((590, 390)) == (0x7A, 0x4A, 0x21)


@pytest.mark.parametrize("mode", ["RGBA", "P"])
def test_one_can_still_see_through(tmp_path: Path, mode: str) -> None:
    """Transparency stays, also that of a palette."""
    image = Image.new("RGBA", (600, 400), (0, 0, 0, 0)).convert(mode)
    with Image.open(BytesIO(made(tmp_path, written(image, "PNG"), "webp", 400))) as opened:
        assert opened.convert("RGBA").getpixel((5, 5))[3] == 0  # type: ignore[index]  # four channels


def test_what_is_clean_is_not_made_again() -> None:
    """Every encoding costs something; on paper a photograph without traces is the one that was given."""
    clean = written(picture(), "JPEG")
    assert cleaned(clean) == clean
    assert cleaned(photograph()) != photograph()
    assert CAMERA.encode() not in cleaned(photograph())
    assert cleaned(b"rusak") == b"rusak"


@pytest.mark.parametrize(
    "title",
    ["Kado", "Satu judul yang panjang sekali " * 9, "Ketidakbertanggungjawabannya" * 3, "日本 <b> & “#”"],
    ids=["short", "long", "one-word", "signs"],
)
def test_a_card_has_the_size_that_networks_ask_for(title: str) -> None:
    """Whatever its title; and the same bytes each time."""
    view = CardView(title=title, above="Proses", motif="parang", site="Hikmah", lang="id")
    found = Easel(THEME).draw(view)
    with Image.open(BytesIO(found)) as opened:
        assert (opened.format, opened.size) == ("PNG", (1200, 630))
    assert found == Easel(THEME).draw(view)


def test_a_long_title_stays_within_its_column() -> None:
    """At the right edge nothing is drawn but paper, however long a word is."""
    view = CardView(title="Ketidakbertanggungjawabannya", above="", motif="parang", site="Hikmah", lang="id")
    with Image.open(BytesIO(Easel(THEME).draw(view))) as opened:
        edge = opened.convert("RGB").crop((1120, 0, 1200, 630))
    assert edge.getextrema() == ((251, 251), (247, 247), (240, 240))
