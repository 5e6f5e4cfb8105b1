"""A disk that refuses: told with the file's name, and put right by the next build once it does not."""

from __future__ import annotations

import resource
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.site.small_site import Site, environment

COMMANDS = [
    pytest.param(["hikmah", "build"], id="hikmah"),
    pytest.param(["pelican", "content", "-s", "pelicanconf.py"], id="pelican"),
]


def output_is_a_file(site: Site) -> Path:
    """Somebody has put a file where the site goes."""
    shutil.rmtree(site.output)
    site.output.write_text("x", encoding="utf-8")
    return site.output


def page_is_a_folder(site: Site) -> Path:
    """A folder that is not ours stands where a page goes, with something in it."""
    page = site.output / "index.html"
    page.unlink()
    page.mkdir()
    (page / "catatan.txt").write_text("x", encoding="utf-8")
    return page


def folder_is_a_file(site: Site) -> Path:
    """A file stands where a folder of pages goes."""
    folder = site.output / "cerita"
    shutil.rmtree(folder)
    folder.write_text("x", encoding="utf-8")
    return folder


def cache_is_a_file(site: Site) -> Path:
    """A file stands where the cache goes."""
    shutil.rmtree(site.folder / ".hikmah")
    (site.folder / ".hikmah").write_text("x", encoding="utf-8")
    return site.folder / ".hikmah"


@pytest.mark.parametrize("arguments", COMMANDS)
@pytest.mark.parametrize("spoil", [output_is_a_file, page_is_a_folder, folder_is_a_file, cache_is_a_file])
def test_what_is_in_the_way_is_named(
    original: Site, built: Site, arguments: list[str], spoil: Callable[[Site], Path]
) -> None:
    """And left alone; without it the next build makes the whole site."""
    thing = spoil(built)
    done = built.run(*arguments)
    assert done.code == 1
    assert str(thing) in "".join(done.said.split())
    assert "Traceback" not in done.said
    assert thing.exists()
    shutil.rmtree(thing) if thing.is_dir() else thing.unlink()
    built.build()
    assert built.files() == original.files()


def test_where_there_is_no_room_the_old_site_stays(original: Site, built: Site) -> None:
    """No file may grow beyond a few bytes: nothing of the site is touched, nothing waits beside it."""
    before = built.files()
    built.edit("pelicanconf.py", 'SITENAME = "Hikmah"', 'SITENAME = "Nama lain"')
    done = subprocess.run(
        built.command("hikmah", "build"),
        cwd=built.folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )
    assert done.returncode == 1
    assert "cannot be read or written: File too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert built.files() == before
    assert not (built.folder / ".output.new").exists()
    built.edit("pelicanconf.py", 'SITENAME = "Nama lain"', 'SITENAME = "Hikmah"')
    built.build()
    assert built.files() == original.files()


def test_a_lock_that_cannot_be_written_is_told(built: Site) -> None:
    """``hikmah anchors`` writes among the texts."""
    (built.folder / "content/.anchors.lock.new").mkdir()
    done = built.run("hikmah", "anchors")
    assert done.code == 1
    assert "anchors.lock.new: cannot be read or written" in done.err
    assert "Traceback" not in done.said
