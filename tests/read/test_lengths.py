"""Long sentences and paragraphs, ids and links within a text: what a reading notes for the check."""

from __future__ import annotations

import pytest

from hikmah.names import SourcePath
from hikmah.read.body import read_body
from hikmah.text import Body

KADO = SourcePath("stories/kado.md")
LONG = " ".join(["kata"] * 30) + "."


def body(text: str) -> Body:
    """The body of a text that starts on line 10."""
    return read_body(KADO, text, 10).body


def told(text: str) -> list[tuple[int, int, int, int]]:
    """Each stretch: line, words, words of its longest sentence, column of that."""
    return [
        (one.place.line, one.words, one.sentence, one.sentence_place.column) for one in body(text).stretches
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Pendek saja.", [], id="short"),
        pytest.param(LONG, [(10, 30, 30, 1)], id="sentence"),
        pytest.param(f"Satu dua. {LONG.capitalize()}", [(10, 32, 30, 11)], id="second-sentence"),
        pytest.param(f"- Satu.\n- {LONG}", [(11, 31, 30, 3)], id="item"),
        pytest.param(f"# {LONG}", [], id="heading"),
        pytest.param(f"    {LONG}", [], id="code"),
        pytest.param(f"```\n{LONG}\n```", [], id="fenced"),
        pytest.param(f"````\n```\n{LONG}\n````\n\n{LONG}", [(15, 30, 30, 1)], id="after-a-fence-in-a-fence"),
        pytest.param(f"~~~\n```\n~~~\n\n{LONG}", [(14, 30, 30, 1)], id="after-another-fence-in-a-fence"),
        pytest.param(f"| {LONG} |", [], id="table"),
        pytest.param("![" + LONG + "](a.png)", [], id="picture"),
        pytest.param(f"/// trainer\n{LONG}\n///", [], id="trainer"),
        pytest.param(f"/// question\nApa?\n\n/// answer\n{LONG}\n///\n///", [], id="answer"),
    ],
)
def test_long_sentences_are_noted_with_their_place(
    text: str, expected: list[tuple[int, int, int, int]]
) -> None:
    """Only prose for readers counts, and words that they see."""
    assert [(line, sentence, column) for line, _, sentence, column in told(text)] == [
        (line, sentence, column) for line, _, sentence, column in expected
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param('<span id="_main">A</span>', ["HKM046"], id="the-pages-own"),
        pytest.param("A\n{: #_x }", ["HKM046"], id="underscore"),
        pytest.param('A\n{: #x lesson="a" }\n\nB\n{: #x }', ["HKM045"], id="passage-and-paragraph"),
        pytest.param('A\n{: #x }\n\n<b id="x">B</b>', ["HKM045"], id="twice-by-hand"),
        pytest.param('## Ambang\n\nA\n{: #ambang lesson="a" }', ["HKM045"], id="heading-and-passage"),
        pytest.param("## Ambang\n\n## Ambang", [], id="headings-are-numbered"),
        pytest.param('A\n{: #x lesson="a" }\n\nB\n{: #y }', [], id="in-order"),
    ],
)
def test_an_id_is_given_once_and_not_the_pages_own(text: str, codes: list[str]) -> None:
    """A passage, a heading, an attribute list, raw HTML: all stand on one page."""
    assert [found.code for found in read_body(KADO, text, 1).diagnostics] == codes


def test_links_within_a_text_are_noted() -> None:
    """With their place."""
    found = body("A [b](#c).\n\n[d](#e) dan [f](https://a.b/#g)")
    assert [(jump.id, jump.place.line, jump.place.column) for jump in found.jumps] == [
        ("c", 10, 7),
        ("e", 12, 5),
    ]
