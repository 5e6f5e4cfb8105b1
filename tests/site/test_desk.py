"""The texts that the print desk fetches: whole, learners' alone, one file each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.site.pages import dead_links
from tests.site.small_site import Site, front, lesson, small_site, story

TEXTS = "cetak/naskah"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site with a role-play, a hidden story and a story under a new name."""
    site = small_site(tmp_path_factory.mktemp("desk") / "site", HIKMAH_SEARCH=False)
    play = "/// role-play | Di loket\n    minutes: 10\nSatu orang bertanya.\n///\n\n"
    play += 'Loket.\n{: #satu lesson="process" }'
    site.write("content/stories/peran.md", story("Peran", "2012-01-01", "process", play))
    site.write("content/stories/gaib.md", story("Gaib", "2012-01-02", "process", "Gaib.", status="hidden"))
    site.write("content/lessons/process.en.md", lesson("Process", 1, "parang", "English words."))
    site.build()
    return site


def text(site: Site, name: str) -> dict[str, Any]:
    """The value that a file hands over."""
    written = site.text(f"{TEXTS}/{name}.js")
    assert written.startswith("desk.take(")
    assert written.endswith(");\n")
    value: dict[str, Any] = json.loads(written[len("desk.take(") : -len(");\n")])
    return value


def test_a_story_comes_in_pieces(built: Site) -> None:
    """Text, passages with their first words and minutes, questions with what they are about, notes, terms."""
    told = text(built, "cerita/kado")
    assert [piece["kind"] for piece in told["pieces"]] == ["passage", "text", "passage", "question"]
    assert [piece.get("id") for piece in told["pieces"]][::2] == ["kurir", "ambang"]
    assert told["pieces"][2]["words"].startswith("Yang datang pagi itu")
    assert told["pieces"][3]["minutes"] == 5
    assert [note["html"] for note in told["notes"]] == ["<p>Catatan tentang pintu.</p>"]
    assert [term["name"] for term in told["terms"]] == ["manajer"]
    assert (told["title"], told["author"], told["date"], told["motif"]) == (
        "Kado",
        "Bram",
        "2008-04-27",
        "parang",
    )


def test_a_role_play_and_a_quotation_come_along(built: Site) -> None:
    """A role-play by itself, with its time; a passage of another story with the title it is from."""
    (play,) = [piece for piece in text(built, "cerita/peran")["pieces"] if piece["kind"] == "role-play"]
    assert (play["title"], play["minutes"]) == ("Di loket", 10)
    whole = "".join(piece["html"] for piece in text(built, "cerita/telepon")["pieces"])
    assert "<blockquote><p>Kado itu bisa diantar" in whole
    assert "<cite>“Kado”</cite>" in whole


def test_a_lesson_names_what_it_takes_from_its_stories(built: Site) -> None:
    """In its reading order; their text stays in their own files."""
    taught = text(built, "pelajaran/process")
    assert [(part["story"], part.get("passages")) for part in taught["stories"]] == [
        ("telepon", ["dering"]),
        ("kado", ["kurir", "ambang"]),
        ("peran", ["satu"]),
    ]
    assert taught["objectives"] == ["menjelaskan"]
    assert "Kado itu bisa diantar" not in json.dumps(taught)


def test_nothing_for_trainers_is_in_a_text(built: Site) -> None:
    """Nor is a hidden story offered at all, in the list or as a file."""
    files = sorted((built.output / TEXTS).rglob("*.js"))
    assert len(files) == 8
    assert [file.name for file in files if "RAHASIA" in file.read_text(encoding="utf-8")] == []
    assert not (built.output / TEXTS / "cerita/gaib.js").exists()
    assert 'value="gaib"' not in built.text("cetak/index.html")


def test_each_language_has_its_desk(built: Site) -> None:
    """The English desk offers what is told in English, and each names the other."""
    page = built.text("en/cetak/index.html")
    assert '<option value="f4">' in page
    assert 'value="l:process"' in page
    assert 'value="kado"' not in page
    assert 'hreflang="id"' in page
    assert (built.output / "en/cetak/naskah/pelajaran/process.js").is_file()


def test_a_page_of_that_name_is_refused(tmp_path: Path) -> None:
    """The desk's address is taken; both sides are named."""
    site = small_site(tmp_path / "site", HIKMAH_SEARCH=False)
    site.write("content/pages/cetak.md", front("Teks.", title="Cetak", summary="Cetak."))
    done = site.run("hikmah", "build")
    assert done.code == 1
    assert "HKM080" in done.said
    assert "cetak/index.html" in done.said


def test_a_site_may_do_without(site: Site) -> None:
    """One setting, and there is neither page nor text nor a link to them."""
    site.settings(HIKMAH_HANDOUTS=False, HIKMAH_DESK=False)
    site.publish()
    site.build(settings="publishconf.py")
    assert not (site.output / "cetak").exists()
    files = site.files()
    told = [name for name in files if name.endswith((".html", ".xml", ".txt", ".json"))]
    assert [name for name in told if b"cetak/" in files[name]] == []
    assert dead_links(files) == []
