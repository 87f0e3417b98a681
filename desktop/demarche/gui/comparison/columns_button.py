"""The button left of the heads: choices of all columns at once, and one column more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from demarche.compare.lookup import Lookup
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.model import ComparisonModel
from demarche.gui.text import visible_line
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.compare.presets import Preset


class ColumnsButton(QToolButton):
    """Opens a menu; emits the choice that was made."""

    preset_chosen = Signal(object)
    column_wanted = Signal()

    def __init__(self, model: ComparisonModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._comparison = model
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setText(tr("Columns") + " ▾")
        self.setToolTip(tr("Choose all columns at once, or add one"))
        self.setAccessibleName(tr("Columns: choose all at once, or add one"))

    def set_look(self, look: Look) -> None:
        """Take the colours and sizes of the grid."""
        colours = look.colours
        self.setStyleSheet(
            f"QToolButton {{ border: 1px solid transparent; color: {colours.muted};"
            f" background: {colours.background}; padding: 0 {round(look.px(4))}px; }}"
            "QToolButton::menu-indicator { image: none; }"
            f"QToolButton:hover, QToolButton:focus {{ color: {colours.text};"
            f" border-color: {colours.accent}; border-radius: 5px; }}"
        )
        self.setFont(look.small)  # a sheet set later would undo it

    def choices(self) -> tuple[Preset, ...]:
        """Give the choices that the dossier has; two drafts are shown as they are."""
        from demarche.compare.presets import presets  # noqa: PLC0415 - when the menu opens

        lookups = self._lookups()
        return presets(lookups[0]) if len(lookups) == 1 else ()

    def _lookups(self) -> tuple[Lookup, ...]:
        """Give the dossiers that the columns look at."""
        comparison = self._comparison.comparison
        columns = range(len(comparison.columns)) if comparison else ()
        return tuple({id(each): each for each in map(self._comparison.lookup_of, columns)}.values())

    @Slot()
    def _fill(self) -> None:
        """List the choices as they are now."""
        self._menu.clear()
        for preset in self.choices():
            # A name may hold "&", which a menu would take for the sign of a key.
            action = self._menu.addAction(visible_line(preset.words).replace("&", "&&"))
            action.triggered.connect(partial(_choose, self, preset))
        self._menu.addSeparator()
        self._menu.addAction(tr("Add a column…")).triggered.connect(self._want_column)

    @Slot()
    def _want_column(self) -> None:
        self.column_wanted.emit()


def _choose(button: ColumnsButton, preset: Preset, *_: object) -> None:
    """Say which choice was made, whatever else the menu says of it."""
    button.preset_chosen.emit(preset)
