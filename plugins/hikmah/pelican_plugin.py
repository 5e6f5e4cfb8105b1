"""The edge to Pelican: one generator that goes the road, and what other plugins expect to find.

Pelican reads no story itself. The road is gone as far as the plan while Pelican makes its context, so that
a fault ends the run before anything is written; the site is written when Pelican writes.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from hikmah import road
from hikmah.clock import build_day
from hikmah.diagnostics import to_text
from hikmah.errors import BuildFailed, CannotDo, ConfigError, HikmahError, disk_faults_told
from hikmah.language import language_from
from hikmah.pelican_content import lazy_contents, send_written
from hikmah.report import ledger_text, nothing_written, summary_text
from hikmah.setting_places import pelicans_own
from hikmah.settings import settings_from

logger = logging.getLogger(__name__)


class HikmahGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Goes the road once a run."""

    def __init__(self, *args: Any, **given: Any) -> None:
        """Read the settings now: a fault in them must be told before Pelican touches the output folder."""
        super().__init__(*args, **given)
        said = {**self.settings, "PATH": self.path, "OUTPUT_PATH": self.output_path, "THEME": self.theme}
        self._lang = language_from(None)
        if faults := [*pelicans_own(self.settings)]:
            raise CannotDo(ConfigError(*faults).text(self._lang))
        try:
            self._settings = settings_from(said, Path(self.path).parent, build_day())
        except ConfigError as fault:
            raise CannotDo(fault.text(self._lang)) from fault

    def generate_context(self) -> None:
        """Go as far as the plan; raises BuildFailed with every finding already told."""
        with disk_faults_told(self._lang):
            surveyed = road.survey(self._settings)
            self._tell(surveyed.diagnostics)
            self._planned = road.plan(self._settings, surveyed)
        self._tell(tuple(found for found in self._planned.diagnostics if found not in surveyed.diagnostics))
        library = self._planned.library
        articles, pages = lazy_contents(library, self._settings, self.settings, self.context)
        self.context |= {"articles": articles, "pages": pages}

    def generate_output(self, writer: Any) -> None:  # noqa: ARG002 (Pelican hands it to every generator)
        """Render and write."""
        with disk_faults_told(self._lang):
            report, faults = road.write(self._settings, self._planned)
        self._tell(faults)
        assert report is not None
        sys.stderr.write(ledger_text(self._planned.plan.ledger, report, self._lang))
        send_written(self._planned, self._settings, self.context)

    def _tell(self, diagnostics: tuple[Any, ...]) -> None:
        """Warnings go to Pelican's log, where ``--fatal warnings`` hears them; errors end the run."""
        root = self._settings.content.name
        if road.has_errors(diagnostics, fatal_warnings=False):
            sys.stderr.write(to_text(diagnostics, self._lang, root))
            sys.stderr.write(nothing_written(self._lang))
            raise BuildFailed(diagnostics, summary_text(diagnostics, self._lang).strip())
        for found in diagnostics:
            logger.warning("%s", to_text([found], self._lang, root).rstrip())


def get_generators(pelican: Any) -> type[HikmahGenerator]:  # noqa: ARG001 (the signal's sender)
    """Pelican asks every plugin for its generators."""
    return HikmahGenerator


def in_words(record: logging.LogRecord) -> bool:
    """Take the traceback off what Hikmah says to people: Pelican would print it below the findings."""
    if record.exc_info and isinstance(record.exc_info[1], HikmahError):
        record.exc_info = None
    return True


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
    logging.getLogger("pelican").addFilter(in_words)
