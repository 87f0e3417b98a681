"""The evidence panel: for the chosen cell what was said, where it stands, and what came around it.

It opens nothing itself: addresses and positions are handed on as wishes.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from demarche.compare.cell import Cell
from demarche.compare.lookup import Lookup
from demarche.gui.panels.copies import CopyReader
from demarche.gui.panels.copy_window import CopyWindow
from demarche.gui.panels.evidence_passages import EMPTY, Shown, cell_of, evidence
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.panel_heading import PanelHeading
from demarche.gui.panels.passage import Face, line
from demarche.gui.panels.text_pane import TextPane
from demarche.gui.text import TextFace
from demarche.gui.theme import LIGHT, Colours
from demarche.records.model import Demand, Dossier
from demarche.translation import tr


class EvidencePanel(QWidget):
    """Shows the evidence of one cell."""

    address_requested = Signal(str)
    position_requested = Signal(str)
    address_hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Evidence"))
        self._look = PaneLook(LIGHT)
        self._heading = PanelHeading(tr("Evidence"), self)
        self._pane = TextPane(self)
        self._pane.setAccessibleName(tr("Evidence of the chosen cell"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._pane)
        self.setFocusProxy(self._pane)
        self._pane.address_requested.connect(self.address_requested)
        self._pane.position_requested.connect(self.position_requested)
        self._pane.copy_requested.connect(self.open_copy)
        self._copies = CopyReader(self)
        self._copies.arrived.connect(self._pane.refresh)
        self._seen: Shown | None = None
        self._pane.address_hovered.connect(self.address_hovered)
        self.set_theme(LIGHT)
        self.show_nothing()

    @property
    def pane(self) -> TextPane:
        """Give the pane that holds the text."""
        return self._pane

    def show_nothing(self) -> None:
        """Say how evidence is come by."""
        self._seen = None
        self._pane.show_passages(partial(tuple, [line(tr(EMPTY), Face.MUTED)]))

    def show_cell(
        self, dossier: Dossier, lookup: Lookup, row_demand: Demand, cell: Cell | None
    ) -> None:
        """Show the evidence of a cell of one row."""
        self._seen = Shown(dossier, lookup, row_demand, cell, self._copies.copy_of)
        self._pane.show_passages(partial(evidence, self._seen))

    def show_position(self, dossier: Dossier, lookup: Lookup, position_id: str) -> None:
        """Show the evidence of a position that stands in no column."""
        position = lookup.positions.get(position_id)
        if position is not None:
            demand = lookup.demand_of[position_id]
            self.show_cell(dossier, lookup, demand, cell_of(lookup, position))

    def look_beside(self, folder: Path | None) -> None:
        """Take the folder in which the copies of sources are kept."""
        self._copies.look_beside(folder)

    @Slot(str)
    def open_copy(self, name: str) -> CopyWindow | None:
        """Show a copy that is kept, at the words that are quoted from it."""
        if self._seen is None or self._seen.cell is None:
            return None
        sources = self._seen.dossier.sources
        positions = (*self._seen.cell.standing, *self._seen.cell.variants)
        quotes = [each for position in positions for each in position.quotes]
        for source_id, source in sources.items():
            copy = self._copies.copy_of(source) if source.snapshot == name else None
            if copy is not None:
                of_source = [quote for quote in quotes if quote.source == source_id]
                window = CopyWindow(copy, of_source, self._look, self)
                window.show()
                return window
        return None

    def set_theme(self, colours: Colours) -> None:
        """Show the same in other colours."""
        self._set_look(replace(self._look, colours=colours))

    def set_zoom(self, zoom: int) -> None:
        """Show the same larger or smaller, in per cent."""
        self._set_look(replace(self._look, zoom=zoom))

    def set_face(self, face: TextFace) -> None:
        """Set what was said in another font."""
        self._set_look(replace(self._look, face=face))

    def _set_look(self, look: PaneLook) -> None:
        """Dress the pane, whose ground is that of the window."""
        self._look = look
        self._heading.set_zoom(look.zoom)
        ground = look.colours.background
        self._pane.setStyleSheet(f"QTextBrowser {{ background: {ground}; border: 0; }}")
        self._pane.set_look(look)
