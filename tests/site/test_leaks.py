"""Rule 6: what is for trainers alone reaches no learner, on no page, in no feed and on no paper."""

from __future__ import annotations

import re
import shutil
import zlib
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import get_args
from zipfile import ZipFile

import pypdfium2  # type: ignore[import-untyped]
import pytest
import yaml
from tests.site.small_site import ROOT, Site

from hikmah.names import Format
from hikmah.read.cache import ReadCache
from hikmah.read.sources import Content, read_content
from hikmah.settings import Printed

SECRET = "zqxjkv"  # noqa: S105 (no password)
"""No word of any language; short, so that no line on paper breaks it, and small, for ids are small."""
OPEN = "qzvwxk"
"""Its counterpart in learner text: if this is found, so would the other be."""
TEACHING = ("synopsis", "aims", "opening_question", "closing", "board_plan")
_BLOCK = re.compile(r"^(/{3,} *(?:answer|trainer)\b.*)$", re.MULTILINE)
_QUESTION = re.compile(r"^(/// question\n(?:    .*\n)*)", re.MULTILINE)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)

INSIDE = f"""{SECRET} di sini, dengan catatan[^{SECRET}], [tautan][{SECRET}] dan ZQA.

[^{SECRET}]: {SECRET} di catatan kaki.

[{SECRET}]: https://example.org/{SECRET} "{SECRET}"

*[ZQA]: {SECRET} sebagai singkatan

## {SECRET} sebagai judul {{: #{SECRET}-id }}

<!-- {SECRET} --> <span title="{SECRET}">{SECRET}</span> [[SLUG|{SECRET} sebagai tautan]] `{SECRET}`
"""
"""Everything through which a word could pass out of a block: definitions, ids, links, comments."""
BEGIN = f"{OPEN} di teks peserta, tentang ZQA dan [tautan][{SECRET[:3]}].\n\n"


def poison(file: Path) -> int:
    """Put the secret into every trainer block and teaching field of a story; how many places there were."""
    head, body = file.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
    fields = yaml.safe_load(head)
    places = 0
    teaching = fields.get("teaching", {})
    for name in teaching:
        value = teaching[name]
        teaching[name] = (
            [f"{item} {SECRET}" for item in value] if isinstance(value, list) else f"{value} {SECRET}"
        )
        places += len(value) if isinstance(value, list) else 1
    inside = INSIDE.replace("SLUG", file.name.split(".")[0])
    body, blocks = _BLOCK.subn(lambda found: f"{found[1]}\n{inside}", body)
    body = _QUESTION.sub(lambda found: f"{found[1]}{OPEN} di pertanyaan. ", BEGIN + body)
    written = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=100_000)
    file.write_text(f"---\n{written}---\n{body}", encoding="utf-8")
    return places + blocks


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, int]:
    """All of the project's content with the secret in every place for trainers, built twice over."""
    site = Site(tmp_path_factory.mktemp("poisoned"))
    shutil.copytree(ROOT / "content", site.folder / "content")
    places = sum(poison(file) for file in sorted((site.folder / "content/stories").glob("*.md")))
    formats = [*get_args(Format)] if find_spec("pypandoc") else []
    site.settings(HIKMAH_PRINTED=list(get_args(Printed)), HIKMAH_CERTIFICATES=True, HIKMAH_FORMATS=formats)
    site.publish(OUTPUT_PATH="public")
    site.build()
    site.build(settings="publishconf.py")
    return site, places


@pytest.fixture(scope="module")
def content(poisoned: tuple[Site, int]) -> Content:
    """The poisoned content as it is read."""
    site, _ = poisoned
    return read_content(site.folder / "content", ReadCache(site.folder / "no-cache", ""))


def text_of(pdf: Path) -> str:
    """All words of a PDF, nothing between them."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    words = "".join([*pages, *document.get_metadata_dict().values()])
    document.close()
    return re.sub(r"[\s\u00ad\u2010\ufffe-]", "", words).lower()


def layers_of(data: bytes) -> Iterator[bytes]:
    """The bytes of a file as they are, and every packed part of it: of a PDF, a ZIP, a document."""
    yield data
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as packed:
            for entry in packed.infolist():
                yield entry.filename.encode()
                yield from layers_of(packed.read(entry))
    if data.startswith(b"%PDF"):
        for packed in _STREAM.findall(data):
            try:
                yield zlib.decompress(packed)
            except zlib.error:
                continue


def holds(data: bytes, word: str) -> bool:
    """Whether *word* stands in the bytes, in either encoding that a PDF uses, or in hexadecimal."""
    small = data.lower()
    forms = [word.encode(), word.encode("utf-16-be")]
    return any(form in small or form.hex().encode() in small for form in forms)


@pytest.mark.parametrize("into", ["output", "public"])
def test_no_output_holds_trainer_text(poisoned: tuple[Site, int], into: str) -> None:
    """Neither the bytes of any file nor their packed parts, nor any name of a file."""
    site = Site(poisoned[0].folder, into)
    files = site.files()
    assert len(files) > 50
    leaks = [name for name, data in files.items() if any(holds(layer, SECRET) for layer in layers_of(data))]
    assert leaks == []
    assert [name for name in files if SECRET in name] == []


KINDS = (
    "html",
    "pdf",
    "js",
    "json",
    "xml",
    "txt",
    "ics",
    *(get_args(Format) if find_spec("pypandoc") else ()),
)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_scanned_has_every_kind_of_file(poisoned: tuple[Site, int], kind: str) -> None:
    """In documents, learners' words are found in the same way as the secret would be."""
    files = {name: data for name, data in poisoned[0].files().items() if name.endswith(f".{kind}")}
    assert files
    if kind in get_args(Format):
        found = [name for name, data in files.items() if any(holds(layer, OPEN) for layer in layers_of(data))]
        assert found == [*files]


