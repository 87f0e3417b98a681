"""Paper from the window: preview, printer and file, all of the same report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from demarche.gui import tasks
from demarche.gui.desk import Desk
from demarche.gui.faults import written
from demarche.gui.preferences import Preferences
from demarche.records.progress import Progress
from demarche.translation import later, tr
from demarche.workspace import Workspace, report_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from demarche.reports.choices import Choices
    from demarche.reports.document import Report

Result = TypeVar("Result")

SETTING: Final = later("Setting the pages …")


class Reporter(QObject):
    """Makes the report of what is looked at now, and hands it to a printer or a file."""

    said = Signal(str)
    failed = Signal(str, str)
    """What could not be done, and the details of it."""
    started = Signal()
    ended = Signal()
    """Nothing is set or written any more, whatever came of it."""

    def __init__(self, window: QWidget, desk: Desk, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._preferences = preferences
        self._numbers = count()
        self._tasks: dict[int, tasks.Task[Any]] = {}

    @Slot()
    def cancel(self) -> None:
        """Set and write no further; what is not written yet never will be."""
        if self._tasks:
            for task in self._tasks.values():
                task.cancel()
            self._tasks.clear()
            self.ended.emit()
            self.said.emit(tr("The report was stopped; nothing was written."))

    @Slot()
    def preview(self) -> None:
        """Show the pages as they will be printed, beside what can be chosen for them."""
        from demarche.gui.report.dialog import ReportDialog  # noqa: PLC0415  (loaded to preview)
        from demarche.reports.heading import title  # noqa: PLC0415  (as above)
        from demarche.reports.options import Options  # noqa: PLC0415  (as above)

        workspace = self._desk.workspace
        if workspace is None or workspace.comparison is None:
            return
        making = partial(_make, workspace, self._desk.kept(), self._filter_in_words())
        usual = title(workspace.comparison, Options()).text
        templates = self._preferences.settings.templates
        dialog = ReportDialog(self._window, self._choices(), usual, making, templates)
        dialog.template_kept.connect(self._keep_template)
        dialog.template_forgotten.connect(self._forget_template)
        dialog.chosen.connect(self._keep)
        dialog.print_requested.connect(self._print_report)
        dialog.export_requested.connect(self._export_report)
        dialog.open()

    @Slot()
    def print(self) -> None:
        """Ask for a printer and print the pages."""
        self._with_report(self._print_report)

    @Slot()
    def export(self) -> None:
        """Ask for a file and write the report into it."""
        self._with_report(self._export_report)

    def _with_report(self, use: Callable[[Report], None]) -> None:
        """Build the report and use it, or say why there is none."""
        try:
            report = self.report()
        except (OSError, ValueError) as error:
            self._refused(error)
            return
        if report is not None:
            use(report)

    @Slot(object)
    def _print_report(self, report: Report) -> None:
        """Ask for a printer and print a report."""
        from demarche.gui import printing  # noqa: PLC0415  (what prints is loaded to print)

        printer = printing.ask_for_printer(self._window, report)
        if printer is not None:
            self._run(
                partial(_set_for_printer, report, printer),
                partial(self._send_to, printer),
                tr(SETTING),
            )

    @Slot(object)
    def _export_report(self, report: Report) -> None:
        """Ask for a file and write a report into it."""
        filters = _filters()
        name, chosen = QFileDialog.getSaveFileName(
            self._window, tr("Export the report"), str(self._suggestion()), ";;".join(filters)
        )
        if name:
            self.write(report, _with_suffix(name, filters.get(chosen, ".pdf")))

    def write(self, report: Report, path: Path) -> None:
        """Write a report off the GUI thread."""
        self._run(
            partial(_write, report, path),
            partial(self._written, path),
            tr("Writing {file} …", file=path.name),
        )

    def _run(
        self, work: Callable[[Progress], Result], done: Callable[[Result], None], words: str
    ) -> None:
        """Work off the GUI thread, saying what is being done."""
        self.said.emit(words)
        number = next(self._numbers)
        ends = (partial(self._end, number, each) for each in (done, self._refused))
        self._tasks[number] = tasks.run_telling(self, work, *ends)
        self.started.emit()

    def _end(self, number: int, then: Callable[[Any], None], outcome: object) -> None:
        """Go on with what came of a piece of work."""
        del self._tasks[number]
        if not self._tasks:
            self.ended.emit()
        then(outcome)

    def _send_to(self, printer: QPrinter, rendered: list[bytes]) -> None:
        """Print pages that were set."""
        from demarche.gui import printing  # noqa: PLC0415  (what prints is loaded to print)

        try:
            printing.paint_pages(printer, rendered)
        except OSError as error:
            self._refused(error)
        else:
            self.said.emit(tr("Sent to the printer"))

    def _written(self, path: Path, warnings: tuple[str, ...]) -> None:
        """Say that a report was written, and what it could not hold."""
        self.said.emit(tr("Written: {file}", file=path))
        if warnings:
            lead = tr("{file} was written, but:", file=path.name)
            self.failed.emit("\n\n".join((lead, *warnings)), "")

    def _refused(self, error: Exception) -> None:
        """Say that a report could not be written."""
        self.failed.emit(tr("The report could not be made: {reason}", reason=error), written(error))

    def report(self) -> Report | None:
        """Build the report of what is looked at now, as reports were liked last.

        Raises:
            LogoError: Where the logo that was liked is none any more.
            OSError: Where it cannot be read.
        """
        workspace = self._desk.workspace
        if workspace is None or workspace.comparison is None:
            return None
        return _make(workspace, self._desk.kept(), self._filter_in_words(), self._choices(), "")

    def _filter_in_words(self) -> str:
        """Say what is left out of what is looked at."""
        workspace = self._desk.workspace
        return workspace.filter_in_words(self._desk.filter) if workspace else ""

    def _choices(self) -> Choices:
        """Give how reports are liked; what is read as a redline is one on paper, too."""
        from demarche.reports.choices import Choices  # noqa: PLC0415  (loaded to report)
        from demarche.reports.options import Layout  # noqa: PLC0415  (as above)

        liked = Choices.from_values(self._preferences.settings.report)
        if self._desk.is_redline and liked.layout is Layout.COLUMNS:
            return replace(liked, layout=Layout.REDLINE)
        return liked

    @Slot(object)
    def _keep(self, choices: Choices) -> None:
        """Keep how reports are liked."""
        self._preferences.remember_report(choices.values())

    @Slot(str, object)
    def _keep_template(self, name: str, choices: Choices) -> None:
        """Keep choices under a name."""
        self._preferences.remember_template(name, choices.values())

    @Slot(str)
    def _forget_template(self, name: str) -> None:
        """Forget what was kept under a name."""
        self._preferences.remember_template(name, None)

    def _suggestion(self) -> Path:
        """Suggest a name beside the record file."""
        workspace = self._desk.workspace
        first = workspace.paths[0] if workspace else Path("report")
        last = self._preferences.settings.last
        folder = last.parent if last else Path.home()
        return folder / f"{first.stem}.pdf"


def _write(report: Report, path: Path, progress: Progress) -> tuple[str, ...]:
    """Write a report, as long as it is wanted; the writers are loaded only now."""
    from demarche.reports.writing import write_report  # noqa: PLC0415

    return write_report(report, path, lambda _words: progress(1.0))


def _make(
    workspace: Workspace, demands: frozenset[str] | None, words: str, choices: Choices, title: str
) -> Report:
    """Make the report of some demands as it is liked; this may run in any thread."""
    options = choices.options(title, dt.datetime.now().astimezone().date())
    return report_of(workspace, replace(options, demands=demands, filter=words))


def _set_for_printer(report: Report, printer: QPrinter, progress: Progress) -> list[bytes]:
    """Set the pages for the paper in a printer, as long as they are wanted."""
    from demarche.gui.printing import PRINT_PPI, fitted  # noqa: PLC0415
    from demarche.reports.pdf import finished, setting_pages  # noqa: PLC0415

    return finished(setting_pages(fitted(report, printer), PRINT_PPI), lambda _: progress(1.0))


def _filters() -> dict[str, str]:
    """Give what the dialog offers for each form of a report, and the suffix that it adds."""
    from demarche.reports.writing import WRITERS  # noqa: PLC0415  (loaded to write)

    suffixes: dict[str, list[str]] = {}
    for suffix, writer in WRITERS.items():
        suffixes.setdefault(tr(writer.name), []).append(suffix)
    return {
        f"{name} ({' '.join(f'*{suffix}' for suffix in each)})": each[0]
        for name, each in suffixes.items()
    }


def _with_suffix(name: str, suffix: str) -> Path:
    """Give a file the suffix of the kind that was chosen, where it has none that is known."""
    from demarche.reports.writing import WRITERS, suffix_of  # noqa: PLC0415  (loaded to write)

    path = Path(name)
    return path if suffix_of(path) in WRITERS else path.with_name(path.name + suffix)
