"""Reading without a network, as a reader meets it: what was read, what was saved, and what is new."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from tests.browser.chromium import wait_until
from tests.site.small_site import Site, small_site

FOLDER = "hikmah"
"""The site lies below a folder of the server, and its pages say so."""


@dataclass(slots=True)
class Server:
    """A server of static files that can go away and come back, or take its time."""

    root: Path
    up: bool = True
    free: Event = field(default_factory=Event)
    """Pages wait for it."""
    address: str = ""


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder with the headers that the site asks for."""

    def __init__(self, *given: Any, told: Server, **named: Any) -> None:
        """Where *told* says that the network is gone, nothing is answered."""
        self.told = told
        super().__init__(*given, directory=str(told.root), **named)

    def do_GET(self) -> None:
        """Answer, or do not."""
        if self.path.endswith("/"):
            self.told.free.wait(20)
        if self.told.up:
            super().do_GET()
        else:
            self.close_connection = True

    def end_headers(self) -> None:
        """Say what the site's own file for servers says."""
        rows = (self.told.root / FOLDER / "_headers").read_text(encoding="utf-8").splitlines()
        everywhere = rows[1 : next(at for at, row in enumerate(rows[1:], 1) if not row.startswith(" "))]
        for name, _, value in (row.strip().partition(": ") for row in everywhere):
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name it has there)
        """Say nothing."""


@contextmanager
def serving(root: Path) -> Iterator[Server]:
    """The folder behind a server."""
    told = Server(root)
    told.free.set()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, told=told)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        told.address = f"http://127.0.0.1:{server.server_port}/{FOLDER}/"
        yield told
        told.free.set()
        server.shutdown()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site built for a folder of a server; it is not to be changed."""
    root = tmp_path_factory.mktemp("offline")
    site = small_site(root / "site")
    site.publish(
        OUTPUT_PATH=f"output/{FOLDER}",
        SITEURL=f"https://hikmah.example/{FOLDER}",
        HIKMAH_HANDOUTS=False,
        HIKMAH_PRECOMPRESS=False,
    )
    site.build(settings="publishconf.py")
    return site


@pytest.fixture
def site(published: Site, tmp_path: Path) -> Site:
    """The same, for one test."""
    return published.copy(tmp_path / "site")


@pytest.fixture
def server(site: Site) -> Iterator[Server]:
    """The site behind a server."""
    with serving(site.output) as told:
        yield told


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here; what it complains of while there is a network fails the test."""
    context = browser.new_context(viewport={"width": 900, "height": 700})
    yield context
    context.close()


def wait_for_kept(page: Page, addresses: str) -> None:
    """Until all *addresses* (a list in the page's own language) are kept."""
    kept = "caches.match(address, {ignoreVary: true})"
    wait_until(
        page, f"Promise.all({addresses}.map(address => {kept})).then(answers => answers.every(Boolean))"
    )


def visit(page: Page, address: str) -> None:
    """Open a page, and wait until the worker looks after it and keeps it."""
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    wait_until(page, "navigator.serviceWorker.controller !== null")
    wait_for_kept(page, "[location.href.split(/[?#]/)[0]]")


def wait_for_files(page: Page) -> None:
    """Until all styles and scripts of the page are kept."""
    files = "[...document.querySelectorAll('link[rel=stylesheet], script')]"
    wait_for_kept(page, f"{files}.map(node => node.href ?? node.src)")


def test_what_was_read_opens_without_a_network(reader: BrowserContext, server: Server) -> None:
    """With its style; the first page, too, which was there before the worker. What was not read leads to
    the list of what there is, and from there on when the network is back.
    """
    page = reader.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    visit(page, f"{server.address}cerita/kado/")
    wait_for_files(page)
    assert said == []
    server.up = False
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kado")
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    page.goto(f"{server.address}cerita/telepon/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tanpa jaringan")
    assert "/luring/?dari=" in page.url
    expect(page.get_by_role("link", name="Kado")).to_be_visible()
    server.up = True
    page.get_by_role("link", name="Coba lagi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Telepon")


