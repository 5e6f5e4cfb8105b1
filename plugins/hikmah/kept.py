"""What is kept from build to build: one value a file, good for one state of Hikmah's own code.

What cannot be read, or is of other code, is as if nothing were kept: it can only ever save time.
"""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

_FAULTS = (OSError, pickle.UnpicklingError, EOFError, LookupError, TypeError, ValueError, AttributeError)
"""What a damaged file may raise."""


def kept_in(file: Path, code: str) -> Any:
    """The value in *file*, if the same *code* has put it there; else None."""
    try:
        # Our own file, in a folder that is never committed: whoever can write it can change our code.
        stored = pickle.loads(file.read_bytes())  # noqa: S301
        return stored["value"] if stored["code"] == code else None
    except (*_FAULTS, ImportError):
        return None


def keep(file: Path, code: str, value: object) -> None:
    """Put *value* into *file*, which is replaced whole. A folder that cannot be written is let be."""
    beside = file.with_suffix(".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(pickle.dumps({"code": code, "value": value}, protocol=5))
        beside.replace(file)
    except OSError:
        return
