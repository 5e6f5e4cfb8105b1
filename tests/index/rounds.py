"""A site that is edited at random, and knows of each passage which it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from random import Random

from tests.index.texts import a_story

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