def test_a_saved_story_is_listed_and_can_be_removed(reader: BrowserContext, server: Server) -> None:
    """By the keyboard alone; a lesson is saved with its stories."""
    page = reader.new_page()
    visit(page, f"{server.address}pelajaran/process/")
    button = page.get_by_role("button", name="Simpan untuk dibaca luring")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#_simpan [role=status]")).to_contain_text("Tersimpan di peranti ini.")
    expect(page.get_by_role("button", name="Hapus simpanan")).to_be_focused()
    server.up = False
    page.goto(f"{server.address}cerita/telepon/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Telepon")
    page.goto(f"{server.address}luring/")
    saved = page.locator("[data-part=saved]")
    expect(saved.locator("li")).to_have_count(3)
    expect(page.locator("[data-part=size]")).to_contain_text("MB")
    page.get_by_role("button", name="Hapus dari peranti ini: Telepon").focus()
    page.keyboard.press("Enter")
    expect(saved.locator("li")).to_have_count(2)
    expect(page.get_by_role("status").last).to_have_text("“Telepon” sudah tidak ada di peranti ini.")
    page.get_by_role("button", name="Hapus semuanya").click()
    expect(saved.locator("li")).to_have_count(0)
    expect(page.locator("[data-part=size]")).to_contain_text("Belum ada yang tersimpan")
    assert page.evaluate("caches.keys().then(names => names.filter(name => name.startsWith('saved')))") == []


def test_saving_a_lesson_says_what_it_does(reader: BrowserContext, server: Server) -> None:
    """While it takes its time, when it is done, and when it is taken back: its stories stay."""
    page = reader.new_page()
    visit(page, f"{server.address}pelajaran/process/")
    told = page.locator("#_simpan [role=status]")
    page.evaluate(
        """() => { window.told = [];
        const status = document.querySelector('#_simpan [role=status]');
        new MutationObserver(() => told.push(status.textContent)).observe(status, { childList: true }); }"""
    )
    page.get_by_role("button", name="Simpan untuk dibaca luring").dblclick()
    expect(told).to_contain_text("Tersimpan di peranti ini.")
    assert page.evaluate("told") == ["Menyimpan…", "Tersimpan di peranti ini. Lihat simpanan"]
    page.get_by_role("button", name="Hapus simpanan").click()
    expect(told).to_contain_text("Tidak lagi tersimpan di peranti ini, tetapi ceritanya masih.")
    page.goto(f"{server.address}cerita/telepon/")
    page.get_by_role("button", name="Hapus simpanan").click()
    expect(told).to_contain_text("Tidak lagi tersimpan di peranti ini.")
    assert page.evaluate("caches.has(`saved ${location.href}`)") is False


def test_a_page_that_takes_long_comes_from_what_is_kept(
    reader: BrowserContext, site: Site, server: Server
) -> None:
    """After a few seconds; when the network's answer comes and is another, that is told."""
    page = reader.new_page()
    visit(page, f"{server.address}cerita/telepon/")
    page.goto(f"{server.address}cerita/kado/")
    file = site.output / FOLDER / "cerita/telepon/index.html"
    file.write_text(
        file.read_text(encoding="utf-8").replace("<h1>Telepon", "<h1>Telepon baru"), encoding="utf-8"
    )
    server.free.clear()
    page.goto(f"{server.address}cerita/telepon/", timeout=15_000)
    expect(page.get_by_role("heading", level=1)).to_have_text("Telepon")
    server.free.set()
    expect(page.locator(".notice")).to_contain_text("Ada versi baru.")
    page.get_by_role("button", name="Muat ulang").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Telepon baru")


def keeps_clear_of(page: Page, notice: Locator) -> bool:
    """Whether what else may stand at the foot of the window stands above the *notice*, in any letters."""
    clear = []
    for size in ("", "larger"):
        page.evaluate(
            "size => { document.documentElement.dataset.size = size; _resume.hidden = false; }", size
        )
        told, offer = notice.bounding_box(), page.locator("#_resume").bounding_box()
        assert told is not None
        assert offer is not None
        clear.append(offer["y"] + offer["height"] <= told["y"])
    return all(clear)


