"""The scanner of ``///`` blocks: what goes to learners, what to trainers, and what is wrong where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.names import SourcePath
from hikmah.read.blocks import scan_blocks

SOURCE = SourcePath("stories/kado.md")


def findings(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of all that is wrong with *text*, which starts on line 10."""
    scanned = scan_blocks(SOURCE, text, 10)
    return [(found.code, found.place.line, found.place.column) for found in scanned.diagnostics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("/// pasage | process\nx\n///", [("HKM030", 10, 1)], id="unknown-block"),
        pytest.param("a\n/// passage | process\nx", [("HKM031", 11, 1)], id="never-closed"),
        pytest.param("a\n\n///\nb", [("HKM032", 12, 1)], id="never-opened"),
        pytest.param("/// question\n    minuts: 5\nx\n///", [("HKM033", 11, 5)], id="unknown-option"),
        pytest.param("/// answer\nx\n///", [("HKM035", 10, 1)], id="answer-outside-a-question"),
        pytest.param(
            "/// passage | a\n/// passage | b\nx\n///\n///", [("HKM035", 11, 1)], id="passage-inside-passage"
        ),
        pytest.param(
            "//// question\nx\n/// answer\ny\n////", [("HKM031", 12, 1)], id="outer-closed-before-inner"
        ),
        pytest.param("  /// passage | a\nx\n  ///", [], id="two-blanks-before-the-fence-are-allowed"),
        pytest.param("```\n/// pasage\n```", [], id="inside-fenced-code"),
        pytest.param("```\na\n/// answer\nx\n///\n```", [("HKM035", 12, 1)], id="answer-inside-fenced-code"),
        pytest.param("Lihat /// di sini", [], id="slashes-in-a-sentence"),
    ],
)
def test_faults_have_their_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    """Each fault is told where it stands, and nothing else is."""
    assert findings(text) == expected


@pytest.mark.parametrize("fence", ["///", "////", "/////"])
def test_an_answer_may_have_as_many_slashes_as_its_question(fence: str) -> None:
    """An opening line has a name and a closing one has none, so equal fences nest."""
    scanned = scan_blocks(SOURCE, f"{fence} question\nKenapa?\n\n/// answer\nKarena.\n///\n{fence}", 1)
    assert scanned.diagnostics == ()
    assert [block.kind for block in scanned.blocks] == ["question", "answer"]
    assert [kept.text for kept in scanned.trainer] == ["Karena."]
    assert "Karena" not in scanned.learner


def test_options_are_read_and_leave_the_text() -> None:
    """Indented lines right below the opening line are options; an indented line later is text."""
    scanned = scan_blocks(
        SOURCE, "/// question\n    minutes: 5\n    lines: 8\nKenapa?\n\n    kode: 1\n///", 1
    )
    assert scanned.blocks[0].options == {"minutes": "5", "lines": "8"}
    assert "minutes" not in scanned.learner
    assert "    kode: 1" in scanned.learner


def test_an_unclosed_code_fence_hides_no_trainer_block() -> None:
    """What Markdown does not take for code is not code: else trainer text would go to learners."""
    scanned = scan_blocks(SOURCE, "```\nkode\n\n/// trainer\nrahasia\n///\n", 1)
    assert "rahasia" not in scanned.learner
    assert [kept.text for kept in scanned.trainer] == ["rahasia"]


WORDS = st.sampled_from(
    ["/// passage | process", "/// question", "/// answer", "/// trainer", "//// trainer", "///", "////"]
)
LINES = st.lists(
    st.one_of(WORDS, st.just("```"), st.just("    lines: 3"), st.sampled_from(["teks", "", "- butir"])),
    max_size=25,
)


@given(LINES)
def test_no_line_of_text_is_lost_or_doubled(lines: list[str]) -> None:
    """Every line of prose is in the learner's text or in one trainer block, and in one only."""
    numbered = [f"{line} {number}" if line == "teks" else line for number, line in enumerate(lines)]
    scanned = scan_blocks(SOURCE, "\n".join(numbered), 1)
    places = [scanned.learner, *(kept.text for kept in scanned.trainer)]
    for line in numbered:
        if line.startswith("teks"):
            assert sum(place.split("\n").count(line) for place in places) == 1


@given(LINES)
def test_what_nests_well_is_well(lines: list[str]) -> None:
    """A text without complaint has as many block ends as beginnings, in the learner's text too."""
    scanned = scan_blocks(SOURCE, "\n".join(lines), 1)
    assert scanned.learner.count("\ue000b") == scanned.learner.count("\ue000e")
    assert len(scanned.trainer) == sum(block.kind in ("answer", "trainer") for block in scanned.blocks)
