"""What can be mended in a text: blanks at the ends of lines, and straight quotation marks.

Marks are changed in prose alone: never in code, addresses, attribute lists, HTML, block lines or comments;
and in a paragraph only where each of its marks can be told for an opening or a closing one.
"""

from __future__ import annotations

import re

_KEPT = re.compile(
    r"<!--.*?(?:-->|\Z)"  # comments
    r"|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)"  # code
    r"|</?[a-zA-Z][^<>]*>|<[a-zA-Z][a-zA-Z0-9+.-]*:[^<>\s]*>"  # tags, addresses
    r"|\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]"  # where a link leads
    r"|!?\[\[[^\[\]\n|]*(?:\||\]\])"
    r"|\{[^{}\n]*\}"  # attribute lists
    r"|https?://\S+|\\.",
    re.DOTALL,
)
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_APART = re.compile(r" {4}|\t| {0,3}(?:/{3,}|\[[^\]]+\]:|\*\[|\{|<|\|)")
_FILLER = "\ue0ff"
_OPENS = re.compile(rf"(?:^|(?<=[\s(\[—–‘“*_]))\"(?=[^\s\"])|(?<={_FILLER})\"(?=\w)", re.MULTILINE)
_CLOSES = re.compile(
    rf"(?<=[^\s\"(\[—–“])\"(?=$|[\s.,;:!?…)\]—–’”*_-])|(?<=[\w.,!?…])\"(?={_FILLER})", re.MULTILINE
)
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


def without_blanks(body: str) -> str:
    """*body* without blanks that end a line and mean nothing: two that break a line stay, and code."""
    lines = body.split("\n")
    code = _code(lines)
    for number, line in enumerate(lines):
        bare = line.rstrip(" \t")
        if number in code or bare == line or (bare and line.startswith(("    ", "\t"))):
            continue
        ends_paragraph = number + 1 == len(lines) or not lines[number + 1].strip()
        if not bare or ends_paragraph or not line.endswith("  "):
            lines[number] = bare
    return "\n".join(lines)


def with_curly_quotes(body: str) -> str:
    """*body* with “ ” and ’ for the straight marks of its prose."""
    if '"' not in body and "'" not in body:
        return body
    masked = _KEPT.sub(lambda found: re.sub(r"[^\n]", _FILLER, found[0]), body)
    lines, shown = body.split("\n"), masked.split("\n")
    code = _code(lines)
    run: list[int] = []
    for number in range(len(lines) + 1):
        prose = number < len(lines) and number not in code and lines[number].strip() != ""
        if prose and not _APART.match(lines[number]):
            run.append(number)
        elif run:
            _curl(lines, shown, run)
            run = []
    return "\n".join(lines)


def _curl(lines: list[str], shown: list[str], run: list[int]) -> None:
    text = "\n".join(shown[number] for number in run)
    curled = _APOSTROPHE.sub("’", text)
    if '"' in curled:
        opened = _OPENS.sub("“", curled)
        paired = _CLOSES.sub("”", opened)
        if '"' not in paired and _in_pairs(paired):
            curled = paired
    for number, line in zip(run, curled.split("\n"), strict=True):
        lines[number] = "".join(
            old if new == _FILLER else new for old, new in zip(lines[number], line, strict=True)
        )


def _in_pairs(text: str) -> bool:
    """Whether each opening mark is closed before the next."""
    marks = re.sub(r"[^“”]", "", text)
    return marks == "“”" * (len(marks) // 2)


def _code(lines: list[str]) -> frozenset[int]:
    """The lines of fenced code, fences too; one that is not closed runs to the end."""
    inside, fence = set(), ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if fence:
            inside.add(number)
            if found and line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif found:
            inside.add(number)
            fence = found[0].strip()
    return frozenset(inside)
