"""A text for the print desk: a script that hands it over, since browsers fetch nothing else from a folder."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields

from hikmah.plan.desk_views import DeskText


def render_desk_text(view: DeskText) -> bytes:
    """One call with one value, which is JSON; what is empty is left out."""
    value = {"kind": view.kind, **_plain(view)}
    return f"desk.take({json.dumps(value, ensure_ascii=False, separators=(',', ':'))});\n".encode()


def _plain(view: object) -> dict[str, object]:
    values = ((field.name, getattr(view, field.name)) for field in fields(view))  # type: ignore[arg-type]
    return {name: _value(value) for name, value in values if value not in (None, "", ())}


def _value(value: object) -> object:
    match value:
        case bool() | int() | str():
            return value
        case dt.date():
            return value.isoformat()
        case tuple():
            return [_value(item) for item in value]
        case _:
            return _plain(value)
