"""What a template's output depends on besides its views, told without loading the template engine."""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path

from hikmah.names import Language
from hikmah.render.catalogue import catalogue

REFERENCE = re.compile(r"""\{%[-+]?\s*(?:extends|include|import|from)\s+(?:"([^"]+)"|'([^']+)'|(\S+))""")


def references(source: str) -> tuple[str, ...]:
    """The templates that *source* extends, includes or imports, in order.

    A name that is worked out while rendering is refused: a closure could not hold it.
    """
    found = []
    for double, single, computed in REFERENCE.findall(source):
        if computed:
            raise ValueError(f"a template names another one by an expression: {computed}")
        found.append(double or single)
    return tuple(found)


def closure_digest(theme: Path, lang: Language, template: str) -> str:
    """A digest of *template*, of all it leads to, and of the words in *lang*; nothing is rendered.

    The build asks for it even when no page changed, so it must not cost the import of Jinja.
    """
    found: dict[str, bytes] = {}
    waiting = [template]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = (theme / "templates" / name).read_bytes()
            waiting += references(found[name].decode())
    digest = blake2b(digest_size=16)
    for part in (
        *(part for item in sorted(found.items()) for part in (item[0].encode(), item[1])),
        catalogue(theme, lang).read_bytes(),
    ):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
