"""One sheet: what a cell holds, what no cell can hold, and how wide the columns are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from demarche.compare.spans import Mark
from demarche.records.tables.workbook_cells import MOST_CHARACTERS, MOST_ROWS, write_text
from demarche.reports.texts import Run
from demarche.translation import counted, number_in_words, tr

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it ships none
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

_MOST_LINKS: Final = 65_000
_LONGEST_LINK: Final = 2_000
"""What Excel opens without a complaint."""

_MOST_MEASURED: Final = 4_000
_LINE_HEIGHT: Final = 15.0
_TALLEST: Final = 409.0
"""The height of a line, and of the tallest row that Excel knows, in points."""

_ROOM_FOR_NOTE: Final = 120
_NARROWEST: Final = 5
WIDEST: Final = 44
NOTES: Final = 32
"""The width of a column in characters: the least, that of a long text, that of what is beside."""

_HAIR: Final = {"bottom": 4, "bottom_color": "#B9B9B3", "right": 4, "right_color": "#B9B9B3"}


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it is; `right_to_left` where it runs so."""

    text: str
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its marks."""

    runs: tuple[Run, ...]
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads out; `href` is empty where nothing may open it."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number to sort by."""

    value: int


Entry = Text | Marked | Link | Number


class Styles:
    """The looks of a workbook's cells and words."""

    def __init__(self, book: Workbook) -> None:
        cell = {"text_wrap": True, "valign": "top", **_HAIR}
        self.plain: Format = book.add_format()
        self.head: Format = book.add_format(
            {**cell, "bold": True, "bg_color": "#EFEEEA", "bottom": 1, "bottom_color": "#16191D"}
        )
        self.cell: Format = book.add_format(cell)
        self.number: Format = book.add_format({**cell, "align": "left"})
        self.turned: Format = book.add_format({**cell, "reading_order": 2})
        self.link: Format = book.add_format({**cell, "font_color": "#1D4B78", "underline": 1})
        self.marks: dict[Mark, Format] = {
            Mark.KEPT: self.plain,
            Mark.REMOVED: book.add_format({"font_strikeout": True, "font_color": "#9A3B0B"}),
            Mark.IGNORED_OLD: book.add_format({"font_color": "#5C636A"}),
            Mark.IGNORED_NEW: book.add_format({"font_color": "#5C636A"}),
            Mark.ADDED: book.add_format({"underline": 1, "font_color": "#1D4B78"}),
        }


class Sheet:
    """Writes rows one after the other; the first one is the head."""

    def __init__(self, worksheet: Worksheet, styles: Styles, widest: int) -> None:
        self.worksheet = worksheet
        self.cut = 0
        self._widest = widest
        self._styles = styles
        self._row, self._lines = 0, 1
        self._links = 0
        self._longest: list[int] = []

    def add(self, entries: Sequence[Entry]) -> None:
        """Write the next row.

        Raises:
            ValueError: Where a sheet has no more rows.
        """
        if self._row == MOST_ROWS:
            words = tr(
                "a sheet has at most {number} rows; write another form",
                number=number_in_words(MOST_ROWS),
            )
            raise ValueError(words)
        self._lines = 1
        for column, entry in enumerate(entries):
            self._write((self._row, column), entry)
        self.worksheet.set_row(self._row, min(self._lines * _LINE_HEIGHT, _TALLEST))
        self._row += 1

    def finish(self) -> None:
        """Give the columns their widths, and the head its arrows to filter by."""
        for column, width in enumerate(self._longest):
            self.worksheet.set_column(column, column, max(_NARROWEST, width))
        if self._row and self._longest:
            self.worksheet.autofilter(0, 0, self._row - 1, len(self._longest) - 1)

    def _write(self, at: tuple[int, int], entry: Entry) -> None:
        """Write one cell."""
        styles = self._styles
        if isinstance(entry, Number):
            self._measure(at[1], str(entry.value), self._widest)
            self.worksheet.write_number(*at, entry.value, styles.number)
        elif isinstance(entry, Marked):
            self._write_marked(at, entry)
        elif isinstance(entry, Link) and self._may_lead(entry):
            self._links += 1
            self._measure(at[1], entry.text, WIDEST)
            text = self._fitting(entry.text)
            self.worksheet.write_url(*at, entry.href, styles.link, string=text)
        else:
            self._measure(at[1], entry.text, self._widest if at[0] else NOTES)
            turned = isinstance(entry, Text) and entry.right_to_left
            look = styles.head if at[0] == 0 else styles.turned if turned else styles.cell
            if not entry.text:
                self.worksheet.write_blank(*at, None, look)
            write_text(self.worksheet, at, self._fitting(entry.text), styles.plain, look)

    def _write_marked(self, at: tuple[int, int], entry: Marked) -> None:
        """Write a text with its marks; of one that is too long as much as there is room for."""
        look = self._styles.turned if entry.right_to_left else self._styles.cell
        runs = [run for run in entry.runs if run.text]
        text = "".join(run.text for run in runs)
        self._measure(at[1], text, WIDEST)
        if _length(text) > MOST_CHARACTERS or all(run.mark is Mark.KEPT for run in runs):
            write_text(self.worksheet, at, self._fitting(text), self._styles.plain, look)
            return
        pieces = [part for run in runs for part in (self._styles.marks[run.mark], run.text)]
        if len(runs) == 1:
            pieces = [pieces[0], runs[0].text[:1], pieces[0], runs[0].text[1:] or "\u200b"]
        self.worksheet.write_rich_string(*at, *pieces, look)

    def _may_lead(self, link: Link) -> bool:
        """Say whether a link can be one in a workbook."""
        return 0 < len(link.href) <= _LONGEST_LINK and self._links < _MOST_LINKS

    def _measure(self, column: int, text: str, most: int) -> None:
        """Keep how wide a column needs to be, as far as it may be, and how many lines that makes.

        No program finds the height of a row by itself but Excel.
        """
        while len(self._longest) <= column:
            self._longest.append(0)
        lengths = [len(line) for line in text[:_MOST_MEASURED].split("\n")]
        self._longest[column] = max(self._longest[column], min(max(lengths) + 2, most))
        self._lines = max(self._lines, sum(1 + length // most for length in lengths))

    def _fitting(self, text: str) -> str:
        """Give as much of a text as a cell holds, and say in it what was left out."""
        if _length(text) <= MOST_CHARACTERS:
            return text
        self.cut += 1
        units = text.encode("utf-16-le")[: 2 * (MOST_CHARACTERS - _ROOM_FOR_NOTE)]
        kept = units.decode("utf-16-le", "ignore")
        left_out = counted(
            "[… {number} more character, left out: a cell has no room for it]",
            "[… {number} more characters, left out: a cell has no room for them]",
            len(text) - len(kept),
        )
        return f"{kept} {left_out}"


def _length(text: str) -> int:
    """Count the characters of a text as Excel does."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
