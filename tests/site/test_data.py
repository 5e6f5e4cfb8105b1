"""``hikmah.json``: what it promises in its schema, and nothing that is not for learners."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.site.pages import BASE, pages_of, place_of
from tests.site.small_site import Site, changed, small_site, story


def data_of(site: Site, name: str = "hikmah.json") -> Any:
    """The data of one language."""
    return json.loads(site.text(name))


def validator(site: Site) -> Draft202012Validator:
    """What the published schema accepts."""
    schema = json.loads(site.text("hikmah.schema.json"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small site with a draft and a hidden story, to which a published one links."""
    site = small_site(tmp_path_factory.mktemp("data") / "site")
    site.write(
        "content/stories/rancangan.md", story("Rancangan", "2012-01-01", "process", "X.", status="draft")
    )
    site.write("content/stories/diam.md", story("Diam", "2012-01-02", "process", "X.", status="hidden"))
    site.write(
        "content/stories/menunjuk.md",
        story("Menunjuk", "2012-02-01", "process", "Lihat [[diam]] dan [[kado]]."),
    )
    site.build()
    return site


def test_our_own_data_keeps_to_the_schema(public: Site) -> None:
    """Both languages' files are what the schema says, down to the last name."""
    judge = validator(public)
    for name in ("hikmah.json", "en/hikmah.json"):
        assert [error.message for error in judge.iter_errors(data_of(public, name))] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param(("version",), "2.0", id="another-version"),
        pytest.param(("stories", 0, "date"), "27 April 2008", id="date"),
        pytest.param(("stories", 0, "address"), "cerita/kado/", id="relative-address"),
        pytest.param(("stories", 0, "answers"), ["RAHASIA"], id="more-than-is-promised"),
        pytest.param(("lessons", 0, "stories"), ["kado", "kado"], id="a-story-twice"),
        pytest.param(("sessions", 0, "agenda", 0, "kind"), "trainer", id="unknown-kind"),
        pytest.param(("site", "language"), "jv", id="unknown-language"),
    ],
)
def test_the_schema_can_say_no(given: Site, path: tuple[str | int, ...], value: object) -> None:
    """The data pass; with one thing wrong they do not."""
    judge, data = validator(given), data_of(given)
    assert judge.is_valid(data)
    wrong = deepcopy(data)
    inner: Any = wrong
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert not judge.is_valid(wrong)


def test_a_story_comes_with_all_that_connects_it(given: Site) -> None:
    """Passages with their addresses, links with their sentence, series, terms."""
    told = {story["slug"]: story for story in data_of(given)["stories"]}
    kado = told["kado"]
    assert [(passage["id"], passage["lessons"]) for passage in kado["passages"]] == [
        ("kurir", ["process"]),
        ("ambang", ["process", "extra-mile"]),
    ]
    assert kado["passages"][0]["address"] == f"{BASE}cerita/kado/#kurir"
    assert kado["passages"][0]["text"] == "Kado itu bisa diantar kurir atau direktur."
    assert kado["series"] == [{"series": "hadiah", "part": 1}]
    assert kado["terms"] == ["manajer"]
    assert (kado["author"], kado["date"], kado["modified"]) == ("Bram", "2008-04-27", None)
    cited, quoted = told["telepon"]["links"]
    assert (
        cited["before"] + cited["label"] + cited["after"]
        == "Seperti dalam cerita kado, teleponnya berdering."
    )
    assert (cited["target"], cited["passage"], cited["within"]) == ("kado", "ambang", "dering")
    assert (quoted["quote"], quoted["address"]) == (True, f"{BASE}cerita/kado/#kurir")


def test_lessons_terms_series_and_sessions_name_their_stories(given: Site) -> None:
    """Stories stand in reading order, and in the order of a series' parts."""
    data = data_of(given)
    lessons = {lesson["id"]: lesson for lesson in data["lessons"]}
    assert lessons["process"]["stories"] == ["telepon", "kado", "menunjuk"]
    assert lessons["process"]["related"] == [{"lesson": "extra-mile", "reason": "Dekat."}]
    assert data["series"][0]["stories"] == ["kado", "telepon"]
    assert {term["id"]: term["stories"] for term in data["terms"]} == {
        "customer": ["loket"],
        "manajer": ["kado"],
    }
    session = data["sessions"][0]
    assert (session["start"], session["minutes"], session["timezone"]) == ("09:00", 40, "Asia/Jakarta")
    assert [line["start"] for line in session["agenda"]] == ["09:00", "09:15", "09:25", "09:30"]


def test_only_what_is_published_for_learners_is_given_away(given: Site) -> None:
    """No answer, no note, no draft, no hidden story, and no link to one: not in the desk's build either."""
    text = given.text("hikmah.json")
    for word in ("RAHASIA", "rancangan", "Rancangan", "diam", "Diam"):
        assert word not in text
    assert [link["target"] for link in data_of(given)["stories"][-1]["links"]] == ["kado"]


def addresses(value: object) -> list[str]:
    """Every address of this site in *value*."""
    if isinstance(value, str):
        return [value] if value.startswith(BASE) else []
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [found for item in inner for found in addresses(item)]


def test_every_address_leads_somewhere(public: Site) -> None:
    """To a page of the output, and to the id that it names."""
    files = public.files()
    pages = pages_of(files)
    found = addresses(data_of(public)) + addresses(data_of(public, "en/hikmah.json"))
    assert len(found) > 100
    for address in found:
        place = place_of(address, "")
        assert place is not None
        file, fragment = place
        assert file in files, address
        assert not fragment or fragment in pages[file].ids, address


def test_the_files_know_each_other_and_the_pages_know_them(public: Site) -> None:
    """Each language names the other's file, and every page's foot leads to its own."""
    assert data_of(public)["site"]["translations"] == [{"language": "en", "address": f"{BASE}en/hikmah.json"}]
    assert data_of(public, "en/hikmah.json")["$schema"] == f"{BASE}hikmah.schema.json"
    assert 'href="/hikmah.json"' in public.text("cerita/tentang-sebuah-proses/index.html")
    assert 'href="/en/hikmah.json"' in public.text("en/index.html")


def test_data_are_written_anew_only_when_they_change(site: Site) -> None:
    """A trainer's text changes nothing in them; a passage does."""
    site.build()
    before = site.stamps()
    site.edit("content/stories/kado.md", "RAHASIA jawaban kado.", "RAHASIA jawaban lain.")
    site.build()
    assert "hikmah.json" not in changed(before, site.stamps())
    site.edit("content/stories/kado.md", "atau direktur.", "atau direkturnya.")
    site.build()
    assert "hikmah.json" in changed(before, site.stamps())


@pytest.mark.parametrize(
    "values", [{"HIKMAH_DATA": False}, {"HIKMAH_PUBLIC_URL": ""}], ids=["off", "no-address"]
)
def test_data_can_be_left_out(site: Site, values: dict[str, object]) -> None:
    """By its setting, or where there is no address that would hold outside; then no page leads there."""
    site.settings(HIKMAH_HANDOUTS=False, **values)
    site.build()
    assert not {name for name in site.files() if name.startswith("hikmah.")}
    assert "hikmah.json" not in site.text("index.html")
