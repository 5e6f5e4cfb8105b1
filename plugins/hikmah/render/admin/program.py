"""The editor's program: which packages, where they lie once fetched, what of them is passed on."""

from __future__ import annotations

import tarfile
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b, sha512
from io import BytesIO
from pathlib import Path, PurePosixPath

from hikmah.errors import ConfigError
from hikmah.language import Said
from hikmah.plan.machine import CopyView

CLIENT = Path(__file__).parent / "client"
PROGRAM = "program"
"""The folder of the program, beside the page."""

SCHEMA = "sveltia/schema.json"
"""What the program says of its configuration; only tests read it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package as npm has it. Whatever has another integrity is refused."""

    name: str
    integrity: str
    files: tuple[tuple[str, str], ...]
    """What is taken: a member or a folder of the package, and where it goes."""

    def is_in(self, data: bytes) -> bool:
        """Whether *data* is this package, to the byte."""
        return f"sha512-{b64encode(sha512(data).digest()).decode()}" == self.integrity


PACKAGES = (
    Package(
        name="@sveltia/cms@0.221.1",
        integrity="sha512-J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==",
        files=(
            ("package/npm/", "sveltia/"),
            ("package/LICENSE.txt", "sveltia/LICENSE.txt"),
            ("package/schema/sveltia-cms.json", SCHEMA),
        ),
    ),
    Package(
        name="js-yaml@5.5.0",
        integrity="sha512-paNr4LFIFPjeeSmwNYdrb8FafLLG/Cr2Af3GjbsHJ5CxIjH4r0c2emlmRdAtpPAieP1gRVzk6buBbVP5gBMGAg==",
        files=(
            ("package/dist/browser/js-yaml.esm.min.mjs", "yaml/yaml.js"),
            ("package/LICENSE", "yaml/LICENSE"),
        ),
    ),
)


def unpacked(package: Package, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The files of *package* that the editor needs, by their names in the program's folder."""
    with tarfile.open(fileobj=BytesIO(data), mode="r:gz") as archive:
        for member in archive:
            name = _kept(package, member.name)
            if name and member.isfile() and (file := archive.extractfile(member)):
                yield name, file.read()


def _kept(package: Package, member: str) -> str:
    if ".." in PurePosixPath(member).parts or member.endswith(".map"):
        return ""
    for source, target in package.files:
        if member == source or (source.endswith("/") and member.startswith(source)):
            return target + member.removeprefix(source)
    return ""


def folder_in(programs: Path) -> Path:
    """Where exactly these packages lie; others have another folder."""
    named = "".join(package.integrity for package in PACKAGES)
    return programs / blake2b(named.encode(), digest_size=6).hexdigest()


def editor_files(programs: Path) -> dict[str, CopyView]:
    """What is copied below ``/admin/``, by name; nothing where *programs* does not hold the packages."""
    folder = folder_in(programs)
    if not folder.is_dir():
        return {}
    found = {
        f"{PROGRAM}/{file.relative_to(folder).as_posix()}": file
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file != folder / SCHEMA
    }
    found |= {file.name: file for file in sorted(CLIENT.glob("*.js"))}
    return {name: CopyView(file=str(file), digest=_digest(file)) for name, file in found.items()}


def wanted_editor(programs: Path) -> dict[str, CopyView]:
    """The same for a site that is to have an editor; raises ConfigError where it has not been fetched."""
    if found := editor_files(programs):
        return found
    raise ConfigError(
        Said(
            "HIKMAH_ADMIN = True: penyuntingnya belum ada di sini; `hikmah admin` mengambilnya",
            "HIKMAH_ADMIN = True: the editor is not here yet; `hikmah admin` fetches it",
        )
    )


def _digest(file: Path) -> str:
    return blake2b(file.read_bytes(), digest_size=16).hexdigest()
