"""Where the theme's files lie, as pages name them."""

from __future__ import annotations

from hikmah.plan.closures import Closures, css_name
from hikmah.plan.parts import Url
from hikmah.plan.views import ThemeFiles


def theme_files(closures: Closures) -> ThemeFiles:
    """The theme's files; a copy of an older theme may lack some, and its templates do not ask for them."""
    scripts, sheets = closures.scripts, closures.sheets
    return ThemeFiles(
        css=Url(css_name(closures)),
        icon=Url("theme/icon.svg"),
        comfort=Url(scripts.get("comfort", "")),
        reading=Url(scripts.get("reading", "")),
        preview=Url(scripts.get("preview", "")),
        share=Url(scripts.get("share", "")),
        lightbox=Url(scripts.get("lightbox", "")),
        lightbox_style=Url(sheets.get("lightbox", "")),
        lists_style=Url(sheets.get("lists", "")),
        search_style=Url(sheets.get("search", "")),
        map_style=Url(sheets.get("map", "")),
        matrix_style=Url(sheets.get("matrix", "")),
        codes_style=Url(sheets.get("codes", "")),
    )
