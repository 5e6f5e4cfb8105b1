"""A settings file → :class:`Settings`, without Pelican."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

from hikmah.clock import build_day
from hikmah.errors import ConfigError
from hikmah.language import Said
from hikmah.settings import Settings, settings_from

PLUGIN = "hikmah.pelican_plugin"
_FAULTS = (
    SyntaxError,
    ImportError,
    NameError,
    TypeError,
    ValueError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    OSError,
)
"""What running a settings file may raise: it is a program, and may look for a variable or a file."""


def load_settings(file: str) -> tuple[Settings, dict[str, object]]:
    """The settings and all that the file says, which is run as Pelican runs it.

    Raises ConfigError where the file is not there or cannot be run.
    """
    path = Path(file).resolve()
    if not path.is_file():
        raise no_settings_file(file)
    sys.path.insert(0, str(path.parent))  # a publishconf.py imports the pelicanconf.py beside it
    try:
        said = runpy.run_path(str(path))
    except _FAULTS as problem:
        told = f"{file}: {type(problem).__name__}: {problem}"
        raise ConfigError(Said(told, told)) from problem
    finally:
        sys.path.remove(str(path.parent))
    given = {key: value for key, value in said.items() if key.isupper()}
    return settings_from(given, path.parent, build_day()), given


def no_settings_file(file: str) -> ConfigError:
    """What is said where there is none."""
    return ConfigError(Said(f"tidak ada berkas pengaturan {file}", f"no settings file {file}"))


def other_plugins(given: dict[str, object]) -> list[str]:
    """The plugins beside our own: with any, only Pelican can build the whole site."""
    plugins = given.get("PLUGINS")
    return [str(name) for name in plugins if name != PLUGIN] if isinstance(plugins, (list, tuple)) else []
