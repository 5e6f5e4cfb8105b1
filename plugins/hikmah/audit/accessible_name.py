"""The name by which a screen reader calls an element, as far as the page's text alone tells it."""

from __future__ import annotations

from hikmah.audit.page import Element, Page

SILENT = frozenset({"script", "style", "template"})


def name_of(element: Element, page: Page) -> str:
    """In the order of the standard: labelled by, label, its own content or caption, title."""
    labelled = " ".join(
        spoken(page.ids[name]) for name in element.get("aria-labelledby").split() if name in page.ids
    )
    found = labelled.strip() or element.get("aria-label").strip()
    return found or _own(element, page).strip() or element.get("title").strip()


def _own(element: Element, page: Page) -> str:
    if element.tag in ("img", "area"):
        return element.get("alt")
    if element.tag == "input" and element.get("type") in ("submit", "button", "reset"):
        return element.get("value") or {"submit": "Submit", "reset": "Reset"}.get(element.get("type"), "")
    if element.tag in ("input", "select", "textarea"):
        return " ".join(spoken(label) for label in _labels(element, page))
    if element.tag == "iframe":
        return ""
    return spoken(element)


def _labels(element: Element, page: Page) -> list[Element]:
    """The labels that name it by its id or stand around it."""
    name = element.get("id")
    return [
        label
        for label in page.all("label")
        if (name and label.get("for") == name) or any(inner is element for inner in label.within)
    ]


def spoken(element: Element) -> str:
    """The text in an element that is read out: pictures by their words, nothing that is hidden."""
    parts = []
    for child in element.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag == "img" or child.get("aria-label"):
            parts.append(child.get("aria-label") or child.get("alt"))
        elif child.tag not in SILENT and child.get("aria-hidden") != "true":
            parts.append(spoken(child))
    return "".join(parts)
