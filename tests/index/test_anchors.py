"""Names that last: what each kind of edit does to ids, old ids and slugs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.index.texts import a_story, a_text, recorded, settled, words_of

from hikmah.index.anchors import record
from hikmah.index.lock import Name, lock_text
from hikmah.index.settlement import Settlement
from hikmah.model import Document

KURIR = (
    "Kado itu bisa diantar kurir, bisa diantar manajer, bisa juga diserahkan sendiri oleh seorang direktur."
)
TERAS = "Ia menunggu sebentar di teras sambil mengibaskan air hujan dari payung yang dipinjamnya di kantor."
LOKET = "Loket nomor tiga dibuka lagi sesudah makan siang, dan antrean yang tadi bubar terbentuk kembali."
PAPAN = (
    "Papan tulis bekas sekolah digantung di teras koperasi, dan setiap pukul empat ia menulis dengan kapur."
)
OPENING = " ".join(
    ["Cerita ini terjadi pada musim hujan di sebuah kota kecil di tepi sungai", *"abcdefghijklmnop"]
)


def found(settlement: Settlement, written: str) -> str | None:
    """Where a name leads, as ``slug#id``."""
    slug, _, passage = written.partition("#")
    name = settlement.find("id", "story", slug, passage)
    return name.written if name else None


def kinds(settlement: Settlement) -> list[tuple[str, str | None, str | None]]:
    """What changed beside the texts as wholes, which change with every passage."""
    return [
        (change.what, change.was.written if change.was else None, change.now.written if change.now else None)
        for change in settlement.changes
        if (change.now or change.was or Name("id", "story", "")).passage
    ]


TABLE = [
    pytest.param(
        [KURIR, TERAS], [LOKET, KURIR, TERAS], {"p1": KURIR, "p2": TERAS, "p3": LOKET}, id="inserted"
    ),
    pytest.param([KURIR, TERAS], [TERAS, KURIR], {"p1": KURIR, "p2": TERAS}, id="moved-within"),
    pytest.param([KURIR, TERAS], [TERAS], {"p2": TERAS}, id="deleted"),
    pytest.param([KURIR, TERAS], [TERAS, LOKET], {"p2": TERAS, "p3": LOKET}, id="replaced"),
    pytest.param(
        [KURIR], [KURIR.replace("kurir", "kuris"), TERAS], {"p1": "Kado itu bisa diantar kuris"}, id="typo"
    ),
    pytest.param([KURIR], [("kurir", KURIR)], {"p1": KURIR, "kurir": KURIR}, id="named"),
    pytest.param([("kurir", KURIR)], [KURIR], {"kurir": KURIR}, id="name-dropped"),
    pytest.param([("kurir", KURIR)], [("kado", KURIR)], {"kado": KURIR, "kurir": KURIR}, id="renamed"),
    pytest.param(
        [("kurir", KURIR)],
        [("kado", KURIR.upper() + " Ya.")],
        {"kurir": KURIR.upper()},
        id="renamed-and-edited",
    ),
    pytest.param(
        [f"{KURIR} {LOKET} {TERAS}"], [TERAS, f"{KURIR} {LOKET}"], {"p1": KURIR, "p2": TERAS}, id="split"
    ),
    pytest.param([KURIR, TERAS], [f"{KURIR} {TERAS}"], {"p1": KURIR, "p2": KURIR}, id="merged"),
    pytest.param(
        [("a", KURIR), TERAS], [("a", TERAS)], {"a": TERAS, "p2": TERAS}, id="took-the-words-of-another"
    ),
    pytest.param(
        ["Sama.", "Sama.", KURIR], [KURIR, "Sama.", "Sama."], {"p1": "Sama.", "p3": KURIR}, id="copies"
    ),
]


@pytest.mark.parametrize(("before", "after", "wanted"), TABLE)
def test_an_id_stays_with_its_text(
    before: Sequence[str | tuple[str, str]], after: Sequence[str | tuple[str, str]], wanted: dict[str, str]
) -> None:
    """While the lock is out of date, and when it has been brought up to date."""
    documents = [a_story("kado", *after, opening=OPENING)]
    rounds = ([a_story("kado", *before, opening=OPENING)], documents)
    for settlement in (settled(*rounds), settled(*rounds, documents)):
        texts = words_of(documents, settlement)
        leads = {name: found(settlement, f"kado#{name}") for name in wanted}
        assert None not in leads.values()
        assert {
            name: texts[str(place)].startswith(wanted[name]) for name, place in leads.items()
        } == dict.fromkeys(wanted, True), leads


def test_nothing_changes_where_nothing_changed() -> None:
    """The settlement is the lock's, and no passage has another id than it was read under."""
    documents = [a_story("kado", KURIR, ("teras", TERAS)), a_text("lessons/process.md", "Penjelasan.")]
    again, lock = record(reversed(documents), recorded(documents))
    assert again.changes == ()
    assert dict(again.ids) == {}
    assert lock_text(lock) == lock_text(recorded(documents))


