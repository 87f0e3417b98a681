"""Write a report as one HTML file: the accessible version, without scripts, that asks nobody.

Every value is escaped by Jinja2; an unknown name in the template is an error. An address becomes
a link only where `records.address` lets it be opened.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from demarche.compare.cell import Change
from demarche.records.carrying import CARRIED_FORMAT, packed
from demarche.records.unpacking import TEMPLATE_ID
from demarche.reports.document import CellBlock, DemandBlock, Report
from demarche.reports.heading import telling_what_it_carries
from demarche.reports.labels import labels
from demarche.reports.logo import data_address
from demarche.resources import resource
from demarche.translation import language

_DRAWING: Final = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def write_html(report: Report) -> str:
    """Give a report as HTML; the same report gives the same text."""
    report = telling_what_it_carries(report)
    two = report.paired
    return _template().render(
        report=report,
        two=two,
        told=_told if two else _nothing,
        language=language(),
        words=labels(report),
        logo=data_address(report.options.logo) if report.options.logo else "",
        records=_records(report),
        template_id=TEMPLATE_ID,
        carried_format=CARRIED_FORMAT,
    )


def _records(report: Report) -> Markup:
    """Give the records that travel in the page: no `<`, `>` or `&` stands in them as such."""
    return Markup(packed(report.carried) if report.carried else "")  # noqa: S704  (see above)


@lru_cache(maxsize=1)
def _template() -> Template:
    """Read the template with the style and the signs, which are ours and need no escaping."""
    loader = FileSystemLoader(resource("report"))
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    style = resource("report/report.css").read_text("utf-8")
    environment.globals["style"] = Markup(style)  # noqa: S704  (a file of our own)
    environment.globals["signs"] = {str(change): _drawing(change) for change in Change}
    return environment.get_template("report.html")


def _drawing(change: Change) -> Markup:
    """Give the lines of a sign without the picture around them."""
    drawing = resource(f"icons/change-{change}.svg").read_text("utf-8")
    inside = _DRAWING.search(drawing)
    return Markup(inside[1].strip() if inside else "")  # noqa: S704  (a file of our own)


def _told(demand: DemandBlock) -> CellBlock | None:
    """Give the cell that says what became of a demand."""
    return next((cell for cell in demand.cells if cell.verdict), None)


def _nothing(demand: DemandBlock) -> CellBlock | None:  # noqa: ARG001
    """Give no cell: with several columns each says it for itself."""
    return None
