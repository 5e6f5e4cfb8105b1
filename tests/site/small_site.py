"""A small real site in a folder of its own, and the commands that build it, each in its own process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
COMMANDS = {"hikmah": "hikmah.cli.main", "pelican": "pelican"}
TODAY = "1795608000"
"""25 November 2026, noon UTC: the day on which the sites are built."""


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """All of it, wherever it went."""
        return self.out + self.err


@dataclass(frozen=True, slots=True)
class Site:
    """A folder with content, settings and, once it is built, output."""

    folder: Path
    into: str = "output"

    @property
    def output(self) -> Path:
        """The output folder."""
        return self.folder / self.into

    def write(self, path: str, text: str) -> None:
        """Write a file below the folder."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace the one place where *old* stands."""
        text = (self.folder / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def settings(self, **values: object) -> None:
        """Write ``pelicanconf.py``: the project's own, with paths to its theme and plugins, and *values*."""
        text = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
        text += f"\nTHEME = {str(ROOT / 'theme')!r}\nPLUGIN_PATHS = [{str(ROOT / 'plugins')!r}]\n"
        self.write("pelicanconf.py", text + "".join(f"{key} = {value!r}\n" for key, value in values.items()))

    def publish(self, **values: object) -> None:
        """Write the project's own ``publishconf.py``, with *values*."""
        text = (ROOT / "publishconf.py").read_text(encoding="utf-8")
        self.write("publishconf.py", text + "".join(f"{key} = {value!r}\n" for key, value in values.items()))

    def command(self, name: str, *arguments: str) -> list[str]:
        """The words that start a command."""
        return [sys.executable, "-m", COMMANDS[name], *arguments]

    def run(self, name: str, *arguments: str, env: Mapping[str, str] | None = None) -> Done:
        """Run ``hikmah`` or ``pelican`` in the folder, speaking English."""
        done = subprocess.run(
            self.command(name, *arguments),
            cwd=self.folder,
            env={**environment(), **(env or {})},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    def build(self, *arguments: str, settings: str = "pelicanconf.py") -> Done:
        """``hikmah build``, which must go well."""
        return self._built("hikmah", "build", "-s", settings, *arguments)

    def pelican(self, *arguments: str, settings: str = "pelicanconf.py") -> Done:
        """``pelican content``, which must go well."""
        return self._built("pelican", "content", "-s", settings, *arguments)

    def _built(self, name: str, *arguments: str) -> Done:
        """To compile the theme's templates takes a third of a small site's build: once will do for all."""
        ours, shared = self.folder / ".hikmah" / "templates", Path(_templates().name)
        _pass_on(shared, ours)
        done = self.run(name, *arguments)
        assert done.code == 0, done.said
        _pass_on(ours, shared)
        return done

    def files(self) -> dict[str, bytes]:
        """Every file of the output with its bytes."""
        return {name: (self.output / name).read_bytes() for name in self.stamps()}

    def stamps(self) -> dict[str, tuple[int, int]]:
        """Every file of the output with its inode and time of change: what is written anew has others."""
        found = {}
        for file in sorted(self.output.rglob("*")):
            if file.is_file():
                state = file.stat()
                found[file.relative_to(self.output).as_posix()] = (state.st_ino, state.st_mtime_ns)
        return found

    def copy(self, folder: Path) -> Site:
        """The whole of it in another folder, with the times of its files: what is built stays built."""
        return Site(Path(shutil.copytree(self.folder, folder)), self.into)

    def text(self, path: str) -> str:
        """One file of the output."""
        return (self.output / path).read_text(encoding="utf-8")


@cache
def _templates() -> TemporaryDirectory[str]:
    """Compiled templates of all sites that this process builds; what each is compiled from stands in it."""
    return TemporaryDirectory(prefix="hikmah-templates-")


def _pass_on(one: Path, other: Path) -> None:
    """Copy the files of the folder *one* that *other* has not."""
    if one.is_dir():
        other.mkdir(parents=True, exist_ok=True)
        there = {file.name for file in other.iterdir()}
        for file in one.iterdir():
            if file.name not in there:
                shutil.copy(file, other / file.name)


def environment() -> dict[str, str]:
    """What every command runs under: our plugins, no locale (which means English), a fixed day."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTEST_"))}
    return {
        **kept,
        "PYTHONPATH": str(ROOT / "plugins"),
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "COLUMNS": "500",
        "SOURCE_DATE_EPOCH": TODAY,
    }


def changed(before: Mapping[str, tuple[int, int]], after: Mapping[str, tuple[int, int]]) -> set[str]:
    """The files that were written or removed between two looks at the output."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def front(body: str, **fields: str) -> str:
    """A source file: its fields as they are written, then its body."""
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\n{lines}---\n{body}\n"


def story(title: str, date: str, lessons: str, body: str, **fields: str) -> str:
    """A story; ``lessons`` is written without its brackets."""
    fields = {"summary": f"Ringkasan {title}.", **fields}
    return front(body, title=title, date=date, lessons=f"[{lessons}]", **fields)


def lesson(title: str, order: int, motif: str, body: str = "Penjelasan.", **fields: str) -> str:
    """A lesson."""
    fields = {
        "summary": f"Ringkasan {title}.",
        "objectives": "[menjelaskan]",
        "key_points": "[Satu.]",
        **fields,
    }
    return front(body, title=title, order=str(order), motif=motif, **fields)


def small_site(folder: Path, **settings: object) -> Site:
    """Three lessons, four stories, a training, a page and two terms, without paper unless asked for."""
    site = Site(folder)
    site.settings(**({"HIKMAH_HANDOUTS": False} | settings))
    site.publish()
    for path, text in CONTENT.items():
        site.write(f"content/{path}", text)
    return site


KADO = """Kado itu bisa diantar kurir atau direktur.
{: #kurir lesson="process" }

Di ambang pintu semua orang sama, kata manajer.[^1]

/// passage | process extra-mile
    id: ambang
Yang datang pagi itu direkturnya sendiri.

Ia menunggu sebentar di teras.
///

[^1]: Catatan tentang pintu.

/// question
    minutes: 5
Apa yang berubah bagi penerima?

/// answer
RAHASIA jawaban kado.
///
///

/// trainer
RAHASIA catatan kado.
///"""

CONTENT = {
    "lessons/process.md": lesson(
        "Proses",
        1,
        "parang",
        "Lihat [[kado#kurir|kado yang diantar kurir]] itu.",
        stories="[telepon, kado]",
        related="[{lesson: extra-mile, reason: Dekat.}]",
    ),
    "lessons/extra-mile.md": lesson("Extra mile", 2, "udan-liris"),
    "lessons/patience.md": lesson("Kesabaran", 3, "mega-mendung"),
    "stories/kado.md": story(
        "Kado",
        "2008-04-27",
        "process, extra-mile",
        KADO,
        author="Bram",
        aliases="[/2008/04/kado/]",
        series="{name: Hadiah, part: 1}",
        teaching="{synopsis: RAHASIA sinopsis}",
    ),
    "stories/telepon.md": story(
        "Telepon",
        "2008-06-01",
        "process",
        'Seperti dalam [[kado#ambang|cerita kado]], teleponnya berdering.\n{: #dering lesson="process" }\n\n'
        "![[kado#kurir]]",
        series="{name: Hadiah, part: 2}",
    ),
    "stories/antrean.md": story(
        "Antrean", "2009-01-05", "patience", 'Menunggu tanpa kabar itu lama.\n{: #lama lesson="patience" }'
    ),
    "stories/loket.md": story(
        "Loket",
        "2010-02-03",
        "extra-mile",
        'Loket itu dibuka lagi.\n{: #dibuka lesson="extra-mile" }\n\nPetugas tersenyum kepada customer.',
    ),
    "sessions/pagi.md": front(
        "Satu pagi bersama [[kado]].",
        title="Satu pagi",
        date="2026-12-09",
        start='"09:00"',
        slot="40",
        items="[{story: kado, minutes: 15}, {questions: kado, minutes: 10}, "
        "{passage: kado#kurir, minutes: 5}, {lesson: process, minutes: 10}]",
    ),
    "pages/tentang.md": front(
        "Situs ini tentang [[lesson:process]].", title="Tentang", summary="Siapa kami."
    ),
    "glossary.yaml": "- id: customer\n  name: {id: customer}\n  definition: {id: Orang yang dilayani.}\n"
    "- id: manajer\n  name: {id: manajer}\n  definition: {id: Orang yang mengatur.}\n",
}
"""``telepon`` quotes and cites ``kado``; ``antrean`` and ``loket`` have nothing to do with either."""
