"""Pages: a view and its template make the bytes of one HTML file."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from functools import cache, cached_property
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from hikmah.names import Language
from hikmah.plan.views import SiteView
from hikmah.render.catalogue import catalogue, full_words
from hikmah.render.closure import closure_digest
from hikmah.render.terms import explained

if TYPE_CHECKING:
    from jinja2 import Environment

    from hikmah.plan.page_view import PageView

LOCALES = MappingProxyType({"id": "id_ID", "en": "en_GB"})
"""Both write a date day first; English without a region would not."""


class Pages:
    """The theme's templates in one language.

    Jinja and Babel are loaded at the first page: a build in which no page changed never pays for them.
    """

    def __init__(self, theme: Path, lang: Language, compiled: Path | None = None) -> None:
        """Templates that have been compiled are kept in the folder *compiled*."""
        self.theme = theme
        self.lang = lang
        self._compiled = compiled
        self._closures: dict[str, str] = {}

    def render(self, template: str, site: SiteView, page: PageView) -> bytes:
        """The file that *template* makes of the two views, as UTF-8 with a newline at its end."""
        use = self.environment.get_template("terms.html").module.use  # type: ignore[attr-defined]
        shown = explained(page, use)
        return self.environment.get_template(template).render(site=site, page=shown).encode()

    def closure(self, template: str) -> str:
        """A digest of everything but the views that *template*'s output depends on."""
        if template not in self._closures:
            self._closures[template] = closure_digest(self.theme, self.lang, template)
        return self._closures[template]

    @cached_property
    def environment(self) -> Environment:
        """Jinja, strict and escaping, with the words and dates of the language and no globals else."""
        from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

        kept = None
        if self._compiled is not None and _made(self._compiled):
            kept = FileSystemBytecodeCache(str(self._compiled), f"{_options_mark()}-%s")
        environment = Environment(
            loader=FileSystemLoader(self.theme / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=kept,
            extensions=["jinja2.ext.i18n"],
        )
        # Jinja's own globals include a random text generator; a page must depend on its views alone.
        for name in ("range", "dict", "lipsum", "cycler", "joiner", "namespace"):
            del environment.globals[name]
        words = full_words(catalogue(self.theme, self.lang))
        environment.install_gettext_callables(  # type: ignore[attr-defined]
            words.gettext, words.ngettext, newstyle=True
        )
        # The extension's short name is an alias that looks the long one up at every call.
        environment.globals["_"] = environment.globals["gettext"]
        environment.filters["day"] = day_filter(LOCALES[self.lang])
        environment.filters["number"] = number_filter(LOCALES[self.lang])
        return environment


def _options_mark() -> str:
    """Templates compiled with other options than this module's are no use."""
    return blake2b(Path(__file__).read_bytes(), digest_size=6).hexdigest()


def _made(folder: Path) -> bool:
    """Whether the folder is there now; a site whose cache cannot be written is built all the same."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def day_filter(locale: str) -> Callable[[date], str]:
    """Says a date in words: 27 April 2008."""
    from babel import Locale
    from babel.dates import format_date

    parsed = Locale.parse(locale)

    @cache
    def day(value: date) -> str:
        return format_date(value, format="long", locale=parsed)

    return day


def number_filter(locale: str) -> Callable[[int], str]:
    """Writes a whole number with the separators of its language: 1.250."""
    from babel import Locale
    from babel.numbers import format_decimal

    parsed = Locale.parse(locale)

    def number(value: int) -> str:
        return format_decimal(value, locale=parsed)

    return number
