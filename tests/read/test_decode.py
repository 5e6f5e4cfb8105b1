"""Bytes become text, or it is said which byte stands in the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.names import Place, SourcePath
from hikmah.read.decode import LIMIT, decode_text

KADO = SourcePath("stories/kado.md")


def codes(data: bytes) -> list[tuple[str, int, int]]:
    """Code, line and column of each finding on *data*."""
    return [(found.code, found.place.line, found.place.column) for found in decode_text(KADO, data)[1]]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("“Kado”\n".encode(), "“Kado”\n", id="utf-8"),
        pytest.param(b"satu\r\ndua\r\n", "satu\ndua\n", id="crlf"),
        pytest.param(b"satu\rdua\r", "satu\ndua\n", id="lone-cr"),
        pytest.param(b"satu\r\r\ndua", "satu\n\ndua", id="cr-then-crlf"),
        pytest.param(
            "nama\u00a0keluarga\ttab \U0001f381".encode(), "nama\u00a0keluarga\ttab \U0001f381", id="kept"
        ),
        pytest.param(b"", "", id="empty"),
    ],
)
def test_sound_bytes_become_text_without_a_finding(data: bytes, text: str) -> None:
    """Good UTF-8 comes through with one kind of line end, and nothing is said."""
    assert decode_text(KADO, data) == (text, ())


@pytest.mark.parametrize(
    ("data", "line", "column", "offset"),
    [
        pytest.param(b"\xff\xfek\x00", 1, 1, "1", id="utf-16"),
        pytest.param("a\nKadó".encode("latin-1"), 2, 4, "6", id="latin-1"),
        pytest.param("“é”\r\n“".encode() + b"\x80", 2, 2, "14", id="columns-are-characters"),
        pytest.param(b"a\rb\r\nc\xc3", 3, 2, "7", id="cut-off-at-the-end"),
        pytest.param(b"\xef\xbb\xbfab\xff", 1, 3, "6", id="after-a-byte-order-mark"),
    ],
)
def test_the_first_bad_byte_is_named(data: bytes, line: int, column: int, offset: str) -> None:
    """Line and column count characters as an editor does, the offset counts bytes from one."""
    text, found = decode_text(KADO, data)
    assert text is None
    assert found[-1].code == "HKM001"
    assert (found[-1].place.line, found[-1].place.column) == (line, column)
    assert dict(found[-1].values) == {"offset": offset}


def test_a_byte_order_mark_is_dropped_with_a_warning() -> None:
    """The text begins with its first real character."""
    text, found = decode_text(KADO, b"\xef\xbb\xbf---\n")
    assert text == "---\n"
    assert [(one.code, one.severity) for one in found] == [("HKM002", "warning")]


@pytest.mark.parametrize(
    ("character", "left"),
    [
        pytest.param("\x00", "ab", id="null"),
        pytest.param("\x0c", "ab", id="form-feed"),
        pytest.param("\x1b", "ab", id="escape"),
        pytest.param("\x7f", "ab", id="delete"),
        pytest.param("\x85", "ab", id="next-line"),
        pytest.param("\ue000", "ab", id="first-private-use"),
        pytest.param("\uf8ff", "ab", id="last-private-use"),
        pytest.param("\ufeff", "ab", id="byte-order-mark-inside"),
        pytest.param("\uffff", "ab", id="not-a-character"),
        pytest.param("\u2028", "a b", id="line-separator-parts-words"),
    ],
)
def test_invisible_characters_are_dropped_and_named(character: str, left: str) -> None:
    """Nothing invisible gets past decoding, and the author is told where it stood."""
    text, found = decode_text(KADO, f"x\na{character}b".encode())
    assert text == f"x\n{left}"
    assert [(one.code, one.place, one.values) for one in found] == [
        ("HKM022", Place(KADO, 2, 2), (("found", f"{ord(character):04X}"),))
    ]


def test_each_kind_of_invisible_character_is_reported_once() -> None:
    """A pasted page full of them does not flood the report; the first of each kind is shown."""
    data = b"\x01a\x01\nb\x02\x01\n\n\x02\x03"
    assert codes(data) == [("HKM022", 1, 1), ("HKM022", 2, 2), ("HKM022", 4, 2)]


def test_a_file_over_the_limit_is_not_decoded() -> None:
    """The limit itself is allowed, a byte more is not."""
    assert decode_text(KADO, b"a" * LIMIT)[1] == ()
    text, found = decode_text(KADO, b"a" * (LIMIT + 1))
    assert text is None
    assert [(one.code, dict(one.values)) for one in found] == [
        ("HKM003", {"size": f"{LIMIT // 1024 + 1}", "limit": f"{LIMIT // 1024}"})
    ]


@given(st.binary(max_size=300))
def test_any_bytes_give_clean_text_or_one_reason(data: bytes) -> None:
    """Text that comes through holds nothing the body converter uses as marks, and no carriage return."""
    text, found = decode_text(KADO, data)
    if text is None:
        assert found[-1].code == "HKM001"
    else:
        assert not any("\ue000" <= letter <= "\uf8ff" or letter in "\r\x00\u2028" for letter in text)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_the_quick_look_misses_nothing(text: str) -> None:
    """Whatever is unwanted is found, whether or not it stands among other unusual characters."""
    with_mark = decode_text(KADO, f"\ue000{text}".encode())[0]
    assert with_mark == decode_text(KADO, text.encode())[0]
