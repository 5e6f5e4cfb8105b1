"""``hikmah audit``: what can be told of the built pages without a browser."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping

import pytest
from tests.site.small_site import Site

BUDGET = 14_000
SCRIPTS = 20_000


@pytest.mark.parametrize(("settings", "into"), [("pelicanconf.py", "output"), ("publishconf.py", "public")])
def test_the_project_s_own_pages_keep_every_rule(whole: Site, settings: str, into: str) -> None:
    """At the desk and as published: names, headings, languages, landmarks, titles, contrast, links."""
    done = whole.run("hikmah", "audit", "-s", settings)
    assert (done.code, done.out) == (0, ""), done.said
    count = int(done.err.split(" ", 1)[0])
    assert count >= len([name for name in Site(whole.folder, into).stamps() if name.endswith(".html")]) > 60


def test_a_fault_is_told_in_both_languages(built: Site) -> None:
    """With file, line and rule; exit code 1."""
    page = "output/cerita/kado/index.html"
    built.edit(page, "</main>", '<img src="x.png"></main>')
    done = built.run("hikmah", "audit")
    assert done.code == 1
    assert re.search(r"output/cerita/kado/index\.html:\d+:\d+ HKM140 a picture without a text", done.out)
    assert "HKM140 gambar tanpa teks pengganti" in built.run("hikmah", "audit", "--lang", "id").out
    told = json.loads(built.run("hikmah", "audit", "--format", "json").out)
    assert {one["code"] for one in told} == {"HKM140", "HKM151"}


def test_without_a_built_site_it_says_so(site: Site) -> None:
    """A sentence, not silence."""
    done = site.run("hikmah", "audit")
    assert done.code == 1
    assert "run hikmah build first" in done.err


def sent(files: Mapping[str, bytes], name: str) -> int:
    """How many bytes go over the line: of the Brotli file beside it, else of what gzip makes of it."""
    beside = files.get(f"{name}.br")
    return len(beside) if beside else len(gzip.compress(files[name], 9, mtime=0))


def test_a_story_arrives_in_one_breath(public: Site) -> None:
    """Every story's page, the longest of some 830 words, and the style sheet, as they are sent: 14 kB."""
    files = public.files()
    (style,) = [name for name in files if re.fullmatch(r"theme/hikmah\.\w+\.css", name)]
    weights = {
        name: sent(files, name) + sent(files, style)
        for name in files
        if re.fullmatch(r"cerita/[\w-]+/index\.html", name)
    }
    assert len(weights) >= 12
    assert {name: weight for name, weight in weights.items() if weight > BUDGET} == {}


def test_all_scripts_together_are_light(public: Site) -> None:
    """20 kB, compressed, for everything that any page of the site can load, but for the search program."""
    files = public.files()
    others = ("pagefind/", "en/pagefind/", "cetak/naskah/", "en/cetak/naskah/")
    # The search program is loaded by who searches; the texts are what the print desk sets.
    names = [name for name in files if name.endswith(".js") and not name.startswith(others)]
    scripts = {name: sent(files, name) for name in names}
    assert len(scripts) >= 7
    assert sum(scripts.values()) <= SCRIPTS, scripts
