"""Two versions of a dossier merged: what both changed is shown and chosen one by one."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from demarche.editing.merging import NOTHING, Merge, Side, Way
from demarche.gui.dialog_frame import frame
from demarche.gui.editing.conflict_words import place_in_words
from demarche.gui.editing.lines_view import lines_view
from demarche.gui.text import visible_line, visible_text
from demarche.translation import counted, later, tr, tr_in

_MOST = 20_000
_CALLED = {Side.OURS: later("What is mine"), Side.THEIRS: later("What is theirs")}


class MergeDialog(QDialog):
    """Shows the conflicts of a merge; it can be taken when each is decided."""

    def __init__(self, merge: Merge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge two versions"))
        self._conflicts = merge.conflicts
        self._places = [visible_line(place_in_words(each, merge)) for each in merge.conflicts]
        self.taken: dict[Way, Side] = {}
        self._lines = QStringListModel(self)
        self.list = lines_view(self._lines, tr("What both versions changed"), self)
        self._told = QLabel(self)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self.texts = {side: _text(tr(words), self) for side, words in _CALLED.items()}
        self.take_buttons = {
            side: QPushButton(words, self)
            for side, words in ((Side.OURS, tr("Take &mine")), (Side.THEIRS, tr("Take &theirs")))
        }
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.merge_button = self._buttons.addButton(
            tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.take_buttons[Side.OURS].clicked.connect(self.take_ours)
        self.take_buttons[Side.THEIRS].clicked.connect(self.take_theirs)
        self.list.selectionModel().currentChanged.connect(self._show)
        self._arrange()
        self._list()
        self.list.setCurrentIndex(self._lines.index(0))

    @Slot()
    def take_ours(self) -> None:
        """Take our side of the conflict that is shown."""
        self._take(Side.OURS)

    @Slot()
    def take_theirs(self) -> None:
        """Take their side of the conflict that is shown."""
        self._take(Side.THEIRS)

    def _take(self, side: Side) -> None:
        """Decide the conflict that is shown, and go on to the next that is not decided."""
        row = self.list.currentIndex().row()
        if not 0 <= row < len(self._conflicts):
            return
        self.taken[self._conflicts[row].way] = side
        self._list()
        left = [n for n, each in enumerate(self._conflicts) if each.way not in self.taken]
        self.list.setCurrentIndex(self._lines.index(left[0] if left else row))

    def _list(self) -> None:
        """List the conflicts with what is decided."""
        self._lines.setStringList(
            [
                f"{_decided(self.taken.get(each.way))}   {place}"
                for each, place in zip(self._conflicts, self._places, strict=True)
            ]
        )
        left = len(self._conflicts) - len(self.taken)
        self.merge_button.setEnabled(left == 0)
        # Translators: {number} of them are there, {left} of these are not decided yet.
        words = counted(
            "Both versions changed {number} of the same things; {left} to decide.",
            "Both versions changed {number} of the same things; {left} to decide.",
            len(self._conflicts),
            left=left,
        )
        untouched = tr("What the two versions changed does not touch: both are kept.")
        self._told.setText(words if self._conflicts else untouched)

    @Slot(QModelIndex)
    def _show(self, index: QModelIndex) -> None:
        """Show the two sides of a conflict."""
        if 0 <= index.row() < len(self._conflicts):
            conflict = self._conflicts[index.row()]
            self.texts[Side.OURS].setPlainText(_value(conflict.ours))
            self.texts[Side.THEIRS].setPlainText(_value(conflict.theirs))

    def _arrange(self) -> None:
        """Put the parts in their places."""
        sides = QHBoxLayout()
        headings = {Side.OURS: QLabel(tr("Mine"), self), Side.THEIRS: QLabel(tr("Theirs"), self)}
        for side, heading in headings.items():
            column = QVBoxLayout()
            column.addWidget(heading)
            column.addWidget(self.texts[side])
            column.addWidget(self.take_buttons[side])
            sides.addLayout(column)
        some = bool(self._conflicts)
        of_sides = (headings, self.texts, self.take_buttons)
        for widget in (self.list, *(each for parts in of_sides for each in parts.values())):
            widget.setVisible(some)
        layout = QVBoxLayout(self)
        layout.addWidget(self._told)
        layout.addWidget(self.list)
        if some:
            layout.addLayout(sides, 1)
        layout.addWidget(self._buttons)
        frame(self, 760, 520 if some else 120)


def _decided(side: Side | None) -> str:
    """Say which side of a conflict is taken."""
    if side is None:
        return "?"
    return (
        tr_in("the side that is taken", "✓ mine")
        if side is Side.OURS
        else tr_in("the side that is taken", "✓ theirs")
    )


def _text(words: str, parent: QWidget) -> QPlainTextEdit:
    """Make a pane for one side."""
    pane = QPlainTextEdit(parent)
    pane.setReadOnly(True)
    pane.setTabChangesFocus(True)
    pane.setAccessibleName(words)
    return pane


def _value(value: Any) -> str:  # noqa: ANN401 - a value of a file
    """Show a value of a file."""
    if value is NOTHING:
        return tr("(not there)")
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=2)
    return visible_text(text[:_MOST])
