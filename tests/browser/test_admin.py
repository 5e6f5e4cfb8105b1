"""The web editor in a real browser: a folder is opened, stories are written, the site builds from them."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect
from playwright.sync_api import TimeoutError as NotInTime
from tests.site.editor import give_editor
from tests.site.serving import Desk, serving
from tests.site.small_site import Site, front, small_site

# A browser lets nobody pick a folder but a person; its own private folder stands in for the author's.
PICKER = "window.showDirectoryPicker = () => navigator.storage.getDirectory()"
FILL = """async (files) => {
  const root = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/"), name = parts.pop();
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
}"""
READ = """async () => {
  const found = {};
  const walk = async (folder, at) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await walk(handle, `${at}${name}/`);
      else found[at + name] = await (await handle.getFile()).text();
    }
  };
  await walk(await navigator.storage.getDirectory(), "");
  return found;
}"""
PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC"
)
REPLY = "replies/kado/wulan-2026-11-20.md"


@dataclass(frozen=True, slots=True)
class Told:
    """What a source file says: its fields as the reader takes them, and its text."""

    fields: dict[str, object]
    body: str

    @classmethod
    def of(cls, text: str) -> Told:
        """Read it; a list of texts in which one looks like a mapping is one of texts for the reader too."""
        _, head, body = text.split("---\n", 2)
        fields = yaml.load(head, yaml.BaseLoader)  # noqa: S506 (texts alone)
        if "teaching" in fields and "aims" in fields["teaching"]:
            aims = fields["teaching"]["aims"]
            fields["teaching"]["aims"] = [_words(aim) for aim in aims]
        if isinstance(fields.get("lessons"), str):
            fields["lessons"] = [fields["lessons"]]
        return cls(fields, body)


def _words(item: object) -> object:
    return ": ".join(*item.items()) if isinstance(item, dict) else item


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A server that shows a small site and its editor."""
    site = small_site(tmp_path_factory.mktemp("admin") / "site", HIKMAH_REPLIES=True)
    site.write(f"content/{REPLY}", front("Terima kasih.", name="Wulan", date="2026-11-20"))
    site.write(
        "content/stories/dua-seri.md",
        front(
            "Isi.\n",
            title="Dua seri",
            date="2010-05-06",
            lessons="process",
            summary="Pendek.",
            status="draft",
            series="[{name: Satu, part: 1}, {name: Dua, part: 1}]",
            teaching="{aims: [Kolom kiri: isi, lain]}",
        ),
    )
    give_editor(site)
    with serving(site, "--lang", "en") as running:
        assert running.wait_for(r"Editor: (\S+)") == f"{running.url}admin/"
        yield running


