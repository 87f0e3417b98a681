"""What a screen reader meets: the tree of a window through Qt's accessibility interface."""

from PySide6.QtGui import QAccessible

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def told(widget):
    """Give what is told of a widget: its role, its name and what describes it."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.role().name, found.text(NAME), found.text(DESCRIPTION)


def cell(view, row, column):
    """Give the interface of a cell, whose heads are children of the table as well."""
    table = QAccessible.queryAccessibleInterface(view)
    return table.child((row + 1) * (view.model().columnCount() + 1) + column + 1)


def sentence(view, row, column=1):
    """Give the name of a cell."""
    return cell(view, row, column).text(NAME)
