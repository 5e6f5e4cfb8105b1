"""What pandoc takes looks from: its own reference documents, with the theme's styles put in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape
from io import BytesIO
from string import Template
from types import MappingProxyType
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hikmah.names import Paper
from hikmah.plan.choice import PaperForm

_TWIPS: Final = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
_SHEETS: Final[Mapping[Paper, tuple[float, float, float]]] = MappingProxyType(
    {"a4": (210, 297, 25), "f4": (215, 330, 27), "letter": (215.9, 279.4, 25), "a5": (148, 210, 18)}
)
"""Width, height and margin in millimetres."""
_PUNCH: Final = 10
_LARGE: Final = 18 / 11
_SECTION: Final = re.compile(r"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_SIZE: Final = re.compile(r'(<w:szC?s? w:val=")(\d+)"')
_LANGUAGE: Final = re.compile(r'(?<=\blang=")en-US(?=")')
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FOOTER: Final = '<w:footerReference w:type="default" r:id="rIdFooter"/>'


def reference_docx(default: bytes, styles: str, *, lang: str, form: PaperForm, foot: str, page: str) -> bytes:
    """A reference for word processors: styles, page, and a footer with *foot* and *page* (of %(pages)s)."""
    width, height, margin = (round(value * _TWIPS) for value in _SHEETS[form.paper])
    left = margin + (round(_PUNCH * _TWIPS) if form.punch else 0)
    measure = width - left - margin
    told = Template(styles).substitute(lang=lang, measure=measure)
    if form.large:
        told = _SIZE.sub(lambda found: f'{found[1]}{round(int(found[2]) * _LARGE)}"', told)
    section = (
        f'<w:sectPr xmlns:r="{_OFFICE}">{_FOOTER}<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{margin}" w:right="{margin}" w:bottom="{margin}" w:left="{left}" '
        'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    return _rezipped(
        default,
        {
            "word/styles.xml": lambda _: told,
            "word/document.xml": lambda xml: _SECTION.sub(section, xml),
            "word/settings.xml": lambda xml: xml.replace('"en-US"', f'"{lang}"'),
            "word/_rels/document.xml.rels": lambda xml: xml.replace(
                "</Relationships>",
                f'<Relationship Type="{_OFFICE}/footer" Id="rIdFooter" Target="footer1.xml"/>'
                "</Relationships>",
            ),
            "[Content_Types].xml": lambda xml: xml.replace(
                "</Types>",
                '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-'
                'officedocument.wordprocessingml.footer+xml"/></Types>',
            ),
        },
        {"word/footer1.xml": _footer(foot, page)},
    )


def _footer(foot: str, page: str) -> str:
    """*foot* at the left; at the right *page*, with fields where ``%(page)s`` and ``%(pages)s`` stand."""
    fields = {"%(page)s": "PAGE", "%(pages)s": "NUMPAGES"}
    parts = re.split(r"(%\(pages?\)s)", page)
    runs = "".join(
        f'<w:fldSimple w:instr="{fields[part]}">{_run("1")}</w:fldSimple>' if part in fields else _run(part)
        for part in parts
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:ftr xmlns:w="{_WORD}"><w:p><w:pPr>'
        f'<w:pStyle w:val="Footer"/></w:pPr>{_run(foot)}<w:r><w:tab/></w:r>{runs}</w:p></w:ftr>'
    )


def _run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(words, quote=False)}</w:t></w:r>'


def reference_pptx(default: bytes, *, lang: str, title: str) -> bytes:
    """A reference for slides: a stripe of dye, titles at the left, quiet letters, the right language.

    A long *title* is set smaller on the first slide: no program does so before somebody edits it.
    """
    size = next((size for most, size in _TITLES if len(title) <= most), _SMALLEST)

    def settled(xml: str) -> str:
        return _LANGUAGE.sub(lang, xml)

    def master(xml: str) -> str:
        for old, new in _MASTER:
            xml = xml.replace(old, new)
        return settled(xml)

    def opening(xml: str) -> str:
        for old, new in _OPENING:
            xml = xml.replace(old, new)
        return settled(xml.replace('sz="3800"', f'sz="{size}"'))

    def theme(xml: str) -> str:
        xml = re.sub(r"(<a:dk1>).*?(</a:dk1>)", rf'\1<a:srgbClr val="{_INK}"/>\2', xml)
        return re.sub(r'(<a:(?:major|minor)Font>\s*<a:latin typeface=")[^"]*', r"\1Georgia", xml)

    return _rezipped(
        default,
        {
            "ppt/slideMasters/slideMaster1.xml": master,
            "ppt/slideLayouts/slideLayout1.xml": opening,
            "ppt/slideLayouts/slideLayout3.xml": lambda xml: settled(xml.replace(' cap="all"', "")),
            "ppt/theme/theme1.xml": theme,
            "ppt/presentation.xml": settled,
        },
        {},
    )


_TITLES: Final = ((70, 3800), (130, 2800))
"""Up to so many letters, hundredths of a point."""
_SMALLEST: Final = 2000
_DYE: Final = "7A4A21"
_INK: Final = "221C16"
_STRIPE: Final = (
    '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Stripe"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="9144000" cy="118800"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
    f'</a:prstGeom><a:solidFill><a:srgbClr val="{_DYE}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
    "</p:sp>"
)
_MASTER: Final = (
    ("</p:grpSpPr><p:sp>", f"</p:grpSpPr>{_STRIPE}<p:sp>"),
    ('<p:titleStyle><a:lvl1pPr algn="ctr"', '<p:titleStyle><a:lvl1pPr algn="l"'),
    ('anchor="ctr"><a:normAutofit/>', 'anchor="b"><a:normAutofit/>'),
    ('sz="3300"', 'sz="2600"'),
)
_OPENING: Final = (
    (
        '<a:off x="685800" y="1597819"/><a:ext cx="7772400"',
        '<a:off x="457200" y="1200151"/><a:ext cx="8229600"',
    ),
    (
        '<a:off x="1371600" y="2914650"/><a:ext cx="6400800"',
        '<a:off x="457200" y="2514600"/><a:ext cx="8229600"',
    ),
    ('indent="0" algn="ctr"', 'indent="0" algn="l"'),
    ('<a:schemeClr val="tx1"><a:tint val="75000"/></a:schemeClr>', '<a:schemeClr val="tx1"/>'),
    (
        "</a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>",
        '</a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr sz="3800"/></a:lvl1pPr></a:lstStyle>',  # noqa: E501 (one piece of another program's text)
    ),
)
"""What is otherwise than in pandoc's own: where it says something else one day, its own look remains."""
_DESCRIBED: Final = re.compile(r'(?<= descr=")([^"]*)(?=")')


_SHOWING: Final = ("ppt/slides/slide", "word/document.xml", "word/footnotes.xml")


def described(made: bytes, alts: Mapping[str, str]) -> bytes:
    """A document with the alternative texts of its pictures wherever pandoc has written the files' names."""

    def alternative(found: re.Match[str]) -> str:
        return escape(alts.get(found[1], found[1]))

    done = BytesIO()
    with ZipFile(BytesIO(made)) as old, ZipFile(done, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename.startswith(_SHOWING):
                data = _DESCRIBED.sub(alternative, data.decode()).encode()
            told = ZipInfo(entry.filename, entry.date_time)
            told.compress_type = ZIP_DEFLATED
            new.writestr(told, data)
    return done.getvalue()


def _rezipped(default: bytes, change: Mapping[str, Callable[[str], str]], add: Mapping[str, str]) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(default)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(ZipInfo(name), change[name](data.decode()).encode() if name in change else data)
        for name, text in add.items():
            new.writestr(ZipInfo(name), text.encode())
    return made.getvalue()
