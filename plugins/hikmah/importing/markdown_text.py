"""Markdown as others write it → Markdown in our dialect, with a note of what that has no place for."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from hikmah.importing.entries import Notebook, shortened
from hikmah.importing.escapes import BLOCK_SIGN
from hikmah.importing.far_pictures import link_far_pictures
from hikmah.importing.pictures import guessed_alt
from hikmah.importing.soup import Ways

_CODE = re.compile(
    r"^(?P<f>`{3,}|~{3,})[^\n]*\n.*?^(?P=f)[ \t]*$|(?<![`\\])(?P<t>`+)(?!`)[^\n]+?(?<!`)(?P=t)(?!`)",
    re.S | re.M,
)
_HIGHLIGHT = re.compile(
    r"\{%-?\s*highlight\s+(\w*).*?%\}\n?(.*?)\n?\{%-?\s*endhighlight\s*-?%\}"
    r"|\{\{<\s*highlight\s+(\w*).*?>\}\}\n?(.*?)\n?\{\{<\s*/\s*highlight\s*>\}\}",
    re.S,
)
_FIGURE = re.compile(r"\{\{<\s*figure\s+(.*?)>\}\}", re.S)
_VIDEO = re.compile(r"\{\{<\s*youtube\s+(?:id=)?\"?([\w-]{6,20})\"?.*?>\}\}")
_REF = re.compile(
    r"\{\{[<%]\s*(?:rel)?ref\s+\"?([^\s\">]+)\"?\s*[>%]\}\}|\{%\s*(?:post_url|link)\s+(\S+)\s*%\}"
)
_LIQUID = re.compile(r"\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{\{.*?\}\}", re.S)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_HIDDEN = re.compile(r"<(script|style|form|svg|noscript|template)\b.*?(?:</\1\s*>|\Z)", re.S | re.I)
_EMBED = re.compile(r"<(iframe|embed|object|video|audio)\b([^>]*)>(?:.*?</\1\s*>)?", re.S | re.I)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_LINK = re.compile(
    r"(?<!\\)(!?)\[((?:[^\[\]\n]|\\[\[\]]|!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)){0,2000})\]\(\s*(<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_TWO_BRACKETS = re.compile(r"(?<!\\)((?:\\\\)*)(!?\[)(?=\[)")
"""Others' two brackets are words; what a backslash stands before is so already."""
_DEFINED = re.compile(r"^( {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*)(<[^>\n]*>|\S+)(.*)$", re.M)
_SETEXT = re.compile(r"(?:\A|(?<=\n\n))([^\s#>|`~-][^\n]*)\n(={2,}|-{2,})[ \t]*$", re.M)
_ATX = re.compile(r"^ {0,3}(#{1,6})[ \t]*([^#\n].*?)[ \t]*#*[ \t]*$", re.M)
_NAMING = re.compile(r"[^\w]*(?:(_{1,3})(?=[^\W_][^_]*\1(?!\w)))?[^\W_]")
"""How a heading begins from whose words a name can be made: with a letter, be it a stressed one."""
_LOOKS = re.compile(r"\{:[^}\n]*\}|(?<=\s)\{[#.][^}\n]*\}")
# fmt: off
_ALLOWED = frozenset({
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "div", "dl",
    "dt", "em", "figcaption", "figure", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre",
    "q", "s", "samp", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th",
    "thead", "time", "tr", "u", "ul", "var",
})
# fmt: on


def house_markdown(text: str, ways: Ways, notes: Notebook) -> str:
    """*text* with links and pictures led anew; code in it is left as it is."""
    text = _HIGHLIGHT.sub(_fenced, re.sub("[\ue000\ue001]", "", text))
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        ticks = match["t"] or ""
        if ticks and "<img" in match[0].lower():  # within raw HTML ticks are words, and this a picture
            kept.append(f"<code>{escape(match[0].strip('`').strip(), quote=False)}</code>")
        else:
            kept.append(match[0])
        return f"\ue000{len(kept) - 1}\ue001"

    text = _CODE.sub(keep, text)
    text = _worked(text, ways, notes)
    back = re.sub("\ue000(\\d+)\ue001", lambda match: kept[int(match[1])], text)
    return re.sub(r"^( {0,3})/(?=//[ \t]*(?:answer|trainer)\b)", r"\1 /", back, flags=re.M | re.I).strip()


def _fenced(match: re.Match[str]) -> str:
    return f"\n```{match[1] or match[3] or ''}\n{match[2] or match[4] or ''}\n```\n"


def _worked(text: str, ways: Ways, notes: Notebook) -> str:
    text = _REF.sub(lambda match: match[1] or f"{match[2]}.md", text)
    text = _FIGURE.sub(_figure, text)
    text = _VIDEO.sub(
        lambda match: _embedded(f"https://www.youtube.com/watch?v={match[1]}", match[0], notes), text
    )
    text = _LIQUID.sub(_gone("shortcode-unknown", notes), text)
    text = _COMMENT.sub(_gone("comment-mark", notes), text)
    text = _HIDDEN.sub(_gone("tag-dropped", notes), text)
    text = _EMBED.sub(lambda match: _embed(match, notes), text)
    text = _LOOKS.sub("", text)
    text = _TWO_BRACKETS.sub(lambda match: match[1] + re.sub(r"([!\[])", r"\\\1", match[2]), text)
    text = _LINK.sub(lambda match: _led(match, ways, notes), text)
    text = _DEFINED.sub(lambda match: _defined(match, ways, notes), text)
    text = _TAG.sub(lambda match: _tag(match, ways, notes), text)
    text = link_far_pictures(text, notes)
    text = re.sub(r"^( {0,3})/(?=/)", r"\1&#47;", text, flags=re.M)
    text = BLOCK_SIGN.sub("&#47;", text)
    text = _SETEXT.sub(lambda match: f"{'#' if match[2][0] == '=' else '##'} {match[1]}", text)
    return _levels(text)


