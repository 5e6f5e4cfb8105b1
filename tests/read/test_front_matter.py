"""A source file falls into fields and body, and what is wrong with the YAML is said in plain words."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
import yaml

from hikmah.names import Place, SourcePath
from hikmah.read.front_matter import LIMIT, FrontMatter, read_front_matter
from hikmah.read.yaml_nodes import LOADER, MAX_DEPTH, ListNode, ScalarNode

KADO = SourcePath("stories/kado.md")


def read(text: str, loader: Any = LOADER) -> FrontMatter:
    """The two halves of a story's text."""
    return read_front_matter(KADO, text, loader)


def codes(text: str, loader: Any = LOADER) -> list[tuple[str, int, int]]:
    """Code, line and column of each finding on *text*."""
    return [(found.code, found.place.line, found.place.column) for found in read(text, loader).diagnostics]


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        pytest.param("---\na: b\n---\nIsi.\n", "Isi.\n", 4, id="plain"),
        pytest.param("--- \t\na: b\n---  \nIsi.\n", "Isi.\n", 4, id="blanks-after-the-lines"),
        pytest.param("---\na: b\n---\n\nIsi.\n---\nLagi", "\nIsi.\n---\nLagi", 4, id="rule-in-the-body"),
        pytest.param("---\n---\nIsi.", "Isi.", 3, id="no-fields"),
        pytest.param("---\na: b\n---", "", 4, id="ends-with-the-line"),
        pytest.param("---\na: |\n  ---\n  x\n---\nIsi.", "Isi.", 6, id="indented-line-is-text"),
    ],
)
def test_the_body_begins_below_the_second_line(text: str, body: str, line: int) -> None:
    """The body is what follows the closing line, and its first line's number is known."""
    front = read(text)
    assert (front.body, front.body_line, front.end.line) == (body, line, line - 1)
    assert front.fields is not None
    assert front.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "expected", "body"),
    [
        pytest.param("Isi.\n", [("HKM007", 1, 1)], "Isi.\n", id="no-front-matter"),
        pytest.param("--- a: b\n---\n", [("HKM007", 1, 1)], "--- a: b\n---\n", id="field-on-the-first-line"),
        pytest.param("", [("HKM007", 1, 1)], None, id="empty-file"),
        pytest.param("---\na: b\nIsi.\n", [("HKM019", 1, 1)], None, id="not-closed"),
        pytest.param("---", [("HKM019", 1, 1)], None, id="one-line-alone"),
        pytest.param("---\na: b\n ---\nIsi.\n", [("HKM019", 1, 1)], None, id="closing-line-is-indented"),
        pytest.param("\n \n---\na: b\n---\nIsi.\n", [("HKM007", 1, 1)], "Isi.\n", id="blank-lines-first"),
        pytest.param("\n---\na: b\n", [("HKM007", 1, 1), ("HKM019", 2, 1)], None, id="both"),
    ],
)
def test_missing_lines_are_named(text: str, expected: list[tuple[str, int, int]], body: str | None) -> None:
    """Without its lines a file is all body; where the end is missing nobody can say what is body."""
    assert codes(text) == expected
    assert read(text).body == body


def test_lines_are_those_of_the_file_even_after_blank_lines() -> None:
    """Fields below blank lines are still read, so that their faults show in the same run."""
    front = read("\n\n---\na: b\nc: [d]\n---\nIsi.")
    assert front.fields is not None
    assert [(key.text, value.place.line, value.place.column) for key, value in front.fields.entries] == [
        ("a", 4, 4),
        ("c", 5, 4),
    ]
    assert front.body_line == 7


