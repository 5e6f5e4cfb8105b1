"""``hikmah serve`` in a process of its own, on a small site with a theme of its own."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

from tests.site.small_site import ROOT, Site, environment, small_site, story

LONG = "\n\n".join(f"Paragraf panjang nomor {number} untuk digulung." for number in range(60))
DRAFT = "content/stories/draf.md"
WAIT = 60
"""Seconds: only a machine that hangs takes so long."""


@dataclass(slots=True)
class Desk:
    """An author's desk: the site, the server's process and what it has said."""

    site: Site
    process: subprocess.Popen[str]
    url: str = ""
    said: list[str] = field(default_factory=list)
    heard: threading.Condition = field(default_factory=threading.Condition)

    def listen(self) -> None:
        """Gather what is said until the process ends."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            with self.heard:
                self.said.append(line)
                self.heard.notify_all()
        self.process.wait()
        with self.heard:
            self.heard.notify_all()

    def wait_for(self, pattern: str) -> str:
        """Wait until a line with *pattern* has been said; gives its first group, or all of it."""

        def found() -> re.Match[str] | None:
            return re.search(pattern, "".join(self.said))

        with self.heard:
            self.heard.wait_for(lambda: found() is not None or self.process.poll() is not None, WAIT)
            match = found()
        assert match is not None, "".join(self.said)
        return match[1] if match.re.groups else match[0]

    def ask(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of what is at *path*; no redirect is followed."""
        host, port = self.url.removeprefix("http://").rstrip("/").split(":")
        connection = HTTPConnection(host, int(port), timeout=WAIT)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body

    def interrupt(self) -> int:
        """Press Ctrl-C; gives the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(WAIT)

    def restore(self, pristine: Site) -> None:
        """Make every source what it is in *pristine*, touching only what differs, and see that it shows."""
        for file in _sources(self.site):
            if not (pristine.folder / file).exists():
                (self.site.folder / file).unlink()
        for file in _sources(pristine):
            target = self.site.folder / file
            data = (pristine.folder / file).read_bytes()
            if not target.exists() or target.read_bytes() != data:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
        self._settle()

    def _settle(self) -> None:
        """Wait until the last save is seen: a draft that no test reads is saved after all others."""
        stamp = f"Belum juga jadi {time.time_ns()}."
        self.site.write(DRAFT, (self.site.folder / DRAFT).read_text(encoding="utf-8") + f"\n{stamp}\n")
        until = time.monotonic() + WAIT
        while stamp.encode() not in self.ask("/cerita/draf/")[2]:
            assert time.monotonic() < until, "".join(self.said)
            time.sleep(0.02)


def a_desk_site(folder: Path) -> Site:
    """The small site, a story that is long enough to scroll, and a copy of the theme."""
    site = small_site(folder)
    shutil.copytree(ROOT / "theme", folder / "theme")
    site.write(
        "pelicanconf.py",
        (folder / "pelicanconf.py").read_text(encoding="utf-8") + "THEME = 'theme'\n",
    )
    site.write("content/stories/panjang.md", story("Cerita panjang", "2011-01-01", "patience", LONG))
    site.write(DRAFT, story("Draf", "2011-02-01", "patience", "Belum jadi.", status="draft"))
    return site


@contextmanager
def serving(site: Site, *arguments: str) -> Iterator[Desk]:
    """``hikmah serve`` until the block ends; any port."""
    given = arguments if "--port" in arguments else ("--port", "0", *arguments)
    process = subprocess.Popen(
        site.command("hikmah", "serve", *given),
        cwd=site.folder,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    desk = Desk(site, process)
    ears = threading.Thread(target=desk.listen)
    ears.start()
    try:
        desk.url = desk.wait_for(r"(?:Preview|Pratinjau): (\S+)")
        yield desk
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(WAIT)
        ears.join(WAIT)
        assert process.stderr is not None
        process.stderr.close()


def _sources(site: Site) -> list[Path]:
    folders = (site.folder / "content", site.folder / "theme")
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file() or file.is_symlink()]
    return sorted(file.relative_to(site.folder) for file in (*files, site.folder / "pelicanconf.py"))
