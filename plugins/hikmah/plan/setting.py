"""Where prose will stand, which decides how its holes are filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NoteStyle = Literal["end", "inline", "plain", "none"]
"""``plain``: at the end, and their calls are numbers without a link, for text that others will show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where prose will stand: what its addresses start with, and what becomes of its footnotes.

    ``prefix`` keeps the ids of quoted text apart from the page's own. It ends in an underscore, which no
    author's id can hold.
    """

    root: str
    files: str
    """What stands before the path of a picture."""
    absolute: bool = False
    """Links leave the site (feeds, paper); ``root`` is not used."""
    prefix: str = ""
    home: str = ""
    """The address of the page the text is taken from, where it is shown elsewhere: its own ids stay there,
    and its links within itself lead there."""
    notes: NoteStyle = "end"
    quiet: bool = False
    """Leave questions and boxes out: feeds and quotations carry the story alone."""

    @property
    def on_a_page(self) -> bool:
        """Whether a browser will show it from this site."""
        return not self.absolute and self.files == self.root
