"""The spelling check: it finds what is wrong, lets stand what is right, and does so at the right place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.spelling.spell import HERE, Misspelling, Speller, can_check, check, our_speller, prose, words_in


@pytest.fixture(scope="module")
def speller() -> Speller:
    """With Hunspell; where it is missing the tests are skipped, unless all must run."""
    if not can_check() and not os.environ.get("HIKMAH_REQUIRE_ALL"):
        pytest.skip("hunspell or its id_ID is not installed")
    return our_speller()


def faults(speller: Speller, text: str) -> list[str]:
    """The misspelt words of a text."""
    return [fault.word for fault in speller.misspellings("a.md", text)]


REJECTED = """
merubah dirubah resiko resikonya beresiko ijin ijinnya mengijinkan praktek antri mengantri antrian nasehat
menasehati silahkan sekedar apotik jaman kwitansi hakekat analisa aktifitas kaos terlanjur himbauan
mempercayai mempengaruhi kerjasama terimakasih walikota musholla hutang lembab seringkali
"""


@pytest.mark.parametrize("text", [REJECTED, REJECTED.upper(), REJECTED.title()], ids=["low", "up", "title"])
def test_a_form_that_kbbi_rejects_is_flagged(speller: Speller, text: str) -> None:
    """Whether Hunspell knows it or not, with a clitic or without, with a capital or without."""
    assert faults(speller, text) == text.split()


def test_no_rejected_form_slips_through(speller: Speller) -> None:
    """Every form of the list is found, with what the list puts in its place."""
    lines = [line.split(" ", 1) for line in words_in("nonstandard.txt")]
    text = "\n".join(rejected for rejected, _ in lines)
    assert [[fault.word, *fault.meant] for fault in speller.misspellings("a.md", text)] == lines


def test_what_the_list_puts_in_place_may_stand(speller: Speller) -> None:
    """The list does not send authors from one fault to another."""
    assert faults(speller, "\n".join(line.split(" ", 1)[1] for line in words_in("nonstandard.txt"))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("ikan itu di makan kucing", ["di makan"], id="prefix-apart"),
        pytest.param("surat itu Di kirimkan kemarin", ["Di kirimkan"], id="prefix-apart-capital"),
        pytest.param("ia tinggal dirumah dan disana", ["dirumah", "disana"], id="preposition-joined"),
        pytest.param("akupun, merekapun, siapapun", ["akupun", "merekapun", "siapapun"], id="pun-joined"),
        pytest.param("orangorang dan sayurmayur", ["orangorang", "sayurmayur"], id="hyphen-missing"),
        pytest.param("orang-ornag", ["orang-ornag"], id="misspelt-half"),
        pytest.param("pelangannya", ["pelangannya"], id="misspelt-below-a-clitic"),
        pytest.param("kusampaikn dan kaubwa", ["kusampaikn", "kaubwa"], id="misspelt-behind-a-clitic"),
        pytest.param("rusdi", ["rusdi"], id="name-without-capital"),
        pytest.param("kuntji", ["kuntji"], id="old-spelling"),
    ],
)
def test_a_misspelling_is_found(speller: Speller, text: str, found: list[str]) -> None:
    """Affixes, clitics and hyphens hide no fault."""
    assert faults(speller, text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("di rumah, di sana, di atas, di antara, di lantai", id="places"),
        pytest.param("dimakan, ditawarkan, dikirimkan", id="passives"),
        pytest.param("orang-orang, bapak-bapak, tiba-tibanya", id="reduplication"),
        pytest.param("bukunya, bukuku, bukumu, adakah, datanglah, bukunyalah", id="clitics-behind"),
        pytest.param("kuantar, kusampaikan, kaubawa", id="clitics-before"),
        pytest.param("walaupun, bagaimanapun, siapa pun, aku pun", id="pun"),
        pytest.param("sebutkan, tuliskan, samarkan", id="commands"),
        pytest.param("customer-nya, PDF-nya, di-WA", id="hyphen-before-a-clitic"),
        pytest.param("kubis, kuku, biskuit, ilmu, kelapa", id="no-clitic-in-them"),
        pytest.param("RUSDI, Rusdi, AMBO, Ambo", id="own-words-with-capitals"),
        pytest.param("VIII-C, 4412, pukul 20.47, Rp10.000", id="no-words"),
    ],
)
def test_what_is_right_may_stand(speller: Speller, text: str) -> None:
    """What the dictionary lacks and the language allows is not flagged."""
    assert faults(speller, text) == []


SOURCE = """---
title: Kado
date: 2026-01-01
lessons: [prosses]
source: {kind: illustratn, title: "Tjerita"}
teaching:
  synopsis: >-
    Seorang ibuu datang.
  board_plan:
    - "Kolom kiri: ijin"
---
Ia minta `ijin` dan resiko, lihat [[bukku#halamn|ceritta ini]] di [sini](http://tuju.an).
{: #pssg lesson="prosses" }

/// passage | prosses
    id: kunjngan
Petikann.
///

/// role-play | Permainn
    minutes: 5
/// trainer
Dengarkn.
///
///
"""


def test_only_what_people_read_is_looked_at(speller: Speller) -> None:
    """Fields, texts, titles and trainer notes are read; keys, ids, targets, addresses and code are not."""
    expected = ["Tjerita", "ibuu", "ijin", "resiko", "ceritta", "Petikann", "Permainn", "Dengarkn"]
    assert faults(speller, prose(SOURCE)) == expected


def test_a_fault_is_shown_at_its_place(speller: Speller) -> None:
    """Line and column are those of the file, and the suggestion follows."""
    found = {fault.word: fault for fault in speller.misspellings("cerita/kado.md", prose(SOURCE))}
    assert found["resiko"] == Misspelling("cerita/kado.md", 12, 21, "resiko", ("risiko",))
    assert str(found["resiko"]) == "cerita/kado.md:12:21 resiko → risiko"
    assert (found["Tjerita"].line, found["Tjerita"].column) == (5, 36)


def test_english_texts_are_left_alone(speller: Speller, tmp_path: Path) -> None:
    """Files ending in ``.en.md`` are in another language."""
    assert speller is not None
    (tmp_path / "kado.en.md").write_text("---\ntitle: A gift\n---\nSomething else.\n", "utf-8")
    assert check(tmp_path) == []


@pytest.mark.parametrize("name", ["words.txt", "nonstandard.txt"])
def test_our_lists_are_in_order(name: str) -> None:
    """One word a line, sorted, none twice, so that a change shows in one line of a diff."""
    lines = words_in(name)
    assert lines == sorted(set(lines))


def test_own_words_do_not_allow_what_kbbi_rejects() -> None:
    """No word stands in both lists."""
    rejected = {line.partition(" ")[0] for line in words_in("nonstandard.txt")}
    assert rejected.isdisjoint(words_in("words.txt"))


@pytest.mark.parametrize(("asked", "code"), [({}, 0), ({"HIKMAH_REQUIRE_ALL": "1"}, 1)], ids=["home", "ci"])
def test_without_hunspell_it_says_so_aloud(asked: dict[str, str], code: int, tmp_path: Path) -> None:
    """Nothing was checked: that is said, with the remedy, and in CI it is a failure."""
    command = [sys.executable, str(HERE / "spell.py")]
    done = subprocess.run(command, env={"PATH": str(tmp_path), **asked}, text=True, capture_output=True)
    assert "apt install hunspell hunspell-id" in done.stderr
    assert done.returncode == code
