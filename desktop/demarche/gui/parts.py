"""The parts of the window and their places; they meet only where the window connects them.

The grid is made for the first file, the panels around it after the first paint or when one is asked
for: until then a shelf keeps each one's place.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from demarche.gui import theme
from demarche.gui.actions import Actions, Name
from demarche.gui.comparison.empty import EmptyLabel
from demarche.gui.comparison.look import Look
from demarche.gui.folding import Folding
from demarche.gui.icons import icon
from demarche.gui.splits import Splits
from demarche.gui.status import CountsBar
from demarche.gui.text import label_font
from demarche.gui.tool_bar import ToolBar

if TYPE_CHECKING:
    from demarche.gui.comparison.pane import ComparisonPane
    from demarche.gui.editing.form_panel import FormPanel
    from demarche.gui.panel_set import PanelSet
    from demarche.gui.panels.evidence import EvidencePanel
    from demarche.gui.panels.outline import OutlinePanel
    from demarche.gui.panels.problems import ProblemsPanel

_LEAST: Final = {Name.OUTLINE: 190, Name.EVIDENCE: 230}
"""So many pixels at 100 % the panels beside the grid need for their words."""

_OUTLINE_NEEDS: Final = 1050
_EVIDENCE_NEEDS: Final = 800


class Parts(QObject):
    """Makes the parts, puts them in their places and dresses them alike."""

    furnished = Signal()
    """The panels are there and want to be connected and filled."""

    def __init__(self, look: Look, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._look = look
        self._panels: PanelSet | None = None
        self.counts = CountsBar(window)
        self.bar = ToolBar(actions, window)
        self._shelves = {
            name: _Shelf(window) for name in (Name.OUTLINE, Name.EVIDENCE, Name.PROBLEMS)
        }
        self._form = _Shelf(window)
        self._form_panel: FormPanel | None = None
        self._form.setVisible(False)
        self._folding = Folding(
            {actions[Name.OUTLINE]: _OUTLINE_NEEDS, actions[Name.EVIDENCE]: _EVIDENCE_NEEDS}
        )
        self._middle = _Shelf(window)
        self._nothing = EmptyLabel(self._middle)
        self._middle.hold(self._nothing)
        shelves = (self._shelves[Name.EVIDENCE], self._form)
        outline, problems = self._shelves[Name.OUTLINE], self._shelves[Name.PROBLEMS]
        self.splits = Splits(outline, self._middle, shelves, problems, look.zoom)
        self._connect_shelves()

    @cached_property
    def pane(self) -> ComparisonPane:
        """Give the grid, made at the first call; until then it is said that nothing is open."""
        from demarche.gui.comparison.pane import ComparisonPane  # noqa: PLC0415 - see the head

        pane = ComparisonPane(self._look, self._middle)
        self._nothing.hide()
        self._middle.hold(pane)
        return pane

    @property
    def is_furnished(self) -> bool:
        """Say whether the panels are there already."""
        return self._panels is not None

    @property
    def outline(self) -> OutlinePanel:
        """Give the outline."""
        return self._furnish().outline

    @property
    def evidence(self) -> EvidencePanel:
        """Give the evidence."""
        return self._furnish().evidence

    @property
    def problems(self) -> ProblemsPanel:
        """Give the problems."""
        return self._furnish().problems

    def hold_form(self, panel: FormPanel) -> None:
        """Keep the panel of forms, which stands where the evidence does."""
        self._form_panel = panel
        panel.set_look(self._look)
        self._form.hold(panel)

    @Slot()
    def show_form(self) -> None:
        """Show the panel of forms in the place of the evidence."""
        self._show_shelf(self._shelves[Name.EVIDENCE], False)  # noqa: FBT003 - as Qt has it
        self._show_shelf(self._form, True)  # noqa: FBT003 - as above

    @Slot()
    def hide_form(self) -> None:
        """Show the evidence again, where it was wanted, and go back to the comparison."""
        if self._form.isVisible():
            self.pane.view.setFocus()
        self._show_shelf(self._form, False)  # noqa: FBT003 - as Qt has it
        self._show_shelf(self._shelves[Name.EVIDENCE], self._actions[Name.EVIDENCE].isChecked())

    @property
    def form_shelf(self) -> QWidget:
        """Give what the panel of forms stands in."""
        return self._form

    def panels_wanted(self) -> tuple[str, ...]:
        """Give the panels that are shown, or would be in a wider window."""
        return tuple(
            str(name) for name in self._shelves if self._folding.is_wanted(self._actions[name])
        )

    def show_panels(self, wanted: Collection[str]) -> None:
        """Show some panels and no others, as far as there is room."""
        for name in self._shelves:
            self._folding.want(self._actions[name], shown=name in wanted)

    @Slot()
    def furnish(self) -> None:
        """Make the panels, unless they are there already."""
        self._furnish()

    def set_look(self, look: Look, width: int) -> None:
        """Dress everything in a theme and a zoom."""
        self._look, sizes = look, self.splits.sizes()
        for name, least in _LEAST.items():
            self._shelves[name].setMinimumWidth(round(look.px(least)))
        if look.zoom != self.splits.zoom:
            self.splits.zoom = look.zoom
            self.splits.put(sizes)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(label_font(look.zoom))
            theme.dress(app, look.colours, look.zoom)
        self._draw_tools()
        self._nothing.set_look(look)
        if "pane" in vars(self):
            self.pane.set_look(look)
        if self._panels is not None:
            self._panels.set_look(look)
        if self._form_panel is not None:
            self._form_panel.set_look(look)
        self.counts.show_zoom(look.zoom)
        self.bar.set_zoom(look.zoom)
        self.fit(width, look.zoom)

    def _draw_tools(self) -> None:
        """Draw the signs of the tools; before the first paint only their places are kept."""
        colours = self._look.colours
        self._actions.colour(colours.text, drawn=self.is_furnished)
        self.bar.find_box.set_icon(icon("search" if self.is_furnished else "", colours.muted))

    def fit(self, width: int, zoom: int) -> None:
        """Fold panels away where the window is narrow."""
        self._folding.fit(width, zoom)

    def _furnish(self) -> PanelSet:
        """Give the panels, made and put onto their shelves at the first call."""
        if self._panels is None:
            from demarche.gui.panel_set import PanelSet  # noqa: PLC0415 - see the head

            self._panels = PanelSet(self._look)
            for name, panel in self._panels.by_name().items():
                self._shelves[name].hold(panel)
            self._draw_tools()
            self.furnished.emit()
        return self._panels

    def _connect_shelves(self) -> None:
        """Let each panel be shown and hidden by its action."""
        for name, shelf in self._shelves.items():
            shelf.setVisible(name is not Name.PROBLEMS)
            self._actions[name].setChecked(name is not Name.PROBLEMS)
            self._actions[name].toggled.connect(partial(self._show_shelf, shelf))

    def _show_shelf(self, shelf: QWidget, shown: bool) -> None:  # noqa: FBT001 - a toggled signal
        """Show a panel as large as it was, or hide it; the others keep their sizes."""
        sizes = self.splits.sizes()
        shelf.setVisible(shown)
        self.splits.put(sizes)


class _Shelf(QWidget):
    """Keeps the place of a panel that is yet to be made."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def hold(self, panel: QWidget) -> None:
        """Put the panel into its place."""
        self._layout.addWidget(panel)
        panel.show()
