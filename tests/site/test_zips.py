"""What is taken along is what readers find listed, and nothing that is only for who has its address."""

from __future__ import annotations

from io import BytesIO
from typing import get_args
from zipfile import ZipFile

from tests.site.small_site import Site, story

from hikmah.settings import Printed

PLAY = "Diam di loket.\n\n/// role-play | Loket\nSatu diam.\n///\n"


def test_a_hidden_text_is_in_no_zip(site: Site) -> None:
    """Neither its page nor any paper of it, though the site has both."""
    site.settings(HIKMAH_ZIP=True, HIKMAH_HANDOUTS=True, HIKMAH_PRINTED=list(get_args(Printed)))
    site.write("content/stories/diam.md", story("Diam", "2012-01-02", "process", PLAY, status="hidden"))
    site.edit("content/sessions/pagi.md", 'start: "09:00"', 'start: "09:00"\nstatus: hidden')
    site.build()
    files = site.files()
    hidden = {
        "cerita/diam/index.html",
        "cerita/diam/lembar-peserta-diam.pdf",
        "cerita/diam/kartu-peran-diam.pdf",
        "latihan/pagi/index.html",
        "latihan/pagi/paket-peserta-pagi.pdf",
    }
    assert hidden <= files.keys()
    zips = [name for name in files if name.endswith(".zip")]
    assert "hikmah.zip" in zips
    for name in zips:
        with ZipFile(BytesIO(files[name])) as packed:
            held = {one.partition("/")[2] for one in packed.namelist()}
        assert not [one for one in held if "diam" in one or "pagi" in one], name
    with ZipFile(BytesIO(files["hikmah.zip"])) as packed:
        assert "hikmah/cerita/kado/lembar-peserta-kado.pdf" in packed.namelist()


def test_a_site_in_english_has_zips_in_english(site: Site) -> None:
    """Also the pages that stand in a lesson's ZIP for those that were left out."""
    site.settings(DEFAULT_LANG="en", HIKMAH_ZIP=True, HIKMAH_PUBLIC_URL="https://example.org")
    for file in (site.folder / "content").rglob("*.md"):
        file.write_text(
            file.read_text(encoding="utf-8").replace("---\n", "---\nlang: en\n", 1), encoding="utf-8"
        )
    site.build()
    files = site.files()
    assert "hikmah.zip" in files
    with ZipFile(BytesIO(files["pelajaran/process/pelajaran-process.zip"])) as packed:
        held = {name: packed.read(name).decode() for name in packed.namelist() if name.endswith(".html")}
    away = [text for text in held.values() if "page--away" in text]
    assert away
    assert all('lang="en"' in text and "Back to the lesson" in text for text in away)
