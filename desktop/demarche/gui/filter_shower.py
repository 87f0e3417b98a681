"""Shows the filter, and how many demands each of its choices would keep.

What is true of many rows is found off the GUI thread; until then only what is chosen is shown.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from demarche.compare.facets import Facts
from demarche.compare.filtering import Filter, counted
from demarche.gui import tasks
from demarche.gui.desk import Desk
from demarche.gui.panels.filter_bar import FilterBar

_AT_ONCE: Final = 500
"""So many rows are gone through at once."""


class FilterShower(QObject):
    """Keeps a filter bar in step with the desk."""

    def __init__(self, desk: Desk, bar: FilterBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bar = bar
        self._learning: Facts | None = None

    def show(self, *, learning: bool = True) -> None:
        """Show the filter as it is now; what it needs to know of many rows is found if wanted."""
        facts = self._desk.workspace.facts if self._desk.workspace else None
        if facts is None:
            self._bar.show_values(self._desk.filter, {}, None, {})
        elif facts.are_known or len(facts.comparison.rows) <= _AT_ONCE:
            asked = self._desk.filter
            everything = counted(facts, Filter())
            counts = counted(facts, asked) if asked else everything
            self._bar.show_values(asked, counts, facts.comparison, everything)
        else:
            self._bar.show_values(self._desk.filter, {}, facts.comparison, {})
            if learning:
                self._learn(facts)

    def _learn(self, facts: Facts) -> None:
        """Find the facts of many rows."""
        if facts is not self._learning:
            self._learning = facts
            tasks.run(self, facts.learn, partial(self._learned, facts), self._broke)

    def _learned(self, facts: Facts, _nothing: object) -> None:
        """Show the counts, unless something else lies on the desk by now."""
        self._learning = None
        if self._desk.workspace is not None and self._desk.workspace.facts is facts:
            self.show()

    def _broke(self, error: Exception) -> None:
        """Let a mistake of ours be seen where all of them are."""
        self._learning = None
        raise error
