"""Search indexes: records → the files that Pagefind's script reads in the browser, the same on every run."""

from __future__ import annotations

import base64
import gzip
import json
import re
from hashlib import blake2b
from html import escape

from hikmah.plan.search_records import SearchIndexView, SearchRecord
from hikmah.render.cbor import Item, decode, encode
from hikmah.render.fault import RenderFault
from hikmah.render.search_service import Payload, ServiceFailed, ask

FILTER = "on"
"""All filters stand under one name, which lets the browser load them as one file."""
MAGIC = b"pagefind_dcd"
INDEX = re.compile(r"pagefind-entry\.json|pagefind\.\w+\.pf_meta|(?:index|fragment|filter)/\w+\.pf_\w+")
DRIVER = ("pagefind.js", "wasm.{lang}.pagefind")
"""What reads an index. Pagefind's own interface, and its worker, are not used and not copied."""


def render_search(view: SearchIndexView) -> dict[str, bytes]:
    """The files of an index by their names below its folder. Raises RenderFault."""
    try:
        answer = ask([*_requests(view)])
    except ServiceFailed as failed:
        raise RenderFault("HKM088", problem=str(failed)) from failed
    files = {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]}
    driver = [name.format(lang=view.lang) for name in DRIVER] if view.driver else []
    kept = {name: data for name, data in files.items() if INDEX.fullmatch(name) or name in driver}
    return settled(kept, view.lang)


def _requests(view: SearchIndexView) -> list[Payload]:
    start: Payload = {"type": "NewIndex", "config": {"force_language": view.lang}}
    records: list[Payload] = [
        {"type": "AddFile", "index_id": 0, "url": record.url, "file_contents": _page(record, view.lang)}
        for record in view.records
    ]
    return [start, *records, {"type": "GetFiles", "index_id": 0}]


def _page(record: SearchRecord, lang: str) -> str:
    """A record as Pagefind reads it. What stands in an attribute is kept with it but is no running text."""
    title = [f'<p data-pagefind-meta="title[data-is]" data-is="{escape(record.title)}"></p>']
    filters = [
        f'<p data-pagefind-filter="{FILTER}[data-is]" data-is="{escape(value)}"></p>'
        for value in record.filters
    ]
    texts = [f"<p>{escape(text, quote=False)}</p>" for text in record.texts]
    lines = "".join([*(title if record.title else []), *filters, *texts])
    return f'<!doctype html><html lang="{lang}"><body>{lines}</body></html>'


def settled(files: dict[str, bytes], lang: str) -> dict[str, bytes]:
    """The same index with its filters in order.

    Pagefind writes the values of a filter in the order of a hash table that is seeded anew on every run,
    and names the files by what is in them: so the filter, the index of indexes that names it, and the entry
    that names that one differ from run to run, and nothing else does.
    """
    done = dict(files)
    meta_name = next(name for name in files if name.endswith(".pf_meta"))
    meta = _opened(done.pop(meta_name))
    version, pages, chunks, filters, *rest = _array(meta)
    renamed: list[Item] = []
    for row in sorted(_array(filters), key=_first):
        name, mark = (str(part) for part in _array(row))
        title, values = _array(_opened(done.pop(f"filter/{mark}.pf_filter")))
        ordered: list[Item] = sorted(_array(values), key=_first)
        data, new = _closed([title, ordered], lang)
        done[f"filter/{new}.pf_filter"] = data
        renamed.append([name, new])
    data, new = _closed([version, pages, chunks, renamed, *rest], lang)
    done[f"pagefind.{new}.pf_meta"] = data
    entry = json.loads(done["pagefind-entry.json"])
    entry["languages"][lang]["hash"] = new
    done["pagefind-entry.json"] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return dict(sorted(done.items()))


def _array(item: Item) -> list[Item]:
    assert isinstance(item, list)
    return item


def _first(row: Item) -> str:
    return str(_array(row)[0])


def _opened(data: bytes) -> Item:
    return decode(gzip.decompress(data).removeprefix(MAGIC))


def _closed(item: Item, lang: str) -> tuple[bytes, str]:
    """A file, and the mark that names it by what is in it."""
    bare = MAGIC + encode(item)
    return gzip.compress(bare, mtime=0), f"{lang}_{blake2b(bare, digest_size=5).hexdigest()}"
