"""Every action of the window, in one table: its words, its menu, its shortcut, its icon.

The words are English here, and said in the chosen language where an action is made.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from demarche.gui.actions import ActionSpec, Name
from demarche.translation import later

FILE: Final = later("&File")
_EDIT: Final = later("&Edit")
# Translators: the menu of the ways through a comparison
_GO: Final = later("&Go")
_VIEW: Final = later("&View")
_HELP: Final = later("&Help")
# Translators: the menu of what is written into a dossier: positions, demands, sources
_RECORDS: Final = later("&Records")
_REMOVE: Final = later("Remove &from the dossier")
_GROUP: Final = later("&Group by")
_SORT: Final = later("Sort &by")
# Translators: comparisons as they were looked at, saved by a name
VIEWS: Final = later("Vie&ws")
TABLE: Final = (
    ActionSpec(Name.NEW, later("Ne&w dossier…"), FILE, ("Ctrl+N",)),
    ActionSpec(Name.OPEN, later("&Open…"), FILE, ("Ctrl+O",), "open"),
    # Translators: the dossier that comes with the program, its first one
    ActionSpec(Name.FOUNDING, later("Open the &founding dossier"), FILE),
    ActionSpec(Name.COMPARE_OPEN, later("&Compare two open files as drafts…"), FILE),
    ActionSpec(Name.SAVE, later("&Save"), FILE, ("Ctrl+S",), separated=True),
    ActionSpec(Name.SAVE_AS, later("Save &as…"), FILE, ("Ctrl+Shift+S",)),
    ActionSpec(Name.DECLINED, later("&Unsaved edits that were left…"), FILE),
    ActionSpec(
        Name.PREVIEW, later("Print pre&view…"), FILE, ("Ctrl+Shift+P",), "preview", separated=True
    ),
    ActionSpec(Name.PRINT, later("&Print…"), FILE, ("Ctrl+P",), "print"),
    ActionSpec(Name.EXPORT, later("&Export report…"), FILE, ("Ctrl+E",), "export"),
    ActionSpec(Name.CLOSE, later("C&lose"), FILE, ("Ctrl+W",), separated=True),
    ActionSpec(Name.QUIT, later("&Quit"), FILE, ("Ctrl+Q",)),
    ActionSpec(Name.UNDO, later("&Undo"), _EDIT, ("Ctrl+Z",)),
    ActionSpec(Name.REDO, later("&Redo"), _EDIT, ("Ctrl+Shift+Z", "Ctrl+Y")),
    # Translators: a row of the comparison, that is, one demand
    ActionSpec(Name.COPY_ROW, later("&Copy row"), _EDIT, ("Ctrl+C",), "copy", separated=True),
    ActionSpec(Name.FIND, later("&Find…"), _EDIT, ("Ctrl+F",), "search", separated=True),
    ActionSpec(Name.FIND_NEXT, later("Find &next"), _EDIT, ("F3",)),
    ActionSpec(Name.FIND_PREVIOUS, later("Find &previous"), _EDIT, ("Shift+F3",)),
    ActionSpec(Name.FILTER, later("Fil&ter the demands"), _EDIT, ("Ctrl+Shift+F",)),
    ActionSpec(Name.CLEAR_FILTER, later("C&lear the filter"), _EDIT, ("Ctrl+Shift+X",)),
    ActionSpec(Name.SETTINGS, later("&Settings…"), _EDIT, ("Ctrl+,",), separated=True),
    ActionSpec(
        Name.PREVIOUS,
        later("&Previous change"),
        _GO,
        ("Shift+F8",),
        "previous",
        # Translators: a button: the change before
        short=later("Previous"),
    ),
    # Translators: a button beside it: the next change
    ActionSpec(Name.NEXT, later("&Next change"), _GO, ("F8",), "next", short=later("Next")),
    ActionSpec(
        Name.PREVIOUS_OF_PARTY, later("Previous change of this p&arty"), _GO, ("Ctrl+Shift+F8",)
    ),
    ActionSpec(Name.NEXT_OF_PARTY, later("Next change of this pa&rty"), _GO, ("Ctrl+F8",)),
    ActionSpec(Name.GO_TO, later("&Go to demand…"), _GO, ("Ctrl+G",), separated=True),
    ActionSpec(
        Name.ONLY_CHANGED,
        later("&Only changed"),
        _VIEW,
        ("Ctrl+Shift+C",),
        "only-changed",
        checkable=True,
    ),
    ActionSpec(
        Name.COLUMNS,
        # Translators: a layout: the texts in columns side by side
        later("Colum&ns"),
        _VIEW,
        ("Ctrl+1",),
        "layout-columns",
        checkable=True,
        group="layout",
    ),
    ActionSpec(
        Name.REDLINE,
        # Translators: a layout: one text, what was removed struck, what was added underlined
        later("Redl&ine"),
        _VIEW,
        ("Ctrl+2",),
        "layout-redline",
        checkable=True,
        group="layout",
    ),
    ActionSpec(
        Name.READING,
        # Translators: a layout: one text to be read, without marks
        later("Reading"),
        _VIEW,
        ("Ctrl+3",),
        "layout-reading",
        checkable=True,
        group="layout",
    ),
    ActionSpec(Name.PREVIOUS_COLUMN, later("Previous column"), _GO, ("Alt+Left",), separated=True),
    ActionSpec(Name.NEXT_COLUMN, later("Next column"), _GO, ("Alt+Right",)),
    ActionSpec(
        Name.NEXT_FILE, later("Next &file"), _GO, ("Ctrl+Tab", "Ctrl+PgDown"), separated=True
    ),
    ActionSpec(Name.PREVIOUS_FILE, later("Previous f&ile"), _GO, ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
    ActionSpec(Name.COLUMN_SETS, later("C&hoose columns…"), _VIEW, ("Ctrl+Shift+K",)),
    ActionSpec(Name.ADD_COLUMN, later("&Add a column…"), _VIEW, ("Ctrl+Shift+N",), "add"),
    # Translators: what the rows are grouped by
    ActionSpec(Name.GROUP_TOPIC, later("&Topic"), _GROUP, checkable=True, group="grouping"),
    # Translators: what the rows are grouped by, a noun: what became of them
    ActionSpec(Name.GROUP_CHANGE, later("&Change"), _GROUP, checkable=True, group="grouping"),
    ActionSpec(Name.GROUP_PARTY, later("&Party"), _GROUP, checkable=True, group="grouping"),
    # Translators: how the rows are sorted
    ActionSpec(Name.ORDER_FILE, later("As in the &file"), _SORT, checkable=True, group="order"),
    ActionSpec(
        Name.ORDER_LAST_CHANGE,
        later("&Last change, newest first"),
        _SORT,
        checkable=True,
        group="order",
    ),
    ActionSpec(
        Name.ORDER_SIZE,
        # Translators: how the rows are sorted
        later("Si&ze of change, largest first"),
        _SORT,
        checkable=True,
        group="order",
    ),
    ActionSpec(Name.SAVE_VIEW, later("&Save this view…"), VIEWS, ("Ctrl+Shift+V",)),
    ActionSpec(Name.REMOVE_VIEW, later("&Remove a saved view…"), VIEWS),
    ActionSpec(
        # Translators: rows without a change take one line each
        Name.FOLD,
        later("&Fold what did not change"),
        _VIEW,
        ("Ctrl+Shift+U",),
        checkable=True,
    ),
    ActionSpec(Name.OUTLINE, later("O&utline"), _VIEW, ("F9",), checkable=True, separated=True),
    ActionSpec(Name.EVIDENCE, later("&Evidence"), _VIEW, ("Shift+F9",), checkable=True),
    ActionSpec(Name.PROBLEMS, later("P&roblems"), _VIEW, ("Ctrl+F9",), checkable=True),
    ActionSpec(
        Name.ZOOM_IN, later("&Zoom in"), _VIEW, ("Ctrl++", "Ctrl+="), "zoom-in", separated=True
    ),
    ActionSpec(Name.ZOOM_OUT, later("Zoom ou&t"), _VIEW, ("Ctrl+-",), "zoom-out"),
    # Translators: of everything that is shown: 100 %
    ActionSpec(Name.ZOOM_RESET, later("Original size"), _VIEW, ("Ctrl+0",)),
    ActionSpec(
        Name.THEME_SYSTEM,
        # Translators: light or dark as the system is; then the themes
        later("Follow the &system"),
        _VIEW,
        checkable=True,
        group="theme",
        separated=True,
    ),
    ActionSpec(Name.THEME_LIGHT, later("&Light"), _VIEW, checkable=True, group="theme"),
    ActionSpec(Name.THEME_DARK, later("&Dark"), _VIEW, checkable=True, group="theme"),
    ActionSpec(Name.THEME_CONTRAST, later("High contrast"), _VIEW, checkable=True, group="theme"),
    ActionSpec(Name.ADD_POSITION, later("&Add a position…"), _RECORDS, ("Ctrl+Shift+A",), "add"),
    ActionSpec(Name.ADD_DEMAND, later("Add a &demand…"), _RECORDS, ("Ctrl+Shift+D",)),
    ActionSpec(Name.ADD_PARTY, later("Add a &party…"), _RECORDS),
    ActionSpec(Name.ADD_SOURCE, later("Add a &source…"), _RECORDS),
    ActionSpec(Name.ADD_EVENT, later("Add an &event…"), _RECORDS),
    ActionSpec(Name.ADD_EVIDENCE, later("Add a &quote or a source to this position…"), _RECORDS),
    ActionSpec(Name.KEPT_FORM, later("Go on with a &kept form…"), _RECORDS),
    ActionSpec(Name.CORRECT_POSITION, later("&Correct this position…"), _RECORDS, separated=True),
    ActionSpec(Name.CHANGE_DEMAND, later("Cha&nge this demand…"), _RECORDS),
    ActionSpec(Name.CHANGE_PARTY, later("Change a part&y…"), _RECORDS),
    ActionSpec(Name.CHANGE_SOURCE, later("Change a s&ource…"), _RECORDS),
    ActionSpec(Name.CHANGE_EVENT, later("Change an e&vent…"), _RECORDS),
    ActionSpec(Name.CHANGE_DOSSIER, later("Change title and su&mmary…"), _RECORDS),
    ActionSpec(Name.REMOVE_POSITION, later("Remove this &position…"), _REMOVE),
    ActionSpec(Name.REMOVE_DEMAND, later("Remove this &demand…"), _REMOVE),
    ActionSpec(Name.REMOVE_PARTY, later("Remove a p&arty…"), _REMOVE),
    ActionSpec(Name.REMOVE_SOURCE, later("Remove a &source…"), _REMOVE),
    ActionSpec(Name.REMOVE_EVENT, later("Remove an &event…"), _REMOVE),
    # Translators: the sheet of keyboard shortcuts
    ActionSpec(Name.PASTE_ROWS, later("Paste &rows from a spreadsheet…"), _RECORDS, separated=True),
    ActionSpec(Name.REPLACE, later("Replace in o&ur words…"), _RECORDS, ("Ctrl+H",)),
    ActionSpec(Name.MERGE, later("Mer&ge with another version…"), _RECORDS, separated=True),
    ActionSpec(Name.VERSIONS, later("Ear&lier versions…"), _RECORDS),
    ActionSpec(Name.SHORTCUTS, later("&Keys"), _HELP, ("F1",)),
    ActionSpec(Name.ABOUT, later("&About Demarche"), _HELP),
)
MENUS: Final = (FILE, _EDIT, _RECORDS, _GO, _VIEW, _HELP)
SUBMENUS: Final[Mapping[str, str]] = MappingProxyType(
    {_REMOVE: _RECORDS, _GROUP: _VIEW, _SORT: _VIEW, VIEWS: _VIEW}
)
"""The menus that open from another one, each with that one."""
NEEDS_COMPARISON: Final = (
    Name.PREVIEW,
    Name.PRINT,
    Name.EXPORT,
    Name.COPY_ROW,
    Name.PREVIOUS,
    Name.NEXT,
    Name.ONLY_CHANGED,
    Name.ADD_COLUMN,
    Name.COLUMNS,
    Name.FILTER,
    Name.REDLINE,
    Name.READING,
    Name.PREVIOUS_COLUMN,
    Name.NEXT_COLUMN,
    Name.FIND,
    Name.FIND_NEXT,
    Name.FIND_PREVIOUS,
    Name.GO_TO,
    Name.PREVIOUS_OF_PARTY,
    Name.NEXT_OF_PARTY,
    Name.SAVE_VIEW,
)
"""What can be done only where there is a comparison."""
