"""Two lessons together: the stories that carry both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from hikmah.index.knowledge_base import Pair
from hikmah.model import Lesson, Story
from hikmah.names import LessonId


def pairs_of(lessons: Sequence[Lesson], reading: Mapping[LessonId, tuple[Story, ...]]) -> tuple[Pair, ...]:
    """Every two lessons that share a story, both in the lessons' order; stories as the first is read."""
    order = {lesson.id: number for number, lesson in enumerate(lessons)}
    found: defaultdict[tuple[LessonId, LessonId], list[Story]] = defaultdict(list)
    for lesson in lessons:
        own = order[lesson.id]
        for story in reading[lesson.id]:
            for other in {*story.lessons}:
                if order.get(other, -1) > own:
                    found[lesson.id, other].append(story)
    return tuple(
        Pair(one=one, other=other, stories=tuple(found[one, other]))
        for one, other in sorted(found, key=lambda pair: (order[pair[0]], order[pair[1]]))
    )
