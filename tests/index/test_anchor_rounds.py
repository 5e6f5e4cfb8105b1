"""However a site is edited, every address it ever gave still leads to the text it was given for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.index.texts import a_story, words_of

from hikmah.index.anchors import record
from hikmah.index.lock import Lock, lock_text, parse_lock
from hikmah.index.settlement import Settlement
from hikmah.model import Document

SYLLABLES = ("ba", "ci", "du", "fe", "go", "ha", "ji", "ku", "le", "mo", "na", "pi", "ru", "se", "to", "wa")


@dataclass(slots=True)
class APassage:
    """A passage that is told apart by its number, whatever becomes of its name and words."""

    number: int
    words: list[str]
    name: str = ""

    @property
    def text(self) -> str:
        """The passage as it stands in the story."""
        return " ".join(self.words).capitalize() + "."


@dataclass(slots=True)
class ASite:
    """Stories by slug; ``now`` says which slug each story had, by its number."""

    chance: Random
    stories: dict[str, list[APassage]] = field(default_factory=dict)
    openings: dict[int, str] = field(default_factory=dict)
    """What a story tells beside its passages: the stories' own texts."""
    slugs: dict[int, str] = field(default_factory=dict)
    count: int = 0

    def number(self) -> int:
        """A number never given before."""
        self.count += 1
        return self.count

    def words(self, length: int) -> list[str]:
        """Words that hardly come twice."""
        return ["".join(self.chance.choices(SYLLABLES, k=3)) for _ in range(length)]

    def passage(self) -> APassage:
        """A new passage, with a name or without."""
        number = self.number()
        name = f"nama-{number}" if self.chance.random() < 0.4 else ""
        return APassage(number, self.words(self.chance.randint(12, 60)), name)

    def story(self) -> None:
        """A new story of a few passages."""
        number = self.number()
        self.slugs[number] = f"cerita-{number}"
        self.openings[number] = " ".join(self.words(150))
        self.stories[self.slugs[number]] = [self.passage() for _ in range(self.chance.randint(1, 4))]

    def documents(self) -> list[Document]:
        """The site as it is read, its stories in any order."""
        read = [
            a_story(
                slug,
                *((one.name, one.text) if one.name else one.text for one in self.stories[slug]),
                opening=self.openings[number],
            )
            for number, slug in self.slugs.items()
        ]
        self.chance.shuffle(read)
        return read

    def edit(self) -> None:
        """One thing an author does to one story."""
        slug = self.chance.choice(list(self.stories))
        edits: list[Callable[[], None]] = [self.story, partial(self._rename, slug)]
        edits += [
            partial(edit, self.stories[slug])
            for edit in (self._insert, self._shuffle, self._slip, self._reword, self._name, self._unname)
        ]
        edits += [partial(edit, self.stories[slug]) for edit in (self._move, self._delete)]
        self.chance.choice(edits)()

    def _insert(self, passages: list[APassage]) -> None:
        passages.insert(self.chance.randint(0, len(passages)), self.passage())

    def _shuffle(self, passages: list[APassage]) -> None:
        self.chance.shuffle(passages)

    def _slip(self, passages: list[APassage]) -> None:
        for one in self._any(passages):
            one.words[self.chance.randrange(len(one.words))] += "x"

    def _reword(self, passages: list[APassage]) -> None:
        """A run of words, a fifth of the passage."""
        for one in self._any(passages):
            length = len(one.words) // 5
            start = self.chance.randint(0, len(one.words) - length)
            one.words[start : start + length] = self.words(length)

    def _name(self, passages: list[APassage]) -> None:
        for one in self._any(passages):
            one.name = f"nama-{self.number()}"

    def _unname(self, passages: list[APassage]) -> None:
        for one in self._any(passages):
            one.name = ""

    def _move(self, passages: list[APassage]) -> None:
        for one in self._any(passages):
            passages.remove(one)
            other = self.stories[self.chance.choice(list(self.stories))]
            other.insert(self.chance.randint(0, len(other)), one)

    def _delete(self, passages: list[APassage]) -> None:
        for one in self._any(passages):
            passages.remove(one)

    def _rename(self, slug: str) -> None:
        new = f"cerita-{self.number()}"
        self.stories[new] = self.stories.pop(slug)
        self.slugs = {number: new if old == slug else old for number, old in self.slugs.items()}

    def _any(self, passages: list[APassage]) -> list[APassage]:
        """One of them, if there is one."""
        return self.chance.sample(passages, min(1, len(passages)))

    def all(self) -> Iterator[APassage]:
        """Every passage."""
        return chain(*self.stories.values())


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
