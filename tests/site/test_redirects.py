"""Old addresses: pages that lead on, lists for servers, and aliases that are refused."""

from __future__ import annotations

import pytest
from tests.site.pages import page_of, place_of
from tests.site.small_site import Site


def published(site: Site) -> Site:
    """The site as it is published, into ``public/``."""
    site.publish(OUTPUT_PATH="public")
    site.build(settings="publishconf.py")
    return Site(site.folder, "public")


def test_servers_get_lists(site: Site) -> None:
    """An alias with and without its last slash, and a file by its name, for two kinds of server."""
    site.edit(
        "content/stories/kado.md", "aliases: [/2008/04/kado/]", "aliases: [/2008/04/kado/, /p/12.html, /kd]"
    )
    public = published(site)
    assert public.text("_redirects") == (
        "/2008/04/kado /cerita/kado/ 301\n/2008/04/kado/ /cerita/kado/ 301\n/kd /cerita/kado/ 301\n"
        "/kd/ /cerita/kado/ 301\n/p/12.html /cerita/kado/ 301\n"
    )
    rows = [line for line in public.text("redirects.nginx.map").splitlines() if not line.startswith("#")]
    assert rows[0] == '"/2008/04/kado" "/cerita/kado/";'
    assert len(rows) == 5
    for page in ("2008/04/kado/index.html", "kd/index.html", "p/12.html"):
        links = [place_of(link, page) for link in page_of(public.text(page)).links]
        assert ("cerita/kado/index.html", "") in links


def test_a_site_in_a_folder_redirects_within_it(site: Site) -> None:
    """Both sides of a line start at the server's root."""
    site.publish(SITEURL="https://hikmah.example.org/situs", OUTPUT_PATH="public")
    site.build(settings="publishconf.py")
    text = Site(site.folder, "public").text("_redirects")
    assert "/situs/2008/04/kado/ /situs/cerita/kado/ 301\n" in text


def test_at_the_desk_there_is_no_server_to_tell(site: Site) -> None:
    """A build with relative links has the pages alone."""
    site.build()
    assert not (site.output / "_redirects").exists()
    assert (site.output / "2008/04/kado/index.html").exists()


def test_without_redirects_there_are_no_lists(site: Site) -> None:
    """An empty list would only be asked about."""
    site.edit("content/stories/kado.md", "aliases: [/2008/04/kado/]\n", "")
    public = published(site)
    assert not (public.output / "_redirects").exists()
    assert not (public.output / "redirects.nginx.map").exists()


@pytest.mark.parametrize(
    ("aliases", "told"),
    [
        pytest.param("[/cerita/antrean/]", ["HKM082 the alias “/cerita/antrean/”"], id="itself"),
        pytest.param(
            "[/cerita/kado/]",
            ["HKM083 the alias “/cerita/kado/” is already taken by stories/kado.md"],
            id="another-page",
        ),
        pytest.param(
            "[/2008/04/kado/]",
            ["HKM083 the alias “/2008/04/kado/” is already taken by stories/kado.md"],
            id="another-alias",
        ),
        pytest.param(
            "[/2008/04/KADO]",
            ["HKM083 the alias “/2008/04/KADO” is already taken by stories/kado.md"],
            id="but-for-capitals",
        ),
        pytest.param(
            "[/arsip/]", ["HKM083 the alias “/arsip/” is already taken by Hikmah"], id="page-of-no-author"
        ),
    ],
)
def test_an_alias_that_is_taken_is_refused(site: Site, aliases: str, told: list[str]) -> None:
    """By name, and nothing is written."""
    site.edit("content/stories/antrean.md", "lessons: [patience]", f"lessons: [patience]\naliases: {aliases}")
    done = site.run("hikmah", "build")
    assert done.code == 1
    codes = [word for word in done.said.split() if word.startswith("HKM0")]
    assert len(codes) == len(told), done.said
    for sentence in told:
        assert sentence in done.err
        assert "content/stories/antrean.md:5:" in done.err
    assert not site.output.exists()


def test_aliases_that_go_in_a_circle_are_refused(site: Site) -> None:
    """Each is the other's page: both are named."""
    site.edit("content/stories/antrean.md", "summary:", "aliases: [/cerita/loket/]\nsummary:")
    site.edit("content/stories/loket.md", "summary:", "aliases: [/cerita/antrean/]\nsummary:")
    done = site.run("hikmah", "build")
    assert done.code == 1
    assert "“/cerita/loket/” is already taken by stories/loket.md" in done.err
    assert "“/cerita/antrean/” is already taken by stories/antrean.md" in done.err


def test_the_same_alias_twice_in_one_text_does_no_harm(site: Site) -> None:
    """With and without its slash it is one address."""
    site.edit("content/stories/antrean.md", "summary:", "aliases: [/lama/, /lama]\nsummary:")
    site.build("--fatal", "warnings")


def test_an_alias_comes_before_what_the_lock_remembers(site: Site) -> None:
    """The author may give a renamed story's old address to another text."""
    site.run("hikmah", "anchors")
    stories = site.folder / "content/stories"
    (stories / "antrean.md").rename(stories / "mengantre.md")
    site.edit("content/stories/loket.md", "summary:", "aliases: [/cerita/antrean/]\nsummary:")
    site.build()
    page = "cerita/antrean/index.html"
    assert ("cerita/loket/index.html", "") in [
        place_of(link, page) for link in page_of(site.text(page)).links
    ]
