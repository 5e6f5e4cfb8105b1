"""What ``hikmah new`` writes: the fields asked for, and a text that teaches how to go on."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from hikmah import road
from hikmah.cli.ask import Asker
from hikmah.cli.ask_for import Answers
from hikmah.cli.shelf import Shelf, shelf_of
from hikmah.errors import CannotDo
from hikmah.names import Language
from hikmah.read.blank import blank_front_matter, clean
from hikmah.read.fronts import LessonFront, SessionFront, StoryFront
from hikmah.settings import Settings

_BLANK = Path(__file__).parents[1] / "blank"
_SAID: Mapping[str, Mapping[Language, str]] = {
    "written": {
        "id": "{file} sudah dibuat. Bukalah dan mulailah menulis; `hikmah check` memeriksanya.\n",
        "en": "Made {file}. Open it and begin to write; `hikmah check` looks it over.\n",
    },
    "there": {
        "id": "{file} sudah ada dan tidak disentuh; pilih nama lain dengan --slug",
        "en": "{file} is there already and was left as it is; choose another name with --slug",
    },
    "unwritable": {"id": "{file} tidak bisa ditulis: {why}", "en": "{file} cannot be written: {why}"},
}


@dataclass(frozen=True, slots=True)
class _Kind:
    folder: str
    front: type
    fields: Callable[[Answers], dict[str, str]]


_KINDS: Mapping[str, _Kind] = {
    "story": _Kind("stories", StoryFront, Answers.story),
    "lesson": _Kind("lessons", LessonFront, Answers.lesson),
    "session": _Kind("sessions", SessionFront, Answers.session),
}


def write_draft(
    kind: str, title: str | None, given: argparse.Namespace, settings: Settings, lang: Language
) -> str:
    """Ask for what is not given, write the file, and give what is to be said of it.

    The text is in the language that ``--lang`` asks for, else in the site's; *lang* is that of the questions.
    Raises CannotDo where an option cannot be taken, an answer is missing, or the name is taken.
    """
    made = _KINDS[kind]
    written: Language = given.lang or settings.lang
    shelf = shelf_of(road.survey(settings), written, settings.lang)
    answers = Answers(Asker(lang, given.no_input), given, shelf, settings.today, lang)
    heading = clean(title) if title is not None else ""
    heading = heading or answers.title()
    slug = answers.slug(heading)
    ending = ".md" if written == settings.lang else f".{written}.md"
    file = settings.content / made.folder / f"{slug}{ending}"
    shown = f"{settings.content.name}/{made.folder}/{file.name}"
    _refuse_taken(shelf, made.folder, slug, settings.content.name, lang)
    if file.exists():
        raise CannotDo(_SAID["there"][lang].format(file=shown))
    fields = {"title": heading, **made.fields(answers)}
    if written != settings.lang:
        fields["lang"] = written
    text = (
        blank_front_matter(made.front, answers.as_written(fields), written)
        + "\n"
        + _body(kind, written, fields)
    )
    _write_new(file, shown, text, lang)
    return _SAID["written"][lang].format(file=shown)


def _refuse_taken(shelf: Shelf, folder: str, slug: str, root: str, lang: Language) -> None:
    """Another file may have the name as its ``slug``."""
    if (folder, slug) in shelf.taken:
        file = f"{root}/{shelf.taken[folder, slug]}"
        raise CannotDo(_SAID["there"][lang].format(file=file))


def _body(kind: str, lang: Language, fields: Mapping[str, str]) -> str:
    text = (_BLANK / f"{kind}.{lang}.md").read_text(encoding="utf-8")
    return text.replace("{summary}", fields.get("summary", ""))


def _write_new(file: Path, shown: str, text: str, lang: Language) -> None:
    """Write a file that is not there yet; one that comes to be in the meantime is left alone."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        raise CannotDo(_SAID["there"][lang].format(file=shown)) from None
    except OSError as fault:
        raise CannotDo(_SAID["unwritable"][lang].format(file=shown, why=fault.strerror)) from fault
