"""``docs/rules.md`` lists every rule, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from string import Formatter

from hikmah.rules import RULES

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"
HEAD = """# What `hikmah check` can say

Made from `plugins/hikmah/rules.py`; `pytest --update-golden tests/docs` rewrites it.
Words in braces are filled in.
An *error* stops the build and nothing is written; a *warning* does so only with `--fatal warnings`.
"""


def rules_page() -> str:
    """The page's text."""
    parts = [HEAD]
    for code, rule in RULES.items():
        parts.append(f"\n## {code}\n\n*{rule.severity}*\n\n")
        parts.extend(f"- {lang}: {rule.message[lang]} → {rule.remedy[lang]}\n" for lang in ("id", "en"))
    return "".join(parts)


def test_every_rule_is_on_the_page(golden: Callable[[Path, str], None]) -> None:
    """The page says what the rules say."""
    golden(PAGE, rules_page())


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
