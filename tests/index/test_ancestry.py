"""All names of a text or passage, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from tests.index.texts import a_story, settled

from hikmah.index.ancestry import ancestry_of
from hikmah.index.lock import Name
from hikmah.model import Document

TEXT = "Kado itu diantar kurir sampai di depan pintu rumah nasabah pada hari Minggu pagi yang panas."
OTHER = "Nasabah menelepon dua kali dan bertanya mengapa bukunya belum juga selesai dicetak petugas."


def a_name(written: str) -> Name:
    """A story's or passage's name, as a link writes it."""
    slug, _, passage = written.partition("#")
    return Name("id", "story", slug, passage)


@pytest.mark.parametrize(
    ("rounds", "now", "names"),
    [
        pytest.param([[a_story("kado", ("kurir", TEXT))]], "kado#kurir", ["kado#kurir"], id="never-renamed"),
        pytest.param(
            [[a_story("kado", TEXT)], [a_story("kado", ("kurir", TEXT))], [a_story("kado", ("antar", TEXT))]],
            "kado#antar",
            ["kado#p1", "kado#kurir", "kado#antar"],
            id="passage-renamed-twice",
        ),
        pytest.param(
            [
                [a_story("kado", ("a", TEXT))],
                [a_story("hadiah", ("a", TEXT))],
                [a_story("oleh", ("a", TEXT))],
            ],
            "oleh#a",
            ["kado#a", "hadiah#a", "oleh#a"],
            id="story-renamed-twice",
        ),
        pytest.param(
            [[a_story("kado", TEXT)], [a_story("hadiah", TEXT)]], "hadiah", ["kado", "hadiah"], id="story"
        ),
        pytest.param(
            [
                [a_story("kado", ("a", TEXT), ("b", OTHER)), a_story("loket")],
                [a_story("kado", ("b", OTHER)), a_story("loket", ("c", TEXT))],
            ],
            "loket#c",
            ["kado#a", "loket#c"],
            id="moved-to-another-story",
        ),
    ],
)
def test_names_are_told_oldest_first(rounds: list[Iterable[Document]], now: str, names: list[str]) -> None:
    """Each edit recorded or not, the first name stays the first."""
    found = ancestry_of(settled(*rounds)).names(a_name(now))
    assert [name.written for name in found] == names
