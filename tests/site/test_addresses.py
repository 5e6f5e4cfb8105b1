"""Addresses: redirects from old ones, languages, series, and the account of every source."""

from __future__ import annotations

import re

import pytest
from tests.site.pages import dead_links, page_of, place_of
from tests.site.small_site import Site, lesson, story

LEDGER = re.compile(
    r"(\d+) sources read = (\d+) published \+ (\d+) drafts \+ (\d+) refused; (\d+) outputs: "
    r"(\d+) written, (\d+) kept, (\d+) removed\."
)


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_an_old_address_leads_on(built: Site, settings: str) -> None:
    """Folder or file, the redirect works without JavaScript, and can be followed by hand."""
    built.edit("content/stories/kado.md", "[/2008/04/kado/]", "[/2008/04/kado/, /p/12.html, /lama]")
    built.edit("content/lessons/process.md", "order: 1", "order: 1\naliases: [/tag/proses.html]")
    built.build(settings=settings)
    old = {"2008/04/kado/index.html": "kado", "p/12.html": "kado", "lama/index.html": "kado"}
    for file in old:
        page = built.text(file)
        assert 'http-equiv="refresh"' in page
        assert 'content="noindex"' in page
        places = {place_of(link, file) for link in page_of(page).links}
        assert ("cerita/kado/index.html", "") in places
    assert "pelajaran/process/index.html" in {
        (place_of(link, "tag/proses.html") or ("", ""))[0]
        for link in page_of(built.text("tag/proses.html")).links
    }
    assert dead_links(built.files()) == []


def test_a_renamed_story_can_be_reached_by_its_old_address(built: Site) -> None:
    """``slug`` moves the page, ``aliases`` leaves a redirect where it was; links follow."""
    built.edit(
        "content/stories/loket.md",
        "title: Loket",
        "title: Loket\nslug: loket-bank\naliases: [/cerita/loket/]",
    )
    built.build()
    assert 'http-equiv="refresh"' in built.text("cerita/loket/index.html")
    assert "Loket itu dibuka lagi." in built.text("cerita/loket-bank/index.html")
    assert dead_links(built.files()) == []


def test_a_second_language_has_its_own_tree(built: Site) -> None:
    """Under ``/en/``; what is not translated is reached in the site's own language."""
    built.write(
        "content/lessons/process.en.md", lesson("Process", 1, "parang", lang="en", translation_of="process")
    )
    built.write(
        "content/stories/kado.en.md",
        story(
            "The gift",
            "2008-04-27",
            "process, extra-mile",
            'The gift, and then [[telepon|the call]].\n{: #kurir lesson="process" }',
            lang="en",
            translation_of="kado",
        ),
    )
    built.build()
    assert dead_links(built.files()) == []
    gift = built.text("en/cerita/kado/index.html")
    assert '<html lang="en">' in gift
    places = {place_of(link, "en/cerita/kado/index.html") for link in page_of(gift).links}
    assert {("cerita/kado/index.html", ""), ("cerita/telepon/index.html", "")} <= places
    assert ("pelajaran/extra-mile/index.html", "") in places
    assert ("en/pelajaran/process/index.html", "") in places
    kado = {
        place_of(link, "cerita/kado/index.html")
        for link in page_of(built.text("cerita/kado/index.html")).links
    }
    assert ("en/cerita/kado/index.html", "") in kado


def account(said: str) -> dict[str, int]:
    """The numbers of the ledger."""
    found = LEDGER.search(said)
    assert found, said
    names = ("sources", "published", "drafts", "refused", "outputs", "written", "kept", "removed")
    return dict(zip(names, map(int, found.groups()), strict=True))


def test_the_ledger_accounts_for_every_source(site: Site) -> None:
    """Read = published + drafts + refused, with each draft and refusal by name, beside the site."""
    site.settings(HIKMAH_HANDOUTS=False, HIKMAH_SEARCH=False)
    site.write("content/stories/catatan.txt", "Bukan cerita.")
    site.write("content/lessons/lampiran.pdf", "Bukan pelajaran.")
    site.write("content/tersesat.md", "Di luar folder.")
    site.write("content/stories/draf.md", story("Draf", "2012-01-01", "process", "Isi.", status="draft"))
    done = site.build(settings="publishconf.py")
    told = account(done.out)
    assert told["sources"] == told["published"] + told["drafts"] + told["refused"] == 13
    assert (told["drafts"], told["refused"]) == (1, 3)
    assert (
        told["outputs"]
        == told["written"]
        == len([name for name in site.stamps() if not name.endswith((".br", ".gz"))])
    )
    for name in ("stories/catatan.txt", "lessons/lampiran.pdf", "tersesat.md"):
        assert f"not read: {name}" in done.out
        assert f"content/{name}:1:1 HKM0" in done.err
    assert "draft left out: stories/draf.md" in done.out


def test_the_ledger_of_the_whole_content_balances(whole: Site) -> None:
    """Every Markdown file of the project's content is accounted for."""
    files = list((whole.folder / "content").rglob("*.md"))
    told = account(whole.build().out)
    assert told["sources"] == told["published"] == len(files)
    assert told["refused"] == told["drafts"] == told["written"] == 0


def test_the_ledger_speaks_indonesian(built: Site) -> None:
    """To whoever asks for it."""
    assert "9 sumber dibaca = 9 terbit + 0 draf + 0 ditolak" in built.build("--lang", "id").out
