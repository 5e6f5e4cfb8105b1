"""A template's closure changes with everything its pages depend on, and with nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from hikmah.render.closure import references
from hikmah.render.html import Pages

THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = sorted(path.name for path in (THEME / "templates").glob("*.html"))


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A copy of the theme to change."""
    for folder in ("templates", "locale"):
        shutil.copytree(THEME / folder, tmp_path / folder)
    return tmp_path


@pytest.mark.parametrize("name", TEMPLATES)
def test_references_are_those_that_jinja_sees(name: str) -> None:
    """The quick reading of a template's source finds what Jinja's own parser finds."""
    source = (THEME / "templates" / name).read_text(encoding="utf-8")
    tree = Environment(extensions=["jinja2.ext.i18n"]).parse(source)  # noqa: S701 - parsed, never rendered
    assert set(references(source)) == set(find_referenced_templates(tree))


@pytest.mark.parametrize(
    ("changed", "follows"),
    [
        pytest.param("templates/story.html", True, id="itself"),
        pytest.param("templates/base.html", True, id="what-it-extends"),
        pytest.param("templates/marks.html", True, id="what-its-macros-import"),
        pytest.param("locale/id/LC_MESSAGES/hikmah.po", True, id="its-words"),
        pytest.param("locale/en/LC_MESSAGES/hikmah.po", False, id="words-of-the-other-language"),
        pytest.param("templates/home.html", False, id="another-page"),
    ],
)
def test_the_closure_follows_what_the_page_is_made_of(changed: str, follows: bool, theme: Path) -> None:
    """A change shows in the closure exactly when it could show in the page."""
    before = Pages(theme, "id").closure("story.html")
    with (theme / changed).open("a", encoding="utf-8") as file:
        file.write("\n# x\n")
    assert (Pages(theme, "id").closure("story.html") != before) is follows


def test_a_template_named_by_an_expression_is_refused() -> None:
    """A closure that cannot be complete is not made."""
    with pytest.raises(ValueError, match="kind"):
        references("{% include kind ~ '.html' %}")


def test_closures_load_neither_jinja_nor_babel() -> None:
    """A build in which no page changed pays for no template engine."""
    probe = (
        "import sys; from pathlib import Path; from hikmah.render.html import Pages;"
        f"Pages(Path({str(THEME)!r}), 'id').closure('story.html');"
        "print(sorted({'jinja2', 'babel'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe],
        text=True,
        capture_output=True,
        check=True,
        env={"PYTHONPATH": str(THEME.parent / "plugins")},
    )
    assert done.stdout.strip() == "[]"
