"""The filter above the outline: a box for words, chips for what is chosen, a list behind them.

Holds the filter as it is shown and emits the one that is asked for; who keeps it decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from demarche.compare.comparison import Comparison
from demarche.compare.facets import Choice
from demarche.compare.filtering import Filter
from demarche.gui.panels.chips import Chip, FlowLayout
from demarche.gui.panels.facet_entries import ChipEntry, chips_of
from demarche.gui.panels.facet_picker import FacetPicker
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.text import label_font
from demarche.gui.theme import LIGHT
from demarche.translation import later, tr, tr_in

# Translators: a button: filter by something else
MORE: Final = later("more …")
_MANY: Final = 3_000
_REST: Final = 180
"""So many milliseconds a reader rests between two words."""


class FilterBar(QWidget):
    """Shows a filter and lets it be changed."""

    filter_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = PaneLook(LIGHT)
        self._asked = Filter()
        self._counts: Mapping[Choice, int] = {}
        self._comparison: Comparison | None = None
        self._picker: FacetPicker | None = None
        self.box = self._make_box()
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_REST)
        self._pause.timeout.connect(self._ask_for_words)
        self._entries: tuple[ChipEntry, ...] = ()
        self.more = Chip(tr(MORE), self._chips, checkable=False)
        self.more.setToolTip(tr("Filter by anything else"))
        self._flow.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 4)
        layout.setSpacing(8)
        layout.addWidget(self.box)
        layout.addWidget(self._chips)
        self.box.textChanged.connect(self._take_words)
        self.more.clicked.connect(self.open_picker)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.box, self.box.clear)
        clear.setContext(Qt.ShortcutContext.WidgetShortcut)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """Give the chips that can be pressed, in their order."""
        found = [self._flow.itemAt(at) for at in range(self._flow.count())]
        widgets = [item.widget() for item in found if item is not None]
        return tuple(each for each in widgets if isinstance(each, Chip) and each is not self.more)

    def show_values(
        self,
        asked: Filter,
        counts: Mapping[Choice, int],
        comparison: Comparison | None,
        everything: Mapping[Choice, int],
    ) -> None:
        """Show a filter, and how many demands each choice would keep; `everything` is of all."""
        self._asked, self._counts, self._comparison = asked, counts, comparison
        if asked.words != self.box.text() and not self._pause.isActive():
            self.box.setText(asked.words)  # never silently: the box would keep its cross
        chips = chips_of(asked, counts, comparison, everything) if comparison else ()
        self._show_chips(chips)
        self._chips.setVisible(comparison is not None)
        if self._picker is not None and comparison is not None:
            self._picker.show_values(asked, counts, comparison)

    def begin(self) -> None:
        """Take the keyboard, ready to be typed over."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    @Slot()
    def clear(self) -> None:
        """Ask for everything."""
        self._pause.stop()
        self.filter_asked.emit(Filter())

    def set_look(self, look: PaneLook) -> None:
        """Follow the theme and the zoom."""
        self._look = look
        self.box.setFont(label_font(look.zoom))
        for chip in (*self.chips, self.more):
            chip.set_zoom(look.zoom)
        if self._picker is not None:
            self._picker.close()

    @Slot()
    def open_picker(self) -> FacetPicker | None:
        """Show everything that can be filtered by."""
        if self._comparison is None:
            return None
        picker = FacetPicker(self._look, self)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.filter_asked.connect(self.filter_asked)
        picker.destroyed.connect(self._forget_picker)
        picker.show_values(self._asked, self._counts, self._comparison)
        self._picker = picker
        below = self._chips if self._chips.isVisible() else self
        picker.open_at(below.mapToGlobal(QPoint(0, below.height() + 4)))
        return picker

    @Slot()
    def _forget_picker(self) -> None:
        """Let a closed popup go."""
        self._picker = None

    @Slot()
    def _take_words(self) -> None:
        """Ask for what has the words of the box; among many rows once the typing rests."""
        if self.box.text() == self._asked.words:
            self._pause.stop()
        elif self._comparison is not None and len(self._comparison.rows) > _MANY:
            self._pause.start()
        else:
            self._ask_for_words()

    @Slot()
    def _ask_for_words(self) -> None:
        """Ask for what has the words of the box now."""
        self.filter_asked.emit(self._asked.with_words(self.box.text()))

    @Slot(int)
    def _toggle(self, number: int) -> None:
        """Choose what a chip stands for, or choose it no more."""
        entry = self._entries[number]
        if entry.choice is None:
            self.filter_asked.emit(self._asked.said_in(None))
        else:
            self.filter_asked.emit(self._asked.with_choice(entry.choice, on=not entry.is_on))

    def _show_chips(self, entries: tuple[ChipEntry, ...]) -> None:
        """Show other chips; while the same ones stay, so does the keyboard in them."""
        if [each.choice for each in entries] == [each.choice for each in self._entries]:
            for chip, entry in zip(self.chips, entries, strict=True):
                chip.show_words(entry.words)
        else:
            self._replace_chips(entries)
        self._entries = entries
        for chip, entry in zip(self.chips, entries, strict=True):
            chip.setChecked(entry.is_on)

    def _replace_chips(self, entries: tuple[ChipEntry, ...]) -> None:
        """Make the chips anew."""
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.more)
        for number, entry in enumerate(entries):
            chip = Chip(entry.words, self._chips, number=number)
            chip.set_zoom(self._look.zoom)
            chip.chosen.connect(self._toggle)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.more)
        self._chips.updateGeometry()

    def _make_box(self) -> QLineEdit:
        """Make the box for words."""
        box = QLineEdit(self)
        box.setPlaceholderText(tr_in("a box for words", "Filter"))
        box.setAccessibleName(tr("Filter the demands"))
        box.setClearButtonEnabled(True)
        box.setMaxLength(200)
        box.setAcceptDrops(False)  # a file that is dropped here is for the window to open
        return box
