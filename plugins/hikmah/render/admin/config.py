"""The editor's configuration: which folders it opens, what it asks for in each, how it writes files."""

from __future__ import annotations

import json
from typing import Any

from hikmah.names import Language
from hikmah.plan.admin import AdminConfigView
from hikmah.read.schema import KINDS
from hikmah.read.shapes import shape_of
from hikmah.render.admin.fields import NAME, Asking, Field, fields_of
from hikmah.render.admin.labels import BAD_NAME, COLLECTIONS, FIELDS, WRITING_BODY

FOLDERS = {"story": "stories", "lesson": "lessons", "session": "sessions", "page": "pages"}
GLOSSARY = "glossary.yaml"
PLACEHOLDER = "hikmah/hikmah"
"""Sveltia wants the name of a repository also where there is none; `start.js` hides what leads to it."""

MOST = 20_000_000
"""Bytes of a picture: a photograph as a telephone takes it."""


def render_config(view: AdminConfigView) -> bytes:
    """The configuration as JSON."""
    return (json.dumps(config(view), ensure_ascii=False, indent=1) + "\n").encode()


def config(view: AdminConfigView) -> dict[str, Any]:
    """What Sveltia CMS is told."""
    told: dict[str, Any] = {
        "backend": {
            "name": view.host or "github",
            "repo": view.repository or PLACEHOLDER,
            "auth_methods": ["token"],
        },
        "app_title": view.name,
        "logo": {"src": "../theme/icon.svg", "show_in_header": True},
        "media_folder": f"{view.content}/images",
        "public_folder": "/images",
        "media_libraries": {
            "default": {"config": {"slugify_filename": True, "max_file_size": MOST}},
            "stock_assets": {"providers": []},
        },
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True, "timezone": "local"},
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": [*(_folder(kind, view) for kind in FOLDERS), *_replies(view), _glossary(view)],
    }
    return {**told, "site_url": view.site, "display_url": view.site} if view.site else told


def _named(kind: str, lang: Language) -> dict[str, Any]:
    plural, one = COLLECTIONS[kind]
    return {"name": kind, "label": plural.text(lang), "label_singular": one.text(lang)}


def _asking(kind: str, view: AdminConfigView) -> Asking:
    return Asking(lang=view.lang, kind=kind, lessons=view.lessons)


def _folder(kind: str, view: AdminConfigView) -> dict[str, Any]:
    fields = fields_of(shape_of(KINDS[kind]), _asking(kind, view))
    return {
        **_named(kind, view.lang),
        "folder": f"{view.content}/{FOLDERS[kind]}",
        "format": f"hikmah-{kind}",
        "identifier_field": "title",
        "slug": {
            "template": "{{title}}",
            "editable": ["create"],
            "pattern": [rf"^{NAME}(\.en|\.id)?$", BAD_NAME.text(view.lang)],
        },
        "aliases_field": False,
        "thumbnail": False,
        "fields": _with_body(fields, view.lang),
    }


def _with_body(fields: list[Field], lang: Language) -> list[Field]:
    """The text follows what must be filled in; all else may be looked for further down."""
    must = [one for one in fields if one["required"]]
    return [*must, _body(lang), *(one for one in fields if not one["required"])]


def _replies(view: AdminConfigView) -> list[dict[str, Any]]:
    """A reply lies in the folder of the story that it answers."""
    if not view.replies:
        return []
    fields = fields_of(shape_of(KINDS["reply"]), _asking("reply", view))
    return [
        {
            **_named("reply", view.lang),
            "folder": f"{view.content}/replies",
            "format": "hikmah-reply",
            "identifier_field": "name",
            "slug": "{{name}}-{{fields.date}}",
            "nested": {"depth": 2, "subfolders": False},
            "meta": {"path": {"widget": "string"}},
            "aliases_field": False,
            "thumbnail": False,
            "fields": _with_body(fields, view.lang),
        }
    ]


def _glossary(view: AdminConfigView) -> dict[str, Any]:
    named = _named("glossary", view.lang)
    terms = {
        "name": "terms",
        "label": named["label"],
        "label_singular": named["label_singular"],
        "widget": "list",
        "required": False,
        "collapsed": True,
        "summary": "{{name.id}}",
        "fields": fields_of(shape_of(KINDS["glossary"]), _asking("glossary", view)),
    }
    file = {
        "name": "terms",
        "label": named["label"],
        "file": f"{view.content}/{GLOSSARY}",
        "format": "hikmah-glossary",
        "fields": [terms],
    }
    return {"name": "glossary", "label": named["label"], "files": [file]}


def _body(lang: Language) -> dict[str, Any]:
    """The text as it stands: a rich editor would write our blocks in words of its own."""
    return {
        "name": "body",
        "label": FIELDS["body"].text(lang),
        "hint": WRITING_BODY.text(lang),
        "widget": "richtext",
        "modes": ["raw"],
        "buttons": [],
        "editor_components": [],
        "required": False,
    }
