"""axe finds no violation on any type of page, however it is looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from audit.conftest import from_npm
from playwright.sync_api import Browser
from tests.browser.page_types import page_types
from tests.site.small_site import Site

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "tags => axe.run({runOnly: tags}).then(told => told.violations)"
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
NARROW, WIDE = {"width": 360, "height": 800}, {"width": 1280, "height": 900}
LOOKS: dict[str, dict[str, Any]] = {
    "light-360": {"viewport": NARROW, "color_scheme": "light"},
    "light-1280": {"viewport": WIDE, "color_scheme": "light"},
    "dark-360": {"viewport": NARROW, "color_scheme": "dark"},
    "dark-1280-reduced-motion": {"viewport": WIDE, "color_scheme": "dark", "reduced_motion": "reduce"},
    "forced-colours": {"viewport": NARROW, "forced_colors": "active"},
    "zoom-400": {"viewport": {"width": 320, "height": 256}},
}


@pytest.mark.parametrize(("look", "within"), [*((look, "") for look in LOOKS), ("light-360", "en")])
def test_no_violation(
    browser: Browser, public: Site, address: str, look: str, within: str, note: Callable[[str], None]
) -> None:
    """WCAG 2.0 to 2.2, levels A and AA, and what axe holds for good practice."""
    axe = from_npm("axe-core/axe.min.js").read_text(encoding="utf-8")
    kinds = page_types(public.output, within)
    context = browser.new_context(**LOOKS[look])
    page = context.new_page()
    found = []
    for kind, path in kinds.items():
        page.goto(address + path)
        page.evaluate(axe)
        if page.evaluate(WIDER):
            found.append(f"{kind} {path} scrolls sideways")
        found += [
            f"{kind} {path} {fault['id']}: {[node['html'][:160] for node in fault['nodes'][:3]]}"
            for fault in page.evaluate(RUN, TAGS)
        ]
    context.close()
    note(f"axe, {look}, {within or 'id'}: {len(kinds)} types of page ({', '.join(kinds)})")
    assert found == []
