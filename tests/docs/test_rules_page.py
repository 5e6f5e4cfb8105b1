"""``docs/rules.md`` tells of every rule, made from the rules themselves; its examples are tried."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path
from string import Formatter

import pytest
from markdown import Markdown
from tests.read.photographs import picture, written
from tests.site.small_site import CONTENT, ROOT

from hikmah import road
from hikmah.explained import Example, explanations
from hikmah.rules import RULES
from hikmah.settings import Settings, settings_from

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"
HEAD = """# What `hikmah check` can say

Made from `plugins/hikmah/rules.py` and `explained.txt`; `pytest --update-golden tests/docs` rewrites it.
Words in braces are filled in.
An *error* stops the build and nothing is written; a *warning* does so only with `--fatal warnings`; a *hint*
is told by `hikmah check` alone. `hikmah check --explain HKM012` shows the same at your desk.
"""
TOLD = frozenset(
    {
        "HKM003",
        "HKM005",
        "HKM021",
        "HKM026",
        "HKM029",
        "HKM074",
        "HKM079",
        "HKM084",
        "HKM085",
        "HKM086",
        "HKM087",
        "HKM088",
        "HKM089",
    }
    | {"HKM091", "HKM092", "HKM093", "HKM094", "HKM095", "HKM096", "HKM097"}
    | {"HKM120", "HKM121", "HKM122", "HKM124"}
    | {code for code in RULES if "HKM140" <= code <= "HKM152"}
)
"""Rules whose example is told in words: large files, other programs, lock files of an earlier state. They
are tried in tests/read, tests/index, tests/print, tests/audit and tests/site."""
PLANNED = frozenset({"HKM080", "HKM082", "HKM083"})
"""What only the plan can tell."""
TAG = re.compile(r"<\w+>|!\[[^]]*\]\([^)]*\)")
"""A tag or a picture that a sentence speaks of."""
BASE = {"title": "Contoh", "date": "2026-11-21", "lessons": "[process]", "summary": "Contoh."}


def shown(examples: tuple[Example, ...]) -> Iterator[str]:
    """Examples as Markdown."""
    for example in examples:
        where = f"`{example.at}`:\n\n" if example.kind in ("file", "bytes") else ""
        times = f" (× {example.at})" if example.kind == "repeat" else ""
        yield f"{where}````\n{example.text}{times}\n````\n\n"


def literal(sentence: str) -> str:
    """A sentence in which tags and pictures are words about them: Markdown would take them for its own."""
    return sentence.replace("<", "&lt;").replace("![", "!\\[")


def rules_page() -> str:
    """The page's text."""
    parts = [HEAD]
    for code, rule in RULES.items():
        told = explanations()[code]
        parts.append(f"\n## {code}\n\n*{rule.severity}*\n\n")
        parts.extend(
            f"- {lang}: {literal(rule.message[lang])} → {literal(rule.remedy[lang])}\n  {told.why[lang]}\n"
            for lang in ("id", "en")
        )
        parts.append("\nKeliru · wrong:\n\n" + "".join(shown(told.bad)))
        parts.append("Benar · right:\n\n" + "".join(shown(told.good)).rstrip("\n") + "\n")
    return "".join(parts)


def test_sentences_are_read_as_they_are() -> None:
    """Where the page is shown, no tag that a sentence speaks of is lost and no picture is looked for."""
    lost = [
        code
        for code, rule in RULES.items()
        for sentence in (*rule.message.values(), *rule.remedy.values())
        for words in TAG.findall(sentence)
        if escape(words) not in Markdown().convert(literal(sentence))
    ]
    assert lost == []


def test_every_rule_is_on_the_page(golden: Callable[[Path, str], None]) -> None:
    """The page says what the rules say."""
    golden(PAGE, rules_page())


def test_every_rule_is_explained_and_nothing_else() -> None:
    """With a reason in both languages and an example of either kind."""
    assert list(explanations()) == list(RULES)
    for code, told in explanations().items():
        assert told.bad, code
        assert told.good, code
        assert told.why["id"] != told.why["en"]


def test_what_is_only_told_is_named() -> None:
    """An example that is not tried must be one of those that cannot be."""
    words = {code for code, told in explanations().items() if any(one.kind == "words" for one in told.bad)}
    assert words == TOLD


def put(content: Path, examples: tuple[Example, ...]) -> None:
    """Write the examples into *content*; fields and bodies make one story together."""
    fields, body = dict(BASE), "Isi.\n"
    written = False
    for example in examples:
        file = content / (example.at or "stories/contoh.md")
        match example.kind:
            case "file":
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(example.text + "\n", encoding="utf-8")
            case "bytes":
                file.write_bytes(example.text.encode().decode("unicode_escape").encode("latin-1"))
            case "folder":
                (content / example.text).unlink(missing_ok=True)
                (content / example.text).mkdir(parents=True)
            case "field":
                keys = [line.partition(":")[0] for line in example.text.split("\n")]
                fields = {key: value for key, value in fields.items() if key not in keys}
                fields[""] = example.text
                written = True
            case _:
                times = int(example.at) if example.kind == "repeat" else 1
                body = " ".join([example.text] * times) + "\n"
                written = True
    if written:
        head = "".join(f"{key}: {value}\n" if key else f"{value}\n" for key, value in fields.items())
        (content / "stories/contoh.md").write_text(f"---\n{head}---\n{body}", encoding="utf-8")


def a_site(folder: Path) -> Settings:
    """The small site on disk, as it is published, with replies and one picture."""
    for name, text in CONTENT.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "content/images").mkdir()
    (folder / "content/images/kado.png").write_bytes(written(picture(40, 30), "PNG"))
    given = {"HIKMAH_REPLIES": True, "HIKMAH_HANDOUTS": False, "HIKMAH_SEARCH": False}
    settings = settings_from(given, folder, date(2026, 11, 25))
    return replace(settings, theme=ROOT / "theme")


def codes(settings: Settings, *, planned: bool = False) -> Counter[str]:
    """How often each rule is broken; the plan is asked too where it is that which would tell."""
    surveyed = road.survey(settings)
    found = {*surveyed.diagnostics, *road.hints(settings, surveyed)}
    if planned:
        found |= {*road.plan(settings, surveyed).diagnostics}
    return Counter(one.code for one in found)


@pytest.mark.parametrize("code", sorted(RULES.keys() - TOLD))
def test_the_examples_do_what_they_say(code: str, tmp_path: Path) -> None:
    """The wrong one breaks the rule; the right one does not."""
    told = explanations()[code]
    wrong, right = (a_site(tmp_path / name) for name in ("wrong", "right"))
    put(wrong.content, told.bad)
    put(right.content, told.good)
    usual = 4 if code == "HKM130" else 0  # the stories of the small site have no teaching notes
    planned = code in PLANNED
    assert codes(wrong, planned=planned)[code] > usual
    assert codes(right, planned=planned)[code] == usual


def test_both_languages_fill_in_the_same_words() -> None:
    """A value that one language names and the other forgets would be lost on half the authors."""
    for code, rule in RULES.items():
        for sentence in (rule.message, rule.remedy):
            words = {
                lang: {
                    name.removesuffix(f"_{lang}")
                    for _, name, _, _ in Formatter().parse(sentence[lang])
                    if name
                }
                for lang in sentence
            }
            assert words["id"] == words["en"], code
