"""Mending changes what it is meant to, nothing else, and nothing a second time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hikmah.names import SourcePath
from hikmah.read.dates import one_day
from hikmah.read.decode import BOM
from hikmah.read.documents import read_document
from hikmah.read.mend import FIXES, Mended, mend
from hikmah.read.mend_prose import with_curly_quotes, without_blanks

KADO = SourcePath("stories/kado.md")
LESSONS = ("process", "extra-mile", "patience")
HEAD = "---\ntitle: Kado\ndate: 2008-04-27\nlessons: [process]\nsummary: S.\n---\n"


def mended(text: str, path: SourcePath = KADO) -> tuple[str, tuple[str, ...]]:
    """The text after mending, and the fixes."""
    done = mend(path, text.encode(), LESSONS)
    return done.data.decode(), done.fixes


@pytest.mark.parametrize(
    ("written", "day"),
    [
        pytest.param("30 10 2007", "2007-10-30", id="blanks"),
        pytest.param("Sunday, April 27, 2008", "2008-04-27", id="english-weekday"),
        pytest.param("Minggu, 27 April 2008", "2008-04-27", id="indonesian-weekday"),
        pytest.param("Jum'at 5 Nopember 2010", "2010-11-05", id="old-spelling"),
        pytest.param("27-04-2008", "2008-04-27", id="hyphens"),
        pytest.param("2008/4/7", "2008-04-07", id="year-first"),
        pytest.param("1st May 2009", "2009-05-01", id="ordinal"),
        pytest.param("5/5/2008", "2008-05-05", id="same-either-way"),
        pytest.param("04/05/2008", None, id="two-readings"),
        pytest.param("31 02 2008", None, id="no-such-day"),
        pytest.param("kemarin", None, id="no-day"),
        pytest.param("27 Foo 2008", None, id="no-month"),
        pytest.param("27.04-2008", None, id="mixed-signs"),
    ],
)
def test_a_day_is_read_where_it_can_be_only_one(written: str, day: str | None) -> None:
    """As people write it in either language."""
    found = one_day(written)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("old", "new", "fix"),
    [
        pytest.param("date: 2008-04-27", "date: 27 April 2008", "date", id="date"),
        pytest.param("date: 2008-04-27", "date: '27 April 2008'", "date", id="quoted-date"),
        pytest.param("summary: S.", "sumary: S.", "key", id="key"),
        pytest.param("title: Kado", "title: Kado  ", "blanks", id="blanks"),
        pytest.param("Isi.", "Isi. ", "blanks", id="blank-in-the-text"),
        pytest.param("Isi.", "Isi.", "", id="nothing"),
    ],
)
def test_one_thing_is_mended_and_named(old: str, new: str, fix: str) -> None:
    """What was broken on purpose comes back to the byte."""
    good = HEAD + "Isi.\n"
    assert good.count(old) == 1
    assert mended(good.replace(old, new)) == (good, (fix,) if fix else ())


def test_lessons_come_in_their_own_order() -> None:
    """However the list is written; a list with an unknown lesson is let be."""
    flow = HEAD.replace("[process]", "[patience,  process]")
    assert mended(flow)[0] == HEAD.replace("[process]", "[process,  patience]")
    block = HEAD.replace(" [process]", "\n  - patience\n  - process")
    assert mended(block)[0] == HEAD.replace(" [process]", "\n  - process\n  - patience")
    unknown = HEAD.replace("[process]", "[patience, proces]")
    assert mended(unknown) == (unknown, ())


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param("sumary: A\nsummry: B", id="two-mean-one"),
        pytest.param("autor: A\nauthor: B", id="there-already"),
        pytest.param("ringkasan: A", id="nothing-near"),
        pytest.param("title: [", id="not-readable"),
        pytest.param("source: {kind: original, published: 04/05/2008}", id="two-readings"),
        pytest.param('teaching:\n  synopsis: |\n    date: 27 April 2008\n    "kata"', id="within-a-text"),
    ],
)
def test_what_is_not_certain_is_let_be(fields: str) -> None:
    """Better told than guessed."""
    text = f"---\n{fields}\n---\nIsi.\n"
    assert mended(text) == (text, ())


@pytest.mark.parametrize(
    ("written", "curled"),
    [
        pytest.param('Ia berkata, "Baik," lalu pergi.', "Ia berkata, “Baik,” lalu pergi.", id="speech"),
        pytest.param('*"Baik."*', "*“Baik.”*", id="in-emphasis"),
        pytest.param("Jum'at", "Jum’at", id="apostrophe"),
        pytest.param('"Satu\ndua."', "“Satu\ndua.”", id="over-lines"),
        pytest.param(
            '/// question\n    minutes: 5\nApa "itu"?\n///',
            "/// question\n    minutes: 5\nApa “itu”?\n///",
            id="block",
        ),
        pytest.param('[kata "itu"](http://a.b/"c" "d")', '[kata “itu”](http://a.b/"c" "d")', id="link"),
        pytest.param('Papan 5" lebar.', 'Papan 5" lebar.', id="inch"),
        pytest.param('"Satu. Dua."tiga "', '"Satu. Dua."tiga "', id="unclear"),
        pytest.param('`"a"` dan ``"b`"``', '`"a"` dan ``"b`"``', id="code"),
        pytest.param('```\n"a"\n```', '```\n"a"\n```', id="fenced"),
        pytest.param('    "a"', '    "a"', id="indented"),
        pytest.param(
            'A\n{: #x lesson="a" title="b c" }', 'A\n{: #x lesson="a" title="b c" }', id="attributes"
        ),
        pytest.param('<a title="b">c</a>', '<a title="b">c</a>', id="html"),
        pytest.param('A <abbr title="b">c</abbr> d', 'A <abbr title="b">c</abbr> d', id="html-in-a-line"),
        pytest.param('[a]: http://b "c"', '[a]: http://b "c"', id="definition"),
        pytest.param('<!-- "a" -->', '<!-- "a" -->', id="comment"),
        pytest.param('/// role-play | Di "depan"', '/// role-play | Di "depan"', id="block-line"),
        pytest.param('[[kado|"itu"]]', "[[kado|“itu”]]", id="label"),
        pytest.param('\\"a\\"', '\\"a\\"', id="escaped"),
    ],
)
def test_quotation_marks_are_curled_in_prose_alone(written: str, curled: str) -> None:
    """Never in code, addresses, attribute lists, HTML, definitions, comments or block lines."""
    assert with_curly_quotes(written) == curled


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        pytest.param("a \nb", "a\nb", id="one"),
        pytest.param("a  \nb", "a  \nb", id="line-break"),
        pytest.param("a  \n\nb", "a\n\nb", id="end-of-paragraph"),
        pytest.param("a\n \t\nb", "a\n\nb", id="empty-line"),
        pytest.param("```\na \n```", "```\na \n```", id="code"),
        pytest.param("    a ", "    a ", id="indented-code"),
    ],
)
def test_blanks_that_mean_nothing_go(written: str, bare: str) -> None:
    """Two that break a line stay."""
    assert without_blanks(written) == bare


def test_line_ends_and_marks_are_kept_or_mended_by_name() -> None:
    """Windows line ends stay as they are; a mixture becomes what most lines have."""
    windows = (HEAD + "Isi.\n").replace("\n", "\r\n").encode()
    assert mend(KADO, windows, LESSONS) == Mended(data=windows, fixes=())
    mixed = windows.replace(b"Isi.\r\n", b"Isi.\n")
    assert mend(KADO, mixed, LESSONS) == Mended(data=windows, fixes=("line-ends",))
    assert mend(KADO, BOM + windows, LESSONS) == Mended(data=windows, fixes=("bom",))
    dated = windows.replace(b"2008-04-27", b"27 April 2008")
    assert mend(KADO, dated, LESSONS) == Mended(data=windows, fixes=("date",))


FIELDS = [
    "---\n",
    "title: A\n",
    "date: 27 April 2008\n",
    "dat: 1 Mei 2009 \n",
    "lesons: [patience, process]\n",
]
FIELDS += ["summary: >-\n", "  x \n"]
SIGNS = ["\n", "\r\n", "\r", " ", "  \n", "\t", '"', "'", "a", "b.", "“", "”", "    ", "- ", "> ", "|", "\\"]
SIGNS += [
    "```\n",
    "`",
    "{: #x }",
    "[a](b)",
    "/// question\n",
    "///\n",
    "<b>",
    "<!--",
    "-->",
    "\ufeff",
    "é",
    "\u2028",
]
PIECES = st.sampled_from([*FIELDS, *SIGNS])
PATHS = st.sampled_from(["stories/a.md", "lessons/a.md", "sessions/a.md", "pages/a.md", "replies/b/a.md"])


@given(
    PATHS,
    st.one_of(
        st.binary(max_size=200), st.lists(PIECES, max_size=40).map(lambda some: "".join(some).encode())
    ),
)
def test_mending_twice_is_mending_once(path: str, data: bytes) -> None:
    """Whatever the file holds; and where nothing is named, not a byte has changed."""
    once = mend(SourcePath(path), data, LESSONS)
    assert mend(SourcePath(path), once.data, LESSONS) == Mended(data=once.data, fixes=())
    assert (once.data == data) == (once.fixes == ())
    assert set(once.fixes) <= set(FIXES)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_mending_breaks_nothing(body: str) -> None:
    """A story that was in order still is, and its fields say the same."""
    text = (HEAD + "Isi.\n" + body).encode()
    before = read_document(KADO, text)
    after = read_document(KADO, mend(KADO, text, LESSONS).data)
    errors = [{one.code for one in found.diagnostics if one.severity == "error"} for found in (before, after)]
    assert errors[1] <= errors[0]