def _gone(why: str, notes: Notebook) -> Callable[[re.Match[str]], str]:
    def drop(match: re.Match[str]) -> str:
        notes.add("code", match[0], "dropped", why)
        return ""

    return drop


def _figure(match: re.Match[str]) -> str:
    given = {name: a or b or c for name, a, b, c in _ATTRIBUTE.findall(match[1])}
    words = re.sub(r"[\[\]]", "", given.get("alt") or given.get("caption") or given.get("title") or "")
    return f"![{words}](<{given.get('src', '')}>)"


def _embed(match: re.Match[str], notes: Notebook) -> str:
    found = re.search(r"(?:src|data)\s*=\s*[\"']?((?:https?:)?//[^\s\"'>]+)", match[0])
    if found is None:
        notes.add("embed", match[0], "dropped", "embed-nowhere")
        return ""
    return _embedded(found[1] if found[1].startswith("http") else "https:" + found[1], match[0], notes)


def _embedded(address: str, written: str, notes: Notebook) -> str:
    notes.add("embed", written, "kept", "embed-link", address)
    return f"[{address}](<{address}>)"


def _led(match: re.Match[str], ways: Ways, notes: Notebook) -> str:
    """A link or picture in a line, with its new address."""
    sign, words, title = match[1], match[2], match[4] or ""
    address = match[3].strip("<>")
    if sign:
        return _picture(words, address, ways, notes)
    if "![" in words:
        words = _LINK.sub(lambda inner: _led(inner, ways, notes), words)
    target = ways.link(address) if address else ""
    if target.startswith("[["):
        label = re.sub(r"[\\*|\[\]]+", "", words)
        return f"{target[:-2]}|{label}]]" if label.strip() else target
    if not target:
        notes.add("link", f"{words} ({shortened(address, 60)})", "dropped", "link-nowhere")
        return words
    return f"[{words}](<{target}>{title})" if re.search(r"[()\s]", target) else f"[{words}]({target}{title})"


def _picture(words: str, address: str, ways: Ways, notes: Notebook) -> str:
    shown = "data:…" if address.startswith("data:") else address
    if local := ways.picture(address):
        if not words.strip():
            words = guessed_alt(address)
            notes.add("picture", shown, "kept", "alt-guessed", words)
        return f"![{words}]({local})"
    target = "" if address.startswith("data:") else ways.link(address)
    if target.startswith(("http:", "https:")):
        notes.add("picture", shown, "kept", "picture-linked")
        return f"[Gambar: {words or guessed_alt(address)}](<{target}>)"
    notes.add("picture", shown, "dropped", "picture-missing")
    return ""


def _defined(match: re.Match[str], ways: Ways, notes: Notebook) -> str:
    """The address of a link that is named elsewhere."""
    address = match[2].strip("<>")
    target = ways.picture(address) or ways.link(address)
    if target and not target.startswith("[["):
        return f"{match[1]}<{target}>{match[3]}"
    slug = target.strip("[]")
    notes.add("link", match[0], "dropped", "link-nowhere" if not slug else "link-by-name", slug)
    return ""


def _tag(match: re.Match[str], ways: Ways, notes: Notebook) -> str:
    """HTML between the words: what is allowed stays, with the attributes that are."""
    name = match[2].lower()
    if ":" in name or re.match(r"^(?:https?|mailto)$", name):
        return match[0]
    if name not in _ALLOWED:
        if not match[1]:
            notes.add("code", match[0], "kept", "look-lost")
        return " " if match.string[: match.start()].endswith("[") else ""  # two brackets would be a link
    given = {key.lower(): a or b or c for key, a, b, c in _ATTRIBUTE.findall(match[3])}
    if name == "img":
        return _picture(re.sub(r"[\[\]]", "", given.get("alt", "")), given.get("src", ""), ways, notes)
    if name != "a" or match[1]:
        return f"<{match[1]}{name}>"
    target = ways.link(given.get("href", ""))
    return f'<a href="{target}">' if target.startswith(("http", "mailto:")) and '"' not in target else "<a>"


def _levels(text: str) -> str:
    """Headings from the second level on, none skipped."""
    deeper: list[int] = []

    def level(match: re.Match[str]) -> str:
        if not _NAMING.match(match[2]):
            return match[2]  # nothing in it can name the place
        number = len(match[1])
        while deeper and deeper[-1] >= number:
            deeper.pop()
        deeper.append(number)
        return f"{'#' * min(6, len(deeper) + 1)} {match[2]}"

    return _ATX.sub(level, text)
