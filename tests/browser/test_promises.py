"""What every type of page keeps, in a real browser, as it is published.

Nobody else is asked, nothing jumps, nothing is refused, no script is needed, the keyboard reaches everything.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser.hosting import hosted
from tests.browser.page_types import page_types
from tests.site.small_site import small_site

LONG_ENOUGH = 400
"""Tab stops on one page: past these the focus is caught somewhere."""
AT_ONCE = 6
"""Pages that are watched side by side, each by a reader of its own."""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site as it is published, with every type of page, and words as long as they come."""
    site = small_site(tmp_path_factory.mktemp("promises") / "site")
    site.edit("content/lessons/extra-mile.md", "title: Extra mile", "title: Memenangkan kepercayaan")
    site.edit("content/stories/telepon.md", "title: Telepon", "title: Mempertanggungjawabkannya")
    site.build(settings="publishconf.py")
    return site.output


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    """The same behind a server that sends the headers the site asks for."""
    with hosted(output) as found:
        yield found


SHIFTS = """() => new Promise(done => {
  const moved = [];
  new PerformanceObserver(list => moved.push(...list.getEntries()
    .map(({ value, sources }) => [value, ...sources.map(({ node }) => node?.className || node?.nodeName)])))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moved), 20);
})"""
"""What has moved since the page was opened."""


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_asked_elsewhere_nothing_is_refused_and_nothing_jumps(
    browser: Browser, output: Path, address: str, width: int
) -> None:
    """No request but to the site, no word in the console (a refused file would be one), no layout shift."""
    faults = []
    kinds = [*page_types(output).items()]
    assert len(kinds) >= 14
    for start in range(0, len(kinds), AT_ONCE):
        opened = []
        for kind, path in kinds[start : start + AT_ONCE]:  # each as if it were the first page of a reader
            page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
            opened.append((kind, page, listen(page, address)))
            page.goto(address + path)
        page.wait_for_timeout(500)
        for kind, page, told in opened:
            told += [f"moves: {shift}" for shift in page.evaluate(SHIFTS)]
            faults += [f"{kind}: {line}" for line in told]
            page.context.close()
    assert faults == [], "\n".join(faults)


WIDE = """() => {
  const past = node => node.getBoundingClientRect().right > innerWidth + 1 && node.checkVisibility();
  const nodes = [...document.querySelectorAll("body *")].filter(past).map(one => one.outerHTML.slice(0, 60));
  return document.documentElement.scrollWidth > innerWidth ? ["the page", ...nodes.slice(0, 3)] : [];
}"""


@pytest.mark.parametrize("face", ["", "clear"])
def test_the_largest_letters_push_nothing_off_a_narrow_screen(
    browser: Browser, output: Path, address: str, face: str
) -> None:
    """On 320 px with letters as large and as wide as a reader can have them, no page is moved sideways."""
    context = browser.new_context(viewport={"width": 320, "height": 800})
    chosen = json.dumps({"size": "larger", "face": face})
    context.add_init_script(f"localStorage.setItem('comfort', '{chosen}')")
    page = context.new_page()
    wide = {}
    for kind, path in page_types(output).items():
        page.goto(address + path)
        assert page.evaluate("document.documentElement.dataset.size") == "larger"
        if found := page.evaluate(WIDE):
            wide[kind] = found
    context.close()
    assert wide == {}


def listen(page: Page, address: str) -> list[str]:
    """What the page says and asks for from now on, as far as it should not."""
    told: list[str] = []
    page.on("console", lambda message: told.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: told.append(f"error: {error}"))
    page.on(
        "request", lambda one: told.append(one.url) if not one.url.startswith((address, "data:")) else None
    )
    page.on("response", lambda one: told.append(f"{one.status} {one.url}") if one.status >= 400 else None)
    return told


def test_no_script_is_needed(browser: Browser, output: Path, address: str) -> None:
    """Without scripts every page has its heading and its text, and shows no control that would do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    bare, idle = [], {}
    for kind, path in page_types(output).items():
        page.goto(address + path)
        if not page.locator("h1").is_visible() or len(page.locator("main").inner_text()) < 20:
            bare.append(kind)
        controls = page.locator("button:not(.term__ask):visible, input:visible, select:visible")
        if controls.count():
            idle[kind] = [one.evaluate("node => node.outerHTML") for one in controls.all()]
    context.close()
    assert bare == []
    assert idle == {}, idle


@pytest.mark.parametrize("lost", ["/tidak-ada/", "/cerita/jauh/di/dalam/sana.html"])
def test_who_is_lost_finds_the_way_from_any_depth(browser: Browser, address: str, lost: str) -> None:
    """The page is dressed, and search, lessons and stories are one step away, also without scripts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    there = page.goto(address + lost)
    assert there is not None
    assert there.status == 404
    assert page.locator("h1").evaluate("node => getComputedStyle(node).fontFamily").startswith("ui-serif")
    leads = {one.evaluate("node => node.href") for one in page.locator("main a").all()}
    assert {address + path for path in ("/cari/", "/arsip/", "/pelajaran/", "/cerita/loket/")} <= leads
    answers = {lead: context.request.get(lead).status for lead in sorted(leads)}
    context.close()
    assert {lead: status for lead, status in answers.items() if status != 200} == {}


STOPS = """() => {
  const every = [...document.querySelectorAll(
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]')];
  const one = node => node.type === "radio" && !node.checked
    && document.querySelector(`input[type="radio"][name="${node.name}"]:checked`);
  const stops = every.filter(node => !node.disabled && node.tabIndex >= 0 && !one(node)
    && node.checkVisibility({ visibilityProperty: true }));
  stops.forEach((node, at) => node.dataset.stop = at);
  return stops.map(node => node.outerHTML.slice(0, 160));
}"""
FOCUS = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const styles = [getComputedStyle(node), getComputedStyle(node, "::after")];
  const box = node.getBoundingClientRect();
  const drawn = styles.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const seen = box.width && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { at: node.dataset.stop ?? "", drawn, seen: !!seen, html: node.outerHTML.slice(0, 160) };
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_reaches_everything(browser: Browser, output: Path, address: str, width: int) -> None:
    """Tab goes over every control once, in the order of the page, in sight and with a ring, and out again."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    faults = []
    for kind, path in page_types(output).items():
        faults += [f"{kind}: {fault}" for fault in walk(context, address + path)]
    context.close()
    assert faults == []


def walk(context: BrowserContext, address: str) -> list[str]:
    """What goes wrong on the way through one page."""
    page = context.new_page()
    page.goto(address)
    stops = page.evaluate(STOPS)
    reached, faults = [], []
    for _ in range(LONG_ENOUGH):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            break
        if focus["at"]:
            reached.append(int(focus["at"]))
        faults += [f"{fault}: {focus['html']}" for fault in ("drawn", "seen") if not focus[fault]]
    else:
        faults.append("the focus does not get out")
    page.close()
    missed = [stops[at] for at in sorted({*range(len(stops))} - {*reached})]
    faults += [f"not reached: {html}" for html in missed]
    return faults if reached == sorted(reached) else [*faults, f"out of order: {reached}"]
