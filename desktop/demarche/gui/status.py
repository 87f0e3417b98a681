"""The status bar: how many demands, what became of them, where the reader is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStatusBar, QWidget

from demarche.gui.eliding_label import ElidingLabel
from demarche.gui.missing_signs import MissingSigns
from demarche.gui.progress_strip import ProgressStrip
from demarche.gui.text import visible_line
from demarche.translation import counted, number_in_words, parted, tr, tr_in

if TYPE_CHECKING:
    from demarche.compare.comparison import Comparison

_FILTER_NEEDS: Final = 24
"""So many letters of the filter are always shown: what is left out matters more than counts."""

_MOST_NAMED: Final = 3


class CountsBar(QStatusBar):
    """Counts the demands of a comparison by the change that each is marked with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._counts = ElidingLabel(self)
        self._filter = ElidingLabel(self, least=_FILTER_NEEDS)
        self._filter.setForegroundRole(QPalette.ColorRole.Link)
        self._notes = ElidingLabel(self)
        self._place = ElidingLabel(self, gives_way=False)
        self._zoom = ElidingLabel(self, gives_way=False)
        self._comparison: Comparison | None = None
        self._missing = MissingSigns(self)
        self._missing.found.connect(self._show_notes)
        self.addWidget(self._filter)
        self.addWidget(self._counts)
        self.addWidget(self._notes, 1)
        self.progress = ProgressStrip(self)
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self._place)
        self.addPermanentWidget(self._zoom)

    def show_comparison(
        self, comparison: Comparison | None, shown: int, filtered: str = ""
    ) -> None:
        """Say how many demands there are, which are shown, and what became of them."""
        counts = _counts(comparison, shown) if comparison else ""
        if counts != self._counts.text() and self.isVisible():
            from demarche.gui.announcing import announce  # noqa: PLC0415 - not to start

            announce(self, counts)
        self._counts.setText(counts)
        if comparison is None:
            self._place.setText("")
        self._filter.setText(
            visible_line(tr("Filter: {filter}", filter=filtered)) if filtered else ""
        )
        self._filter.setVisible(bool(filtered))
        self._comparison = comparison
        self._show_notes()

    def words(self) -> str:
        """Give what the bar says of the comparison."""
        return self._counts.text()

    def filtered(self) -> str:
        """Give what the bar says of the filter."""
        return self._filter.text()

    def notes(self) -> str:
        """Give what the bar warns of."""
        return self._notes.text()

    @Slot()
    def _show_notes(self) -> None:
        """Say what is left out of a comparison, and what of it cannot be shown."""
        missing = self._missing.look_through(self._comparison)
        notes = self._comparison.notes if self._comparison else ()
        self._notes.setText(visible_line(parted([*notes, *_missing_in_words(missing)])))

    def show_place(self, change: int, of: int, *, known: bool = True) -> None:
        """Say at which change the reader is, once it is known how many there are."""
        if not known:
            self._place.setText("")
            return
        nothing = tr("nothing changed") if self._counts.text() else ""
        self._place.setText(_place(change, of) if of else nothing)

    def show_zoom(self, zoom: int) -> None:
        """Say how large everything is shown."""
        self._zoom.setText(f"{zoom} %")


def _place(change: int, of: int) -> str:
    """Say at which change of how many the reader is."""
    total = number_in_words(of)
    if change:
        return tr("change {number} of {total}", number=number_in_words(change), total=total)
    return counted("{number} changed", "{number} changed", of)


def _counts(comparison: Comparison, shown: int) -> str:
    """Write the counts in one line."""
    from demarche.compare.arranging import leading_changes  # noqa: PLC0415 - as below
    from demarche.compare.cell import Change  # noqa: PLC0415 - an empty window has no changes
    from demarche.compare.values import word_for  # noqa: PLC0415 - as above

    total = len(comparison.rows)
    if not comparison.is_settled:
        return "   ·   ".join([_demands(shown, total), tr("still being compared")])
    found = leading_changes(comparison.rows)
    changes = [
        # Translators: how many demands changed so, such as “3 withdrawn”
        tr_in("so many", "{number} {change}", number=number_in_words(number), change=word_for(each))
        for each in Change
        if (number := found[each])
    ]
    return "   ·   ".join([_demands(shown, total), *changes])


def _demands(shown: int, total: int) -> str:
    """Say how many demands there are, and how many of them are shown."""
    if shown == total:
        return counted("{number} demand", "{number} demands", total)
    return counted(
        "{shown} of {number} demand",
        "{shown} of {number} demands",
        total,
        shown=number_in_words(shown),
    )


def _missing_in_words(missing: Sequence[str]) -> list[str]:
    """Warn of characters that no font here has; they are shown as their numbers."""
    if not missing:
        return []
    named = ", ".join(f"U+{ord(each):04X}" for each in missing[:_MOST_NAMED])
    more = len(missing) - _MOST_NAMED
    if more <= 0:
        return [tr("no font here has {characters}", characters=named)]
    return [
        counted(
            "no font here has {characters} and {number} more",
            "no font here has {characters} and {number} more",
            more,
            characters=named,
        )
    ]
