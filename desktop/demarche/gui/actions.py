"""The actions of a window: their names, what one is told to be, and they themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from demarche.gui.icons import icon
from demarche.translation import tr


class Name(StrEnum):
    """The actions by name."""

    OPEN = "open"
    NEW = "new"
    FOUNDING = "founding"
    SAVE = "save"
    SAVE_AS = "save-as"
    PREVIEW = "preview"
    PRINT = "print"
    EXPORT = "export"
    COMPARE_OPEN = "compare-open"
    CLOSE = "close"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    COPY_ROW = "copy-row"
    PREVIOUS = "previous"
    NEXT = "next"
    PREVIOUS_OF_PARTY = "previous-of-party"
    NEXT_OF_PARTY = "next-of-party"
    FIND = "find"
    FIND_NEXT = "find-next"
    FIND_PREVIOUS = "find-previous"
    GO_TO = "go-to"
    COLUMNS = "columns"
    REDLINE = "redline"
    READING = "reading"
    NEXT_FILE = "next-file"
    PREVIOUS_FILE = "previous-file"
    PREVIOUS_COLUMN = "previous-column"
    NEXT_COLUMN = "next-column"
    ONLY_CHANGED = "only-changed"
    FILTER = "filter"
    CLEAR_FILTER = "clear-filter"
    COLUMN_SETS = "column-sets"
    ADD_COLUMN = "add-column"
    GROUP_TOPIC = "group-topic"
    GROUP_CHANGE = "group-change"
    GROUP_PARTY = "group-party"
    ORDER_FILE = "order-file"
    ORDER_LAST_CHANGE = "order-last-change"
    ORDER_SIZE = "order-size"
    FOLD = "fold"
    SAVE_VIEW = "save-view"
    REMOVE_VIEW = "remove-view"
    OUTLINE = "outline"
    EVIDENCE = "evidence"
    PROBLEMS = "problems"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    ZOOM_RESET = "zoom-reset"
    THEME_SYSTEM = "theme-system"
    THEME_LIGHT = "theme-light"
    THEME_DARK = "theme-dark"
    THEME_CONTRAST = "theme-contrast"
    SETTINGS = "settings"
    ADD_POSITION = "add-position"
    ADD_DEMAND = "add-demand"
    ADD_PARTY = "add-party"
    ADD_SOURCE = "add-source"
    ADD_EVENT = "add-event"
    ADD_EVIDENCE = "add-evidence"
    CORRECT_POSITION = "correct-position"
    CHANGE_DEMAND = "change-demand"
    CHANGE_PARTY = "change-party"
    CHANGE_SOURCE = "change-source"
    CHANGE_EVENT = "change-event"
    CHANGE_DOSSIER = "change-dossier"
    REMOVE_POSITION = "remove-position"
    REMOVE_DEMAND = "remove-demand"
    REMOVE_PARTY = "remove-party"
    REMOVE_SOURCE = "remove-source"
    REMOVE_EVENT = "remove-event"
    REPLACE = "replace"
    PASTE_ROWS = "paste-rows"
    MERGE = "merge"
    VERSIONS = "versions"
    DECLINED = "declined"
    KEPT_FORM = "kept-form"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


class ActionSpec(NamedTuple):
    """One action, its words marked with `later`; `group` makes a choice among several."""

    name: Name
    words: str
    menu: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    group: str = ""
    short: str = ""
    """The words of its button, where those of the menu are too many."""
    separated: bool = False

    def plain(self) -> str:
        """Say its words as they are read where no menu is."""
        return tr(self.words).replace("&", "").rstrip("…")


class Actions:
    """The actions of one window, made from the table."""

    def __init__(self, window: QMainWindow, table: Sequence[ActionSpec]) -> None:
        self._groups: dict[str, QActionGroup] = {}
        self._specs = table
        self._by_name: Mapping[Name, QAction] = {
            spec.name: self._make(spec, window) for spec in table
        }

    def __getitem__(self, name: Name) -> QAction:
        return self._by_name[name]

    def fill_menus(
        self, outer: Mapping[str, QMenu], inner: Mapping[str, str]
    ) -> Mapping[str, QMenu]:
        """Put every action into its menu, an outer one or one that opens from it; give them."""
        menus = dict(outer)
        for spec in self._specs:
            if spec.menu not in menus:
                menus[spec.menu] = menus[inner[spec.menu]].addMenu(tr(spec.menu))
            menu = menus[spec.menu]
            if spec.separated:
                menu.addSeparator()
            menu.addAction(self[spec.name])
        return menus

    def fill_toolbar(self, bar: QToolBar, names: Sequence[Name | None]) -> None:
        """Put some actions into a bar; None is a gap."""
        for name in names:
            if name is None:
                bar.addSeparator()
            else:
                bar.addAction(self[name])

    def colour(self, colour: str, *, drawn: bool) -> None:
        """Draw every icon in a colour, or keep its place."""
        for spec in self._specs:
            if spec.icon:
                self[spec.name].setIcon(icon(spec.icon if drawn else "", colour))

    def enable(self, names: Sequence[Name], *, enabled: bool) -> None:
        """Allow or forbid some actions."""
        for name in names:
            self[name].setEnabled(enabled)

    def _make(self, spec: ActionSpec, window: QMainWindow) -> QAction:
        """Make one action."""
        action = QAction(tr(spec.words), window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setCheckable(spec.checkable)
        plain = spec.plain()
        action.setIconText(tr(spec.short) if spec.short else plain)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{plain} ({keys})" if keys else plain)
        if spec.group:
            if spec.group not in self._groups:
                self._groups[spec.group] = QActionGroup(window)
            self._groups[spec.group].addAction(action)
        window.addAction(action)
        return action
