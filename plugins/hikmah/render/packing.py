"""Text compressed as a server sends it, so that no server has to do it again for each reader."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from importlib.util import find_spec

from hikmah.plan.output import Output
from hikmah.plan.packing import is_text


def has_brotli() -> bool:
    """Whether Brotli is installed."""
    return find_spec("brotli") is not None


def packed(output: Output, made: bytes | Mapping[str, bytes]) -> bytes | Mapping[str, bytes]:
    """The same, and each text file in it again for each ending that *output* asks for."""
    if not output.packed:
        return made
    files = made if isinstance(made, Mapping) else {"": made}
    found = dict(files)
    for name, data in files.items():
        if is_text(output.save_as + name):
            found |= {name + ending: _pack(data, ending) for ending in output.packed}
    return found


def _pack(data: bytes, ending: str) -> bytes:
    """Same bytes in, same bytes out: no time stands in them."""
    if ending == ".gz":
        return gzip.compress(data, 9, mtime=0)
    import brotli

    compressed: bytes = brotli.compress(data, mode=brotli.MODE_TEXT, quality=11)
    return compressed
