"""The record of what translations were made from, off the disk."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.index.translations import RECORD, Record, parse_record
from hikmah.names import Place
from hikmah.read.decode import decode_text


def load_record(content: Path) -> tuple[Record, tuple[Diagnostic, ...]]:
    """The record in the *content* folder; where there is none, an empty one."""
    try:
        data = (content / RECORD).read_bytes()
    except FileNotFoundError:
        return MappingProxyType({}), ()
    except OSError as fault:
        return MappingProxyType({}), (diagnose("HKM123", Place(RECORD), found=str(fault.strerror)),)
    text, found = decode_text(RECORD, data)
    if text is None:
        return MappingProxyType({}), found
    record, faults = parse_record(text)
    return record, (*found, *faults)
