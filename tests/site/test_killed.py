"""A build that is killed: no file is ever half there, and the next build puts everything right."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.site.small_site import Site, environment, small_site


@pytest.fixture
def built(tmp_path: Path) -> Site:
    """A small site, built."""
    site = small_site(tmp_path / "site")
    site.build()
    return site


def everywhere(site: Site, old: str, new: str) -> None:
    """Change the site's name, which stands on every page."""
    site.edit("pelicanconf.py", f'SITENAME = "{old}"', f'SITENAME = "{new}"')


def test_what_was_only_prepared_is_forgotten(built: Site) -> None:
    """A stage without a journal: the build had not begun to rename."""
    good = built.files()
    built.write(".output.new/index.html", "setengah ja")
    built.build()
    assert built.files() == good
    assert not (built.folder / ".output.new").exists()


def test_a_journal_that_is_half_written_is_forgotten(built: Site) -> None:
    """Nothing was renamed before the journal was whole."""
    good = built.files()
    built.write(".output.new/index.html", "setengah ja")
    built.write(".output.new/journal.json", '{"move": ["index.h')
    built.build()
    assert built.files() == good


def test_what_was_begun_is_carried_through(built: Site) -> None:
    """A stage with its journal: what waits is renamed, what was to go goes, then all is looked at again."""
    good = built.files()
    (built.folder / ".output.new").mkdir()
    (built.output / "index.html").rename(built.folder / ".output.new/index.html")
    built.write("output/cerita/lama/index.html", "harus pergi")
    journal = {"move": ["index.html", "404.html"], "remove": ["cerita/lama/index.html"]}
    built.write(".output.new/journal.json", json.dumps(journal))
    built.build()
    assert built.files() == good
    assert not (built.folder / ".output.new").exists()
    stamps = built.stamps()
    built.build()
    assert built.stamps() == stamps


def test_what_a_killed_build_wrote_is_still_ours(built: Site) -> None:
    """A page renamed into place by a killed build goes when the next plan does not hold it."""
    built.write(".output.new/cerita%2fbaru%2findex.html", "<p>baru</p>")
    built.write(".output.new/journal.json", json.dumps({"move": ["cerita/baru/index.html"], "remove": []}))
    (built.folder / "content/stories/loket.md").unlink()
    built.build()
    assert not (built.output / "cerita/baru").exists()
    assert not (built.output / "cerita/loket").exists()


@pytest.mark.parametrize("share", [0.35, 0.6, 0.75, 0.85, 0.95])
def test_killed_at_any_moment_the_site_is_whole(built: Site, share: float) -> None:
    """Every file is the old one or the new one, byte for byte; after the next build all are the new ones."""
    old = built.files()
    everywhere(built, "Hikmah", "Nama lain")
    fresh = small_site(built.folder.with_name("fresh"))
    everywhere(fresh, "Hikmah", "Nama lain")
    begun = time.monotonic()
    fresh.build()
    whole = time.monotonic() - begun
    new = fresh.files()
    assert old.keys() == new.keys()
    process = subprocess.Popen(
        built.command("hikmah", "build"),
        cwd=built.folder,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(whole * share)
    process.send_signal(signal.SIGKILL)
    process.wait()
    between = built.files()
    assert between.keys() == old.keys()
    assert [name for name in between if between[name] not in (old[name], new[name])] == []
    built.build()
    assert built.files() == new
    assert not (built.folder / ".output.new").exists()


def test_killed_in_its_first_build_it_leaves_nothing_half(tmp_path: Path) -> None:
    """Killed as soon as the output folder appears, it holds whole files alone; the next adds the rest."""
    fresh = small_site(tmp_path / "fresh")
    fresh.build()
    good = fresh.files()
    site = small_site(tmp_path / "site")
    process = subprocess.Popen(
        site.command("hikmah", "build"), cwd=site.folder, env=environment(), stdout=subprocess.DEVNULL
    )
    while not site.output.exists() and process.poll() is None:
        time.sleep(0.0005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert site.files().items() <= good.items()
    site.build()
    assert site.files() == good
