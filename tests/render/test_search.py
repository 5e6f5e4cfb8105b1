"""Search indexes: complete, the same on every run, and nothing in them but what was given."""

from __future__ import annotations

import gzip
import json

import pytest

from hikmah.plan.parts import Url
from hikmah.plan.search_records import SearchIndexView, SearchRecord
from hikmah.render.search import MAGIC, render_search
from hikmah.render.search_service import ServiceFailed, ask


def a_record(number: int, text: str = "Kado itu diantar kurir.", title: str = "Kado") -> SearchRecord:
    """One of many records, with a few filters."""
    return SearchRecord(
        url=Url(f"cerita/{number}/index.html#p{number}"),
        title=title,
        texts=(text,),
        filters=("kind:story", f"lesson:l{number % 7}", f"year:{2000 + number % 9}"),
    )


def an_index(*records: SearchRecord, driver: bool = True) -> SearchIndexView:
    """An Indonesian index."""
    return SearchIndexView(lang="id", records=records, driver=driver)


def fragments(files: dict[str, bytes]) -> list[dict[str, object]]:
    """The records as the browser gets them."""
    return [
        json.loads(gzip.decompress(data).removeprefix(MAGIC))
        for name, data in files.items()
        if name.startswith("fragment/")
    ]


def test_the_same_records_make_the_same_bytes() -> None:
    """Pagefind orders filters by chance; with 17 values, four runs would hardly agree by it."""
    view = an_index(*(a_record(number, f"Kata {number}") for number in range(40)))
    assert len({tuple(render_search(view).items()) for _ in range(4)}) == 1


def test_every_file_that_is_named_is_there() -> None:
    """The entry names the index of indexes, and that one the filter, by their new names."""
    files = render_search(an_index(a_record(1), a_record(2)))
    mark = json.loads(files["pagefind-entry.json"])["languages"]["id"]["hash"]
    meta = gzip.decompress(files[f"pagefind.{mark}.pf_meta"])
    filters = [name for name in files if name.startswith("filter/")]
    assert len(filters) == 1
    assert filters[0].removeprefix("filter/").removesuffix(".pf_filter").encode() in meta
    assert [name for name in files if name.endswith(".pf_meta")] == [f"pagefind.{mark}.pf_meta"]


def test_a_record_keeps_its_address_its_title_and_its_filters() -> None:
    """As they were given, signs of markup included; what is markup in a text stays text."""
    [found] = fragments(render_search(an_index(a_record(3, "Dua < tiga & <b>empat</b>", 'A "b" <c>'))))
    assert found["url"] == "cerita/3/index.html#p3"
    assert found["meta"] == {"title": 'A "b" <c>'}
    assert found["filters"] == {"on": ["kind:story", "lesson:l3", "year:2003"]}
    assert str(found["content"]).rstrip(".") == "Dua < tiga & <b>empat</b>"


def test_the_program_lies_beside_one_index_alone() -> None:
    """An index that is merged into another needs no program; nobody gets Pagefind's own interface."""
    other = render_search(an_index(a_record(1), driver=False))
    first = render_search(an_index(a_record(1)))
    assert first.keys() - other.keys() == {"pagefind.js", "wasm.id.pagefind"}
    assert not [name for name in first if "ui" in name or "worker" in name or "unknown" in name]


def test_what_pagefind_refuses_is_told_in_its_words() -> None:
    """A request that it does not know is a failure, not an empty answer or an endless wait."""
    with pytest.raises(ServiceFailed, match="Nonsense"):
        ask([{"type": "NewIndex", "config": {}}, {"type": "Nonsense"}])
