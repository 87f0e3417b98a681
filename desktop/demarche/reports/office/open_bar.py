"""The drawn counts of an ODT: a table of one row, each cell as wide as its count is large."""

from __future__ import annotations

from demarche.reports.document import Bar
from demarche.reports.office.blocks import Style
from demarche.reports.office.look import FILLS, INK
from demarche.reports.office.open_styles import style_name
from demarche.reports.office.package import xml
from demarche.reports.office.page import Page, bar_widths


def bar_styles(name: str, bar: Bar, page: Page) -> str:
    """Give the styles of the table, of its columns and of its cells."""
    widths = bar_widths(bar, page)
    columns = "".join(
        f'<style:style style:name="{name}.{at}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width:.1f}pt"/></style:style>'
        for at, width in enumerate(widths)
    )
    cells = "".join(
        f'<style:style style:name="{name}.{fill}" style:family="table-cell">'
        f'<style:table-cell-properties fo:border="0.5pt solid #{INK}" fo:padding="1pt"'
        f' fo:background-color="#{fill}"/></style:style>'
        for fill in sorted({FILLS[each.change] for each in bar.tallies})
    )
    return (
        f'<style:style style:name="{name}" style:family="table"><style:table-properties'
        f' style:width="{sum(widths):.1f}pt" table:align="margins"/></style:style>{columns}{cells}'
    )


def bar_table(name: str, bar: Bar) -> str:
    """Give the table, its counts said in words to whoever cannot see it."""
    columns = "".join(
        f'<table:table-column table:style-name="{name}.{at}"/>' for at in range(len(bar.tallies))
    )
    cells = "".join(
        f'<table:table-cell table:style-name="{name}.{FILLS[each.change]}"'
        f' office:value-type="string"><text:p text:style-name="{style_name(Style.BAR)}">'
        f"{each.count}</text:p></table:table-cell>"
        for each in bar.tallies
    )
    return (
        f'<table:table table:style-name="{name}"><table:title>{xml(bar.column)}</table:title>'
        f"<table:desc>{xml(bar.sentence)}</table:desc>{columns}"
        f"<table:table-row>{cells}</table:table-row></table:table>"
    )
