"""However a site is edited, every address it ever gave still leads to the text it was given for."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.index.rounds import ASite
from tests.index.texts import words_of

from hikmah.index.anchors import record
from hikmah.index.lock import Lock, lock_text, parse_lock
from hikmah.index.settlement import Settlement
from hikmah.model import Document


@dataclass(slots=True)
class Addresses:
    """Every name that was ever given, and what for."""

    passages: dict[str, int] = field(default_factory=dict)
    stories: dict[str, int] = field(default_factory=dict)

    def note(self, site: ASite, documents: list[Document], settlement: Settlement) -> None:
        """Remember all names of today."""
        numbers = {one.text: one.number for one in site.all()}
        for name, text in words_of(documents, settlement).items():
            self.passages[name] = numbers[text]
        self.stories |= {slug: number for number, slug in site.slugs.items()}

    def hold(self, site: ASite, documents: list[Document], settlement: Settlement) -> None:
        """Every name leads to its text, or is known to be lost."""
        today = {one.number: one.text for one in site.all()}
        now = words_of(documents, settlement)
        for written, number in self.passages.items():
            slug, _, passage = written.partition("#")
            found = settlement.find("id", "story", slug, passage)
            if number in today:
                assert found is not None, f"{written} leads nowhere"
                assert now[found.written] == today[number], f"{written} leads to another text"
            else:
                assert found is None, f"{written} is lost and leads to {found}"
                assert settlement.lost("id", "story", slug, passage) is not None, f"{written} is forgotten"
        for slug, number in self.stories.items():
            found = settlement.find("id", "story", slug)
            assert found is not None
            assert found.slug == site.slugs[number]


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.integers(1, 6), st.integers(1, 5))
def test_every_name_leads_to_its_text(seed: int, rounds: int, edits: int) -> None:
    """Before ``hikmah anchors`` is run and after it, in every round of edits."""
    site = ASite(Random(seed))  # noqa: S311 (a test's chance)
    for _ in range(3):
        site.story()
    addresses = Addresses()
    documents = site.documents()
    settlement, lock = record(documents, Lock())
    addresses.note(site, documents, settlement)
    for _ in range(rounds):
        for _ in range(edits):
            site.edit()
        documents = site.documents()
        lock, faults = parse_lock(lock_text(lock))
        assert faults == ()
        settlement, lock = record(documents, lock)
        addresses.hold(site, documents, settlement)
        addresses.note(site, documents, settlement)
        again, same = record(documents, lock)
        addresses.hold(site, documents, again)
        assert lock_text(same) == lock_text(lock)
        assert again.changes == ()
