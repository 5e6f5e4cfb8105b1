"""Documents and the lock → names that last. Pure, and quick where nothing has changed.

The lock is never guessed from in silence: whatever rests on likeness is told in ``changes``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from hikmah.index.lineage import Lineage, trace
from hikmah.index.lock import Entry, Lock, Name, make_lock
from hikmah.index.lock_changes import Today, changes_of, entries_of
from hikmah.index.old_names import final_names, former_names, home_of
from hikmah.index.settlement import Departed, Settlement
from hikmah.index.units import Text, texts_of
from hikmah.model import Document
from hikmah.names import Language, PassageId, StorySlug
from hikmah.text import Target


def settle(documents: Iterable[Document], lock: Lock) -> Settlement:
    """Give every passage its lasting id, and every old name what it leads to now."""
    return _settlement(_today(documents, lock))


def record(documents: Iterable[Document], lock: Lock) -> tuple[Settlement, Lock]:
    """The settlement, and the lock that says all of it: settling by that one finds nothing changed."""
    today = _today(documents, lock)
    return _settlement(today), make_lock(entries_of(today))


def _today(documents: Iterable[Document], lock: Lock) -> Today:
    texts = texts_of(documents)
    lineage = trace(texts, lock)
    names = frozenset(text.name for text in texts)
    renamed = _renamed(lineage, lock, names)
    final = _final(texts, lineage, lock, renamed)
    same = (entry.name for entries in lineage.same.values() for entry in entries)
    live = names.union(same, final.values())
    moved, kept = _moved(lineage, final, live, renamed)
    return Today(
        texts=texts,
        lineage=lineage,
        final=final,
        live=live,
        renamed=renamed,
        moved=moved,
        kept=kept,
        retaken=dict(_retaken(lineage, final, lock, live, kept)),
    )


def _settlement(today: Today) -> Settlement:
    live, moved, renamed = today.live, today.moved, today.renamed
    return Settlement(
        changes=tuple(changes_of(today)),
        ids=MappingProxyType(_ids(today)),
        aliases=MappingProxyType(_aliases(moved)),
        departed=MappingProxyType(_departed(moved, live, renamed)),
        renamed=MappingProxyType(renamed),
        moved=MappingProxyType(moved),
        gone=MappingProxyType(_gone(today.lineage, renamed, live.union(moved, renamed))),
        live=live,
    )


def _final(
    texts: Iterable[Text], lineage: Lineage, lock: Lock, renamed: Mapping[Name, str]
) -> dict[Name, Name]:
    """The lasting names of the passages of all texts that are not the same."""
    changed = [text for text in texts if text.name not in lineage.same]
    past: dict[Name, set[str]] = {text.name: set() for text in changed}
    for entry in lock.entries.values():
        if past and entry.name.passage and (entry.old or home_of(entry, lineage) in past):
            for today, *_ in former_names(entry, lineage, renamed):
                past.get(today._replace(passage=""), set()).add(today.passage)
    final: dict[Name, Name] = {}
    for text in changed:
        final.update(final_names(text, lineage, past[text.name]))
    return final


def _renamed(lineage: Lineage, lock: Lock, texts: frozenset[Name]) -> dict[Name, str]:
    """Old names of texts; one that another text bears now is no old name any more."""
    renamed: dict[Name, str] = {}
    for before, today in lineage.home.items():
        for old in (*lock.entries[before].old, before.slug):
            renamed[before._replace(slug=old)] = today.slug
    return {old: slug for old, slug in renamed.items() if old not in texts}


def _moved(
    lineage: Lineage, final: Mapping[Name, Name], live: frozenset[Name], renamed: Mapping[Name, str]
) -> tuple[dict[Name, Name], dict[Name, list[Name]]]:
    """Where the old names of passages lead, and those of each passage; a name leads to one passage."""
    moved: dict[Name, Name] = {}
    kept: defaultdict[Name, list[Name]] = defaultdict(list)
    for entry, now in _passages(lineage, final):
        if now == entry.name and not entry.old:
            continue
        for forms in former_names(entry, lineage, renamed):
            for old in forms:
                if old == now or moved.get(old) == now:
                    break
                if old not in live and old not in moved:
                    moved[old] = now
                    kept[now].append(old)
                    break
    return moved, kept


def _retaken(
    lineage: Lineage,
    final: Mapping[Name, Name],
    lock: Lock,
    live: frozenset[Name],
    kept: Mapping[Name, list[Name]],
) -> Iterator[tuple[Name, Name]]:
    """Recorded old names that another text bears now, with what each led to until then."""
    for before, today in lineage.home.items():
        for slug in lock.entries[before].old:
            old = before._replace(slug=slug)
            if old in live and old != today:
                yield old, today
    for entry, now in _passages(lineage, final):
        for written in entry.old:
            slug, sign, passage = written.rpartition("#")
            whole = entry.whole._replace(slug=slug) if sign else home_of(entry, lineage)
            old = whole._replace(passage=passage)
            if old in live and old not in (now, *kept.get(now, ())):
                yield old, now


def _passages(lineage: Lineage, final: Mapping[Name, Name]) -> Iterator[tuple[Entry, Name]]:
    """Every entry whose passage is there, with the name that has today."""
    yield from ((entry, entry.name) for entries in lineage.same.values() for entry in entries if entry.old)
    for found in (*lineage.found.values(), *lineage.joined):
        if (now := final.get(found.unit.name)) is not None:
            yield found.entry, now


def _gone(lineage: Lineage, renamed: Mapping[Name, str], known: frozenset[Name]) -> dict[Name, Entry]:
    """What is no more, by every name it had that leads to nothing else."""
    gone: dict[Name, Entry] = {}
    for entry in lineage.gone:
        if entry.name.passage:
            names = [name for forms in former_names(entry, lineage, renamed) for name in forms]
        else:
            names = [entry.name._replace(slug=slug) for slug in (entry.name.slug, *entry.old)]
        gone |= {name: entry for name in names if name not in known}
    return gone


def _ids(today: Today) -> dict[Name, Mapping[PassageId, PassageId]]:
    ids: dict[Name, Mapping[PassageId, PassageId]] = {}
    for text in today.texts:
        if text.name in today.lineage.same:
            continue
        names = [(unit.name, today.final[unit.name]) for unit in text.passages]
        if any(read != now for read, now in names):
            ids[text.name] = {PassageId(read.passage): PassageId(now.passage) for read, now in names}
    return ids


def _aliases(moved: Mapping[Name, Name]) -> dict[Name, tuple[PassageId, ...]]:
    found: defaultdict[Name, list[PassageId]] = defaultdict(list)
    for old, now in moved.items():
        if old.slug == now.slug:
            found[now].append(PassageId(old.passage))
    return {now: tuple(sorted(olds)) for now, olds in found.items()}


def _departed(
    moved: Mapping[Name, Name], live: frozenset[Name], renamed: Mapping[Name, str]
) -> dict[tuple[Language, StorySlug], tuple[Departed, ...]]:
    """For each story the passages that have left it, by the id they had."""
    found: defaultdict[tuple[Language, StorySlug], dict[str, Departed]] = defaultdict(dict)
    for old, now in moved.items():
        whole = old._replace(passage="")
        page = old._replace(slug=renamed.get(whole, old.slug))
        elsewhere = page.slug != now.slug and page._replace(passage="") in live
        if elsewhere and page not in live and moved.get(page, now) == now:
            target = Target("story", now.slug, PassageId(now.passage))
            found[page.lang, StorySlug(page.slug)][old.passage] = Departed(PassageId(old.passage), target)
    return {page: tuple(anchors[name] for name in sorted(anchors)) for page, anchors in found.items()}
