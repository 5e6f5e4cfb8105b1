"""A translation knows what it was made from, and says so when that has changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.site.pages import dead_links
from tests.site.small_site import ROOT, Site, front, lesson, small_site, story

ENGLISH = """A courier can bring the gift, or a director.
{: #kurir lesson="process" }

On the doorstep all are the same.

/// passage | process extra-mile
    id: ambang
That morning the director came himself.
///
"""


@pytest.fixture
def two(tmp_path: Path) -> Site:
    """A small site with a story and a lesson in English too, recorded as fresh."""
    site = small_site(tmp_path, HIKMAH_SEARCH=False)
    site.write(
        "content/stories/kado.en.md",
        story("The gift", "2008-04-27", "process, extra-mile", ENGLISH, translation_of="kado"),
    )
    for number, name in enumerate(("process", "extra-mile"), start=1):
        motif = ("parang", "udan-liris")[number - 1]
        site.write(
            f"content/lessons/{name}.en.md", lesson(name.capitalize(), number, motif, translation_of=name)
        )
    site.write(
        "content/pages/tentang.en.md",
        front("This site.", title="About", summary="Who we are.", translation_of="tentang"),
    )
    done = site.run("hikmah", "translations", *(f"content/{file}" for file in FILES))
    assert done.code == 0, done.said
    return site


FILES = ("stories/kado.en.md", "lessons/process.en.md", "lessons/extra-mile.en.md", "pages/tentang.en.md")


def behind(site: Site, page: str) -> list[str]:
    """What a page says of being behind, without its markup."""
    lines = re.findall(r'class="behind">(.*?)</(?:p|div)>', site.text(page))
    return [re.sub(r"<[^>]*>", "", line) for line in lines]


def test_a_fresh_translation_says_nothing(two: Site) -> None:
    """No warning, and no word on the page."""
    two.build("--fatal", "warnings")
    assert behind(two, "en/cerita/kado/index.html") == []
    assert "4 translations, 0 behind." in two.run("hikmah", "translations").out


def test_a_changed_passage_is_told_to_authors_and_marked_for_readers(two: Site) -> None:
    """With both places; the mark stands at the passage, in its language, and leads to the original."""
    two.edit("content/stories/kado.md", "kurir atau direktur.", "kurir atau oleh direkturnya sendiri.")
    said = two.build().err
    assert "content/stories/kado.en.md:9:1 HKM120 (warning)" in said
    assert "stories/kado.md:" in said
    assert "hikmah translations stories/kado.en.md" in said
    assert said.count("HKM12") == 1
    page = two.text("en/cerita/kado/index.html")
    assert behind(two, "en/cerita/kado/index.html") == [
        "The original of this passage has changed since it was translated. Read the original"
    ]
    assert page.index('id="kurir"') < page.index('class="behind"') < page.index('id="ambang"')
    assert 'href="../../../cerita/kado/index.html#kurir"' in page
    assert dead_links(two.files()) == []
    assert behind(two, "cerita/kado/index.html") == []


def test_recording_makes_it_fresh_again(two: Site) -> None:
    """By the name from where one stands, or from the content folder; other records stay."""
    two.edit("content/stories/kado.md", "kurir atau direktur.", "kurir.")
    record = (two.folder / "content/translations.lock").read_text("utf-8")
    done = two.run("hikmah", "translations", "stories/kado.en.md")
    assert done.code == 0
    after = (two.folder / "content/translations.lock").read_text("utf-8")
    differ = {line.split()[0] for line in {*record.splitlines()} ^ {*after.splitlines()}}
    assert differ == {"stories/kado.en.md#kurir"}
    two.build("--fatal", "warnings")


def test_listing_records_nothing(two: Site) -> None:
    """Without a name the command only tells."""
    two.edit("content/stories/kado.md", "kurir atau direktur.", "kurir.")
    record = (two.folder / "content/translations.lock").read_bytes()
    said = two.run("hikmah", "translations").out
    assert "content/stories/kado.en.md:9 #kurir: the original has changed (stories/kado.md:12)" in said
    assert "4 translations, 1 behind." in said
    assert (two.folder / "content/translations.lock").read_bytes() == record


def test_a_missing_passage_is_told(two: Site) -> None:
    """To authors with its place, to readers with its first words."""
    two.edit("content/stories/kado.en.md", "/// passage | process extra-mile\n    id: ambang\n", "")
    two.edit("content/stories/kado.en.md", "himself.\n///\n", "himself.\n")
    said = two.build().err
    assert "HKM121 (warning) this translation has no passage “ambang” (stories/kado.md:" in said
    assert behind(two, "en/cerita/kado/index.html") == [
        "Not translated yet: Yang datang pagi itu direkturnya sendiri. Ia menunggu sebentar di teras."
    ]
    assert dead_links(two.files()) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "page"),
    [
        pytest.param(
            "stories/kado.md", "semua orang sama", "semua tamu sama", "en/cerita/kado/index.html", id="story"
        ),
        pytest.param(
            "lessons/process.md",
            "[menjelaskan]",
            "[membedakan]",
            "en/pelajaran/process/index.html",
            id="lesson",
        ),
        pytest.param("pages/tentang.md", "Situs ini", "Situs kami ini", "en/tentang/index.html", id="page"),
    ],
)
def test_words_outside_passages_count_too(two: Site, file: str, old: str, new: str, page: str) -> None:
    """They are marked at the head of the page."""
    two.edit(f"content/{file}", old, new)
    assert "HKM124" in two.build().err
    assert behind(two, page) == [
        "The original has changed since this translation was made. Read the original"
    ]


def test_a_translation_that_nobody_recorded_is_told(two: Site) -> None:
    """Once a file, and not to readers, for nobody knows."""
    (two.folder / "content/translations.lock").unlink()
    said = two.build().err
    assert said.count("HKM122") == 4
    assert behind(two, "en/cerita/kado/index.html") == []


@pytest.mark.parametrize("name", ["content/stories/kado.md", "stories/tidak-ada.en.md", "../x.md"])
def test_what_is_no_translation_cannot_be_recorded(two: Site, name: str) -> None:
    """Nothing is written then."""
    record = (two.folder / "content/translations.lock").read_bytes()
    done = two.run("hikmah", "translations", "stories/kado.en.md", name)
    assert done.code == 1
    assert f"{name}: not a translation" in done.err
    assert (two.folder / "content/translations.lock").read_bytes() == record


def test_the_languages_of_a_page_name_each_other(two: Site) -> None:
    """Each page names all of them, itself too, by absolute addresses; others get the site's own language."""
    two.build()
    both = [two.text("cerita/kado/index.html"), two.text("en/cerita/kado/index.html")]
    found = [re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', page) for page in both]
    home = "https://hikmah.example.org/"
    assert found[0] == found[1]
    assert dict(found[0]) == {
        "id": f"{home}cerita/kado/",
        "x-default": f"{home}cerita/kado/",
        "en": f"{home}en/cerita/kado/",
    }
    link = '<a href="../../en/cerita/kado/index.html" lang="en" hreflang="en" rel="alternate">English</a>'
    assert link in both[0]
    assert 'lang="id" hreflang="id" rel="alternate">Bahasa Indonesia</a>' in both[1]
    assert "hreflang" not in two.text("cerita/telepon/index.html")


def test_the_project_s_own_translations_are_fresh() -> None:
    """Every translation in the content folder is recorded, and none is behind."""
    site = Site(ROOT)
    said = site.run("hikmah", "translations").out
    assert re.search(r"\b0 behind\.$", said.strip()), said
