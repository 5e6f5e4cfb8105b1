"""The lock file on the disk. A build only ever reads it."""

from __future__ import annotations

from pathlib import Path

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.lock import LOCK, Lock, parse_lock
from hikmah.names import Place


def load_lock(content: Path) -> tuple[Lock | None, tuple[Diagnostic, ...]]:
    """The lock of a content folder, or None where there is none; with all that is wrong with it."""
    try:
        text = (content / LOCK).read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None, ()
    except (OSError, UnicodeDecodeError) as problem:
        return Lock(), (diagnose("HKM090", Place(LOCK), found=str(problem)),)
    return parse_lock(text)
