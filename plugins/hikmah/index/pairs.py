"""Two lessons together: the stories that carry both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from hikmah.index.knowledge_base import Pair
from hikmah.model import Lesson, Story
from hikmah.names import LessonId


def pairs_of(lessons: Sequence[Lesson], reading: Mapping[LessonId, tuple[Story, ...]]) -> tuple[Pair, ...]:
    """Every two lessons that share a story, both in the lessons' order; stories as the first is read."""
    order = {lesson.id: number for number, lesson in enumerate(lessons)}
    found: defaultdict[tuple[LessonId, LessonId], list[Story]] = defaultdict(list)
    for lesson in lessons:
        for story in reading[lesson.id]:
            carried = sorted({name for name in story.lessons if name in order}, key=order.__getitem__)
            for one, other in combinations(carried, 2):
                if one == lesson.id:
                    found[one, other].append(story)
    return tuple(
        Pair(one=one, other=other, stories=tuple(found[one, other]))
        for one, other in sorted(found, key=lambda pair: (order[pair[0]], order[pair[1]]))
    )