@pytest.fixture
def page(browser: Browser, desk: Desk) -> Iterator[Page]:
    """The editor with the site's folder open; no answer may come from elsewhere, and no script may fail."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("response", lambda answer: faults.append(answer.url) if _foreign(answer.url, desk) else None)
    opened.add_init_script(PICKER)
    opened.goto(f"{desk.url}admin/config.json")  # a page that no preview renews
    opened.evaluate(FILL, sources(desk.site))
    opened.goto(f"{desk.url}admin/")
    opened.get_by_role("button", name="Work with Local Repository").click()
    expect(opened.get_by_role("row", name="Kado")).to_be_visible()
    yield opened
    context.close()
    assert faults == []


def _foreign(url: str, desk: Desk) -> bool:
    return not url.startswith((desk.url, "blob:", "data:"))


def sources(site: Site) -> dict[str, str]:
    """The site's texts, as they lie in the author's folder."""
    files = (file for file in (site.folder / "content").rglob("*") if file.suffix in (".md", ".yaml"))
    return {file.relative_to(site.folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def saved(page: Page) -> dict[str, str]:
    """What lies in the folder after the open text has been saved."""
    page.get_by_role("button", name="Save").click()
    try:
        page.wait_for_url(lambda url: "/entries/" not in url and not url.endswith("/new"))
    except NotInTime:
        pytest.fail("not saved: " + page.locator("body").inner_text())
    found: dict[str, str] = page.evaluate(READ)
    return found


def field(page: Page, name: str) -> Locator:
    """A field to write in."""
    return page.get_by_role("textbox", name=name, exact=True).first


def shown(page: Page, what: Locator) -> Locator:
    """Go down until it is there: fields are made when they come into view."""
    for _ in range(50):
        if what.count():
            break
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(200)
    return what


def open_text(page: Page, desk: Desk, address: str) -> None:
    """Open a text of a collection in the editor."""
    page.goto(f"{desk.url}admin/#/collections/{address}")
    expect(page.get_by_role("button", name="Save")).to_be_visible()


def built(desk: Desk, files: dict[str, str], folder: Path) -> Site:
    """A site of these files; it must pass ``hikmah check`` as it is, and build."""
    site = desk.site.copy(folder)
    for path, text in files.items():
        site.write(path, text)
    checked = site.run("hikmah", "check", "--fatal", "warnings")
    assert checked.code == 0, checked.said
    site.build()
    return site


def test_a_new_story_is_written_and_the_site_builds_from_it(desk: Desk, page: Page, tmp_path: Path) -> None:
    """Its file is named by its title, says what was filled in and no more, and has a page."""
    page.get_by_role("button", name="New").first.click()
    field(page, "Judul").fill("Payung: di “lobi” 1998")
    field(page, "Tanggal").fill("2026-11-21")
    page.get_by_role("checkbox", name="Proses").click()
    page.get_by_role("checkbox", name="Kesabaran").click()
    field(page, "Ringkasan").fill("Ya: seorang satpam # menunggu.")
    text = field(page, "Isi")
    text.fill("Hujan turun.\n\n/petikan")
    text.press("Tab")
    page.keyboard.insert_text("Ia menunggu *lama*, lalu melihat [[kado]].")
    page.get_by_role("radio", name="Terbit", exact=True).click()
    for chosen in (
        page.get_by_role("checkbox", name="Proses"),
        page.get_by_role("checkbox", name="Kesabaran"),
        page.get_by_role("radio", name="Terbit", exact=True),
    ):
        expect(chosen).to_be_checked()
    before = sources(desk.site)
    new = {path: text for path, text in saved(page).items() if text != before.get(path)}
    assert new == {
        "content/stories/payung-di-lobi-1998.md": "---\ntitle: 'Payung: di “lobi” 1998'\ndate: 2026-11-21\n"
        "lessons: [process, patience]\nsummary: 'Ya: seorang satpam # menunggu.'\n---\nHujan turun.\n\n"
        "/// passage | process\n    id: nama-petikan\nIa menunggu *lama*, lalu melihat [[kado]].\n///\n"
    }
    site = built(desk, new, tmp_path / "site")
    assert "Ia menunggu <em>lama</em>" in site.text("cerita/payung-di-lobi-1998/index.html")


def test_a_new_story_asks_whether_it_is_out(page: Page) -> None:
    """“Draft” is set for a new story: saving publishes nothing by itself."""
    page.get_by_role("button", name="New").first.click()
    expect(page.get_by_role("radio", name="Draf", exact=True)).to_be_checked()


@pytest.mark.parametrize("name", ["kado", "telepon", "dua-seri"])
def test_a_story_that_is_there_keeps_all_it_says(desk: Desk, page: Page, name: str) -> None:
    """Only the title changes: nothing of the body, of one series or several, of notes for trainers."""
    path = f"content/stories/{name}.md"
    old = sources(desk.site)[path]
    open_text(page, desk, f"story/entries/{name}")
    field(page, "Judul").fill("Judul baru")
    before, after = Told.of(old), Told.of(saved(page)[path])
    assert after.body.strip() == before.body.strip()
    assert after.fields == before.fields | {"title": "Judul baru"}


@pytest.mark.parametrize(
    ("address", "path", "label"),
    [
        pytest.param("session/entries/pagi", "content/sessions/pagi.md", "Judul", id="training"),
        pytest.param("lesson/entries/process", "content/lessons/process.md", "Judul", id="lesson"),
        pytest.param("page/entries/tentang", "content/pages/tentang.md", "Judul", id="page"),
        pytest.param(
            f"reply/entries/{REPLY[8:-3]}",
            f"content/{REPLY}",
            "Nama",
            id="reply",
        ),
    ],
)
def test_other_texts_are_edited_too(
    desk: Desk, page: Page, tmp_path: Path, address: str, path: str, label: str
) -> None:
    """One word changes and nothing else, and the site still builds."""
    old = sources(desk.site)[path]
    open_text(page, desk, address)
    field(page, label).fill("Yang baru")
    files = saved(page)
    key = "name" if label == "Nama" else "title"
    assert Told.of(files[path]).fields == Told.of(old).fields | {key: "Yang baru"}
    built(desk, {path: files[path]}, tmp_path / "site")


def test_a_picture_is_put_where_the_site_looks_for_it(desk: Desk, page: Page) -> None:
    """In ``content/images``, under a name that fits an address; the story names it as the reader wants it."""
    open_text(page, desk, "story/entries/kado")
    field(page, "Judul").hover()
    shown(page, page.get_by_role("checkbox", name="Add ⁨Gambar pembuka⁩")).click()
    shown(page, field(page, "Yang tampak di gambar")).fill("Kado merah")
    page.get_by_role("button", name="Browse").click()
    picture: FilePayload = {"name": "Kado Merah (1).png", "mimeType": "image/png", "buffer": PICTURE}
    page.locator("input[type=file]").last.set_input_files([picture])
    page.get_by_role("button", name="Insert", exact=True).click()
    # It has been read, and stands in its field.
    expect(page.get_by_role("button", name="Replace")).to_be_visible()
    files = saved(page)
    assert "content/images/kado-merah-1.png" in files
    assert "\ncover: {image: images/kado-merah-1.png, alt: Kado merah}\n" in files["content/stories/kado.md"]


def test_the_glossary_is_edited_too(desk: Desk, page: Page, tmp_path: Path) -> None:
    """One definition changes; the other term stays as it was."""
    open_text(page, desk, "glossary/entries/terms")
    page.get_by_role("button", name="Expand", exact=True).first.click()
    meaning = page.get_by_role("textbox", name="Indonesia").nth(1)
    expect(meaning).to_have_value("Orang yang dilayani.")
    meaning.fill("Orang yang kami layani.")
    path = "content/glossary.yaml"
    text, old = saved(page)[path], sources(desk.site)[path]
    assert yaml.safe_load(text) == yaml.safe_load(old.replace("yang dilayani", "yang kami layani"))
    built(desk, {path: text}, tmp_path / "site")


def test_a_file_that_would_lose_something_is_not_opened(desk: Desk, page: Page) -> None:
    """A field that nobody knows: the story is not in the list, and the others are."""
    strange = sources(desk.site)["content/stories/kado.md"].replace("author:", "penulis:")
    page.evaluate(FILL, {"content/stories/kado.md": strange})
    page.reload()
    page.get_by_role("button", name="Work with Local Repository").or_(
        page.get_by_role("row").nth(1)
    ).first.wait_for()
    if page.get_by_role("button", name="Work with Local Repository").count():
        page.get_by_role("button", name="Work with Local Repository").click()
    expect(page.get_by_role("row", name="Telepon")).to_be_visible()
    expect(page.get_by_role("row", name="Kado")).to_have_count(0)
