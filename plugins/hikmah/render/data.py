"""The knowledge base as JSON."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields

from hikmah.plan.data_views import DataView


def render_data(view: DataView) -> bytes:
    """``hikmah.json``: names in the order of the view, a value a line, so that two can be compared."""
    plain = _plain(view)
    assert isinstance(plain, dict)
    whole = {"$schema": plain.pop("schema"), **plain}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"


def _plain(value: object) -> object:
    """*value* as JSON has it. Views hold nothing else than these."""
    match value:
        case None | bool() | int() | str():
            return value
        case dt.date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case _:
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}  # type: ignore[arg-type]
