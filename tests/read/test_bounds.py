"""Any bytes give a story or a reason within a second: the largest file, filled with what is hardest."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hikmah.names import SourcePath
from hikmah.read.bounds import too_intricate
from hikmah.read.decode import LIMIT
from hikmah.read.documents import Reading, read_document
from hikmah.read.glossary import read_glossary

KADO = SourcePath("stories/kado.md")
HEAD = b"---\ntitle: A\ndate: 2008-01-01\nlessons: [process]\nsummary: S\n---\n"
MEGABYTE = 1_000_000
HARD = [
    "[",
    "[[",
    "[[a]]",
    "[a](",
    "![a](b.png) ",
    "> ",
    "- > ",
    "- ",
    "# a\n",
    "---\n",
    "a\n: b\n",
    "*[a]: b\n",
    "[^a] ",
]
HARD += [
    "<b>",
    "<!--",
    "/// passage\n",
    "///\n",
    "```\n",
    "`a ``b ",
    "**a *b ",
    "&amp;",
    "\\",
    "\n",
    "|a|b\n",
    "{: #x }\n\n",
]


def second(started: float) -> bool:
    """Whether it took no longer than it may, with room for a machine that does other things too."""
    return time.process_time() - started < 3


@pytest.mark.parametrize("piece", [pytest.param(piece, id=repr(piece)) for piece in HARD])
@pytest.mark.parametrize(
    "size", [pytest.param(LIMIT - 200, id="allowed"), pytest.param(MEGABYTE, id="megabyte")]
)
def test_the_hardest_texts_are_read_or_refused_in_time(piece: str, size: int) -> None:
    """Brackets that nobody closes, nesting without end, links by the thousand."""
    started = time.process_time()
    reading = read_document(KADO, HEAD + (piece * (size // len(piece))).encode())
    assert reading.document is not None or reading.diagnostics
    assert second(started)


@pytest.mark.parametrize(
    "piece", ["- a\n", "-\n", "- {}\n", "- {x: a, y: b}\n", "- id: A\n", "-\ta\n", "- &a b\n", "["]
)
def test_the_hardest_glossaries_are_read_or_refused_in_time(piece: str) -> None:
    """A finding for each of its lines."""
    started = time.process_time()
    for size in (LIMIT - 10, MEGABYTE):
        assert read_glossary(SourcePath("glossary.yaml"), (piece * (size // len(piece))).encode()).diagnostics
    assert second(started)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(HARD) | st.text(max_size=8), st.integers(1, 4000)), max_size=6),
    st.binary(max_size=50),
)
def test_any_mixture_of_them_is_read_or_refused_in_time(parts: list[tuple[str, int]], more: bytes) -> None:
    """Never a traceback."""
    data = HEAD + "\n".join(piece * times for piece, times in parts).encode(errors="replace") + more
    started = time.process_time()
    reading = read_document(KADO, data)
    assert isinstance(reading, Reading)
    assert reading.document is not None or reading.diagnostics
    assert second(started)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kalimat biasa. " * 300, id="long-paragraph"),
        pytest.param(
            "\n\n".join(["Lihat [[kado|kado itu]] dan [ini](images/a.png)."] * 200), id="many-links"
        ),
        pytest.param("\n".join("| a | b | [[kado]] |" for _ in range(200)), id="table"),
        pytest.param("- a\n" * 400, id="list"),
        pytest.param("\n\n".join(f"## Bagian {n}\n\nIsi." for n in range(300)), id="headings"),
        pytest.param("* * * * * * * *\n\n- - -\n", id="rules"),
        pytest.param("\n\n".join(["/// question\nApa?\n\n/// answer\nIni.\n///\n///"] * 100), id="questions"),
    ],
)
def test_what_people_write_is_never_too_much(text: str) -> None:
    """Not by far."""
    assert too_intricate(text) is None
