"""Dates, series and address names as blogs write them."""

from __future__ import annotations

import datetime as dt

import pytest

from hikmah.importing.dates import date_line, find_date
from hikmah.importing.series import PartOf, part_of
from hikmah.importing.slugs import alias_of, last_name, slug_of

DAY = dt.date(2007, 10, 30)


@pytest.mark.parametrize(
    "written",
    [
        "30 10 2007",
        "30/10/2007",
        "30-10-2007",
        "30.10.2007",
        "10/30/2007",
        "2007-10-30",
        "2007/10/30",
        "2007-10-30T23:59:00-08:00",
        "Selasa, 30 Oktober 2007",
        "30 Okt 2007",
        "30 October 2007",
        "30th October 2007",
        "Tuesday, October 30, 2007",
        "Oct 30, 2007",
        "October 30th, 2007 at 8:15 pm",
        "Tue, 30 Oct 2007 20:15:00 +0700",
        "Selasa, 30 Oktober 2007 pukul 20.15 WIB",
        "Posted on October 30, 2007",
        "Diposkan pada 30 Oktober 2007",
        "30-Oct-2007",
    ],
)
def test_a_date_in_many_spellings(written: str) -> None:
    """All of them are one day, certain, and may stand alone on a line."""
    found = date_line(written)
    assert found is not None
    assert (found.day, found.sure) == (DAY, True)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "30 Oktober",
        "2007",
        "32 10 2007",
        "30 Februari 2008",
        "0000-00-00 00:00:00",
        "tanpa tanggal",
        "1234567890",
    ],
)
def test_no_date(written: str) -> None:
    """What is none is not made one."""
    assert find_date(written) is None


def test_a_day_that_could_be_a_month_is_not_certain() -> None:
    """The day comes first here, and the account asks for a look."""
    found = find_date("03/04/2008")
    assert found is not None
    assert (found.day, found.sure) == (dt.date(2008, 4, 3), False)


@pytest.mark.parametrize(
    "line",
    ["Pada 30 Oktober 2007 kami berangkat pagi.", "Sejak 2007-10-30 antrean itu pendek."],
)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    """It stays in the story."""
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("title", "name", "part"),
    [
        ("Memenangkan Hati Pelanggan [1]", "Memenangkan Hati Pelanggan", 1),
        ("Memenangkan Hati Pelanggan (2)", "Memenangkan Hati Pelanggan", 2),
        ("Payung, Bagian 2", "Payung", 2),
        ("Payung (Bagian 2)", "Payung", 2),
        ("Payung - Bagian Ketiga", "Payung", 3),
        ("Payung: Part 2", "Payung", 2),
        ("Payung Part II", "Payung", 2),
        ("Payung (part 1 of 3)", "Payung", 1),
        ("Payung [1/3]", "Payung", 1),
        ("Payung, bagian ke-4: sore", "Payung", 4),
        ("Payung (Bagian 1): pagi", "Payung", 1),
        ("Payung #3", "Payung", 3),
    ],
)
def test_a_part_of_a_series(title: str, name: str, part: int) -> None:
    """The series by its name, and which part."""
    assert part_of(title) == PartOf(name, part)


@pytest.mark.parametrize(
    "title", ["Payung", "Panen (2008)", "Dua bagian", "Bagian 2", "[1]", "Part of me", "Jam 7"]
)
def test_no_series(title: str) -> None:
    """Years and words are no parts, and a part of nothing is no series."""
    assert part_of(title) is None


@pytest.mark.parametrize(
    ("address", "alias"),
    [
        pytest.param("https://a.example/2008/04/proses/", "/2008/04/proses/", id="folder"),
        pytest.param("https://a.example/2008/04/proses.html", "/2008/04/proses.html", id="file"),
        pytest.param("https://a.example/?p=12", "", id="question"),
        pytest.param("https://a.example/", "", id="home"),
        pytest.param("https://a.example/a/../b/", "", id="dots"),
        pytest.param("https://a.example/a%20b/", "", id="blank"),
        pytest.param("https://a.example/caf%C3%A9/", "/café/", id="accent"),
        pytest.param("http://[bad", "", id="no-address"),
    ],
)
def test_an_old_address_as_alias(address: str, alias: str) -> None:
    """Only what our own check would take."""
    assert alias_of(address) == alias


def test_names_are_plain() -> None:
    """Small letters, digits and hyphens, from any writing."""
    assert slug_of("Café “Sahabat” & Teman's!") == "cafe-sahabat-temans"
    assert last_name("https://a.example/2008/04/Sebuah%20Proses.html") == "sebuah-proses"
    assert len(slug_of("kata " * 40)) <= 60
