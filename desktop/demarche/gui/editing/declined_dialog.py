"""The edits that a crash left behind and nobody wanted back: kept for a while, and listed here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from demarche.compare.days import day_in_words
from demarche.gui.dialog_frame import frame
from demarche.gui.editing.lines_view import lines_view
from demarche.gui.text import visible_line, visible_text
from demarche.saving.journal import DECLINED_FOR, LeftBehind
from demarche.translation import later, tr, tr_in

NONE = later(
    "Nothing is kept here. Edits that a crash interrupted are offered at the next start; those "
    "that you leave then are kept here for 14 days."
)


@dataclass(frozen=True, slots=True)
class Declined:
    """What was left of one file, and its edits in words."""

    left: LeftBehind
    edits: Sequence[str]


class DeclinedDialog(QDialog):
    """Lists what was declined; emits what is wanted of one, and closes where it is taken up."""

    taking_up_wanted = Signal(object)
    removing_wanted = Signal(object)

    def __init__(self, declined: Sequence[Declined], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Unsaved edits that were left"))
        self._declined = list(declined)
        self._lines = QStringListModel(self)
        self.list = lines_view(
            self._lines, tr("Files with edits that were left, the newest first"), self
        )
        self.edits = QPlainTextEdit(self)
        self.edits.setReadOnly(True)
        self.edits.setTabChangesFocus(True)
        self.edits.setAccessibleName(tr("What was done and not saved"))
        self._none = QLabel(tr(NONE), self)
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.take_button = QPushButton(tr("&Take it up again"), self)
        self.take_button.setToolTip(tr("The edits are made again and can be saved or undone"))
        self.remove_button = QPushButton(tr("&Remove for good"), self)
        for button, does in (
            (self.take_button, self._take),
            (self.remove_button, self._remove),
        ):
            button.setAutoDefault(False)
            self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(does)
        self._buttons.rejected.connect(self.reject)
        self.list.selectionModel().currentChanged.connect(self._show_edits)
        layout = QVBoxLayout(self)
        for widget in (self._none, self.list, self.edits, self._buttons):
            layout.addWidget(widget)
        frame(self, 520, 400 if declined else 140)
        self._list()

    def remove(self, one: Declined) -> None:
        """List one no more."""
        self._declined.remove(one)
        self._list()

    @Slot()
    def _take(self) -> None:
        """Ask for the chosen one to be taken up."""
        self.taking_up_wanted.emit(self._chosen().left)
        self.accept()

    @Slot()
    def _remove(self) -> None:
        """Ask for the chosen one to be removed."""
        self.removing_wanted.emit(self._chosen())

    def _list(self) -> None:
        """List what there is."""
        some = bool(self._declined)
        self._lines.setStringList([_line(each.left) for each in self._declined])
        self._none.setVisible(not some)
        for widget in (self.list, self.edits):
            widget.setVisible(some)
        for button in (self.take_button, self.remove_button):
            button.setEnabled(some)
        self.list.setCurrentIndex(self._lines.index(0))

    @Slot(QModelIndex)
    def _show_edits(self, index: QModelIndex) -> None:
        """Show what was done."""
        if 0 <= index.row() < len(self._declined):
            edits = self._declined[index.row()].edits
            self.edits.setPlainText("\n".join(f"• {visible_text(each)}" for each in edits))

    def _chosen(self) -> Declined:
        """Give the one that is chosen."""
        return self._declined[max(self.list.currentIndex().row(), 0)]


def _line(left: LeftBehind) -> str:
    """Name what was left by its file, by when it was edited last, and by how long it is kept."""
    last = left.last.astimezone()
    return tr_in(
        "edits that were left",
        "{file}, {day}, {time}; kept until {end}",
        file=visible_line(left.of.name),
        day=day_in_words(last.date()),
        time=f"{last:%H:%M}",
        end=day_in_words((last + DECLINED_FOR).date()),
    )
