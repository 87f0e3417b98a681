"""What is chosen for a report beside its pages, which follow each choice.

It prints and writes nothing itself: it says what is wished, and whoever opened it does it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from demarche.gui.dialog_frame import frame
from demarche.gui.report.choices_form import ChoicesForm
from demarche.gui.report.page_setter import PageSetter, PagesSet
from demarche.gui.report.page_view import PageView
from demarche.gui.report.template_row import TemplateRow
from demarche.gui.stops import follow_the_layout
from demarche.gui.text import visible_line
from demarche.reports.choices import Choices
from demarche.reports.document import Report
from demarche.translation import later, tr

SETTING: Final = later("Setting the pages …")
_SIZE: Final = (1120, 860)
_LETTERS: Final = 44
"""So many letters of what is written into the form are shown, where there is room."""

_OF_THE_WIDTH: Final = 0.3
"""The form takes no more of it, so that the pages can be read."""

Making = Callable[[Choices, str], Report]
"""What makes a report of choices and a title; it runs off the GUI thread."""


class ReportDialog(QDialog):
    """Shows the report as it will be; emits what is to be done with it."""

    chosen = Signal(object)
    """Other choices, to be kept."""
    print_requested = Signal(object)
    export_requested = Signal(object)

    template_kept = Signal(str, object)
    template_forgotten = Signal(str)

    def __init__(
        self,
        parent: QWidget | None,
        choices: Choices,
        title: str,
        making: Making,
        templates: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._making = making
        self._report: Report | None = None
        self._volumes = 1
        self._templates = {
            name: Choices.from_values(values) for name, values in (templates or {}).items()
        }
        self.templates = TemplateRow(self._templates)
        self.form = ChoicesForm(choices, title)
        self.pages = PageView(self)
        self.status = QLabel(self)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.setter = PageSetter(self)
        self.print_button = QPushButton(tr("Pr&int…"), self)
        self.export_button = QPushButton(tr("&Export…"), self)
        self.close_button = QPushButton(tr("Close"), self)
        self._assemble()
        self._connect()
        self._wish()

    def done(self, result: int) -> None:
        """Override QDialog.done: what is still being set is dropped."""
        self.setter.stop()
        super().done(result)

    def _assemble(self) -> None:
        """Put everything in its place."""
        side = QWidget(self)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        name = QLabel(tr("Templ&ate"), side)
        name.setBuddy(self.templates.box)
        name.setContentsMargins(9, 9, 9, 0)
        self.templates.setContentsMargins(9, 0, 9, 0)
        for widget in (name, self.templates, self.form):
            left.addWidget(widget)
        scroll = QScrollArea(self)
        scroll.setWidget(side)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side, self._area = side, scroll
        upper = QHBoxLayout()
        upper.addWidget(scroll)
        upper.addWidget(self.pages, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.status, 1)
        for button in (self.print_button, self.export_button, self.close_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(upper, 1)
        column.addLayout(buttons)
        follow_the_layout(self)
        self.pages.setFocus()  # one reads first, and chooses then
        frame(self, *_SIZE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QDialog.resizeEvent: the form has the room that its words need, if there is."""
        super().resizeEvent(event)
        bar = self._area.verticalScrollBar().sizeHint().width()
        letters = self.fontMetrics().averageCharWidth() * _LETTERS
        wanted, least = self._side.sizeHint().width(), self._side.minimumSizeHint().width()
        room = round(event.size().width() * _OF_THE_WIDTH)
        self._area.setFixedWidth(max(min(max(wanted, letters), room), least) + bar)

    def _connect(self) -> None:
        """Connect the parts."""
        self.form.changed.connect(self._take_choice)
        self.templates.taken.connect(self._take_template)
        self.templates.kept.connect(self._keep_template)
        self.templates.forgotten.connect(self._forget_template)
        self.setter.started.connect(self._say_setting)
        self.setter.pages_set.connect(self._show_pages)
        self.setter.failed.connect(self._say_why)
        self.pages.verticalScrollBar().valueChanged.connect(self._say_page)
        self.print_button.clicked.connect(self._print)
        self.export_button.clicked.connect(self._export)
        self.close_button.clicked.connect(self.reject)

    @Slot()
    def _take_choice(self) -> None:
        """Keep another choice, and show what comes of it."""
        self.chosen.emit(self.form.choices())
        self._wish()

    @Slot(str)
    def _take_template(self, name: str) -> None:
        """Show the choices that were kept under a name."""
        self.form.show_choices(self._templates[name])

    @Slot(str)
    def _keep_template(self, name: str) -> None:
        """Keep what is chosen now under a name."""
        self._templates[name] = self.form.choices()
        self.template_kept.emit(name, self.form.choices())

    @Slot(str)
    def _forget_template(self, name: str) -> None:
        """Forget what was kept under a name."""
        self._templates.pop(name, None)
        self.template_forgotten.emit(name)

    def _wish(self) -> None:
        """Ask for the pages of what is chosen now; what stands there is no longer it."""
        self._enable(enabled=False)
        self.setter.wish(partial(self._making, self.form.choices(), self.form.chosen_title()))

    @Slot()
    def _say_setting(self) -> None:
        """Say that pages are being set."""
        self.status.setText(tr(SETTING))

    @Slot(object)
    def _show_pages(self, found: PagesSet) -> None:
        """Show pages that were set."""
        self._report = found.report
        self._volumes = found.volumes
        self.pages.show_pages(found.pages)
        self._enable(enabled=True)
        self._say_page()

    @Slot(str)
    def _say_why(self, words: str) -> None:
        """Say why the pages cannot be set; the old ones stay."""
        self.status.setText(visible_line(words))

    @Slot()
    def _say_page(self) -> None:
        """Say which page is read."""
        if self._report is None or not self.print_button.isEnabled():
            return
        place = {"page": self.pages.page_at_top(), "total": self.pages.count}
        if self._volumes > 1:
            words = tr(
                "Page {page} of {total}, the first of {volumes} volumes",
                volumes=self._volumes,
                **place,
            )
        else:
            words = tr("Page {page} of {total}", **place)
        self.status.setText(words)

    def _enable(self, *, enabled: bool) -> None:
        """Allow to print and to export what is shown, or forbid it while it is not."""
        self.print_button.setEnabled(enabled)
        self.export_button.setEnabled(enabled)

    @Slot()
    def _print(self) -> None:
        """Wish for paper."""
        self.print_requested.emit(self._report)

    @Slot()
    def _export(self) -> None:
        """Wish for a file."""
        self.export_requested.emit(self._report)
