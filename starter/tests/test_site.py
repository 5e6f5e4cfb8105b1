"""Situs ini terbangun, tautannya sampai, dan catatan fasilitator tidak bocor.

The site builds, its links hold, and no trainer text leaks.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LEFT = shutil.ignore_patterns("output", "handouts", ".*", "__pycache__")
TRAINER = re.compile(
    r"^ {0,3}(/{3,}) *(?:answer|trainer)\b[^\n]*\n(.*?)^ {0,3}\1 *$", re.MULTILINE | re.DOTALL
)
LINK = re.compile(r'(?:href|src)="([^"#?]*)')


def hikmah(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command in *folder*."""
    return subprocess.run(
        [sys.executable, "-m", "hikmah.cli.main", *words],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built from a copy so that your own output is left as it is."""
    folder = tmp_path_factory.mktemp("site") / "copy"
    shutil.copytree(ROOT, folder, ignore=LEFT)
    done = hikmah(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


def test_nothing_is_to_be_mended() -> None:
    """``hikmah check`` has not even a warning."""
    done = hikmah(ROOT, "check", "--fatal", "warnings")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_story_has_its_page(output: Path) -> None:
    """As many pages as there are stories in the site's language."""
    stories = [file for file in (ROOT / "content" / "stories").glob("*.md") if "." not in file.stem]
    pages = list((output / "cerita").glob("*/index.html"))
    assert stories
    assert len(pages) >= len(stories)


def test_every_link_leads_somewhere(output: Path) -> None:
    """Links between pages, and to pictures and style sheets."""
    lost = set()
    for page in output.rglob("*.html"):
        for link in LINK.findall(page.read_text(encoding="utf-8")):
            address = html.unescape(link)
            if not address or re.match(r"[a-z][a-z0-9+.-]*:|/", address):
                continue
            if not (page.parent / address).exists():
                lost.add((page.relative_to(output).as_posix(), address))
    assert lost == set()


def test_trainer_text_stays_with_trainers(output: Path) -> None:
    """No line of an answer or a trainer's note stands on any page."""
    secret = set()
    for source in (ROOT / "content").rglob("*.md"):
        for _, text in TRAINER.findall(source.read_text(encoding="utf-8")):
            secret |= {line.strip()[:60] for line in text.splitlines() if len(line.strip()) > 30}
    pages = "\n".join(html.unescape(page.read_text(encoding="utf-8")) for page in output.rglob("*.html"))
    assert {line for line in secret if line in pages} == set()
