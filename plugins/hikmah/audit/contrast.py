"""The contrast of the colours that a style sheet names, by WCAG 2.2, in each scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hikmah.diagnostics import Diagnostic, diagnose
from hikmah.names import Place, SourcePath

TEXT_AAA, TEXT_AA, DRAWING = 7, 4.5, 3
PAIRS = (
    ("ink", "paper", TEXT_AAA),
    ("ink", "wash", TEXT_AAA),
    ("ink", "sheet", TEXT_AAA),
    ("link", "paper", TEXT_AAA),
    ("link", "wash", TEXT_AAA),
    ("soft", "paper", TEXT_AA),
    ("soft", "wash", TEXT_AA),
    ("soft", "sheet", TEXT_AA),
    ("mark", "paper", TEXT_AA),
    ("mark", "wash", TEXT_AA),
    ("mark", "sheet", DRAWING),
    ("edge", "paper", DRAWING),
)
"""What is written or drawn on what, and the least contrast it needs."""
SCHEMES = {"light": "", "dark": "(prefers-color-scheme: dark)", "print": "@media print"}
"""After which words the colours of a scheme stand."""
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def tokens(css: str, scheme: str) -> dict[str, str]:
    """The colours that ``:root`` is given in a scheme, by name; none where the sheet does not speak of it."""
    place = css.find(SCHEMES[scheme])
    found = re.compile(r":root\s*\{([^}]*)\}").search(css, place) if place >= 0 else None
    given = re.findall(r"--([\w-]+)\s*:([^;]+)", found[1]) if found else []
    return {name: value.strip() for name, value in given if COLOUR.fullmatch(value.strip())}


def luminance(colour: str) -> float:
    """The relative luminance of ``#rgb`` or ``#rrggbb``."""
    digits = colour.removeprefix("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def audit_colours(file: str, css: str) -> Iterator[Diagnostic]:
    """Every pair that is too faint; what a scheme does not name, it takes from the light one."""
    light = tokens(css, "light")
    for scheme in SCHEMES:
        colours = light | tokens(css, scheme)
        for front, back, least in PAIRS:
            if front in colours and back in colours:
                ratio = contrast(colours[front], colours[back])
                if ratio < least:
                    yield diagnose(
                        "HKM148",
                        Place(SourcePath(file)),
                        pair=f"--{front} / --{back} ({scheme})",
                        ratio=f"{ratio:.2f}",
                        least=least,
                    )
