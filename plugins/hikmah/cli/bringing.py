"""What ``hikmah import`` does: the old blog is read, planned and written, one source after the other."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from hikmah import road
from hikmah.cli.blog_files import Beside, read_beside, write_all
from hikmah.cli.load import load_settings
from hikmah.importing.account import Account
from hikmah.importing.arrange import Arranged, Known, arrange
from hikmah.importing.drafts import Wishes
from hikmah.importing.entries import Export, Refusal
from hikmah.importing.folder import read_folder
from hikmah.importing.pictures import Shelf
from hikmah.importing.record import RECORD, read_record
from hikmah.importing.sources import read_source
from hikmah.index.knowledge_base import Library
from hikmah.model import Story
from hikmah.names import Language
from hikmah.settings import Settings


def bring(given: argparse.Namespace, lang: Language) -> tuple[Account, ...] | str:
    """The accounts of all sources, or what the call must say more; then nothing was written."""
    settings, _ = load_settings(given.settings)
    library = road.survey(replace(settings, drafts=True)).library
    lessons = {lesson.id: lesson.title for kb in library.editions for lesson in kb.lessons}
    wanted = tuple(dict.fromkeys(name.strip() for name in given.lessons.split(",") if name.strip()))
    if unknown := [name for name in wanted if name not in lessons]:
        return _unknown(unknown, sorted(lessons), lang)
    wishes = Wishes(
        lessons=wanted,
        known_lessons={
            name: tuple(one.title for kb in library.editions for one in kb.lessons if one.id == name)
            for name in lessons
        },
        private=given.private,
        lang=given.edition if given.edition and given.edition != settings.lang else None,
        today=settings.today,
    )
    known = known_from(settings, library)
    images = Path(given.images) if given.images else None
    accounts, beside, lacking = [], [], list[str]()
    for source in given.sources:
        found = read_beside(source, images)
        result = _planned(source, found, known, wishes, given.form)
        if isinstance(result, Arranged):
            known = _with(known, result)
            lacking += result.lacking
        accounts.append(Account(source, result))
        beside.append(found)
    if lacking and not given.dry_run:
        return _lacking(lacking, sorted(lessons), lang)
    if not given.dry_run:
        for account, found in zip(accounts, beside, strict=True):
            if isinstance(account.result, Arranged):
                write_all(settings.content, account.result, found)
    return tuple(accounts)


def _planned(
    source: str, found: Beside | Refusal, known: Known, wishes: Wishes, form: str | None
) -> Arranged | Refusal:
    if isinstance(found, Refusal):
        return found
    export: Export | Refusal
    if found.single is None:
        export = read_folder(found.files)
    else:
        export = read_source("-" if source == "-" else found.files[0][0], found.single, form)  # type: ignore[arg-type]
    if isinstance(export, Refusal):
        return export
    told = replace(export, notes=(*export.notes, *found.notes), counted=export.counted + len(found.notes))
    return arrange(told, Shelf(found.pictures), known, wishes)


def known_from(settings: Settings, library: Library) -> Known:
    """What the site has already, by its library and by the names of its files."""
    stories = [story for kb in library.editions for story in (*kb.stories, *kb.hidden)]
    stories += [draft for draft in library.drafts if isinstance(draft, Story)]
    content = settings.content
    record = content / RECORD
    return Known(
        record=read_record(record.read_text(encoding="utf-8", errors="replace") if record.is_file() else ""),
        stories=_stems(content / "stories") | {str(story.slug) for story in stories},
        pages=_stems(content / "pages"),
        aliases={alias: str(story.slug) for story in stories for alias in story.aliases},
        parts=frozenset((part.name.casefold(), part.part) for story in stories for part in story.series),
        files=frozenset(
            file.relative_to(content).as_posix()
            for folder in ("replies", "images")
            for file in (content / folder).rglob("*")
        ),
    )


def _stems(folder: Path) -> frozenset[str]:
    return frozenset(file.name.partition(".")[0] for file in folder.glob("*.md"))


def _with(known: Known, done: Arranged) -> Known:
    """What the site will have once *done* is written."""
    paths = [path for path, _ in done.texts]
    return replace(
        known,
        record=known.record.with_all(done.came),
        stories=known.stories | {Path(path).stem for path in paths if path.startswith("stories/")},
        pages=known.pages | {Path(path).stem for path in paths if path.startswith("pages/")},
        files=known.files | {*paths, *(one.path for one in done.pictures)},
    )


def _unknown(names: list[str], lessons: list[str], lang: Language) -> str:
    found, there = ", ".join(names), ", ".join(lessons) or "–"
    if lang == "id":
        return f"hikmah: pelajaran “{found}” tidak dikenal; yang ada: {there}\n"
    return f"hikmah: unknown lesson “{found}”; there are: {there}\n"


def _lacking(titles: list[str], lessons: list[str], lang: Language) -> str:
    shown = "; ".join(f"“{title}”" for title in titles[:5]) + ("; …" if len(titles) > 5 else "")
    there, example = ", ".join(lessons) or "–", next(iter(lessons), "process")
    if lang == "id":
        return (
            f"hikmah: {len(titles)} cerita belum punya pelajaran, sebab tidak ada di labelnya: {shown}\n"
            f"    → sebut pelajaran sementaranya, misalnya --lessons {example}; yang ada: {there}\n"
            "    Tidak ada yang ditulis; --dry-run menampilkan semuanya lebih dulu.\n"
        )
    return (
        f"hikmah: {len(titles)} stories have no lesson yet, for their labels name none: {shown}\n"
        f"    → name one for the time being, such as --lessons {example}; there are: {there}\n"
        "    Nothing was written; --dry-run shows all of it first.\n"
    )
