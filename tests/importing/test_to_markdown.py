"""HTML and other people's Markdown → our dialect, and a note for what it cannot say."""

from __future__ import annotations

from html import unescape

import pytest
from tests.importing.brought import body_of, bring, export_of, findings, notes_of, one_story

from hikmah.read.dialect import convert

STORY = "stories/satu.md"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        pytest.param("<p>Satu<br>dua</p>", "Satu  \ndua", id="break"),
        pytest.param("Satu<br><br>dua", "Satu\n\ndua", id="two-breaks"),
        pytest.param("<b>Satu<br><br>dua</b>", "Satu\n\ndua", id="strong-over-paragraphs"),
        pytest.param("<p><b> tebal </b>kata</p>", "**tebal** kata", id="blanks-within"),
        pytest.param("<h1>A</h1><p>x</p><h4>B</h4><p>y</p>", "## A\n\nx\n\n### B\n\ny", id="headings"),
        pytest.param("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n    - b\n2. c", id="lists"),
        pytest.param("<pre>a\n  b</pre>", "```\na\n  b\n```", id="code"),
        pytest.param("<del>salah</del> benar", "<del>salah</del> benar", id="struck-out"),
        pytest.param('<a href="javascript:x()">klik</a>', "klik", id="script-link"),
        pytest.param('<a href="#atas">atas</a>', "atas", id="link-within"),
        pytest.param(
            '<a href="http://x.example/a(b)">c</a>', "[c](<http://x.example/a(b)>)", id="brackets-in-link"
        ),
        pytest.param(
            'Wah!<a href="http://x.example/">c</a>', r"Wah\![c](http://x.example/)", id="no-picture"
        ),
        pytest.param(
            '<a href="http://x.example/">[1]</a>', r"[\[1\]](http://x.example/)", id="no-story-link"
        ),
        pytest.param('<center><font color="red">x</font></center>', "x", id="looks"),
        pytest.param(
            "<table><tr><th>a</th></tr><tr><td>b</td><td>c</td></tr></table>",
            "| a |  |\n| --- | --- |\n| b | c |",
            id="table-wider-than-its-head",
        ),
        pytest.param("<p>satu <![ dua</p>", r"satu <\![ dua", id="half-a-section"),
        pytest.param("<p>satu <![x[ dua</p>", r"satu <\![x[ dua", id="unknown-section"),
        pytest.param("<![if !mso]><p>satu</p><![endif]>", "satu", id="word-processors-section"),
    ],
)
def test_html(html: str, markdown: str) -> None:
    """The text that comes of it."""
    assert body_of(one_story(html), STORY).strip() == markdown


@pytest.mark.parametrize(
    "words",
    [
        "# bukan judul",
        "1. bukan daftar",
        "- bukan daftar",
        "> bukan kutipan",
        "/// trainer",
        "// trainer",
        "bukan /// trainer di sini",
        "//////trainer",
        "<<<<<<< HEAD",
        "[kami] (https://hikmah.example) di sini",
        "=====",
        "~~~",
        ": bukan arti",
        "| bukan | tabel |",
        '[[bukan-tautan]] dan [^1] dan {: lesson="process" }',
        "*bukan* _miring_ `kode` \\ a_b_c",
        "a < b > c &amp; d",
        "*[HTML]: bukan singkatan",
        "[x]: http://rujukan.example",
    ],
)
def test_words_that_look_like_signs_stay_words(words: str) -> None:
    """Read back by our dialect, a paragraph says what it said."""
    html = words.replace("<", "&lt;")
    arranged = one_story(f"<p>Awal.</p><p>{html}</p>")
    assert findings(arranged) == []
    made = convert(body_of(arranged, STORY), 0)
    assert made.findings.links == []
    assert unescape(made.html) == f"<p>Awal.</p>\n<p>{unescape(words)}</p>"


def test_a_tag_that_holds_another_is_none() -> None:
    """A forgotten bracket makes no heading of it."""
    assert body_of(one_story("<trainer<h1>kata"), STORY).strip() == "kata"


@pytest.mark.parametrize("empty", ["<b></b>", "<i> </i>", "<span><b></b></span>", "<code></code>"])
def test_a_mark_around_nothing_is_nothing(empty: str) -> None:
    """A sign after it begins the line, and is a word there all the same."""
    arranged = one_story(f"<p>{empty}# bukan judul</p>")
    assert body_of(arranged, STORY).strip() == "\\# bukan judul"


@pytest.mark.parametrize(
    ("html", "said"),
    [
        pytest.param("<b><pre># x</pre></b>", "```\n# x\n```", id="code"),
        pytest.param("<i><ul><li>x</li></ul></i>", "- x", id="list"),
        pytest.param("<del><blockquote>x</blockquote></del>", "> x", id="quotation"),
        pytest.param("<b><h2>Judul</h2></b>", "## Judul", id="heading"),
        pytest.param("<ul><li><pre># x</pre></li></ul>", "- `# x`", id="code-that-begins-an-item"),
        pytest.param("<ul><li>a<pre># x</pre></li></ul>", "- a\n\n        # x", id="code-below-words"),
        pytest.param(
            "<blockquote><pre># `x`\ny</pre></blockquote>", "> `` # `x` ``\n> `y`", id="quoted-code"
        ),
        pytest.param("<b><p>kata</p></b>", "**kata**", id="one-paragraph"),
    ],
)
def test_a_mark_goes_around_words_alone(html: str, said: str) -> None:
    """A block keeps its own sign at the beginning of its lines."""
    assert body_of(one_story(html), STORY).strip() == said


