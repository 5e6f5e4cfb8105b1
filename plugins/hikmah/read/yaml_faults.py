"""What YAML's parser complains of, in words that help someone who never learnt YAML."""

from __future__ import annotations

import re
from typing import Any

import yaml

from hikmah.language import Said

ANCHOR = Said(
    "nilai yang diawali “&” atau “*” harus diapit tanda kutip",
    "a value that starts with “&” or “*” needs quotation marks around it",
)
TAG = Said(
    "nilai yang diawali “!” harus diapit tanda kutip",
    "a value that starts with “!” needs quotation marks around it",
)
ODD_KEY = Said("nama isian harus berupa satu kata biasa", "the name of a field must be a plain word")
TOO_DEEP = Said("isiannya bertumpuk terlalu dalam", "the fields are nested too deeply")
TOO_LONG = Said("kepala berkas lebih dari 64 kB", "the front matter is longer than 64 kB")
SECOND_DOCUMENT = Said(
    "baris “---” atau “...” tidak boleh ada di tengah isian",
    "a line “---” or “...” may not stand among the fields",
)
NOT_FIELDS = Said(
    "isinya harus berbentuk “nama: nilai”, satu isian sebaris",
    "it must be written as “name: value”, one field a line",
)
_OPEN_QUOTE = Said("tanda kutip ini belum ditutup", "this quotation mark is not closed")
_OPEN_BRACKET = Said(
    "kurung ini belum ditutup, atau di dalamnya ada koma atau tanda kutip yang kurang",
    "this bracket is not closed, or a comma or quotation mark is missing inside it",
)
_IN_BRACKETS = Said(
    "di dalam kurung, pisahkan isian dengan koma dan apit nilai yang memuat titik dua dengan tanda kutip",
    "inside brackets, part the fields with commas and quote a value that holds a colon",
)
_COLON = Said(
    "titik dua di tempat tak terduga; nilai yang memuat “: ” harus diapit tanda kutip",
    "an unexpected colon; a value that holds “: ” needs quotation marks around it",
)
_CURLY = Said(
    'tanda kutip lengkung (“ ”) di sini hanya huruf biasa; pakai tanda kutip lurus (" ")',
    'curly quotation marks (“ ”) are plain letters here; use straight ones (" ")',
)
_DEEPER = Said(
    "baris ini menjorok lebih dalam, padahal bukan bagian dari baris di atasnya",
    "this line is indented further, but is no part of the line above it",
)
_NO_COLON = Said(
    "sesudah nama isian belum ada titik dua dan spasi",
    "there is no colon and blank after the field's name",
)
_DASH = Said("daftar dengan “-” harus mulai di baris baru", "a list with “-” must begin on a new line")
_NO_DASH = Said(
    "baris ini tidak diawali “-” seperti baris lain dalam daftarnya",
    "this line does not start with “-” as the others of its list do",
)
_SIGN = Said(
    "nilai yang diawali tanda ini harus diapit tanda kutip",
    "a value that starts with this sign needs quotation marks around it",
)
_ESCAPE = Said(
    "ada “\\” di dalam tanda kutip ganda; tulis “\\\\”, atau pakai tanda kutip tunggal",
    "there is a “\\” inside double quotation marks; write “\\\\”, or use single ones",
)
_ALIGN = Said(
    "baris ini tidak sejajar dengan isian di atasnya",
    "this line is not aligned with the fields above it",
)
_TOO_MUCH = Said(
    "ada yang berlebih di sini: teks sesudah tanda kutip penutup, kurung, atau awal baris yang tidak sejajar",
    "something is too much here: text after a closing quotation mark, a bracket, or a line out of line",
)
_NO_VALUE = Said("di sini seharusnya ada nilai", "a value was expected here")
_FOLD = Said("sesudah “|” atau “>” lanjutkan di baris baru", "after “|” or “>” go on with a new line")
_OTHER = Said("susunannya tidak dapat dipahami", "its structure cannot be understood")

_WHERE_IT_BEGAN = (
    ("unexpected end of stream", _OPEN_QUOTE),
    ("unexpected document", _OPEN_QUOTE),
    ("expected ':'", _NO_COLON),
    ("expected alphabetic or numeric", ANCHOR),
    ("tag handle", TAG),
    ("tag suffix", TAG),
    ("URI", TAG),
)
"""Parts of the parser's own words; these faults are shown where the unfinished thing began."""
_WHERE_IT_STOPPED = (
    ("mapping values are not allowed", _COLON),
    ("sequence entries are not allowed", _DASH),
    ("keys are not allowed", _SIGN),
    ("cannot start any token", _SIGN),
    ("escape", _ESCAPE),
    ("hexdecimal", _ESCAPE),
    ("<document start>", _ALIGN),
    ("node content", _NO_VALUE),
    ("'-' indicator", _NO_DASH),
    ("expected key", _TOO_MUCH),
    ("<block end>", _TOO_MUCH),
    ("comment or line break", _FOLD),
    ("chomping or indentation", _FOLD),
)
"""These faults are shown where the parser could not go on."""


_CURLY_VALUE = re.compile(r"\s*(?:- +)?[\w-]+: *[\[{]* *[“”‘’„]")
_FIELD = re.compile(r" +(?=[\w-]+:(?: |$))")


def explain(fault: yaml.YAMLError, text: str) -> tuple[Any, Said]:
    """The mark at which to show *fault* (None: nowhere in particular) and what it means in *text*."""
    mark, phrase = _explain(fault)
    if phrase not in (_COLON, _IN_BRACKETS):
        return mark, phrase
    line = text.split("\n")[mark.line]
    if _CURLY_VALUE.match(line):
        return mark, _CURLY
    deeper = _FIELD.match(line)
    if phrase is _COLON and deeper and ":" not in line[: mark.column]:
        return yaml.Mark("", 0, mark.line, deeper.end(), None, 0), _DEEPER
    return mark, phrase


def _explain(fault: yaml.YAMLError) -> tuple[Any, Said]:
    """What the parser says.

    Both of PyYAML's parsers are known, the one in C and the one in Python; they word things differently.
    """
    if not isinstance(fault, yaml.MarkedYAMLError):
        return None, _OTHER
    problem = fault.problem or ""
    began, stopped = fault.context_mark or fault.problem_mark, fault.problem_mark
    if "',' or '" in problem:
        assert began is not None
        assert stopped is not None
        return (stopped, _IN_BRACKETS) if stopped.line == began.line else (began, _OPEN_BRACKET)
    for words, phrase in _WHERE_IT_BEGAN:
        if words in problem:
            return began, phrase
    for words, phrase in _WHERE_IT_STOPPED:
        if words in problem:
            return stopped, phrase
    return stopped, _OTHER
