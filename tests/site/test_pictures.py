"""Pictures of a site: published in many sizes and without traces, made once, refused where they do harm."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import quote
from zipfile import ZipFile

import feedparser
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image
from tests.read.photographs import CAMERA, moving, photograph, picture, written
from tests.site.small_site import Site, changed, small_site

SHOWN = '![Loket pada pagi hari](images/loket.jpg)\n{: lesson="extra-mile" }\n\n![Hujan](images/hujan.gif)'


def with_pictures(site: Site) -> Site:
    """A story with a cover, a photograph in a passage, a drawing and what moves."""
    site.edit("content/stories/loket.md", "Petugas tersenyum", f"{SHOWN}\n\nPetugas tersenyum")
    cover = "cover: {image: images/buka.jpg, alt: 'Loket “A” yang & baru'}"
    site.edit("content/stories/loket.md", "title: Loket", f"title: Loket\n{cover}")
    folder = site.folder / "content" / "images"
    folder.mkdir()
    (folder / "loket.jpg").write_bytes(photograph(900, 600))
    (folder / "buka.jpg").write_bytes(written(picture(640, 480), "JPEG"))
    (folder / "hujan.gif").write_bytes(moving("GIF"))
    (folder / "tabel.pdf").write_bytes(b"%PDF-1.7")
    return site


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """That site for the public, with paper."""
    site = with_pictures(small_site(tmp_path_factory.mktemp("pictures") / "site", HIKMAH_HANDOUTS=True))
    site.publish(HIKMAH_PRINTED=["lessons", "stories"])
    site.build(settings="publishconf.py")
    return site


def test_a_picture_comes_in_many_sizes(shown: Site) -> None:
    """Two formats, the better first, each size there and as wide as it says; its place is kept."""
    page = shown.text("cerita/loket/index.html")
    found = re.search(r"<picture>.*?</picture>", page[page.index("Loket pada pagi hari") - 2000 :], re.DOTALL)
    assert found is not None
    sources = re.findall(r'<source type="image/(\w+)" srcset="([^"]*)" sizes="[^"]+">', found[0])
    assert [kind for kind, _ in sources] == ["avif", "webp"]
    for kind, listed in sources:
        files = dict(entry.split(" ") for entry in listed.split(", "))
        for address, width in files.items():
            with Image.open(shown.output / address.removeprefix("/")) as opened:
                assert ((opened.format or "").lower(), f"{opened.width}w") == (kind, width)
        assert [int(width[:-1]) for width in files.values()] in ([400, 600], [400, 640])
    assert 'width="600" height="900" loading="lazy"' in page
    assert "style=" not in page


def test_the_cover_stands_first_and_does_not_wait(shown: Site) -> None:
    """Above the prose, its words escaped."""
    page = shown.text("cerita/loket/index.html")
    cover = re.search(r'<figure class="cover">(.*?)</figure>', page, re.DOTALL)
    assert cover is not None
    assert 'alt="Loket “A” yang &amp; baru"' in cover[1]
    assert 'fetchpriority="high"' in cover[1]
    assert 'loading="lazy"' not in cover[1]
    assert page.index('class="cover"') < page.index('class="prose"')


def test_nothing_tells_who_took_a_picture(shown: Site) -> None:
    """Neither the camera's words nor the place are in any file: not on pages, in feeds, on paper."""
    tellers = [name for name, data in shown.files().items() if CAMERA.encode() in data]
    assert tellers == []
    for name in ("images/loket.jpg", *(name for name in shown.files() if ".avif" in name)):
        with Image.open(shown.output / name) as opened:
            assert dict(opened.getexif()) == {}, name


def images_in(pdf: Path) -> Iterator[bytes]:
    """The pictures of a PDF as they lie in it."""
    for page in pypdfium2.PdfDocument(pdf):
        for found in page.get_objects():
            if isinstance(found, pypdfium2.PdfImage):
                out = BytesIO()
                found.extract(out)
                yield out.getvalue()


def test_paper_shows_the_picture_without_its_traces(shown: Site) -> None:
    """It is there, in good resolution and upright; a JPEG goes into a PDF as it is, this one does not."""
    sizes = []
    for data in images_in(shown.output / "cerita/loket/lembar-peserta-loket.pdf"):
        assert b"Exif" not in data
        with Image.open(BytesIO(data)) as opened:
            sizes.append(opened.size)
    assert (600, 900) in sizes


def test_what_is_clean_or_moves_is_published_as_it_is(shown: Site) -> None:
    """Byte for byte; and other files too."""
    for name in ("buka.jpg", "hujan.gif", "tabel.pdf"):
        given = (shown.folder / "content/images" / name).read_bytes()
        assert (shown.output / "images" / name).read_bytes() == given
    assert not list(shown.output.glob("images/hujan.*-*"))


def test_feeds_and_data_carry_the_plain_picture(shown: Site) -> None:
    """Feed readers know nothing of our style sheet."""
    feed = shown.text("feed.xml")
    assert 'src="https://hikmah.example.org/images/loket.jpg"' in feed
    assert "srcset" not in feed + shown.text("hikmah.json")


def test_a_folder_without_a_server_finds_its_pictures(tmp_path: Path) -> None:
    """Every address is relative and leads to a file."""
    site = with_pictures(small_site(tmp_path / "site"))
    site.build()
    page = site.text("cerita/loket/index.html")
    listed = [
        entry.split(" ")[0] for found in re.findall(r'srcset="([^"]*)"', page) for entry in found.split(", ")
    ]
    listed += re.findall(r'(?:src|href)="([^"]*images/[^"]*)"', page)
    assert len(listed) > 8
    for address in listed:
        assert address.startswith("../../images/")
        assert (site.output / "cerita/loket" / address).resolve().is_file(), address


