"""The preview's server: who may ask, what is answered, how it starts and how it ends."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from tests.site.serving import Desk, a_desk_site, serving
from tests.site.small_site import Site

OWN = b"data-hikmah"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One server for all tests that only ask."""
    with serving(a_desk_site(tmp_path_factory.mktemp("desk") / "site"), "--lang", "en") as running:
        yield running


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        pytest.param("/", 200, "text/html; charset=utf-8", id="home"),
        pytest.param("/cerita/kado/", 200, "text/html; charset=utf-8", id="story"),
        pytest.param("/cerita/kado/index.html", 200, "text/html; charset=utf-8", id="story-by-its-file"),
        pytest.param("/cerita/draf/", 200, "text/html; charset=utf-8", id="draft"),
        pytest.param("/theme/icon.svg", 200, "image/svg+xml", id="icon"),
        pytest.param("/feed.xml", 200, "application/xml", id="feed"),
        pytest.param("/robots.txt", 200, "text/plain; charset=utf-8", id="robots"),
        pytest.param("/_hikmah/preview.js", 200, "text/javascript; charset=utf-8", id="own-script"),
        pytest.param("/_hikmah/web.py", 404, "text/plain; charset=utf-8", id="own-code"),
        pytest.param("/tidak/ada/", 404, "text/html; charset=utf-8", id="missing"),
        pytest.param("/../pelicanconf.py", 404, "text/html; charset=utf-8", id="out-of-the-site"),
        pytest.param("/%2e%2e/pelicanconf.py", 404, "text/html; charset=utf-8", id="out-by-escapes"),
        pytest.param("/..%5cpelicanconf.py", 404, "text/html; charset=utf-8", id="out-by-a-backslash"),
        pytest.param("//etc/passwd", 404, "text/html; charset=utf-8", id="out-by-two-slashes"),
        pytest.param("/_hikmah/..%2fpreview.py", 404, "text/html; charset=utf-8", id="out-of-the-scripts"),
    ],
)
def test_an_address_has_its_answer(desk: Desk, path: str, status: int, kind: str) -> None:
    """Its status and its type; nothing but the site's own outputs is ever reached."""
    found, headers, _ = desk.ask(path)
    assert (found, headers["content-type"]) == (status, kind)
    assert headers["cache-control"] == "no-cache"


def test_a_folder_without_its_slash_leads_on(desk: Desk) -> None:
    """As on most servers."""
    status, headers, _ = desk.ask("/cerita/kado")
    assert (status, headers["location"]) == (307, "/cerita/kado/")


def test_what_a_browser_has_already_is_not_sent_again(desk: Desk) -> None:
    """As long as nothing it is made of has changed."""
    _, headers, body = desk.ask("/cerita/kado/")
    status, again, nothing = desk.ask("/cerita/kado/", **{"If-None-Match": headers["etag"]})
    assert (status, nothing, again["etag"]) == (304, b"", headers["etag"])
    assert body.count(OWN) == 1


@pytest.mark.parametrize(
    ("host", "status"),
    [
        pytest.param("localhost:8000", 200, id="localhost"),
        pytest.param("LOCALHOST", 200, id="capitals"),
        pytest.param("127.0.0.1:8000", 200, id="figures"),
        pytest.param("[::1]:8000", 200, id="figures-of-the-other-kind"),
        pytest.param("evil.example", 421, id="another-name"),
        pytest.param("localhost.evil.example", 421, id="a-name-that-looks-like-it"),
        pytest.param("127.0.0.1.evil.example", 421, id="a-name-that-looks-like-figures"),
        pytest.param("", 421, id="none"),
        pytest.param("[", 421, id="nonsense"),
    ],
)
def test_only_this_machine_s_own_names_are_answered(desk: Desk, host: str, status: int) -> None:
    """A page from elsewhere that makes its name lead here cannot read the drafts."""
    assert desk.ask("/", Host=host)[0] == status


def test_no_other_site_may_use_or_frame_a_page(desk: Desk) -> None:
    """The headers forbid it."""
    _, headers, _ = desk.ask("/")
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in headers


def test_serving_leaves_the_output_alone(desk: Desk) -> None:
    """Nothing but the preview's cache is written, and a build has none of the preview's script."""
    files = {file.relative_to(desk.site.folder).parts[:2] for file in desk.site.folder.rglob("*")}
    assert {parts for parts in files if parts[0] in ("output", ".hikmah")} == {
        (".hikmah",),
        (".hikmah", "preview"),
    }
    desk.site.build()
    pages = [data for name, data in desk.site.files().items() if name.endswith(".html")]
    assert pages
    assert not any(OWN in page or b"_hikmah/" in page for page in pages)


def test_a_port_in_use_gives_the_next_and_ctrl_c_ends_it(desk: Desk) -> None:
    """It says so; while a page is open and waits for news it still ends at once, with nothing more said."""
    port = int(desk.url.rstrip("/").rpartition(":")[2])
    with serving(desk.site, "--port", str(port), "--no-drafts", "--lang", "id") as second:
        moved = second.wait_for(rf"Port {port} sedang dipakai; kami memakai (\d+)\.")
        assert second.url == f"http://127.0.0.1:{moved}/"
        assert second.ask("/cerita/kado/")[0] == 200
        assert second.ask("/cerita/draf/")[0] == 404
        with socket.create_connection(("127.0.0.1", int(moved))) as open_page:
            open_page.sendall(b"GET /_hikmah/events?page=/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert b"200 OK" in open_page.recv(1000)
            assert second.interrupt() == 0
    assert "Traceback" not in "".join(second.said)
    assert second.said[-1] == "Selesai.\n"


def test_what_cannot_be_bound_is_told(desk: Desk) -> None:
    """An address that is not this machine's; no settings file."""
    for arguments in (("--bind", "203.0.113.1"), ("-s", "tidak-ada.py")):
        done = desk.site.run("hikmah", "serve", "--port", "0", *arguments)
        assert (done.code, "Traceback" in done.said) == (1, False)
        assert arguments[1] in done.said


def test_it_starts_on_a_site_with_faults(site: Site) -> None:
    """A page is there and waits; when all is mended the site is there."""
    site.edit("content/stories/kado.md", "date: 2008-04-27", "date: dulu")
    with serving(site, "--lang", "en") as desk:
        status, _, body = desk.ask("/cerita/kado/")
        assert (status, body.count(OWN)) == (503, 1)
        site.edit("content/stories/kado.md", "date: dulu", "date: 2008-04-27")
        desk.wait_for("All is well again")
        assert desk.ask("/cerita/kado/")[0] == 200
        assert "kado.md:3:7 HKM014" in "".join(desk.said)


def test_with_all_there_are_handouts_too(site: Site) -> None:
    """Typeset when they are asked for."""
    site.settings(HIKMAH_HANDOUTS=True)
    with serving(site, "--all") as desk:
        page = desk.ask("/pelajaran/process/")[2].decode()
        name = page.partition('.pdf"')[0].rpartition('href="')[2] + ".pdf"
        status, headers, data = desk.ask(name)
        assert (status, headers["content-type"], data[:5]) == (200, "application/pdf", b"%PDF-")
        assert desk.ask("/cetak/")[0] == 200


def test_the_print_desk_comes_with_all(desk: Desk) -> None:
    """While one writes nobody prints: without it there is no page, and no link to one."""
    assert desk.ask("/cetak/")[0] == 404
    assert b"/cetak/" not in desk.ask("/pelajaran/process/")[2]
