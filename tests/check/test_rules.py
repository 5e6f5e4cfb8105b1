"""The rules that need the whole site: each is broken once, and the finding stands where the fault is."""

from __future__ import annotations

import pytest
from tests.check.libraries import Edits, check, library_of, small_sources, told
from tests.site.small_site import front, lesson, story

from hikmah.check.site import check_site
from hikmah.diagnostics import to_text

KADO, TELEPON, LOKET = "stories/kado.md", "stories/telepon.md", "stories/loket.md"
PROCESS, PAGI = "lessons/process.md", "sessions/pagi.md"
DRAFT = story("Draf", "2012-01-01", "process", "Isi.", status="draft")


def test_the_small_site_is_in_order() -> None:
    """All else here is a change to it."""
    assert check() == ()


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            {KADO: ("[process, extra-mile]", "[process, extra-mil, extra-mile]")},
            [f"{KADO}:4:20 HKM012"],
            id="unknown-lesson",
        ),
        pytest.param(
            {KADO: ('#kurir lesson="process"', '#kurir lesson="proces"')},
            [f"{KADO}:12:1 HKM012"],
            id="in-a-passage",
        ),
        pytest.param(
            {KADO: ('#kurir lesson="process"', '#kurir lesson="process patience"')},
            [f"{KADO}:12:1 HKM037"],
            id="lesson-of-the-passage-alone",
        ),
        pytest.param(
            {PROCESS: ("{lesson: extra-mile,", "{lesson: extra-miles,")},
            [f"{PROCESS}:9:20 HKM012"],
            id="related",
        ),
        pytest.param(
            {PROCESS: ("{lesson: extra-mile,", "{lesson: process,")},
            [f"{PROCESS}:9:20 HKM012"],
            id="related-to-itself",
        ),
        pytest.param(
            {PROCESS: ("[telepon, kado]", "[telpon, kado]")}, [f"{PROCESS}:8:11 HKM060"], id="order"
        ),
        pytest.param(
            {PROCESS: ("[telepon, kado]", "[telepon, kado, loket]")},
            [f"{PROCESS}:8:26 HKM061"],
            id="order-carries-not",
        ),
        pytest.param(
            {"lessons/extra-mile.md": ("motif: udan-liris", "motif: parang")},
            ["lessons/extra-mile.md:4:8 HKM064"],
            id="motif-twice",
        ),
        pytest.param(
            {LOKET: ("Petugas tersenyum", "[[lokett]]")}, [f"{LOKET}:10:1 HKM050"], id="link-nowhere"
        ),
        pytest.param({LOKET: ("Petugas", "[[lesson:sabar]]")}, [f"{LOKET}:10:1 HKM050"], id="no-such-lesson"),
        pytest.param({LOKET: ("Petugas", "[[istilah:custom]]")}, [f"{LOKET}:10:1 HKM050"], id="no-such-term"),
        pytest.param({LOKET: ("Petugas", "[[halaman:tentan]]")}, [f"{LOKET}:10:1 HKM050"], id="no-such-page"),
        pytest.param(
            {LOKET: ("Petugas", "[[session:sore]]")}, [f"{LOKET}:10:1 HKM050"], id="no-such-session"
        ),
        pytest.param({LOKET: ("Petugas", "[[kado#kuri]]")}, [f"{LOKET}:10:1 HKM051"], id="no-such-passage"),
        pytest.param({LOKET: ("Petugas", "![[kado#kuri]]")}, [f"{LOKET}:10:1 HKM051"], id="no-such-quote"),
        pytest.param(
            {PROCESS: ("[[kado#kurir|", "[[kadoo#kurir|")}, [f"{PROCESS}:11:7 HKM050"], id="from-a-lesson"
        ),
        pytest.param(
            {"pages/tentang.md": ("process", "proses")}, ["pages/tentang.md:5:19 HKM050"], id="from-a-page"
        ),
        pytest.param({PAGI: ("[[kado]]", "[[kadoo]]")}, [f"{PAGI}:8:19 HKM050"], id="from-a-session"),
        pytest.param(
            {KADO: ("RAHASIA catatan kado.", "RAHASIA [[kadoo]].")},
            [f"{KADO}:34:1 HKM050"],
            id="from-trainer-text",
        ),
        pytest.param(
            {LOKET: ("Petugas", "![Kado](images/kado2.png)")}, [f"{LOKET}:10:9 HKM053"], id="no-such-picture"
        ),
        pytest.param(
            {LOKET: ("Petugas", "![](images/kado.png)")}, [f"{LOKET}:10:3 HKM054"], id="picture-without-words"
        ),
        pytest.param(
            {LOKET: ("Loket itu dibuka", "![[loket#dibuka]]")}, [f"{LOKET}:7:1 HKM055"], id="quotes-itself"
        ),
        pytest.param({PAGI: ("slot: 40", "slot: 45")}, [f"{PAGI}:5:7 HKM070"], id="minutes"),
        pytest.param({PAGI: ("slot: 40", "slot: 28")}, [f"{PAGI}:5:7 HKM072"], id="too-many-minutes"),
        pytest.param(
            {"glossary.yaml": ("- id: manajer", "- id: customer")},
            ["glossary.yaml:4:3 HKM075"],
            id="term-twice",
        ),
    ],
)
def test_a_fault_is_told_where_it_stands(edits: Edits, expected: list[str]) -> None:
    """One finding, of the right rule, at the right line and column."""
    assert told(check(edits=edits)) == expected


