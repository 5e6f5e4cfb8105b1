"""The exceptions of the house, raised at its edge alone.

HikmahError
├── CannotDo      a command was asked for what cannot be done, or the system refused it
├── ConfigError   a setting that cannot be used
└── BuildFailed   the sources have faults; nothing was written
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from hikmah.diagnostics import Diagnostic
from hikmah.language import Said
from hikmah.names import Language


class HikmahError(Exception):
    """Anything that Hikmah says to people in its own words."""

    exitcode = 1
    """Pelican and the command line end with this."""

    def text(self, lang: Language) -> str:  # noqa: ARG002 (what is said in one language stays in it)
        """What went wrong, in *lang* where it is known in both languages."""
        return str(self)


class CannotDo(HikmahError):
    """A command was asked for what cannot be done; nothing was."""


@contextmanager
def disk_faults_told(lang: Language) -> Iterator[None]:
    """What the system refuses is told with the file's name: a folder without permission, a full disk.

    Nothing is to be mended in Hikmah then, so nobody needs to see where it stood.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as fault:
        named = fault.filename2 or fault.filename
        file = "" if named is None else f"{named}: "  # a full disk has no name
        why = fault.strerror or str(fault)
        told = {
            "id": f"{file or 'sebuah berkas '}tidak bisa dibaca atau ditulis: {why}",
            "en": f"{file or 'a file '}cannot be read or written: {why}",
        }
        raise CannotDo(told[lang]) from fault


class ConfigError(HikmahError):
    """Settings that are unknown or cannot be used: all that is wrong with them."""

    def __init__(self, *said: Said) -> None:
        """One sentence for each fault."""
        super().__init__("\n".join(one.en for one in said))
        self.said = said

    def text(self, lang: Language) -> str:
        """A line for each fault."""
        return "\n".join(one.text(lang) for one in self.said)


class BuildFailed(HikmahError):
    """The sources have faults: :attr:`diagnostics` are all of them, sorted."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...], report: str) -> None:
        super().__init__(report)
        self.diagnostics = diagnostics
