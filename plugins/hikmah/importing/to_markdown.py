"""A cleaned tree → Markdown in our dialect, by markdownify, taught what Python-Markdown understands."""

from __future__ import annotations

import re
from typing import Any

from bs4 import Tag
from markdownify import MarkdownConverter

from hikmah.importing.entries import Notebook
from hikmah.importing.escapes import escape_inline, escape_start
from hikmah.importing.soup import Ways, clean_tree

_FENCE = re.compile(r"^(?:```|~~~~)")
_TRAINER = re.compile(r"^ {0,3}/{3,}", re.M)
_INLINE = frozenset(
    {
        "a",
        "b",
        "em",
        "i",
        "strong",
        "span",
        "code",
        "sub",
        "sup",
        "del",
        "s",
        "q",
        "img",
        "u",
        "small",
        "font",
    }
    | {"mark", "ins", "time", "kbd", "samp", "strike", "big", "tt"}
)

_BLOCKS = ("pre", "ul", "ol", "dl", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr")
"""What begins its lines with a sign of its own, before which no other may stand."""
_CELLS = frozenset({"td", "th"})
_HELD = _CELLS | {"li", "blockquote", "dd"}
"""Within these Python-Markdown knows no fence, and no code in the first line; within a cell, but one line."""


def html_to_markdown(html: str, ways: Ways, notes: Notebook) -> str:
    """What *html* says, as Markdown; *notes* gets a note for all that it cannot say."""
    tree = clean_tree(html, ways, notes)
    for table in tree.find_all("table"):
        _fill(table)
    return tidy(_Converter().convert_soup(tree))


def _fill(table: Tag) -> None:
    """As many cells in every row as in the longest: Markdown shows none past the first row's."""
    rows = [row.find_all(["td", "th"], recursive=False) for row in table.find_all("tr")]
    widths = [sum(_width(cell) for cell in row) for row in rows]
    for row, width in zip(rows, widths, strict=True):
        for _ in range(max(widths) - width if row else 0):
            row[-1].insert_after(Tag(name=row[0].name))


def _width(cell: Tag) -> int:
    span = str(cell.get("colspan") or "")
    return max(1, min(1000, int(span))) if span.isascii() and span.isdigit() else 1


def tidy(text: str) -> str:
    """One blank line between blocks; code is left as it is."""
    lines: list[str] = []
    fence = ""
    for line in text.split("\n"):
        opening = _FENCE.match(line)
        if opening and (not fence or line.strip() == fence):
            fence = "" if fence else opening[0]
        elif not fence and not line.strip():
            if lines and lines[-1]:
                lines[-1] = lines[-1].rstrip()
                lines.append("")
            continue
        lines.append(line)
    return "\n".join(lines).strip("\n").rstrip()


class _Converter(MarkdownConverter):
    """markdownify, with lists four blanks deep, our escapes, and no mark around more than one paragraph."""

    def __init__(self) -> None:
        super().__init__(
            heading_style="atx",
            bullets="-",
            wrap=True,
            wrap_width=None,
            autolinks=False,
            sub_symbol="<sub>",
            sup_symbol="<sup>",
        )

    def escape(self, text: str, parent_tags: Any) -> str:  # noqa: ARG002 (markdownify's signature)
        """Signs that would mean something."""
        return escape_inline(text)

    def process_text(self, el: Any, parent_tags: Any = None) -> str:
        """Words; where they begin a line, signs there too."""
        text: str = super().process_text(el, parent_tags)  # type: ignore[misc]
        if "_noformat" in (parent_tags or ()):
            return text
        text = re.sub("[ \xa0\t\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+", " ", text)
        if text.endswith("!") and isinstance(el.next_sibling, Tag):
            text = text[:-1] + r"\!"  # before a link it would make a picture of it
        return escape_start(text.lstrip(" ")) if _begins_line(el) else text

    def convert_a(self, el: Tag, text: str, parent_tags: Any) -> str:
        """A link of ours keeps its label beside its name."""
        if "_noformat" in parent_tags:
            return text
        words = " ".join(text.split())
        address = str(el.get("href") or "")
        if not words or not address:
            return text
        before, after = " " * text.startswith(" "), " " * text.endswith(" ")
        if address.startswith("[["):
            label = re.sub(r"[\\*|\[\]]+", "", words)
            return f"{before}[[{address[2:-2]}|{label}]]{after}"
        words = re.sub(r"^\[", r"\[", re.sub(r"\]$", r"\]", words))
        return (
            f"{before}[{words}](<{address}>){after}"
            if re.search(r"[()\s]", address)
            else (f"{before}[{words}]({address}){after}")
        )

    def convert_img(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ARG002
        """A picture with its words, wherever it stands."""
        alt = re.sub(r"[\[\]\\`*_{}<>!]", "", str(el.get("alt") or ""))
        return f"![{alt}]({el.get('src')})"

    def convert_b(self, el: Tag, text: str, parent_tags: Any) -> str:
        """Strong words, one paragraph of them."""
        return _around("**", el, text, parent_tags)

    def convert_em(self, el: Tag, text: str, parent_tags: Any) -> str:
        """Stressed words, one paragraph of them."""
        return _around("*", el, text, parent_tags)

    def convert_del(self, el: Tag, text: str, parent_tags: Any) -> str:
        """Words struck out: our dialect has no sign for them, but allows the tag."""
        return text if _cannot_be_marked(el, text, parent_tags) else f"<del>{text.strip()}</del>"

    convert_strong, convert_i, convert_s, convert_strike = convert_b, convert_em, convert_del, convert_del

    def convert_code(self, el: Tag, text: str, parent_tags: Any) -> str:
        """Code within a line, on one line; within ``pre`` it has been taken care of."""
        if "_noformat" in parent_tags:
            return text
        line = re.sub(r"\s+", " ", text)
        return str(super().convert_code(el, line, parent_tags))  # type: ignore[misc]

    convert_kbd = convert_samp = convert_code

    def convert_pre(self, el: Tag, text: str, parent_tags: Any) -> str:
        """Code in lines: fenced at the margin, indented below words; where a box begins, line by line."""
        text = text.strip("\n")
        if not text.strip():
            return ""
        text = _TRAINER.sub(lambda match: "    " + match[0], text)
        if _HELD & set(parent_tags):
            if _CELLS & set(parent_tags) or _is_first(el):
                return "\n".join(_code_in_a_line(line) for line in text.split("\n") if line.strip())
            return "\n\n" + re.sub(r"^", "    ", text, flags=re.M) + "\n\n"
        fence = "~~~~" if "```" in text else "```"
        return f"\n\n{fence}\n{text.replace('~~~~', '~~~')}\n{fence}\n\n"

    def convert_li(self, el: Tag, text: str, parent_tags: Any) -> str:  # noqa: ARG002
        """An item; what follows its first line is four blanks deep, as Python-Markdown wants it."""
        text = text.strip()
        if not text:
            return "\n"
        number = len(el.find_previous_siblings("li")) + 1
        bullet = f"{number}. " if el.parent is not None and el.parent.name == "ol" else "- "
        deeper = re.sub(r"\n(?=[^\n])", "\n    ", text)
        return f"{bullet}{deeper}\n"


def _around(sign: str, el: Tag, text: str, parent_tags: Any) -> str:
    words = text.strip()
    if _cannot_be_marked(el, text, parent_tags):
        return text
    return " " * text.startswith(" ") + sign + words + sign + " " * text.endswith(" ")


def _cannot_be_marked(el: Tag, text: str, parent_tags: Any) -> bool:
    """Whether it is nothing, code, or more than one paragraph of words."""
    words = text.strip()
    blocks = not words or "_noformat" in parent_tags or el.find(_BLOCKS) is not None
    return blocks or bool(re.search(r"\n\s*\n", words))


def _code_in_a_line(words: str) -> str:
    """As code, whatever backticks are in it."""
    sign = "`" * (1 + max((len(found) for found in re.findall("`+", words)), default=0))
    room = " " if "`" in words else ""
    return f"{sign}{room}{words.strip()}{room}{sign}"


def _is_first(el: Tag) -> bool:
    """Whether it begins the box that holds it."""
    at: Any = el
    while at is not None and at.name not in _HELD:
        if not all(map(_is_nothing, at.previous_siblings)):
            return False
        at = at.parent
    return True


def _begins_line(el: Any) -> bool:
    """Whether nothing stands before this text on its line."""
    while el is not None:
        before = el.previous_sibling
        while before is not None and _is_nothing(before):
            before = before.previous_sibling
        if before is not None:
            return isinstance(before, Tag) and not all(map(_is_inline, (before, *before.find_all(True))))
        el = el.parent
        if el is None or el.name not in _INLINE:
            return True
    return True


def _is_inline(element: Tag) -> bool:
    return element.name in _INLINE


def _is_nothing(node: Any) -> bool:
    """Whether no word of it comes to the page: blanks, and marks around them."""
    if not isinstance(node, Tag):
        return not str(node).strip()
    return node.name in _INLINE - {"img"} and not node.get_text().strip() and node.find("img") is None
