"""Trainers' paper lies in a folder beside the site, and is kept, mended and removed like the site itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.site.small_site import Site, small_site

NAMES = {
    "jawaban-extra-mile.pdf",
    "jawaban-process.pdf",
    "paket-fasilitator-pagi.pdf",
    "panduan-fasilitator-extra-mile.pdf",
    "panduan-fasilitator-process.pdf",
}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small site with its handouts, built once; it is not to be changed."""
    made = small_site(tmp_path_factory.mktemp("printed") / "site", HIKMAH_HANDOUTS=True)
    made.build()
    return made


@pytest.fixture
def site(printed: Site, tmp_path: Path) -> Site:
    """The same for a test that changes it."""
    return printed.copy(tmp_path / "site")


def beside(site: Site) -> dict[str, int]:
    """The files beside the site, and when each was written."""
    folder = site.folder / "handouts"
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.stat().st_mtime_ns for file in files}


def test_it_lies_beside_and_not_within(printed: Site) -> None:
    """A guide, the answers and a pack; none of these names in the site."""
    made = set(beside(printed))
    assert made >= NAMES
    assert {name.rpartition("/")[2] for name in printed.files()} & made == set()


def test_an_edited_answer_renews_trainers_paper_alone(site: Site) -> None:
    """Nothing in the site changes, for nothing there was made from it."""
    before, stamps = beside(site), site.stamps()
    site.edit("content/stories/kado.md", "RAHASIA catatan kado.", "RAHASIA catatan lain.")
    site.build()
    after = beside(site)
    assert "panduan-fasilitator-process.pdf" in {name for name in after if after[name] != before[name]}
    assert site.stamps() == stamps


def test_a_lost_file_is_made_again(site: Site) -> None:
    """A build that finds nothing to do looks there, too."""
    lost = site.folder / "handouts" / "jawaban-process.pdf"
    kept = lost.read_bytes()
    lost.unlink()
    site.build()
    assert lost.read_bytes() == kept


def test_what_is_not_asked_for_any_more_goes(site: Site) -> None:
    """Files of someone else's stay."""
    (site.folder / "handouts" / "catatan.txt").write_text("milik pelatih")
    site.settings(HIKMAH_HANDOUTS=True, HIKMAH_PRINTED=["lessons"])
    site.build()
    assert set(beside(site)) == {"catatan.txt"}


def test_an_unknown_kind_of_paper_is_told(site: Site) -> None:
    """With those that there are."""
    site.settings(HIKMAH_PRINTED=["leson"])
    done = site.run("hikmah", "build")
    assert done.code != 0
    assert "HIKMAH_PRINTED names 'leson': choose from lessons, large" in " ".join(done.said.split())
