"""HTML becomes a tree: what each element turns into, and that no word is lost on the way."""

from __future__ import annotations

import json
import re
from html import unescape

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hikmah.render.frames import BLOCKS
from hikmah.render.nodes import Block, Inline
from hikmah.render.tree import read_tree

P = {"t": "p", "c": ["a"]}


def ul(*items: list[object]) -> dict[str, object]:
    """A list node."""
    return {"t": "list", "ordered": False, "start": 1, "items": list(items)}


def note(*inlines: object) -> dict[str, object]:
    """A footnote node."""
    return {"t": "note", "c": list(inlines)}


@pytest.mark.parametrize(
    ("html", "tree"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n ", [], id="white-space"),
        pytest.param("<p>a</p>", [P], id="paragraph"),
        pytest.param("a", [P], id="stray-text"),
        pytest.param("a<p>a</p>a", [P, P, P], id="stray-text-around-a-block"),
        pytest.param("<div>a<div>a</div></div>", [P, P], id="boxes-are-passed-over"),
        pytest.param("<p> a\n\t b </p>", [{"t": "p", "c": ["a b"]}], id="white-space-folds"),
        pytest.param(
            "<p>a <em> b </em> c</p>",
            [{"t": "p", "c": ["a ", {"t": "em", "c": ["b "]}, "c"]}],
            id="across-tags",
        ),
        pytest.param("<p>a <em> </em></p>", [P], id="space-at-the-end-goes"),
        pytest.param("<p>a\u00a0b</p>", [{"t": "p", "c": ["a\u00a0b"]}], id="no-break-space-stays"),
        pytest.param("<p>orang&shy;-orang</p>", [{"t": "p", "c": ["orang-orang"]}], id="soft-hyphen-goes"),
        pytest.param(
            "<p>a <br> b</p>", [{"t": "p", "c": ["a", {"t": "br"}, "b"]}], id="no-space-around-a-break"
        ),
        pytest.param(
            "<p></p><p><em></em></p><ul></ul><blockquote></blockquote><table></table>", [], id="empty"
        ),
        pytest.param("<ul><li>a</li></ul>", [ul([P])], id="list"),
        pytest.param("<ul><li>a<ul><li>a</li></ul></li></ul>", [ul([P, ul([P])])], id="nested-list"),
        pytest.param("<ul><li>a</li><ul><li>a</li></ul></ul>", [ul([P, ul([P])])], id="list-between-items"),
        pytest.param("<ul>a<li>a</li></ul>", [ul([P], [P])], id="text-between-items"),
        pytest.param(
            '<ol start="7"><li>a</li></ol>',
            [{"t": "list", "ordered": True, "start": 7, "items": [[P]]}],
            id="ordered",
        ),
        pytest.param(
            "<h2>a</h2><h5>b</h5><h6>c</h6><h3>d</h3><h2>e</h2>",
            [
                {"t": "h", "level": level, "c": [text]}
                for level, text in ((2, "a"), (3, "b"), (4, "c"), (3, "d"), (2, "e"))
            ],
            id="headings-never-skip",
        ),
        pytest.param(
            '<h4>a<span role="doc-footnote">n</span></h4>',
            [{"t": "h", "level": 2, "c": ["a", note("n")]}],
            id="footnote-in-a-heading",
        ),
        pytest.param(
            '<p>a<span role="doc-footnote"><p>n <em>e</em></p><p>m</p></span> b</p>',
            [{"t": "p", "c": ["a", note("n ", {"t": "em", "c": ["e"]}, " m"), " b"]}],
            id="footnote-of-two-paragraphs",
        ),
        pytest.param(
            '<p><img src="x.png" alt="b"></p>',
            [{"t": "figure", "src": "x.png", "alt": "b", "caption": []}],
            id="picture-alone",
        ),
        pytest.param(
            '<figure><img src="x.png" alt="b"><figcaption>c</figcaption></figure>',
            [{"t": "figure", "src": "x.png", "alt": "b", "caption": ["c"]}],
            id="figure",
        ),
        pytest.param(
            '<p>a <img src="x.png"></p>',
            [{"t": "p", "c": ["a ", {"t": "img", "src": "x.png", "alt": "", "title": ""}]}],
            id="picture-in-a-line",
        ),
        pytest.param(
            "<pre><code>\na\n  b\n</code></pre>", [{"t": "pre", "text": "a\n  b"}], id="preformatted"
        ),
        pytest.param(
            "<p><code>a <b>c</b></code></p>", [{"t": "p", "c": [{"t": "code", "text": "a c"}]}], id="code"
        ),
        pytest.param(
            '<p lang="en-GB">a</p>',
            [{"t": "p", "c": [{"t": "lang", "lang": "en", "c": ["a"]}]}],
            id="language-of-a-paragraph",
        ),
        pytest.param(
            "<dl><dt>t</dt><dd>a</dd><dd>a</dd></dl>",
            [{"t": "terms", "items": [{"term": ["t"], "c": [P, P]}]}],
            id="definitions",
        ),
        pytest.param(
            "<em>a<p>a</p>a</em>",
            [{"t": "p", "c": [{"t": "em", "c": ["a"]}]}, P, {"t": "p", "c": [{"t": "em", "c": ["a"]}]}],
            id="block-within-a-span",
        ),
    ],
)
def test_elements_become_nodes(html: str, tree: list[object]) -> None:
    """Each element has its node, white space folded as a browser folds it."""
    assert read_tree(html) == tree