@pytest.mark.parametrize(
    ("item", "column", "code"),
    [
        pytest.param("{story: kadoo, minutes: 40}", 17, "HKM060", id="story"),
        pytest.param("{questions: kadoo, minutes: 40}", 21, "HKM060", id="questions"),
        pytest.param("{lesson: sabar, minutes: 40}", 18, "HKM012", id="lesson"),
        pytest.param("{passage: kadoo#kurir, minutes: 40}", 19, "HKM060", id="passage-of-no-story"),
        pytest.param("{passage: kado#kuri, minutes: 40}", 19, "HKM051", id="no-such-passage"),
    ],
)
def test_an_agenda_names_what_exists(item: str, column: int, code: str) -> None:
    """Each item is looked up in its own kind."""
    text = front("", title="Sore", date="2026-12-10", start='"15:00"', slot="40", items=f"[{item}]")
    assert told(check({"sessions/sore.md": text})) == [f"sessions/sore.md:6:{column} {code}"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param(
            {"stories/lain.md": story("Lain", "2011-01-01", "patience", "Isi.", slug="kado")},
            ["stories/lain.md:6:7 HKM017"],
            id="story",
        ),
        pytest.param(
            {"pages/lain.md": front("Isi.", title="Lain", summary="S.", slug="tentang")},
            ["pages/tentang.md:1:1 HKM017"],
            id="page",
        ),
    ],
)
def test_an_address_is_given_once(more: dict[str, str], expected: list[str]) -> None:
    """The later file, by name, is told; stories and lessons of one name do not meet."""
    assert told(check(more)) == expected


def test_a_story_may_be_named_as_a_lesson_is() -> None:
    """They stand in different folders of the site."""
    assert check({"stories/patience.md": story("Sabar", "2011-01-01", "patience", "Isi.")}) == ()


def test_a_lesson_without_stories_is_a_warning() -> None:
    """It can be published: its stories may still be to come."""
    found = check({"lessons/baru.md": lesson("Baru", 9, "nitik")})
    assert told(found) == ["lessons/baru.md:2:8 HKM063"]
    assert found[0].severity == "warning"


def test_a_part_of_a_series_is_given_once() -> None:
    """Two stories cannot both be part 1."""
    assert [d.code for d in check(edits={TELEPON: ("part: 2", "part: 1")})] == ["HKM065"]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        pytest.param(
            "stories/kado.en.md",
            story("Gift", "2008-04-27", "process", "A.", lang="en", translation_of="kad"),
            ["stories/kado.en.md:7:17 HKM066"],
            id="story",
        ),
        pytest.param(
            "pages/tentang.en.md",
            front("A.", title="About", summary="S.", lang="en", translation_of="tentan"),
            ["pages/tentang.en.md:5:17 HKM066"],
            id="page",
        ),
    ],
)
def test_a_translation_names_its_original(path: str, text: str, expected: list[str]) -> None:
    """Which must be there, in the site's own language."""
    assert told(check({path: text})) == expected


def test_an_original_has_one_translation_in_a_language() -> None:
    """Else a page would name two others as itself in English. Told at the later file."""
    one, two = (
        story(title, "2008-04-27", "process", "A.", lang="en", translation_of="kado")
        for title in ("Gift", "Present")
    )
    found = check({"stories/gift.en.md": one, "stories/present.en.md": two})
    errors = tuple(one for one in found if one.severity == "error")
    assert told(errors) == ["stories/present.en.md:7:17 HKM125"]
    assert dict(errors[0].values)["other"] == "stories/gift.en.md"


def test_no_text_translates_one_of_its_own_language() -> None:
    """The original is there in that language already."""
    text = story("Hadiah", "2008-04-27", "process", "A.", translation_of="kado")
    assert told(check({"stories/hadiah.md": text})) == ["stories/hadiah.md:6:17 HKM125"]


