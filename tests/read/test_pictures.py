"""What is known of a picture, and which pictures are told to their authors before anything is planned."""

from __future__ import annotations

import pytest
from PIL import Image
from tests.read.photographs import moving, photograph, picture, traces, written

from hikmah.names import SourcePath
from hikmah.picture import BLUR
from hikmah.read.pictures import is_picture, read_picture


def svg(inside: str = "", given: str = 'viewBox="0 0 40 20"') -> bytes:
    """A drawing."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {given}>{inside}</svg>'.encode()


def test_a_photograph_is_seen_as_it_was_held() -> None:
    """Turned by its camera, it is higher than wide; and it is not published as it is."""
    facts = read_picture(SourcePath("images/a.jpg"), photograph(600, 400)).facts
    assert facts is not None
    assert (facts.width, facts.height, facts.clean, facts.resizes) == (400, 600, False, True)
    assert len(facts.blur) == BLUR[0] * BLUR[1]
    assert set(map(len, facts.blur)) == {3}


@pytest.mark.parametrize(
    ("name", "data", "clean"),
    [
        pytest.param("a.jpg", written(picture(), "JPEG"), True, id="jpeg"),
        pytest.param("a.png", written(picture(), "PNG"), True, id="png"),
        pytest.param("a.webp", written(picture(), "WEBP"), True, id="webp"),
        pytest.param("a.JPG", written(picture(), "JPEG"), True, id="capitals"),
        pytest.param("a.jpg", written(picture(), "JPEG", exif=traces()), False, id="exif-in-jpeg"),
        pytest.param("a.png", written(picture(), "PNG", exif=traces()), False, id="exif-in-png"),
        pytest.param("a.webp", written(picture(), "WEBP", exif=traces()), False, id="exif-in-webp"),
        pytest.param("a.jpg", written(picture(), "JPEG", comment=b"dari Bram"), False, id="comment"),
        pytest.param("a.jpg", written(picture(), "JPEG", xmp=b"<x:xmpmeta/>"), False, id="xmp"),
        pytest.param("a.jpg", written(picture(), "JPEG") + b"film di belakang", False, id="more-behind-jpeg"),
        pytest.param("a.jpg", written(picture(), "JPEG") * 2, False, id="another-behind-jpeg"),
        pytest.param("a.png", written(picture(), "PNG") + b"film di belakang", False, id="more-behind-png"),
        pytest.param("a.webp", written(picture(), "WEBP") + b"ekor", False, id="more-behind-webp"),
    ],
)
def test_only_what_is_nothing_but_a_picture_is_clean(name: str, data: bytes, *, clean: bool) -> None:
    """Whatever else is in a file, or hangs on behind it, keeps it from being published as it is."""
    reading = read_picture(SourcePath(f"images/{name}"), data)
    assert reading.diagnostics == ()
    assert reading.facts is not None
    assert reading.facts.clean is clean


def test_what_moves_stays_as_it_is() -> None:
    """A GIF is neither made smaller nor stood in for; a small picture needs no smaller ones."""
    gif = read_picture(SourcePath("images/a.gif"), moving("GIF")).facts
    small = read_picture(SourcePath("images/a.png"), written(picture(120, 90), "PNG")).facts
    assert gif is not None
    assert small is not None
    assert (gif.clean, gif.resizes, gif.blur) == (True, False, ())
    assert (small.clean, small.resizes, small.blur) == (True, False, ())


def test_nothing_stands_in_for_what_one_can_see_through() -> None:
    """The colours would show behind it."""
    facts = read_picture(SourcePath("images/a.png"), written(picture(mode="RGBA"), "PNG")).facts
    assert facts is not None
    assert (facts.resizes, facts.blur) == (True, ())


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        pytest.param("a.jpg", photograph()[:-900], "HKM026", id="cut-off"),
        pytest.param("a.jpg", b"", "HKM026", id="empty"),
        pytest.param("a.png", b"\x89PNG\r\n\x1a\n" + b"x" * 80, "HKM026", id="damaged"),
        pytest.param("a.jpg", written(picture(), "PNG"), "HKM026", id="another-kind"),
        pytest.param("a.png", written(Image.new("1", (8000, 6000)), "PNG"), "HKM026", id="48-megapixels"),
        pytest.param("a.png", written(Image.new("1", (30000, 30000)), "PNG"), "HKM026", id="a-bomb"),
        pytest.param("a.jpg", b"\xff" * (32 * 1024 * 1024 + 1), "HKM026", id="33-megabytes"),
        pytest.param("a.webp", moving("WEBP", exif=traces()), "HKM026", id="moves-and-tells"),
        pytest.param("a.svg", b"<svg", "HKM026", id="svg-cut-off"),
        pytest.param("a.svg", b"<html></html>", "HKM026", id="no-svg"),
        pytest.param("a.svg", svg("<script>alert(1)</script>"), "HKM027", id="script"),
        pytest.param("a.svg", svg('<g onclick="x()"/>'), "HKM027", id="handler"),
        pytest.param("a.svg", svg("<foreignObject/>"), "HKM027", id="foreign"),
        pytest.param("a.svg", svg('<a href="https://luar.example/"/>'), "HKM027", id="link"),
        pytest.param("a.svg", svg('<image href="http://luar.example/a.png"/>'), "HKM027", id="fetches"),
        pytest.param("a.svg", svg('<use href="lain.svg#a"/>'), "HKM027", id="another-file"),
        pytest.param("a.svg", svg("<style>@import 'a.css'</style>"), "HKM027", id="import"),
        pytest.param("a.svg", svg('<rect fill="url(http://luar.example/#a)"/>'), "HKM027", id="outside-url"),
        pytest.param("a.svg", b'<?xml-stylesheet href="a.css"?>' + svg(), "HKM027", id="style-sheet"),
        pytest.param("a.svg", b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg("&a;"), "HKM027", id="entity"),
        pytest.param("a.heic", b"", "HKM028", id="heic"),
        pytest.param("a.tiff", b"", "HKM028", id="tiff"),
    ],
)
def test_what_cannot_be_shown_safely_is_refused(name: str, data: bytes, code: str) -> None:
    """One diagnostic that names the file, and no facts to plan with."""
    reading = read_picture(SourcePath(f"images/{name}"), data)
    assert reading.facts is None
    assert [found.code for found in reading.diagnostics] == [code]
    assert reading.diagnostics[0].place.source == f"images/{name}"


@pytest.mark.parametrize(
    ("given", "size"),
    [
        pytest.param('viewBox="0 0 40 20"', (40, 20), id="box"),
        pytest.param('width="80" height="60px" viewBox="0 0 4 3"', (80, 60), id="said"),
        pytest.param('width="80" viewBox="0 0 40 20"', (80, 40), id="width"),
        pytest.param('width="100%" height="100%" viewBox="0 0 40 20"', (40, 20), id="per-cent"),
        pytest.param("", (300, 150), id="nothing"),
        pytest.param('viewBox="0 0 0 0"', (300, 150), id="no-size"),
    ],
)
def test_a_drawing_keeps_its_place_too(given: str, size: tuple[int, int]) -> None:
    """Its width and height are what a browser would take."""
    facts = read_picture(SourcePath("images/a.svg"), svg('<use href="#a"/>', given)).facts
    assert facts is not None
    assert ((facts.width, facts.height), facts.clean, facts.resizes) == (size, True, False)


@pytest.mark.parametrize(
    ("path", "found"),
    [("images/a.jpg", True), ("images/a.heic", True), ("images/a.pdf", False), ("images/a", False)],
)
def test_other_files_are_no_pictures(path: str, found: bool) -> None:
    """They are passed on as they are."""
    assert is_picture(path) is found
