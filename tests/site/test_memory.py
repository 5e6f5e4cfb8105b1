"""What is remembered from build to build saves time and changes nothing, whatever is edited."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from tests.plan.rendered import ROOT, settings_in

from hikmah import road
from hikmah.past import Past, recall
from hikmah.plan.routes import SaveAs
from hikmah.settings import Settings

Edit = Callable[[Path, Random], None]


def a_story(content: Path, chance: Random) -> Path:
    """A story of the site's own language."""
    stories = sorted(file for file in (content / "stories").glob("*.md") if file.suffixes == [".md"])
    return chance.choice(stories)


def change(file: Path, old: str, new: str) -> None:
    """Replace the first *old*, if it is there."""
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def a_word_in_a_paragraph(content: Path, chance: Random) -> None:
    """Anywhere below the front matter: in a passage, a question, an answer or between."""
    file = a_story(content, chance)
    head, body = file.read_text(encoding="utf-8").rsplit("\n---\n", 1)
    lines = body.split("\n")
    prose = [at for at, line in enumerate(lines) if len(line) > 60 and line[0].isalpha()]
    at = chance.choice(prose)
    words = lines[at].split(" ")
    words.insert(
        chance.randrange(len(words)), chance.choice(["sekali", "customer", "keluhan", "pelan-pelan"])
    )
    lines[at] = " ".join(words)
    file.write_text(head + "\n---\n" + "\n".join(lines), encoding="utf-8")


def a_title(content: Path, chance: Random) -> None:
    """What every list shows."""
    change(a_story(content, chance), "title: ", "title: Lagi ")


def a_date(content: Path, chance: Random) -> None:
    """What every list is ordered by."""
    change(a_story(content, chance), "date: 20", "date: 19")


def a_series(content: Path, chance: Random) -> None:
    """Whose parts are not related to one another, as their pages lead to one another already."""
    for part, file in enumerate({a_story(content, chance): None, a_story(content, chance): None}, start=1):
        change(file, "\nlessons:", f"\nseries: {{name: Seri acak, part: {part}}}\nlessons:")


def a_link(content: Path, chance: Random) -> None:
    """From one story to another, in a sentence of its own."""
    file, other = a_story(content, chance), a_story(content, chance)
    paragraph = f"\nIni mengingatkan orang pada [[{other.stem}|cerita itu]].\n\n/// question"
    change(file, "\n/// question", paragraph)


def a_quotation(content: Path, chance: Random) -> None:
    """Of a passage of another story; circles are refused by the check and planned all the same."""
    file = a_story(content, chance)
    change(file, "\n/// question", "\n![[timbangan-bu-sri#p1]]\n\n/// question")


def a_story_less(content: Path, chance: Random) -> None:
    """One file is gone."""
    a_story(content, chance).unlink()


def a_story_more(content: Path, chance: Random) -> None:
    """The same text under another name and date."""
    file = a_story(content, chance)
    copy = file.with_name(f"salinan-{chance.randrange(1000)}.md")
    shutil.copy(file, copy)
    change(copy, "date: 20", "date: 18")


def a_term(content: Path, chance: Random) -> None:
    """The glossary explains another word."""
    glossary = content / "glossary.yaml"
    word = chance.choice(["pelanggan", "loket", "antrean"])
    row = f'- id: istilah-{chance.randrange(1000)}\n  name: {{id: {word}}}\n  definition: {{id: "Kata."}}\n'
    glossary.write_text(glossary.read_text(encoding="utf-8") + row, encoding="utf-8")


def a_lesson(content: Path, chance: Random) -> None:
    """Its title stands on every page of its stories."""
    change(chance.choice(sorted((content / "lessons").glob("*.md"))), "title: ", "title: Pelajaran ")


EDITS: tuple[Edit, ...] = (
    a_word_in_a_paragraph,
    a_title,
    a_date,
    a_series,
    a_link,
    a_quotation,
    a_story_less,
    a_story_more,
    a_term,
    a_lesson,
)


