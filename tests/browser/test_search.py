"""Search as a reader meets it: in a real browser, from a server, without scripts, and from a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.site.small_site import Site, small_site, story
from tests.theme.build import a_search, a_site

from hikmah.plan.parts import Url
from hikmah.plan.search_records import SearchIndexView, SearchRecord
from hikmah.render.css import bundle
from hikmah.render.html import Pages
from hikmah.render.search import render_search

THEME = Path(__file__).parents[2] / "theme"
POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:"
"""What a server may demand; without ``'wasm-unsafe-eval'`` no browser compiles Pagefind's program."""


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder under the policy, in silence."""

    def end_headers(self) -> None:
        """Add the policy to every answer."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name it has there)
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which *folder* is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


PENGANTAR = """Direktur mengantarkan sendiri bingkisan itu.

Di teras ia menunggu & tersenyum, dua < tiga.
{: #teras lesson="process" }"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site with a story more, built for a folder."""
    site = small_site(tmp_path_factory.mktemp("search") / "site")
    site.write("content/stories/pengantar.md", story("Bingkisan", "2011-03-04", "process", PENGANTAR))
    site.build()
    return site


@pytest.fixture(scope="module")
def address(built: Site) -> Iterator[str]:
    """The same site behind a server."""
    with served(built.output) as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The search page; whatever the browser complains of fails the test."""
    opened = browser.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.goto(f"{address}/cari/index.html")
    yield opened
    opened.close()
    assert said == []


def titles(page: Page) -> list[str]:
    """The results' headings."""
    return page.locator("#_list h2").all_inner_texts()


@pytest.mark.parametrize("word", ["mengantarkan", "diantarkan", "pengantar", "antar"])
def test_a_word_is_found_in_whatever_form_it_stands(page: Page, word: str) -> None:
    """Indonesian words are reduced to their stem, in the text as in the question."""
    page.get_by_label("Kata yang dicari").fill(word)
    expect(page.locator("#_list h2")).to_have_count(3)
    assert sorted(titles(page)) == ["Bingkisan", "Kado", "Proses"]
    expect(page.locator("#_list mark").first).to_have_text(re.compile("antar"))
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d hasil$"))
    expect(page.locator("#_register")).to_be_hidden()


def test_a_filter_narrows_and_stands_in_the_address(page: Page) -> None:
    """Also without a word; the choices tell how many results they would leave, and “Mulai lagi” ends it."""
    page.get_by_label("Kata yang dicari").fill("diantar")
    expect(page.locator("#_list h2")).to_have_count(3)
    expect(page.locator("#_jenis option[value=lesson]")).to_have_text("Pelajaran (1)")
    page.get_by_label("Tahun").select_option("2011")
    expect(page.locator("#_list h2")).to_have_text(["Bingkisan"])
    assert page.url.endswith("?q=diantar&tahun=2011")
    page.get_by_label("Kata yang dicari").fill("")
    page.get_by_label("Jenis").select_option("passage")
    expect(page.locator(".found__passages > li")).to_have_count(1)
    expect(page.locator(".found__passages .chip")).to_have_text(["Proses"])
    page.get_by_role("button", name="Mulai lagi").click()
    expect(page.locator("#_register")).to_be_visible()
    expect(page.get_by_role("status")).to_be_empty()
    assert page.url.endswith("/cari/index.html")


def test_a_result_leads_to_the_passage(page: Page) -> None:
    """And the way back leads to the same results."""
    page.get_by_label("Kata yang dicari").fill("teras tersenyum")
    found = page.locator(".found__passages a:not(.chip)")
    expect(found).to_have_text(re.compile("menunggu & tersenyum, dua < tiga"))
    found.click()
    assert page.url.endswith("/cerita/pengantar/index.html#teras")
    expect(page.locator("#teras")).to_be_in_viewport()
    page.go_back()
    expect(page.locator("#_list h2")).to_have_text(["Bingkisan"])
    expect(page.get_by_label("Kata yang dicari")).to_have_value("teras tersenyum")


