"""How alike texts are: measured on real edits, so that the threshold has a reason."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hikmah.index.likeness import (
    KEPT,
    THRESHOLD,
    compare,
    digest_of,
    from_letters,
    match,
    sketch_of,
    to_letters,
)

EDITS = Path(__file__).parent / "edits"
KINDS = ("typo", "reworded", "rewritten", "moved", "punctuation", "lengthened", "shortened")
Texts = tuple[str, str]


def load(name: str) -> Any:
    """One file of edits."""
    return yaml.safe_load((EDITS / f"{name}.yaml").read_text(encoding="utf-8"))


BEFORE: dict[str, str] = {name: text.strip() for name, text in load("before").items()}


def edited(before: str, edit: dict[str, Any]) -> str:
    """*before* as *edit* leaves it; an edit must find what it changes."""
    if "text" in edit:
        return str(edit["text"]).strip()
    for old, new in edit.get("change", {}).items():
        assert old in before, old
        before = before.replace(old, new)
    assert all(part in before for part in edit.get("keep", ()))
    kept = " ".join(edit["keep"]) if "keep" in edit else before
    return f"{kept} {edit['add']}" if "add" in edit else kept


def same() -> Iterator[tuple[str, str, str]]:
    """Pairs that are one passage before and after an edit, with the kind of edit."""
    for kind in KINDS:
        for edit in load(kind):
            yield kind, BEFORE[edit["of"]], edited(BEFORE[edit["of"]], edit)
    for edit in load("history"):
        yield "history", str(edit["text"]).strip(), BEFORE[edit["of"]]
    for edit in load("split"):
        whole = BEFORE[edit["of"]]
        at = whole.index(edit["at"])
        yield "split", whole, max(whole[:at], whole[at:], key=len)
    for edit in load("merged"):
        joined = edited(" ".join(BEFORE[name] for name in edit["of"]), edit)
        yield from (("merged", BEFORE[name], joined) for name in edit["of"])
    yield from (("short", row["before"], row["after"]) for row in load("short") if row["same"])


def different() -> Iterator[Texts]:
    """Pairs that are not: another text in a passage's place, and all passages with each other."""
    yield from ((BEFORE[edit["of"]], str(edit["text"]).strip()) for edit in load("replaced"))
    yield from ((row["before"], row["after"]) for row in load("short") if not row["same"])
    yield from combinations(BEFORE.values(), 2)


def likeness(one: str, two: str) -> float:
    """From 0 to 1."""
    return compare(sketch_of(one), sketch_of(two)).likeness


SAME = [pytest.param(one, two, id=f"{kind}-{number}") for number, (kind, one, two) in enumerate(same())]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_an_edited_passage_is_known_again(before: str, after: str) -> None:
    """Whatever was done to it, short of writing another: recall is 1.0."""
    assert likeness(before, after) >= THRESHOLD


def test_another_passage_is_not_taken_for_it() -> None:
    """Precision is 1.0, also where the other is on the same subject or in the same words' company."""
    assert [pair for pair in different() if likeness(*pair) >= THRESHOLD] == []


def test_the_threshold_stands_between() -> None:
    """The figures that the module gives for its threshold are those of these edits."""
    true = sorted(likeness(one, two) for _, one, two in same())
    false = sorted(likeness(one, two) for one, two in different())
    assert len(true) == 106
    assert len(false) > 1500
    assert round(false[-1], 2) == 0.20
    assert round(true[0], 2) == 0.40
    for threshold in (0.22, THRESHOLD, 0.38):
        assert false[-1] < threshold < true[0]
    assert sum(value >= 0.15 for value in false) > 0, "a lower threshold takes others for the same"
    assert sum(value < 0.5 for value in true) > 0, "a higher one loses some"


WORDS = st.lists(st.text("abcdefg", min_size=1, max_size=4), max_size=120).map(" ".join)


@given(WORDS, WORDS)
def test_likeness_is_a_fair_measure(one: str, two: str) -> None:
    """It is the same both ways, from 0 to 1, and 1 of a text with itself."""
    there, back = compare(sketch_of(one), sketch_of(two)), compare(sketch_of(two), sketch_of(one))
    assert there == back
    assert 0 <= there.closeness <= 1
    assert 0 <= there.likeness <= 1
    assert likeness(one, one) == (1 if one else 0)


@given(WORDS)
def test_a_sketch_survives_the_file(text: str) -> None:
    """Written as letters and read again it is the same, and never long."""
    sketch = sketch_of(text)
    assert from_letters(to_letters(sketch)) == sketch
    assert len(sketch.hashes) <= KEPT


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("KADO ITU BISA DIANTAR KURIR", id="capitals"),
        pytest.param("“Kado itu,” bisa – diantar: kurir!", id="signs"),
        pytest.param("Kado  itu bisa\ndiantar kurir", id="white-space"),
    ],
)
def test_only_words_count(other: str) -> None:
    """Signs, capitals and spaces make no difference to likeness, though they do to the digest."""
    assert likeness("Kado itu bisa diantar kurir.", other) == 1
    assert digest_of("Kado itu bisa diantar kurir.") != digest_of(other)


def test_a_text_without_words_is_like_nothing() -> None:
    """Not even itself: nobody could say which of several it is."""
    assert likeness("…", "…") == 0


def test_the_longer_part_of_a_split_comes_first() -> None:
    """Both parts stand wholly in what was split, but the longer is closer to it."""
    whole = BEFORE["tentang-sebuah-proses#ujung-tombak"]
    at = whole.index("Semua itu berawal")
    parts = [sketch_of(whole[at:]), sketch_of(whole[:at])]
    assert [pair.two for pair in match([sketch_of(whole)], parts)] == [1]


def test_each_text_is_in_one_pair() -> None:
    """Of two copies one is taken."""
    text = sketch_of(BEFORE["timbangan-bu-sri#hak-pembeli"])
    assert len(list(match([text], [text, text]))) == 1
    assert len(list(match([text, text], [text]))) == 1
