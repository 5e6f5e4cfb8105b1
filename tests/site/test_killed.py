"""A build that is killed: no file is ever half there, and the next build puts everything right."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from dataclasses import dataclass

import pytest
from tests.site.small_site import Site, environment


def rename(site: Site) -> None:
    """Change the site's name, which stands on every page."""
    site.edit("pelicanconf.py", 'SITENAME = "Hikmah"', 'SITENAME = "Nama lain"')


@dataclass(frozen=True, slots=True)
class Renamed:
    """The small site under another name: its files, and how long it took to build them."""

    files: dict[str, bytes]
    seconds: float


@pytest.fixture(scope="module")
def renamed(original: Site, tmp_path_factory: pytest.TempPathFactory) -> Renamed:
    """What a build after renaming gives when nothing disturbs it."""
    site = original.copy(tmp_path_factory.mktemp("renamed") / "site")
    rename(site)
    begun = time.monotonic()
    site.build()
    return Renamed(site.files(), time.monotonic() - begun)


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


@pytest.mark.parametrize("share", [0.4, 0.65, 0.8, 0.9])
def test_killed_at_any_moment_the_site_is_whole(built: Site, renamed: Renamed, share: float) -> None:
    """Every file is the old one or the new one, byte for byte; after the next build all are the new ones."""
    old, new = built.files(), renamed.files
    rename(built)
    process = start(built)
    time.sleep(renamed.seconds * share)
    process.send_signal(signal.SIGKILL)
    process.wait()
    between = built.files()
    assert old.keys() & new.keys() <= between.keys() <= old.keys() | new.keys()
    assert [name for name in between if between[name] not in (old.get(name), new.get(name))] == []
    built.build()
    assert built.files() == new
    assert leftovers(built) == []


def test_killed_while_it_renames_the_site_is_whole(built: Site, renamed: Renamed) -> None:
    """Killed as soon as the first file has changed, the rest is put in place by the next build."""
    old, new = built.files(), renamed.files
    home = built.output / "index.html"
    before = home.stat().st_mtime_ns
    rename(built)
    process = start(built)
    while home.stat().st_mtime_ns == before and process.poll() is None:
        time.sleep(0.0002)
    process.send_signal(signal.SIGKILL)
    process.wait()
    between = built.files()
    assert [name for name in between if between[name] not in (old.get(name), new.get(name))] == []
    built.build()
    assert built.files() == new
    assert leftovers(built) == []


def test_killed_in_its_first_build_it_leaves_nothing_half(original: Site, site: Site) -> None:
    """Killed as soon as the output folder appears, it holds whole files alone; the next adds the rest."""
    good = original.files()
    process = start(site)
    while not site.output.exists() and process.poll() is None:
        time.sleep(0.0005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert site.files().items() <= good.items()
    site.build()
    assert site.files() == good


def test_two_builds_at_once_do_not_meet(built: Site, renamed: Renamed) -> None:
    """The second waits for the first, and then finds that all is done."""
    rename(built)
    both = [start(built), start(built)]
    assert [process.wait() for process in both] == [0, 0]
    assert built.files() == renamed.files
    assert leftovers(built) == []


def start(site: Site) -> subprocess.Popen[bytes]:
    """Begin a build."""
    nothing = subprocess.DEVNULL
    command = site.command("hikmah", "build")
    return subprocess.Popen(command, cwd=site.folder, env=environment(), stdout=nothing, stderr=nothing)


def leftovers(site: Site) -> list[str]:
    """What a build keeps beside the output only while it is at work."""
    return [file.name for file in site.folder.glob(".output*")]