def cell(text: str, *, header: bool = False, span: int = 1, align: str = "") -> dict[str, object]:
    """A table cell node."""
    return {"header": header, "span": span, "align": align, "c": [{"t": "p", "c": [text]}] if text else []}


def test_numbers_stand_where_the_author_put_them() -> None:
    """A column's alignment, which comes as a class of each cell; another class says nothing."""
    (table,) = read_tree('<table><tr><td class="align-right">12</td><td class="x">a</td></tr></table>')
    assert table["t"] == "table"
    assert table["body"] == [[cell("12", align="right"), cell("a")]]


def test_tables_are_filled_to_a_square() -> None:
    """Short rows get empty cells, and so do the places that a tall cell covers further down."""
    html = (
        "<table><caption>k</caption><tr><th>a</th><th>b</th><th>c</th></tr>"
        '<tr><td rowspan="2">1</td><td colspan="2">2</td></tr><tr><td>3</td></tr></table>'
    )
    assert read_tree(html) == [
        {
            "t": "table",
            "columns": 3,
            "head": [[cell(text, header=True) for text in "abc"]],
            "body": [[cell("1"), cell("2", span=2)], [cell(""), cell("3"), cell("")]],
            "caption": ["k"],
        }
    ]


def test_depth_is_bounded() -> None:
    """Two thousand nested lists neither exhaust the stack nor lose their text."""
    html = "".join(f"<ul><li>w{n} " for n in range(2_000))
    tree = read_tree(html)
    assert len(json.dumps(tree).split("w")) == 2_001


def inline_text(nodes: list[Inline]) -> str:
    """The text of inline nodes."""
    parts = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(node)
        elif node["t"] == "br":
            parts.append(" ")
        elif node["t"] == "code":
            parts.append(node["text"])
        elif node["t"] != "img":
            parts.append(inline_text(node["c"]))
    return "".join(parts)


def block_text(nodes: list[Block]) -> str:
    """The text of blocks, a space between any two."""
    return " ".join(_block_text(node) for node in nodes)


def _block_text(node: Block) -> str:
    match node["t"]:
        case "p" | "h":
            return inline_text(node["c"])
        case "pre":
            return node["text"]
        case "quote":
            return block_text(node["c"])
        case "list":
            return " ".join(block_text(item) for item in node["items"])
        case "terms":
            return " ".join(inline_text(item["term"]) + " " + block_text(item["c"]) for item in node["items"])
        case "table":
            rows = node["head"] + node["body"]
            cells = [block_text(cell["c"]) for row in rows for cell in row]
            return " ".join([inline_text(node["caption"]), *cells])
        case "figure":
            return inline_text(node["caption"])
    return ""


TAGS = (
    "p",
    "h2",
    "h5",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "pre",
    "code",
    "em",
    "strong",
    "del",
    "sub",
    "sup",
    "a",
    "abbr",
    "cite",
    "q",
    "span",
    "div",
    "dl",
    "dt",
    "dd",
    "b",
    "i",
    "kbd",
    "figure",
)
OPEN = st.sampled_from(TAGS).map(lambda tag: f"<{tag}>") | st.sampled_from(
    ['<span role="doc-footnote">', '<span lang="en">', '<td colspan="2">', '<td rowspan="3">', "<br>", "<hr>"]
)
CLOSE = st.sampled_from(TAGS).map(lambda tag: f"</{tag}>")
WORDS = st.sampled_from(["satu", "dua ", " tiga", " ", "\n", "&lt;p&gt;", "\u00a0x", "&amp;"])
SOUP = st.lists(OPEN | CLOSE | WORDS, max_size=40).map("".join)
ALLOWED = {tag: {"role", "lang", "colspan", "rowspan"} for tag in ("span", "td")}


@settings(max_examples=400)
@given(SOUP)
def test_no_word_is_lost(soup: str) -> None:
    """The tree holds the words of the sanitised HTML, all of them and in order, whatever the tags."""
    html = nh3.clean(soup, tags={*TAGS, "br", "hr"}, attributes=ALLOWED, link_rel=None)
    spaced = re.sub(r"</?(\w+)[^>]*>", lambda tag: " " if tag[1] in BLOCKS | {"br", "hr"} else "", html)
    found, expected = block_text(read_tree(html)).split(), unescape(spaced).split()
    assert "".join(found) == "".join(expected)
    if "doc-footnote" not in html:  # a footnote stands elsewhere on paper: its ends part no words here
        assert found == expected


@given(SOUP)
def test_any_soup_is_read(soup: str) -> None:
    """Even what no sanitiser would let through makes a tree that JSON can hold."""
    json.dumps(read_tree(soup))
