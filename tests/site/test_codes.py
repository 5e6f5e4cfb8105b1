"""Codes on paper: what whoever typed one finds, today and after the texts have changed."""

from __future__ import annotations

import re

import pytest
from tests.site.pages import dead_links, page_of, place_of
from tests.site.small_site import Site

from hikmah.index.lock import Name
from hikmah.plan.codes import code_of

STORIES = "content/stories"


@pytest.fixture
def locked(site: Site) -> Site:
    """A small site whose names are recorded."""
    done = site.run("hikmah", "anchors")
    assert done.code == 0, done.said
    return site


def page_for(slug: str, passage: str = "", kind: str = "story") -> str:
    """The page behind the code of a name."""
    return f"k/{code_of(Name('id', 'lesson' if kind == 'lesson' else 'story', slug, passage))}/index.html"


def leads(site: Site, page: str) -> list[tuple[str, str] | None]:
    """Where the page's links lead, those of the frame left out."""
    main = re.sub(
        r"<(header class=\"masthead|footer).*?</(header|footer)>", "", site.text(page), flags=re.DOTALL
    )
    return [place_of(link, page) for link in page_of(main).links]


def refreshes(site: Site, page: str) -> bool:
    """Whether the page leads on by itself."""
    return 'http-equiv="refresh"' in site.text(page)


@pytest.mark.parametrize(
    ("page", "place"),
    [
        pytest.param(page_for("kado", "kurir"), ("cerita/kado/index.html", "kurir"), id="passage"),
        pytest.param(page_for("kado"), ("cerita/kado/index.html", ""), id="story"),
        pytest.param(page_for("process", kind="lesson"), ("pelajaran/process/index.html", ""), id="lesson"),
    ],
)
def test_a_code_leads_on(built: Site, page: str, place: tuple[str, str]) -> None:
    """At once, and by a link where the browser does not; nobody is to find the page by searching."""
    assert place in leads(built, page)
    assert refreshes(built, page)
    assert '<meta name="robots" content="noindex">' in built.text(page)


def test_a_passage_is_told_with_its_lessons(built: Site) -> None:
    """For whoever waits."""
    text = built.text(page_for("kado", "ambang"))
    assert "Kado" in text
    assert "Proses, Extra mile" in text


def test_all_codes_are_listed_and_no_link_is_dead(built: Site) -> None:
    """Each with its place."""
    text = built.text("k/index.html")
    assert code_of(Name("id", "story", "kado", "kurir")) in text
    assert ("cerita/kado/index.html", "kurir") in leads(built, "k/index.html")
    assert not [link for link in dead_links(built.files()) if link.startswith("k/")]


def test_a_renamed_story_keeps_its_codes(locked: Site) -> None:
    """Paper of before leads to where the passage is, and the list still shows the code of before."""
    (locked.folder / STORIES / "antrean.md").rename(locked.folder / STORIES / "mengantre.md")
    locked.build()
    assert ("cerita/mengantre/index.html", "lama") in leads(locked, page_for("antrean", "lama"))
    assert refreshes(locked, page_for("antrean", "lama"))
    text = locked.text("k/index.html")
    assert code_of(Name("id", "story", "antrean", "lama")) in text
    assert code_of(Name("id", "story", "mengantre", "lama")) not in text


def test_a_renamed_passage_keeps_its_code(locked: Site) -> None:
    """Also when it has been recorded, and then renamed once more."""
    for old, new in (("dibuka", "buka"), ("buka", "dibuka-lagi")):
        locked.edit(f"{STORIES}/loket.md", f"#{old} lesson", f"#{new} lesson")
        assert locked.run("hikmah", "anchors").code == 0
    locked.build()
    for name in ("dibuka", "buka", "dibuka-lagi"):
        assert ("cerita/loket/index.html", "dibuka-lagi") in leads(locked, page_for("loket", name))
    assert code_of(Name("id", "story", "loket", "dibuka")) in locked.text("k/index.html")


def test_a_passage_that_went_to_another_story_says_so(locked: Site) -> None:
    """It does not lead on by itself: first it tells that the story on paper is another one."""
    passage = 'Menunggu tanpa kabar itu lama.\n{: #lama lesson="patience" }'
    locked.edit(f"{STORIES}/antrean.md", passage, "Begitulah.")
    locked.edit(f"{STORIES}/loket.md", "Petugas tersenyum", f"{passage}\n\nPetugas tersenyum")
    locked.edit(f"{STORIES}/loket.md", "lessons: [extra-mile]", "lessons: [extra-mile, patience]")
    locked.build()
    page = page_for("antrean", "lama")
    assert not refreshes(locked, page)
    assert {("cerita/loket/index.html", "lama"), ("cerita/antrean/index.html", "")} <= set(
        leads(locked, page)
    )


def test_what_is_gone_says_so(locked: Site) -> None:
    """Without a word of the text, which may have been taken away for good reason; the rest is near."""
    locked.edit(
        f"{STORIES}/loket.md", 'Loket itu dibuka lagi.\n{: #dibuka lesson="extra-mile" }', "Begitulah."
    )
    (locked.folder / STORIES / "antrean.md").unlink()
    locked.build()
    passage, story = page_for("loket", "dibuka"), page_for("antrean", "lama")
    assert ("cerita/loket/index.html", "") in leads(locked, passage)
    for page in (passage, story):
        assert not refreshes(locked, page)
        assert ("pelajaran/index.html", "") in leads(locked, page)
        assert "Loket itu" not in locked.text(page)
        assert "Menunggu" not in locked.text(page)
    assert not [link for link in dead_links(locked.files()) if link.startswith("k/")]


def test_a_story_that_is_a_draft_again_tells_no_title(locked: Site) -> None:
    """In public it is as if gone."""
    locked.edit(f"{STORIES}/antrean.md", "lessons: [patience]", "lessons: [patience]\nstatus: draft")
    locked.publish(OUTPUT_PATH="public")
    locked.build(settings="publishconf.py")
    text = Site(locked.folder, "public").text(page_for("antrean", "lama"))
    assert "Antrean" not in text
    assert "refresh" not in text


def test_an_edit_to_a_passage_writes_no_code_page(built: Site) -> None:
    """What a page does not say, it does not depend on."""
    before = built.stamps()
    built.edit(f"{STORIES}/loket.md", "Petugas tersenyum", "Petugas itu tersenyum")
    built.build()
    after = built.stamps()
    assert not [name for name in after if name.startswith("k/") and before[name] != after[name]]


def test_a_site_may_do_without(site: Site) -> None:
    """One setting, and there is neither page nor list nor a link to it."""
    site.settings(HIKMAH_HANDOUTS=False, HIKMAH_CODES=False)
    site.build()
    assert not (site.output / "k").exists()
    assert 'href="k/' not in site.text("index.html")
