"""What a text is known by: its key, its address name here, and the names by which others link to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hikmah.importing.addresses import address_keys
from hikmah.importing.entries import Entry
from hikmah.importing.slugs import free_name, last_name, slug_of


def unlike_keys(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """The entries, each under a key of its own: some exports use an id twice."""
    seen: set[str] = set()
    for entry in entries:
        key = free_name(entry.key or f"title:{entry.title}", seen)
        seen.add(key)
        yield entry if key == entry.key else replace(entry, key=key)


def wanted_name(entry: Entry) -> str:
    """The address name it had, unless that is a number; else one made of its title or first words."""
    old = slug_of(entry.name) or last_name(entry.address)
    if old.strip("0123456789-") and old != "index":
        return old
    said = entry.title or re.sub(r"<[^>]*>", " ", entry.body[:200])[:50]
    return slug_of(said) or old or ("cerita" if entry.kind == "story" else "halaman")


def old_names(entry: Entry) -> Iterator[str]:
    """Every name by which another text may link to it."""
    for address in (entry.address, *entry.aliases):
        yield from address_keys(address)
    if entry.kind == "story" and entry.key.startswith("file:"):
        file = entry.key.rpartition("/")[2].removeprefix("file:")
        yield from (entry.key, f"file:{file}", f"file:{entry.name}.md")
