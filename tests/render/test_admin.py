"""What the web editor is told: all that the reader takes, in a form that the editor's own schema allows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator
from tests.site.editor import fetched

from hikmah.editor_settings import editor_faults
from hikmah.names import Language, LessonId
from hikmah.plan.admin import AdminConfigView, AdminLesson, AdminPageView
from hikmah.read.schema import KINDS
from hikmah.read.shapes import ChoiceShape, FieldShape, GroupShape, ListShape, Shape, TextShape, shape_of
from hikmah.render.admin.config import config, render_config
from hikmah.render.admin.labels import CHOICES, FIELDS
from hikmah.render.admin.page import policy, render_page
from hikmah.render.admin.program import SCHEMA


def a_view(**said: Any) -> AdminConfigView:
    """A site with two lessons."""
    given: dict[str, Any] = {
        "name": "Situs",
        "lang": "id",
        "content": "content",
        "host": "",
        "repository": "",
        "site": "",
        "replies": True,
        "lessons": (
            AdminLesson(id=LessonId("process"), title="Proses"),
            AdminLesson(id=LessonId("patience"), title="Kesabaran"),
        ),
    }
    return AdminConfigView(**{**given, **said})


def fields_for(kind: str, view: AdminConfigView) -> list[dict[str, Any]]:
    """The fields that the editor has for a kind of file."""
    found = next(one for one in config(view)["collections"] if one["name"] == kind)
    inside = found["files"][0]["fields"][0] if "files" in found else found
    return [field for field in inside["fields"] if field["name"] != "body"]


def pairs(shape: GroupShape, fields: list[dict[str, Any]]) -> Iterator[tuple[FieldShape, dict[str, Any]]]:
    """Each field of the reader with that of the editor, also inside groups."""
    named = {field["name"]: field for field in fields}
    assert named.keys() == {one.key for one in shape.fields}
    for one in shape.fields:
        yield one, named[one.key]
        inner: Shape = one.shape.item if isinstance(one.shape, ListShape) else one.shape
        if isinstance(inner, GroupShape):
            yield from pairs(inner, named[one.key]["fields"])


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_field_can_be_filled_in(kind: str) -> None:
    """None is missing, none is added; what must be there is asked for; closed lists are the reader's."""
    for one, field in pairs(shape_of(KINDS[kind]), fields_for(kind, a_view())):
        assert field["required"] == one.required, one.key
        assert field["hint"] == one.about.id
        if isinstance(one.shape, ChoiceShape):
            assert [option["value"] for option in field["options"]] == list(one.shape.words)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_name_is_chosen_or_kept_in_form(kind: str) -> None:
    """A lesson or a story is picked from those there are; any other name has its pattern."""
    for one, field in pairs(shape_of(KINDS[kind]), fields_for(kind, a_view())):
        shape = one.shape.item if isinstance(one.shape, ListShape) else one.shape
        if isinstance(shape, TextShape) and shape.form != "text":
            assert field["widget"] in ("select", "relation") or "pattern" in field, one.key


def test_lessons_are_those_of_the_site() -> None:
    """By their titles; what is written is the id."""
    lessons = next(field for field in fields_for("story", a_view()) if field["name"] == "lessons")
    assert lessons["options"] == [
        {"label": "Proses", "value": "process"},
        {"label": "Kesabaran", "value": "patience"},
    ]
    assert (lessons["multiple"], lessons["min"]) == (True, 1)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    "host",
    [
        pytest.param({}, id="folder"),
        pytest.param(
            {"host": "github", "repository": "team/site", "site": "https://example.org/"}, id="github"
        ),
        pytest.param({"host": "gitlab", "repository": "team/group/site"}, id="gitlab"),
        pytest.param({"lessons": (), "replies": False}, id="empty"),
    ],
)
def test_the_editor_takes_its_configuration(lang: Language, host: dict[str, Any]) -> None:
    """It keeps to the schema that the editor's makers ship with it."""
    schema = json.loads((fetched() / SCHEMA).read_text(encoding="utf-8"))
    told = json.loads(render_config(a_view(lang=lang, **host)))
    assert [error.message for error in Draft7Validator(schema).iter_errors(told)] == []


def test_a_host_is_named_in_the_configuration() -> None:
    """With its repository; nobody signs in through a third party."""
    assert config(a_view(host="gitlab", repository="team/site"))["backend"] == {
        "name": "gitlab",
        "repo": "team/site",
        "auth_methods": ["token"],
    }


def test_every_name_is_needed() -> None:
    """No field or choice has a name that nothing asks for."""
    asked = {one.key for kind in KINDS for one, _ in pairs(shape_of(KINDS[kind]), fields_for(kind, a_view()))}
    assert FIELDS.keys() == asked | {"body"}
    shapes = [
        one.shape for kind in KINDS for one, _ in pairs(shape_of(KINDS[kind]), fields_for(kind, a_view()))
    ]
    words = {word for shape in shapes if isinstance(shape, ChoiceShape) for word in shape.words}
    assert CHOICES.keys() <= words


def test_the_page_loads_nothing_from_elsewhere() -> None:
    """Without a host no other server is allowed; scripts in the page are not allowed at all."""
    assert "https" not in policy("")
    assert "'unsafe-eval'" not in policy("github")
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy("github")
    assert "https://api.github.com" in policy("github")
    page = render_page(AdminPageView(name="Satu & <dua>", lang="en", host=""))
    assert b'<meta name="robots" content="noindex, nofollow">' in page
    assert b"Satu &amp; &lt;dua&gt;" in page
    assert b"<script>" not in page


@pytest.mark.parametrize(
    "said", ["github", "github:", "github:site", "bitbucket:a/b", "https://a/b", "github:a b/c"]
)
def test_a_host_that_cannot_be_is_refused(said: str) -> None:
    """The message says what it should be like."""
    (fault,) = editor_faults({"HIKMAH_ADMIN_BACKEND": said})
    assert "github:team/site" in fault.en
    assert "gitlab:grup/situs" in fault.id


@pytest.mark.parametrize("said", ["", "github:team/site", "gitlab:team/group/site.name"])
def test_a_host_that_can_be_is_taken(said: str) -> None:
    """Nothing is said against it."""
    assert editor_faults({"HIKMAH_ADMIN_BACKEND": said}) == []
