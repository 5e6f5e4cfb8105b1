"""The digest of a frozen value: equal values have equal digests, in any process and any order of making."""

from __future__ import annotations

import io
import pickle
from hashlib import blake2b


def fingerprint(*values: object) -> str:
    """A 32-digit digest of *values*, which must be trees of dataclasses, tuples, texts, numbers, dates.

    Pickled without its memo: with it, two equal texts would be written differently from one text used
    twice, and a page would change with nothing in it changed.
    """
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True
    pickler.dump(values)
    return blake2b(buffer.getvalue(), digest_size=16).hexdigest()
