"""The motifs: one drawing a name, one tile, one colour."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest

from hikmah.names import Motif
from hikmah.plan.map_page import DASHES
from hikmah.render.css import bundle

MOTIFS = Path(__file__).parents[2] / "theme" / "motifs"
NAMES = get_args(Motif)


def test_each_motif_has_its_drawing() -> None:
    """The closed list of names and the folder agree."""
    assert {path.stem for path in MOTIFS.glob("*.svg")} == set(NAMES)


def test_each_motif_has_its_class() -> None:
    """The style sheet knows every motif that a view can name."""
    source = bundle(MOTIFS.parent).decode()
    assert set(re.findall(r'\.motif--([\w-]+) \{ --motif: url\("data:image/svg', source)) == set(NAMES)


def test_each_motif_has_a_stroke_of_its_own() -> None:
    """On the map a lesson's threads are told apart without colour."""
    assert {*DASHES} == {*NAMES}
    assert len({*DASHES.values()}) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_motif_is_a_tile_in_one_colour(name: str) -> None:
    """24 by 24, and painted in the colour of its place alone, so that grey paper loses nothing."""
    root = ElementTree.parse(MOTIFS / f"{name}.svg").getroot()  # noqa: S314 - our own file
    assert root.attrib["viewBox"] == "0 0 24 24"
    painted = {node.attrib[key] for node in root.iter() for key in ("fill", "stroke") if key in node.attrib}
    assert painted - {"none"} == {"currentColor"}


def test_motifs_differ() -> None:
    """No two lessons share a drawing."""
    assert len({path.read_bytes() for path in MOTIFS.glob("*.svg")}) == len(NAMES)