def test_participants_slides_have_no_notes(poisoned: tuple[Site, int]) -> None:
    """Not even empty ones, for an empty one would be a place to fill."""
    decks = [data for name, data in poisoned[0].files().items() if name.endswith(".pptx")]
    for deck in decks:
        with ZipFile(BytesIO(deck)) as packed:
            assert [name for name in packed.namelist() if "notes" in name.casefold()] == []


def test_what_a_pdf_says_of_itself_is_read(poisoned: tuple[Site, int]) -> None:
    """Its XMP is among the layers that are scanned, with the title in it."""
    for file in poisoned[0].output.rglob("*.pdf"):
        layers = [*layers_of(file.read_bytes())]
        assert any(b"<dc:title>" in layer for layer in layers), file.name


def test_no_handout_shows_trainer_text(poisoned: tuple[Site, int]) -> None:
    """The words on the paper and the facts about it; learner text is found there, so this can fail."""
    handouts = sorted(poisoned[0].output.rglob("*.pdf"))
    texts = {file.name: text_of(file) for file in handouts}
    assert len(texts) >= 5
    assert [name for name, text in texts.items() if SECRET in text] == []
    cards = {name for name in texts if name.startswith("kartu-peran-")}
    assert len(cards) >= 5
    assert all(f"{OPEN}dipertanyaan" in text for name, text in texts.items() if name not in cards)


def test_facilitators_get_what_no_one_else_does(poisoned: tuple[Site, int]) -> None:
    """Guides, answers and packs hold the secret, and they lie beside the site: nothing of it is in there."""
    beside = sorted((poisoned[0].folder / "handouts").rglob("*.pdf"))
    names = {file.name.split("-")[0] for file in beside}
    assert names == {"panduan", "jawaban", "paket"}
    assert [file.name for file in beside if SECRET not in text_of(file)] == []
    site = {file.name for file in poisoned[0].output.rglob("*.pdf")}
    assert site & {file.name for file in beside} == set()
    assert [name for name in poisoned[0].files() if "fasilitator" in name or "jawaban" in name] == []


def test_learner_text_is_found_everywhere(poisoned: tuple[Site, int]) -> None:
    """It stands on every story's page, in its text for the print desk and in every feed: it can be found."""
    site = poisoned[0]
    files = site.files()
    pages = [name for name in files if re.fullmatch(r"(en/)?cerita/[^/]+/index\.html", name)]
    feeds = [name for name in files if name.endswith("feed.xml") and b"<entry>" in files[name]]
    assert len(pages) >= 12
    assert len(feeds) >= 5
    texts = [name for name in files if re.fullmatch(r"(en/)?cetak/naskah/cerita/[^/]+\.js", name)]
    assert len(texts) == len(pages)
    assert [name for name in [*pages, *texts, *feeds] if not holds(files[name], OPEN)] == []


def test_the_secret_was_really_there(poisoned: tuple[Site, int], content: Content) -> None:
    """Every place it was put is read as trainer text, so nothing was merely dropped."""
    _, places = poisoned
    found = 0
    for notes in content.sources.trainer.values():
        found += sum(SECRET in repr(text) for text in (*notes.answers, *notes.notes))
        if notes.teaching is not None:
            values = [getattr(notes.teaching, name) for name in TEACHING]
            found += sum(SECRET in value for value in values if isinstance(value, str))
            found += sum(SECRET in item for value in values if isinstance(value, tuple) for item in value)
    assert found == places > 100


def test_no_document_holds_it(content: Content) -> None:
    """The values that learners' pages are planned from do not contain it in the first place."""
    assert [d.places.source for d in content.sources.documents if SECRET in repr(d)] == []


def test_definitions_do_not_pass_out_of_a_block(poisoned: tuple[Site, int]) -> None:
    """An abbreviation defined for trainers explains nothing to learners, who read the same letters."""
    page = poisoned[0].text("cerita/tentang-sebuah-proses/index.html")
    assert "tentang ZQA dan" in page
    assert "<abbr" not in page