SYNTAX = [
    pytest.param("title: Kado: Ibu", (2, 12), "titik dua", id="colon-in-a-value"),
    pytest.param("title: Kado\n  date: x", (3, 3), "menjorok", id="indented-too-far"),
    pytest.param('a: b\ntitle: "Kado', (3, 8), "tanda kutip ini belum ditutup", id="double-quote-open"),
    pytest.param("title: 'Kado\nb: c", (2, 8), "tanda kutip ini belum ditutup", id="single-quote-open"),
    pytest.param('title: "Kado" untuk Ibu', (2, 15), "tanda kutip penutup", id="text-after-the-quote"),
    pytest.param("title: [a, b\ndate: c", (2, 8), "kurung ini belum ditutup", id="bracket-open"),
    pytest.param("a: b\nseries: {name: x, part: 1", (3, 9), "kurung ini belum ditutup", id="brace-open"),
    pytest.param("a: {b: c: d}", (2, 9), "di dalam kurung", id="colon-in-braces"),
    pytest.param("a: [b]]", (2, 7), "berlebih", id="bracket-too-many"),
    pytest.param("a: b\nkado untuk ibu\nc: d", (3, 1), "belum ada titik dua", id="line-without-colon"),
    pytest.param("title: @kado", (2, 8), "tanda kutip", id="at-sign"),
    pytest.param("title: `kado`", (2, 8), "tanda kutip", id="backtick"),
    pytest.param("title: %kado", (2, 8), "tanda kutip", id="percent"),
    pytest.param("title: *Kado*", (2, 8), "“&” atau “*”", id="emphasis-looks-like-an-alias"),
    pytest.param("lessons: - a", (2, 10), "baris baru", id="dash-on-the-same-line"),
    pytest.param("a:\n  - b\n c: d", (4, 2), "tidak sejajar", id="uneven-indentation"),
    pytest.param(" a: b\nc: d", (3, 1), "tidak sejajar", id="first-line-is-indented"),
    pytest.param("a: b\n--- c: d", (3, 1), "di tengah isian", id="fields-on-a-line-of-dashes"),
    pytest.param("a: b\n...\n--- x", (4, 1), "di tengah isian", id="second-document"),
    pytest.param("a: ]", (2, 4), "seharusnya ada nilai", id="closing-bracket-alone"),
]


@pytest.mark.parametrize("loader", [pytest.param(LOADER, id="c"), pytest.param(yaml.SafeLoader, id="python")])
@pytest.mark.parametrize(("fields", "place", "words"), SYNTAX)
def test_a_fault_of_syntax_has_a_place_and_plain_words(
    fields: str, place: tuple[int, int], words: str, loader: Any
) -> None:
    """One finding, where an author must look, whichever of PyYAML's parsers is at hand."""
    front = read(f"---\n{fields}\n---\nIsi.", loader)
    (found,) = front.diagnostics
    assert (found.code, found.place.line, found.place.column) == ("HKM008", *place)
    assert words in found.message("id")
    assert not re.search("did not find|<|token|scalar", found.message("en"))
    assert front.fields is None
    assert front.body == "Isi."


def test_a_backslash_in_double_quotes_is_explained() -> None:
    """Where a path or formula was quoted with the wrong quotation marks."""
    (found,) = read('---\na: "C:\\kado"\n---\n').diagnostics
    assert (found.code, found.place.line) == ("HKM008", 2)
    assert "tanda kutip tunggal" in found.message("id")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("\ta: b", [("HKM009", 2, 1)], id="indentation"),
        pytest.param("a:\tb\nc: d\t\te", [("HKM009", 2, 3), ("HKM009", 3, 5)], id="between"),
        pytest.param("a:\n\t- b\n\t- c", [("HKM009", 3, 1), ("HKM009", 4, 1)], id="list"),
        pytest.param("a: b # x\ty", [("HKM009", 2, 9)], id="comment"),
        pytest.param("a:\n  b: c\n\td: e", [("HKM009", 4, 1)], id="mixed-with-spaces"),
        pytest.param("a:\tb\na: c", [("HKM009", 2, 3), ("HKM010", 3, 1)], id="and-another-fault"),
    ],
)
def test_every_run_of_tabs_is_named(fields: str, expected: list[tuple[str, int, int]]) -> None:
    """Each has its own place, and faults that the tabs may have caused are not added to them."""
    assert codes(f"---\n{fields}\n---\n") == expected


@pytest.mark.parametrize(
    ("fields", "expected", "first"),
    [
        pytest.param("a: b\nc: d\na: e", (4, 1), "2", id="top"),
        pytest.param("a:\n  b: c\n  b: d", (4, 3), "3", id="nested"),
        pytest.param("a: {b: c, b: d}", (2, 11), "2", id="in-braces"),
        pytest.param("a:\n  - b: c\n    b: d", (4, 5), "3", id="in-a-list"),
        pytest.param('a: b\n"a": c', (3, 1), "2", id="quoted"),
    ],
)
def test_a_field_written_twice_is_named_at_every_level(
    fields: str, expected: tuple[int, int], first: str
) -> None:
    """The second stands in the report, the first is pointed to."""
    (found,) = read(f"---\n{fields}\n---\n").diagnostics
    assert (found.code, found.place.line, found.place.column) == ("HKM010", *expected)
    assert dict(found.values)["first"] == first


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("a: &x b\nc: *x", [(2, 4), (3, 4)], id="anchor-and-alias"),
        pytest.param("a: !!python/object:os.system x", [(2, 4)], id="tag-that-asks-for-an-object"),
        pytest.param("a: !Awas Kado", [(2, 4)], id="tag-by-accident"),
        pytest.param("a: &x [b, *x]", [(2, 11), (2, 4)], id="alias-to-itself"),
        pytest.param("? [a, b]\n: c", [(2, 3)], id="key-that-is-a-list"),
    ],
)
def test_what_no_author_needs_is_refused(fields: str, expected: list[tuple[int, int]]) -> None:
    """Anchors, aliases, tags and odd keys are findings; nothing of them is carried out."""
    assert codes(f"---\n{fields}\n---\n") == [("HKM008", *place) for place in expected]


