"""A text in the dialect becomes a body: passages, questions, links, footnotes, and no trainer text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.names import LessonId, PassageId, Place, SourcePath, StorySlug
from hikmah.read.body import BodyReading, read_body
from hikmah.text import (
    Fragment,
    Href,
    NoteRef,
    PassageSlot,
    QuestionSlot,
    Quote,
    Reference,
    Target,
    TitleOf,
)

SOURCE = SourcePath("stories/kado.md")


def read(text: str) -> BodyReading:
    """*text* as it stands from line 1."""
    return read_body(SOURCE, text, 1)


def codes(text: str) -> list[str]:
    """What is wrong with *text*."""
    return sorted(found.code for found in read(text).diagnostics)


def html(fragment: Fragment) -> str:
    """The plain HTML of a fragment, its holes left out."""
    return "".join(piece for piece in fragment if isinstance(piece, str))


def test_a_paragraph_with_an_attribute_list_is_a_passage() -> None:
    """The mark and the id leave the HTML; the passage knows its lessons, its words and its place."""
    body = read('Awal.\n\nYang berarti prosesnya.\n{: #proses lesson="process extra-mile" }\n\nAkhir.').body
    (passage,) = body.passages
    assert passage.id == "proses"
    assert passage.lessons == (LessonId("process"), LessonId("extra-mile"))
    assert passage.body == ("<p>Yang berarti prosesnya.</p>",)
    assert passage.text == "Yang berarti prosesnya."
    assert passage.place == Place(SOURCE, 4, 1)
    assert PassageSlot(PassageId("proses")) in body.fragment


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param('> Kutipan.\n{: lesson="process" }', "<p>Kutipan.</p>", id="quotation"),
        pytest.param("- satu\n- dua\n\n/// passage | process\n- tiga\n///", "<li>tiga</li>", id="list"),
        pytest.param("/// passage | process\nSatu.\n\nDua.\n///", "<p>Satu.</p>\n<p>Dua.</p>", id="block"),
        pytest.param("/// passage | “process”\nSatu.\n///", "<p>Satu.</p>", id="a-word-processors-quotes"),
    ],
)
def test_passages_hold_what_is_marked(text: str, inside: str) -> None:
    """Whatever the form, the passage holds the marked text and no other."""
    reading = read(text)
    assert reading.diagnostics == ()
    (passage,) = reading.body.passages
    assert inside in html(passage.body)
    assert "dua" not in html(passage.body)
    assert passage.lessons == (LessonId("process"),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("/// passage\nx\n///", "HKM036", id="passage-without-lesson"),
        pytest.param(
            "/// passage | a\n    id: x\nx\n///\n\n/// passage | a\n    id: x\ny\n///",
            "HKM038",
            id="id-twice",
        ),
        pytest.param("/// passage | a\n    id: Dua Kata\nx\n///", "HKM020", id="id-with-blanks"),
        pytest.param('*kata*{: lesson="a" } lain', "HKM039", id="mark-on-a-word"),
        pytest.param("/// question\n///", "HKM040", id="empty-question"),
        pytest.param("/// question\n    minutes: lima\nx\n///", "HKM034", id="minutes-in-words"),
        pytest.param("/// question\n    lines: 400\nx\n///", "HKM034", id="too-many-lines"),
        pytest.param("/// question\n    lines: 999mm\nx\n///", "HKM034", id="more-millimetres-than-a-page"),
        pytest.param("Teks[^1].", "HKM042", id="footnote-without-note"),
        pytest.param("Teks.\n\n[^1]: Catatan.", "HKM042", id="note-without-call"),
        pytest.param("## A\n\n#### B", "HKM044", id="heading-skips-a-level"),
        pytest.param("# A", "HKM044", id="heading-of-level-one"),
        pytest.param("[[Bukan Slug]]", "HKM052", id="link-that-is-no-slug"),
        pytest.param("![[kado]]", "HKM052", id="quote-without-passage"),
        pytest.param("[x](/cerita/kado/)", "HKM052", id="address-from-the-root"),
        pytest.param("[x](../../rahasia.txt)", "HKM052", id="file-outside-content"),
    ],
)
def test_each_slip_has_its_code(text: str, code: str) -> None:
    """One slip, one finding."""
    assert codes(text) == [code]


def test_links_know_their_sentence() -> None:
    """The sentence around a link is kept as plain words: before, label, after; its passage too."""
    text = 'Kalimat satu. Baca *juga* [[rapor#tiga|kisah rapor]] ini, ya? Kalimat tiga.\n{: #p lesson="a" }'
    assert read(text).body.references == (
        Reference(
            target=Target("story", "rapor", PassageId("tiga")),
            before="Baca juga ",
            label="kisah rapor",
            after=" ini, ya?",
            passage=PassageId("p"),
            quotes=False,
            place=Place(SOURCE, 1, 27),
        ),
    )


def test_a_link_may_open_its_sentence() -> None:
    """What stands before it belongs to the sentence before."""
    (reference,) = read("Kalimat satu. [[rapor|Kisah rapor]] lain lagi. Tiga.").body.references
    assert (reference.before, reference.label, reference.after) == ("", "Kisah rapor", " lain lagi.")


def test_a_link_without_label_shows_the_title() -> None:
    """The title is known later, so a hole stands where it will be."""
    fragment = read("Baca [[rapor]].").body.fragment
    target = Target("story", "rapor")
    assert [piece for piece in fragment if not isinstance(piece, str)] == [Href(target), TitleOf(target)]


def test_a_quote_stands_by_itself() -> None:
    """The paragraph around a quote in place is gone: the quote brings its own."""
    fragment = read("Satu.\n\n![[rapor#tiga]]\n\nDua.").body.fragment
    assert Quote(StorySlug("rapor"), PassageId("tiga"), Place(SOURCE, 3, 1)) in fragment
    assert html(fragment).count("<p>") == 2


def test_footnotes_are_lifted_and_numbered_by_first_call() -> None:
    """A note's text is kept apart; calling one twice is one note; back links and blanks are gone."""
    body = read("A[^z] b[^a] c[^z].\n\n[^a]: Catatan *dua*.\n\n[^z]: Catatan satu.\n").body
    assert [(note.id, note.number) for note in body.notes] == [("z", 1), ("a", 2)]
    assert body.notes[1].body == ("<p>Catatan <em>dua</em>.</p>",)
    assert [piece.note for piece in body.fragment if isinstance(piece, NoteRef)] == ["z", "a", "z"]


