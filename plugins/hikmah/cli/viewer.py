"""Show a file with the program that the system has for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from hikmah.cli.paper_words import say
from hikmah.names import Language


def show(file: Path, lang: Language) -> None:
    """Open *file* and do not wait; without a program for it, say so."""
    if sys.platform == "win32":
        os.startfile(file.resolve())  # noqa: S606 (the file that was just made)
        return
    opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if opener is None:
        sys.stderr.write(say(lang, "no-viewer") + "\n")
        return
    subprocess.Popen(  # noqa: S603 (the system's own opener, and the file that was just made)
        [opener, str(file.resolve())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
