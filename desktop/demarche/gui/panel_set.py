"""The panels around the grid, made together; nothing here is loaded before the first paint."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from demarche.gui.actions import Name
from demarche.gui.comparison.look import Look
from demarche.gui.panels.evidence import EvidencePanel
from demarche.gui.panels.outline import OutlinePanel
from demarche.gui.panels.problems import ProblemsPanel


class PanelSet:
    """Makes the panels and dresses them alike."""

    def __init__(self, look: Look) -> None:
        self.outline = OutlinePanel()
        self.evidence = EvidencePanel()
        self.problems = ProblemsPanel()
        self.set_look(look)

    def by_name(self) -> Mapping[Name, QWidget]:
        """Give each panel by the action that shows it."""
        return {
            Name.OUTLINE: self.outline,
            Name.EVIDENCE: self.evidence,
            Name.PROBLEMS: self.problems,
        }

    def set_look(self, look: Look) -> None:
        """Dress the panels in a theme and a zoom."""
        for panel in (self.outline, self.evidence, self.problems):
            panel.set_theme(look.colours)
            panel.set_zoom(look.zoom)
        self.evidence.set_face(look.face)
