"""Facilitators' papers come onto a site only where its settings name it twice, and then stand apart."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
from tests.site.small_site import Site

ADDRESS = "https://hikmah.example.org"
TWICE = {"HIKMAH_PUBLISH_TRAINER": True, "HIKMAH_PUBLISH_TRAINER_TO": ADDRESS}
PAPERS = {
    "fasilitator/jawaban-extra-mile.pdf",
    "fasilitator/jawaban-process.pdf",
    "fasilitator/paket-fasilitator-pagi.pdf",
    "fasilitator/panduan-fasilitator-extra-mile.pdf",
    "fasilitator/panduan-fasilitator-patience.pdf",
    "fasilitator/panduan-fasilitator-process.pdf",
}


@pytest.fixture
def intranet(site: Site) -> Site:
    """The small site with its handouts and its facilitators' papers, built."""
    site.settings(HIKMAH_HANDOUTS=True, **TWICE)
    site.build()
    return site


def closed(site: Site) -> set[str]:
    """What lies in the folder for facilitators."""
    return {name for name in site.files() if name.startswith("fasilitator/")}


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"HIKMAH_PUBLISH_TRAINER": True}, id="once"),
        pytest.param({**TWICE, "HIKMAH_PUBLISH_TRAINER_TO": "https://other.example"}, id="another-site"),
        pytest.param({**TWICE, "HIKMAH_PUBLIC_URL": ""}, id="no-address"),
    ],
)
def test_once_is_not_enough(site: Site, given: dict[str, object]) -> None:
    """Nothing is built; what to write is told, and why it is asked."""
    site.settings(**given)
    done = site.run("hikmah", "build")
    assert done.code != 0
    assert "answers and trainers' notes" in done.said
    assert "HIKMAH_PUBLISH_TRAINER_TO = " in done.said
    assert not site.output.exists()


def test_publishing_takes_nothing_over(site: Site) -> None:
    """``publishconf.py`` builds without them though ``pelicanconf.py`` asks for them."""
    site.settings(HIKMAH_HANDOUTS=True, **TWICE)
    site.publish(OUTPUT_PATH="public")
    site.build(settings="publishconf.py")
    assert closed(Site(site.folder, "public")) == set()


def test_publishing_to_another_address_is_refused(site: Site) -> None:
    """Even if the switch is set there: the address is still the intranet's."""
    site.settings(**TWICE)
    site.publish(SITEURL="https://open.example", HIKMAH_PUBLIC_URL="https://open.example", **TWICE)
    done = site.run("hikmah", "build", "-s", "publishconf.py")
    assert done.code != 0
    assert f"it names '{ADDRESS}'" in done.said


def test_they_lie_in_a_folder_of_their_own(intranet: Site) -> None:
    """All that lies beside the site, byte by byte; and it is gone with the setting."""
    assert closed(intranet) == PAPERS
    beside = intranet.folder / "handouts"
    assert all(
        intranet.files()[name] == (beside / name.removeprefix("fasilitator/")).read_bytes() for name in PAPERS
    )
    intranet.settings(HIKMAH_HANDOUTS=True)
    intranet.build()
    assert closed(intranet) == set()
    assert "fasilitator/" not in intranet.text("cetak/index.html")


def test_the_desk_alone_names_them(intranet: Site) -> None:
    """Apart, and marked; no other file of the site knows where they are but robots.txt, which closes them."""
    desk = intranet.text("cetak/index.html")
    assert '<h2 id="_fasilitator">Khusus fasilitator</h2>' in desk
    assert '<meta name="robots" content="noindex">' in desk
    for name in PAPERS:
        assert f'<a href="../{name}" rel="nofollow">' in desk
    assert "Disallow: /fasilitator/" in intranet.text("robots.txt")
    naming = {name for name, data in intranet.files().items() if b"fasilitator/" in data}
    assert naming == {"cetak/index.html", "robots.txt"}
    assert "/cetak/" not in intranet.text("sitemap.xml")


def test_their_words_are_nowhere_else(intranet: Site) -> None:
    """Everything but that folder is as if there were no facilitators' papers, packed files included."""
    for name, data in intranet.files().items():
        if name not in PAPERS:
            assert b"RAHASIA" not in data, name
            if is_zipfile(BytesIO(data)):
                with ZipFile(BytesIO(data)) as packed:
                    assert not [one for one in packed.namelist() if "fasilitator/" in one], name


def test_what_is_taken_along_holds_none(site: Site) -> None:
    """A ZIP lies outside the folder that a server closes: it has neither the papers nor a list of them."""
    site.settings(HIKMAH_HANDOUTS=True, HIKMAH_ZIP=True, **TWICE)
    site.build()
    assert closed(site) == PAPERS
    zips = {name: data for name, data in site.files().items() if name.endswith(".zip")}
    assert {"hikmah.zip", "pelajaran/extra-mile/pelajaran-extra-mile.zip"} <= zips.keys()
    for name, data in zips.items():
        with ZipFile(BytesIO(data)) as packed:
            files = {one: packed.read(one) for one in packed.namelist()}
        papers = {one.rpartition("/")[2] for one in PAPERS}
        assert not [one for one in files if one.rpartition("/")[2] in papers], name
        telling = [one for one, said in files.items() if b"RAHASIA" in said or b"fasilitator/" in said]
        assert not telling, name
    with ZipFile(BytesIO(zips["hikmah.zip"])) as whole:
        desk = whole.read("hikmah/cetak/index.html").decode()
        assert "hikmah/pelajaran/extra-mile/lembar-peserta-extra-mile.pdf" in whole.namelist()
    assert "lembar-peserta-extra-mile.pdf" in desk
    assert "_fasilitator" not in desk
