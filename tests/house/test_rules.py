"""The rules table: public codes, said in both languages, and each of them in use."""

from __future__ import annotations

import re
from string import Formatter
from typing import get_args

import pytest
from tests.house.code import modules

from hikmah.names import Language
from hikmah.rules import RULES, Rule

CODE = re.compile(r"HKM\d{3}")
TABLE, *_ = [module.source for module in modules() if module.name == "hikmah.rules"]
SOURCES = [module.source for module in modules() if module.name != "hikmah.rules"]
ROWS = [pytest.param(rule, id=code) for code, rule in RULES.items()]


def holes(sentence: str) -> set[str]:
    """The names of the values a sentence needs."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_codes_are_sorted_and_well_formed() -> None:
    """The table is read in order of its codes, which all have one form."""
    assert list(RULES) == sorted(RULES)
    assert all(CODE.fullmatch(code) for code in RULES)


def test_no_code_is_written_twice() -> None:
    """A code given twice in the source would lose its first rule without a word."""
    written = re.findall(r'^    "(HKM\d{3})":', TABLE, re.MULTILINE)
    assert sorted(written) == list(RULES)


def test_every_code_is_used() -> None:
    """A rule that nothing breaks is either forgotten or no longer true."""
    assert [code for code in RULES if not any(f'"{code}"' in source for source in SOURCES)] == []


def test_every_code_in_the_source_has_its_rule() -> None:
    """No finding can name a rule that is not there."""
    assert {code for source in SOURCES for code in CODE.findall(source)} <= RULES.keys()


@pytest.mark.parametrize("rule", ROWS)
def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    """What is wrong and how to mend it is said in each, in phrases that stand after a place and a code.

    They have no capital at the start and no full stop, and the two languages do not say the same words.
    """
    for sentences in (rule.message, rule.remedy):
        assert set(sentences) == set(get_args(Language))
        for sentence in sentences.values():
            assert sentence == sentence.strip() != ""
            assert not sentence.endswith((".", "!"))
            assert not sentence[0].isupper()
    assert rule.message["id"] != rule.message["en"]


@pytest.mark.parametrize("rule", ROWS)
def test_both_languages_need_the_same_values(rule: Rule) -> None:
    """A value that is worded for a language (``problem_id``) has its counterpart (``problem_en``)."""
    for sentences in (rule.message, rule.remedy):
        indonesian = {name.removesuffix("_id") for name in holes(sentences["id"])}
        english = {name.removesuffix("_en") for name in holes(sentences["en"])}
        assert indonesian == english
