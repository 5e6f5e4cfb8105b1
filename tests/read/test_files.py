"""What stands in the content folder is found, and what is not taken is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hikmah.names import SourcePath
from hikmah.read.decode import LIMIT
from hikmah.read.files import Found, SourceFile, find_sources, load


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with the usual folders, all empty."""
    root = tmp_path / "content"
    for folder in ("stories", "lessons", "sessions", "pages", "images"):
        (root / folder).mkdir(parents=True)
    return root


def put(root: Path, *paths: str, data: bytes = b"---\n---\n") -> None:
    """Write small files, with the folders they stand in."""
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def sources(found: Found) -> list[str]:
    """The paths of what is to be read."""
    return [source.path for source in found.sources]


def refusals(found: Found) -> list[tuple[str, str]]:
    """Code and path of what is not taken."""
    return [(one.code, one.place.source) for one in found.refusals]


def test_sources_come_sorted_from_the_four_folders(content: Path) -> None:
    """Stories may stand in folders of the authors' own; the glossary is a source too."""
    put(content, "stories/b.md", "stories/2008/a.md", "stories/a.md", "pages/tentang.md", "glossary.yaml")
    put(content, "lessons/process.md", "sessions/kado.md", "extra/robots.txt")
    found = find_sources(content)
    assert sources(found) == [
        "glossary.yaml",
        "lessons/process.md",
        "pages/tentang.md",
        "sessions/kado.md",
        "stories/2008/a.md",
        "stories/a.md",
        "stories/b.md",
    ]
    assert refusals(found) == []


def test_a_source_knows_its_file_size_and_time(content: Path) -> None:
    """So that a later run can tell whether it has changed without reading it."""
    put(content, "stories/kado.md", data=b"12345")
    os.utime(content / "stories/kado.md", ns=(5_000_000_000, 7_000_000_001))
    (source,) = find_sources(content).sources
    assert source == SourceFile(
        path=SourcePath("stories/kado.md"),
        folder=content / "stories",
        size=5,
        mtime_ns=7_000_000_001,
    )
    assert source.file == content / "stories" / "kado.md"
    assert load(source) == (b"12345", ())


def test_every_file_under_images_is_an_asset(content: Path) -> None:
    """Whatever it is called, however large it is."""
    put(content, "images/kado.jpg", "images/2008/peta.svg", "images/catatan.md")
    put(content, "images/video.mp4", data=b"x" * (LIMIT + 1))
    found = find_sources(content)
    assert [asset.path for asset in found.assets] == [
        "images/2008/peta.svg",
        "images/catatan.md",
        "images/kado.jpg",
        "images/video.mp4",
    ]
    assert found.assets[-1].size == LIMIT + 1
    assert (sources(found), refusals(found)) == ([], [])


def test_names_that_editors_leave_behind_are_passed_over(content: Path) -> None:
    """Files and folders that start with a dot or end with a tilde, and what Word and Windows leave behind."""
    put(content, "stories/~$kado.docx", "stories/Thumbs.db", "images/desktop.ini")
    put(content, "stories/.kado.md.swp", "stories/kado.md~", "stories/.obsidian/a.md", "images/.DS_Store")
    put(content, ".git/config", "stories/lama~/a.md")
    assert find_sources(content) == Found(sources=(), assets=(), refusals=())


def test_a_folder_named_like_a_story_is_refused(content: Path) -> None:
    """And what stands in it is not read."""
    put(content, "stories/kado.md/isi.md")
    found = find_sources(content)
    assert sources(found) == []
    assert refusals(found) == [("HKM004", "stories/kado.md")]


@pytest.mark.parametrize("name", ["catatan.txt", "kado.markdown", "KADO.MD", "kado"])
def test_a_file_that_is_no_markdown_is_named(content: Path, name: str) -> None:
    """A warning: it may lie there on purpose, but a story must not be lost in silence."""
    put(content, f"stories/{name}")
    found = find_sources(content)
    assert refusals(found) == [("HKM006", f"stories/{name}")]
    assert found.refusals[0].severity == "warning"


def test_a_story_beside_the_folders_is_named(content: Path) -> None:
    """It would never be read there, and its author would wonder why."""
    put(content, "kado.md", "README.txt")
    assert refusals(find_sources(content)) == [("HKM023", "kado.md")]


def test_a_large_file_is_refused_unread(content: Path) -> None:
    """Five megabytes are refused by their size alone; the limit itself is allowed."""
    put(content, "stories/besar.md", data=b"x" * 5_000_000)
    put(content, "stories/pas.md", data=b"x" * LIMIT)
    found = find_sources(content)
    assert sources(found) == ["stories/pas.md"]
    assert refusals(found) == [("HKM003", "stories/besar.md")]
    assert dict(found.refusals[0].values) == {"size": "4883", "limit": f"{LIMIT // 1024}"}


def test_a_file_that_grows_after_it_was_found_is_not_read_whole(content: Path) -> None:
    """A byte over the limit is enough for decoding to refuse it."""
    put(content, "stories/kado.md")
    (source,) = find_sources(content).sources
    put(content, "stories/kado.md", data=b"x" * (3 * LIMIT))
    data, found = load(source)
    assert data is not None
    assert (len(data), found) == (LIMIT + 1, ())


