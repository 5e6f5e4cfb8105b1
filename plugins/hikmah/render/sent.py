"""Scripts and single style sheets of the theme as they are sent: without indentation and comments between."""

from __future__ import annotations

import re
from pathlib import Path

from hikmah.render.css import compact

_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/\n", re.DOTALL | re.MULTILINE)


def sent(file: Path) -> bytes:
    """What browsers get of one of the theme's own files; a script's lines end where they were written to."""
    if file.suffix == ".css":
        return compact(file).encode()
    if file.suffix != ".js":
        return file.read_bytes()
    bare = _COMMENT.sub("", file.read_text(encoding="utf-8"))
    lines = (line.strip() for line in bare.splitlines())
    return "".join(f"{line}\n" for line in lines if line).encode()
