"""What a published site has beside its pages: headers, compressed files, ZIPs, and what keeps it offline."""

from __future__ import annotations

import gzip
import json
import os
import re
import struct
import zipfile
from pathlib import Path

import brotli
import pytest
from tests.site.pages import pages_of, place_of
from tests.site.small_site import ROOT, Site, changed, small_site

PUBLISHED = "publishconf.py"
PAGE = "cerita/kado/index.html"
LESSON = "pelajaran/process/pelajaran-process.zip"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site as it is published, built once; it is not to be changed."""
    site = small_site(tmp_path_factory.mktemp("published") / "site")
    site.publish(HIKMAH_SEARCH=False)
    site.build(settings=PUBLISHED)
    return site


@pytest.fixture
def site(original: Site, tmp_path: Path) -> Site:
    """The same, for one test."""
    return original.copy(tmp_path / "site")


def rebuilt(site: Site) -> set[str]:
    """The files that another build writes or removes."""
    before = site.stamps()
    site.build(settings=PUBLISHED)
    return changed(before, site.stamps())


def entries(site: Site, name: str) -> dict[str, bytes]:
    """The files of a ZIP, below its one folder."""
    with zipfile.ZipFile(site.output / name) as archive:
        assert archive.testzip() is None
        return {path.partition("/")[2]: archive.read(path) for path in archive.namelist()}


def policy_of(html: str) -> dict[str, str]:
    """What a page's own head lets it load."""
    (found,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    rows = (row.partition(" ") for row in found.replace("&#39;", "'").split(";"))
    return {name: sources for name, _, sources in rows}


def test_what_lies_compressed_says_the_same(original: Site) -> None:
    """Beside every text file and no other; nothing of a time or a name stands in it."""
    files = original.files()
    texts = [name for name in files if name.endswith((".html", ".css", ".js", ".svg", ".xml", ".json"))]
    assert len(texts) > 40
    for name in texts:
        assert brotli.decompress(files[f"{name}.br"]) == files[name]
        assert gzip.decompress(files[f"{name}.gz"]) == files[name]
        assert files[f"{name}.gz"][4:8] == bytes(4)
    assert not [name for name in files if re.search(r"(png|zip|_headers|htaccess|conf)\.(br|gz)$", name)]


def test_what_is_compressed_follows_what_it_stands_for(site: Site) -> None:
    """A changed page has new ones, an unchanged one keeps its own, and a page that goes takes them along."""
    assert rebuilt(site) == set()
    site.edit(
        "content/stories/kado.md", "Di ambang pintu semua orang sama", "Di ambang pintu kita semua sama"
    )
    written = rebuilt(site)
    assert {PAGE, f"{PAGE}.br", f"{PAGE}.gz"} <= written
    assert not [name for name in written if name.startswith(("cerita/telepon/", "arsip/", "theme/"))]
    (site.output / f"{PAGE}.gz").unlink()
    assert rebuilt(site) == {f"{PAGE}.gz"}
    (site.folder / "content/stories/loket.md").unlink()
    assert {f"cerita/loket/index.html{ending}" for ending in ("", ".br", ".gz")} <= rebuilt(site)
    assert not list((site.output / "cerita").glob("loket/*"))
    site.publish(HIKMAH_SEARCH=False, HIKMAH_PRECOMPRESS=False)
    assert {name.rpartition(".")[2] for name in rebuilt(site)} == {"br", "gz", "htaccess", "conf"}
    assert not list(site.output.rglob("*.br"))


def test_without_brotli_there_is_gzip_and_a_word_about_it(site: Site) -> None:
    """The build says what is missing and how to get it."""
    site.write("hidden/sitecustomize.py", "import sys\nsys.modules['brotli'] = None\n")
    path = f"{site.folder / 'hidden'}{os.pathsep}{ROOT / 'plugins'}"
    done = site.run("hikmah", "build", "-s", PUBLISHED, env={"PYTHONPATH": path})
    assert done.code == 0, done.said
    assert "HKM079" in done.said
    assert "pip install 'hikmah[publish]'" in done.said
    assert not list(site.output.rglob("*.br"))
    assert (site.output / f"{PAGE}.gz").is_file()


def test_servers_are_told_the_same(original: Site) -> None:
    """Each in its own words: nothing from elsewhere, and for a year what has a digest in its name."""
    hosts, nginx, apache = (original.text(name) for name in ("_headers", "headers.nginx.conf", ".htaccess"))
    for text in (hosts, nginx, apache):
        (policy,) = set(re.findall(r"default-src [^\n\"]*", text))
        assert "default-src 'none'; " in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        for name in ("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"):
            assert name in text
        assert "max-age=31536000, immutable" in text
    named = re.findall(r"^/(theme/\S+)$", hosts, re.MULTILINE)
    lasting = {path.relative_to(original.output).as_posix() for path in original.output.glob("theme/*.*.*")}
    assert set(named) == {name for name in lasting if not name.endswith((".br", ".gz"))} - {
        "theme/icon.svg.br"
    }
    assert "/sw.js\n  Cache-Control: no-cache\n" in hosts


def test_every_page_says_what_it_may_load(original: Site) -> None:
    """And where there is no server, nothing: a folder has no origin."""
    pages = [name for name in original.stamps() if name.endswith("index.html")]
    said = [policy_of(original.text(name)) for name in pages if "refresh" not in original.text(name)]
    assert len(said) > 10
    assert {policy["default-src"] for policy in said} == {"'none'"}
    assert {policy["script-src"] for policy in said} == {"'self'"}
    assert b"Content-Security-Policy" not in entries(original, "hikmah.zip")[PAGE]


def test_the_search_alone_may_run_its_program(tmp_path: Path) -> None:
    """Pagefind is WebAssembly; a server's policy has to allow what one page needs."""
    site = small_site(tmp_path / "site")
    site.publish(HIKMAH_PRECOMPRESS=False, HIKMAH_ZIP=False)
    site.build(settings=PUBLISHED)
    assert policy_of(site.text("cari/index.html"))["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert policy_of(site.text(PAGE))["script-src"] == "'self'"
    assert "script-src 'self' 'wasm-unsafe-eval'" in site.text("_headers")


def test_the_manifest_and_its_icons(original: Site) -> None:
    """Every language has its own; each icon is there, in the size it is said to have."""
    manifest = json.loads(original.text("manifest.webmanifest"))
    assert (manifest["name"], manifest["lang"], manifest["start_url"]) == ("Hikmah", "id", "./")
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    for icon in manifest["icons"]:
        data = (original.output / icon["src"]).read_bytes()
        assert data.startswith(b"\x89PNG")
        assert "x".join(map(str, struct.unpack(">II", data[16:24]))) == icon["sizes"]
    assert 'rel="manifest" href="/manifest.webmanifest"' in original.text(PAGE)
    touch = re.search(r'rel="apple-touch-icon" href="/([^"]+)"', original.text(PAGE))
    assert touch
    data = (original.output / touch[1]).read_bytes()
    assert struct.unpack(">II", data[16:24]) == (180, 180)


def test_the_worker_changes_only_with_what_it_keeps(site: Site) -> None:
    """An edit of a story leaves it as it is; another name of the site stands on the page it keeps."""
    worker = site.text("sw.js")
    kept = json.loads(worker.partition("const SITE = ")[2].partition(";\n")[0])
    for name in kept["shell"]:
        assert (site.output / name / ("index.html" if name.endswith("/") else "")).is_file()
    site.edit(
        "content/stories/kado.md", "Di ambang pintu semua orang sama", "Di ambang pintu kita semua sama"
    )
    assert "sw.js" not in rebuilt(site)
    site.publish(HIKMAH_SEARCH=False, SITENAME="Lain")
    assert "sw.js" in rebuilt(site)


def test_who_wants_no_worker_has_none(tmp_path: Path) -> None:
    """Nor has a site without a public address."""
    settings: tuple[dict[str, object], ...] = ({"HIKMAH_OFFLINE": False}, {"HIKMAH_PUBLIC_URL": ""})
    for number, setting in enumerate(settings):
        site = small_site(tmp_path / str(number), HIKMAH_SEARCH=False, **setting)
        site.build()
        assert not (site.output / "sw.js").exists()
        assert not (site.output / "manifest.webmanifest").exists()
        assert not (site.output / "luring").exists()
        assert "_simpan" not in site.text(PAGE)


@pytest.mark.parametrize("name", ["hikmah.zip", LESSON], ids=["site", "lesson"])
def test_a_zip_holds_all_that_its_pages_lead_to(original: Site, name: str) -> None:
    """As files in a folder, which no server leads on; and nothing of the trainer's."""
    files = entries(original, name)
    assert PAGE in files
    for page, found in pages_of(files).items():
        places = [place_of(link, page, "none:") for link in found.links]
        assert [place for place in places if place and place[0] not in files] == []
    assert [path for path, data in files.items() if b"RAHASIA" in data] == []
    assert not [
        path for path in files if re.search(r"sw\.js|webmanifest|_headers|\.br$|feed\.xml|sitemap", path)
    ]


def test_a_lesson_comes_with_its_stories_alone(original: Site) -> None:
    """For every other page that is linked stands one that says so and leads to the page on the web."""
    files = entries(original, LESSON)
    assert b"Pelajaran" in files["pelajaran/process/index.html"]
    away = files["arsip/index.html"].decode()
    assert "Halaman ini tidak ikut" in away
    assert 'href="https://hikmah.example.org/arsip/"' in away
    assert 'href="../pelajaran/process/index.html"' in away
    assert b"url=pelajaran/process/index.html" in files["index.html"]
    assert f'href="/{LESSON}"' in original.text("pelajaran/process/index.html")
    assert f'href="/{LESSON}"' in original.text("luring/index.html")


def test_the_same_site_has_the_same_zips(site: Site, original: Site, tmp_path: Path) -> None:
    """Byte for byte, in another folder and from nothing; an edit changes those that hold the story."""
    other = small_site(tmp_path / "other")
    other.publish(HIKMAH_SEARCH=False)
    other.build(settings=PUBLISHED)
    zips = [name for name in original.stamps() if name.endswith(".zip")]
    assert len(zips) == 4
    for name in zips:
        assert (other.output / name).read_bytes() == (original.output / name).read_bytes()
    site.edit("content/stories/loket.md", "Loket itu dibuka lagi.", "Loket itu dibuka kembali.")
    written = {name for name in rebuilt(site) if name.endswith(".zip")}
    assert "hikmah.zip" in written
    assert LESSON not in written


def test_a_zip_is_offered_only_where_it_is_made(site: Site) -> None:
    """Without the setting there is no file, no link, and nothing is left in the cache for it."""
    folder = site.folder / ".hikmah/folder"
    assert list(folder.rglob("*.html"))
    site.publish(HIKMAH_SEARCH=False, HIKMAH_ZIP=False)
    site.build(settings=PUBLISHED)
    assert not list(site.output.rglob("*.zip"))
    assert ".zip" not in site.text("luring/index.html")
    assert not list(folder.rglob("*.html"))
