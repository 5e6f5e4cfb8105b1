"""The print desk as a trainer meets it: from a folder, with a keyboard, by a shared address, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
import segno
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.chromium import wait_until
from tests.browser.test_search import served
from tests.read.photographs import photograph
from tests.site.small_site import Site, small_site, story

LONG = "\n\n".join(
    f"Paragraf {number}. " + "Hujan turun di loket itu sejak pagi. " * 12 for number in range(30)
)
MILLIMETRE = 72 / 25.4


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site with a long story and a public address, built for a folder."""
    site = small_site(tmp_path_factory.mktemp("desk") / "site", SITEURL="https://hikmah.example")
    site.write("content/stories/hujan.md", story("Hujan", "2012-03-04", "patience", LONG))
    (site.folder / "content" / "images").mkdir()
    (site.folder / "content" / "images" / "loket.jpg").write_bytes(photograph(1000, 600))
    picture = "![Loket](images/loket.jpg)"
    site.write("content/stories/foto.md", story("Foto", "2012-03-05", "patience", f"{LONG}\n\n{picture}"))
    site.build()
    return site


@pytest.fixture
def page(browser: Browser, built: Site) -> Iterator[Page]:
    """The desk from ``file://``; whatever the browser complains of fails the test."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.goto((built.output / "cetak/index.html").as_uri())
    yield opened
    opened.close()
    assert said == []


def chosen(page: Page) -> list[str]:
    """What is on the desk, in order."""
    return page.locator("#_chosen .desk__title").all_inner_texts()


def tick(page: Page, name: str) -> Locator:
    """The box of what is called *name*."""
    return page.locator("form").get_by_role("checkbox", name=name)


def ask_for(page: Page, choice: str) -> None:
    """Open the desk with *choice* in its address, as if somebody had sent it."""
    address = page.url.split("#")[0]
    page.goto("about:blank")
    page.goto(f"{address}#{choice}")
    expect(page.get_by_role("button", name="Cetak atau simpan")).to_be_visible()


def printed(page: Page, folder: Path) -> tuple[list[tuple[int, int]], list[str]]:
    """Each printed page: its size in millimetres, and its words."""
    expect(page.get_by_role("button", name="Cetak atau simpan")).to_be_enabled()
    file = folder / "desk.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(file)
    sizes = [tuple(round(side / MILLIMETRE) for side in sheet.get_size()) for sheet in document]
    texts = [sheet.get_textpage().get_text_bounded() for sheet in document]
    document.close()
    return [(width, height) for width, height in sizes], texts


def test_what_is_ticked_is_on_the_sheets_and_the_minutes_add_up(page: Page) -> None:
    """A lesson with its stories, a story, a passage; the passages are offered when they are asked for."""
    expect(page.locator("#_sum")).to_have_text(re.compile("Belum ada yang dipilih"))
    expect(page.get_by_role("button", name="Cetak atau simpan")).to_be_disabled()
    tick(page, "Loket").check()
    page.locator("details[data-story=kado] summary").click()
    tick(page, "Yang datang pagi itu direkturnya").check()
    expect(page.locator("#_chosen li")).to_have_count(2)
    expect(page.locator("#_sum")).to_have_text(
        re.compile("Membaca 2 menit · pertanyaan 5 menit .* seluruhnya 7 menit")
    )
    leaf = page.locator(".leaf")
    expect(leaf).to_contain_text("Loket itu dibuka lagi.")
    expect(leaf).to_contain_text("Ia menunggu sebentar di teras.")
    expect(leaf).to_contain_text("Apa yang berubah bagi penerima?")
    expect(leaf).to_contain_text("Orang yang dilayani.")
    expect(leaf).not_to_contain_text("Kado itu bisa diantar")
    expect(leaf).not_to_contain_text("Orang yang mengatur.")
    tick(page, "Kesabaran").check()
    expect(page.locator(".leaf")).to_have_count(2)
    expect(page.locator(".leaf").nth(1)).to_contain_text("Menunggu tanpa kabar itu lama.")
    tick(page, "Loket").uncheck()
    expect(page.locator(".leaf").first).not_to_contain_text("Loket itu dibuka lagi.")


def test_a_question_is_asked_once_and_only_when_its_passages_were_read(page: Page) -> None:
    """A story chosen twice asks once; footnotes are numbered anew on the sheet."""
    ask_for(page, "v=1&pilih=kado,l:process,kado:kurir")
    expect(page.locator("#_chosen li")).to_have_count(3)
    expect(page.locator(".ask")).to_have_count(1)
    expect(page.locator(".leaf sup").first).to_have_text("1")
    expect(page.locator(".leaf__notes").first).to_contain_text("Catatan tentang pintu.")


def test_a_shared_address_brings_the_same_choice(page: Page, browser: Browser) -> None:
    """Order, paper and every setting, in another browser; the address is short."""
    tick(page, "Telepon").check()
    tick(page, "Loket").check()
    expect(page.locator("#_chosen li")).to_have_count(2)
    page.get_by_role("button", name="Naikkan: Loket").click()
    page.get_by_label("Kertas").select_option("a5")
    page.get_by_label("Garis untuk menulis").select_option("3")
    page.get_by_label("Huruf besar").check()
    page.get_by_label("Judul lembar").fill("Pagi di Tegal & Brebes")
    expect(page.locator(".leaf h3")).to_have_text("Pagi di Tegal & Brebes")
    page.wait_for_url(re.compile("Brebes"))
    assert page.url.endswith(
        "#v=1&pilih=loket,telepon&judul=Pagi+di+Tegal+%26+Brebes&kertas=a5&garis=3&besar=1"
    )
    other = browser.new_page()
    other.goto(page.url)
    expect(other.locator("#_chosen li")).to_have_count(2)
    assert chosen(other) == ["Loket", "Telepon"]
    expect(other.get_by_label("Kertas")).to_have_value("a5")
    expect(other.get_by_label("Huruf besar")).to_be_checked()
    expect(other.get_by_label("Judul lembar")).to_have_value("Pagi di Tegal & Brebes")
    expect(tick(other, "Loket")).to_be_checked()
    assert other.locator(".leaf").inner_text() == page.locator(".leaf").inner_text()
    other.close()


def test_the_keyboard_is_enough(page: Page) -> None:
    """Tick with the space bar, move and take off with buttons; the focus stays with what was moved."""
    for name in ("Antrean", "Loket", "Telepon"):
        tick(page, name).focus()
        page.keyboard.press("Space")
    expect(page.locator("#_chosen li")).to_have_count(3)
    page.get_by_role("button", name="Naikkan: Telepon").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("“Telepon” kini di urutan 2 dari 3.")
    expect(page.get_by_role("button", name="Naikkan: Telepon")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("“Telepon” kini di urutan 1 dari 3.")
    assert chosen(page) == ["Telepon", "Antrean", "Loket"]
    expect(page.get_by_role("button", name="Turunkan: Telepon")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#_chosen li")).to_have_count(2)
    assert page.evaluate("document.activeElement.matches('#_chosen button')")


def test_what_the_site_does_not_have_is_named(page: Page) -> None:
    """Unknown stories, passages and settings; all the rest is there, and a newer address says so."""
    ask_for(page, "v=9&pilih=loket,tidak-ada,kado:bukan,l:hampa&kertas=b4&warna=merah")
    expect(page.get_by_role("alert")).to_have_text(
        re.compile("versi lain.*Tidak ditemukan.*kertas=b4, warna=merah, tidak-ada, kado:bukan, l:hampa")
    )
    assert chosen(page) == ["Loket"]
    expect(page.get_by_label("Kertas")).to_have_value("a4")


@pytest.mark.parametrize(
    ("paper", "size"), [("a4", (210, 297)), ("f4", (215, 330)), ("letter", (216, 279)), ("a5", (148, 210))]
)
def test_the_paper_is_the_one_that_was_chosen(
    page: Page, tmp_path: Path, paper: str, size: tuple[int, int]
) -> None:
    """On every page; nothing of the desk itself is printed, and the pages are numbered."""
    ask_for(page, f"v=1&pilih=hujan,kado&kertas={paper}")
    sizes, texts = printed(page, tmp_path)
    assert set(sizes) == {size}
    assert f"halaman 1 dari {len(texts)}" in texts[0]
    whole = "\n".join(texts)
    assert "Paragraf 29." in whole
    for word in ("Meja cetak", "Pilihan Anda", "Huruf besar", "Salin alamat", "Umpan"):
        assert word not in whole


@pytest.mark.parametrize(
    ("choice", "least", "most"),
    [
        pytest.param("hujan,loket,antrean", 4, 7, id="plain"),
        pytest.param("hujan,loket,antrean&besar=1", 10, 20, id="large"),
        pytest.param("loket,antrean,telepon", 1, 1, id="joined"),
        pytest.param("loket,antrean,telepon&lepas=1", 3, 3, id="apart"),
        pytest.param("kado&isi=tanya", 1, 1, id="questions"),
    ],
)
def test_the_pages_are_as_many_as_the_desk_said(
    page: Page, tmp_path: Path, choice: str, least: int, most: int
) -> None:
    """Give or take one in four. Large print takes more; a new page for each story begins one."""
    ask_for(page, f"v=1&kertas=a4&pilih={choice}")
    _, texts = printed(page, tmp_path)
    said = re.search(r"± (\d+) halaman", page.locator("#_sum").inner_text())
    assert said is not None
    assert abs(int(said[1]) - len(texts)) <= len(texts) // 4
    assert least <= len(texts) <= most


def test_a_photograph_far_down_is_there_and_keeps_its_shape(page: Page) -> None:
    """In all its sizes, though nobody has scrolled to it: what is printed was never in sight."""
    ask_for(page, "v=1&pilih=foto&kertas=a4")
    wait_until(page, "document.querySelector('.leaf img').complete")
    taken = page.locator(".leaf img").evaluate("img => [img.naturalWidth, img.width / img.height]")
    assert taken[0] > 0
    assert taken[1] == pytest.approx(0.6, abs=0.02)


def test_a_question_stands_on_one_page_with_its_lines(page: Page, tmp_path: Path) -> None:
    """Wherever the page ends: the question moves on with its heading rather than lose its lines."""
    for count in range(12, 17):
        ask_for(page, f"v=1&pilih=hujan,kado&kertas=a5&garis=10&judul={'Sebuah judul ' * count}")
        _, texts = printed(page, tmp_path)
        (at,) = [number for number, text in enumerate(texts) if "Apa yang berubah bagi penerima" in text]
        assert "Pertanyaan untuk direnungkan" in texts[at]


def test_codes_lead_to_the_site(page: Page) -> None:
    """A QR code beside each title, for the public address."""
    ask_for(page, "v=1&pilih=l:patience,loket&qr=1")
    expect(page.locator(".leaf__code svg").first).to_be_visible()
    names = [drawn.get_attribute("aria-label") for drawn in page.locator(".leaf__code svg").all()]
    assert names[0] == "Kode QR: “Kesabaran” di web"
    assert "Kode QR: “Loket” di web" in names


@pytest.mark.parametrize("length", [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331])
def test_a_code_is_the_one_that_another_writer_makes(page: Page, length: int) -> None:
    """Every size, filled to its last letter; the mask is free to choose."""
    text = ("https://hikmah.example/cerita/" + "abcdefgh-" * 40)[:length]
    ours = page.evaluate("text => desk.codeOf(text)", text)
    masks = [
        segno.make(text, error="m", mode="byte", micro=False, mask=mask, boost_error=False, encoding="utf-8")
        for mask in range(8)
    ]
    assert ours in [[[bool(dark) for dark in row] for row in code.matrix] for code in masks]


def test_a_text_that_does_not_load_is_named(browser: Browser, built: Site) -> None:
    """Offline before it was ever ticked, say; the others are there, and a second try succeeds."""
    page = browser.new_page()
    with served(built.output) as address:
        page.route("**/naskah/cerita/loket.js", lambda route: route.abort())
        page.goto(f"{address}/cetak/index.html#v=1&pilih=loket,kado")
        expect(page.get_by_role("alert")).to_have_text(re.compile("tidak dapat dimuat: Loket"))
        assert chosen(page) == ["Kado"]
        page.unroute("**/naskah/cerita/loket.js")
        tick(page, "Antrean").check()
        expect(page.locator("#_chosen .desk__title")).to_have_text(["Loket", "Kado", "Antrean"])
        expect(page.get_by_role("alert")).to_be_empty()
    page.close()


def test_once_loaded_it_works_without_the_network(browser: Browser, built: Site) -> None:
    """Under a strict policy from a server: what was ticked is kept; only the site itself is asked."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with served(built.output) as address:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}/cetak/index.html")
        assert [url for url in asked if "naskah" in url] == []
        tick(page, "Loket").check()
        expect(page.locator(".leaf")).to_contain_text("dibuka lagi")
        assert [url for url in asked if not url.startswith(address)] == []
        page.context.set_offline(True)
        tick(page, "Loket").uncheck()
        expect(page.locator(".leaf")).to_have_count(0)
        tick(page, "Loket").check()
        expect(page.locator(".leaf")).to_contain_text("dibuka lagi")
    assert said == []
    page.close()


def test_without_scripts_the_ready_sheets_are_offered(browser: Browser, tmp_path: Path) -> None:
    """As links to their files; the desk, which could do nothing, is not shown."""
    site = small_site(tmp_path / "site", HIKMAH_HANDOUTS=True, HIKMAH_SEARCH=False)
    site.build()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site.output / "cetak/index.html").as_uri())
    expect(page.locator(".desk__choose")).to_be_hidden()
    expect(page.get_by_text("JavaScript harus menyala")).to_be_visible()
    links = page.locator(".desk__ready a").evaluate_all("links => links.map((link) => link.href)")
    assert {Path(link).name for link in links} >= {"lembar-peserta-process.pdf", "paket-peserta-pagi.pdf"}
    assert len(links) == 7  # three lessons, each in large print too, and a training
    assert all(Path(link.removeprefix("file://")).is_file() for link in links)
    context.close()
