"""Finding again, in the author's text, where something that Markdown gave back was written."""

from __future__ import annotations

import re
from bisect import bisect_right

from hikmah.names import Place, SourcePath


class Finder:
    """Gives each thing the place of its next occurrence: ask in document order.

    Python-Markdown keeps no positions. Asking for the same words twice gives their first and second
    place; where a thing cannot be found (a word split over lines, say), the text's first line is given.
    """

    def __init__(self, source: SourcePath, text: str, first_line: int) -> None:
        self._source = source
        self._text = text
        self._first_line = first_line
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._next: dict[str, int] = {}

    def words(self, words: str) -> Place:
        """The next place of exactly these words."""
        start = self._text.find(words, self._next.get(words, 0))
        return self._found(words, start, start + len(words))

    def pattern(self, pattern: str) -> Place:
        """The next place where *pattern* matches."""
        found = re.compile(pattern).search(self._text, self._next.get(pattern, 0))
        return self._found(pattern, *found.span()) if found else self._found(pattern, -1, -1)

    def _found(self, key: str, start: int, end: int) -> Place:
        if start < 0:
            return Place(self._source, self._first_line)
        self._next[key] = max(end, start + 1)
        return self.at(start)

    def address(self, address: str) -> Place:
        """The next place where *address* is the whole of what a link or picture leads to."""
        pattern = rf"(?<=[\s(<\"'=]){re.escape(address)}(?=[\s)>\"'])"
        found = re.compile(pattern).search(self._text, self._next.get(pattern, 0))
        return self._found(pattern, *found.span()) if found else self.words(address)

    def at(self, offset: int) -> Place:
        """The place of what stands *offset* characters from the text's beginning."""
        row = bisect_right(self._starts, offset) - 1
        return Place(self._source, self._first_line + row, offset - self._starts[row] + 1)
