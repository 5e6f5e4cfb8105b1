"""The style sheet: one file, small, readable by everybody."""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path
from random import Random
from typing import get_args

import brotli
import pytest
from tests.theme.build import a_passage, a_prose, a_question, a_site, a_story, text

from hikmah.audit.contrast import PAIRS, contrast
from hikmah.errors import ConfigError
from hikmah.names import Motif
from hikmah.render.css import bundle
from hikmah.render.html import Pages
from hikmah.render.sent import sent

THEME = Path(__file__).parents[2] / "theme"
SHEETS = THEME / "static" / "css"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
IN_PROSE = {"picture", "picture__blur", "align-right", "align-center"}
"""What comes with a text: its pictures, the cells of its tables."""
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(")


def tokens(start: str) -> dict[str, str]:
    """The tokens of the block that begins at *start*."""
    source = (SHEETS / "tokens.css").read_text(encoding="utf-8")
    block = source[source.index(start) :]
    block = block[block.index(":root {") : block.index("}")]
    return dict(re.findall(r"--([\w-]+): ([^;]+);", block))


SCHEMES = {"light": "@layer", "dark": "(prefers-color-scheme: dark)", "print": "@media print"}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS, ids=lambda value: str(value))
def test_colours_can_be_read(front: str, back: str, least: float, scheme: str) -> None:
    """Body text reaches AAA, all other text AA, and lines that carry meaning 3:1, in each scheme."""
    found = tokens(SCHEMES[scheme])
    assert contrast(found[front], found[back]) >= least


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_browser_frame_has_the_colour_of_the_paper(scheme: str) -> None:
    """The colour in the page's head is the token's."""
    base = (THEME / "templates" / "base.html").read_text(encoding="utf-8")
    paper = tokens(SCHEMES[scheme])["paper"]
    assert f'content="{paper}" media="(prefers-color-scheme: {scheme})"' in base


@pytest.mark.parametrize("sheet", sorted(str(path.relative_to(SHEETS)) for path in SHEETS.rglob("*.css")))
def test_a_sheet_keeps_the_house_rules(sheet: str) -> None:
    """Colours stand in the tokens alone; nothing shouts, nothing moves, nothing is outside a layer."""
    source = COMMENT.sub("", (SHEETS / sheet).read_text(encoding="utf-8"))
    if sheet != "tokens.css":
        assert not COLOUR.search(source)
    assert "!important" not in source
    assert not re.search(r"\b(?:transition|animation|scroll-behavior)\b", source)
    assert source.lstrip().startswith("@layer")


def test_every_token_that_is_used_is_defined() -> None:
    """A misspelt token would quietly fall back to nothing."""
    source = bundle(THEME).decode()
    assert set(re.findall(r"var\(--([\w-]+)", source)) <= set(re.findall(r"--([\w-]+):", source))


def test_every_token_that_is_defined_is_used() -> None:
    """What no rule reads is dropped."""
    source = bundle(THEME).decode()
    assert set(re.findall(r"--([\w-]+):", source)) <= set(re.findall(r"var\(--([\w-]+)", source))


def test_every_class_that_is_styled_stands_in_a_template() -> None:
    """Or in a script; but for names that are put together and those that come with the prose."""
    styled = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r'url\("[^"]*"\)', "", bundle(THEME).decode())))
    source = "".join(path.read_text(encoding="utf-8") for path in (THEME / "templates").glob("*.html"))
    named = {name for value in re.findall(r'class="([^"]*)"', source) for name in value.split()}
    named = {name for name in named if "{" not in name and "}" not in name}
    scripts = "".join(path.read_text(encoding="utf-8") for path in (THEME / "static").rglob("*.js"))
    named |= set(re.findall(r'make\("\w+", "([\w-]+)"', scripts))
    named |= IN_PROSE
    open_ended = ("motif--", "agenda__line--")
    assert {name for name in styled - named if not name.startswith(open_ended)} == set()


