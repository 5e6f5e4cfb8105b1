"""What authors are shown for broken files, word for word; the files are named for what they show."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest

from hikmah.diagnostics import Diagnostic, to_json, to_text
from hikmah.names import Language
from hikmah.read.documents import read_document
from hikmah.read.files import GLOSSARY, find_sources, load
from hikmah.read.glossary import read_glossary

HERE = Path(__file__).parent
BROKEN = HERE / "broken"
LANGUAGES: tuple[Language, ...] = get_args(Language)


def findings() -> Iterator[Diagnostic]:
    """All that is wrong with the folder of broken files."""
    found = find_sources(BROKEN)
    yield from found.refusals
    for source in found.sources:
        data, unread = load(source)
        yield from unread
        assert data is not None
        if source.path == GLOSSARY:
            yield from read_glossary(source.path, data).diagnostics
        else:
            yield from read_document(source.path, data).diagnostics


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_report_reads_as_stored(lang: Language, golden: Callable[[Path, str], None]) -> None:
    """Every sentence an author may meet is kept under review."""
    golden(HERE / f"broken.expected.{lang}.txt", to_text(findings(), lang, "broken"))


def test_every_broken_file_is_in_the_report() -> None:
    """None of the fixtures has been mended by accident."""
    files = {str(file.relative_to(BROKEN).as_posix()) for file in BROKEN.rglob("*") if file.is_file()}
    assert {found.place.source for found in findings()} == files


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_is_filled_in(lang: Language) -> None:
    """No sentence asks for a value that its finding does not give, and none names an error as such."""
    for row in json.loads(to_json(findings(), lang)):
        assert "{}" not in row["message"]
        assert "error" not in f"{row['message']} {row['remedy']}".lower()
