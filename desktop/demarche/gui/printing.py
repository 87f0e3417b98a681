"""The printer: it gets the pages that the PDF and the preview have, as pictures of whole sheets.

Rendering takes long for a long report and needs no Qt: it is done elsewhere, in another thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QMarginsF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from demarche.reports.document import Report
from demarche.reports.options import Orientation, Paper
from demarche.reports.sheets import is_landscape
from demarche.translation import tr

PRINT_PPI: Final = 300.0

_SIZES: Final = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
    Paper.A3: QPageSize.PageSizeId.A3,
}
_PAPERS: Final = {
    QPageSize.PageSizeId.Letter: Paper.LETTER,
    QPageSize.PageSizeId.Legal: Paper.LETTER,
    QPageSize.PageSizeId.Tabloid: Paper.LETTER,
    QPageSize.PageSizeId.A3: Paper.A3,
}


def ask_for_printer(parent: QWidget, report: Report) -> QPrinter | None:
    """Ask for a printer; None where the question was called off."""
    printer = printer_for(report)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


def printer_for(report: Report) -> QPrinter:
    """Make a printer that takes whole sheets of the report's paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(report.title.text)
    lies = QPageLayout.Orientation
    printer.setPageLayout(
        QPageLayout(
            QPageSize(_SIZES[report.options.paper]),
            lies.Landscape if is_landscape(report) else lies.Portrait,
            QMarginsF(),
        )
    )
    printer.setFullPage(True)
    return printer


def fitted(report: Report, printer: QPrinter) -> Report:
    """Give the report for the paper that lies in a printer."""
    layout = printer.pageLayout()
    across = layout.orientation() is QPageLayout.Orientation.Landscape
    options = replace(
        report.options,
        paper=_PAPERS.get(layout.pageSize().id(), Paper.A4),
        orientation=Orientation.LANDSCAPE if across else Orientation.PORTRAIT,
    )
    return replace(report, options=options)


def paint_pages(printer: QPrinter, rendered: Sequence[bytes]) -> None:
    """Paint pictures of pages, each on a sheet of its own, edge to edge."""
    printer.setFullPage(True)
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(tr("the printer does not take the pages"))
    try:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, picture in enumerate(_chosen(printer, rendered)):
            if number:
                printer.newPage()
            image = QImage.fromData(picture)
            painter.drawImage(_place(sheet, image.size()), image)
    finally:
        painter.end()


def _chosen(printer: QPrinter, rendered: Sequence[bytes]) -> Sequence[bytes]:
    """Give the pages that were asked for."""
    first, last = printer.fromPage(), printer.toPage()
    return rendered[first - 1 : last] if first > 0 else rendered


def _place(sheet: QRect, size: QSize) -> QRect:
    """Give the place of a page on a sheet: all of it, or its middle where the shapes differ."""
    fitting = size.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    # A rounded pixel is no reason to leave a margin.
    if abs(fitting.width() - sheet.width()) + abs(fitting.height() - sheet.height()) < 8:
        return QRect(0, 0, sheet.width(), sheet.height())
    place = QRect(0, 0, fitting.width(), fitting.height())
    place.moveCenter(QRect(0, 0, sheet.width(), sheet.height()).center())
    return place