def test_questions_and_boxes_have_their_options() -> None:
    """Minutes and lines are numbers; a role-play keeps its title."""
    game = "/// role-play | Loket\n    minutes: 15\nMain.\n///"
    body = read(f"{game}\n\n/// question\n    minutes: 5\n    lines: 6\nApa?\n///").body
    assert [(box.kind, box.title, box.minutes) for box in body.boxes] == [("role-play", "Loket", 15)]
    assert [(q.id, q.minutes, q.lines) for q in body.questions] == [("q1", 5, 6)]
    assert QuestionSlot(body.questions[0].id) in body.fragment


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        pytest.param("    lines: 0\n", 0, id="none-is-none"),
        pytest.param("    lines: 9\n", 9, id="lines"),
        pytest.param("    lines: 17mm\n", 2, id="millimetres"),
        pytest.param("    lines: 60 mm\n", 8, id="millimetres-rounded-up"),
        pytest.param("", 4, id="unsaid"),
    ],
)
def test_room_to_write_is_told_in_lines_or_millimetres(written: str, lines: int) -> None:
    """A question that is only talked about has none."""
    read_ = read(f"/// question\n{written}Apa?\n///")
    assert [question.lines for question in read_.body.questions] == [lines]
    assert not read_.diagnostics


def test_the_text_is_the_prose_alone() -> None:
    """Reading time and search look at the story, not at its questions."""
    text = 'Satu.\n\nDua.\n{: lesson="a" }\n\n/// question\nTiga?\n///\n\n/// key-point\nEmpat.\n///'
    assert read(text).body.text == "Satu. Dua."


