"""One page of every type of a built site: the fullest, as the type's faults show there first."""

from __future__ import annotations

import re
from pathlib import Path

KIND = re.compile(r'<body class="page page--([\w-]+)')


def page_types(output: Path, within: str = "") -> dict[str, str]:
    """The address of the largest page of each type, below the folder *within*; English is apart.

    A page that only sends on is none: nobody stays there.
    """
    largest: dict[str, tuple[int, str]] = {}
    for file in sorted((output / within).rglob("*.html")):
        path = file.relative_to(output).as_posix()
        text = file.read_text(encoding="utf-8")
        found = KIND.search(text)
        if found and found[1] != "redirect" and path.startswith("en/") == within.startswith("en"):
            address = "/" + path.removesuffix("index.html")
            largest[found[1]] = max(largest.get(found[1], (0, "")), (len(text), address))
    return {kind: address for kind, (_, address) in sorted(largest.items())}
