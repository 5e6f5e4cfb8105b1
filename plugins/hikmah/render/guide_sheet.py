"""A facilitator's view becomes data for the same templates: the participants' and the trainer's beside it."""

from __future__ import annotations

from hikmah.plan.guide import GuideChapter, GuideStory, GuideView, TrainerHtml
from hikmah.plan.paper import HandoutChapter
from hikmah.render.sheet import Data, sheet_data
from hikmah.render.sheet_words import Day, Words, material_words, minutes_words
from hikmah.render.tree import read_tree


def guide_data(view: GuideView, words: Words, day: Day) -> Data:
    """All the words of a facilitator's sheet."""
    data = sheet_data(view.sheet, words, day, trainer=True)
    data["materials"] = [material_words(material, words) for material in view.materials]
    data["certificate"] = view.certificate
    for into, chapter, guide in zip(data["chapters"], view.sheet.chapters, view.chapters, strict=True):
        _chapter(into, chapter, guide, words)
    return data


def _chapter(into: Data, chapter: HandoutChapter, guide: GuideChapter, words: Words) -> None:
    into["notes"] = _trees(guide.notes, 2)
    for told, story, known in zip(into["stories"], chapter.stories, guide.stories, strict=True):
        times = {
            "Role-play": [play.minutes for play in story.role_plays],
            "Questions": [question.minutes for question in story.questions],
        }
        sums = {name: sum(filter(None, minutes)) for name, minutes in times.items()}
        level = told["level"]
        told["trainer"] = _teaching(known, level + 1)
        told["trainer"]["timing"] = " · ".join(
            f"{words.gettext(name)}: {minutes_words(minutes, words)}"
            for name, minutes in sums.items()
            if minutes
        )
        for question, answers, notes in zip(
            told["questions"], known.answers, known.question_notes, strict=True
        ):
            below = level + 2 if story.passages else level + 1
            question["answers"], question["listen"] = _trees(answers, below), _trees(notes, below)
        for play, notes in zip(told["role_plays"], known.play_notes, strict=True):
            play["listen"] = _trees(notes, level + (2 if play["title"] else 1))


def _teaching(known: GuideStory, top: int) -> Data:
    return {
        "synopsis": known.synopsis,
        "aims": known.aims,
        "opening_question": known.opening_question,
        "closing": known.closing,
        "board_plan": known.board_plan,
        "notes": [{"about": one.about, "body": read_tree(one.note.html, top=top)} for one in known.notes],
    }


def _trees(texts: tuple[TrainerHtml, ...], top: int) -> list[object]:
    return [read_tree(text.html, top=top) for text in texts]
