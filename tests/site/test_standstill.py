"""A build that finds nothing changed says what the last one said, and does not go the road."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from tests.office.parts import png
from tests.site.small_site import Site, environment

PROGRAM = (
    "import sys; from hikmah.cli.main import main; code = main(['build', *sys.argv[1:]]); "
    "sys.exit(code or 3 * ('hikmah.road' in sys.modules))"
)


def goes_the_road(site: Site, *arguments: str, **more: str) -> bool:
    """Build once more; whether any stage was loaded for it."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=site.folder,
        env={**environment(), **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode in (0, 3), done.stderr
    return done.returncode == 3


@pytest.fixture
def still(built: Site) -> Site:
    """A small site that has been built where it lies."""
    built.build()
    return built


def test_with_nothing_changed_nothing_is_read(still: Site) -> None:
    """And the same is said, but that nothing was written; in whatever language it is asked for."""
    assert not goes_the_road(still)
    assert not goes_the_road(still, "--lang", "id")
    short = still.build()
    os.utime(still.folder / "content/stories/kado.md")
    whole = still.build()
    assert (short.out, short.err) == (whole.out, whole.err)


def settings(site: Site) -> None:
    """Another name for the site."""
    site.edit("pelicanconf.py", 'SITENAME = "Hikmah"', 'SITENAME = "Nama lain"')


def a_story(site: Site) -> None:
    """One more word in a story."""
    file = site.folder / "content/stories/kado.md"
    file.write_text(file.read_text("utf-8") + "Lagi.\n", "utf-8")


def a_new_file(site: Site) -> None:
    """A picture nobody shows yet."""
    (site.folder / "content/images").mkdir(exist_ok=True)
    (site.folder / "content/images/baru.png").write_bytes(png())


def no_output(site: Site) -> None:
    """A page is lost."""
    (site.output / "index.html").unlink()


def another_output(site: Site) -> None:
    """A page has been written over."""
    (site.output / "index.html").write_text("<p>bukan kami</p>", "utf-8")


def a_killed_build(site: Site) -> None:
    """A build has left its stage."""
    (site.folder / ".output.new").mkdir()


def broken_account(site: Site) -> None:
    """What is remembered cannot be read."""
    (account,) = (site.folder / ".hikmah").glob("account-*")
    account.write_text("{", "utf-8")


@pytest.mark.parametrize(
    "change", [settings, a_story, a_new_file, no_output, another_output, a_killed_build, broken_account]
)
def test_any_change_is_noticed(still: Site, change: Callable[[Site], None]) -> None:
    """The build after it goes the road, and the one after that no more."""
    change(still)
    assert goes_the_road(still)
    assert not goes_the_road(still)


def test_another_day_is_a_change(still: Site) -> None:
    """The next training may be another one."""
    assert goes_the_road(still, SOURCE_DATE_EPOCH="1900000000")


def test_what_pelican_built_in_between_is_noticed(still: Site) -> None:
    """Two ways to build share an output folder, and only one of them remembers."""
    still.edit("pelicanconf.py", 'SITENAME = "Hikmah"', 'SITENAME = "Nama lain"')
    still.pelican()
    still.edit("pelicanconf.py", 'SITENAME = "Nama lain"', 'SITENAME = "Hikmah"')
    assert goes_the_road(still)


def test_warnings_are_told_again_and_stop_a_build_that_asks_for_it(still: Site) -> None:
    """A warning does not go away because nobody mended it."""
    still.write(
        "content/lessons/baru.md", "---\ntitle: Baru\norder: 9\nmotif: nitik\nsummary: Satu.\n---\nTeks.\n"
    )
    first = still.run("hikmah", "build")
    assert "warning" in first.err, first.said
    again = still.run("hikmah", "build")
    assert (again.code, again.err) == (0, first.err)
    assert still.run("hikmah", "build", "--fatal", "warnings").code == 1


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_in_a_circle_does_no_harm(still: Site) -> None:
    """Each folder is looked at once."""
    images = still.folder / "content/images"
    images.mkdir(exist_ok=True)
    (images / "lagi").symlink_to(images, target_is_directory=True)
    assert still.run("hikmah", "build").code in (0, 1)
