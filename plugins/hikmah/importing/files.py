"""What is written into the site: a story or a reply as a file with its front matter."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from hikmah.importing.decode import printable
from hikmah.importing.series import PartOf
from hikmah.names import Language

_PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.()’“”…/+-])*")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n", "~"})


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFile:
    """All that a draft says of itself."""

    title: str
    day: dt.date
    lessons: tuple[str, ...]
    summary: str
    author: str = ""
    modified: dt.date | None = None
    lang: Language | None = None
    series: PartOf | None = None
    aliases: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    """Lines for the author, as comments above the lessons."""
    body: str


def story_text(story: StoryFile) -> str:
    """The file of a draft."""
    lines = [f"title: {quoted(story.title)}", f"date: {story.day.isoformat()}"]
    lines += [f"# {printable(' '.join(hint.split()))}" for hint in story.hints]
    lines += [f"lessons: [{', '.join(story.lessons)}]", f"summary: {quoted(story.summary)}"]
    if story.author:
        lines.append(f"author: {quoted(story.author)}")
    if story.modified and story.modified > story.day:
        lines.append(f"modified: {story.modified.isoformat()}")
    if story.lang:
        lines.append(f"lang: {story.lang}")
    lines.append("status: draft")
    if story.series:
        lines.append(f"series: {{name: {quoted(story.series.name, always=True)}, part: {story.series.part}}}")
    lines += _list("aliases", story.aliases)
    return _file(lines, story.body)


def page_text(title: str, summary: str, lang: Language | None, body: str) -> str:
    """The file of a page that is still a draft."""
    lines = [f"title: {quoted(title)}", f"summary: {quoted(summary)}", "status: draft"]
    return _file([*lines, *([f"lang: {lang}"] if lang else [])], body)


def reply_text(name: str, day: dt.date, answers: str, lang: Language | None, body: str) -> str:
    """The file of a reply that is still to be weighed."""
    lines = [f"name: {quoted(name)}", f"date: {day.isoformat()}"]
    lines += [f"reply_to: {answers}"] if answers else []
    lines.append("status: draft")
    return _file([*lines, *([f"lang: {lang}"] if lang else [])], body)


def _file(lines: Sequence[str], body: str) -> str:
    return printable("---\n" + "\n".join(lines) + "\n---\n" + body.strip("\n").rstrip() + "\n")


def _list(name: str, values: Sequence[str]) -> list[str]:
    return [f"{name}:", *(f"  - {quoted(value, always=True)}" for value in values)] if values else []


def quoted(text: str, *, always: bool = False) -> str:
    """*text* on one line as YAML reads it back; plain where that is safe."""
    line = printable(" ".join(printable(text).split()))
    if not always and _PLAIN.fullmatch(line) and line.lower() not in _WORDS and len(line) > 1:
        return line
    return json.dumps(line, ensure_ascii=False)


def summary_of(markdown: str, most: int = 180) -> str:
    """The first words of a text, without the signs between them."""
    markdown = markdown[:6000]
    text = re.sub(
        r"!\[[^\]\n]*\]\([^)\n]*\)|^```.*?^```|^\|[^\n]*$|^#+ [^\n]*$", " ", markdown, flags=re.M | re.S
    )
    text = re.sub(r"\[\[[^\[\]|]*\|([^\[\]]*)\]\]", r"\1", text)
    text = re.sub(r"\[([^\[\]\n]*)\]\([^)\n]*\)", r"\1", text)
    text = re.sub(r"https?://\S+", "", text)
    text = re.sub(r"<[^<>\n]*>|[*`]|(?<!\w)_|_(?!\w)|^\s*(?:>|-|\d+\.)\s", "", text, flags=re.M)
    text = re.sub(r"\\(?=\W)", "", text).replace("&lt;", "<").replace("&amp;", "&")
    text = re.sub(r"\s+(?=[.,;](?:\s|$))", "", " ".join(re.sub(r"&#\d+;", "", text).split()))
    if len(text) <= most:
        return text
    end = text[:most].rfind(". ")
    return text[: end + 1] if end > most // 3 else text[:most].rsplit(" ", 1)[0].rstrip(",;:–—-") + "…"
