"""The lock file at work on small real sites: what authors are told, and what readers with old links find."""

from __future__ import annotations

import pytest
from tests.site.pages import dead_links, page_of, place_of
from tests.site.small_site import Site, story

LOCK = "content/anchors.lock"
ANCHORS = ("HKM091", "HKM092", "HKM093", "HKM094", "HKM095", "HKM096", "HKM097")
PEN = "Petugas itu meminjamkan pulpennya sendiri lalu menunggu sampai kami selesai mengisi formulir."
FAN = "Kipas angin di sudut ruangan berputar pelan, dan tidak seorang pun berani memintanya dimatikan."
RAIN = "Hujan turun sejak subuh sehingga antrean dipindahkan ke lorong di samping mesin fotokopi."


def numbered(*passages: str, **fields: str) -> str:
    """A story whose passages have no names of their own."""
    body = "\n\n".join(f'{text}\n{{: lesson="patience" }}' for text in passages)
    return story("Formulir", "2011-03-04", "patience", f"Begini awalnya.\n\n{body}", **fields)


@pytest.fixture
def locked(site: Site) -> Site:
    """A small site with two numbered passages, recorded."""
    site.write("content/stories/formulir.md", numbered(PEN, FAN))
    site.write(
        "content/stories/kabar.md",
        story("Kabar", "2011-03-05", "patience", "Seperti [[formulir#p1|pulpen yang dipinjamkan]] itu."),
    )
    done = site.run("hikmah", "anchors")
    assert done.code == 0, done.said
    return site


def lock(site: Site) -> str:
    """The lock file's text."""
    return (site.folder / LOCK).read_text(encoding="utf-8")


def told(said: str) -> list[str]:
    """The codes of findings about names."""
    return [word for word in said.split() if word in ANCHORS]


def leads(site: Site, page: str) -> set[tuple[str, str]]:
    """Every place that *page* links to, or sends to."""
    places = (place_of(link, page) for link in page_of(site.text(page)).links)
    return {place for place in places if place is not None}


def text_at(site: Site, page: str, anchor: str) -> str:
    """What stands on *page* from *anchor* on."""
    return site.text(page).split(f'id="{anchor}"', 1)[1]


def test_without_a_lock_nothing_is_said_or_written(site: Site) -> None:
    """A site that has no lock file builds as it always did, whatever moved."""
    site.build("--fatal", "warnings")
    (site.folder / "content/stories/antrean.md").rename(site.folder / "content/stories/mengantre.md")
    site.build("--fatal", "warnings")
    assert not (site.folder / LOCK).exists()


def test_the_command_makes_the_lock_and_leaves_a_right_one_alone(site: Site) -> None:
    """``--check`` only tells, by its exit code too."""
    assert site.run("hikmah", "anchors", "--check").code == 1
    assert not (site.folder / LOCK).exists()
    made = site.run("hikmah", "anchors")
    assert (made.code, made.err) == (0, "")
    assert "anchors.lock written" in made.out
    before = (site.folder / LOCK).stat().st_mtime_ns
    assert "anchors.lock is right" in site.run("hikmah", "anchors").out
    assert (site.folder / LOCK).stat().st_mtime_ns == before
    assert site.run("hikmah", "anchors", "--check").code == 0
    site.build("--fatal", "warnings")
    site.edit("content/stories/antrean.md", "Menunggu tanpa kabar", "Menanti tanpa kabar")
    site.build("--fatal", "warnings")
    checked = site.run("hikmah", "anchors", "--check")
    assert (checked.code, "1 edited" in checked.out or "2 edited" in checked.out) == (1, True), checked.said


def test_an_inserted_passage_shifts_no_id(locked: Site) -> None:
    """The link to ``p1`` leads to the text it was written for, and the new passage gets a new number."""
    locked.write("content/stories/formulir.md", numbered(RAIN, PEN, FAN))
    done = locked.build()
    assert told(done.said) == []
    page = "cerita/formulir/index.html"
    for anchor, text in (("p1", PEN), ("p2", FAN), ("p3", RAIN)):
        assert text_at(locked, page, anchor).index(text) < 200
    assert (page, "p1") in leads(locked, "cerita/kabar/index.html")
    assert dead_links(locked.files()) == []


def test_what_rests_on_likeness_is_told_until_it_is_recorded(locked: Site) -> None:
    """A numbered passage that was edited and moved keeps its id, and the author hears how."""
    locked.write("content/stories/formulir.md", numbered(RAIN, PEN.replace("lalu menunggu", "dan menanti")))
    locked.write(
        "content/stories/kabar.md", story("Kabar", "2011-03-05", "patience", "Lihat [[formulir#p1]].")
    )
    before = lock(locked)
    done = locked.build()
    assert sorted(told(done.said)) == ["HKM091", "HKM093"]
    assert "content/stories/formulir.md:13:1 HKM091" in done.err
    assert lock(locked) == before, "a build never writes the lock"
    shown = locked.run("hikmah", "anchors", "--lang", "en").out
    assert "edited" in shown
    assert "formulir#p1" in shown
    assert "gone" in shown
    assert told(locked.build().said) == []
    assert " gone | Kipas angin" in lock(locked)


def test_a_lost_passage_that_is_linked_to_is_an_error(locked: Site) -> None:
    """The link's place is told, and the words that stood there; recording the loss does not excuse it."""
    locked.write("content/stories/formulir.md", numbered(FAN))
    for _ in range(2):
        done = locked.run("hikmah", "build")
        assert (done.code, told(done.said)) == (1, ["HKM095"])
        assert "content/stories/kabar.md:7:" in done.err
        assert "“Petugas itu meminjamkan pulpennya" in done.err
        assert locked.run("hikmah", "anchors").code == 0
    locked.write("content/stories/formulir.md", numbered(RAIN, FAN).replace("{: lesson", "{: #p1 lesson", 1))
    assert told(locked.build().said) == []


