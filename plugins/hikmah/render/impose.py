"""Two pages a side: a booklet to fold and staple, or pages side by side; from any finished PDF.

The imposed file has lost its tags, so it always stands beside the tagged one and never in its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf

Fold = Literal["booklet", "two-up"]
SheetName = Literal["a4", "f4", "letter", "a3"]
"""The paper in the printer."""
Side = tuple[int | None, int | None]
"""The pages on the left and right half, counted from 0; None is an empty half."""
_MM: Final = 72 / 25.4
_SHEETS: Final[dict[SheetName, tuple[float, float]]] = {
    "a4": (297, 210),
    "f4": (330, 215),
    "letter": (279.4, 215.9),
    "a3": (420, 297),
}
"""Width and height in mm, lying on the long edge."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The lying sheet in points, and how far each sheet further in draws its pages to the fold."""

    width: float
    height: float
    creep: float


def booklet_sides(pages: int) -> tuple[Side, ...]:
    """The sides of a booklet in the order of printing: front and back of each sheet, outermost first.

    Empty halves fill up to a multiple of four. To be printed on both sides, turned over the short edge.
    """
    total = -(-pages // 4) * 4

    def page(number: int) -> int | None:
        return number if number < pages else None

    sides: list[Side] = []
    for sheet in range(total // 4):
        first, last = 2 * sheet, total - 1 - 2 * sheet
        sides.append((page(last), page(first)))
        sides.append((page(first + 1), page(last - 1)))
    return tuple(sides)


def pair_sides(pages: int) -> tuple[Side, ...]:
    """Pages side by side in the order of reading."""
    return tuple((left, left + 1 if left + 1 < pages else None) for left in range(0, pages, 2))


def impose(pdf: bytes, fold: Fold, sheet: SheetName, creep: float = 0) -> bytes:
    """*pdf* on lying sheets, two pages a side; same bytes for the same bytes.

    A page keeps its size unless half the sheet is too small for it, and stands in the middle of its half.
    *creep* is by how many mm each sheet of a booklet further in moves its pages towards the fold.
    Raises ModuleNotFoundError where pikepdf is not installed.
    """
    import pikepdf

    width, height = _SHEETS[sheet]
    lying = _Sheet(width * _MM, height * _MM, creep * _MM if fold == "booklet" else 0)
    with pikepdf.open(BytesIO(pdf)) as book:
        forms = [_form(book, page) for page in book.pages]
        count = len(forms)
        sides = booklet_sides(count) if fold == "booklet" else pair_sides(count)
        for number, side in enumerate(sides):
            book.pages.append(_side(book, lying, [None if at is None else forms[at] for at in side], number))
        del book.pages[:count]
        _forget_structure(book, fold)
        made = BytesIO()
        # Nothing of the run may show in the bytes: no file name, no moment, no random id.
        book.save(
            made,
            deterministic_id=True,
            static_id=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return made.getvalue()


def _form(book: Pdf, page: Page) -> Object:
    """A page as something that can be drawn anywhere."""
    import pikepdf

    page.contents_coalesce()
    content = page.obj.get("/Contents")
    form = pikepdf.Stream(book, content.read_bytes() if content is not None else b"")
    form["/Type"] = pikepdf.Name.XObject
    form["/Subtype"] = pikepdf.Name.Form
    form["/BBox"] = pikepdf.Array(page.mediabox)
    form["/Resources"] = page.resources
    if "/Group" in page.obj:
        form["/Group"] = page.obj["/Group"]
    return book.make_indirect(form)


def _side(book: Pdf, sheet: _Sheet, halves: list[Object | None], number: int) -> Page:
    """One side with a page on each half; what is left empty stays empty."""
    import pikepdf

    drawn: list[bytes] = []
    names = pikepdf.Dictionary()
    for half, form in enumerate(halves):
        if form is None:
            continue
        name = f"/P{half}"
        names[name] = form
        shift = sheet.creep * (number // 2) * (1 if half == 0 else -1)
        drawn.append(_placing(form, sheet, half, shift) + f" cm {name} Do Q".encode())
    return pikepdf.Page(
        book.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Page,
                MediaBox=pikepdf.Array([0, 0, round(sheet.width, 3), round(sheet.height, 3)]),
                Resources=pikepdf.Dictionary(XObject=names),
                Contents=book.make_stream(b"\n".join(drawn)),
            )
        )
    )


def _placing(form: Object, sheet: _Sheet, half: int, shift: float) -> bytes:
    """The matrix that puts a page into the middle of its half; nothing is ever drawn larger."""
    left, bottom, right, top = (float(edge) for edge in form["/BBox"].as_list())
    room = sheet.width / 2
    # A millimetre too much is no reason to shrink: two A5 are 1 mm narrower than A4 is long, or wider.
    scale = min(1.0, (room + _MM) / (right - left), (sheet.height + _MM) / (top - bottom))
    x = half * room + (room - scale * (right - left)) / 2 - scale * left + shift
    y = (sheet.height - scale * (top - bottom)) / 2 - scale * bottom
    return " ".join(["q", _number(scale), "0 0", _number(scale), _number(x), _number(y)]).encode()


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _forget_structure(book: Pdf, fold: Fold) -> None:
    """Drop what spoke of the single pages, and claims to standards that are kept no longer.

    Title and language stay; the print dialogue is told to turn over the short edge and not to scale.
    """
    import pikepdf

    root = book.Root
    for key in ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/PageLabels", "/Names", "/Dests"):
        if key in root:
            del root[key]
    for key in ("/Metadata", "/OpenAction", "/PageMode", "/PageLayout", "/OutputIntents", "/AF"):
        if key in root:
            del root[key]
    wishes = pikepdf.Dictionary(DisplayDocTitle=True, PrintScaling=pikepdf.Name("/None"))
    if fold == "booklet":
        wishes["/Duplex"] = pikepdf.Name.DuplexFlipShortEdge
    root["/ViewerPreferences"] = wishes
