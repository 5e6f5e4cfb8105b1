"""What is noticed in the author's folders, and what is not."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import watchfiles

from hikmah.serve.changes import Changes, Kind

WAIT = 20.0


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with content and a theme."""
    for folder in ("content/stories", "theme/templates", ".git"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path.resolve()


@pytest.fixture
def changes(project: Path) -> Iterator[Changes]:
    """All of it watched."""
    watching = Changes()
    watching.follow(roots(project))
    yield watching
    watching.end()


def roots(project: Path) -> dict[Kind, Path]:
    """What the preview watches."""
    return {"settings": project, "content": project / "content", "theme": project / "theme"}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        pytest.param("content/stories/kado.md", "content", id="story"),
        pytest.param("content/baru/lain/kado.md", "content", id="in-a-new-folder"),
        pytest.param("theme/templates/base.html", "theme", id="template"),
        pytest.param("pelicanconf.py", "settings", id="settings"),
    ],
)
def test_a_saved_file_is_noticed_by_its_kind(changes: Changes, project: Path, path: str, kind: Kind) -> None:
    """Whatever was saved before it that does not matter."""
    for other in ("content/stories/.kado.md.swp", "content/kado.md~", "catatan.txt", ".git/index"):
        (project / other).write_text("x", encoding="utf-8")
    (project / path).parent.mkdir(parents=True, exist_ok=True)
    (project / path).write_text("x", encoding="utf-8")
    assert {change.kind for change in changes.next(WAIT)} == {kind}


def test_a_folder_that_comes_back_is_watched_again(changes: Changes, project: Path) -> None:
    """As when a branch without it is left."""
    (project / "content").rename(project / "away")
    assert changes.next(WAIT)
    changes.follow(roots(project))
    (project / "away").rename(project / "content")
    assert changes.next(WAIT)
    changes.follow(roots(project))
    changes.next(0.1)
    (project / "content/stories/kado.md").write_text("x", encoding="utf-8")
    assert [change.path.name for change in changes.next(WAIT)] == ["kado.md"]


def test_what_is_saved_once_a_folder_is_followed_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long the system takes to begin."""
    at_once = watchfiles.watch

    def slow(*roots: Path, **options: Any) -> Iterator[Any]:
        time.sleep(0.3)
        yield from at_once(*roots, **options)

    monkeypatch.setattr("watchfiles.watch", slow)
    watching = Changes()
    watching.follow({"content": tmp_path})
    (tmp_path / "kado.md").write_text("x", encoding="utf-8")
    assert [change.path.name for change in watching.next(WAIT)] == ["kado.md"]
    watching.end()


def test_a_folder_that_is_not_there_holds_nothing_up(tmp_path: Path) -> None:
    """It is left for the next call."""
    watching = Changes()
    watching.follow({"content": tmp_path / "tidak-ada"})
    watching.end()


def test_a_folder_that_became_known_later_is_noticed_when_it_comes(project: Path) -> None:
    """At first only the settings are watched; and they may name a folder that another branch has."""
    watching = Changes()
    watching.follow({"settings": project})
    watching.follow(roots(project) | {"content": project / "lain"})
    (project / "lain").mkdir()
    assert [change.path.name for change in watching.next(WAIT)] == ["lain"]
    watching.end()


def test_the_end_wakes_who_waits(changes: Changes) -> None:
    """With nothing."""
    changes.end()
    assert changes.next(WAIT) == frozenset()