def test_without_a_lock_ids_are_as_read() -> None:
    """The first settlement numbers as the stories do."""
    documents = [a_story("kado", KURIR, ("teras", TERAS), LOKET)]
    assert list(words_of(documents, settled(documents))) == ["kado#p1", "kado#teras", "kado#p3"]


def test_edits_and_new_texts_are_changes_that_leave_no_doubt() -> None:
    """A named passage is what its name says, whatever became of its words."""
    before, after = a_story("kado", ("kurir", KURIR)), a_story("kado", ("kurir", KURIR + " Ya."), TERAS)
    settlement = settled([before], [after])
    assert kinds(settlement) == [("edited", "kado#kurir", "kado#kurir"), ("new", None, "kado#p2")]
    assert all(change.sure for change in settlement.changes)


def test_a_numbered_passage_that_was_edited_rests_on_likeness() -> None:
    """And that is told."""
    (change,) = [
        one
        for one in settled([a_story("kado", KURIR)], [a_story("kado", KURIR + " Ya.")]).changes
        if one.now and one.now.passage
    ]
    assert (change.what, change.sure) == ("edited", False)


def test_a_passage_that_left_its_story_is_found_in_the_other() -> None:
    """By link, and from the page it left; also when that page has another name since."""
    before = [a_story("kado", ("kurir", KURIR), TERAS, opening=OPENING), a_story("lain", LOKET)]
    moved = [a_story("kado", TERAS, opening=OPENING), a_story("lain", LOKET, ("kurir", KURIR))]
    renamed = [a_story("hadiah", TERAS, opening=OPENING), moved[1]]
    for rounds in ([moved], [moved, moved], [moved, renamed], [moved, renamed, renamed]):
        settlement = settled(before, *rounds)
        assert found(settlement, "kado#kurir") == "lain#kurir"
        page = "hadiah" if rounds[-1] is renamed else "kado"
        ((key, (left,)),) = settlement.departed.items()
        assert (key, left.anchor, left.target.id, left.target.passage) == (
            ("id", page),
            "kurir",
            "lain",
            "kurir",
        )


def test_a_lost_id_is_remembered_and_given_to_no_other() -> None:
    """Not to the next passage that is numbered, however often the site is recorded."""
    before, without = [a_story("kado", KURIR, TERAS)], [a_story("kado", KURIR)]
    settlement = settled(before, without)
    assert kinds(settlement) == [("gone", "kado#p2", None)]
    later = [a_story("kado", KURIR, LOKET)]
    settlement = settled(before, without, without, later)
    assert found(settlement, "kado#p2") is None
    lost = settlement.lost("id", "story", "kado", "p2")
    assert lost is not None
    assert lost.words.startswith("Ia menunggu sebentar")
    assert words_of(later, settlement) == {"kado#p1": KURIR, "kado#p3": LOKET}


def test_what_was_lost_may_come_back() -> None:
    """Under the id it had."""
    before, without = [a_story("kado", KURIR, TERAS)], [a_story("kado", KURIR)]
    settlement = settled(before, without, [a_story("kado", LOKET, KURIR, TERAS)])
    assert ("back", "kado#p2", "kado#p2") in kinds(settlement)
    assert found(settlement, "kado#p2") == "kado#p2"


def test_a_renamed_story_is_known_by_its_text() -> None:
    """Its old slugs lead to it, however many it had, and so do its passages'; the oldest is named first."""
    rounds = [
        [a_story(slug, KURIR, ("teras", TERAS), opening=OPENING)] for slug in ("kado", "hadiah", "bingkisan")
    ]
    settlement = settled(*rounds)
    assert [found(settlement, name) for name in ("kado", "hadiah", "kado#teras", "hadiah#p1")] == [
        "bingkisan",
        "bingkisan",
        "bingkisan#teras",
        "bingkisan#p1",
    ]
    assert recorded(*rounds).entries[Name("id", "story", "bingkisan")].old == ("kado", "hadiah")


def test_a_renamed_lesson_is_known_by_its_text() -> None:
    """Lessons and stories are apart, though they have one name."""
    body = "Cara sesuatu sampai ikut berbicara, kadang lebih keras daripada isinya."
    settlement = settled([a_text("lessons/process.md", body)], [a_text("lessons/proses.md", body)])
    assert settlement.find("id", "lesson", "process") == Name("id", "lesson", "proses")
    assert settlement.find("id", "story", "process") is None


def test_languages_are_apart() -> None:
    """A translation bears the same names, and keeps them when the original gets others."""
    english = a_story(
        "kado.en", ("kurir", "A gift can be brought by a courier."), extra="translation_of: kado\n"
    )
    before = [a_story("kado", ("kurir", KURIR), opening=OPENING), english]
    settlement = settled(before, [a_story("hadiah", ("antar", KURIR), opening=OPENING), english])
    assert settlement.find("id", "story", "kado", "kurir") == Name("id", "story", "hadiah", "antar")
    assert settlement.find("en", "story", "kado", "kurir") == Name("en", "story", "kado", "kurir")


