"""What an author wrote, as a diagnostic shows it."""

from __future__ import annotations


def shown(text: str, limit: int = 60) -> str:
    """*text* on one line and cut to *limit* characters, fit to stand in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