def test_links_out_of_the_content_folder_are_refused(content: Path) -> None:
    """Files and folders, absolute and relative, in stories and among the pictures."""
    put(content.parent, "luar/rahasia.md", "content-2/a.md")
    (content / "stories/a.md").symlink_to(content.parent / "luar/rahasia.md")
    (content / "stories/b").symlink_to("../../luar")
    (content / "stories/c").symlink_to("../../content-2")
    (content / "stories/d.md").symlink_to("/tidak/ada.md")
    (content / "images/e.jpg").symlink_to("../../luar/rahasia.md")
    (content / "glossary.yaml").symlink_to("../luar/rahasia.md")
    found = find_sources(content)
    assert (sources(found), found.assets) == ([], ())
    assert refusals(found) == [
        ("HKM005", "glossary.yaml"),
        ("HKM005", "images/e.jpg"),
        ("HKM005", "stories/a.md"),
        ("HKM005", "stories/b"),
        ("HKM005", "stories/c"),
        ("HKM005", "stories/d.md"),
    ]


def test_links_within_the_content_folder_are_followed(content: Path) -> None:
    """To a file, and to a folder that is not read otherwise."""
    put(content, "arsip/2008/a.md", "arsip/b.md")
    (content / "stories/b.md").symlink_to("../arsip/b.md")
    (content / "stories/lama").symlink_to("../arsip/2008")
    found = find_sources(content)
    assert sources(found) == ["stories/b.md", "stories/lama/a.md"]
    assert refusals(found) == []


def test_the_content_folder_may_itself_be_a_link(content: Path) -> None:
    """What stands in it is inside all the same."""
    put(content, "stories/a.md")
    (content / "stories/b.md").symlink_to(content / "stories/a.md")
    link = content.parent / "tautan"
    link.symlink_to(content)
    assert sources(find_sources(link)) == ["stories/a.md", "stories/b.md"]


def test_links_that_lead_back_do_no_harm(content: Path) -> None:
    """Each folder is walked once, the real one before any link to it."""
    put(content, "stories/z/a.md", "lessons/process.md")
    (content / "stories/a").symlink_to("z")
    (content / "stories/z/naik").symlink_to("..")
    (content / "stories/puncak").symlink_to("..")
    (content / "lessons/cerita").symlink_to("../stories")
    found = find_sources(content)
    assert sources(found) == ["lessons/process.md", "stories/z/a.md"]
    assert refusals(found) == [
        ("HKM021", "lessons/cerita"),
        ("HKM021", "stories/a"),
        ("HKM021", "stories/puncak"),
        ("HKM021", "stories/z/naik"),
    ]


def test_many_folders_that_link_to_each_other_end_soon(content: Path) -> None:
    """Paths through twelve such folders are countless; each folder is still walked once."""
    names = [f"f{number:02}" for number in range(12)]
    for name in names:
        put(content, f"arsip/{name}/{name}.md")
        for other in names:
            (content / "arsip" / name / f"ke-{other}").symlink_to(f"../{other}")
    (content / "stories/arsip").symlink_to("../arsip")
    assert len(sources(find_sources(content))) == 12


@pytest.mark.parametrize("target", ["kado.md", "hilang.md"])
def test_links_to_nothing_are_named(content: Path, target: str) -> None:
    """A link to itself, and one whose target is gone."""
    (content / "stories/kado.md").symlink_to(target)
    found = find_sources(content)
    assert sources(found) == []
    assert refusals(found) == [("HKM021", "stories/kado.md")]


def test_what_is_no_regular_file_is_never_opened(content: Path) -> None:
    """Reading from a pipe would wait for ever."""
    os.mkfifo(content / "stories/pipa.md")
    assert refusals(find_sources(content)) == [("HKM021", "stories/pipa.md")]


def test_a_name_that_is_no_text_is_refused_in_printable_form(content: Path) -> None:
    """The report must be able to name it."""
    put(content, os.fsdecode(b"stories/kad\xf3.md"))
    found = find_sources(content)
    assert refusals(found) == [("HKM021", "stories/kad\ufffd.md")]


def test_a_missing_content_folder_is_a_finding(tmp_path: Path) -> None:
    """A missing folder within it is not: not every site has sessions."""
    assert refusals(find_sources(tmp_path / "content")) == [("HKM021", ".")]
    assert find_sources(tmp_path) == Found(sources=(), assets=(), refusals=())


def test_a_file_that_is_gone_or_cannot_be_read_is_a_finding(content: Path) -> None:
    """The reason is said in plain words in both languages."""
    put(content, "stories/kado.md")
    (source,) = find_sources(content).sources
    source.file.unlink()
    data, (gone,) = load(source)
    assert (data, gone.code) == (None, "HKM021")
    assert "tidak ada" in gone.message("id")
    source.file.mkdir()
    data, (refused,) = load(source)
    assert (data, refused.code) == (None, "HKM021")
    assert "menolak" in refused.message("id")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        pytest.param("storys/kado.md", "stories", id="folder"),
        pytest.param("Stories/kado.md", "stories", id="capital"),
        pytest.param("image/kado.png", "images", id="pictures"),
        pytest.param("glossary.yml", "glossary.yaml", id="glossary"),
        pytest.param("cerpen/2008/kado.md", "stories, lessons, sessions, pages, replies, images", id="texts"),
    ],
)
def test_a_misspelt_name_beside_the_known_ones_is_told(tmp_path: Path, name: str, near: str) -> None:
    """What lies in a folder of another name would be lost without a word; the nearest name is offered."""
    content = tmp_path / "content"
    put(content, name)
    found = find_sources(content).refusals
    assert [(one.code, one.place.source) for one in found] == [("HKM025", name.partition("/")[0])]
    assert dict(found[0].values)["near"] == near


@pytest.mark.parametrize("name", ["LICENSE", "anchors.lock", "translations.lock", "files/a.pdf"])
def test_what_is_nothing_like_ours_is_let_be(tmp_path: Path, name: str) -> None:
    """A licence, the lock files, a folder without texts."""
    put(tmp_path / "content", name)
    assert find_sources(tmp_path / "content").refusals == ()
