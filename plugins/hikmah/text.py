"""Text as the house carries it: sanitised HTML with typed holes for what only the whole site knows.

Learner text (:class:`Body`) and trainer text (:class:`TrainerText`) have different types on purpose:
nothing that is planned for a learner can hold the latter.
"""

from __future__ import annotations

from dataclasses import dataclass

from hikmah.names import BoxId, BoxKind, LessonId, NoteId, PassageId, Place, QuestionId, StorySlug, TargetKind


@dataclass(frozen=True, slots=True)
class Target:
    """What a link points to: a story (perhaps one passage of it), a lesson, a term, a file …"""

    kind: TargetKind
    id: str
    passage: PassageId | None = None


@dataclass(frozen=True, slots=True)
class Href:
    """A piece of a fragment that becomes an address inside an attribute, once routes are known."""

    target: Target


@dataclass(frozen=True, slots=True)
class Picture:
    """A piece of a fragment that becomes a picture of the content folder."""

    target: Target
    attributes: tuple[tuple[str, str], ...]
    """What its tag says besides its address, as it is written in HTML; ``alt`` among it."""
    linked: bool
    """Whether it stands in a link already."""


@dataclass(frozen=True, slots=True)
class TitleOf:
    """A piece of a fragment that becomes the title of what a link without a label points to."""

    target: Target


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of a fragment that becomes another story's passage, quoted in place."""

    story: StorySlug
    passage: PassageId
    place: Place


@dataclass(frozen=True, slots=True)
class NoteRef:
    """A piece of a fragment that calls a footnote of the same body."""

    note: NoteId


@dataclass(frozen=True, slots=True)
class PassageSlot:
    """A piece of a fragment where a passage of the same body stands."""

    passage: PassageId


@dataclass(frozen=True, slots=True)
class QuestionSlot:
    """A piece of a fragment where a question of the same body stands."""

    question: QuestionId


@dataclass(frozen=True, slots=True)
class BoxSlot:
    """A piece of a fragment where a box of the same body stands."""

    box: BoxId


Piece = str | Href | Picture | TitleOf | Quote | NoteRef | PassageSlot | QuestionSlot | BoxSlot
Fragment = tuple[Piece, ...]
"""Sanitised HTML (the ``str`` pieces) with typed holes for all that only the whole site knows."""


@dataclass(frozen=True, slots=True)
class TrainerText:
    """HTML for trainers only. A type of its own: no learner view has a field that accepts it.

    Passages marked in it stand in the fragment as plain text: only learners' texts are quoted and cited.
    """

    fragment: Fragment
    place: Place
    notes: tuple[Note, ...] = ()
    """Its own footnotes, called by the fragment."""

    @property
    def pieces(self) -> Fragment:
        """All that is in it, footnotes last."""
        return (*self.fragment, *(piece for note in self.notes for piece in note.body))


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The marked part of a story that carries one or more lessons."""

    id: PassageId
    lessons: tuple[LessonId, ...]
    body: Fragment
    text: str
    """The passage as plain text, white space folded."""
    place: Place
    named: bool = True
    """Whether its author gave the id; else it was numbered."""
    aliases: tuple[PassageId, ...] = ()
    """Other ids under which it is found in its text: those it had before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question to the participants; its answer, if any, stands in :class:`TrainerNotes`."""

    id: QuestionId
    body: Fragment
    minutes: int | None
    lines: int
    """How many ruled lines a printed sheet leaves for the answer."""
    passages: tuple[PassageId, ...]
    """The passages one must have read; empty where the question can stand beside any of the story."""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A role-play or a key point."""

    id: BoxId
    kind: BoxKind
    title: str | None
    minutes: int | None
    body: Fragment
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote; ``number`` is its order of first call in the body."""

    id: NoteId
    number: int
    body: Fragment


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the body, with the id it bears in the page."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A link or quote in running text, with the sentence in which it stands (plain text)."""

    target: Target
    before: str
    label: str | None
    """None where the author gave none: the target's title stands there instead."""
    after: str
    passage: PassageId | None
    """The passage of the citing text in which the link stands."""
    quotes: bool
    place: Place


LONG_SENTENCE, LONG_PARAGRAPH = 25, 100
"""Words. What is shorter is never noted, so no limit can be set lower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A paragraph that is long or holds a long sentence; counted in words."""

    place: Place
    words: int
    sentence: int
    """The longest sentence in it."""
    sentence_place: Place


@dataclass(frozen=True, slots=True)
class Jump:
    """A link to an id in the same text: ``[above](#ambang)``."""

    id: str
    place: Place


@dataclass(frozen=True, slots=True)
class Alt:
    """A picture's alternative text as it is written."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The learner's text of a story, lesson, session or page: trainer text cannot be in it."""

    fragment: Fragment
    passages: tuple[Passage, ...] = ()
    questions: tuple[Question, ...] = ()
    boxes: tuple[Box, ...] = ()
    notes: tuple[Note, ...] = ()
    headings: tuple[Heading, ...] = ()
    references: tuple[Reference, ...] = ()
    images_without_alt: tuple[Place, ...] = ()
    text: str = ""
    """The prose as plain text, questions and boxes left out; white space folded."""
    stems: tuple[str, ...] = ()
    """A story's words by stem and frequency, as :mod:`hikmah.read.stems` counts them."""
    ids: tuple[str, ...] = ()
    """The ids of headings and those the author set by hand; blocks have theirs."""
    jumps: tuple[Jump, ...] = ()
    alts: tuple[Alt, ...] = ()
    """Of the pictures that have one."""
    stretches: tuple[Stretch, ...] = ()

    @property
    def role_plays(self) -> tuple[Box, ...]:
        """Those of its boxes that are played."""
        return tuple(box for box in self.boxes if box.kind == "role-play")


WORDS_A_MINUTE = 200
"""Reading speed for the reading time; Indonesian readers are commonly given 180 to 220."""


def minutes_of(text: str) -> int:
    """Reading time of *text* in whole minutes, at least one."""
    return max(1, round(len(text.split()) / WORDS_A_MINUTE))