@pytest.mark.parametrize(
    ("html", "kind", "why"),
    [
        pytest.param("<script>x</script>a", "code", "tag-dropped", id="script"),
        pytest.param("<form><input></form>a", "code", "tag-dropped", id="form"),
        pytest.param("<!-- rahasia -->a", "code", "comment-mark", id="comment"),
        pytest.param('<iframe src="//y.example/v"></iframe>a', "embed", "embed-link", id="frame"),
        pytest.param("<object></object>a", "embed", "embed-nowhere", id="object"),
        pytest.param(
            '<img src="http://x.example/p.gif" width="1" height="1">a', "picture", "pixel", id="pixel"
        ),
        pytest.param('<img src="data:image/svg+xml,<svg/>">a', "picture", "picture-missing", id="svg"),
        pytest.param('<img src="http://x.example/kado.jpg">a', "picture", "picture-linked", id="remote"),
        pytest.param('<a href="javascript:x">a</a>', "link", "link-nowhere", id="link"),
        pytest.param("<marquee>a</marquee>", "code", "look-lost", id="look"),
    ],
)
def test_what_it_cannot_say_is_told(html: str, kind: str, why: str) -> None:
    """One note, with its reason, and a file that our reader takes."""
    arranged = one_story(html)
    assert [note.why for note in notes_of(arranged, kind)] == [why]
    assert findings(arranged) == []


def test_a_picture_in_the_text_itself_becomes_a_file() -> None:
    """Its bytes decide what it is, not what its address says."""
    gif = "data:image/png;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    arranged = one_story(f'<p><img src="{gif}" alt="titik"></p>')
    assert [(one.path, one.data[:6]) for one in arranged.pictures] == [("images/satu/gambar.gif", b"GIF89a")]
    assert body_of(arranged, STORY).strip() == "![titik](images/satu/gambar.gif)"


def test_deep_boxes_are_made_flat() -> None:
    """However deep they stand, the words come."""
    arranged = one_story("<div>" * 3000 + "dalam" + "</div>" * 3000)
    assert body_of(arranged, STORY).strip() == "dalam"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("`[[a]]` dan ![x](data:,)", "`[[a]]` dan", id="code-stays"),
        pytest.param("```\n<script>\n# x\n```", "```\n<script>\n# x\n```", id="fence-stays"),
        pytest.param("Judul\n=====\n\nx", "## Judul\n\nx", id="underlined-heading"),
        pytest.param("a {: .merah}", "a", id="looks"),
        pytest.param("[a](http://x.example 'b')", "[a](http://x.example 'b')", id="link-title"),
        pytest.param("<http://x.example/>", "<http://x.example/>", id="bare-address"),
        pytest.param("x <script>y</script> z", "x  z", id="script"),
        pytest.param("/// kotak\n\nx", "&#47;// kotak\n\nx", id="no-block"),
        pytest.param("a[^1]\n\n[^1]: b", "a[^1]\n\n[^1]: b", id="footnote"),
        pytest.param(
            "![a\nb](http://x.example/a.png)",
            "[Gambar: a b](http://x.example/a.png)",
            id="far-picture-over-two-lines",
        ),
        pytest.param(
            "![a][x] ![x]\n\n- [x]: http://x.example/a.png",
            "[Gambar: a][x] [Gambar: x][x]\n\n- [x]: http://x.example/a.png",
            id="far-picture-by-name",
        ),
        pytest.param("`<img src=x>`", "<code>&lt;img src=x&gt;</code>", id="code-that-shows-a-picture's-tag"),
        pytest.param("![<h1>[kata]]]", "![ [kata]]]", id="no-quote-where-a-tag-was"),
        pytest.param("> /// trainer\n\nkata", "> &#47;// trainer\n\nkata", id="no-block-in-a-quotation"),
        pytest.param("// trainer\nkata", "&#47;/ trainer\nkata", id="no-block"),
    ],
)
def test_markdown(markdown: str, expected: str) -> None:
    """What becomes of a body that is Markdown already."""
    text = f"---\ntitle: Satu\ndate: 2008-01-02\n---\n{markdown}\n"
    arranged = bring(export_of("satu.md", text.encode()))
    assert body_of(arranged, STORY).strip() == expected
    assert findings(arranged) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("[gallery]", "", id="gallery-of-nothing"),
        pytest.param(
            "[embed]https://y.example/v[/embed]", "[https://y.example/v](https://y.example/v)", id="embed"
        ),
        pytest.param(
            "[youtube https://y.example/w?v=1&amp;t=2]",
            "[https://y.example/w?v=1&t=2](https://y.example/w?v=1&t=2)",
            id="youtube",
        ),
        pytest.param("[code]a < b[/code]", "```\na < b\n```", id="listing"),
        pytest.param('[kotak warna="biru"]isi[/kotak]', "isi", id="unknown"),
        pytest.param("lihat [1] dan [sic]", "lihat [1] dan [sic]", id="words-in-brackets"),
        pytest.param(
            '[audio mp3="https://y.example/a.mp3"]',
            "[https://y.example/a.mp3](https://y.example/a.mp3)",
            id="audio",
        ),
    ],
)
def test_shortcodes(code: str, expected: str) -> None:
    """What WordPress would have shown, or nothing and a note."""
    item = f"""<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><item><title>Satu</title><wp:post_date>2008-01-02</wp:post_date><wp:post_name>satu</wp:post_name>
      <content:encoded><![CDATA[Awal.\n\n{code}]]></content:encoded></item></channel></rss>"""
    arranged = bring(export_of("x.xml", item.encode()))
    assert body_of(arranged, STORY).removeprefix("Awal.").strip() == expected
    assert findings(arranged) == []
