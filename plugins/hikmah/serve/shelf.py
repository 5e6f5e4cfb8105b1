"""What has been rendered, kept as long as it is likely to be asked for again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

from hikmah.plan.output import Output
from hikmah.render.renderer import Renderer

Value = TypeVar("Value")

ROOM = 200
"""An author goes back and forth between a few pages."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file as it was rendered."""

    mark: str
    """Another one means other bytes."""
    data: bytes


class Shelf:
    """Rendered files by their fingerprints, and each output's last good one. Threads may share it."""

    def __init__(self) -> None:
        """Empty."""
        self._lock = Lock()
        self._renderer: Renderer | None = None
        self._made: OrderedDict[str, bytes | Mapping[str, bytes]] = OrderedDict()
        self._last: OrderedDict[str, Made] = OrderedDict()

    def get(self, renderer: Renderer, output: Output, address: str) -> Made | None:
        """The file at *address*, rendered unless it has been; None where a bundle holds no such file."""
        with self._lock:
            if renderer is not self._renderer:
                # A template that changed while it was read would else be kept under the older fingerprint.
                self._renderer = renderer
                self._made.clear()
            found = self._made.get(output.fingerprint)
        if found is None:
            found = renderer.render(output)
            with self._lock:
                if renderer is self._renderer:
                    _keep(self._made, output.fingerprint, found)
        data = found if isinstance(found, bytes) else found.get(address.removeprefix(output.save_as))
        if data is None:
            return None
        made = Made(output.fingerprint, data)
        with self._lock:
            _keep(self._last, output.save_as, made)
        return made

    def last(self, save_as: str) -> Made | None:
        """The last good rendering of an output that cannot be rendered now."""
        with self._lock:
            return self._last.get(save_as)


def _keep(shelf: OrderedDict[str, Value], key: str, value: Value) -> None:
    shelf[key] = value
    shelf.move_to_end(key)
    while len(shelf) > ROOM:
        shelf.popitem(last=False)


def path_of(outputs: Mapping[str, Output], address: str) -> Output | None:
    """The output at *address*: a file, a folder's page, or the bundle that may hold it.

    Addresses are looked up and never joined to a folder, so none leads out of the site.
    """
    page = f"{address}index.html" if address.endswith("/") or not address else address
    if page in outputs:
        return outputs[page]
    parents = (address[: at + 1] for at, letter in enumerate(address) if letter == "/")
    return next((outputs[parent] for parent in parents if parent in outputs), None)
