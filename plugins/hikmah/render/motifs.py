"""The theme's motifs as they are drawn inside other drawings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import get_args

from hikmah.names import Motif

_AROUND = re.compile(r"<svg[^>]*>|</svg>|\n")


def motif_tiles(theme: Path) -> Mapping[Motif, str]:
    """What stands inside each motif's ``<svg>``: a tile of 24 by 24 in the current colour."""
    folder = theme / "motifs"
    motifs: tuple[Motif, ...] = get_args(Motif)
    return MappingProxyType(
        {name: _AROUND.sub("", (folder / f"{name}.svg").read_text(encoding="utf-8")) for name in motifs}
    )