@pytest.mark.parametrize("sheet", sorted((SHEETS / "apart").glob("*.css")), ids=lambda path: path.stem)
def test_a_sheet_apart_styles_what_there_is(sheet: Path) -> None:
    """What one page links beside the bundle has its classes and tokens from templates, scripts and bundle."""
    source = COMMENT.sub("", sheet.read_text(encoding="utf-8"))
    scripts = "".join(path.read_text(encoding="utf-8") for path in (THEME / "static").rglob("*.js"))
    pages = "".join(path.read_text(encoding="utf-8") for path in (THEME / "templates").glob("*.html"))
    named = set(re.findall(r"[a-z][\w-]*", scripts + pages)) | {"page--offline", "page--desk", *IN_PROSE}
    styled = set(re.findall(r"\.([a-z][\w-]*)", source)) - named
    assert {name for name in styled if not name.startswith("agenda__line--")} == set()
    known = set(re.findall(r"--([\w-]+):", bundle(THEME).decode() + scripts + source))
    assert set(re.findall(r"var\(--([\w-]+)", source)) <= known


def test_scripts_are_light() -> None:
    """All scripts of the site together, each compressed as a server sends it, weigh at most 20 kB."""
    scripts = (THEME / "static").rglob("*.js")
    assert sum(len(brotli.compress(sent(path))) for path in scripts) <= 20_000


def test_a_page_carries_the_drawings_of_its_lessons_alone() -> None:
    """Of motifs that no lesson has, the style sheet has none."""
    assert re.findall(r"\.motif--([\w-]+) {", bundle(THEME, ("kawung",)).decode()) == ["kawung"]


def test_the_bundle_loads_nothing() -> None:
    """Drawings are inside; no address, import or comment is left."""
    source = bundle(THEME).decode()
    assert set(re.findall(r"url\((.{0,20})", source)) == {'"data:image/svg+xml,'}
    assert "@import" not in source
    assert "/*" not in source
    assert "\n\n" not in source


def test_the_layers_come_first() -> None:
    """The order of layers is set by the first rule of the bundle."""
    assert bundle(THEME).startswith(b"@layer tokens, base, layout, components, print;\n")


def test_a_comment_sign_in_a_string_is_no_comment(tmp_path: Path) -> None:
    """Only real comments go."""
    folder = tmp_path / "static" / "css"
    folder.mkdir(parents=True)
    (folder / "ORDER").write_text("a.css\n", encoding="utf-8")
    (folder / "a.css").write_text('/* x */\n\n  a { content: "/* y */" }\n', encoding="utf-8")
    assert bundle(tmp_path) == b'a { content: "/* y */" }\n'


def test_a_sheet_that_no_order_names_is_refused(tmp_path: Path) -> None:
    """A forgotten file fails loudly instead of styling nothing."""
    shutil.copytree(THEME / "static", tmp_path / "static")
    (tmp_path / "static" / "css" / "forgotten.css").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError, match="ORDER"):
        bundle(tmp_path)


SYLLABLES = [consonant + vowel for consonant in "bdgjklmnprstw" for vowel in "aeiu"]


def some_words(count: int) -> list[str]:
    """Words of two to four syllables drawn by a fixed rule: harder to compress than any real story."""
    draw = Random(1).choice  # noqa: S311 - chance without secrets
    return ["".join(draw(SYLLABLES) for _ in range(2 + place % 3)) for place in range(count)]


def test_a_story_page_with_its_style_fits_into_the_first_round_trip() -> None:
    """A story of 800 words and the style sheet of a site of nine lessons, compressed, stay within 14 kB."""
    many = some_words(800)
    paragraphs = [f"<p>{' '.join(many[place : place + 50])}.</p>" for place in range(0, 800, 50)]
    parts = [
        a_passage(f"p_{n}", html=html) if n % 4 == 0 else text(html) for n, html in enumerate(paragraphs)
    ]
    view = a_story(prose=a_prose(*parts, *(a_question(n) for n in range(1, 6))))
    page = Pages(THEME, "id").render("story.html", a_site(), view)
    style = bundle(THEME, get_args(Motif)[:9])
    assert len(gzip.compress(page, 9)) + len(gzip.compress(style, 9)) <= 14_000
