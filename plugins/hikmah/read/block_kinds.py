"""The kinds of ``///`` blocks: what each is called, what it takes and where it may stand."""

from __future__ import annotations

from typing import Literal

from hikmah.language import Said

BlockKind = Literal["passage", "question", "answer", "trainer", "role-play", "key-point", "note", "unknown"]

OPTIONS: dict[str, tuple[str, ...]] = {
    "passage": ("id",),
    "question": ("id", "lines", "minutes", "passages"),
    "answer": (),
    "trainer": (),
    "role-play": ("id", "minutes"),
    "key-point": ("id",),
}
"""The blocks an author can write and the options of each."""
PARENTS: dict[str, tuple[str | None, ...]] = {
    "passage": (None,),
    "question": (None,),
    "answer": ("question",),
    "trainer": (None, "passage", "question", "role-play", "key-point"),
    "role-play": (None,),
    "key-point": (None, "passage"),
}
"""Where a block may stand; None is the text itself."""
TRAINER_ONLY = frozenset({"answer", "trainer"})


def where_to_put(parents: tuple[str | None, ...]) -> Said:
    """The places where a block may stand, in words."""
    inside = [f"“/// {name}”" for name in parents if name]
    id_places = [f"di dalam {name}" for name in inside] + ["di luar blok lain"] * (None in parents)
    en_places = [f"inside {name}" for name in inside] + ["outside other blocks"] * (None in parents)
    return Said(" atau ".join(id_places), " or ".join(en_places))
