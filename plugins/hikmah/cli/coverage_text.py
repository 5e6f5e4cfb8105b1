"""What ``hikmah coverage`` says, as a table for people and as JSON for programs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from types import MappingProxyType

from hikmah.check.coverage import Coverage, LessonCover
from hikmah.names import Language

COLUMNS = ("stories", "passages", "questions", "notes")
_WORDS: Mapping[Language, Mapping[str, str]] = MappingProxyType(
    {
        "id": {
            "lesson": "pelajaran",
            "stories": "cerita",
            "passages": "petikan",
            "questions": "pertanyaan",
            "notes": "catatan lengkap",
            "thin": "* masih kurang",
            "none": "Belum ada pelajaran.",
            "alone": "Cerita yang belum dirujuk tulisan lain",
            "overdue": "Cerita yang sudah waktunya ditinjau",
            "unready": "Cerita yang belum siap bagi fasilitator",
            "drafts": "Draf",
            "by": "sebelum {day}, lewat {days} hari",
            "answers": "{answers} dari {questions} pertanyaan ada jawabannya",
            "missing": "catatan mengajar belum memuat {fields}",
            "well": "Tidak ada yang kurang.",
        },
        "en": {
            "lesson": "lesson",
            "stories": "stories",
            "passages": "passages",
            "questions": "questions",
            "notes": "complete notes",
            "thin": "* too few",
            "none": "There are no lessons yet.",
            "alone": "Stories that no other text leads to",
            "overdue": "Stories that are due for review",
            "unready": "Stories that a trainer cannot use yet",
            "drafts": "Drafts",
            "by": "by {day}, {days} days ago",
            "answers": "{answers} of {questions} questions have an answer",
            "missing": "the teaching note lacks {fields}",
            "well": "Nothing is missing.",
        },
    }
)


def coverage_text(found: Coverage, lang: Language, root: str) -> str:
    """The report in words; *root* stands before every source. Sections with nothing in them are left out."""
    say = _WORDS[lang]
    lines = [*_table(found.lessons, say)]
    sections = (
        (
            "overdue",
            [f"{_at(root, review.source)}  {_due(review.by, review.days, say)}" for review in found.overdue],
        ),
        (
            "unready",
            [
                f"{_at(root, story.source)}  {_lack(story.questions, story.answers, story.missing, say)}"
                for story in found.unready
            ],
        ),
        ("alone", [_at(root, story.source) for story in found.alone]),
        ("drafts", [_at(root, source) for source in found.drafts]),
    )
    for name, rows in sections:
        if rows:
            lines += ["", f"{say[name]} ({len(rows)})", *(f"  {row}" for row in rows)]
    if not any(rows for _, rows in sections) and not any(lesson.thin for lesson in found.lessons):
        lines += ["", say["well"]]
    return "".join(line + "\n" for line in lines)


def _at(root: str, source: str) -> str:
    return f"{root}/{source}"


def _due(by: dt.date, days: int, say: Mapping[str, str]) -> str:
    return say["by"].format(day=by.isoformat(), days=days)


def _lack(questions: int, answers: int, missing: Sequence[str], say: Mapping[str, str]) -> str:
    parts = []
    if answers < questions:
        parts.append(say["answers"].format(answers=answers, questions=questions))
    if missing:
        parts.append(say["missing"].format(fields=", ".join(missing)))
    return "; ".join(parts)


def _table(lessons: Sequence[LessonCover], say: Mapping[str, str]) -> Iterator[str]:
    if not lessons:
        yield say["none"]
        return
    rows = [[say["lesson"], *(say[name] for name in COLUMNS)]]
    for lesson in lessons:
        counts = asdict(lesson)
        marks = (f"{counts[name]}{'*' if name in lesson.thin else ' '}" for name in COLUMNS)
        rows.append([lesson.id, *marks])
    widths = [max(len(row[at].rstrip("* ")) for row in rows) + 1 for at in range(len(COLUMNS) + 1)]
    for number, row in enumerate(rows):
        cells = [cell if cell.endswith(("*", " ")) else cell + " " for cell in row[1:]]
        cells = [cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True)]
        yield "  ".join([row[0].ljust(widths[0]), *cells]).rstrip()
        if number == 0:
            yield "  ".join("─" * width for width in widths)
    if any(lesson.thin for lesson in lessons):
        yield say["thin"]


def coverage_json(found: Coverage) -> str:
    """The whole report as one object; dates as ISO 8601."""
    whole = {**asdict(found), "overdue": [asdict(review) for review in found.overdue]}
    return json.dumps(whole, ensure_ascii=False, indent=2, default=dt.date.isoformat) + "\n"
