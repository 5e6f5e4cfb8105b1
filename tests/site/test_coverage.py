"""``hikmah coverage``: what the curator is told, and what stays out of the site."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from icalendar import Calendar
from tests.site.small_site import Site, story

NOTE = "{synopsis: S., aims: [A], opening_question: Q?, closing: C., board_plan: [B]}"


@pytest.fixture
def curated(site: Site) -> Site:
    """The small site with a story that is ready, one that is overdue, and a draft."""
    site.write(
        "content/stories/siap.md",
        story("Siap", "2012-01-01", "patience", "Satu.", teaching=NOTE, review_by="2026-11-01"),
    )
    site.write(
        "content/stories/nanti.md", story("Nanti", "2012-01-02", "patience", "Dua.", review_by="2027-05-01")
    )
    site.write(
        "content/stories/hari-ini.md", story("Kini", "2012-01-03", "patience", "X.", review_by="2026-11-25")
    )
    site.write(
        "content/stories/rancangan.md", story("Rancangan", "2012-02-01", "patience", "X.", status="draft")
    )
    return site


def report(site: Site, *arguments: str) -> Any:
    """The report as JSON."""
    done = site.run("hikmah", "coverage", "--format", "json", *arguments)
    assert done.code == 0, done.said
    return json.loads(done.out)


def test_lessons_are_counted_and_the_thin_ones_marked(curated: Site) -> None:
    """Stories, passages, questions in those stories, and stories with a complete teaching note."""
    found = {lesson.pop("id"): lesson for lesson in report(curated)["lessons"]}
    assert found["process"] == {
        "title": "Proses",
        "stories": 2,
        "passages": 3,
        "questions": 1,
        "notes": 0,
        "thin": ["stories", "questions", "notes"],
    }
    assert (found["patience"]["stories"], found["patience"]["notes"]) == (4, 1)


@pytest.mark.parametrize(
    ("arguments", "thin"),
    [
        pytest.param(("--stories", "2"), ["questions", "notes"], id="fewer-stories"),
        pytest.param(("--stories", "2", "--questions", "1", "--notes", "0"), [], id="all-lower"),
        pytest.param(("--passages", "4"), ["stories", "passages", "questions", "notes"], id="more-passages"),
    ],
)
def test_what_is_thin_can_be_chosen(curated: Site, arguments: tuple[str, ...], thin: list[str]) -> None:
    """A threshold is the least that is enough."""
    assert report(curated, *arguments)["lessons"][0]["thin"] == thin


def test_what_needs_a_hand_is_named(curated: Site) -> None:
    """Stories without a link to them, days of review gone by, notes that are not complete, drafts."""
    found = report(curated)
    assert {row["source"] for row in found["alone"]} == {
        f"stories/{name}.md" for name in ("telepon", "antrean", "loket", "siap", "nanti", "hari-ini")
    }
    assert [(row["slug"], row["by"], row["days"]) for row in found["overdue"]] == [("siap", "2026-11-01", 24)]
    assert [row["slug"] for row in found["reviews"]] == ["siap", "hari-ini", "nanti"]
    unready = {row["source"]: row for row in found["unready"]}
    assert "stories/siap.md" not in unready
    kado = unready["stories/kado.md"]
    assert (kado["questions"], kado["answers"]) == (1, 1)
    assert kado["missing"] == ["aims", "opening_question", "closing", "board_plan"]
    assert found["drafts"] == ["stories/rancangan.md"]


def test_a_question_without_an_answer_is_counted(curated: Site) -> None:
    """The trainer would stand before the group with nothing."""
    curated.edit("content/stories/kado.md", "/// answer\nRAHASIA jawaban kado.\n///\n", "")
    found = {row["source"]: row for row in report(curated)["unready"]}
    assert (found["stories/kado.md"]["questions"], found["stories/kado.md"]["answers"]) == (1, 0)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        pytest.param(
            "en",
            ("* too few", "by 2026-11-01, 24 days ago", "Drafts (1)", "the teaching note lacks"),
            id="en",
        ),
        pytest.param(
            "id", ("* masih kurang", "sebelum 2026-11-01, lewat 24 hari", "Draf (1)", "belum memuat"), id="id"
        ),
    ],
)
def test_people_get_a_table(curated: Site, lang: str, words: tuple[str, ...]) -> None:
    """In their language, with every count under its heading."""
    done = curated.run("hikmah", "coverage", "--lang", lang)
    assert done.code == 0
    for word in words:
        assert word in done.out
    head, rule, first, *_ = done.out.splitlines()
    assert len(rule) >= len(head)
    assert first.split() == ["process", "2*", "3", "1*", "0*"]
    assert (
        first.index("2")
        == head.index("stories" if lang == "en" else "cerita")
        + len("stories" if lang == "en" else "cerita")
        - 1
    )


def test_a_site_that_lacks_nothing_says_so(public: Site) -> None:
    """Our own content is ready."""
    assert "Nothing is missing." in public.run("hikmah", "coverage").out


def test_days_of_review_make_a_calendar_for_the_curator(curated: Site) -> None:
    """Whole days, past and to come; the file goes where one says, and nowhere else."""
    done = curated.run("hikmah", "coverage", "--ics", "tinjau.ics")
    assert done.code == 0, done.said
    calendar = Calendar.from_ical((curated.folder / "tinjau.ics").read_bytes())
    events = [(str(event["summary"]), event.decoded("dtstart")) for event in calendar.walk("VEVENT")]
    assert events == [
        ("Tinjau: Siap", dt.date(2026, 11, 1)),
        ("Tinjau: Kini", dt.date(2026, 11, 25)),
        ("Tinjau: Nanti", dt.date(2027, 5, 1)),
    ]


@pytest.mark.parametrize("place", ["output/tinjau.ics", "content/tinjau.ics", "output/../output/a/b.ics"])
def test_days_of_review_are_never_published(curated: Site, place: str) -> None:
    """Neither the output nor the content folder takes them."""
    curated.build()
    before = curated.stamps()
    done = curated.run("hikmah", "coverage", "--ics", place)
    assert done.code == 1
    assert "for you alone" in done.err
    assert curated.stamps() == before


def test_no_day_of_review_is_in_the_site(curated: Site) -> None:
    """Neither on a page nor in the calendar of trainings."""
    curated.build()
    whole = b"".join(data for name, data in curated.files().items() if not name.startswith("pagefind/"))
    assert b"2026-11-01" not in whole
    assert b"20261101" not in whole


def test_a_report_is_no_check(curated: Site) -> None:
    """It is given while there are faults in the sources, and points to them."""
    curated.edit("content/stories/loket.md", "lessons: [extra-mile]", "lessons: [extra-mil]")
    done = curated.run("hikmah", "coverage")
    assert done.code == 0
    assert "to be mended" in done.err
