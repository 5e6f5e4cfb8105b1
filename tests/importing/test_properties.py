"""Whatever the bytes: items or a refusal, counts that agree, and files that our reader takes."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.importing.brought import EXPORTS, WISHES, bring, export_of, findings

from hikmah.importing.account import is_even
from hikmah.importing.arrange import Arranged, Known, arrange
from hikmah.importing.entries import Export, Refusal
from hikmah.importing.pictures import Shelf
from hikmah.importing.record import Record, read_record, record_text
from hikmah.importing.sources import Form, read_source

FORMS: tuple[Form, ...] = ("xml", "page", "text", "markdown")
PIECES = (
    *(
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<a href='/x'>",
        "</a>",
        "<ul><li>",
        "</li>",
        "<br>",
        "<h1>",
        "</h1>",
        "<pre>",
    ),
    *(
        "</pre>",
        "<table><tr><td>",
        "</table>",
        "<blockquote>",
        "</blockquote>",
        "<img src=x.png>",
        "<!--",
        "-->",
    ),
    *(
        "[caption]",
        "[/caption]",
        "[gallery ids='1']",
        "[[",
        "]]",
        "](",
        "![",
        "{:",
        "}",
        "///",
        "```",
        "~~~",
        "*",
    ),
    *(
        "_",
        "`",
        "#",
        "- ",
        "1. ",
        "> ",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "&#8232;",
        "&lt;",
        "&amp;",
        "\\",
        "kata",
        "kita",
    ),
    *(
        "[^1]",
        "[x]: y",
        ": ",
        "|",
        "---",
        "===",
        "<script>",
        "</script>",
        "<iframe src=//y>",
        "wulan@mail.example",
    ),
    *(
        "<div>",
        "</div>",
        "<code>",
        "</code>",
        "<dl><dt>",
        "<dd>",
        "</dl>",
        "trainer",
        "answer",
        " ",
        "!",
        "<",
        "é",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def taken(name: str, data: bytes, form: Form | None = None) -> Arranged | Refusal:
    """The plan for *data*, which has been found even and readable, or its refusal."""
    found = read_source(name, data, form)
    if isinstance(found, Refusal):
        return found
    assert isinstance(found, Export)
    arranged = arrange(found, Shelf(["x.png"]), Known(), WISHES)
    assert is_even(arranged)
    assert [one for one in findings(arranged) if one.severity == "error"] == []
    return arranged


@given(st.binary(max_size=400), st.sampled_from(FORMS))
def test_any_bytes(data: bytes, form: Form) -> None:
    """Nothing is ever raised."""
    taken("x", data, form)


@given(st.text(max_size=300), st.sampled_from(FORMS))
def test_any_text(text: str, form: Form) -> None:
    """The same where it can be decoded."""
    taken("x", text.encode("utf-8", "replace"), form)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS)
@example("<table><tr><td>x<pre>![[caption]]</pre>", "<table><tr><th>x<pre>a\n\n# b")
@example("<b><p>kata</p></b># kita", "<b><ul><li>--></b>#")
def test_any_wordpress_text(body: str, reply: str) -> None:
    """A story and a reply made of all that means something to anybody."""
    safe = [text.replace("]]>", "") for text in (body, reply)]
    data = f"""<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><item><title>Satu</title><wp:post_date>2008-01-02</wp:post_date><wp:post_id>1</wp:post_id>
      <content:encoded><![CDATA[awal {safe[0]}]]></content:encoded><wp:comment>
      <wp:comment_id>1</wp:comment_id><wp:comment_author>A</wp:comment_author><wp:comment_approved>1</wp:comment_approved>
      <wp:comment_content><![CDATA[{safe[1]}]]></wp:comment_content></wp:comment></item></channel></rss>"""
    assert isinstance(taken("x.xml", data.encode()), Arranged)


@settings(max_examples=200)
@given(TEXTS)
@example("#__kata_")
@example("# _kata kita_")
@example("\\[[<p>]]")
@example("\\\\[[kado]] dan !\\[[kado]]")
def test_any_markdown(body: str) -> None:
    """Other people's Markdown never breaks ours: what is wrong in it is told and not passed on."""
    taken("x.md", f"---\ntitle: Satu\ndate: 2008-01-02\n---\nawal\n\n{body}\n".encode(), "markdown")


@settings(max_examples=60)
@given(st.integers(0, 6000), st.integers(0, 200), st.binary(max_size=8))
def test_a_damaged_export(at: int, length: int, instead: bytes) -> None:
    """An export with a hole in it is read or refused."""
    raw = (EXPORTS / "wordpress.xml").read_bytes()
    taken("x.xml", raw[:at] + instead + raw[at + length :])


@given(st.dictionaries(st.text(min_size=1), st.text(min_size=1)))
def test_the_record_reads_what_it_wrote(keys: dict[str, str]) -> None:
    """Whatever an old blog uses as an id."""
    from hikmah.importing.record import Came

    keys = {key.encode("utf-8", "replace").decode(): "stories/x.md" for key in keys}
    record = Record({key: Came(path, "ab12") for key, path in keys.items()})
    assert read_record(record_text(record)) == record


def test_the_same_plan_twice() -> None:
    """A plan is a function of what it is made from."""
    export = export_of("wordpress.xml", (EXPORTS / "wordpress.xml").read_bytes())
    assert bring(export) == bring(export)
