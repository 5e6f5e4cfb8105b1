"""``hikmah build`` and ``pelican`` go one road: the same tree, byte for byte, and the same exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.site.small_site import ROOT, Site, small_site


@pytest.fixture(scope="module")
def by_pelican(whole: Site, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The project's content, built by Pelican from scratch, with warnings fatal."""
    site = Site(tmp_path_factory.mktemp("by-pelican"))
    shutil.copytree(whole.folder / "content", site.folder / "content")
    site.settings()
    site.publish(OUTPUT_PATH="public")
    site.pelican("--fatal", "warnings")
    site.pelican("--fatal", "warnings", settings="publishconf.py")
    return site


@pytest.mark.parametrize("into", ["output", "public"])
def test_both_commands_build_the_same_tree(whole: Site, by_pelican: Site, into: str) -> None:
    """Every file there, every byte the same, handouts included."""
    ours = Site(whole.folder, into).files()
    theirs = Site(by_pelican.folder, into).files()
    assert sorted(ours) == sorted(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []
    assert any(name.endswith(".pdf") for name in ours)


def test_one_command_finds_nothing_to_do_after_the_other(built: Site) -> None:
    """They share what they remember: each knows what the other has built."""
    stamps = built.stamps()
    built.pelican()
    assert built.stamps() == stamps


def test_pelican_says_nothing_of_its_own(by_pelican: Site) -> None:
    """On the project's content it warns of nothing, so that ``--fatal warnings`` is of use."""
    said = by_pelican.pelican("--fatal", "warnings").said
    assert "WARNING" not in said
    assert "ERROR" not in said


@pytest.mark.parametrize(
    "arguments",
    [["hikmah", "build"], ["pelican", "content", "-s", "pelicanconf.py"]],
    ids=["hikmah", "pelican"],
)
def test_a_warning_is_fatal_where_it_shall_be(site: Site, arguments: list[str]) -> None:
    """A site with a warning is built; with ``--fatal warnings`` the build fails and writes nothing."""
    site.write("content/stories/catatan.txt", "Bukan cerita.")
    strict = site.run(*arguments, "--fatal", "warnings")
    assert strict.code != 0
    assert "content/stories/catatan.txt:1:1 HKM006" in " ".join(strict.said.split())
    assert site.stamps() == {}
    lenient = site.run(*arguments)
    assert lenient.code == 0
    assert "HKM006" in lenient.said
    assert "index.html" in site.stamps()


def test_pelican_may_build_elsewhere(built: Site, tmp_path: Path) -> None:
    """``-o`` names another folder; what is known of the first is not mixed with what is known of it."""
    before = built.stamps()
    elsewhere = Site(tmp_path / "elsewhere")
    built.pelican("-o", str(elsewhere.output))
    assert elsewhere.files() == built.files()
    assert built.stamps() == before
    (built.folder / "content/stories/antrean.md").unlink()
    built.pelican("-o", str(elsewhere.output))
    built.build()
    assert "cerita/antrean/index.html" not in built.stamps()
    assert elsewhere.files() == built.files()


def test_pelicans_own_deleting_is_refused(built: Site) -> None:
    """It would clear the output before the sources are looked at; a fault would leave nothing."""
    before = built.files()
    built.settings(HIKMAH_HANDOUTS=False, DELETE_OUTPUT_DIRECTORY=True)
    for arguments in (["hikmah", "build"], ["pelican", "content", "-s", "pelicanconf.py"]):
        done = built.run(*arguments)
        assert done.code == 1
        assert "DELETE_OUTPUT_DIRECTORY" in done.said
        assert built.files() == before


PEEK = '''
"""A plugin that looks at what Hikmah offers to others, and writes down what it sees."""

import json
from pathlib import Path

from pelican import signals
from pelican.contents import Article, Page

made = []
written = []


def note_made(content):
    made.append(content.slug)


def note_written(path, context):
    written.append(path)


def peek(generators):
    context = generators[0].context
    articles, pages = context["articles"], context["pages"]
    seen = {"length": len(articles), "before": len(made)}
    first = articles[0]
    seen["after one"] = list(made)
    assert articles[0] is first
    seen["articles"] = [
        {
            "real": type(article) is Article,
            "title": article.title,
            "url": article.url,
            "save_as": article.save_as,
            "date": article.date.isoformat(),
            "tags": [tag.name for tag in article.tags],
            "author": article.author.name,
            "category": article.category.name,
            "status": article.status,
            "summary": article.summary,
            "content": article.content,
            "source": article.relative_source_path,
        }
        for article in articles
    ]
    seen["slice"] = [article.slug for article in articles[:2]]
    seen["last"] = articles[-1].slug
    seen["pages"] = [(type(page) is Page, page.title, page.url, page.content) for page in pages]
    Path("peek.json").write_text(json.dumps(seen))


def finish(pelican):
    Path("written.json").write_text(json.dumps(sorted(written)))


def register():
    signals.content_object_init.connect(note_made)
    signals.content_written.connect(note_written)
    signals.all_generators_finalized.connect(peek)
    signals.finalized.connect(finish)
'''


@pytest.fixture(scope="module")
def peeked(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site with a plugin that looks at everything, built for the public."""
    site = small_site(tmp_path_factory.mktemp("peeked"))
    site.write("peek.py", PEEK)
    site.write("content/stories/draf.md", (site.folder / "content/stories/loket.md").read_text("utf-8"))
    site.edit("content/stories/draf.md", "title: Loket", "title: Draf\nstatus: draft")
    site.write("content/stories/sembunyi.md", (site.folder / "content/stories/loket.md").read_text("utf-8"))
    site.edit("content/stories/sembunyi.md", "title: Loket", "title: Sembunyi\nstatus: hidden")
    site.publish(
        PLUGINS=["hikmah.pelican_plugin", "peek"], PLUGIN_PATHS=[str(ROOT / "plugins"), str(site.folder)]
    )
    site.build(settings="publishconf.py")
    return site


def test_other_plugins_find_pelicans_own_articles(peeked: Site) -> None:
    """``context["articles"]`` holds real Articles of the published stories, newest first, complete."""
    seen = json.loads((peeked.folder / "peek.json").read_text())
    assert [article["title"] for article in seen["articles"]] == ["Loket", "Antrean", "Telepon", "Kado"]
    kado = seen["articles"][-1]
    assert kado.pop("content").count("RAHASIA") == 0
    assert kado == {
        "real": True,
        "title": "Kado",
        "url": "cerita/kado/",
        "save_as": "cerita/kado/index.html",
        "date": "2008-04-27T00:00:00+07:00",
        "tags": ["Proses", "Extra mile"],
        "author": "Bram",
        "category": "misc",
        "status": "published",
        "summary": "Ringkasan Kado.",
        "source": "stories/kado.md",
    }
    assert seen["pages"] == [[True, "Tentang", "tentang/", seen["pages"][0][3]]]
    assert "/pelajaran/process/" in seen["pages"][0][3]


def test_articles_are_made_when_they_are_asked_for(peeked: Site) -> None:
    """None before somebody looks, one for the first, and each once."""
    seen = json.loads((peeked.folder / "peek.json").read_text())
    assert (seen["length"], seen["before"], seen["after one"]) == (4, 0, ["loket"])
    assert (seen["slice"], seen["last"]) == (["loket", "antrean"], "kado")


def test_other_plugins_hear_of_every_page(peeked: Site) -> None:
    """Also of those that were kept: who lists the site needs all of them, but for those nobody may list."""
    pages = [str(peeked.output / name) for name in peeked.stamps() if name.endswith(".html")]
    pages = [page for page in pages if 'content="noindex"' not in Path(page).read_text("utf-8")]
    assert json.loads((peeked.folder / "written.json").read_text()) == sorted(pages)
    peeked.build(settings="publishconf.py")
    assert json.loads((peeked.folder / "written.json").read_text()) == sorted(pages)
