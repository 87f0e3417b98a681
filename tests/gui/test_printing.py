"""The preview opens without a printer, and what is printed are the pages of the PDF."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QWidget

from builders import dossier
from demarche.compare.comparison import Draft, compare
from demarche.gui import printing
from demarche.reports.building import build_report
from demarche.reports.document import FileFacts
from demarche.reports.options import Options, Paper

pypdf = pytest.importorskip("pypdf")

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform's own
FILE = FileFacts("dam.yaml", "0" * 64)


def _report(**options):
    return build_report(compare([Draft("dam.yaml", dossier())]), [FILE], Options(**options))


@pytest.fixture
def window(qtbot):
    found = QWidget()
    qtbot.addWidget(found)
    return found


def test_preview_shows_the_pages(qtbot, window):
    dialog = printing.preview_dialog(window, _report())
    dialog.show()
    shown = dialog.findChild(QPrintPreviewWidget)
    assert shown.pageCount() == 1
    dialog.close()


def test_preview_takes_pages_that_were_rendered_before(qtbot, window, monkeypatch):
    report = _report()
    rendered = printing.render(report, 30)
    monkeypatch.setattr(printing, "render", lambda *_: pytest.fail("rendered again"))
    dialog = printing.preview_dialog(window, report, rendered)
    dialog.show()
    assert dialog.findChild(QPrintPreviewWidget).pageCount() == 1
    dialog.close()


@pytest.mark.parametrize("paper", list(Paper))
def test_printer_takes_whole_sheets_of_the_paper(qapp, paper):
    printer = printing.printer_for(_report(paper=paper))
    assert printer.fullPage()
    assert printing.fitted(_report(), printer).options.paper is paper


def test_report_follows_the_paper_in_the_printer(qapp):
    printer = printing.printer_for(_report())
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    options = printing.fitted(_report(), printer).options
    assert (options.paper, options.orientation) == ("Letter", "landscape")


@pytest.mark.parametrize(("first", "last", "count"), [(0, 0, 3), (2, 3, 2), (1, 1, 1)])
def test_each_chosen_page_is_a_sheet(qapp, tmp_path, first, last, count):
    printer = printing.printer_for(_report())
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFromTo(first, last)
    printing.paint_pages(printer, printing.render(_report(), 20) * 3)
    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) == count


def test_pages_have_the_shape_of_the_paper(qapp):
    image = QImage.fromData(printing.render(_report(), 72)[0])
    assert image.size() == QSize(595, 842)
