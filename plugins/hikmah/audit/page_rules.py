"""What each page must have: names, one line of headings, languages, landmarks, heads of tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from hikmah.audit.accessible_name import name_of
from hikmah.audit.page import Element, Page
from hikmah.diagnostics import Diagnostic, diagnose

HEADING = re.compile(r"h[1-6]")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
FIELDS = ("input", "select", "textarea")
HANDLER = re.compile(r"on[a-z]+")


def audit_page(page: Page) -> Iterator[Diagnostic]:
    """All findings on one page; one that only sends on has no text and no frame to look at."""
    yield from _languages(page)
    yield from _ids(page)
    yield from _head(page)
    yield from _names(page)
    yield from _strict(page)
    if not page.sends_on:
        yield from _headings(page)
        yield from _landmarks(page)
        yield from _tables(page)


def _languages(page: Page) -> Iterator[Diagnostic]:
    for html in page.all("html"):
        if not html.get("lang"):
            yield diagnose("HKM143", html.place, found="")
    for element in page.elements:
        if "lang" in element.given and not LANGUAGE.fullmatch(element.get("lang")):
            yield diagnose("HKM143", element.place, found=element.get("lang"))


def _ids(page: Page) -> Iterator[Diagnostic]:
    for element in page.elements:
        name = element.get("id")
        if name and page.ids[name] is not element:
            yield diagnose("HKM144", element.place, id=name)


def _head(page: Page) -> Iterator[Diagnostic]:
    titles = [title.text.strip() for title in page.all("title") if not _in_drawing(title, page)]
    if not (titles and titles[0]):
        yield diagnose("HKM147", page.start, what_id="judul (<title>)", what_en="title (<title>)")
    if not page.sends_on and not any(text.strip() for text in page.metas("description")):
        yield diagnose(
            "HKM147", page.start, what_id="ringkasan (meta description)", what_en="summary (meta description)"
        )


def _in_drawing(title: Element, page: Page) -> bool:
    return any(title is inner for drawing in page.all("svg") for inner in drawing.within)


def _names(page: Page) -> Iterator[Diagnostic]:
    for element in page.elements:
        if element.get("aria-hidden") == "true":
            continue
        if element.tag in ("img", "area") and "alt" not in element.given:
            yield diagnose("HKM140", element.place, what=element.get("src") or element.get("href"))
        elif _must_be_named(element) and not name_of(element, page):
            yield diagnose("HKM142", element.place, what=_written(element))


def _must_be_named(element: Element) -> bool:
    if element.tag in FIELDS:
        return element.get("type") != "hidden"
    if element.tag == "a":
        return "href" in element.given
    return element.tag in ("button", "summary", "iframe") or bool(HEADING.fullmatch(element.tag))


def _written(element: Element) -> str:
    """The start tag, as far as it tells which one it is."""
    told = [f' {name}="{element.get(name)}"' for name in ("id", "class", "name", "href") if element.get(name)]
    return f"<{element.tag}{''.join(told[:2])}>"


def _headings(page: Page) -> Iterator[Diagnostic]:
    headings = [element for element in page.elements if HEADING.fullmatch(element.tag)]
    tops = [heading for heading in headings if heading.tag == "h1"]
    if len(tops) != 1:
        place = tops[1].place if tops else page.start
        yield diagnose(
            "HKM141",
            place,
            problem_id=f"ada {len(tops)} judul utama (<h1>), seharusnya satu",
            problem_en=f"there are {len(tops)} main headings (<h1>) instead of one",
        )
    before = 0
    for heading in headings:
        level = int(heading.tag[1])
        if level > before + 1:
            yield diagnose(
                "HKM141",
                heading.place,
                problem_id=f"judul melompat dari tingkat {before} ke {level}",
                problem_en=f"the headings jump from level {before} to {level}",
            )
        before = level


def _landmarks(page: Page) -> Iterator[Diagnostic]:
    mains = page.all("main")
    if len(mains) != 1:
        place = mains[1].place if mains else page.start
        yield diagnose(
            "HKM145",
            place,
            problem_id=f"ada {len(mains)} bagian utama (<main>), seharusnya satu",
            problem_en=f"there are {len(mains)} main parts (<main>) instead of one",
        )
    menus = page.all("nav")
    called = [" ".join(name_of(menu, page).split()) if _labelled(menu) else "" for menu in menus]
    count = Counter(called)
    for menu, name in zip(menus, called, strict=True):
        if len(menus) > 1 and (not name or count[name] > 1):
            yield diagnose(
                "HKM145",
                menu.place,
                problem_id=f"beberapa navigasi bernama sama: “{name}”",
                problem_en=f"several navigations have the same name: “{name}”",
            )


def _labelled(element: Element) -> bool:
    return bool(element.get("aria-label") or element.get("aria-labelledby"))


def _tables(page: Page) -> Iterator[Diagnostic]:
    for table in page.all("table"):
        cells = {inner.tag for inner in table.within}
        if "th" not in cells and table.get("role") not in ("presentation", "none"):
            yield diagnose("HKM146", table.place)


def _strict(page: Page) -> Iterator[Diagnostic]:
    """Nothing that the policy of the site would refuse: no style or program in the page itself."""
    for element in page.elements:
        handlers = [name for name in element.given if HANDLER.fullmatch(name)]
        inline = element.tag == "style" or (
            element.tag == "script" and "src" not in element.given and "json" not in element.get("type")
        )
        if inline or handlers or "style" in element.given:
            yield diagnose("HKM149", element.place, what=_written(element))
