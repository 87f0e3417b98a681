"""Write a text into a cell of a workbook as the text that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]  # it ships none
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

MOST_ROWS: Final = 1_048_576
MOST_CHARACTERS: Final = 32_767


def write_text(
    sheet: Worksheet, at: tuple[int, int], text: str, plain: Format, look: Format | None = None
) -> None:
    """Write a text at a row and a column; it is never a formula, a number or an address.

    `plain` is a format that says nothing.
    XlsxWriter takes a text between `<r>` and `</r>` for markup that it wrote itself: such a text is
    written in two pieces, each of which it escapes.
    """
    if text.startswith("<r>") and text.endswith("</r>"):
        looks = (look,) if look is not None else ()
        sheet.write_rich_string(*at, text[:1], plain, text[1:], *looks)
    elif text:
        sheet.write_string(*at, text, look)