def test_quotes_in_a_circle_are_told_once() -> None:
    """Three passages that quote each other are one finding, with the whole way round."""
    ring = {"a": "b", "b": "c", "c": "a"}
    more = {
        f"stories/{name}.md": story(
            "S", "2011-01-01", "patience", f'![[{to}#p]]\n{{: #p lesson="patience" }}'
        )
        for name, to in ring.items()
    }
    found = check(more)
    assert [d.code for d in found] == ["HKM055"]
    assert "a#p → b#p → c#p → a#p" in found[0].message("en")


def test_a_chain_of_quotes_is_no_circle() -> None:
    """However long, and however often one passage is quoted."""
    more = {
        f"stories/s{n}.md": story(
            "S", "2011-01-01", "patience", f'![[s{n + 1}#p]] ![[s{n + 1}#p]]\n{{: #p lesson="patience" }}'
        )
        for n in range(40)
    }
    more["stories/s40.md"] = story("S", "2011-01-01", "patience", 'Akhir.\n{: #p lesson="patience" }')
    assert check(more) == ()


def test_a_link_to_a_draft_is_told_when_drafts_stay_out() -> None:
    """At the desk, where drafts are shown, it is in order."""
    more, edits = {"stories/draf.md": DRAFT}, {LOKET: ("Petugas", "[[draf]]")}
    assert check(more, edits) == ()
    assert told(check(more, edits, drafts=False)) == [f"{LOKET}:10:1 HKM056"]


def test_a_draft_is_checked_when_it_is_shown() -> None:
    """What is left out is nobody's concern yet; at the desk its author wants to know."""
    draft = {"stories/draf.md": DRAFT.replace("[process]", "[proses]")}
    assert [d.code for d in check(draft)] == ["HKM012"]
    assert check(draft, drafts=False) == ()


def test_a_hidden_story_is_checked_and_can_be_linked() -> None:
    """It has a page."""
    hidden = {"stories/gelap.md": story("Gelap", "2012-01-01", "process", "[[kadoo]]", status="hidden")}
    assert told(check(hidden)) == ["stories/gelap.md:8:1 HKM050"]
    hidden = {"stories/gelap.md": story("Gelap", "2012-01-01", "process", "Isi.", status="hidden")}
    assert check(hidden, {LOKET: ("Petugas", "[[gelap]]")}) == ()


def test_a_translation_may_link_to_what_is_not_translated() -> None:
    """It is then reached in the site's own language."""
    english = story("Plain", "2011-01-01", "process", "[[telepon]]", lang="en", translation_of="polos")
    more = {
        "stories/polos.md": story("Polos", "2011-01-01", "process", "Isi."),
        "stories/polos.en.md": english,
    }
    assert {d.code for d in check(more)} & {"HKM050", "HKM051"} == set()


def test_findings_are_sorted_and_stand_once() -> None:
    """Whatever the order in which the sources were read."""
    edits = {LOKET: ("Petugas", "[[x]] [[y]]"), KADO: ("[process, extra-mile]", "[x, process, extra-mile]")}
    sources = small_sources(edits=edits)
    found = check_site(library_of(sources))
    assert list(found) == sorted(set(found))
    assert told(found) == [f"{KADO}:4:11 HKM012", f"{LOKET}:10:1 HKM050", f"{LOKET}:10:7 HKM050"]


def test_the_nearest_name_is_offered() -> None:
    """For a misspelt name the author gets the right one; for a strange one, all there are."""
    near = check(edits={LOKET: ("Petugas", "[[telpon]]")})[0]
    assert near.remedy("en") == "did you mean: telepon"
    far = check(edits={LOKET: ("Petugas", "[[zzzzzz]]")})[0]
    assert far.remedy("en") == "there are: antrean, kado, loket, telepon"
    none = check(edits={LOKET: ("Petugas", "![Sebuah loket](images/foto-pembukaan-cabang.svg)")})[0]
    assert none.remedy("en") == "save the file in content/images/"


def test_a_long_list_of_what_there_is_is_cut() -> None:
    """Of a thousand stories nobody reads all the names."""
    many = {f"stories/a{n}.md": story(f"A{n}", "2011-01-01", "process", "Isi.") for n in range(100, 140)}
    remedy = check(many, {LOKET: ("Petugas", "[[zzzzzz]]")})[0].remedy("id")
    assert remedy.startswith("yang ada: a100, a101, ")
    assert remedy.endswith(", a129, …")


def test_an_agenda_that_is_too_long_names_what_does_not_fit() -> None:
    """It says by how much, and the items from the one on during which the time runs out."""
    (found,) = check(edits={PAGI: ("slot: 40", "slot: 28")})
    assert "12 more than its slot of 28; past the end: kado#kurir (5); process (10)" in to_text([found], "en")
