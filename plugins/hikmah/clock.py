"""The day of the build: the one place where the clock is read."""

from __future__ import annotations

import datetime as dt
import os

from hikmah.errors import ConfigError
from hikmah.language import Said


def build_day() -> dt.date:
    """Today, or the day that ``SOURCE_DATE_EPOCH`` names (seconds since 1970, UTC)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return dt.datetime.now().astimezone().date()
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    except (ValueError, OverflowError, OSError) as problem:
        said = Said(
            f"SOURCE_DATE_EPOCH = {epoch!r}: seharusnya detik sejak 1970",
            f"SOURCE_DATE_EPOCH = {epoch!r}: should be seconds since 1970",
        )
        raise ConfigError(said) from problem