def test_a_new_version_is_told_and_taken_when_the_reader_says_so(
    reader: BrowserContext, site: Site, server: Server
) -> None:
    """The same site has the same worker, and nothing is told; another look is told once, below the text."""
    page = reader.new_page()
    visit(page, f"{server.address}cerita/kado/")
    page.reload()
    page.wait_for_timeout(500)
    expect(page.locator(".notice")).to_have_count(0)
    worker = site.output / FOLDER / "sw.js"
    text = worker.read_text(encoding="utf-8")
    version = re.findall(r'"version":"(\w+)"', text)[0]
    worker.write_text(text.replace(version, "0123456789"), encoding="utf-8")
    page.reload()
    notice = page.locator(".notice")
    expect(notice).to_have_text("Ada versi baru. Muat ulang")
    expect(notice).to_have_role("status")
    assert keeps_clear_of(page, notice)
    page.get_by_role("button", name="Muat ulang").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kado")
    expect(page.locator(".notice")).to_have_count(0)
    shells = "caches.keys().then(names => names.filter(name => name.startsWith('shell')).length)"
    wait_until(page, f"{shells}.then(count => count === 1)")


def test_the_print_desk_works_without_a_network(reader: BrowserContext, server: Server) -> None:
    """Once it was visited, with all its texts."""
    page = reader.new_page()
    visit(page, f"{server.address}cetak/")
    wait_for_files(page)
    wait_for_kept(page, "[new URL('naskah/pelajaran/patience.js', location.href)]")
    server.up = False
    page.reload()
    page.locator("form").get_by_role("checkbox", name="Loket").check()
    expect(page.locator(".leaf")).to_contain_text("Loket itu dibuka lagi.")


def test_without_scripts_the_list_says_why_it_is_none(browser: Browser, server: Server) -> None:
    """In line with the rest of the page, not at the screen's edge."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.address}luring/")
    said, head = page.locator("noscript p").bounding_box(), page.locator("h1").bounding_box()
    assert said is not None
    assert head is not None
    assert said["x"] == head["x"]
    context.close()


def test_what_is_kept_stands_in_the_order_of_its_numbers(reader: BrowserContext, server: Server) -> None:
    """Part 2 before part 10."""
    page = reader.new_page()
    visit(page, f"{server.address}luring/")
    page.evaluate(
        """async () => { for (const number of [10, 2, 1]) {
          const name = `${location.origin}${new URL('..', location.href).pathname}cerita/bagian-${number}/`;
          const body = `<body class="page--story"><h1>Bagian ${number}</h1>`;
          await (await caches.open(`saved ${name}`)).put(name, new Response(body)); } }"""
    )
    page.reload()
    titles = page.locator("[data-part=saved] li a")
    expect(titles).to_have_text(["Bagian 1", "Bagian 2", "Bagian 10"])


def test_a_page_from_a_folder_asks_for_no_worker(browser: Browser, published: Site, tmp_path: Path) -> None:
    """Nothing is offered, nothing is complained of."""
    site = published.copy(tmp_path / "site")
    site.build()
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((site.output / "cerita/kado/index.html").as_uri())
    expect(page.locator("#_simpan")).to_be_hidden()
    page.goto((site.output / "luring/index.html").as_uri())
    expect(page.locator("#_tersimpan")).to_be_hidden()
    page.close()
    assert said == []


@pytest.mark.parametrize(
    "name", ["hikmah.zip", "pelajaran/process/pelajaran-process.zip"], ids=["site", "lesson"]
)
def test_a_zip_opens_from_a_folder(browser: Browser, published: Site, tmp_path: Path, name: str) -> None:
    """Every page of it, without a complaint of the browser, and each of its links leads somewhere."""
    with zipfile.ZipFile(published.output / FOLDER / name) as archive:
        archive.extractall(tmp_path)
    (root,) = tmp_path.iterdir()
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((root / "index.html").as_uri())
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Proses" if root.name != FOLDER else re.compile(".")
    )
    for file in sorted(root.rglob("*.html")):
        if 'http-equiv="refresh"' in file.read_text(encoding="utf-8"):
            continue
        page.goto(file.as_uri())
        links = page.evaluate(
            "[...document.querySelectorAll('[href]')].map("
            "node => new URL(node.getAttribute('href'), document.baseURI).href)"
        )
        for link in links:
            if link.startswith("file:"):
                target = link.split("#")[0].removeprefix("file://")
                assert Path(target).is_file(), f"{file}: {link}"
    page.close()
    assert said == []
