"""Who links to a passage or a term is said where it stands, with the sentence."""

from __future__ import annotations

import re

from tests.site.pages import dead_links, doubled_ids
from tests.site.small_site import Site, story


def test_a_passage_says_who_links_to_it_and_who_quotes_it(site: Site) -> None:
    """Quietly, with the place in the other text; a passage that nobody names says nothing."""
    loket = story("Loket", "2010-02-03", "extra-mile", "Lihat [[kado#ambang]].")
    site.write("content/stories/loket.md", loket)
    site.build()
    page = site.text("cerita/kado/index.html")
    cited = re.findall(r'<span class="passage__cited">(.*?)</span>', page)
    titles = [re.findall(r">([^<]+)</a>", line) for line in cited]
    assert titles == [["Telepon", "Proses"], ["Telepon", "Loket"]]
    assert 'href="../../cerita/telepon/index.html#dering"' in cited[1]
    assert "passage__cited" not in site.text("cerita/antrean/index.html")


def test_the_list_of_citations_names_the_passage(site: Site) -> None:
    """By its first words, linked; and the lessons of the passage in which the sentence stands."""
    site.build()
    page = site.text("cerita/kado/index.html")
    cited = page[page.index('id="_cited"') :]
    assert "Seperti dalam <a" in cited
    assert '<a href="#ambang">Yang datang pagi itu direkturnya sendiri.' in cited
    assert 'href="../../pelajaran/process/index.html"' in cited[: cited.index("Lihat")]


def test_a_term_says_who_uses_it_and_who_links_to_it(site: Site) -> None:
    """With the sentence of first use, the passage it stands in and that passage's lessons."""
    site.write(
        "content/stories/surat.md",
        story(
            "Surat",
            "2011-01-01",
            "patience",
            'Pagi. Seorang customer datang. Customer itu diam.\n{: #diam lesson="patience" }\n\n'
            "Lihat arti [[term:manajer|kata itu]] dulu.",
        ),
    )
    site.build()
    page = site.text("istilah/index.html")
    customer = page[page.index('id="customer"') : page.index('id="manajer"')]
    manager = page[page.index('id="manajer"') :]
    assert 'Seorang <a href="../cerita/surat/index.html#diam"><em>customer</em></a> datang.' in customer
    assert customer.count("<em>") == 2  # once a story, and Loket uses it too
    assert "Kesabaran" in customer
    assert 'Lihat arti <a href="../cerita/surat/index.html"><em>kata itu</em></a> dulu.' in manager
    assert dead_links(site.files()) == []
    assert doubled_ids(site.files()) == {}


def test_a_title_stands_in_the_sentence_where_the_link_has_no_label(site: Site) -> None:
    """The address name of a link without words is nothing that a reader should see."""
    site.write(
        "content/stories/surat.md",
        story("Surat", "2011-01-01", "patience", "Seperti [[kado]] dulu, customer bertanya. Lalu pergi."),
    )
    site.build()
    page = site.text("istilah/index.html")
    assert "Seperti Kado dulu, <a" in page
    site.write(
        "content/stories/surat.md",
        story("Surat", "2011-01-01", "patience", "Ya. Seorang customer ingat [[kado]] itu."),
    )
    site.build()
    assert "<em>customer</em></a> ingat Kado itu.</p>" in site.text("istilah/index.html")


def test_only_what_uses_a_term_is_written_anew(site: Site) -> None:
    """Another definition renders the pages that explain the term, and no others."""
    site.build()
    before = site.stamps()
    site.edit("content/glossary.yaml", "Orang yang dilayani.", "Orang yang kita layani.")
    site.build()
    after = site.stamps()
    pages = {name for name in before if name.endswith(".html") and before[name] != after[name]}
    assert pages == {"istilah/index.html", "cerita/loket/index.html"}
