"""Where one output is found and where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NewType

from hikmah.names import Language
from hikmah.plan.parts import Url

SaveAs = NewType("SaveAs", str)
"""A file below the output folder, with forward slashes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Where a page is found and where it is written."""

    url: Url
    save_as: SaveAs


@lru_cache(maxsize=1 << 16)
def folder_route(names: tuple[str, ...], *, relative: bool) -> Route:
    """Every page is linked from many others, and each time its address is asked for."""
    folder = "".join(f"{name}/" for name in names)
    return Route(
        url=Url(folder + "index.html" if relative else folder), save_as=SaveAs(folder + "index.html")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """How the addresses of one language are formed."""

    lang: Language
    default_lang: Language
    relative: bool
    path: str
    """What links start with when they are not relative."""
    base: str
    """The public address, for links that leave the site: feeds, sitemap, paper."""

    def _folder(self, *names: str) -> Route:
        prefix = () if self.lang == self.default_lang else (self.lang,)
        return folder_route((*prefix, *names), relative=self.relative)

    def _file(self, folder: Route, name: str) -> Route:
        path = folder.save_as.removesuffix("index.html") + name
        return Route(url=Url(path), save_as=SaveAs(path))

    def home(self) -> Route:
        """``/``."""
        return self._folder()

    def file(self, name: str) -> Route:
        """A file at the site's root, the same for all languages."""
        return Route(url=Url(name), save_as=SaveAs(name))

    def root(self, route: Route) -> str:
        """What stands before every address on the page at *route*."""
        return "../" * route.save_as.count("/") if self.relative else self.path

    def absolute(self, url: Url) -> str:
        """The public address of *url*, or empty where the site has none."""
        page, hash_sign, fragment = url.partition("#")
        return self.base + page.removesuffix("index.html") + hash_sign + fragment if self.base else ""
