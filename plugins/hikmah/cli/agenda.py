"""An agenda to begin with: sixty minutes on one lesson, by the story that teaches it best."""

from __future__ import annotations

from collections.abc import Mapping

from hikmah.cli.shelf import Shelf
from hikmah.names import Language, LessonId
from hikmah.read.blank import quoted

_ACTIVITIES: Mapping[str, Mapping[Language, str]] = {
    "opening": {
        "id": "Pembukaan: berdua-dua, ceritakan satu pengalaman dilayani yang masih Anda ingat",
        "en": "Opening: in pairs, tell of one time you were served that you still remember",
    },
    "reading": {
        "id": "Membaca satu cerita bersama, lalu diam sebentar",
        "en": "Reading a story together, then a moment of silence",
    },
    "talk": {
        "id": "Kelompok kecil: apa yang dipilih tokohnya, dan apa yang akan Anda pilih?",
        "en": "Small groups: what did the people in it choose, and what would you?",
    },
    "plan": {
        "id": "Rencana tindakan: satu hal kecil minggu ini, untuk siapa, dan kapan",
        "en": "Plan: one small thing this week, for whom, and when",
    },
    "closing": {
        "id": "Penutup: tiga orang membacakan rencananya",
        "en": "Closing: three read out their plans",
    },
}


def agenda_for(lesson: LessonId, shelf: Shelf) -> tuple[int, str]:
    """The minutes of the whole, and the items as they are to be written."""
    story = shelf.story_for(lesson)
    asks = story is not None and bool(story.body.questions)
    items = [
        (_activity("opening", shelf.lang), 10),
        (f"story: {story.slug}" if story else _activity("reading", shelf.lang), 15),
        (f"lesson: {lesson}", 10),
        (f"questions: {story.slug}" if story and asks else _activity("talk", shelf.lang), 15),
        (_activity("plan", shelf.lang), 5),
        (_activity("closing", shelf.lang), 5),
    ]
    lines = "".join(f"\n  - {{{item}, minutes: {minutes}}}" for item, minutes in items)
    return sum(minutes for _, minutes in items), lines


def _activity(name: str, lang: Language) -> str:
    return f"activity: {quoted(_ACTIVITIES[name][lang])}"
