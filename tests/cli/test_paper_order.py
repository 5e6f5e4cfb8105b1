"""What is typed after ``hikmah print``: what it asks for, and why it cannot be had."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.check.libraries import library_of, small_sources

from hikmah.cli.main import parser
from hikmah.cli.paper_order import PaperOrder, read_order
from hikmah.errors import CannotDo
from hikmah.names import Language
from hikmah.plan.choice import PaperForm
from hikmah.plan.edition import Edition, make_editions
from hikmah.settings import settings_from
from hikmah.text import Target


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The small site in Indonesian; its paper is A4."""
    settings = settings_from({"SITEURL": "https://hikmah.example"}, Path(), dt.date(2026, 11, 25))
    return make_editions(library_of(small_sources()), settings)[0]


def order(edition: Edition, *words: str, lang: Language = "en") -> PaperOrder:
    """What *words* ask for."""
    return read_order(parser(("print",)).parse_args(["print", *words]), edition, lang)


def test_texts_are_printed_in_the_order_they_are_named(edition: Edition) -> None:
    """Each once."""
    asked = order(edition, "story:kado#kurir", "lesson:process", "story:kado#kurir")
    assert [item.target for item in asked.choice.items] == [
        Target("story", "kado", "kurir"),  # type: ignore[arg-type]
        Target("lesson", "process"),
    ]


@pytest.mark.parametrize(
    ("words", "kind", "reader"),
    [
        pytest.param(["lesson:process"], "handout", "participant", id="handout"),
        pytest.param(["session:pagi"], "pack", "participant", id="pack"),
        pytest.param(["lesson:process", "--edition", "facilitator"], "guide", "facilitator", id="guide"),
        pytest.param(["lesson:process", "--kind", "answers"], "answers", "facilitator", id="answers"),
        pytest.param(
            ["lesson:process", "--kind", "questions", "--edition", "facilitator"],
            "answers",
            "facilitator",
            id="questions-for-facilitators",
        ),
        pytest.param(
            ["session:pagi", "--kind", "handout"], "handout", "participant", id="session-as-handout"
        ),
    ],
)
def test_kind_and_reader_go_together(edition: Edition, words: list[str], kind: str, reader: str) -> None:
    """What holds answers is never a participant's."""
    asked = order(edition, *words)
    assert (asked.choice.kind, asked.choice.edition) == (kind, reader)
    assert asked.for_trainers == (reader == "facilitator")


@pytest.mark.parametrize(
    ("words", "page", "sheet"),
    [
        pytest.param(["--booklet"], "a5", "a4", id="the-site-s-own-paper"),
        pytest.param(["--booklet", "--paper", "f4"], "a5", "f4", id="f4"),
        pytest.param(["--two-up", "--paper", "letter"], "a5", "letter", id="letter"),
        pytest.param(["--booklet", "--paper", "a3"], "a4", "a3", id="a3"),
        pytest.param(["--booklet", "--paper", "a5"], "a5", "a4", id="a5-booklet-on-a4"),
    ],
)
def test_pages_that_are_folded_are_set_for_half_the_sheet(
    edition: Edition, words: list[str], page: str, sheet: str
) -> None:
    """Letters keep their size; nothing is shrunk that can be set small."""
    asked = order(edition, "lesson:process", *words)
    assert (asked.choice.form.paper, asked.sheet) == (page, sheet)


def test_wishes_for_the_sheet(edition: Edition) -> None:
    """All of them reach the form."""
    asked = order(edition, "lesson:process", "--large", "--grey", "--punch", "--title", "Rabu")
    assert asked.choice.form == PaperForm(paper="a4", large=True, grey=True, punch=True)
    assert (asked.choice.title, asked.format, asked.fold) == ("Rabu", "pdf", None)


def test_the_file_s_ending_is_its_format(edition: Edition) -> None:
    """In capitals too."""
    assert order(edition, "lesson:process", "-o", "x.DOCX").format == "docx"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(["lesson:proces"], "there is no lesson “proces”; did you mean “process”?", id="lesson"),
        pytest.param(["story:lokt"], "there is no story “lokt”; did you mean “loket”?", id="story"),
        pytest.param(
            ["story:kado#kurier"], "“kado” has no passage “kurier”; did you mean “kurir”?", id="passage"
        ),
        pytest.param(
            ["story:zzz"], "no story “zzz”; there are: antrean, kado, loket, telepon", id="nothing-near"
        ),
        pytest.param(["session:pgi"], "no training session “pgi”; did you mean “pagi”?", id="session"),
        pytest.param(["k:aaaaa"], "there is no code aaaaa", id="code"),
        pytest.param(["kado"], "did you mean story:kado?", id="no-kind"),
        pytest.param(["strory:kado"], "did you mean story:kado?", id="unknown-kind"),
        pytest.param(["content/stories/kado.md"], "did you mean story:kado?", id="a-file"),
        pytest.param(["Lokt"], "did you mean story:loket?", id="no-kind-misspelt"),
        pytest.param(["cerita:kado#kurir"], "did you mean story:kado#kurir?", id="kind-in-other-words"),
        pytest.param(["page:tentang"], "“page:tentang”: write lesson:…", id="not-for-paper"),
        pytest.param(["story:kado#"], "“story:kado#”: write lesson:…", id="no-passage"),
        pytest.param(["story:kado", "--booklet", "--creep", "-1"], "--creep -1: write", id="creep-outwards"),
        pytest.param(["story:kado", "--booklet", "--creep", "60"], "from 0 to 2", id="creep-off-the-sheet"),
        pytest.param(["lesson:"], "write lesson:…, story:…", id="no-name"),
        pytest.param(["story:kado", "--kind", "pack"], "pack is made from a training session", id="pack"),
        pytest.param(
            ["story:kado", "--kind", "guide", "--edition", "participant"],
            "guide holds answers",
            id="guide-for-participants",
        ),
        pytest.param(
            ["story:kado", "--kind", "cards", "--edition", "facilitator"],
            "no facilitator edition",
            id="cards",
        ),
        pytest.param(["story:kado", "--paper", "a3"], "A3 is for --booklet", id="a3"),
        pytest.param(["story:kado", "--creep", "1"], "--creep goes with --booklet", id="creep"),
        pytest.param(
            ["story:kado", "--booklet", "--format", "docx"], "are for PDF alone, not for docx", id="fold-docx"
        ),
        pytest.param(["story:kado", "-o", "x.txt"], "x.txt: end the file’s name in .pdf", id="ending"),
        pytest.param(
            ["story:kado", "-o", "x.pdf", "--format", "epub"], "does not go with --format epub", id="formats"
        ),
    ],
)
def test_what_cannot_be_ordered_is_told(edition: Edition, words: list[str], told: str) -> None:
    """In a sentence, with the nearest name."""
    with pytest.raises(CannotDo) as refused:
        order(edition, *words)
    assert told in str(refused.value)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_refusal_is_said_in_both_languages(edition: Edition, lang: Language) -> None:
    """Whoever asks in one is not answered in the other."""
    with pytest.raises(CannotDo) as refused:
        order(edition, "story:kado", "--kind", "guide", "--edition", "participant", lang=lang)
    assert ("hanya untuk fasilitator" in str(refused.value)) == (lang == "id")
