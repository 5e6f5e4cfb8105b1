"""Python's search for garbage, put off while there can be none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Thousands of new frozen values are no garbage: to look for some takes a fifth of the time they take.

    Nor will they be later. They go as soon as nothing refers to them, for nothing in them leads back to
    itself; so no later search looks through them either.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.enable()
