"""The versions of a file that were saved before: compared with what is there, restored."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from demarche.compare.days import day_in_words
from demarche.gui.dialog_frame import frame
from demarche.saving.versions import Version
from demarche.translation import later, tr, tr_in

NONE = later("No earlier version is kept yet: one is kept each time the file is saved here.")


class VersionsDialog(QDialog):
    """Lists versions; emits which one is wanted, and closes."""

    comparison_wanted = Signal(object)
    restoring_wanted = Signal(object)

    def __init__(self, versions: Sequence[Version], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Earlier versions"))
        self._versions = tuple(versions)
        self.list = QListView(self)
        self.list.setModel(QStringListModel([_line(each) for each in versions], self))
        self.list.setAccessibleName(tr("Versions, the newest first"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        told = QLabel("" if versions else tr(NONE), self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        told.setVisible(not versions)
        self.list.setVisible(bool(versions))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.compare_button = QPushButton(tr("&Compare with what is there"), self)
        self.restore_button = QPushButton(tr("&Restore"), self)
        self.restore_button.setToolTip(tr("Takes its place as an edit that can be undone"))
        for button, does in (
            (self.compare_button, self._compare),
            (self.restore_button, self._restore),
        ):
            button.setEnabled(bool(versions))
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(does)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (told, self.list, buttons):
            layout.addWidget(widget)
        frame(self, 460, 320 if versions else 120)

    @Slot()
    def _compare(self) -> None:
        """Ask for a comparison with the chosen version."""
        self.comparison_wanted.emit(self._chosen())
        self.accept()

    @Slot()
    def _restore(self) -> None:
        """Ask for the chosen version in the place of what is there."""
        self.restoring_wanted.emit(self._chosen())
        self.accept()

    def _chosen(self) -> Version:
        """Give the version that is chosen."""
        return self._versions[max(self.list.currentIndex().row(), 0)]


def _line(version: Version) -> str:
    """Name a version by the time when it was saved."""
    saved = version.saved.astimezone()
    return tr_in(
        "when a version was saved",
        "{day}, {time}",
        day=day_in_words(saved.date()),
        time=f"{saved:%H:%M:%S}",
    )
