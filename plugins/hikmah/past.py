"""What the road takes over from the last time it was gone."""

from __future__ import annotations

from dataclasses import dataclass

from hikmah.code import code_digest
from hikmah.index.memory import Memory
from hikmah.kept import kept_in
from hikmah.plan.output import Plans, SitePlan
from hikmah.read.cache import ReadCache
from hikmah.settings import Settings


@dataclass(slots=True)
class Past:
    """What a build takes over from those before it. It saves time and changes nothing.

    It lies in the cache folder; a process that stays keeps it at hand and passes it on from build to build.
    """

    code: str
    cache: ReadCache
    index: Memory | None
    stored: Memory | None
    """The memory in the cache folder: it is not written again for a few edits."""
    plans: Plans
    plan: SitePlan | None = None
    """The last one of this process: what has been worked out of it since is taken over too."""


def recall(settings: Settings) -> Past:
    """What lies in the cache folder."""
    code = code_digest(settings.cache)
    cache = ReadCache.load(settings.cache / "readings", code)
    plans = kept_in(settings.cache / "plan", code) or {}
    memory = kept_in(settings.cache / "index", code)
    return Past(code, cache, memory, memory, plans)
