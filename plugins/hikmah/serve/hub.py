"""Tells all open pages at once that something is new."""

from __future__ import annotations

import asyncio


class Hub:
    """A number that grows; those who wait for a higher one are woken. It belongs to one event loop."""

    def __init__(self, number: int) -> None:
        """To be made in the loop that waits."""
        self._loop = asyncio.get_running_loop()
        self._news = asyncio.Event()
        self._number = number
        self.closed = False

    def announce(self, number: int) -> None:
        """From any thread."""
        self._loop.call_soon_threadsafe(self._wake, number, False)

    def close(self) -> None:
        """From any thread, or from a signal's handler: nobody is to wait any more."""
        self._loop.call_soon_threadsafe(self._wake, self._number, True)

    async def newer(self, seen: int) -> int:
        """Wait for a number above *seen*, or until the hub is closed; gives the number it is at."""
        while self._number <= seen and not self.closed:
            await self._news.wait()
        return self._number

    def _wake(self, number: int, closed: bool) -> None:
        self._number = number
        self.closed = self.closed or closed
        self._news.set()
        self._news = asyncio.Event()
