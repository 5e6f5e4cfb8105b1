"""Series: every part once, none skipped."""

from __future__ import annotations

import pytest
from tests.check.libraries import check, told
from tests.site.small_site import story

NUMBER = 6
"""The line of ``series`` in the stories made here."""


def added(series: str, name: str = "baru.md", **fields: str) -> dict[str, str]:
    """One more story; the small site's ``kado`` and ``telepon`` are parts 1 and 2 of Hadiah."""
    return {f"stories/{name}": story("Baru", "2011-01-01", "process", "Isi.", **fields, series=series)}


@pytest.mark.parametrize(
    ("series", "codes"),
    [
        pytest.param("{name: Hadiah, part: 3}", [], id="next"),
        pytest.param("{name: Hadiah, part: 4}", ["HKM067"], id="gap-of-one"),
        pytest.param("{name: Hadiah, part: 9}", ["HKM067"], id="gap-of-many"),
        pytest.param("{name: Hadiah, part: 2}", ["HKM065"], id="double"),
        pytest.param("{name: Surat, part: 1}", [], id="begun"),
        pytest.param("{name: Surat, part: 2}", ["HKM067"], id="does-not-begin-at-one"),
        pytest.param("[{name: Surat, part: 1}, {name: Hadiah, part: 3}]", [], id="in-two"),
        pytest.param("[{name: Surat, part: 1}, {name: Hadiah, part: 5}]", ["HKM067"], id="gap-in-the-second"),
        pytest.param("[{name: Surat, part: 1}, {name: surat, part: 2}]", ["HKM068"], id="twice-in-one"),
    ],
)
def test_part_numbers_are_counted(series: str, codes: list[str]) -> None:
    """From 1, each number once, each story once; what is still to come after the last is no gap."""
    found = [finding for finding in check(added(series)) if finding.place.source == "stories/baru.md"]
    assert [finding.code for finding in found] == codes


def test_a_finding_stands_at_the_part_it_is_about() -> None:
    """Not at the first of the story's series, but at the number that is wrong."""
    found = check(added("[{name: Surat, part: 1}, {name: Hadiah, part: 5}]"))
    assert told(found) == [f"stories/baru.md:{NUMBER}:55 HKM067"]
    assert dict(found[0].values) == {"found": "Hadiah", "part": "5", "missing": "3–4"}


def test_a_gap_is_told_once() -> None:
    """At the part after it, and not again at those that follow."""
    more = added("{name: Hadiah, part: 4}") | added("{name: Hadiah, part: 5}", "lagi.md")
    found = check(more)
    assert [finding.code for finding in found] == ["HKM067"]
    assert dict(found[0].values)["missing"] == "3"


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_a_part_that_is_not_listed_is_no_gap(status: str) -> None:
    """It exists: whoever reads the warning could do nothing about it."""
    more = added("{name: Hadiah, part: 4}") | added("{name: Hadiah, part: 3}", "tiga.md", status=status)
    assert check(more, drafts=False) == ()


def test_a_draft_is_not_told_of_its_gap() -> None:
    """It is not published; the next part that is tells all that is missing before it."""
    more = added("{name: Hadiah, part: 5}", "lima.md", status="draft")
    assert check(more, drafts=False) == ()
    (found,) = check(more | added("{name: Hadiah, part: 7}"), drafts=False)
    assert found.place.source == "stories/baru.md"
    assert dict(found.values)["missing"] == "3–4, 6"


def test_what_is_not_translated_yet_is_no_gap() -> None:
    """A series in English may begin with its second part."""
    translated = added("{name: Gifts, part: 2}", "telepon.en.md", lang="en", translation_of="telepon")
    assert [finding for finding in check(translated) if finding.code == "HKM067"] == []
    original = added("{name: Gifts, part: 2}", "telepon.en.md", lang="en")
    assert [finding.code for finding in check(original) if finding.code == "HKM067"] == ["HKM067"]
