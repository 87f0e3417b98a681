"""How the window looks and compares: themes, zoom and settings, in step with their actions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from demarche.gui import theme
from demarche.gui.actions import Actions, Name
from demarche.gui.comparison.look import Look
from demarche.gui.preferences import Preferences
from demarche.settings import Theme

if TYPE_CHECKING:
    from demarche.gui.desk import Desk
    from demarche.gui.parts import Parts

_THEMES: Final[Mapping[Name, Theme]] = {
    Name.THEME_SYSTEM: Theme.SYSTEM,
    Name.THEME_LIGHT: Theme.LIGHT,
    Name.THEME_DARK: Theme.DARK,
    Name.THEME_CONTRAST: Theme.HIGH_CONTRAST,
}


def preferred_look(preferences: Preferences) -> Look:
    """Give the look that is preferred; the system has a say where it is to be followed."""
    chosen = preferences.settings
    return Look(theme.colours_for(chosen.theme), chosen.zoom, preferences.face())


class Appearance(QObject):
    """Dresses the parts as it is preferred, and lets the desk compare as it is preferred."""

    def __init__(
        self,
        preferences: Preferences,
        desk: Desk,
        parts: Parts,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._desk = desk
        self._parts = parts
        self._actions = actions
        self._window = window
        for name, does in {
            Name.ZOOM_IN: preferences.zoom_in,
            Name.ZOOM_OUT: preferences.zoom_out,
            Name.ZOOM_RESET: preferences.zoom_reset,
            Name.SETTINGS: self._show_settings,
            Name.SHORTCUTS: self._show_keys,
            **dict.fromkeys(_THEMES, self._take_theme),
        }.items():
            actions[name].triggered.connect(does)
        preferences.look_changed.connect(self.apply)
        preferences.ignored_changed.connect(self._apply_ignored)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply)
        self._apply_ignored()
        self._show_theme()

    @Slot()
    def apply(self) -> None:
        """Dress everything in the theme and zoom that are preferred."""
        self._parts.set_look(preferred_look(self._preferences), self._window.width())
        self._show_theme()

    def _show_theme(self) -> None:
        """Let the actions say which theme it is."""
        for name, choice in _THEMES.items():
            chosen = choice is self._preferences.settings.theme
            self._actions[name].setChecked(chosen)

    @Slot()
    def _apply_ignored(self) -> None:
        """Compare words as it is preferred."""
        self._desk.take_ignored(self._preferences.ignored())

    @Slot()
    def _take_theme(self) -> None:
        """Prefer the theme that is chosen in the menu."""
        chosen = (name for name in _THEMES if self._actions[name].isChecked())
        self._preferences.set_theme(_THEMES[next(chosen)])

    @Slot()
    def _show_settings(self) -> None:
        """Show the settings; the first paint needs none of their widgets."""
        from demarche.gui.settings_dialog import show_settings  # noqa: PLC0415 - see above

        show_settings(self._window, self._preferences)

    @Slot()
    def _show_keys(self) -> None:
        """Show the sheet of keys."""
        from demarche.gui.keys import show_keys  # noqa: PLC0415 - the first paint needs no sheet

        show_keys(self._window, preferred_look(self._preferences))
