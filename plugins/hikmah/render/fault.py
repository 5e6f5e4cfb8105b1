"""What a recipe raises when the author's material cannot be rendered; the edge turns it into a diagnostic."""

from __future__ import annotations


class RenderFault(Exception):
    """The rule that was broken (``HKM085`` …) and the values its sentences need."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values
