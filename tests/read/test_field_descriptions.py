"""Every field tells authors what it is for, and its example can be copied as it stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hikmah.names import SourcePath
from hikmah.read.fields import decode
from hikmah.read.front_matter import read_front_matter
from hikmah.read.fronts import LessonFront, PageFront, SessionFront, StoryFront, TermFront
from hikmah.read.nested import NESTED
from hikmah.read.reply_front import ReplyFront
from hikmah.read.shapes import FieldShape, GroupShape, ListShape, shape_of

FRONTS = (StoryFront, LessonFront, SessionFront, PageFront, TermFront, ReplyFront)


def groups(shape: GroupShape) -> Iterator[GroupShape]:
    """The group and all groups in it."""
    yield shape
    for one in shape.fields:
        inner = one.shape.item if isinstance(one.shape, ListShape) else one.shape
        if isinstance(inner, GroupShape):
            yield from groups(inner)


GROUPS = {group.cls: group for cls in FRONTS for group in groups(shape_of(cls))}
FIELDS = [
    pytest.param(group, one, id=f"{cls.__name__}.{one.name}")
    for cls, group in GROUPS.items()
    for one in group.fields
]


@pytest.mark.parametrize(("group", "one"), FIELDS)
def test_the_example_of_a_field_is_sound(group: GroupShape, one: FieldShape) -> None:
    """Written into a file as it stands, the example gives no finding but that others are missing."""
    front = read_front_matter(SourcePath("stories/kado.md"), f"---\n{one.about.example}\n---\n")
    assert front.diagnostics == ()
    assert front.fields is not None
    assert [key.text for key, _ in front.fields.entries] == [one.key]
    found = decode(group.cls, front.fields, SourcePath("stories/kado.md")).diagnostics
    assert {diagnostic.code for diagnostic in found} <= {"HKM013"}
    assert one.key not in {dict(diagnostic.values)["field"] for diagnostic in found}


@pytest.mark.parametrize(("group", "one"), FIELDS)
def test_a_field_is_described_in_both_languages(group: GroupShape, one: FieldShape) -> None:
    """A description is a sentence."""
    assert group.cls in GROUPS
    assert one.about.id.endswith(".")
    assert one.about.en.endswith(".")
    assert one.about.id != one.about.en


def test_no_description_is_left_over() -> None:
    """What is told of nested groups belongs to fields that exist."""
    for cls, told in NESTED.items():
        assert set(told) == {one.name for one in GROUPS[cls].fields}, cls
