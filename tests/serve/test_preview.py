"""The preview without its server: when it reads what."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.site.small_site import small_site, story

from hikmah.cli.serve import preview_settings
from hikmah.serve.preview import Preview

SAVED = story("Susulan", "2009-01-05", "process", "Disimpan saat pratinjau baru mulai.")


def test_the_sources_are_read_once_it_is_known_that_they_are_watched(tmp_path: Path) -> None:
    """What is saved while the watching begins is in what is shown."""
    site = small_site(tmp_path)
    load = partial(preview_settings, str(site.folder / "pelicanconf.py"), drafts=True, everything=False)
    preview = Preview(load, site.folder, "id")
    state = preview.renew(lambda: site.write("content/stories/susulan.md", SAVED))
    assert state.shown is not None
    assert "cerita/susulan/index.html" in state.shown.outputs


def test_settings_that_cannot_be_read_are_watched_too(tmp_path: Path) -> None:
    """Else nobody would notice that they are mended."""
    (tmp_path / "pelicanconf.py").write_text("SITENAME = (\n", encoding="utf-8")
    load = partial(preview_settings, str(tmp_path / "pelicanconf.py"), drafts=True, everything=False)
    heeded: list[bool] = []
    state = Preview(load, tmp_path, "id").renew(lambda: heeded.append(True))
    assert (len(state.faults), heeded) == (1, [True])
