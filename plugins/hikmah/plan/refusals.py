"""Why a choice, or a part of it, cannot be printed: told before anything is typeset."""

from __future__ import annotations

from dataclasses import replace

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.names import Place, SourcePath
from hikmah.plan.choice import Choice, ChoiceItem
from hikmah.plan.edition import Edition
from hikmah.plan.orders import orders_of, session_of


def choice_faults(edition: Edition, choice: Choice) -> tuple[Diagnostic, ...]:
    """A finding for each item of which there is nothing to print: it is not there, or asks or plays nothing.

    What names no text in this language or the site's own is told at the item itself.
    """
    return tuple(
        diagnose("HKM074", Place(SourcePath(_named(item))), found=_named(item), kind=choice.kind)
        for item in choice.items
        if not _has_something(edition, choice, item)
    )


def _has_something(edition: Edition, choice: Choice, item: ChoiceItem) -> bool:
    if item.target.kind == "session" and choice.kind in ("pack", "certificate"):
        return session_of(edition, item.target) is not None
    return bool(orders_of(edition, replace(choice, items=(item,))))


def _named(item: ChoiceItem) -> str:
    """As it is written where things are ordered: ``story:kado#kurir``."""
    target = item.target
    return f"{target.kind}:{target.id}" + (f"#{target.passage}" if target.passage else "")
