"""The loss report: every thing that was found, where it went, and what was left out and why."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import get_args

from hikmah.importing.arrange import Arranged
from hikmah.importing.entries import COUNTED, Fate, Kind, Note, Refusal
from hikmah.importing.words import FATES, KINDS, WHY
from hikmah.names import Language

MANY = 12
"""So many things of one kind and reason are told by name on the screen; the file tells all."""
_SAY: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "found": ("{counted} hal di dalamnya = {parts}", "{counted} things in it = {parts}"),
        "refused": ("ditolak: {why}", "refused: {why}"),
        "unused": (
            "isian yang tidak dipakai (alamat dan IP penanggap memang ditinggal): {fields}",
            "fields that are not used (addresses and IPs of repliers on purpose): {fields}",
        ),
        "more": (
            "… dan {count} lagi (semuanya ada di berkas --report)",
            "… and {count} more (all of them in the file of --report)",
        ),
        "title": ("Laporan pemindahan", "Report of the import"),
        "uneven": (
            "HITUNGAN TIDAK COCOK: {counted} ditemukan, {told} dilaporkan",
            "COUNTS DIFFER: {counted} found, {told} told",
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Account:
    """One source by its name, and what came of it."""

    source: str
    result: Arranged | Refusal

    @property
    def notes(self) -> tuple[Note, ...]:
        """What became of each thing; nothing where the source was refused."""
        return self.result.notes if isinstance(self.result, Arranged) else ()


def tallies(notes: Sequence[Note]) -> dict[Kind, dict[Fate, int]]:
    """How many things of each kind went each way."""
    counts = Counter((note.kind, note.fate) for note in notes)
    return {
        kind: {fate: counts[kind, fate] for fate in get_args(Fate) if counts[kind, fate]}
        for kind in get_args(Kind)
        if any(counts[kind, fate] for fate in get_args(Fate))
    }


def is_even(result: Arranged) -> bool:
    """Whether as many things are accounted for as were found."""
    return result.counted == sum(note.kind in COUNTED for note in result.notes)


def account_text(accounts: Sequence[Account], lang: Language) -> str:
    """For the screen: the counts, then what did not come along as it was, by kind and reason."""
    return "".join(line + "\n" for account in accounts for line in _lines(account, lang))


def _lines(account: Account, lang: Language) -> Iterator[str]:
    result = account.result
    if isinstance(result, Refusal):
        yield f"{account.source}: {_say('refused', lang, why=_why(result.why, result.detail, lang))}"
        return
    yield f"{account.source} ({result.form})"
    yield "  " + _summed(result, lang)
    for kind, fates in tallies(result.notes).items():
        told = ", ".join(f"{count} {_one(FATES[fate], lang)}" for fate, count in fates.items())
        yield f"  {_one(KINDS[kind], lang)}: {told}"
        yield from _reasons([note for note in result.notes if note.kind == kind], lang)
    if result.unused:
        rows = ", ".join(f"{name} × {count}" for name, count in result.unused)
        yield "  " + _say("unused", lang, fields=rows)


def _summed(result: Arranged, lang: Language) -> str:
    counted = [note for note in result.notes if note.kind in COUNTED]
    counts = Counter(note.fate for note in counted)
    parts = (
        " + ".join(f"{counts[fate]} {_one(FATES[fate], lang)}" for fate in get_args(Fate) if counts[fate])
        or "0"
    )
    line = _say("found", lang, counted=result.counted, parts=parts)
    if not is_even(result):
        line += "\n  " + _say("uneven", lang, counted=result.counted, told=len(counted))
    return line


def _reasons(notes: Sequence[Note], lang: Language) -> Iterator[str]:
    """What needs a word, put together by reason."""
    groups: dict[tuple[str, str], list[Note]] = {}
    for note in notes:
        if note.why or note.fate in ("made", "changed"):
            groups.setdefault((note.fate, note.why), []).append(note)
    for (fate, why), group in groups.items():
        reason = f": {_why(why, '', lang)}" if why else ""
        yield f"    {_one(FATES[fate], lang)}{reason} ({len(group)})"
        for note in group[:MANY]:
            place = note.detail if note.fate in ("made", "changed") and note.detail else note.where
            detail = f" [{note.detail}]" if note.detail and note.detail != place else ""
            yield f"      {note.name or '–'}{detail}" + (f" → {place}" if place else "")
        if len(group) > MANY:
            yield "      " + _say("more", lang, count=len(group) - MANY)


def account_markdown(accounts: Sequence[Account], lang: Language) -> str:
    """For keeping: a table of everything, source by source."""
    lines = [f"# {_say('title', lang)}", ""]
    for account in accounts:
        lines += [f"## {_cell(account.source)}", ""]
        if isinstance(account.result, Refusal):
            lines += [_say("refused", lang, why=_why(account.result.why, account.result.detail, lang)), ""]
            continue
        lines += [_summed(account.result, lang), "", "| | | | | |", "|---|---|---|---|---|"]
        for note in account.notes:
            cells = (
                _one(KINDS[note.kind], lang),
                note.name,
                _one(FATES[note.fate], lang),
                _reason(note, lang),
                note.where,
            )
            lines.append("| " + " | ".join(_cell(cell) for cell in cells) + " |")
        if account.result.unused:
            rows = ", ".join(f"{name} × {count}" for name, count in account.result.unused)
            lines += ["", _say("unused", lang, fields=rows)]
        lines.append("")
    return "\n".join(lines)


def account_json(accounts: Sequence[Account], lang: Language) -> str:
    """For programs: everything, with the reasons' names and in words."""
    return json.dumps([_object(account, lang) for account in accounts], ensure_ascii=False, indent=2) + "\n"


def _object(account: Account, lang: Language) -> dict[str, object]:
    result = account.result
    if isinstance(result, Refusal):
        said = _why(result.why, result.detail, lang)
        return {"source": account.source, "refused": result.why, "message": said}
    return {
        "source": account.source,
        "form": result.form,
        "counted": result.counted,
        "even": is_even(result),
        "totals": tallies(result.notes),
        "unused": dict(result.unused),
        "things": [
            {**{one.name: getattr(note, one.name) for one in fields(note)}, "message": _reason(note, lang)}
            for note in result.notes
        ],
    }


def _reason(note: Note, lang: Language) -> str:
    if not note.why:
        return note.detail
    return _why(note.why, note.detail, lang)


def _why(why: str, detail: str, lang: Language) -> str:
    return _one(WHY[why], lang) + (f" ({detail})" if detail else "")


def _one(pair: tuple[str, str], lang: Language) -> str:
    return pair[0] if lang == "id" else pair[1]


def _say(key: str, lang: Language, **values: object) -> str:
    return _one(_SAY[key], lang).format_map(values)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")
