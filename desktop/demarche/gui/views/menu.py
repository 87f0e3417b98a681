"""The menu of the views that were saved by name for the file on the desk."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from demarche.gui.actions import Actions, Name
from demarche.gui.editing.asking import ask_which
from demarche.gui.text import visible_line
from demarche.gui.views.book import LONGEST_NAME, is_name
from demarche.gui.views.keeper import ViewKeeper
from demarche.gui.views.view import View
from demarche.translation import tr


class ViewMenu(QObject):
    """Saves, shows and removes views by name; emits what came of it."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, menu: QMenu, keeper: ViewKeeper, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self.menu = menu
        self._keeper = keeper
        self._window = window
        self._fixed = len(menu.actions())
        self._views: dict[str, View] = {}
        actions[Name.SAVE_VIEW].triggered.connect(self.ask_for_name)
        actions[Name.REMOVE_VIEW].triggered.connect(self.ask_which_to_remove)
        menu.aboutToShow.connect(self.fill)
        menu.triggered.connect(self._choose)

    @Slot()
    def fill(self) -> None:
        """List the views that are saved for the file on the desk."""
        for action in self.menu.actions()[self._fixed :]:
            self.menu.removeAction(action)
            action.deleteLater()
        self._views = dict(self._keeper.named())
        self.menu.addSeparator()
        for name in self._views:
            self.menu.addAction(visible_line(name).replace("&", "&&")).setData(name)
        if not self._views:
            self.menu.addAction(tr("No view of this file is saved yet")).setEnabled(False)

    @Slot()
    def ask_for_name(self) -> None:
        """Save how the comparison is looked at, by a name."""
        name, given = QInputDialog.getText(
            self._window,
            tr("Save this view"),
            tr("Columns, filter, order and layout are saved as:"),
        )
        if given and name.strip():
            self.save(name.strip())

    def save(self, name: str) -> None:
        """Save how the comparison is looked at by a name; a view of that name is replaced."""
        if not is_name(name):
            self.failed.emit(
                tr("A name has one line of at most {number} characters.", number=LONGEST_NAME)
            )
            return
        try:
            self._keeper.keep_as(name)
        except OSError as error:
            self.failed.emit(tr("The view could not be saved: {reason}.", reason=error.strerror))
        else:
            self.said.emit(tr("Saved as “{name}”: it stands in View, under Views", name=name))

    @Slot()
    def ask_which_to_remove(self) -> None:
        """Let a saved view be chosen, and keep it no more."""
        names = {name: name for name in self._keeper.named()}
        if not names:
            self.failed.emit(tr("No view of this file is saved yet."))
            return
        name = ask_which(self._window, tr("Which view is to be removed?"), names)
        if name is not None:
            try:
                self._keeper.forget(name)
            except OSError as error:
                self.failed.emit(
                    tr("The view could not be removed: {reason}.", reason=error.strerror)
                )

    @Slot(object)
    def _choose(self, action: object) -> None:
        """Show the view that was chosen."""
        name = action.data()  # type: ignore[attr-defined]
        if name in self._views:
            self._keeper.show(self._views[name])