def test_the_keyboard_is_enough(page: Page) -> None:
    """/ leads to the field, arrows through the results and back, Enter opens one."""
    page.keyboard.press("/")
    expect(page.get_by_label("Kata yang dicari")).to_be_focused()
    page.keyboard.type("loket/")
    expect(page.get_by_label("Kata yang dicari")).to_have_value("loket/")
    page.keyboard.press("Enter")
    expect(page.locator("#_list h2")).to_have_text(["Loket"])
    page.keyboard.press("ArrowDown")
    expect(page.locator("#_list h2 a")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Kata yang dicari")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("cerita/loket/index.html"))


def test_the_key_can_be_given_up(page: Page) -> None:
    """A single key may be somebody's slip or part of dictation: it can be turned off, and stays so."""
    page.get_by_label("Tombol / membawa ke kotak pencarian").uncheck()
    page.reload()
    expect(page.get_by_label("Tombol / membawa ke kotak pencarian")).not_to_be_checked()
    page.keyboard.press("/")
    expect(page.get_by_label("Kata yang dicari")).not_to_be_focused()


def test_where_nothing_may_be_kept_one_can_search_all_the_same(browser: Browser, address: str) -> None:
    """Some browsers bar storage together with cookies."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('barred') }})"
    )
    page.goto(f"{address}/cari/index.html")
    page.get_by_label("Tombol / membawa ke kotak pencarian").uncheck()
    page.get_by_label("Kata yang dicari").fill("diantar")
    expect(page.locator("#_list h2")).to_have_count(3)
    page.close()
    assert faults == []


def test_an_address_may_lead_to_a_letter(browser: Browser, address: str) -> None:
    """As the letters themselves do: it stays in the address, and the page opens there."""
    page = browser.new_page(viewport={"width": 360, "height": 300})
    page.goto(f"{address}/cari/index.html")
    letter = page.locator(".register__letters a").last
    target = letter.get_attribute("href")
    page.goto(f"{address}/index.html")
    page.goto(f"{address}/cari/index.html{target}")
    expect(page.locator("form.search")).to_have_count(1)
    expect(page.locator(str(target))).to_be_in_viewport()
    assert page.url.endswith(str(target))
    page.close()


def test_what_is_not_there_is_said_and_the_register_stays(page: Page) -> None:
    """One sentence, and two ways on."""
    page.get_by_label("Kata yang dicari").fill("zzqx")
    expect(page.get_by_role("status")).to_have_text(re.compile("Belum ada yang cocok"))
    expect(page.locator("#_register")).to_be_visible()


def test_an_address_with_a_question_answers_it(page: Page, address: str) -> None:
    """Also with a choice that there is not, which is left alone."""
    page.goto(f"{address}/cari/index.html?q=diantar&jenis=lesson&tahun=1999")
    expect(page.locator("#_list h2")).to_have_text(["Proses"])
    expect(page.get_by_label("Tahun")).to_have_value("")


def test_nothing_is_loaded_before_it_is_needed_nor_from_elsewhere(page: Page, address: str) -> None:
    """The index is asked for when the field is; every request goes to the site itself."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "pagefind" in url]
    page.get_by_label("Kata yang dicari").fill("kurir")
    expect(page.locator("#_list h2").first).to_be_visible()
    assert [url for url in asked if "pagefind" in url]
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


def register_is_whole(page: Page) -> None:
    """Everything is listed and linked, and nothing is offered that would not work."""
    expect(page.get_by_role("form")).to_have_count(0)
    expect(page.get_by_role("search")).to_be_hidden()
    for title in ("Kado", "Proses", "customer", "Tentang", "Satu pagi"):
        expect(page.locator("#_register").get_by_role("link", name=title, exact=True)).to_be_visible()
    page.locator("#_register a[href$='#ambang']").click()
    assert page.url.endswith("cerita/kado/index.html#ambang")
    expect(page.locator("#ambang")).to_be_in_viewport()


def test_without_scripts_there_is_the_register(browser: Browser, address: str) -> None:
    """The form, which could do nothing, is not shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/cari/index.html")
    register_is_whole(page)
    context.close()


def test_from_a_folder_there_is_the_register(browser: Browser, built: Site) -> None:
    """A browser loads no module from ``file://``: the page is as it is without scripts."""
    page = browser.new_page()
    page.goto((built.output / "cari/index.html").as_uri())
    register_is_whole(page)
    page.close()


def test_where_the_index_does_not_load_the_register_comes_back(browser: Browser, address: str) -> None:
    """The form goes, and one sentence says why."""
    page = browser.new_page(service_workers="block")  # what it fetches, no route sees
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{address}/cari/index.html")
    page.get_by_label("Kata yang dicari").fill("kurir")
    expect(page.get_by_role("status")).to_have_text(re.compile("tidak dapat dimuat"))
    register_is_whole(page)
    page.close()


def test_indexes_of_several_years_are_asked_as_one(browser: Browser, tmp_path: Path) -> None:
    """The second index lies beside the first, without a program of its own."""
    view = a_search()
    assert view.tool is not None
    frame = a_site()
    files = {
        "cari/index.html": Pages(THEME, "id").render("search.html", frame, view),
        frame.files.css: bundle(THEME),
        view.tool.script: (THEME / "static/js/search.js").read_bytes(),
        frame.files.icon: (THEME / "static/icon.svg").read_bytes(),
    }
    for folder, year in zip(view.tool.indexes, (2007, 2008), strict=True):
        record = SearchRecord(
            url=Url(f"cerita/{year}/index.html"),
            title=f"Kado {year}",
            texts=("Diantar kurir.",),
            filters=("kind:story", f"year:{year}"),
        )
        index = SearchIndexView(lang="id", records=(record,), driver=year == 2007)
        files |= {folder + name: data for name, data in render_search(index).items()}
    for name, data in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    page = browser.new_page()
    with served(tmp_path) as address:
        page.goto(f"{address}/cari/?q=kurir")
        expect(page.locator("#_list h2")).to_have_count(2)
        assert sorted(titles(page)) == ["Kado 2007", "Kado 2008"]
        page.get_by_label("Tahun").select_option("2008")
        expect(page.locator("#_list h2")).to_have_text(["Kado 2008"])
    page.close()


def test_the_script_is_small() -> None:
    """A page about finding things is not to be waited for."""
    assert (THEME / "static/js/search.js").stat().st_size <= 6 * 1024
