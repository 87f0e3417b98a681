"""The ways through a comparison: words to find, a demand to go to, the changes of one party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from demarche.gui.actions import Actions, Name
from demarche.gui.parts import Parts
from demarche.gui.preferences import Preferences

if TYPE_CHECKING:
    from demarche.gui.demand_chooser import DemandChooser


class Walker(QObject):
    """Leads the reader; emits where this came in passing."""

    said = Signal(str)

    def __init__(
        self, parts: Parts, actions: Actions, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._pane = parts.pane
        self._find = parts.bar.find_box
        self._preferences = preferences
        for name, does in {
            Name.FIND: self._begin_to_find,
            Name.FIND_NEXT: self._find_next,
            Name.FIND_PREVIOUS: self._find_previous,
            Name.GO_TO: self.ask_for_demand,
            Name.NEXT_OF_PARTY: self._next_of_party,
            Name.PREVIOUS_OF_PARTY: self._previous_of_party,
        }.items():
            actions[name].triggered.connect(does)
        actions[Name.FIND].enabledChanged.connect(self._find.setEnabled)
        self._find.setEnabled(actions[Name.FIND].isEnabled())
        self._find.words_changed.connect(self._pane.ways.look_for)
        self._find.next_wanted.connect(self._find_next)
        self._find.previous_wanted.connect(self._find_previous)
        self._find.left.connect(self._pane.view.setFocus)
        self._pane.ways.finder.counted.connect(self._show_count)

    @Slot()
    def ask_for_demand(self) -> DemandChooser | None:
        """Let the reader choose a demand by a few letters."""
        comparison = self._pane.model.comparison
        if comparison is None:
            return None
        from demarche.gui.demand_chooser import DemandChooser  # noqa: PLC0415 - not to start
        from demarche.gui.fuzzy import candidate  # noqa: PLC0415 - as above

        listed = [candidate(row.demand.id, row.demand.title) for row in self._pane.shown_rows()]
        chooser = DemandChooser(listed, self._preferences.settings.zoom, self._pane)
        chooser.demand_chosen.connect(self._go_to)
        chooser.open_over(self._pane)
        return chooser

    @Slot(str)
    def _go_to(self, demand_id: str) -> None:
        """Go to a demand and put the keyboard there."""
        self._pane.go_to_demand(demand_id)
        self._pane.view.setFocus()

    @Slot()
    def _begin_to_find(self) -> None:
        """Put the keyboard into the box, with the words that are selected."""
        self._find.begin(" ".join(self._pane.view.selected_text().split()))

    @Slot()
    def _find_next(self) -> None:
        """Go to the next place where the words stand."""
        self._pane.ways.find_next()

    @Slot()
    def _find_previous(self) -> None:
        """Go to the place before."""
        self._pane.ways.find_next(backwards=True)

    @Slot()
    def _show_count(self) -> None:
        """Say how often the words stand there."""
        number, of, is_final = self._pane.ways.finder.place()
        self._find.show_count(number, of, is_final=is_final)

    @Slot()
    def _next_of_party(self) -> None:
        """Go to the next change of the party that the reader is at."""
        self._say_party(self._pane.ways.next_change_of_party())

    @Slot()
    def _previous_of_party(self) -> None:
        """Go to the change of that party before."""
        self._say_party(self._pane.ways.next_change_of_party(backwards=True))

    def _say_party(self, words: str) -> None:
        """Say whose changes are walked, and at which of them the reader is."""
        if words:
            self.said.emit(words)
