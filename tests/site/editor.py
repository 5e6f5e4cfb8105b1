"""The web editor's program for tests: as `hikmah admin` fetches it, once, into the project's own cache."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.site.small_site import ROOT, Site, environment

from hikmah.render.admin.program import folder_in

PROGRAMS = ROOT / ".hikmah" / "editor"


def fetched() -> Path:
    """The folder of the program; the test is skipped where it cannot be had."""
    folder = folder_in(PROGRAMS)
    if not folder.is_dir():
        command = [sys.executable, "-m", "hikmah.cli.main", "admin", "-s", str(ROOT / "pelicanconf.py")]
        done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
        if done.returncode != 0:
            pytest.skip(f"the web editor could not be fetched: {done.stderr.strip()}")
    return folder


def give_editor(site: Site) -> None:
    """What `hikmah admin` would have done in *site*."""
    folder = fetched()
    shutil.copytree(folder, folder_in(site.folder / ".hikmah" / "editor"))
