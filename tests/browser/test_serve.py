"""The preview as an author has it: beside the editor, renewed at each save."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.site.serving import Desk, a_desk_site, serving
from tests.site.small_site import Site, story

LONG = "content/stories/panjang.md"
SHORT = "content/stories/antrean.md"


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The sources as they are before each test."""
    return a_desk_site(tmp_path_factory.mktemp("pristine") / "site")


@pytest.fixture(scope="module")
def running(pristine: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One server for all tests."""
    site = pristine.copy(tmp_path_factory.mktemp("desk") / "site")
    with serving(site, "--lang", "en") as desk:
        yield desk


@pytest.fixture
def desk(running: Desk, pristine: Site) -> Iterator[Desk]:
    """The server, with the sources as they were at first; it must outlive the test."""
    yield running
    assert running.process.poll() is None, "the server has ended"
    running.restore(pristine)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page; an error of its scripts fails the test."""
    context = browser.new_context(viewport={"width": 900, "height": 600})
    opened = context.new_page()
    said: list[str] = []
    opened.on("pageerror", lambda error: said.append(str(error)))
    yield opened
    context.close()
    assert said == []


def look_at(page: Page, desk: Desk, path: str) -> Page:
    """Open *path*, once what an earlier test has changed is mended."""
    page.goto(desk.url.rstrip("/") + path)
    page.evaluate("window.here = true")
    expect(overlay(page)).to_have_count(0)
    return page


def overlay(page: Page) -> Locator:
    """What is to be mended, over the page."""
    return page.get_by_role("alert")


def not_reloaded(page: Page) -> bool:
    """Whether the page is still the one that was opened."""
    return bool(page.evaluate("window.here === true"))


def test_an_edit_shows_in_the_open_page_which_stays_where_it_was(desk: Desk, page: Page) -> None:
    """The words change in place; the paragraph at the top of the window is where it was."""
    look_at(page, desk, "/cerita/panjang/")
    mark = page.get_by_text("Paragraf panjang nomor 40 untuk")
    mark.evaluate("node => scrollTo(0, node.getBoundingClientRect().top + scrollY - 50)")
    where = mark.bounding_box()
    desk.site.edit(LONG, "nomor 2 untuk digulung.", "nomor 2 yang baru.\n\nDan satu lagi.\n\nSatu lagi.")
    expect(page.get_by_text("nomor 2 yang baru")).to_have_count(1)
    now = mark.bounding_box()
    assert where is not None
    assert now is not None
    assert abs(where["y"] - now["y"]) < 2
    assert page.evaluate("scrollY") > 600
    assert not_reloaded(page)


def test_a_title_is_renewed_everywhere(desk: Desk, page: Page) -> None:
    """The tab, the heading, and another page in another tab."""
    look_at(page, desk, "/cerita/antrean/")
    other = page.context.new_page()
    other.goto(desk.url)
    desk.site.edit(SHORT, "title: Antrean", "title: Antrean baru")
    expect(page).to_have_title("Antrean baru · Hikmah")
    expect(page.get_by_role("heading", level=1)).to_have_text("Antrean baru")
    expect(other.get_by_text("Antrean baru").first).to_be_attached()


def test_a_fault_stands_over_the_page_until_it_is_mended(desk: Desk, page: Page) -> None:
    """File, line, what stands there and the remedy, read aloud and reached by Tab; below is the good page."""
    look_at(page, desk, "/cerita/antrean/")
    good = (desk.site.folder / SHORT).read_text(encoding="utf-8")
    desk.site.write(
        SHORT, good.replace("date: 2009-01-05", "date: kemarin").replace("Menunggu", "Lama menunggu")
    )
    expect(overlay(page)).to_contain_text("content/stories/antrean.md:3:7")
    expect(overlay(page)).to_contain_text("One thing to be mended")
    expect(overlay(page)).to_contain_text("HKM014")
    expect(overlay(page).locator("pre")).to_have_text("date: kemarin\n      ^")
    expect(page.get_by_text("Menunggu tanpa kabar")).to_be_attached()
    page.keyboard.press("Tab")
    expect(overlay(page)).to_be_focused()
    desk.site.write(SHORT, good.replace("Menunggu", "Lama menunggu"))
    expect(overlay(page)).to_have_count(0)
    expect(page.get_by_text("Lama menunggu tanpa kabar")).to_be_attached()
    assert not_reloaded(page)


def test_the_message_can_be_put_aside_and_comes_back_with_another_fault(desk: Desk, page: Page) -> None:
    """By its button or by Escape."""
    look_at(page, desk, "/cerita/antrean/")
    desk.site.edit(SHORT, "2009-01-05", "kemarin")
    overlay(page).get_by_role("button", name="Hide").click()
    expect(overlay(page)).to_have_count(0)
    desk.site.edit(SHORT, "kemarin", "lusa")
    overlay(page).focus()
    page.keyboard.press("Escape")
    expect(overlay(page)).to_have_count(0)


def test_a_page_that_is_opened_while_there_is_a_fault_tells_it_too(desk: Desk, page: Page) -> None:
    """Whichever page that is."""
    desk.site.edit(SHORT, "lessons: [patience]", "lessons: [pateince]")
    page.goto(desk.url)
    expect(overlay(page)).to_contain_text("pateince")
    expect(overlay(page)).to_contain_text("antrean.md:4")


def test_a_page_about_a_story_that_was_half_saved_is_mended_by_the_other_half(desk: Desk, page: Page) -> None:
    """An editor that empties a file before it writes is no fault; one that stops there is."""
    look_at(page, desk, "/cerita/antrean/")
    good = (desk.site.folder / SHORT).read_text(encoding="utf-8")
    desk.site.write(SHORT, good[: len(good) // 3])
    expect(overlay(page)).to_contain_text("antrean.md")
    desk.site.write(SHORT, "")
    desk.site.write(SHORT, good.replace("Menunggu", "Utuh dan menunggu"))
    expect(overlay(page)).to_have_count(0)
    expect(page.get_by_text("Utuh dan menunggu")).to_be_attached()


def test_a_story_that_is_renamed_or_removed_is_not_there_and_can_come_back(desk: Desk, page: Page) -> None:
    """The open page says so in place; under its new name the story is there."""
    look_at(page, desk, "/cerita/antrean/")
    old, new = desk.site.folder / SHORT, desk.site.folder / "content/stories/barisan.md"
    old.rename(new)
    expect(page.get_by_role("heading", level=1)).to_have_text("Halaman ini tidak ada")
    assert desk.ask("/cerita/barisan/")[0] == 200
    new.rename(old)
    expect(page.get_by_role("heading", level=1)).to_have_text("Antrean")
    old.unlink()
    expect(page.get_by_role("heading", level=1)).to_have_text("Halaman ini tidak ada")
    assert not_reloaded(page)


def test_a_style_sheet_is_swapped_without_a_reload(desk: Desk, page: Page) -> None:
    """What the reader has opened stays open."""
    look_at(page, desk, "/cerita/antrean/")
    sheet = "theme/static/css/base.css"
    text = (desk.site.folder / sheet).read_text(encoding="utf-8")
    desk.site.write(sheet, text + "\nh1 { letter-spacing: 7px !important }\n")
    expect(page.get_by_role("heading", level=1)).to_have_css("letter-spacing", "7px")
    expect(page.locator("link[rel=stylesheet]")).to_have_count(1)
    assert not_reloaded(page)


def test_a_changed_script_runs(desk: Desk, page: Page) -> None:
    """A script cannot be taken back: the page is opened anew."""
    look_at(page, desk, "/cerita/antrean/")
    script = "theme/static/js/share.js"
    text = (desk.site.folder / script).read_text(encoding="utf-8")
    desk.site.write(script, text + "\ndocument.documentElement.dataset.changed = '';\n")
    expect(page.locator("html[data-changed]")).to_be_attached()
    assert not not_reloaded(page)


def test_a_template_with_a_slip_is_told_with_its_line_and_the_page_stays(desk: Desk, page: Page) -> None:
    """A theme is written as stories are; when the slip is mended the new look is there."""
    look_at(page, desk, "/cerita/antrean/")
    template = "theme/templates/story.html"
    good = (desk.site.folder / template).read_text(encoding="utf-8")
    line = good.count("\n") + 1
    desk.site.write(template, good + "{% if %}\n")
    expect(overlay(page)).to_contain_text(f"theme/templates/story.html:{line}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Antrean")
    base = "theme/templates/base.html"
    desk.site.write(template, good)
    desk.site.edit(base, '<footer class="colophon">', '<footer class="colophon" data-mended>')
    expect(page.locator("[data-mended]")).to_be_attached()
    expect(overlay(page)).to_have_count(0)
    desk.site.edit(base, "<footer", "{{ page.nothing_like_it }}<footer")
    expect(overlay(page)).to_contain_text("theme/templates/base.html")
    assert not_reloaded(page)


def test_a_settings_file_with_a_slip_is_told_with_its_line(desk: Desk, page: Page) -> None:
    """A slip in Python, an unknown setting, a change of the site's name."""
    look_at(page, desk, "/")
    settings = (desk.site.folder / "pelicanconf.py").read_text(encoding="utf-8")
    line = settings.count("\n") + 1
    desk.site.write("pelicanconf.py", settings + "SITENAME = (\n")
    expect(overlay(page)).to_contain_text(f"pelicanconf.py:{line}")
    desk.site.write("pelicanconf.py", settings + "HIKMAH_DRAFT = True\n")
    expect(overlay(page)).to_contain_text("HIKMAH_DRAFTS")
    desk.site.edit(SHORT, "title: Antrean", "title: Antrean tertahan")
    desk.site.write("pelicanconf.py", settings + "SITENAME = 'Nama baru'\n")
    expect(page).to_have_title("Nama baru")
    expect(overlay(page)).to_have_count(0)


def test_fifty_files_at_once_are_one_change(desk: Desk, page: Page) -> None:
    """As when another branch is checked out: what there is at the end is what shows."""
    look_at(page, desk, "/arsip/")
    for number in range(50):
        text = story(f"Cabang {number}", "2012-01-01", "process", f"Cerita dari cabang {number}.")
        desk.site.write(f"content/stories/cabang-{number}.md", text)
    shutil.rmtree(desk.site.folder / "content/sessions")
    expect(page.get_by_role("link", name="Cabang 49", exact=True)).to_be_attached()
    expect(page.get_by_role("link", name="Cabang 0", exact=True)).to_be_attached()
    expect(overlay(page)).to_have_count(0)
    for number in range(50):
        (desk.site.folder / f"content/stories/cabang-{number}.md").unlink()
    expect(page.get_by_role("link", name="Cabang 0", exact=True)).to_have_count(0)


def test_the_whole_content_folder_may_go_and_come_back(desk: Desk, page: Page) -> None:
    """A branch without it, and the way back; what is saved after that is seen too."""
    look_at(page, desk, "/cerita/antrean/")
    content = desk.site.folder / "content"
    content.rename(desk.site.folder / "away")
    expect(overlay(page)).to_contain_text("content")
    (desk.site.folder / "away").rename(content)
    expect(page.get_by_role("heading", level=1)).to_have_text("Antrean")
    desk.site.edit(SHORT, "Menunggu tanpa", "Kembali menunggu tanpa")
    expect(page.get_by_text("Kembali menunggu tanpa")).to_be_attached()


def test_a_file_that_cannot_be_read_is_told(desk: Desk, page: Page) -> None:
    """A link to nowhere, and bytes that are no text."""
    look_at(page, desk, "/cerita/antrean/")
    link = desk.site.folder / "content/stories/buntu.md"
    link.symlink_to(desk.site.folder / "tidak-ada.md")
    expect(overlay(page)).to_contain_text("content/stories/buntu.md")
    link.unlink()
    expect(overlay(page)).to_have_count(0)
    link.write_bytes(b"\xff\xfe\x00\x01 bukan teks \x80")
    expect(overlay(page)).to_contain_text("content/stories/buntu.md")
    link.unlink()
    expect(overlay(page)).to_have_count(0)


def test_a_picture_that_was_painted_over_is_seen_anew(desk: Desk, page: Page) -> None:
    """Its address is the same, so the browser would keep the old one."""
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{0}"></svg>'
    desk.site.write("content/images/kotak.svg", drawing.format(10))
    desk.site.edit(SHORT, "Menunggu tanpa", "![sebuah kotak](images/kotak.svg)\n\nMenunggu tanpa")
    page.goto(f"{desk.url}cerita/antrean/")
    picture = page.get_by_role("img", name="sebuah kotak")
    expect(picture).to_have_js_property("naturalWidth", 10)
    desk.site.write("content/images/kotak.svg", drawing.format(24))
    expect(picture).to_have_js_property("naturalWidth", 24)


def test_a_page_nobody_sees_gives_its_connection_back(desk: Desk, page: Page) -> None:
    """A browser has six to one server: six open pages must not stop the seventh."""
    context = page.context
    others = [context.new_page() for _ in range(6)]
    for other in others:
        other.goto(desk.url)
        other.evaluate(
            "Object.defineProperty(document, 'hidden', {value: true});"
            "document.dispatchEvent(new Event('visibilitychange'))"
        )
    look_at(page, desk, "/cerita/antrean/")
    desk.site.edit(SHORT, "Menunggu tanpa", "Ketujuh menunggu tanpa")
    expect(page.get_by_text("Ketujuh menunggu")).to_be_attached()
