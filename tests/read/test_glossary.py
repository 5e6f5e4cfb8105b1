"""The glossary's terms are read one by one."""

from __future__ import annotations

import pytest

from hikmah.model import Localized, Term
from hikmah.names import Place, SourcePath, TermId
from hikmah.read.glossary import GlossaryReading, read_glossary

GLOSSARY = SourcePath("glossary.yaml")


def read(text: str) -> GlossaryReading:
    """Read a glossary."""
    return read_glossary(GLOSSARY, text.encode())


def test_terms_keep_the_order_of_the_file() -> None:
    """Each knows where it stands."""
    kado = (
        "- id: kado\n  name: Kado\n  definition: {id: Pemberian., en: A gift.}\n  forms: [hadiah, bingkisan]"
    )
    reading = read(f"# Istilah\n{kado}\n- {{id: antre, name: {{id: Antre}}, definition: Menunggu.}}\n")
    assert reading == GlossaryReading(
        (
            Term(
                id=TermId("kado"),
                name=Localized(id="Kado"),
                definition=Localized(id="Pemberian.", en="A gift."),
                forms=("hadiah", "bingkisan"),
                place=Place(GLOSSARY, 2, 3),
            ),
            Term(
                id=TermId("antre"),
                name=Localized(id="Antre"),
                definition=Localized(id="Menunggu."),
                forms=(),
                place=Place(GLOSSARY, 6, 3),
            ),
        ),
        (),
    )


@pytest.mark.parametrize("text", ["", "\n\n", "# belum ada\n", "[]\n", "---\n"])
def test_an_empty_glossary_has_no_terms(text: str) -> None:
    """Nothing is wrong with it."""
    assert read(text) == GlossaryReading((), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("kado: Pemberian.\n", [("HKM015", 1, 1)], id="fields-and-no-list"),
        pytest.param("kado\n", [("HKM015", 1, 1)], id="text"),
        pytest.param("- kado\n- antre\n", [("HKM015", 1, 3), ("HKM015", 2, 3)], id="list-of-texts"),
        pytest.param("- id: Kado\n  name: K\n  definition: D\n", [("HKM020", 1, 7)], id="id-with-capitals"),
        pytest.param("- id: kado\n  arti: x\n  name: K\n", [("HKM013", 1, 3), ("HKM011", 2, 3)], id="fields"),
        pytest.param("- id: kado\n\tname: K\n", [("HKM009", 2, 1)], id="tab"),
        pytest.param("- id: [\n", [("HKM008", 2, 1)], id="syntax"),
        pytest.param(
            "- &a {id: kado, name: K, definition: D}\n- *a\n",
            [("HKM008", 1, 3), ("HKM008", 2, 3)],
            id="alias",
        ),
    ],
)
def test_faults_have_their_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    """As in any front matter, but lines count from the file's first."""
    assert [(one.code, one.place.line, one.place.column) for one in read(text).diagnostics] == expected


def test_sound_terms_are_given_beside_faulty_ones() -> None:
    """So that text checks are not drowned in terms that only seem unknown."""
    reading = read(
        "- {id: kado, name: K, definition: D}\n- {id: antre}\n- {id: ibu, name: I, definition: D}\n"
    )
    assert [term.id for term in reading.terms] == ["kado", "ibu"]
    assert [one.code for one in reading.diagnostics] == ["HKM013", "HKM013"]


def test_bytes_that_are_no_text_are_one_finding() -> None:
    """Nothing more can be said."""
    reading = read_glossary(GLOSSARY, b"- id: kad\xf3")
    assert reading.terms == ()
    assert [one.code for one in reading.diagnostics] == ["HKM001"]
