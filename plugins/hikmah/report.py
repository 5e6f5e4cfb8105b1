"""What a build says when it is done: the ledger, and what it did to the output folder."""

from __future__ import annotations

from hikmah.diagnostics import Diagnostic
from hikmah.names import Language
from hikmah.plan.output import Ledger
from hikmah.write.tree import WriteReport


def ledger_text(ledger: Ledger, report: WriteReport, lang: Language) -> str:
    """The account of a build that went through, with the names of the drafts and refusals."""
    say = _id if lang == "id" else _en
    lines = [say(ledger, report)]
    names = {"id": ("draf tidak diterbitkan", "tidak dibaca"), "en": ("draft left out", "not read")}[lang]
    lines.extend(f"  {names[0]}: {source}" for source in ledger.drafts)
    lines.extend(f"  {names[1]}: {source}" for source in ledger.refusals)
    if ledger.left_out:
        lines.append(_left_out(len(ledger.left_out), lang))
    return "".join(line + "\n" for line in lines)


def unchanged_text(ledger: Ledger, lang: Language) -> str:
    """The same account when a build finds nothing to write."""
    return ledger_text(ledger, WriteReport(written=(), kept=ledger.outputs, removed=()), lang)


def _left_out(count: int, lang: Language) -> str:
    if lang == "id":
        return f"  {count} tanggapan tidak ikut, karena HIKMAH_REPLIES tidak dinyalakan"
    return f"  replies left out, because HIKMAH_REPLIES is off: {count}"


def _id(ledger: Ledger, report: WriteReport) -> str:
    also = f" + {len(ledger.left_out)} tidak ikut" if ledger.left_out else ""
    return (
        f"{ledger.sources} sumber dibaca = {ledger.planned} terbit + {len(ledger.drafts)} draf "
        f"+ {len(ledger.refusals)} ditolak{also}; {ledger.outputs} keluaran: {len(report.written)} ditulis, "
        f"{report.kept} tetap, {len(report.removed)} dihapus."
    )


def _en(ledger: Ledger, report: WriteReport) -> str:
    also = f" + {len(ledger.left_out)} left out" if ledger.left_out else ""
    return (
        f"{ledger.sources} sources read = {ledger.planned} published + {len(ledger.drafts)} drafts "
        f"+ {len(ledger.refusals)} refused{also}; {ledger.outputs} outputs: {len(report.written)} written, "
        f"{report.kept} kept, {len(report.removed)} removed."
    )


def summary_text(diagnostics: tuple[Diagnostic, ...], lang: Language) -> str:
    """How many findings there are, by gravity."""
    errors = sum(1 for found in diagnostics if found.severity == "error")
    warnings = sum(1 for found in diagnostics if found.severity == "warning")
    hints = len(diagnostics) - errors - warnings
    if lang == "id":
        return f"{errors} hal harus diperbaiki, {warnings} peringatan{f', {hints} saran' if hints else ''}.\n"
    return f"{errors} to be mended, {warnings} warnings{f', {hints} hints' if hints else ''}.\n"


def nothing_written(lang: Language) -> str:
    """What is said when a build stops before writing."""
    if lang == "id":
        return "Tidak ada yang ditulis; situs yang lama tetap utuh.\n"
    return "Nothing was written; the old site is untouched.\n"
