"""Every template, filled by hand: complete, escaped, well-formed, and without what a page must not hold."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from jinja2 import UndefinedError
from tests.theme.build import (
    a_box,
    a_citation,
    a_lost_page,
    a_mark,
    a_passage,
    a_prose,
    a_question,
    a_quote,
    a_site,
    a_story,
    every_page,
    link,
    text,
)

from hikmah.names import Language
from hikmah.plan.page_view import PageView
from hikmah.render.html import Pages, day_filter, number_filter

THEME = Path(__file__).parents[2] / "theme"
TEMPLATES = sorted(every_page())
XHTML = "{http://www.w3.org/1999/xhtml}"
AWKWARD = """<b>"Kopi" & 'susu'</b>"""


@pytest.fixture(scope="module")
def pages() -> Pages:
    """The templates in Indonesian."""
    return Pages(THEME, "id")


def parse(made: bytes) -> Element:
    """The tree of a page; the strict parser refuses what a browser would have to mend."""
    tree = html5lib.HTMLParser(strict=True).parse(made.decode())
    assert isinstance(tree, Element)
    return tree


def bare(view: PageView) -> PageView:
    """The same view with everything left out that may be left out."""
    empty: dict[str, object] = {}
    for field in fields(view):
        value = getattr(view, field.name)
        if isinstance(value, tuple):
            empty[field.name] = ()
        elif "None" in str(field.type):
            empty[field.name] = None
    meta = replace(view.meta, alternates=(), feed=None, canonical="")
    return replace(view, meta=meta, **empty)  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_page_is_well_formed_and_ends_with_a_newline(template: str, lang: Language) -> None:
    """A full view of each kind makes a page that a strict parser accepts, in both languages."""
    made = Pages(THEME, lang).render(template, a_site(lang), every_page()[template])
    parse(made)
    assert made.endswith(b"</html>\n")


@pytest.mark.parametrize("template", TEMPLATES)
def test_everything_optional_may_be_missing(template: str, pages: Pages) -> None:
    """A view without its optional fields still makes a well-formed page with its one heading."""
    site = replace(a_site(), menu=(), footer=(), lessons=(), desk=None, feed=None, base="", tagline="")
    tree = parse(pages.render(template, site, bare(every_page()[template])))
    assert len(tree.findall(f".//{XHTML}h1")) == 1


@pytest.mark.parametrize("template", TEMPLATES)
def test_headings_start_at_one_and_skip_no_level(template: str, pages: Pages) -> None:
    """One h1 a page, first; below a heading comes at most the next level."""
    tree = parse(pages.render(template, a_site(), every_page()[template]))
    levels = [int(node.tag[-1]) for node in tree.iter() if re.fullmatch(rf"{XHTML}h[1-6]", str(node.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_inline_script_no_inline_style(template: str, pages: Pages) -> None:
    """Nothing that a strict content security policy would refuse; what is no program may stand there."""
    tree = parse(pages.render(template, a_site(), every_page()[template]))
    for node in tree.iter():
        if node.tag == f"{XHTML}script" and node.attrib.get("type") != "application/ld+json":
            assert re.fullmatch(r"[./]*theme/[\w-]+\.js", node.attrib["src"])
            assert not node.text
        assert node.tag not in {f"{XHTML}style", f"{XHTML}iframe"}
        assert not [name for name in node.attrib if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_id_stands_once_and_every_fragment_leads_to_one(template: str, pages: Pages) -> None:
    """Links within a page, labels by reference and footnotes all find their target."""
    tree = parse(pages.render(template, a_site(), every_page()[template]))
    ids = [node.attrib["id"] for node in tree.iter() if "id" in node.attrib]
    assert len(ids) == len(set(ids))
    wanted = [node.attrib["href"][1:] for node in tree.iter() if node.attrib.get("href", "").startswith("#")]
    wanted += [node.attrib["aria-labelledby"] for node in tree.iter() if "aria-labelledby" in node.attrib]
    if template == "lesson.html":
        wanted = [name for name in wanted if name != "kurir"]  # its citation names a passage of a story
    assert set(wanted) <= set(ids)


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_that_lacks_a_field_is_refused(template: str, pages: Pages) -> None:
    """A template that asks for what its view does not hold fails instead of leaving a hole."""
    other = every_page()["redirect.html" if template != "redirect.html" else "page.html"]
    if template in {"page.html"}:
        other = every_page()["archive.html"]
    with pytest.raises(UndefinedError):
        pages.render(template, a_site(), other)


@pytest.mark.parametrize(
    ("template", "view"),
    [
        pytest.param("story.html", a_story(AWKWARD), id="story-title"),
        pytest.param("story.html", replace(a_story(), author=AWKWARD), id="author"),
        pytest.param("story.html", replace(a_story(), linked_from=(a_citation(AWKWARD),)), id="citation"),
        pytest.param("story.html", replace(a_story(), marks=(a_mark(title=AWKWARD),)), id="lesson"),
        pytest.param("404.html", a_lost_page(AWKWARD), id="card"),
    ],
)
def test_words_of_authors_are_escaped(template: str, view: PageView, pages: Pages) -> None:
    """Markup in a title stays text, in the body and in attributes of the head."""
    made = pages.render(template, a_site(), view)
    tree = parse(made)
    assert b"<b>" not in made
    assert AWKWARD in "".join(tree.itertext())


def test_the_site_name_is_escaped_too(pages: Pages) -> None:
    """Settings are words of an author as well."""
    assert b"<b>" not in pages.render("home.html", a_site(name=AWKWARD), every_page()["home.html"])


def test_prose_is_not_escaped(pages: Pages) -> None:
    """Prose arrives sanitised and keeps its markup."""
    made = pages.render("story.html", a_site(), a_story(prose=a_prose(text("<p>Sebuah <em>kata</em>.</p>"))))
    assert b"<p>Sebuah <em>kata</em>.</p>" in made


def test_a_passage_bears_its_anchor_its_lessons_and_a_link_to_itself(pages: Pages) -> None:
    """What other pages link to is there, and can be linked to by a reader."""
    part = a_passage("kurir", a_mark(), a_mark("patience", "Kesabaran", "mega-mendung"))
    made = pages.render("story.html", a_site(), a_story(prose=a_prose(part))).decode()
    passage = made[made.index('id="kurir"') : made.index('class="after"')]
    assert 'href="../../pelajaran/process/index.html"' in passage
    assert 'href="../../pelajaran/patience/index.html"' in passage
    assert "motif--parang" in passage
    assert "motif--mega-mendung" in passage
    assert 'href="#kurir"' in passage


def test_parts_nest_and_keep_their_order(pages: Pages) -> None:
    """A quotation in a passage, and a question after a box, come out where they stand."""
    passage = replace(a_passage(), parts=(text("<p>pertama-tama</p>"), a_quote(), text("<p>kemudian</p>")))
    prose = a_prose(passage, a_box("key-point", None), a_question(1, "<p>akhirnya</p>"))
    made = pages.render("story.html", a_site(), a_story(prose=prose)).decode()
    places = [
        made.index(word) for word in ("pertama-tama", "Dikutip.", "kemudian", "Pokok ingatan", "akhirnya")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        pytest.param("illustration", "Kisah ilustrasi", id="illustration"),
        pytest.param("retelling", "Ditulis ulang dari “Tentang Sebuah Proses....”, ", id="retelling"),
        pytest.param("original", None, id="original"),
    ],
)
def test_the_source_line_says_where_a_story_comes_from(kind: str, line: str | None, pages: Pages) -> None:
    """Nobody takes an illustration for a report, nor a retelling for the original."""
    view = a_story(kind=kind)  # type: ignore[arg-type]
    made = pages.render("story.html", a_site(), view).decode()
    found = re.search(r'<p class="opening__source">(.*?)(?:<time.*)?</p>', made)
    assert (found[1] if found else None) == line


@pytest.mark.parametrize("template", ["story.html", "home.html", "session.html"])
def test_a_draft_says_so(template: str, pages: Pages) -> None:
    """What is not published yet is marked wherever it is shown."""
    assert "Draf" in pages.render(template, a_site(), every_page()[template]).decode()


@pytest.mark.parametrize(
    ("template", "empty", "said"),
    [
        pytest.param("archive.html", {"years": ()}, "Belum ada cerita.", id="archive"),
        pytest.param(
            "lesson.html", {"stories": ()}, "Belum ada cerita yang membawa pelajaran ini", id="lesson"
        ),
        pytest.param("404.html", {"recent": (), "lessons": ()}, "Semua pelajaran", id="lost"),
    ],
)
def test_where_there_is_nothing_a_sentence_leads_on(
    template: str, empty: dict[str, object], said: str, pages: Pages
) -> None:
    """What is empty says so, and has ways on; what is not has no such sentence."""
    view = every_page()[template]
    made = pages.render(template, a_site(), replace(view, **empty)).decode()  # type: ignore[arg-type]
    assert said in made
    assert '<ul class="ways">' in made
    assert said not in pages.render(template, a_site(), view).decode()


def test_an_unlisted_page_asks_search_engines_to_stay_away(pages: Pages) -> None:
    """Drafts, hidden stories and the 404 page are not for search engines; all else is."""
    views = every_page()
    assert b"noindex" in pages.render("404.html", a_site(), views["404.html"])
    assert b"noindex" not in pages.render("story.html", a_site(), views["story.html"])


def test_the_menu_names_the_page_one_is_on(pages: Pages) -> None:
    """The entry of the page itself is marked as current."""
    view = every_page()["archive.html"]
    site = replace(a_site(), menu=(link("Arsip", view.meta.url), link("Lain", "lain/")))
    made = pages.render("archive.html", site, view).decode()
    assert made.count('aria-current="page"') == 1


@pytest.mark.parametrize(
    ("locale", "expected"),
    [pytest.param("id_ID", "27 April 2008", id="id"), pytest.param("en_GB", "27 April 2008", id="en")],
)
def test_dates_are_said_day_first(locale: str, expected: str) -> None:
    """Both languages say a date as day, month in words, year."""
    assert day_filter(locale)(date(2008, 4, 27)) == expected


@pytest.mark.parametrize(
    ("locale", "expected"), [pytest.param("id_ID", "1.250", id="id"), pytest.param("en_GB", "1,250", id="en")]
)
def test_numbers_have_the_separators_of_their_language(locale: str, expected: str) -> None:
    """Thousands are set apart as the language does it."""
    assert number_filter(locale)(1250) == expected


def test_the_same_views_make_the_same_bytes() -> None:
    """Two processes' worth of templates agree byte by byte."""
    view = a_story()
    made = {Pages(THEME, "id").render("story.html", a_site(), view) for _ in range(2)}
    assert len(made) == 1


def test_templates_know_nothing_but_their_views(pages: Pages) -> None:
    """No global of the template engine can bring chance or the clock into a page."""
    assert set(pages.environment.globals) == {"_", "gettext", "ngettext", "pgettext", "npgettext"}
