"""What is printed are the pages of the PDF, on sheets of their own size."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from builders import dossier
from demarche.compare.comparison import Draft, compare
from demarche.gui import printing, reporting
from demarche.records.progress import StoppedError
from demarche.reports.building import build_report
from demarche.reports.document import FileFacts
from demarche.reports.options import Options, Paper
from demarche.reports.pdf import pages

pypdf = pytest.importorskip("pypdf")

FILE = FileFacts("dam.yaml", "0" * 64)


def _report(**options):
    return build_report(compare([Draft("dam.yaml", dossier())]), [FILE], Options(**options))


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
    printing.paint_pages(printer, pages(_report(), 20) * 3)
    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) == count


def test_pages_that_nobody_wants_to_print_any_more_are_set_no_further(qapp):
    def stop(_share):
        raise StoppedError

    printer = printing.printer_for(_report())
    with pytest.raises(StoppedError):
        reporting._set_for_printer(_report(), printer, stop)


def test_pages_have_the_shape_of_the_paper(qapp):
    image = QImage.fromData(pages(_report(), 72)[0])
    assert image.size() == QSize(595, 842)