def test_a_picture_may_have_any_name(tmp_path: Path) -> None:
    """What has a meaning in addresses is written by its code, on pages, in feeds and on paper."""
    name = "Bu Sri, 100% & “#1”?.jpg"
    site = small_site(tmp_path / "site", HIKMAH_HANDOUTS=True, HIKMAH_PRINTED=["stories"])
    (site.folder / "content/images").mkdir()
    (site.folder / "content/images" / name).write_bytes(written(picture(900, 600), "JPEG"))
    site.edit("content/stories/loket.md", "Petugas", f"![Timbangan](images/{quote(name)})\n\nPetugas")
    site.build()
    done = site.run("hikmah", "audit")
    assert done.code == 0, done.said
    assert quote(name) in site.text("cerita/loket/index.html")
    feed = feedparser.parse(site.text("feed.xml"))
    assert any(f"images/{quote(name)}" in entry.content[0].value for entry in feed.entries)
    assert [*images_in(site.output / "cerita/loket/lembar-peserta-loket.pdf")]


def test_pictures_of_one_name_are_told(tmp_path: Path) -> None:
    """By both names, where a disk would hold one of them only."""
    site = with_pictures(small_site(tmp_path / "site"))
    (site.folder / "content/images/Loket.jpg").write_bytes(written(picture(40, 30), "JPEG"))
    done = site.run("hikmah", "build")
    assert done.code == 1
    assert "HKM080 two outputs want “images/Loket.jpg”: images/Loket.jpg and images/loket.jpg" in done.said


def test_a_name_with_its_accents_apart_is_told(tmp_path: Path) -> None:
    """Some Macs write so; the link looks the same as the name and would lead nowhere."""
    site = with_pictures(small_site(tmp_path / "site"))
    apart = unicodedata.normalize("NFD", "kafé.jpg")
    (site.folder / "content/images" / apart).write_bytes(written(picture(40, 30), "JPEG"))
    done = site.run("hikmah", "check")
    assert done.code == 1
    assert "HKM021 this cannot be read: its name has letters and their accents apart" in done.said


def test_pictures_are_made_once(shown: Site, tmp_path: Path) -> None:
    """A story's new word makes none; another picture under the same name makes its own sizes, no other."""
    site = shown.copy(tmp_path / "copy")
    before = site.stamps()
    site.edit("content/stories/loket.md", "Petugas tersenyum", "Petugas itu tersenyum")
    site.build(settings="publishconf.py")
    middle = site.stamps()
    assert [name for name in changed(before, middle) if name.startswith("images/")] == []
    (site.folder / "content/images/buka.jpg").write_bytes(written(picture(500, 480), "JPEG"))
    site.build(settings="publishconf.py")
    again = {name for name in changed(middle, site.stamps()) if name.startswith("images/")}
    assert again
    assert all(name.startswith("images/buka.") for name in again)
    assert len(list(site.output.glob("images/buka.*.avif"))) == 2


def test_two_builds_make_the_same_bytes(shown: Site, tmp_path: Path) -> None:
    """From scratch, elsewhere."""
    site = with_pictures(small_site(tmp_path / "site"))
    site.build(settings="publishconf.py")
    ours, theirs = site.files(), shown.files()
    pictures = [name for name in theirs if name.startswith("images/")]
    assert len(pictures) > 8
    assert [name for name in pictures if ours.get(name) != theirs[name]] == []


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        pytest.param("rusak.jpg", photograph()[:-900], "HKM026", id="cut-off"),
        pytest.param("besar.png", written(Image.new("1", (8000, 6000)), "PNG"), "HKM026", id="too-large"),
        pytest.param("bohong.png", photograph(), "HKM026", id="lying"),
        pytest.param(
            "skrip.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "HKM027", id="svg"
        ),
        pytest.param("foto.heic", b"ftypheic", "HKM028", id="heic"),
    ],
)
def test_a_picture_that_does_harm_stops_the_build(built: Site, name: str, data: bytes, code: str) -> None:
    """The old site stays as it was, and the author is told which file it is."""
    stamps = built.stamps()
    (built.folder / "content/images").mkdir()
    (built.folder / "content/images" / name).write_bytes(data)
    done = built.run("hikmah", "build")
    assert done.code == 1
    assert f"images/{name}" in done.said
    assert code in done.said
    assert "Traceback" not in done.said
    assert built.stamps() == stamps


def test_a_cover_that_is_not_there_is_told(built: Site) -> None:
    """With the line of its field."""
    cover = "cover: {image: images/lokett.jpg, alt: Loket}"
    built.edit("content/stories/loket.md", "title: Loket", f"title: Loket\n{cover}")
    done = built.run("hikmah", "build")
    assert done.code == 1
    assert re.search(r"stories/loket\.md:3:\d+ HKM053", done.said)


def test_documents_carry_no_traces(tmp_path: Path) -> None:
    """Nor does what is offered to edit."""
    site = with_pictures(small_site(tmp_path / "site", HIKMAH_FORMATS=["docx"]))
    site.build()
    document = site.output / "pelajaran/extra-mile/lembar-peserta-extra-mile.docx"
    with ZipFile(document) as opened:
        media = {name: opened.read(name) for name in opened.namelist() if "/media/" in name}
    assert any(name.endswith((".jpg", ".jpeg")) for name in media)
    assert not any(CAMERA.encode() in data for data in media.values())