def test_a_renamed_story_leaves_a_redirect(locked: Site) -> None:
    """Without the author's doing; links by its old name lead to it and are told, with the new one."""
    stories = locked.folder / "content/stories"
    (stories / "formulir.md").rename(stories / "pulpen.md")
    done = locked.build()
    assert sorted(told(done.said)) == ["HKM092", "HKM096"]
    assert "“formulir#p1” is now called “pulpen#p1”" in done.err
    assert ("cerita/pulpen/index.html", "") in leads(locked, "cerita/formulir/index.html")
    assert ("cerita/pulpen/index.html", "p1") in leads(locked, "cerita/kabar/index.html")
    shown = locked.run("hikmah", "anchors", "--lang", "id").out
    assert "formulir" in shown.splitlines()[1]
    assert " old=formulir |" in lock(locked)
    locked.edit("content/stories/kabar.md", "formulir#p1", "pulpen#p1")
    locked.build("--fatal", "warnings")
    assert ("cerita/pulpen/index.html", "") in leads(locked, "cerita/formulir/index.html")
    assert dead_links(locked.files()) == []


def test_a_renamed_lesson_leaves_a_redirect(locked: Site) -> None:
    """The stories that carry it by its old name carry it still."""
    lessons = locked.folder / "content/lessons"
    locked.edit(
        "content/lessons/patience.md", "Penjelasan.", "Sabar itu menunggu sambil tetap memberi kabar."
    )
    locked.run("hikmah", "anchors")
    (lessons / "patience.md").rename(lessons / "kesabaran.md")
    done = locked.build()
    assert set(told(done.said)) == {"HKM092", "HKM096"}
    assert ("pelajaran/kesabaran/index.html", "") in leads(locked, "pelajaran/patience/index.html")
    assert ("pelajaran/kesabaran/index.html", "") in leads(locked, "cerita/formulir/index.html")


def test_an_old_id_is_still_an_anchor(locked: Site) -> None:
    """A passage that was given a name is found under its number too."""
    locked.edit("content/stories/formulir.md", f"{PEN}\n{{: lesson", f"{PEN}\n{{: #pulpen lesson")
    done = locked.build()
    assert sorted(told(done.said)) == ["HKM091", "HKM096"]
    page = "cerita/formulir/index.html"
    assert page_of(locked.text(page)).ids["p1"] == 1
    assert text_at(locked, page, "pulpen").index('id="p1"') < text_at(locked, page, "pulpen").index(PEN)
    assert (page, "pulpen") in leads(locked, "cerita/kabar/index.html")


def test_a_passage_that_went_to_another_story_leaves_word(locked: Site) -> None:
    """Its old address says where it is now; links lead there at once."""
    locked.write("content/stories/formulir.md", numbered(FAN))
    locked.write("content/stories/baru.md", numbered(RAIN, PEN).replace("Formulir", "Yang baru"))
    done = locked.build()
    assert set(told(done.said)) == {"HKM091", "HKM096"}
    page = "cerita/formulir/index.html"
    assert "Yang baru" in text_at(locked, page, "p1")[:300]
    assert ("cerita/baru/index.html", "p2") in leads(locked, page)
    assert ("cerita/baru/index.html", "p2") in leads(locked, "cerita/kabar/index.html")
    assert dead_links(locked.files()) == []


def test_a_lost_story_is_told(locked: Site) -> None:
    """Once, and not its passages too; by the lock file's line, for its own file is gone."""
    (locked.folder / "content/stories/loket.md").unlink()
    done = locked.build()
    assert told(done.said) == ["HKM094"]
    line = int(done.err.split("content/anchors.lock:")[1].split(":")[0])
    assert lock(locked).splitlines()[line - 1].startswith("id story loket ")
    locked.run("hikmah", "anchors")
    assert told(locked.build().said) == []


def test_a_source_that_cannot_be_read_is_not_lost(locked: Site) -> None:
    """Nothing is recorded, and nobody is told that its passages are gone."""
    before = lock(locked)
    locked.edit("content/stories/formulir.md", "lessons: [patience]", "lessons: [patience")
    for command in ("anchors", "build"):
        done = locked.run("hikmah", command)
        assert done.code == 1
        assert "HKM008" in done.said
        assert told(done.said) == []
    assert lock(locked) == before


def test_a_damaged_lock_is_told_by_its_line(locked: Site) -> None:
    """As after a merge that was not finished; it is not written over."""
    broken = lock(locked).replace("id story antrean ", "<<<<<<< HEAD\nid story antrean ", 1)
    locked.write(LOCK, broken)
    line = broken.splitlines().index("<<<<<<< HEAD") + 1
    for command in ("build", "check", "anchors"):
        done = locked.run("hikmah", command)
        assert done.code == 1
        assert f"content/anchors.lock:{line}:1 HKM090" in done.said
    assert lock(locked) == broken


def test_pelican_builds_the_same(locked: Site) -> None:
    """By the other door the same names lead to the same places."""
    stories = locked.folder / "content/stories"
    (stories / "formulir.md").rename(stories / "pulpen.md")
    locked.build()
    ours = locked.files()
    for file in sorted(locked.output.rglob("*"), reverse=True):
        file.unlink() if file.is_file() else file.rmdir()
    locked.pelican()
    assert locked.files() == ours
