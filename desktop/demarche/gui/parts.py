"""The parts of the window and their places; they meet only where the window connects them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from demarche.gui import theme
from demarche.gui.actions import Actions, Name
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.pane import ComparisonPane
from demarche.gui.folding import Folding
from demarche.gui.panels.evidence import EvidencePanel
from demarche.gui.panels.outline import OutlinePanel
from demarche.gui.panels.problems import ProblemsPanel
from demarche.gui.status import CountsBar
from demarche.gui.text import label_font
from demarche.gui.tool_bar import ToolBar

_ACROSS: Final = (232, 890, 318)
_DOWN: Final = (700, 150)
_OUTLINE_NEEDS: Final = 1050
_EVIDENCE_NEEDS: Final = 800


class Parts:
    """Makes the parts, puts them in their places and dresses them alike."""

    def __init__(self, look: Look, actions: Actions, window: QWidget) -> None:
        self._actions = actions
        self.pane = ComparisonPane(look, window)
        self.outline = OutlinePanel(window)
        self.evidence = EvidencePanel(window)
        self.problems = ProblemsPanel(window)
        self.counts = CountsBar(window)
        self.bar = ToolBar(actions, window)
        self._folding = Folding(
            {actions[Name.OUTLINE]: _OUTLINE_NEEDS, actions[Name.EVIDENCE]: _EVIDENCE_NEEDS}
        )
        self._connect_panels()

    def arranged(self, window: QWidget) -> QWidget:
        """Give everything that stands between the bars."""
        across = QSplitter(Qt.Orientation.Horizontal, window)
        for panel in (self.outline, self.pane, self.evidence):
            across.addWidget(panel)
        across.setStretchFactor(1, 1)
        across.setSizes(_ACROSS)
        down = QSplitter(Qt.Orientation.Vertical, window)
        down.addWidget(across)
        down.addWidget(self.problems)
        down.setStretchFactor(0, 1)
        down.setSizes(_DOWN)
        for splitter in (across, down):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        return down

    def set_look(self, look: Look, width: int) -> None:
        """Dress everything in a theme and a zoom."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(label_font(look.zoom))
            theme.dress(app, look.colours)
        self._actions.colour(look.colours.text)
        self.pane.set_look(look)
        for panel in (self.outline, self.evidence, self.problems):
            panel.set_theme(look.colours)
            panel.set_zoom(look.zoom)
        self.counts.show_zoom(look.zoom)
        self.bar.set_zoom(look.zoom)
        self.fit(width, look.zoom)

    def fit(self, width: int, zoom: int) -> None:
        """Fold panels away where the window is narrow."""
        self._folding.fit(width, zoom)

    def _connect_panels(self) -> None:
        """Let each panel be shown and hidden by its action."""
        for name, panel in (
            (Name.OUTLINE, self.outline),
            (Name.EVIDENCE, self.evidence),
            (Name.PROBLEMS, self.problems),
        ):
            panel.setVisible(name is not Name.PROBLEMS)
            self._actions[name].setChecked(name is not Name.PROBLEMS)
            self._actions[name].toggled.connect(panel.setVisible)
