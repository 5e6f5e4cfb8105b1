"""Where a printed file goes: its name, and that nothing of anybody else's is written over."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from hikmah.cli.paper_order import PaperOrder
from hikmah.cli.paper_words import say
from hikmah.errors import CannotDo
from hikmah.names import Language
from hikmah.plan.choice import PrintKind
from hikmah.whole_file import write_whole

_REMEMBERED = "printed.json"
_NAMED = 2
"""So many texts are named in a file's name."""
_LONGEST = 100
_NAMES: Mapping[Language, Mapping[PrintKind, str]] = {
    "id": {
        "handout": "lembar-peserta",
        "questions": "lembar-pertanyaan",
        "answers": "FASILITATOR-jawaban",
        "guide": "FASILITATOR-panduan",
        "cards": "kartu-peran",
        "pack": "paket-peserta",
        "certificate": "sertifikat",
    },
    "en": {
        "handout": "participant-handout",
        "questions": "questions",
        "answers": "FACILITATOR-answers",
        "guide": "FACILITATOR-guide",
        "cards": "role-play-cards",
        "pack": "participant-pack",
        "certificate": "certificate",
    },
}
_PACK: Mapping[Language, str] = {"id": "FASILITATOR-paket", "en": "FACILITATOR-pack"}
_MORE: Mapping[Language, str] = {"id": "dan-{count}-lagi", "en": "and-{count}-more"}
_TRAITS: Mapping[Language, Mapping[str, str]] = {
    "id": {
        "large": "huruf-besar",
        "grey": "abu-abu",
        "punch": "berlubang",
        "booklet": "buku",
        "two-up": "dua-muka",
    },
    "en": {
        "large": "large-print",
        "grey": "grey",
        "punch": "punched",
        "booklet": "booklet",
        "two-up": "two-up",
    },
}


def paper_name(order: PaperOrder, lang: Language) -> str:
    """A name that tells what is inside, and before all else if it is for facilitators."""
    choice = order.choice
    names = ["-".join(filter(None, (item.target.id, item.target.passage))) for item in choice.items]
    shown = names[:_NAMED]
    if len(names) > _NAMED:
        shown.append(_MORE[lang].format(count=len(names) - _NAMED))
    kind = _PACK[lang] if order.for_trainers and choice.kind == "pack" else _NAMES[lang][choice.kind]
    stem = "-".join([kind, *shown])[:_LONGEST].rstrip("-")
    return "-".join([stem, *_form(order, lang)]) + f".{order.format}"


def _form(order: PaperOrder, lang: Language) -> Iterator[str]:
    """How it is set, as far as the format has paper at all."""
    form = order.choice.form
    if order.format in ("pdf", "docx"):
        yield order.sheet if order.fold else form.paper
        wishes = {"large": form.large, "grey": form.grey, "punch": form.punch}
        yield from (_TRAITS[lang][name] for name, wished in wishes.items() if wished)
    if order.fold:
        yield _TRAITS[lang][order.fold]


def check_file(file: Path, cache: Path, lang: Language, *, force: bool) -> None:
    """Raises CannotDo where writing *file* would destroy what hikmah has not made.

    What was made before and changed since, as a document that a trainer went on writing, counts as theirs.
    """
    if not file.absolute().parent.is_dir():
        raise CannotDo(say(lang, "no-folder", folder=file.parent))
    if force or not file.exists():
        return
    ours = file.is_file() and _remembered(cache).get(str(file.resolve())) == _digest(file.read_bytes())
    if not ours:
        raise CannotDo(say(lang, "not-ours", file=file))


def write_file(file: Path, made: bytes, cache: Path) -> None:
    """Whole or not at all; and remember that it is ours."""
    write_whole(file, made)
    known = {name: digest for name, digest in _remembered(cache).items() if Path(name).exists()}
    known[str(file.resolve())] = _digest(made)
    write_whole(cache / _REMEMBERED, json.dumps(known, indent=1, sort_keys=True).encode())


def _remembered(cache: Path) -> dict[str, str]:
    """The digests of what was made, by file; a memory that is damaged is none."""
    try:
        found = json.loads((cache / _REMEMBERED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(digest) for name, digest in found.items()} if isinstance(found, dict) else {}


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
