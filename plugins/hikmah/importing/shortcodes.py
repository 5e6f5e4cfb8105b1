"""What WordPress writes between square brackets, and its paragraphs without tags → HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from hikmah.importing.entries import Notebook

_NAME = r"[a-zA-Z][\w-]*"
_CODE = re.compile(rf"(?<!\[)\[({_NAME})((?:\s[^\[\]<>]*)?)/?\](?!\])")
_END = re.compile(rf"(?<!\[)\[/({_NAME})\]")
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))")
_CAPTION = re.compile(r"\[(?:wp_)?caption([^\]]*)\](.*?)\[/(?:wp_)?caption\]", re.S | re.I)
_LISTING = re.compile(r"\[(code|sourcecode)([^\]]*)\](.*?)\[/\1\]", re.S | re.I)
_ADDRESS = re.compile(r"\[(embed|youtube|vimeo)(?:[ =]([^\]]*))?\](?:([^\[]*)\[/\1\])?", re.I)
_KNOWN = frozenset(
    {
        "gallery",
        "audio",
        "video",
        "playlist",
        "contact-form",
        "contact-field",
        "polldaddy",
        "poll",
        "soundcloud",
    }
    | {
        "slideshow",
        "more",
        "googlemaps",
        "tweet",
        "instagram",
        "archives",
        "recent-posts",
        "subscribe",
        "vc_row",
    }
)
_BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form"
    r"|h[1-6]|header|hr|iframe|li|main|nav|object|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead"
    r"|tr|ul|video)\b",
    re.I,
)
_PRE = re.compile(r"<pre\b.*?</pre>", re.S | re.I)

Files = Mapping[str, tuple[str, str]]
"""Address and title of every attachment, by its id."""


def wordpress_html(text: str, files: Files, notes: Notebook) -> str:
    """HTML with paragraphs and without shortcodes, each of which has its note."""
    text = _LISTING.sub(lambda match: f"<pre>{html.escape(match[3].strip(chr(10)), quote=False)}</pre>", text)
    if re.search(r"\[/(?:wp_)?caption\]", text, re.I):  # else each beginning is searched to the text's end
        text = _CAPTION.sub(lambda match: _figure(match, notes), text)
    text = _ADDRESS.sub(lambda match: _address(match, notes), text)
    closed = {name.lower() for name in _END.findall(text)}
    text = _CODE.sub(lambda match: _code(match, files, closed, notes), text)
    text = _END.sub(lambda match: "" if match[1].lower() in closed else match[0], text)
    return text if "<!-- wp:" in text else paragraphs(text)


def _figure(match: re.Match[str], notes: Notebook) -> str:
    picture = re.match(r"\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:</a>)?)(.*)", match[2], re.S | re.I)
    words = _attributes(match[1]).get("caption", "") or (picture[2].strip() if picture else "")
    notes.add("code", "[caption]", "kept", "shortcode-caption", re.sub(r"<[^>]*>", "", words))
    inner = picture[1] if picture else match[2]
    return f"\n\n<figure>{inner}<figcaption>{words}</figcaption></figure>\n\n"


def _address(match: re.Match[str], notes: Notebook) -> str:
    """``[embed]…[/embed]``, ``[youtube …]``: a link to what would be shown."""
    given = (match[3] or match[2] or "").strip().strip("\"'")
    given = re.sub(r"^.*?(?=https?://)", "", given).split()[:1]
    address = html.unescape(given[0]) if given else ""
    if not address.startswith(("http://", "https://")):
        notes.add("embed", match[0], "dropped", "embed-nowhere")
        return ""
    notes.add("embed", match[0], "kept", "embed-link", address)
    safe = html.escape(address)
    return f'<a href="{safe}">{safe}</a>'


def _code(match: re.Match[str], files: Files, closed: set[str], notes: Notebook) -> str:
    """One shortcode; words in brackets that are none stay."""
    name = match[1].lower()
    given = _attributes(match[2])
    if name == "gallery":
        return _gallery(match[0], given, files, notes)
    if name in ("audio", "video", "playlist") and (
        address := given.get("src") or given.get("mp3") or given.get("mp4")
    ):
        notes.add("embed", match[0], "kept", "embed-link", address)
        return f'<a href="{html.escape(address)}">{html.escape(address)}</a>'
    if name in _KNOWN or name in closed or given:
        notes.add("code", match[0], "dropped", "shortcode-unknown")
        return ""
    return match[0]


def _gallery(written: str, given: Mapping[str, str], files: Files, notes: Notebook) -> str:
    ids = re.findall(r"\d+", given.get("ids", "") or given.get("include", ""))
    shown = [files[one] for one in ids if one in files]
    if not shown:
        notes.add("code", written, "dropped", "gallery-empty")
        return ""
    notes.add("code", written, "kept", "gallery-pictures", str(len(shown)))
    for missing in (one for one in ids if one not in files):
        notes.add("picture", f"[gallery] {missing}", "dropped", "picture-missing")
    rows = (f'<p><img src="{html.escape(url)}" alt="{html.escape(title)}"></p>' for url, title in shown)
    return "\n\n" + "\n".join(rows) + "\n\n"


def _attributes(written: str) -> dict[str, str]:
    return {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(written)}


def paragraphs(text: str) -> str:
    """Blank lines part paragraphs and line ends break lines, as WordPress shows them; code stays."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"\n\n\ue000{len(kept) - 1}\ue001\n\n"

    chunks = re.split(r"\n\s*\n", _PRE.sub(keep, re.sub("[\ue000\ue001]", "", text)).strip())
    made = "\n".join(
        chunk
        if _BLOCK.match(chunk.strip()) or chunk.strip().startswith("\ue000")
        else f"<p>{_broken(chunk.strip())}</p>"
        for chunk in chunks
        if chunk.strip()
    )
    return re.sub(
        "\ue000(\\d+)\ue001", lambda match: kept[int(match[1])] if int(match[1]) < len(kept) else "", made
    )


def _broken(chunk: str) -> str:
    """Line ends as breaks, but not beside tags that part lines themselves."""
    if _BLOCK.search(chunk):
        return chunk
    return re.sub(r"(?:<br\s*/?>)?\s*\n", "<br>\n", chunk)
