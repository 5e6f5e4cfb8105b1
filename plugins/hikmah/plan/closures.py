"""What outputs are made with beside their views, as digests: the plan's view of theme and code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from hikmah.names import Language, Motif
from hikmah.plan.machine import CopyView
from hikmah.plan.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Closures:
    """Digests of all that a kind of output is made with beside its view, and the theme's words."""

    pages: Mapping[tuple[str, Language], str]
    """By template and language."""
    paper: str
    office: str
    """Of pandoc and what it is given; empty where it is not installed."""
    code: str
    """Of Hikmah's own code: what renders differently has another fingerprint."""
    css: str
    words: Mapping[Language, Words]
    search: str
    """Of the program that makes search indexes; empty where it is not installed."""
    scripts: Mapping[str, str]
    """The paths that the theme's scripts get, by name."""
    sheets: Mapping[str, str]
    """The paths that style sheets of single pages get, by name."""
    motifs: Mapping[Motif, str]
    """The drawing inside each motif's tile."""
    pictures: str
    """Of what makes smaller pictures; empty where it is not installed."""
    cards: str
    """Of what the pictures beside addresses are drawn with."""
    worker: CopyView
    """The theme's service worker, before it knows of a site."""
    client: CopyView
    """The script that starts it, before it knows a language."""
    brotli: bool
    """Whether text can be compressed with it."""
    schema: CopyView
    """What the knowledge base for programs keeps to."""
    theme_files: Mapping[str, CopyView]
    """Files of the theme that are copied, by the path they get."""
    assets: Mapping[str, CopyView]
    """Files of the content folder that are copied, by the path they get."""
    editor: Mapping[str, CopyView] = field(default_factory=lambda: MappingProxyType({}))
    """The web editor's program, by its path below ``/admin/``, where the site has one."""


def css_name(closures: Closures) -> str:
    """The style sheet's path: its digest is in the name, so that no browser keeps an old one."""
    return f"theme/hikmah.{closures.css[:10]}.css"
