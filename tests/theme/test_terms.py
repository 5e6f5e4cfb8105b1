"""The first use of a term on a page becomes a word that can be asked; nothing else changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup
from tests.theme.build import (
    a_lesson,
    a_passage,
    a_prose,
    a_quote,
    a_site,
    a_story,
    a_term,
    every_page,
    text,
)

from hikmah.plan.parts import Prose
from hikmah.plan.story_views import StoryView, TermView
from hikmah.render.html import Pages
from hikmah.render.terms import explained

THEME = Path(__file__).parents[2] / "theme"
TERMS = (a_term("customer"), a_term("customer intimacy", "keintiman pelanggan"), a_term("R&D"))


def use(term: TermView, word: Markup) -> str:
    """A use that is easily seen."""
    return f"[{term.id}:{word}]"


def marked(*html: str, terms: tuple[TermView, ...] = TERMS) -> str:
    """The prose of a story page, its parts joined by bars."""
    page = explained(replace(a_story(prose=Prose(parts=tuple(map(text, html)))), terms=terms), use)
    assert isinstance(page, StoryView)
    return "|".join(part.html for part in page.prose.parts if part.kind == "text")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>Customer, customer.</p>", "<p>[customer:Customer], customer.</p>", id="first-alone"),
        pytest.param("customer intimacy", "[customer-intimacy:customer intimacy]", id="longest"),
        pytest.param(
            "<p>customer\nintimacy, customer</p>",
            "<p>[customer-intimacy:customer\nintimacy], [customer:customer]</p>",
            id="over-a-line-end",
        ),
        pytest.param(
            "<p>keintiman&nbsp;pelanggan</p>",
            "<p>[customer-intimacy:keintiman&nbsp;pelanggan]</p>",
            id="no-break-space",
        ),
        pytest.param("<p>Bagian R&amp;D.</p>", "<p>Bagian [R&D:R&amp;D].</p>", id="reference"),
        pytest.param(
            "<h2>Customer</h2>\n<p>customer</p>",
            "<h2>Customer</h2>\n<p>[customer:customer]</p>",
            id="heading",
        ),
        pytest.param(
            '<p><a href="x">customer <em>x</em></a> customer</p>',
            '<p><a href="x">customer <em>x</em></a> [customer:customer]</p>',
            id="link",
        ),
        pytest.param("<p><code>customer</code></p>", "<p><code>customer</code></p>", id="code"),
        pytest.param('<abbr title="x">customer</abbr>', '<abbr title="x">customer</abbr>', id="abbreviation"),
        pytest.param(
            '<img alt="customer" src="a>b"> customer',
            '<img alt="customer" src="a>b"> [customer:customer]',
            id="attribute",
        ),
        pytest.param("<em>customer</em>", "<em>[customer:customer]</em>", id="emphasis"),
        pytest.param(
            "<p>Cerita “Hati customer” itu.</p>", "<p>Cerita “Hati customer” itu.</p>", id="title-in-quotes"
        ),
        pytest.param("<p>“Halo, customer.”</p>", "<p>“Halo, [customer:customer].”</p>", id="speech"),
        pytest.param("<p>customers</p>", "<p>customers</p>", id="part-of-a-word"),
        pytest.param("<p>&customer;</p>", "<p>&customer;</p>", id="not-in-a-reference"),
        pytest.param("<p>cuſtomer</p>", "<p>cuſtomer</p>", id="another-letter"),
    ],
)
def test_the_first_use_is_marked(html: str, expected: str) -> None:
    """In running text only, whatever its spelling."""
    assert marked(html) == expected


def test_a_use_is_the_first_of_the_whole_page() -> None:
    """Over all parts, those within a passage or a quotation in their place."""
    prose = a_prose(
        replace(a_quote(), parts=(text("<p>Satu.</p>"),)),
        a_passage(html="<p>Dua customer.</p>"),
        text("<p>Tiga customer.</p>"),
    )
    page = explained(replace(a_story(prose=prose), terms=TERMS), use)
    assert isinstance(page, StoryView)
    _, passage, after = page.prose.parts
    assert passage.parts[0].html == "<p>Dua [customer:customer].</p>"  # type: ignore[union-attr]
    assert after.html == "<p>Tiga customer.</p>"  # type: ignore[union-attr]


def test_the_passages_of_a_lesson_follow_its_explanation() -> None:
    """They are one page."""
    quoted = replace(a_lesson().passages[0], prose=a_prose(text("<p>Customer, R&amp;D.</p>")))
    lesson = replace(a_lesson(), prose=a_prose(text("<p>Customer.</p>")), passages=(quoted,), terms=TERMS)
    page = explained(lesson, use)
    assert page.prose.parts[0].html == "<p>[customer:Customer].</p>"  # type: ignore[union-attr]
    assert page.passages[0].prose.parts[0].html == "<p>Customer, [R&D:R&amp;D].</p>"  # type: ignore[union-attr]


def test_no_term_no_change() -> None:
    """A page without terms, and one that explains none, are passed on as they are."""
    story = replace(a_story(), terms=())
    assert explained(story, use) == story
    home = every_page()["home.html"]
    assert explained(home, use) is home


def test_the_button_leads_to_its_note_and_the_word_stays_text() -> None:
    """What is copied or read in another view is the word, without the button."""
    prose = a_prose(text("<p>Sebuah extra mile lagi.</p>"))
    made = Pages(THEME, "id").render("story.html", a_site(), a_story(prose=prose)).decode()
    assert (
        '<p>Sebuah <span class="term"><span class="term__word">extra<button class="term__ask" type="button" '
        'popovertarget="_term-extra-mile" aria-label="Arti extra mile"></button></span> '
        '<span class="term__word">mile<button class="term__ask" type="button" '
        'popovertarget="_term-extra-mile" tabindex="-1" aria-hidden="true"></button></span></span> lagi.</p>'
    ) in made
    assert made.count('id="_term-extra-mile" popover>') == 1
