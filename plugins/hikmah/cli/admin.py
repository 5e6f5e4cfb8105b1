"""``hikmah admin``: fetch the program of the web editor, once."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hikmah.cli.load import load_settings
from hikmah.errors import CannotDo
from hikmah.names import Language
from hikmah.render.admin.program import PACKAGES, Package, folder_in, unpacked

_NAMES = " ".join(package.name for package in PACKAGES)
_NO_NPM = {
    "id": "npm tidak ditemukan. Pasang Node.js, atau ambil paketnya di komputer lain "
    f"(npm pack {_NAMES}), lalu: hikmah admin --from BERKAS BERKAS",
    "en": "npm was not found. Install Node.js, or get the packages on another machine "
    f"(npm pack {_NAMES}), and then: hikmah admin --from FILE FILE",
}
_FAILED = {"id": "npm tidak berhasil mengambil {name}: ", "en": "npm could not get {name}: "}
_OTHER = {
    "id": "bukan paket {name} yang kami kenal; tidak ada yang dipasang",
    "en": "not the package {name} that we know; nothing was installed",
}
_DONE = {
    "id": "Meja tulis siap: jalankan hikmah serve. Untuk situs yang terbit: HIKMAH_ADMIN = True.\n",
    "en": "The editor is ready: run hikmah serve. For the published site: HIKMAH_ADMIN = True.\n",
}


def add_to(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the sub-command."""
    command = commands.add_parser(
        "admin", parents=[shared], help="fetch the web editor that is at /admin/ of the site"
    )
    command.add_argument(
        "--from", dest="packages", nargs="+", metavar="FILE", help=f"the packages {_NAMES}, without npm"
    )
    command.set_defaults(run=run)


def run(given: argparse.Namespace, lang: Language) -> int:
    """Put the program where builds and the preview look for it; it is the same on every machine."""
    settings, _ = load_settings(given.settings)
    files = [_file(name) for name in given.packages or ()]
    found = []
    for package in PACKAGES:
        data = next((file for file in files if package.is_in(file)), None)
        if data is None and not given.packages:
            data = _packed(package.name, lang)
        if data is None or not package.is_in(data):
            raise CannotDo(_OTHER[lang].format(name=package.name))
        found.append((package, data))
    _install(found, folder_in(settings.editor.program))
    sys.stdout.write(_DONE[lang])
    return 0


def _file(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as problem:
        raise CannotDo(f"--from {name}: {problem.strerror}") from problem


def _packed(name: str, lang: Language) -> bytes:
    """The package as npm gets it; none of its own programs is run."""
    npm = shutil.which("npm")
    if npm is None:
        raise CannotDo(_NO_NPM[lang])
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(  # noqa: S603 (our own words, and npm as the system has it)
            [npm, "pack", name, "--silent", "--pack-destination", folder],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        files = [*Path(folder).glob("*.tgz")]
        if done.returncode != 0 or len(files) != 1:
            raise CannotDo(
                _FAILED[lang].format(name=name) + (done.stderr.strip()[-400:] or str(done.returncode))
            )
        return files[0].read_bytes()


def _install(packages: list[tuple[Package, bytes]], folder: Path) -> None:
    """Written beside and renamed: a half of it is never taken for the whole."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        beside = Path(made) / folder.name
        for package, data in packages:
            for name, part in unpacked(package, data):
                file = beside / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(part)
        shutil.rmtree(folder, ignore_errors=True)
        beside.rename(folder)