def test_a_story_that_went_into_another_leads_there() -> None:
    """Where at least half of its passages went along."""
    before = [a_story("kado", KURIR, ("teras", TERAS), opening=OPENING), a_story("lain", LOKET)]
    after = [a_story("lain", LOKET, KURIR, ("teras", TERAS))]
    for rounds in ([after], [after, after]):
        settlement = settled(before, *rounds)
        assert found(settlement, "kado") == "lain"
        assert found(settlement, "kado#teras") == "lain#teras"
        assert found(settlement, "kado#p1") == "lain#p2"
        assert found(settlement, "lain#p1") == "lain#p1"


def test_a_lost_story_is_lost_with_its_passages() -> None:
    """And remembered."""
    settlement = settled(
        [a_story("kado", KURIR, opening=OPENING), a_story("lain", LOKET)], [a_story("lain", LOKET)]
    )
    assert found(settlement, "kado") is None
    assert settlement.lost("id", "story", "kado") is not None
    assert settlement.lost("id", "story", "kado", "p1") is not None


def test_a_name_given_to_another_text_stays_with_it_and_is_told() -> None:
    """The author's word counts; but the text that had the name is still there."""
    before = [a_story("kado", ("kurir", KURIR))]
    after = [a_story("kado", ("kurir", PAPAN), ("dulu", KURIR))]
    settlement = settled(before, after)
    assert ("displaced", "kado#kurir", "kado#dulu") in kinds(settlement)
    assert words_of(after, settlement)[str(found(settlement, "kado#kurir"))] == PAPAN


def test_a_slug_given_to_another_text_is_told() -> None:
    """No redirect can lead from a page that is there."""
    other = a_story("kado", LOKET, opening=PAPAN * 2)
    settlement = settled(
        [a_story("kado", KURIR, opening=OPENING)], [other, a_story("hadiah", KURIR, opening=OPENING)]
    )
    assert Name("id", "story", "hadiah") in {c.now for c in settlement.changes if c.what == "displaced"}
    assert found(settlement, "kado") == "kado"
    assert found(settlement, "hadiah#p1") == "hadiah#p1"


def test_an_old_slug_given_to_a_new_text_is_told() -> None:
    """The old address is on paper, and leads to another text from now on: once, and not in silence."""
    first = [a_story("kado", KURIR, opening=OPENING)]
    second = [a_story("hadiah", KURIR, opening=OPENING)]
    third = [*second, a_story("kado", LOKET, opening=PAPAN * 2)]
    settlement = settled(first, second, third)
    told = [(c.was, c.now, c.place.source) for c in settlement.changes if c.what == "displaced"]
    assert told == [(Name("id", "story", "kado"), Name("id", "story", "hadiah"), "stories/kado.md")]
    assert found(settlement, "kado") == "kado"
    assert not settled(first, second, third, third).changes


@pytest.mark.parametrize(
    "home",
    [pytest.param("kado", id="its-own-story"), pytest.param("lain", id="another-story")],
)
def test_an_old_id_given_to_a_new_passage_is_told(home: str) -> None:
    """So with passages, also where the old id's passage has gone to another story."""
    first = [a_story("kado", ("kurir", KURIR), TERAS), a_story("lain", PAPAN)]
    parts = [TERAS, ("pengantar", KURIR)] if home == "kado" else [TERAS]
    there = [PAPAN, ("pengantar", KURIR)] if home == "lain" else [PAPAN]
    second = [a_story("kado", *parts), a_story("lain", *there)]
    third = [a_story("kado", *parts, ("kurir", LOKET)), a_story("lain", *there)]
    settlement = settled(first, second, third)
    assert ("displaced", "kado#kurir", f"{home}#pengantar") in kinds(settlement)
    assert words_of(third, settlement)["kado#kurir"] == LOKET
    assert not settled(first, second, third, third).changes


def test_a_text_may_have_its_old_names_back() -> None:
    """What it stood for is what it stands for."""
    kado, hadiah = (a_story(slug, (slug, KURIR), opening=OPENING) for slug in ("kado", "hadiah"))
    settlement = settled([kado], [hadiah], [kado])
    assert not [change for change in settlement.changes if change.what == "displaced"]


def test_a_new_number_is_nobody_elses_id() -> None:
    """Neither a question's nor a heading's."""
    passages = "".join(f"{text}\n{{: lesson=process }}\n\n" for text in (LOKET, KURIR))
    body = f"{passages}## P2\n\n/// question\n    id: p3\nApa?\n///"
    after: list[Document] = [a_text("stories/kado.md", body)]
    settlement = settled([a_story("kado", KURIR)], after)
    assert words_of(after, settlement) == {"kado#p1": KURIR, "kado#p4": LOKET}


def test_texts_with_one_name_do_no_harm() -> None:
    """That they are a fault is told elsewhere."""
    twice = [a_story("kado", KURIR), a_text("stories/lain.md", "Isi.", extra="slug: kado\n")]
    assert len(recorded(twice).entries) == 2
