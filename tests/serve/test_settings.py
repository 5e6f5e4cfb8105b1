"""The settings as the preview reads them, again and again in one process."""

from __future__ import annotations

from pathlib import Path

from hikmah.cli.serve import preview_settings


def test_a_file_that_is_imported_beside_the_settings_is_read_again(tmp_path: Path) -> None:
    """``publishconf.py`` stands on ``pelicanconf.py``, saved twice in one second with the same length."""
    (tmp_path / "publishconf.py").write_text("from pelicanconf import *\n", encoding="utf-8")
    for name in ("Satu", "Dua!"):
        (tmp_path / "pelicanconf.py").write_text(f"SITENAME = {name!r}\n", encoding="utf-8")
        found = preview_settings(str(tmp_path / "publishconf.py"), drafts=True, everything=False)
        assert found.name == name


def test_the_preview_is_apart_from_the_build(tmp_path: Path) -> None:
    """Its own cache, addresses from the root, drafts as asked; what is slow only if asked for."""
    file = tmp_path / "pelicanconf.py"
    file.write_text("SITEURL = 'https://example.org/buku'\nRELATIVE_URLS = True\n", encoding="utf-8")
    quick = preview_settings(str(file), drafts=True, everything=False)
    whole = preview_settings(str(file), drafts=False, everything=True)
    assert (quick.path, quick.relative, quick.drafts) == ("/", False, True)
    assert quick.cache == tmp_path / ".hikmah" / "preview"
    assert (quick.handouts, quick.search, quick.sitemap, quick.data) == (False,) * 4
    assert (whole.handouts, whole.search, whole.sitemap, whole.data, whole.drafts) == (True,) * 4 + (False,)
