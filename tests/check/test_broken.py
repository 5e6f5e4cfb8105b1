"""What an author of a broken story is told, word for word; each fixture is named for what it shows."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from tests.read.photographs import picture, written
from tests.site.small_site import CONTENT, ROOT

from hikmah.cli.main import main
from hikmah.names import Language

BROKEN = Path(__file__).parent / "broken"
STORIES = sorted(file.stem for file in BROKEN.glob("*.md"))
LANGUAGES: tuple[Language, ...] = get_args(Language)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site with all broken stories in it."""
    folder = tmp_path_factory.mktemp("site")
    for name, text in CONTENT.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "content/images").mkdir()
    (folder / "content/images/kado.png").write_bytes(written(picture(40, 30), "PNG"))
    for name in STORIES:
        shutil.copy(BROKEN / f"{name}.md", folder / "content/stories")
    (folder / "pelicanconf.py").write_text(f"THEME = {str(ROOT / 'theme')!r}\n", encoding="utf-8")
    return folder


def told(
    site: Path, name: str, form: str, lang: Language, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str]:
    """The exit code of a check of one story, and what it said."""
    path = site / "content/stories" / f"{name}.md"
    words = ["check", str(path), "-s", str(site / "pelicanconf.py"), "--format", form, "--lang", lang]
    code = main(words)
    return code, capsys.readouterr().out


def test_there_are_at_least_fifteen_kinds() -> None:
    """A fixture each."""
    assert len(STORIES) >= 15


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", STORIES)
def test_the_text_reads_as_stored(
    name: str,
    lang: Language,
    site: Path,
    golden: Callable[[Path, str], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Place, message, the line with a caret, remedy."""
    _, out = told(site, name, "text", lang, capsys)
    golden(BROKEN / f"{name}.{lang}.txt", out)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", STORIES)
def test_the_json_reads_as_stored(
    name: str,
    lang: Language,
    site: Path,
    golden: Callable[[Path, str], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The same for programs; and an error, and nothing but an error, is exit code 1."""
    code, out = told(site, name, "json", lang, capsys)
    golden(BROKEN / f"{name}.{lang}.json", out)
    rows = json.loads(out)
    assert rows
    assert code == int(any(row["severity"] == "error" for row in rows))
