"""pelican-sitemap, as it is, beside Hikmah: what other plugins expect to find is there."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from tests.site.pages import BASE, SITEMAP
from tests.site.small_site import Site, small_site, story


@pytest.fixture(scope="module")
def mapped(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site, for the public, whose sitemap another plugin makes."""
    site = small_site(tmp_path_factory.mktemp("mapped"))
    site.publish(
        PLUGINS=["hikmah.pelican_plugin", "pelican.plugins.sitemap"],
        HIKMAH_SITEMAP=False,
        SITEMAP={"format": "xml", "priorities": {"articles": 0.7}},
    )
    site.write(
        "content/stories/sembunyi.md", story("Sembunyi", "2012-06-06", "process", "Isi.", status="hidden")
    )
    site.write("said.txt", site.build(settings="publishconf.py").said)
    return site


def rows(site: Site) -> dict[str, tuple[str, str]]:
    """Address → day and priority, as the plugin wrote them."""
    root = ET.fromstring(site.files()["sitemap.xml"])  # noqa: S314 (our own)
    return {
        url.findtext(f"{SITEMAP}loc", ""): (
            url.findtext(f"{SITEMAP}lastmod", "")[:10],
            url.findtext(f"{SITEMAP}priority", ""),
        )
        for url in root
    }


def test_hikmah_lets_pelican_build_where_other_plugins_are_named(mapped: Site) -> None:
    """``hikmah build`` hands over, and the whole site is there."""
    said = (mapped.folder / "said.txt").read_text("utf-8")
    assert "Done: Processed" in said
    assert "10 sources read = 10 published" in said
    assert "cerita/kado/index.html" in mapped.stamps()


def test_its_sitemap_holds_our_pages(mapped: Site) -> None:
    """Stories as articles, with their days and the priority set for articles; pages and lists besides."""
    found = rows(mapped)
    assert found[f"{BASE}cerita/kado/"] == ("2008-04-27", "0.7")
    assert found[f"{BASE}cerita/loket/"] == ("2010-02-03", "0.7")
    assert found[f"{BASE}tentang/"][1] == "0.5"
    for path in ("", "pelajaran/", "pelajaran/process/", "arsip/", "latihan/pagi/", "seri/hadiah/"):
        assert BASE + path in found


def test_its_sitemap_does_not_tell_what_is_hidden(mapped: Site) -> None:
    """A hidden story has a page, redirects and the 404 page are pages; none is for search engines."""
    found = rows(mapped)
    assert "cerita/sembunyi/index.html" in mapped.stamps()
    for path in ("cerita/sembunyi/", "2008/04/kado/", "404.html"):
        assert BASE + path not in found


def test_a_second_build_gives_the_same_sitemap(mapped: Site) -> None:
    """Though nothing is written anew, the plugin hears of every page."""
    before = rows(mapped)
    assert mapped.build(settings="publishconf.py").said.count("0 written") == 1
    assert {address: row for address, row in rows(mapped).items() if row[1] == "0.7"} == {
        address: row for address, row in before.items() if row[1] == "0.7"
    }
    assert rows(mapped).keys() == before.keys()


@pytest.mark.parametrize(("lang", "said"), [("id", "sumber dibaca"), ("en", "sources read")])
def test_the_language_asked_for_is_spoken_through_pelican(mapped: Site, lang: str, said: str) -> None:
    """Pelican knows nothing of it, and runs in the same process."""
    done = mapped.run("hikmah", "build", "-s", "publishconf.py", "--lang", lang)
    assert said in done.said
