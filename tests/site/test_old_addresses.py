"""A site that is edited at random for several rounds: old addresses, followed through its pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.index.rounds import ASite
from tests.site.small_site import ROOT, lesson, story

from hikmah import road
from hikmah.index.lock import LOCK, lock_text
from hikmah.plan.code_views import RedirectView
from hikmah.plan.output import Output
from hikmah.plan.parts import PassagePart
from hikmah.plan.prose import flatten
from hikmah.plan.story_views import StoryView
from hikmah.settings import Settings, settings_from


@dataclass(frozen=True, slots=True)
class Browser:
    """Follows links through the planned pages, as a server with the lists of redirects sends them."""

    pages: Mapping[str, Output]

    def text(self, url: str) -> str | None:
        """What stands at *url*: the passage that bears its fragment, at the end of at most three hops."""
        for _ in range(3):
            address, _, fragment = url.partition("#")
            page = self.pages.get(address + "index.html")
            if page is None:
                return None
            view = page.view
            if isinstance(view, RedirectView):
                url = f"{view.target}#{fragment}"
                continue
            assert isinstance(view, StoryView)
            for part in view.prose.parts:
                if isinstance(part, PassagePart) and fragment in (part.anchor, *part.aliases):
                    return flatten(part.parts)
            left = [departed.url for departed in view.departed if departed.anchor == fragment]
            if not left:
                return None
            url = left[0]
        return None


def write(site: ASite, folder: Path, links: set[str]) -> None:
    """The site's files; one story links to every address there ever was, but for lost ones."""
    stories = folder / "content/stories"
    for file in stories.glob("*.md"):
        file.unlink()
    for number, slug in site.slugs.items():
        passages = (
            f"{one.text}\n{{: {f'#{one.name} ' if one.name else ''}lesson=process }}"
            for one in site.stories[slug]
        )
        body = "\n\n".join([site.openings[number], *passages])
        (stories / f"{slug}.md").write_text(story(f"Judul {number}", "2008-04-27", "process", body), "utf-8")
    body = "Lihat " + ", ".join(f"[[{link}|ini]]" for link in sorted(links)) + "."
    (stories / "tautan.md").write_text(story("Tautan", "2008-04-28", "process", body), "utf-8")


def planned(config: Settings) -> road.Planned:
    """The site, planned; no finding may be an error."""
    surveyed = road.survey(config)
    errors = [found for found in surveyed.diagnostics if found.severity == "error"]
    assert errors == []
    return road.plan(config, surveyed)


def passages_of(plan: road.Planned) -> Iterator[tuple[str, str]]:
    """Every address of a passage, with its text."""
    for output in plan.plan.outputs:
        if isinstance(output.view, StoryView):
            for part in output.view.prose.parts:
                if isinstance(part, PassagePart):
                    slug = output.save_as.split("/")[1]
                    yield f"{slug}#{part.anchor}", flatten(part.parts)


@settings(max_examples=4)
@given(st.integers(0, 2**32))
def test_old_addresses_lead_to_their_texts(seed: int) -> None:
    """In every round links resolve and addresses lead on, with ``hikmah anchors`` between the rounds."""
    site = ASite(Random(seed))  # noqa: S311 (a test's chance)
    for _ in range(3):
        site.story()
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "content/stories").mkdir(parents=True)
        (folder / "content/lessons").mkdir()
        (folder / "content/lessons/process.md").write_text(lesson("Proses", 1, "parang"), "utf-8")
        given_settings = {"THEME": str(ROOT / "theme"), "HIKMAH_SEARCH": False, "HIKMAH_HANDOUTS": False}
        config = settings_from(given_settings, folder, dt.date(2026, 11, 25))
        addresses: dict[str, int] = {}
        for _ in range(4):
            today = {one.number: one.text for one in site.all()}
            write(site, folder, {address for address, number in addresses.items() if number in today})
            plan = planned(config)
            browser = Browser({output.save_as: output for output in plan.plan.outputs})
            for address, number in addresses.items():
                slug, _, passage = address.partition("#")
                text = browser.text(f"cerita/{slug}/#{passage}")
                assert (text is not None and today[number] in text) if number in today else text is None
            numbers = {text: number for number, text in today.items()}
            for address, html in passages_of(plan):
                addresses[address] = next(number for text, number in numbers.items() if text in html)
            recorded = road.record_names(config)
            (folder / "content" / LOCK).write_text(lock_text(recorded.lock), "utf-8")
            for _ in range(4):
                site.edit()
