"""Every action of the window, in one table: its words, its menu, its shortcut, its icon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from demarche.gui.icons import icon


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
    REPLACE = "replace"
    PASTE_ROWS = "paste-rows"
    MERGE = "merge"
    VERSIONS = "versions"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


class ActionSpec(NamedTuple):
    """One action; `group` makes a choice among several."""

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


_RECORDS: Final = "&Records"
_GROUP: Final = "&Group by"
_SORT: Final = "Sort &by"
VIEWS: Final = "Vie&ws"
TABLE: Final = (
    ActionSpec(Name.NEW, "Ne&w dossier…", "&File", ("Ctrl+N",)),
    ActionSpec(Name.OPEN, "&Open…", "&File", ("Ctrl+O",), "open"),
    ActionSpec(Name.FOUNDING, "Open the &founding dossier", "&File"),
    ActionSpec(Name.COMPARE_OPEN, "&Compare two open files as drafts…", "&File"),
    ActionSpec(Name.SAVE, "&Save", "&File", ("Ctrl+S",), separated=True),
    ActionSpec(Name.SAVE_AS, "Save &as…", "&File", ("Ctrl+Shift+S",)),
    ActionSpec(
        Name.PREVIEW, "Print pre&view…", "&File", ("Ctrl+Shift+P",), "preview", separated=True
    ),
    ActionSpec(Name.PRINT, "&Print…", "&File", ("Ctrl+P",), "print"),
    ActionSpec(Name.EXPORT, "&Export report…", "&File", ("Ctrl+E",), "export"),
    ActionSpec(Name.CLOSE, "C&lose", "&File", ("Ctrl+W",), separated=True),
    ActionSpec(Name.QUIT, "&Quit", "&File", ("Ctrl+Q",)),
    ActionSpec(Name.UNDO, "&Undo", "&Edit", ("Ctrl+Z",)),
    ActionSpec(Name.REDO, "&Redo", "&Edit", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec(Name.COPY_ROW, "&Copy row", "&Edit", ("Ctrl+C",), "copy", separated=True),
    ActionSpec(Name.FIND, "&Find…", "&Edit", ("Ctrl+F",), "search", separated=True),
    ActionSpec(Name.FIND_NEXT, "Find &next", "&Edit", ("F3",)),
    ActionSpec(Name.FIND_PREVIOUS, "Find &previous", "&Edit", ("Shift+F3",)),
    ActionSpec(Name.FILTER, "Fil&ter the demands", "&Edit", ("Ctrl+Shift+F",)),
    ActionSpec(Name.CLEAR_FILTER, "C&lear the filter", "&Edit", ("Ctrl+Shift+X",)),
    ActionSpec(Name.SETTINGS, "&Settings…", "&Edit", ("Ctrl+,",), separated=True),
    ActionSpec(
        Name.PREVIOUS, "&Previous change", "&Go", ("Shift+F8",), "previous", short="Previous"
    ),
    ActionSpec(Name.NEXT, "&Next change", "&Go", ("F8",), "next", short="Next"),
    ActionSpec(Name.PREVIOUS_OF_PARTY, "Previous change of this p&arty", "&Go", ("Ctrl+Shift+F8",)),
    ActionSpec(Name.NEXT_OF_PARTY, "Next change of this pa&rty", "&Go", ("Ctrl+F8",)),
    ActionSpec(Name.GO_TO, "&Go to demand…", "&Go", ("Ctrl+G",), separated=True),
    ActionSpec(
        Name.ONLY_CHANGED,
        "&Only changed",
        "&View",
        ("Ctrl+Shift+C",),
        "only-changed",
        checkable=True,
    ),
    ActionSpec(
        Name.COLUMNS,
        "Colum&ns",
        "&View",
        ("Ctrl+1",),
        "layout-columns",
        checkable=True,
        group="layout",
    ),
    ActionSpec(
        Name.REDLINE,
        "Redl&ine",
        "&View",
        ("Ctrl+2",),
        "layout-redline",
        checkable=True,
        group="layout",
    ),
    ActionSpec(
        Name.READING,
        "Reading",
        "&View",
        ("Ctrl+3",),
        "layout-reading",
        checkable=True,
        group="layout",
    ),
    ActionSpec(Name.PREVIOUS_COLUMN, "Previous column", "&Go", ("Alt+Left",), separated=True),
    ActionSpec(Name.NEXT_COLUMN, "Next column", "&Go", ("Alt+Right",)),
    ActionSpec(Name.NEXT_FILE, "Next &file", "&Go", ("Ctrl+Tab", "Ctrl+PgDown"), separated=True),
    ActionSpec(Name.PREVIOUS_FILE, "Previous f&ile", "&Go", ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
    ActionSpec(Name.COLUMN_SETS, "C&hoose columns…", "&View", ("Ctrl+Shift+K",)),
    ActionSpec(Name.ADD_COLUMN, "&Add a column…", "&View", ("Ctrl+Shift+N",), "add"),
    ActionSpec(Name.GROUP_TOPIC, "&Topic", _GROUP, checkable=True, group="grouping"),
    ActionSpec(Name.GROUP_CHANGE, "&Change", _GROUP, checkable=True, group="grouping"),
    ActionSpec(Name.GROUP_PARTY, "&Party", _GROUP, checkable=True, group="grouping"),
    ActionSpec(Name.ORDER_FILE, "As in the &file", _SORT, checkable=True, group="order"),
    ActionSpec(
        Name.ORDER_LAST_CHANGE, "&Last change, newest first", _SORT, checkable=True, group="order"
    ),
    ActionSpec(
        Name.ORDER_SIZE, "Si&ze of change, largest first", _SORT, checkable=True, group="order"
    ),
    ActionSpec(Name.SAVE_VIEW, "&Save this view…", VIEWS, ("Ctrl+Shift+V",)),
    ActionSpec(Name.REMOVE_VIEW, "&Remove a saved view…", VIEWS),
    ActionSpec(Name.FOLD, "&Fold what did not change", "&View", ("Ctrl+Shift+U",), checkable=True),
    ActionSpec(Name.OUTLINE, "O&utline", "&View", ("F9",), checkable=True, separated=True),
    ActionSpec(Name.EVIDENCE, "&Evidence", "&View", ("Shift+F9",), checkable=True),
    ActionSpec(Name.PROBLEMS, "P&roblems", "&View", ("Ctrl+F9",), checkable=True),
    ActionSpec(Name.ZOOM_IN, "&Zoom in", "&View", ("Ctrl++", "Ctrl+="), "zoom-in", separated=True),
    ActionSpec(Name.ZOOM_OUT, "Zoom ou&t", "&View", ("Ctrl+-",), "zoom-out"),
    ActionSpec(Name.ZOOM_RESET, "Original size", "&View", ("Ctrl+0",)),
    ActionSpec(
        Name.THEME_SYSTEM,
        "Follow the &system",
        "&View",
        checkable=True,
        group="theme",
        separated=True,
    ),
    ActionSpec(Name.THEME_LIGHT, "&Light", "&View", checkable=True, group="theme"),
    ActionSpec(Name.THEME_DARK, "&Dark", "&View", checkable=True, group="theme"),
    ActionSpec(Name.THEME_CONTRAST, "High contrast", "&View", checkable=True, group="theme"),
    ActionSpec(Name.ADD_POSITION, "&Add a position…", _RECORDS, ("Ctrl+Shift+A",), "add"),
    ActionSpec(Name.ADD_DEMAND, "Add a &demand…", _RECORDS, ("Ctrl+Shift+D",)),
    ActionSpec(Name.ADD_PARTY, "Add a &party…", _RECORDS),
    ActionSpec(Name.ADD_SOURCE, "Add a &source…", _RECORDS),
    ActionSpec(Name.ADD_EVENT, "Add an &event…", _RECORDS),
    ActionSpec(Name.ADD_EVIDENCE, "Add a &quote or a source to this position…", _RECORDS),
    ActionSpec(Name.CORRECT_POSITION, "&Correct this position…", _RECORDS, separated=True),
    ActionSpec(Name.CHANGE_DEMAND, "Cha&nge this demand…", _RECORDS),
    ActionSpec(Name.CHANGE_PARTY, "Change a part&y…", _RECORDS),
    ActionSpec(Name.CHANGE_SOURCE, "Change a s&ource…", _RECORDS),
    ActionSpec(Name.CHANGE_EVENT, "Change an e&vent…", _RECORDS),
    ActionSpec(Name.CHANGE_DOSSIER, "Change title and su&mmary…", _RECORDS),
    ActionSpec(Name.PASTE_ROWS, "Paste &rows from a spreadsheet…", _RECORDS, separated=True),
    ActionSpec(Name.REPLACE, "Replace in o&ur words…", _RECORDS, ("Ctrl+H",)),
    ActionSpec(Name.MERGE, "Mer&ge with another version…", _RECORDS, separated=True),
    ActionSpec(Name.VERSIONS, "Ear&lier versions…", _RECORDS),
    ActionSpec(Name.REMOVE_POSITION, "Remove this pos&ition…", _RECORDS, separated=True),
    ActionSpec(Name.REMOVE_DEMAND, "Remove t&his demand…", _RECORDS),
    ActionSpec(Name.SHORTCUTS, "&Keys", "&Help", ("F1",)),
    ActionSpec(Name.ABOUT, "&About Demarche", "&Help"),
)
MENUS: Final = ("&File", "&Edit", _RECORDS, "&Go", "&View", "&Help")
SUBMENUS: Final[Mapping[str, str]] = MappingProxyType(
    {_GROUP: "&View", _SORT: "&View", VIEWS: "&View"}
)
"""The menus that open from another one, each with that one."""


class Actions:
    """The actions of one window, made from the table."""

    def __init__(self, window: QMainWindow, table: Sequence[ActionSpec] = TABLE) -> None:
        self._groups: dict[str, QActionGroup] = {}
        self._specs = table
        self._by_name: Mapping[Name, QAction] = {
            spec.name: self._make(spec, window) for spec in table
        }

    def __getitem__(self, name: Name) -> QAction:
        return self._by_name[name]

    def fill_menus(self, window: QMainWindow) -> Mapping[str, QMenu]:
        """Put every action into its menu."""
        menus = {title: window.menuBar().addMenu(title) for title in MENUS}
        for spec in self._specs:
            if spec.menu not in menus:
                menus[spec.menu] = menus[SUBMENUS[spec.menu]].addMenu(spec.menu)
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

    def colour(self, colour: str) -> None:
        """Draw every icon in a colour."""
        for spec in self._specs:
            if spec.icon:
                self[spec.name].setIcon(icon(spec.icon, colour))

    def enable(self, names: Sequence[Name], *, enabled: bool) -> None:
        """Allow or forbid some actions."""
        for name in names:
            self[name].setEnabled(enabled)

    def _make(self, spec: ActionSpec, window: QMainWindow) -> QAction:
        """Make one action."""
        action = QAction(spec.words, window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setCheckable(spec.checkable)
        plain = spec.words.replace("&", "").rstrip("…")
        action.setIconText(spec.short or plain)
        keys = f" ({spec.shortcuts[0]})" if spec.shortcuts else ""
        action.setToolTip(plain + keys)
        if spec.group:
            if spec.group not in self._groups:
                self._groups[spec.group] = QActionGroup(window)
            self._groups[spec.group].addAction(action)
        window.addAction(action)
        return action
