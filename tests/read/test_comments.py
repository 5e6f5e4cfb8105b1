"""The author's remarks: out of the text before anything else looks at it, and every place as before."""

from __future__ import annotations

import pytest

from hikmah.names import SourcePath
from hikmah.read.body import BodyReading, read_body
from hikmah.read.comments import without_comments

REMARK = """Satu.

<!--
Contoh: {: #nama lesson="id-pelajaran" } dan

/// question
TANYA

/// answer
JAWAB
///
///

/// trainer
CATATAN
///
-->

Dua.
{: #dua lesson="proces" }
"""


def read(text: str) -> BodyReading:
    """*text* as the body of a story that begins on line 1."""
    return read_body(SourcePath("stories/s.md"), text, 1)


def test_a_block_in_a_remark_is_none() -> None:
    """Neither is its answer an answer, nor is its note printed for trainers."""
    reading = read(REMARK)
    assert (reading.answers, reading.notes, reading.diagnostics) == ((), (), ())
    assert reading.body.questions == ()


def test_a_passage_is_found_below_a_remark_that_speaks_of_one() -> None:
    """The text that `hikmah new` begins with does."""
    (passage,) = read(REMARK).body.passages
    assert (passage.place.line, passage.place.column) == (20, 1)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        pytest.param("A <!-- x --> b", "A  b", id="within-a-line"),
        pytest.param("A <!-- x -->\nb", "A\nb", id="ends-a-line-without-breaking-it"),
        pytest.param("<!-- x\ny --> b", "\n b", id="lines-stay"),
        pytest.param("`<!-- x -->` b", "`<!-- x -->` b", id="inline-code"),
        pytest.param("```\n<!-- x -->\n```\nb", "```\n<!-- x -->\n```\nb", id="code"),
        pytest.param("a <!-- x", "a <!-- x", id="not-closed"),
        pytest.param("<!--> b", "<!--> b", id="no-comment"),
        pytest.param("<!--\n```\n-->\nb", "\n\n\nb", id="a-fence-within"),
    ],
)
def test_what_is_taken_out(text: str, bare: str) -> None:
    """Lines and columns are those of the text."""
    found = without_comments(text)
    assert found.text == bare
    assert len(found.spaced) == len(text)
    assert found.spaced.count("\n") == text.count("\n") == found.text.count("\n")


def test_code_that_shows_a_comment_is_shown() -> None:
    """A text may speak of HTML."""
    (html,) = read("Begini: `<!-- x -->`.").body.fragment
    assert "&lt;!-- x --&gt;" in str(html)