def a_moment_with_a_fault(given: Settings, past: Past, chance: Random) -> None:
    """A story that cannot be read for a while: what is found meanwhile is not planned."""
    file = a_story(given.content, chance)
    good, memory = file.read_text(encoding="utf-8"), past.index
    change(file, "date:", "dat:")
    assert road.has_errors(road.survey(given, past).diagnostics, fatal_warnings=False)
    assert past.index is memory, "the stories were compared for nothing"
    file.write_text(good, encoding="utf-8")


def built(given: Settings) -> road.Planned:
    """The road up to the plan, as a build goes it: what stands in the cache folder is remembered."""
    planned = road.plan(given, road.survey(given))
    road.remember(given, planned)
    return planned


def marks(given: Settings) -> dict[str, str]:
    """Every output's fingerprint, by such a plan."""
    return {output.save_as: output.fingerprint for output in built(given).plan.outputs}


@pytest.mark.parametrize("seed", range(5))
def test_what_is_remembered_changes_nothing(tmp_path: Path, seed: int) -> None:
    """After each of many edits the plan is the one that a first build would make."""
    chance, folder = Random(seed), tmp_path  # noqa: S311 (nothing here is secret)
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    remembering = replace(settings_in(folder), content=content)
    marks(remembering)
    for step in range(8):
        chance.choice((a_word_in_a_paragraph, chance.choice(EDITS)))(content, chance)
        fresh = replace(remembering, cache=folder / f"fresh-{step}")
        # A fingerprint covers the settings' own folders nowhere: a cache elsewhere makes no difference.
        kept, made = marks(remembering), marks(fresh)
        assert [name for name in kept | made if kept.get(name) != made.get(name)] == []


def test_an_edit_of_a_body_makes_few_views(tmp_path: Path) -> None:
    """Of a page that needs the same as before, not even the view is made: here none can be."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    given = replace(settings_in(tmp_path), content=content)
    before = built(given).plan
    a_word_in_a_paragraph(content, Random(3))  # noqa: S311 (nothing here is secret)
    after = road.plan(given, road.survey(given)).plan
    needs = {output.save_as: output.needs for output in before.outputs}
    again = [out.save_as for out in after.outputs if not out.needs or needs[out.save_as] != out.needs]
    assert 0 < len(again) < len(after.outputs) // 2


@pytest.mark.parametrize("seed", range(3))
def test_what_a_process_keeps_at_hand_changes_nothing(tmp_path: Path, seed: int) -> None:
    """As in a preview: one past for all edits, and after each edit only a few pages are looked at."""
    chance, content = Random(seed), tmp_path / "content"  # noqa: S311 (nothing here is secret)
    shutil.copytree(ROOT / "content", content)
    given = replace(settings_in(tmp_path), content=content)
    past = recall(given)
    for step in range(8):
        a_moment_with_a_fault(given, past, chance)
        chance.choice((a_word_in_a_paragraph, chance.choice(EDITS)))(content, chance)
        kept = road.plan(given, road.survey(given, past))
        made = built(replace(given, cache=tmp_path / f"fresh-{step}"))
        assert repr(kept.library.editions) == repr(made.library.editions)
        assert kept.diagnostics == made.diagnostics
        shown = {output.save_as: output for output in kept.plan.outputs}
        fresh = {output.save_as: output.fingerprint for output in made.plan.outputs}
        assert shown.keys() == fresh.keys()
        looked_at = sorted(shown) if step % 4 == 3 else chance.sample(sorted(shown), 20)
        assert [name for name in looked_at if shown[name].fingerprint != fresh[name]] == []


def test_a_page_that_was_looked_at_is_known_after_an_edit_elsewhere(tmp_path: Path) -> None:
    """Until somebody looks, nothing is worked out; then only what is looked at, and it is taken over."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    given = replace(settings_in(tmp_path), content=content, offline=False, zip=False)
    past = recall(given)
    first = {output.save_as: output for output in road.plan(given, road.survey(given, past)).plan.outputs}
    assert [name for name, output in first.items() if output.made.asked and output.needs] == []
    looked_at = first[SaveAs("arsip/index.html")].fingerprint
    a_word_in_a_paragraph(content, Random(3))  # noqa: S311 (nothing here is secret)
    road.plan(given, road.survey(given, past))
    assert past.plans.keys() == {SaveAs("arsip/index.html")}
    assert past.plans[SaveAs("arsip/index.html")].fingerprint == looked_at
