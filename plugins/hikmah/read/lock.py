"""The lock file on the disk. A build only ever reads it."""

from __future__ import annotations

from errno import EINVAL
from pathlib import Path

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.lock import LOCK, Lock, parse_lock
from hikmah.names import Place


def load_lock(content: Path) -> tuple[Lock | None, tuple[Diagnostic, ...]]:
    """The lock of a content folder, or None where there is none; with all that is wrong with it."""
    try:
        file = content / LOCK
        if file.exists() and not file.is_file():
            raise OSError(EINVAL, "this is not a file", str(LOCK))  # a pipe would be waited for without end
        text = file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None, ()
    except (OSError, UnicodeDecodeError) as problem:
        return Lock(), (diagnose("HKM090", Place(LOCK), found=str(problem)),)
    return parse_lock(text)