def test_a_bomb_of_aliases_does_not_go_off() -> None:
    """Nine levels of nine aliases each stay the few nodes they are written as."""
    names = "abcdefghi"
    levels = ["a: &a [x]"]
    levels += [f"{one}: &{one} [{', '.join([f'*{before}'] * 9)}]" for before, one in pairwise(names)]
    found = codes("---\n" + "\n".join(levels) + "\n---\n")
    assert len(found) == len(levels) + 9 * (len(levels) - 1)
    assert {code for code, _, _ in found} == {"HKM008"}


@pytest.mark.parametrize("loader", [pytest.param(LOADER, id="c"), pytest.param(yaml.SafeLoader, id="python")])
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[a: "])
def test_deep_nesting_ends_in_a_finding(opening: str, loader: Any) -> None:
    """No stack overflows and no time is lost: reading stops at the limit."""
    text = f"---\na:\n  {opening * (LIMIT // len(opening) - 10)}\n---\n"
    (found,) = read(text, loader).diagnostics
    assert found.code == "HKM008"
    assert "terlalu dalam" in found.message("id")


def test_nesting_up_to_the_limit_is_read() -> None:
    """The root counts as the first level."""
    inner = MAX_DEPTH - 2
    assert codes(f"---\na: {'[' * inner}b{']' * inner}\n---\n") == []
    assert [code for code, _, _ in codes(f"---\na: [{'[' * inner}b{']' * inner}]\n---\n")] == ["HKM008"]


def test_a_front_matter_over_the_limit_is_not_parsed() -> None:
    """It is far beyond what a story needs; the body is still there for its own checks."""
    front = read(f"---\na: {'b' * LIMIT}\n---\nIsi.")
    assert [(found.code, found.place.line) for found in front.diagnostics] == [("HKM008", 1)]
    assert "64 kB" in front.diagnostics[0].message("id")
    assert front.body == "Isi."


@pytest.mark.parametrize("fields", ["- a\n- b", "kado", "[a, b]"])
def test_front_matter_that_is_no_fields_is_refused(fields: str) -> None:
    """A list or a sentence between the lines is no front matter."""
    (found,) = read(f"---\n{fields}\n---\n").diagnostics
    assert (found.code, found.place.line) == ("HKM008", 2)
    assert "nama: nilai" in found.message("id")


@pytest.mark.parametrize("loader", [pytest.param(LOADER, id="c"), pytest.param(yaml.SafeLoader, id="python")])
def test_nodes_keep_what_is_written(loader: Any) -> None:
    """YAML guesses nothing: values are the words of the file, each with its place."""
    front = read("---\na: 09:00\nb: no\nc: [010, “é” x, ~]\nd: >-\n  x\n  y\n---\n", loader)
    assert front.fields is not None
    assert [value for _, value in front.fields.entries] == [
        ScalarNode("09:00", Place(KADO, 2, 4)),
        ScalarNode("no", Place(KADO, 3, 4)),
        ListNode(
            (
                ScalarNode("010", Place(KADO, 4, 5)),
                ScalarNode("“é” x", Place(KADO, 4, 10)),
                ScalarNode("~", Place(KADO, 4, 17)),
            ),
            Place(KADO, 4, 4),
        ),
        ScalarNode("x y", Place(KADO, 5, 4), plain=False),
    ]


def test_escapes_cannot_write_what_decoding_drops() -> None:
    """A value in double quotes may spell out a private-use character; it is dropped there too."""
    front = read('---\na: "x\\uE000y\\0"\n---\n')
    assert front.fields is not None
    value = front.fields.scalar("a")
    assert value is not None
    assert value.text == "xy"
    assert [(found.code, found.place.column) for found in front.diagnostics] == [("HKM022", 4)] * 2