SECRET = "rahasiapelatih"  # noqa: S105 (a word to look for)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"A.\n\n/// trainer\n{SECRET}\n///", id="trainer-block"),
        pytest.param(f"/// question\nA?\n\n/// answer\n{SECRET}\n///\n///", id="answer"),
        pytest.param(f"A[^1].\n\n/// trainer\n[^1]: {SECRET}\n///", id="footnote-defined-for-trainers"),
        pytest.param(f"KTP.\n\n/// trainer\nKTP\n\n*[KTP]: {SECRET}\n///", id="abbreviation"),
        pytest.param(
            f"[a][b].\n\n/// trainer\n[a][b]\n\n[b]: x.id '{SECRET}'\n///",
            id="link-definition",
        ),
        pytest.param(f"/// trainer\n## {SECRET}\n///\nA", id="heading"),
        pytest.param(f"/// trainer\n<div>{SECRET}</div>\n///\nA", id="raw-html"),
        pytest.param(f"/// trainer\n[x]({SECRET}.md) ![]({SECRET}.png)\n///\nA", id="file"),
        pytest.param(f"- a\n\n/// trainer\n- {SECRET}\n///\n\n- b", id="between-list-items"),
        pytest.param(f"``` \n/// trainer\n{SECRET}\n///", id="after-an-unclosed-fence"),
        pytest.param(f"/// trainer\n{SECRET}", id="never-closed"),
        pytest.param(f"/// trainer\n```\n///\n{SECRET}\n```\n///\nA", id="fence-inside-code-inside-trainer"),
    ],
)
def test_trainer_text_never_reaches_the_body(text: str) -> None:
    """Not as HTML, not as a heading, footnote, title or file name; yet it is kept for trainers."""
    reading = read(text)
    assert SECRET not in repr(reading.body)
    assert SECRET in repr((reading.answers, reading.notes)) or reading.diagnostics


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        pytest.param("<script>alert(1)</script>", "", id="script"),
        pytest.param('<b onclick="x()">tebal</b>', "<b>tebal</b>", id="event-attribute"),
        pytest.param('<p style="color:red">x</p>', "<p>x</p>", id="inline-style"),
        pytest.param("[x](javascript:alert(1))", "<a>x</a>", id="script-address"),
        pytest.param("<iframe src='https://x'></iframe>", "", id="frame"),
    ],
)
def test_raw_html_is_held_to_the_allow_list(raw: str, kept: str) -> None:
    """What is not allowed goes, and the author is told."""
    reading = read(f"A {raw} B")
    assert kept in html(reading.body.fragment)
    assert "alert" not in html(reading.body.fragment) or kept
    assert {found.code for found in reading.diagnostics} == {"HKM041"}


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("A <!-- catatan [[kado]] --> B", id="in-a-line"),
        pytest.param("A\n\n<!-- catatan\n\n- dua *baris* -->\n\nB", id="over-paragraphs"),
        pytest.param("/// passage | a\nA\n\n<!-- catatan -->\n\nB\n///", id="in-a-passage"),
    ],
)
def test_a_comment_is_the_authors_own(written: str) -> None:
    """It goes without a word, and takes nothing with it."""
    reading = read(written)
    assert reading.diagnostics == ()
    assert "catatan" not in repr(reading.body)
    assert {"A", "B"} <= set(re.findall(r"\w+", repr(reading.body)))


def test_a_comment_that_is_not_closed_swallows_nothing_unsaid() -> None:
    """Where something is lost to it, the author is told."""
    reading = read("A\n\n<!-- catatan\n\nB")
    assert "B" in html(reading.body.fragment) or reading.diagnostics


def test_an_element_left_open_ends_with_its_block() -> None:
    """A passage is quoted elsewhere by itself, so it must be whole by itself."""
    passage = read("/// passage | a\nX <b>tebal\n///\n\nBiasa.").body.passages[0]
    assert html(passage.body) == "<p>X <b>tebal</b></p>"


@pytest.mark.parametrize("written", ["&#xE000;h7&#xE001;", "&#57344h7&#57345", "&#X0e000;b0&#xe001;"])
def test_an_author_cannot_write_a_mark(written: str) -> None:
    """Private-use characters come into HTML by number too; there they would be taken for ours."""
    body = read(f"A {written} B").body
    assert "\ue000" not in html(body.fragment)
    assert html(body.fragment).startswith("<p>A ")


def test_tables_carry_no_inline_style() -> None:
    """Alignment becomes a class: a page's security policy forbids inline styles."""
    assert 'class="align-right"' in html(read("| a |\n|--:|\n| 1 |").body.fragment)


def test_reading_one_text_leaves_no_trace_in_the_next() -> None:
    """Footnotes, abbreviations and links of one story are unknown in another."""
    read("A[^1] KTP [x][y].\n\n[^1]: n\n\n*[KTP]: k\n\n[y]: http://y.id")
    assert read("KTP [x][y]").body.fragment == ("<p>KTP [x][y]</p>",)


PIECES = st.sampled_from([*'ab \n/|[]!#{}:"`*_<>^-123', "passage", "trainer", "lesson=", "/// ", "\n///\n"])


@given(st.lists(PIECES, max_size=80).map("".join))
def test_any_text_gives_a_body(text: str) -> None:
    """Whatever is written is read, and every hole in a fragment names something of the same body."""
    body = read(text).body
    names = {passage.id for passage in body.passages}
    assert {piece.passage for piece in body.fragment if isinstance(piece, PassageSlot)} <= names


def test_trainer_text_keeps_its_footnotes_and_marked_paragraphs() -> None:
    """A trainer's footnote has its text, and a paragraph marked as a passage is not taken out of the note."""
    note = read(
        """/// trainer
Dengarkan dulu.[^a]

Lalu tanyakan.[^b]
{: lesson="process" }

[^a]: Catatan pertama.

[^b]: Catatan kedua.
///
"""
    ).notes[0]
    assert "Dengarkan dulu." in html(note.text.fragment)
    assert "Lalu tanyakan." in html(note.text.fragment)
    assert [html(one.body) for one in note.text.notes] == ["<p>Catatan pertama.</p>", "<p>Catatan kedua.</p>"]
    called = [piece.note for piece in note.text.fragment if isinstance(piece, NoteRef)]
    assert called == [one.id for one in note.text.notes]
    assert not [piece for piece in note.text.fragment if isinstance(piece, PassageSlot)]
