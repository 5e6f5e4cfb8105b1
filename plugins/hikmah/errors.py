"""The exceptions of the house, raised at its edge alone.

HikmahError
├── CannotDo      a command was asked for what cannot be done
├── ConfigError   a setting that cannot be used
└── BuildFailed   the sources have faults; nothing was written
"""

from __future__ import annotations

from hikmah.diagnostics import Diagnostic


class HikmahError(Exception):
    """Anything that Hikmah says to people in its own words."""

    exitcode = 1
    """Pelican and the command line end with this."""


class CannotDo(HikmahError):
    """A command was asked for what cannot be done; nothing was."""


class ConfigError(HikmahError):
    """A setting that is unknown or cannot be used."""


class BuildFailed(HikmahError):
    """The sources have faults: :attr:`diagnostics` are all of them, sorted."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...], report: str) -> None:
        super().__init__(report)
        self.diagnostics = diagnostics
