"""What ``hikmah anchors`` does: the one place that writes the lock file."""

from __future__ import annotations

import sys

from hikmah import road
from hikmah.cli.anchor_table import anchor_table, nothing_recorded
from hikmah.diagnostics import to_text
from hikmah.index.lock import LOCK, lock_text
from hikmah.names import Language
from hikmah.settings import Settings
from hikmah.whole_file import write_whole


def record_anchors(settings: Settings, lang: Language, *, write: bool) -> int:
    """Tell what is not recorded yet and, with *write*, record it; gives the exit code.

    Refused while a source cannot be read: what is in it would be taken for lost.
    """
    recorded = road.record_names(settings)
    if road.has_errors(recorded.diagnostics, fatal_warnings=False):
        sys.stderr.write(to_text(recorded.diagnostics, lang, settings.content.name) + nothing_recorded(lang))
        return 1
    file = settings.content / LOCK
    text = lock_text(recorded.lock)
    current = file.is_file() and file.read_text(encoding="utf-8") == text
    if write and not current:
        write_whole(file, text.encode())
    sys.stdout.write(anchor_table(recorded, lang, current=current, written=write))
    return int(not write and not current)
