"""Documents brought up to date: lasting ids for their passages, and links by the names of today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from hikmah.index.fields import Fields, written
from hikmah.index.lock import Kind, Name
from hikmah.index.old_names import other_ids
from hikmah.index.settlement import Outdated, Settlement
from hikmah.model import Document, Story, TrainerNotes
from hikmah.names import Language, PassageId, Place, StorySlug
from hikmah.text import Body, Fragment, Href, Passage, PassageSlot, Piece, Quote, Target, TitleOf, TrainerText

Current = Callable[[Target], Target]


@dataclass(frozen=True, slots=True)
class Renamed:
    """A document with its trainer notes, and where it still used old names."""

    document: Document
    trainer: TrainerNotes | None
    outdated: tuple[Outdated, ...]


def rename(
    document: Document, trainer: TrainerNotes | None, settlement: Settlement, main: Language
) -> Renamed:
    """*document* by the names of today; itself, where nothing in it is called otherwise."""
    outdated: list[Outdated] = []
    current = _current(settlement, document.lang, main)
    if isinstance(document, Story):
        document, trainer = _own_passages(document, trainer, settlement)
        document = _questions(document, settlement)
    if settlement.renamed or settlement.moved:
        links = document.body.references
        told = [(link.place, link.target) for link in links]
        told += [(text.place, target) for text in _texts(trainer) for target in _targets(text.pieces)]
        outdated += _outdated(told, current)
        if any(current(link.target) != link.target for link in links):
            document = replace(document, body=_links(document.body, current))
        trainer = _trainer(trainer, current)
        fields = Fields(current, _current(settlement, main, main))
        document = fields.renew(document)
        outdated += fields.outdated
    return Renamed(document, trainer, tuple(outdated))


def _current(settlement: Settlement, lang: Language, main: Language) -> Current:
    """What a link in a text of *lang* means: a text in that language, or else in the site's own."""
    old = {(name.kind, name.slug) for name in (*settlement.renamed, *settlement.moved)}

    def current(target: Target) -> Target:
        if (target.kind, target.id) not in old:
            return target
        kind: Kind = "lesson" if target.kind == "lesson" else "story"
        languages = tuple(dict.fromkeys((lang, main)))
        here = [one for one in languages if Name(one, kind, target.id) in settlement.live]
        for one in here[:1] or languages:
            found = settlement.find(one, kind, target.id, target.passage or "")
            if found is None and target.passage:
                found = settlement.find(one, kind, target.id)
                found = found and found._replace(passage=target.passage)
            if found is not None:
                return Target(target.kind, found.slug, PassageId(found.passage) if found.passage else None)
        return target

    return current


def _outdated(told: Iterable[tuple[Place, Target]], current: Current) -> Iterator[Outdated]:
    for place, target in told:
        now = current(target)
        if now != target:
            yield Outdated(place, written(target), written(now))


def _own_passages(
    story: Story, trainer: TrainerNotes | None, settlement: Settlement
) -> tuple[Story, TrainerNotes | None]:
    """The story's passages under their lasting ids, each with the ids it had."""
    whole = Name(story.lang, "story", story.slug)
    ids = settlement.ids.get(whole, {})
    if not ids and not settlement.aliases:
        return story, trainer
    names = [whole._replace(passage=ids.get(passage.id, passage.id)) for passage in story.body.passages]
    if not ids and not any(name in settlement.aliases for name in names):
        return story, trainer
    taken = {name.passage for name in names} | other_ids(story.body)

    def named(passage: Passage, name: Name) -> Passage:
        aliases = tuple(alias for alias in settlement.aliases.get(name, ()) if alias not in taken)
        return replace(passage, id=PassageId(name.passage), aliases=aliases)

    def slot(piece: Piece) -> Piece:
        return PassageSlot(ids.get(piece.passage, piece.passage)) if isinstance(piece, PassageSlot) else piece

    body = _body(story.body, slot)
    passages = tuple(named(passage, name) for passage, name in zip(body.passages, names, strict=True))
    references = tuple(
        replace(link, passage=ids.get(link.passage, link.passage)) if link.passage else link
        for link in body.references
    )
    story = replace(story, body=replace(body, passages=passages, references=references))
    if trainer is not None and ids:
        notes = tuple(
            replace(note, about=ids.get(PassageId(note.about), note.about)) if note.about else note
            for note in trainer.notes
        )
        trainer = replace(trainer, notes=notes)
    return story, trainer


def _links(body: Body, current: Current) -> Body:
    body = _body(body, lambda piece: _piece(piece, current))
    references = tuple(replace(link, target=current(link.target)) for link in body.references)
    return replace(body, references=references)


def _questions(story: Story, settlement: Settlement) -> Story:
    """Questions that name a passage of their own story by an id it had."""
    whole = Name(story.lang, "story", story.slug)
    if not any(
        whole._replace(passage=name) in settlement.moved for q in story.body.questions for name in q.passages
    ):
        return story

    def now(name: PassageId) -> PassageId:
        moved = settlement.moved.get(whole._replace(passage=name))
        return PassageId(moved.passage) if moved is not None and moved.slug == story.slug else name

    questions = tuple(replace(q, passages=tuple(map(now, q.passages))) for q in story.body.questions)
    return replace(story, body=replace(story.body, questions=questions))


def _body(body: Body, change: Callable[[Piece], Piece]) -> Body:
    def fragment(pieces: Fragment) -> Fragment:
        return tuple(map(change, pieces))

    return replace(
        body,
        fragment=fragment(body.fragment),
        passages=tuple(replace(part, body=fragment(part.body)) for part in body.passages),
        questions=tuple(replace(part, body=fragment(part.body)) for part in body.questions),
        boxes=tuple(replace(part, body=fragment(part.body)) for part in body.boxes),
        notes=tuple(replace(part, body=fragment(part.body)) for part in body.notes),
    )


def _piece(piece: Piece, current: Current) -> Piece:
    match piece:
        case Href():
            return Href(current(piece.target))
        case TitleOf():
            return TitleOf(current(piece.target))
        case Quote():
            now = current(Target("story", piece.story, piece.passage))
            return replace(piece, story=StorySlug(now.id), passage=now.passage or piece.passage)
        case _:
            return piece


def _trainer(trainer: TrainerNotes | None, current: Current) -> TrainerNotes | None:
    if trainer is None or not any(
        current(target) != target for text in _texts(trainer) for target in _targets(text.pieces)
    ):
        return trainer

    def renewed(text: TrainerText) -> TrainerText:
        notes = (
            replace(note, body=tuple(_piece(piece, current) for piece in note.body)) for note in text.notes
        )
        fragment = tuple(_piece(piece, current) for piece in text.fragment)
        return replace(text, fragment=fragment, notes=tuple(notes))

    return replace(
        trainer,
        answers=tuple(replace(answer, text=renewed(answer.text)) for answer in trainer.answers),
        notes=tuple(replace(note, text=renewed(note.text)) for note in trainer.notes),
    )


def _texts(trainer: TrainerNotes | None) -> tuple[TrainerText, ...]:
    if trainer is None:
        return ()
    return (*(answer.text for answer in trainer.answers), *(note.text for note in trainer.notes))


def _targets(fragment: Fragment) -> Iterator[Target]:
    """What a fragment links to or quotes; a title stands beside its link and is not told again."""
    for piece in fragment:
        match piece:
            case Href():
                yield piece.target
            case Quote():
                yield Target("story", piece.story, piece.passage)
